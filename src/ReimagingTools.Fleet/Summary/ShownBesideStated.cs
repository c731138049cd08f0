namespace ReimagingTools.Fleet.Summary;

/// <summary>
/// How many devices show something else than what is stated of their licenses, mostly by what runs on them: those that are taken for what is stated
/// for all or for a group all the same, those that are held open by it, and those whose own rows decide.
/// </summary>
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
    private readonly Contrary _held = new();
    private readonly Contrary _own = new();
    private readonly Dictionary<string, long> _untold = new(StringComparer.Ordinal);
    private long _alone;
    private long _others;
    private long _taken;

    /// <summary>Says it.</summary>
    /// <param name="list">How to list them, in the words of a face; null for none.</param>
    /// <returns>Of each kind a sentence with what they show, most devices first, and how many they are; none where none does.</returns>
    public IReadOnlyList<(string Text, long Devices)> Tell(CultureInfo culture, string? list = null)
    {
        string[] answers = [.. Answers(culture)];
        (string? Text, long Devices)[] told =
        [
            (_own.Say("Summary.AgainstOwn", culture), _own.Devices),
            (_held.Say("Summary.Held", culture), _held.Devices),
            (_others + answers.Length == 0 ? null : Sentences.Join(culture, _others == 0 ? answers : [Taken(culture), .. answers]), _others),
        ];
        IEnumerable<(string, long)> listed = told.Where(each => each.Text is not null)
            .Select(each => (list is null ? each.Text! : Sentences.Join(culture, [each.Text!, list]), each.Devices));
        IEnumerable<(string, long)> untold = _untold
            .OrderByDescending(each => each.Key, StringComparer.Ordinal)
            .Select(each => (FleetTexts.Format("Summary.Untold." + each.Key, culture, each.Value), each.Value));
        return
        [
            .. listed,
            .. untold,
            .. _alone == 0 ? Array.Empty<(string, long)>() : [(FleetTexts.Format("Summary.Alone", culture, _alone), _alone)],
        ];
    }

    /// <summary>What is shown by devices that are taken for what is stated all the same.</summary>
    private string Taken(CultureInfo culture)
    {
        // The editions left here lie on top of what is stated, as Enterprise by a Volume key does: many, and the least to look at.
        IEnumerable<string> kinds = _kinds
            .OrderBy(kind => kind.Key == nameof(Edition))
            .ThenByDescending(kind => kind.Value)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind =>
                FleetTexts.Format(
                    "Summary.Other." + kind.Key,
                    culture,
                    kind.Value,
                    Listed(_shown.Where(each => each.Key.Kind == kind.Key).Select(each => (each.Key.Shown, each.Value)), culture)
                )
            );
        return FleetTexts.Format(
            "Summary.Others",
            culture,
            _others,
            string.Join("; ", kinds),
            FleetTexts.List(_names.Count > 0 ? _names : _namesOnTop, _others, culture),
            _taken
        );
    }

    /// <summary>The answers for groups that most of their devices speak against.</summary>
    private IEnumerable<string> Answers(CultureInfo culture) =>
        _answers
            .Where(each => each.Value.Others > each.Value.Same)
            .OrderByDescending(each => each.Value.Others)
            .ThenBy(each => each.Key.Answer, StringComparer.Ordinal)
            .Take(MostShown)
            .Select(each =>
                FleetTexts.Format(
                    "Summary.Contrary." + each.Key.Kind,
                    culture,
                    each.Key.Answer,
                    each.Value.Others + each.Value.Same,
                    each.Value.Others,
                    each.Value.Example
                )
            );

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

        if (beside?.Untold is { } untold)
        {
            _untold.Count(untold, devices);
        }

        _alone += beside?.IsAlone == true ? devices : 0;
        _held.Add(beside?.Held ?? [], name, devices);
        _own.Add(beside?.AgainstOwn ?? [], name, devices);
        IReadOnlyList<(string Kind, string Shown)>? others = beside?.Others;
        _taken += others is null ? 0 : devices;
        if (others is not { Count: > 0 })
        {
            return;
        }

        _others += devices;
        List<string> names = others.All(other => other.Kind == nameof(Edition)) ? _namesOnTop : _names;
        if (names.Count < MostNames)
        {
            names.Add(name ?? "?");
        }

        foreach ((string Kind, string Shown) other in others)
        {
            _kinds.Count(other.Kind, devices);
            if (_shown.ContainsKey(other) || _shown.Count < MostKept)
            {
                _shown.Count(other, devices);
            }
        }
    }

    /// <summary>What is shown by how many devices, by most first.</summary>
    private static string Listed(IEnumerable<(string Text, long Devices)> shown, CultureInfo culture)
    {
        string[] said =
        [
            .. shown
                .OrderByDescending(each => each.Devices)
                .ThenBy(each => each.Text, StringComparer.Ordinal)
                .Select(each => FleetTexts.Format("Summary.Shown", culture, each.Text, each.Devices)),
        ];
        return string.Join(FleetTexts.Get("Comma", culture), said.Take(MostShown)) + (said.Length > MostShown ? " ..." : "");
    }

    /// <summary>Devices that show what a license does not explain.</summary>
    private sealed class Contrary
    {
        private readonly Dictionary<string, long> _shown = new(StringComparer.Ordinal);
        private readonly List<string> _names = [];

        public long Devices { get; private set; }

        public void Add(IReadOnlyList<string> shown, string? name, long devices)
        {
            if (shown.Count == 0)
            {
                return;
            }

            Devices += devices;
            if (_names.Count < MostNames)
            {
                _names.Add(name ?? "?");
            }

            foreach (string text in shown.Select(WithoutNumbers).Distinct(StringComparer.Ordinal))
            {
                if (_shown.ContainsKey(text) || _shown.Count < MostKept)
                {
                    _shown.Count(text, devices);
                }
            }
        }

        /// <summary>Says it under a key; null where there is none.</summary>
        public string? Say(string key, CultureInfo culture) =>
            Devices == 0
                ? null
                : FleetTexts.Format(
                    key,
                    culture,
                    Devices,
                    Listed(_shown.Select(each => (each.Key, each.Value)), culture),
                    FleetTexts.List(_names, Devices, culture)
                );

        /// <summary>The name of a system without the numbers that are read beside it: many builds are one Windows.</summary>
        private static string WithoutNumbers(string text) =>
            text.IndexOf(", ", StringComparison.Ordinal) is var end and > 0 ? text.Substring(0, end) : text;
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
