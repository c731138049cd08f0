using System.Text.RegularExpressions;
using ReimagingTools.Fleet.Reporting;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Records;

/// <summary>
/// Reads verdicts that went through a file, a job or remoting and came back as properties: Clixml and JSON keep lists, CSV keeps them joined by "; "
/// or by blanks. What such a verdict no longer carries, the agreement and the evidence of the media, stays unknown.
/// </summary>
internal static class VerdictReader
{
    /// <summary>No inventory has more devices in a row; the limit keeps sums from overflowing.</summary>
    private const long MostDevices = 1_000_000_000_000;

    /// <summary>A session that has not the module joins the items of a list by blanks.</summary>
    private static readonly char[] Separators = [';', ' ', '\t', '\r', '\n'];

    private static readonly Regex JoinedFinding = new(@"(\w+)\s*:\s*(\w+)", RegexOptions.CultureInvariant);

    /// <summary>Reads a verdict.</summary>
    /// <param name="verdict">The object.</param>
    /// <param name="devices">How many devices it stands for.</param>
    /// <returns>The verdict, or null when the object is none.</returns>
    public static ReportVerdict? Read(PSObject verdict, out long devices)
    {
        devices = 1;
        string? count = Text(verdict, nameof(ReimageVerdict.DeviceCount));
        bool isCounted =
            count is null
            || (long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out devices) && devices is > 0 and <= MostDevices);
        if (!isCounted || !TryWord(Text(verdict, nameof(ReimageVerdict.Decision)), out Decision decision))
        {
            return null;
        }

        TryWord(Text(verdict, nameof(ReimageVerdict.Basis)), out Basis basis);
        string[] clauses = Words(verdict, nameof(ReimageVerdict.Clauses)),
            missing = Words(verdict, nameof(ReimageVerdict.MissingFacts)),
            contested = Words(verdict, nameof(ReimageVerdict.ContestedFacts));
        string[] images =
        [
            .. Items(verdict, nameof(ReimageVerdict.OtherImages)).Select(item => item?.ToString()).OfType<string>().Where(line => line.Length > 0),
        ];
        int others = images.Length;
        bool isNotChosen =
            decision == Decision.Indeterminate
            && others > 1
            && Text(verdict, nameof(ReimageVerdict.MediaProduct)) is null
            && Text(verdict, nameof(ReimageVerdict.MediaIndex)) is null;
        (string Rule, string Outcome, string? Clause)[] deciding =
        [
            .. Findings(verdict).Where(finding => finding.Outcome == Verdict.TellingOf(decision).ToString()),
        ];
        return new ReportVerdict
        {
            Decision = decision,
            Basis = basis,
            BriefId = Text(verdict, nameof(ReimageVerdict.Brief)) ?? "",
            LicensedProduct = Text(verdict, nameof(ReimageVerdict.LicensedProduct)),
            Media = MediaOf(verdict) with { IsNotChosen = isNotChosen },
            ChosenFrom = (isNotChosen ? 0 : 1) + others,
            OtherImages = isNotChosen ? [] : images,
            Rule = RuleOf(deciding, clauses),
            Reason = Text(verdict, nameof(ReimageVerdict.Reason)) ?? "",
            Remedy = Text(verdict, nameof(ReimageVerdict.Remedy)),
            ClauseIds = clauses,
            MissingFacts = missing,
            ContestedFacts = contested,
            SettlingFacts = missing.Length == 1 && deciding.Length == 1 && contested.Length == 0 ? missing : [],
            Obligations = Notices(verdict, nameof(ReimageVerdict.Obligations)),
            Advisories = Notices(verdict, nameof(ReimageVerdict.Advisories)),
        };
    }

    /// <summary>The computer a verdict names, or null.</summary>
    public static string? ComputerNameOf(PSObject verdict) => Text(verdict, nameof(ReimageVerdict.ComputerName));

    /// <summary>The rule of the first clause; CSV keeps no clause with a finding, so that the first finding that tells is taken there.</summary>
    private static string RuleOf((string Rule, string Outcome, string? Clause)[] deciding, string[] clauses) =>
        deciding
            .Where(finding => finding.Clause is null || clauses.Length == 0 || finding.Clause == clauses[0])
            .Select(finding => finding.Rule)
            .FirstOrDefault()
        ?? "";

    private static ReportMedia MediaOf(PSObject verdict) =>
        new()
        {
            Product = Text(verdict, nameof(ReimageVerdict.MediaProduct)),
            Source = Text(verdict, nameof(ReimageVerdict.MediaSource)),
            Index = int.TryParse(Text(verdict, nameof(ReimageVerdict.MediaIndex)), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                ? index
                : null,
        };

    private static IEnumerable<(string Rule, string Outcome, string? Clause)> Findings(PSObject verdict)
    {
        foreach (object? item in Items(verdict, nameof(ReimageVerdict.Findings)))
        {
            if (item is string line)
            {
                foreach (Match pair in JoinedFinding.Matches(line))
                {
                    yield return (pair.Groups[1].Value, pair.Groups[2].Value, null);
                }
            }
            else if (item is not null)
            {
                var finding = PSObject.AsPSObject(item);
                yield return (
                    Text(finding, nameof(RuleFinding.Rule)) ?? "",
                    Text(finding, nameof(RuleFinding.Outcome)) ?? "",
                    Text(finding, nameof(RuleFinding.Clause))
                );
            }
        }
    }

    private static ReportNotice[] Notices(PSObject verdict, string name) =>
        [
            .. Items(verdict, name)
                .Select(item => item?.ToString())
                .OfType<string>()
                .Where(text => text.Length > 0)
                .Select(text => new ReportNotice(text, null)),
        ];

    /// <summary>Words without white space, from a list or joined.</summary>
    private static string[] Words(PSObject verdict, string name) =>
        [.. Items(verdict, name).SelectMany(item => (item?.ToString() ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries))];

    private static IEnumerable<object?> Items(PSObject verdict, string name)
    {
        object? value = Value(verdict, name);
        return value is string or null ? [value]
            : value is IEnumerable items ? items.Cast<object?>().Select(Bare)
            : [value];
    }

    private static string? Text(PSObject item, string name) =>
        Convert.ToString(Value(item, name), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    private static object? Value(PSObject item, string name)
    {
        try
        {
            return Bare(item.Properties[name]?.Value);
        }
        catch (ExtendedTypeSystemException)
        {
            return null;
        }
    }

    /// <summary>What a shell wraps; an object that has only its shell stays in it.</summary>
    private static object? Bare(object? value) => value is PSObject { BaseObject: not PSCustomObject } shell ? shell.BaseObject : value;

    private static bool TryWord<T>(string? text, out T word)
        where T : struct, Enum
    {
        word = default;
        return Enum.GetNames(typeof(T)).Contains(text, StringComparer.OrdinalIgnoreCase) && Enum.TryParse(text, ignoreCase: true, out word);
    }
}
