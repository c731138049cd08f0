using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Names;

/// <summary>Reads processor architectures as systems and people write them, whatever the language of the words around the digits.</summary>
public static class ArchitectureNames
{
    /// <summary>Reads one architecture.</summary>
    /// <param name="text">"x64", "64-bit", "64 ビット", "64-разрядная", "AMD64", "x64-based PC", "ARM 64-bit Processor", "32".</param>
    /// <returns>The architecture, or <see cref="Architecture.Unknown"/>.</returns>
    public static Architecture Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Architecture.Unknown;
        }

        string name = text!.Trim().ToUpperInvariant();
        bool has64 = name.Contains("64");
        if (name.Contains("ARM") || name == "A64")
        {
            return has64 ? Architecture.Arm64 : Architecture.Arm;
        }

        if (name.Contains("IA64") || name.Contains("ITANIUM"))
        {
            return Architecture.Ia64;
        }

        bool has32 = name.Contains("32") || name.Contains("86");
        return (has64, has32) switch
        {
            (true, false) => Architecture.X64,
            (true, true) when name.Contains("X86-64") || name.Contains("X86_64") => Architecture.X64,
            (false, true) => Architecture.X86,
            _ => Architecture.Unknown,
        };
    }
}
