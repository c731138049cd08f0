using ReimagingTools.Activation.Requests;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Activation.Text;

/// <summary>Says counts, sources and issues in words, English or Japanese; other cultures give English words.</summary>
public static class MakText
{
    private const string DateFormat = "yyyy-MM-dd HH:mm";

    /// <summary>Says an issue.</summary>
    /// <returns>"keys.csv, line 7: ..."</returns>
    public static string Say(MakIssue issue, CultureInfo culture)
    {
        string place = issue.Line is { } line ? Strings.Format("PlaceInFile", culture, issue.Origin, line) : issue.Origin;
        string says = Strings.Format("Issue" + issue.Kind, culture, issue.Detail, issue.Rows.ToString("N0", CultureInfo.InvariantCulture)).Trim();
        says = HeadingHints.BehindKeys(says, issue.Headings, culture);
        return place.Length == 0 ? says : Strings.Format("PlaceAndIssue", culture, place, says);
    }

    /// <summary>Says what a source said.</summary>
    /// <returns>"VAMT keys (keys.cilx): 477 remaining, as of 2023-01-06 10:15".</returns>
    public static string Say(MakSource source, CultureInfo culture)
    {
        var parts = new List<string>();
        Add(parts, "SourceUsedOfTotal", culture, source.Used, source.Total);
        Add(parts, "SourceRemaining", culture, source.Remaining);
        Add(parts, "SourceInstalled", culture, source.Installed);
        Add(parts, "SourceActivated", culture, source.Activated);
        if (parts.Count == 0)
        {
            parts.Add(Strings.Get("SourceNothing", culture));
        }

        if ((source.AsOf ?? source.NotAfter) is { } moment)
        {
            parts.Add(Strings.Format("SourceAsOf" + source.DateBasis, culture, moment.ToString(DateFormat, CultureInfo.InvariantCulture)));
        }

        if (source.IsFailed)
        {
            parts.Add(
                source.LastErrorCode is { } code
                    ? Strings.Format("SourceError", culture, "0x" + code.ToString("X8", CultureInfo.InvariantCulture))
                    : Strings.Get("SourceErrorUnknown", culture)
            );
        }

        if (source.Weight != MakWeight.None)
        {
            parts.Add(Strings.Get("Weight" + source.Weight, culture));
        }

        return Strings.Format(
            "SourceSays",
            culture,
            Strings.Get("Kind" + source.Kind, culture),
            source.Origin,
            string.Join(Strings.Get("Comma", culture), parts)
        );
    }

    /// <summary>Says a status.</summary>
    public static string Say(MakStatus status, CultureInfo culture) => Strings.Get("Status" + status, culture);

    /// <summary>Says a remark.</summary>
    /// <returns>A sentence; empty for <see cref="MakRemark.None"/>.</returns>
    public static string Say(MakRemark remark, CultureInfo culture) => remark == MakRemark.None ? "" : Strings.Get("Remark" + remark, culture);

    /// <summary>Says a notice about a request.</summary>
    public static string Say(MakRequestNotice notice, CultureInfo culture) => Strings.Format("Notice" + notice.Kind, culture, notice.Key);

    /// <summary>
    /// The name of a key: its last five characters, beside its id, or the license ids and products it is listed under, where several keys end so.
    /// </summary>
    /// <returns>The name; null when the sources give none.</returns>
    public static string? Name(MakActivationCount count) =>
        count.PartialProductKey is not { } lastFive ? count.KeyId
        : count.Remarks.Contains(MakRemark.LastFiveShared)
        && (count.KeyId ?? string.Join("; ", count.LicenseIds.Concat(count.Products))) is { Length: > 0 } other
            ? lastFive + " (" + other + ")"
        : lastFive;

    /// <summary>Says what to do next about a count; empty when there is nothing to do.</summary>
    public static string Next(MakActivationCount count, CultureInfo culture)
    {
        if (count.IsExtendedSecurityUpdates)
        {
            return "";
        }

        bool isUsable = count.Status is MakStatus.Ok or MakStatus.Low or MakStatus.Exhausted;
        string name =
            isUsable && count.Shortfall > 0 ? "NextAsk"
            : count.Status == MakStatus.Ok
                ? count.Required > 0 ? "NextOkRequired"
                    : ""
            : count.Status == MakStatus.Low && count.Required > 0 ? "NextLowRequired"
            : "Next" + count.Status;
        string next = name.Length == 0 ? "" : Strings.Format(name, culture, name == "NextAsk" ? count.Shortfall : count.Required);
        return isUsable || count.Required is not > 0
            ? next
            : Strings.Format(count.Shortfall > 0 ? "NextAndMissing" : "NextAndRequired", culture, next, count.Required, count.Shortfall);
    }

    private static void Add(List<string> parts, string name, CultureInfo culture, params long?[] numbers)
    {
        if (numbers.All(number => number is not null))
        {
            parts.Add(Strings.Format(name, culture, [.. numbers.Select(number => (object?)number)]));
        }
    }
}
