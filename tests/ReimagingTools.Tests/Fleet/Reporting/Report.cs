using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Reporting;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Tests.Licensing;

namespace ReimagingTools.Tests.Fleet.Reporting;

/// <summary>A report as text, and what can be read from it.</summary>
internal sealed partial class Report
{
    /// <summary>One verdict of each decision.</summary>
    public static readonly ImageVerdict Eligible = ImageVerdict.Of(new Scenario().Judge());
    public static readonly ImageVerdict NotEligible = ImageVerdict.Of(new Scenario { Language = "ja-JP" }.Judge());
    public static readonly ImageVerdict Indeterminate = ImageVerdict.Of(new Scenario { Channel = LicenseChannel.Unknown }.Judge());

    private Report(string page, ReportBuilder builder)
    {
        Page = page;
        Builder = builder;
    }

    public string Page { get; }

    public ReportBuilder Builder { get; }

    /// <summary>The three numbers of the answer.</summary>
    public string[] Answer => [.. Numbers().Matches(Page).Select(match => match.Groups[1].Value)];

    /// <summary>Attributes of the rows of the groups.</summary>
    public Match[] Groups => [.. GroupRows().Matches(Page).Cast<Match>()];

    /// <summary>The names of each group as the script will read them.</summary>
    public string[]? Names =>
        Data().GetProperty("names") is { ValueKind: JsonValueKind.Array } names
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
            : null;

    public string Script => Between("<script>", "</script>");

    public string Style => Between("<style>", "</style>");

    public static Report Of(Action<ReportBuilder> fill, string language = "en", string? title = null, string? source = null)
    {
        var builder = new ReportBuilder(
            new ReportOptions
            {
                Title = title,
                Source = source,
                CreatedAt = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(9)),
                Culture = CultureInfo.GetCultureInfo(language),
            }
        );
        fill(builder);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
        builder.WriteTo(text);
        return new Report(text.ToString(), builder);
    }

    /// <summary>Three may be reimaged, two may not, one needs facts.</summary>
    public static void AddSix(ReportBuilder builder)
    {
        foreach (string name in new[] { "PC-1", "PC-2", "PC-3" })
        {
            builder.Add(Eligible, name, 1);
        }

        builder.Add(NotEligible, "PC-4", 2);
        builder.Add(Indeterminate, null, 1);
    }

    public JsonElement Data() => JsonDocument.Parse(Between("<script type=\"application/json\" id=\"data\">", "</script>")).RootElement;

    private string Between(string start, string end)
    {
        int at = Page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return Page[at..Page.IndexOf(end, at, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<span class=\"n\">([^<]*)</span>")]
    private static partial Regex Numbers();

    [GeneratedRegex(
        "<tr data-decision=\"(?<decision>[^\"]*)\" data-rule=\"(?<rule>[^\"]*)\" data-product=\"(?<product>[^\"]*)\" data-media=\"(?<media>[^\"]*)\" data-devices=\"(?<devices>[^\"]*)\">"
    )]
    private static partial Regex GroupRows();
}
