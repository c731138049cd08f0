namespace ReimagingTools.Activation.Reading;

/// <summary>Makes issues for one source and hands them on, masked and short. Rows that are left out are counted by type and told together.</summary>
/// <param name="origin">The name of the source.</param>
/// <param name="report">Takes issues.</param>
/// <param name="other">Takes keys that are said to be no MAKs, or not surely; null when nobody asks.</param>
internal sealed class IssueSink(string origin, Action<MakIssue> report, Action<MakObservation>? other = null)
{
    private const int LongestDetail = 60;
    private const int LongestList = 240;
    private const int MostTypes = 24;

    private readonly Dictionary<MakIssueKind, SortedDictionary<string, long>> _leftOut = [];

    private IReadOnlyList<string> _keyless = [];
    private long _rowsWithoutKey;
    private bool _isOther;

    public string Origin { get; } = ProductKeys.Mask(origin);

    /// <summary>The line being read, or null.</summary>
    public long? Line { get; set; }

    public void Warn(MakIssueKind kind, string detail = "") => report(Issue(kind, MakSeverity.Warning, detail));

    /// <summary>True when a row or the source could not be used.</summary>
    public bool HasFailed { get; private set; }

    public void Fail(MakIssueKind kind, string detail = "")
    {
        HasFailed = true;
        report(Issue(kind, MakSeverity.Error, detail));
    }

    public MakSourceException Stop(MakIssueKind kind, string detail = "") => new(Issue(kind, MakSeverity.Error, detail));

    /// <summary>Stops at a table that cannot be used, with the names of its columns.</summary>
    public MakSourceException StopAt(MakIssueKind kind, IReadOnlyList<string> header) =>
        new(ListOf(kind, MakSeverity.Error, header) with { Headings = header });

    /// <summary>Tells of something that concerns a whole table, with the names of its columns.</summary>
    public void WarnOf(MakIssueKind kind, IReadOnlyList<string> header) =>
        report(ListOf(kind, MakSeverity.Warning, header) with { Line = null, Headings = header });

    /// <summary>Counts a row that is not counted as a MAK.</summary>
    /// <param name="kind">What is known of its key.</param>
    /// <param name="type">The type in the source's words, or null.</param>
    /// <param name="isInstalled">True for an installed license.</param>
    public void LeaveOut(KeyKind kind, string? type, bool isInstalled = false)
    {
        MakIssueKind issue = kind switch
        {
            KeyKind.Other => MakIssueKind.OtherKeysLeftOut,
            KeyKind.Unknown or KeyKind.Denied => MakIssueKind.KeyTypeUnknown,
            _ => isInstalled ? MakIssueKind.ChannelMissing : MakIssueKind.KeyTypeMissing,
        };
        SortedDictionary<string, long> types = _leftOut.GetOrAdd(issue, static _ => new(StringComparer.OrdinalIgnoreCase));
        _isOther = kind != KeyKind.Unstated;
        string word = kind != KeyKind.Unstated ? type?.Trim() ?? "" : "";
        word = word.Length > LongestDetail ? word.Substring(0, LongestDetail) : word;
        word = types.Count < MostTypes || types.ContainsKey(word) ? word : "...";
        types.Count(word);
    }

    /// <summary>Tells of a row that says two things about the type of its key.</summary>
    /// <param name="types">What it says.</param>
    public void LeaveOutContested(IEnumerable<string> types)
    {
        _isOther = true;
        Warn(MakIssueKind.KindsDisagree, string.Join(" / ", types));
    }

    /// <summary>Counts a row under a header in which no column is known to name keys.</summary>
    public void LeaveOutKeyless(KeyRow row)
    {
        HasFailed = true;
        _keyless = _rowsWithoutKey++ == 0 ? row.HeadingsOfKeys() : _keyless;
    }

    /// <summary>
    /// Hands on the key of the row that was left out last, where something was said of its type: another source may call it a MAK.
    /// </summary>
    public void NoteOther(MaskedKey? key, ExtendedProductId? extendedId)
    {
        if (_isOther)
        {
            other?.Invoke(
                new MakObservation
                {
                    Origin = Origin,
                    Key = key,
                    ExtendedId = extendedId,
                }
            );
        }

        _isOther = false;
    }

    /// <summary>Tells how many rows were left out, by type.</summary>
    public void TellLeftOut()
    {
        foreach (KeyValuePair<MakIssueKind, SortedDictionary<string, long>> kind in _leftOut.OrderBy(pair => pair.Key))
        {
            MakSeverity severity = kind.Key == MakIssueKind.OtherKeysLeftOut ? MakSeverity.Information : MakSeverity.Warning;
            string[] types = [.. kind.Value.Select(type => (type.Key + " " + type.Value.ToString(CultureInfo.InvariantCulture)).Trim())];
            report(ListOf(kind.Key, severity, types) with { Line = null });
        }

        if (_rowsWithoutKey > 0)
        {
            report(
                ListOf(MakIssueKind.KeyColumnMissing, MakSeverity.Error, _keyless) with
                {
                    Line = null,
                    Headings = _keyless.Count > 1 ? _keyless : [],
                    Rows = _rowsWithoutKey,
                }
            );
        }

        _leftOut.Clear();
        _rowsWithoutKey = 0;
    }

    private MakIssue ListOf(MakIssueKind kind, MakSeverity severity, IEnumerable<string> words) =>
        Issue(kind, severity, string.Join(", ", words.Select(word => word.Trim())), LongestList);

    private MakIssue Issue(MakIssueKind kind, MakSeverity severity, string detail, int longest = LongestDetail)
    {
        string masked = ProductKeys.Mask(detail);
        return new MakIssue(kind, severity, Origin, Line, masked.Length > longest ? masked.Substring(0, longest) + "..." : masked);
    }
}
