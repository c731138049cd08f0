using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>What somebody states about a processor is read whole or not at all.</summary>
public sealed class ArchitectureNamesTests
{
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
    public void ParseStated_ReadsTheWholeText(string text, Architecture expected) => Assert.Equal(expected, ArchitectureNames.ParseStated(text));
}
