namespace ReimagingTools.Cli.Samples;

/// <summary>Makes up a fleet: the same for the same seed, without end.</summary>
internal sealed class FleetGenerator
{
    private static readonly (string Code, FleetLanguage Language, int Weight)[] Sites =
    [
        ("TYO", new FleetLanguage("ja-JP", "1041"), 30),
        ("OSA", new FleetLanguage("ja-JP", "1041"), 10),
        ("NYC", new FleetLanguage("en-US", "1033"), 25),
        ("LON", new FleetLanguage("en-GB", "2057"), 10),
        ("PAR", new FleetLanguage("fr-FR", "1036"), 8),
        ("BER", new FleetLanguage("de-DE", "1031"), 10),
        ("SEL", new FleetLanguage("ko-KR", "1042"), 7),
    ];

    private static readonly FleetLanguage English = new("en-US", "1033");
    private static readonly string[] Assurances = ["", "None", "None", "None", "PerDevice", "PerUser"];

    private readonly IReadOnlyList<FleetModel> _models = FleetModel.ReadAll();
    private readonly int _modelWeights;
    private readonly SeededNumbers _numbers;

    /// <summary>Makes a generator.</summary>
    /// <param name="seed">Any number.</param>
    public FleetGenerator(long seed)
    {
        _numbers = new SeededNumbers(seed);
        _modelWeights = _models.Sum(model => model.Weight);
    }

    /// <summary>The devices, one after the other.</summary>
    public IEnumerable<FleetDevice> Devices()
    {
        for (long number = 1; ; number++)
        {
            (string code, FleetLanguage language, _) = Pick(Sites, site => site.Weight, 100);
            FleetModel model = Pick(_models, each => each.Weight, _modelWeights);
            string digits = number.ToString("D7", CultureInfo.InvariantCulture);
            yield return new FleetDevice(
                digits,
                code + "-PC-" + digits,
                code,
                model,
                _numbers.Chance(10) ? English : language,
                Is32Bit: _numbers.Chance(3) && model.Has32Bit,
                LacksChannel: _numbers.Chance(8),
                LacksLanguage: _numbers.Chance(4),
                Assurances[_numbers.Next(Assurances.Length)]
            );
        }
    }

    private T Pick<T>(IReadOnlyList<T> choices, Func<T, int> weight, int total)
    {
        int drawn = _numbers.Next(total);
        int at = 0;
        while (drawn >= weight(choices[at]))
        {
            drawn -= weight(choices[at++]);
        }

        return choices[at];
    }
}
