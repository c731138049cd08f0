namespace ReimagingTools.Fleet.Summary;

/// <summary>How many devices that are taken for the product or language stated for all, or for a group they are of, show another edition, version or language: mostly by what runs on them.</summary>
public sealed class ShownBesideStated
{
    private const int MostKept = 1_000;
    private const int MostShown = 5;
    private const int MostNames = 3;

    private readonly Dictionary<string, long> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Shown), long> _shown = [];
    private readonly List<string> _names = [];
    private readonly List<string> _namesOnTop = [];
    private readonly Dictionary<(string Kind, string Answer), Answered> _answers = [];
    private long _taken;

    /// <summary>The devices that show something else.</summary>
    public long Devices { get; private set; }

    /// <summary>Says it.</summary>
    /// <returns>A sentence with what they show, most devices first; null where none does.</returns>
    public string? Say(CultureInfo culture)
    {
        // The editions left here lie on top of what is stated, as Enterprise by a Volume key does: many, and the least to look at.
        IEnumerable<string> kinds = _kinds.OrderBy(kind => kind.Key == nameof(Edition)).ThenByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal).Select(kind =>
        {
            string[] shown =
            [
                .. _shown.Where(each => each.Key.Kind == kind.Key).OrderByDescending(each => each.Value).ThenBy(each => each.Key.Shown, StringComparer.Ordinal)
                    .Select(each => FleetTexts.Format("Summary.Shown", culture, each.Key.Shown, each.Value)),
            ];
            return FleetTexts.Format("Summary.Other." + kind.Key, culture, kind.Value, string.Join(FleetTexts.Get("Comma", culture), shown.Take(MostShown)) + (shown.Length > MostShown ? " ..." : ""));
        });
        string[] answers =
        [
            .. _answers.Where(each => each.Value.Others > each.Value.Same).OrderByDescending(each => each.Value.Others).ThenBy(each => each.Key.Answer, StringComparer.Ordinal).Take(MostShown)
                .Select(each => FleetTexts.Format("Summary.Contrary." + each.Key.Kind, culture, each.Key.Answer, each.Value.Others + each.Value.Same, each.Value.Others, each.Value.Example)),
        ];
        return Devices + answers.Length == 0 ? null : Sentences.Join(culture, [.. Devices == 0 ? Array.Empty<string>() : [Others(kinds, culture)], .. answers]);
    }

    private string Others(IEnumerable<string> kinds, CultureInfo culture) => FleetTexts.Format("Summary.Others", culture, Devices, string.Join("; ", kinds), FleetTexts.List(_names.Count > 0 ? _names : _namesOnTop, Devices, culture), _taken);

    /// <summary>Counts devices; past a limit no further values are listed, and all still count.</summary>
    public void Add(BesideStated? beside, string? name, long devices)
    {
        foreach ((string kind, string answer, string shown, bool isOther) in beside?.OfGroups ?? [])
        {
            if (_answers.TryGetValue((kind, answer), out Answered? answered) || _answers.Count < MostKept)
            {
                _answers[(kind, answer)] = answered ??= new Answered();
                answered.Add(shown, isOther, devices);
            }
        }

        IReadOnlyList<(string Kind, string Shown)>? others = beside?.Others;
        _taken += others is null ? 0 : devices;
        if (others is not { Count: > 0 })
        {
            return;
        }

        Devices += devices;
        List<string> names = others.All(other => other.Kind == nameof(Edition)) ? _namesOnTop : _names;
        if (names.Count < MostNames)
        {
            names.Add(name ?? "?");
        }

        foreach ((string Kind, string Shown) other in others)
        {
            _kinds[other.Kind] = _kinds.TryGetValue(other.Kind, out long kind) ? kind + devices : devices;
            if (_shown.TryGetValue(other, out long shown) || _shown.Count < MostKept)
            {
                _shown[other] = shown + devices;
            }
        }
    }

    /// <summary>How many devices of a group show what was answered for it, and how many something else.</summary>
    private sealed class Answered
    {
        public long Same { get; private set; }

        public long Others { get; private set; }

        /// <summary>One of the other values, whatever the order of devices.</summary>
        public string Example { get; private set; } = "";

        public void Add(string shown, bool isOther, long devices)
        {
            Same += isOther ? 0 : devices;
            Others += isOther ? devices : 0;
            Example = isOther && (Example.Length == 0 || string.CompareOrdinal(shown, Example) < 0) ? shown : Example;
        }
    }
}
