using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>A library set before the one of C, to see or to change what a program asks of the system.</summary>
internal static class PreloadedLibrary
{
    /// <summary>What keeps such a library from being built or loaded here, or null.</summary>
    public static string? Missing { get; } =
        !OperatingSystem.IsLinux() ? "The library is one of Linux."
        : Tool.Missing("gcc") is null ? null
        : "There is no C compiler: install gcc and libc6-dev (Debian).";

    /// <summary>Builds it.</summary>
    /// <param name="path">Where it is to lie.</param>
    /// <param name="source">In C.</param>
    public static void Build(string path, string source)
    {
        File.WriteAllText(path + ".c", source);
        Tool.Run("gcc", "-shared", "-fPIC", "-o", path, path + ".c", "-ldl");
    }
}
