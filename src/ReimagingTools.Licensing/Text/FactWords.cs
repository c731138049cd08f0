namespace ReimagingTools.Licensing.Text;

/// <summary>
/// Values as sentences and as columns say them. A sentence says "retail (FPP)" and "Enterprise Agreement"; a column says the word of the contract,
/// "Fpp". Words of enumerations stand in <c>RuleTexts.resx</c> under <c>Type.Word</c>.
/// </summary>
internal static class FactWords
{
    /// <summary>The value in a sentence; what is not known is said so.</summary>
    public static string InSentence(object? value, CultureInfo culture) =>
        value switch
        {
            null => RuleTexts.Get("Unknown", culture),
            VolumeProgram program => VolumePrograms.NameOf(program, culture),
            Architecture architecture => InColumn(architecture),
            Enum word => RuleTexts.Get(word.GetType().Name + "." + word, culture),
            _ => value.ToString() ?? "",
        };

    /// <summary>The value in a column: the words of the contract.</summary>
    public static string InColumn(object value) => value is Architecture architecture ? Lower(architecture) : value.ToString() ?? "";

    private static string Lower(Architecture architecture) =>
        architecture switch
        {
            Architecture.X86 => "x86",
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            Architecture.Arm => "arm",
            Architecture.Ia64 => "ia64",
            _ => "?",
        };
}
