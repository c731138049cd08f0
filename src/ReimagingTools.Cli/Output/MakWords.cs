using ReimagingTools.Activation;
using ReimagingTools.Activation.Requests;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Cli.Output;

/// <summary>What is said about keys, with the options of the console where the sentences name parameters of the module.</summary>
internal static class MakWords
{
    private static readonly (string Parameter, string Option)[] Names =
    [
        ("(AsOf)", "(--as-of)"),
        ("(Count)", "(--count)"),
        ("(Required)", "(--required)"),
        ("(Verdict, Verdicts)", "(--verdicts)"),
        ("(New-MakActivationRequest)", "(--request)"),
    ];

    public static string Say(MakRemark remark, CultureInfo culture) => OfConsole(MakText.Say(remark, culture));

    public static string Say(MakRequestNotice notice, CultureInfo culture) => OfConsole(MakText.Say(notice, culture));

    public static string Next(MakActivationCount count, CultureInfo culture) => OfConsole(MakText.Next(count, culture));

    private static string OfConsole(string sentence) =>
        Names.Aggregate(sentence, (text, name) => text.Replace(name.Parameter, name.Option, StringComparison.Ordinal));
}
