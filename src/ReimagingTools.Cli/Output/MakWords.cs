using System.Globalization;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Cli.Output;

/// <summary>The sentences that go with a count.</summary>
internal static class MakWords
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss";

    public static string? Date(DateTime? date) => date?.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static IEnumerable<string> Sources(MakActivationCount count, CultureInfo culture) => count.Sources.Select(source => MakText.Say(source, culture));

    public static IEnumerable<string> Remarks(MakActivationCount count, CultureInfo culture) => count.Remarks.Select(remark => MakText.Say(remark, culture));
}
