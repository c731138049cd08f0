using System.Runtime.CompilerServices;

namespace ReimagingTools.Tests;

/// <summary>
/// Programs of the system are found although nothing but dotnet may be on the path: shells, named pipes, the linker of the native console.
/// </summary>
internal static class SystemPath
{
    [ModuleInitializer]
    internal static void Append()
    {
        if (!OperatingSystem.IsWindows())
        {
            Environment.SetEnvironmentVariable("PATH", Environment.GetEnvironmentVariable("PATH") + ":/usr/bin:/bin:/usr/sbin:/sbin");
        }
    }
}
