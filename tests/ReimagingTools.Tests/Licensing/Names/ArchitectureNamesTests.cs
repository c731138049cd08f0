using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>What somebody states about a processor is read whole or not at all.</summary>
public sealed class ArchitectureNamesTests
{
    [Theory]
    [InlineData("x64", Architecture.X64)]
    [InlineData("x86-64", Architecture.X64)]
    [InlineData("X86_64", Architecture.X64)]
    [InlineData("64-bit", Architecture.X64)]
    [InlineData("64 ビット", Architecture.X64)]
    [InlineData("AMD64", Architecture.X64)]
    [InlineData("amd-64", Architecture.X64)]
    [InlineData("EM64T", Architecture.X64)]
    [InlineData("Intel 64", Architecture.X64)]
    [InlineData("win64", Architecture.X64)]
    [InlineData("64-Bit-Version", Architecture.X64)]
    [InlineData("64-Bit-Betriebssystem", Architecture.X64)]
    [InlineData("64", Architecture.X64)]
    [InlineData("x64-based PC", Architecture.X64)]
    [InlineData("x86", Architecture.X86)]
    [InlineData("i386", Architecture.X86)]
    [InlineData("IA-32", Architecture.X86)]
    [InlineData("32 bits", Architecture.X86)]
    [InlineData("32", Architecture.X86)]
    [InlineData("X86-based PC", Architecture.X86)]
    [InlineData("arm64", Architecture.Arm64)]
    [InlineData("ARM 64-bit Processor", Architecture.Arm64)]
    [InlineData("ARM64-based PC", Architecture.Arm64)]
    [InlineData("AArch64", Architecture.Arm64)]
    [InlineData("IA-64", Architecture.Ia64)]
    [InlineData("ia64", Architecture.Ia64)]
    [InlineData("Itanium", Architecture.Ia64)]
    [InlineData("arm", Architecture.Arm)]
    [InlineData("ARM-32", Architecture.Arm)]
    public void BothWays_ReadWhatSystemsAndPeopleWrite(string text, Architecture expected)
    {
        Assert.Equal(expected, ArchitectureNames.ParseStated(text));
        Assert.Equal(expected, ArchitectureNames.ParseStated(" " + text + " "));
        Assert.Equal(expected, ArchitectureNames.Parse(text));
    }

    [Theory]
    [InlineData("64-разрядная версия", Architecture.X64)]
    [InlineData("システムの種類 32 ビット", Architecture.X86)]
    [InlineData("A64", Architecture.Arm64)]
    [InlineData("Itanium-based", Architecture.Ia64)]
    [InlineData("x86 or x64", Architecture.Unknown)]
    [InlineData("32/64", Architecture.Unknown)]
    [InlineData("PC", Architecture.Unknown)]
    [InlineData(" ", Architecture.Unknown)]
    [InlineData(null, Architecture.Unknown)]
    public void Parse_ReadsTheDigitsAmongOtherWords(string? text, Architecture expected) => Assert.Equal(expected, ArchitectureNames.Parse(text));

    [Theory]
    [InlineData("x64", Architecture.X64)]
    [InlineData("64-bit", Architecture.X64)]
    [InlineData("AMD64", Architecture.X64)]
    [InlineData("x86", Architecture.X86)]
    [InlineData("32 bits", Architecture.X86)]
    [InlineData("arm64", Architecture.Arm64)]
    [InlineData("AArch64", Architecture.Arm64)]
    [InlineData("IA-64", Architecture.Ia64)]
    [InlineData("64-bit operating system, x64-based processor", Architecture.X64)]
    [InlineData("32-bit operating system, x64-based processor", Architecture.X86)]
    [InlineData("\uFF16\uFF14\u30D3\u30C3\u30C8", Architecture.X64)]
    [InlineData("64-bit operating system, x86-based processor", Architecture.Unknown)]
    [InlineData("x86/x64", Architecture.Unknown)]
    [InlineData("x64?", Architecture.Unknown)]
    [InlineData("not x64", Architecture.Unknown)]
    [InlineData("ppc64", Architecture.Unknown)]
    [InlineData("xx64", Architecture.Unknown)]
    [InlineData("", Architecture.Unknown)]
    [InlineData(null, Architecture.Unknown)]
    public void ParseStated_ReadsTheWholeText(string? text, Architecture expected) => Assert.Equal(expected, ArchitectureNames.ParseStated(text));
}
