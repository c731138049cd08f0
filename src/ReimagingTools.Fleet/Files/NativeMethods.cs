using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ReimagingTools.Fleet.Files;

/// <summary>What the class library of netstandard2.0 cannot tell of a file.</summary>
internal static class NativeMethods
{
    /// <summary>Linux: fills 256 bytes of <c>struct statx</c>, whose layout is the same on every processor (statx(2)).</summary>
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int StatX(int folder, byte[] path, int flags, uint mask, byte[] entry);

    /// <summary>Unix: sets the permission bits of a file.</summary>
    [DllImport("libc", EntryPoint = "chmod")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int ChangeMode(byte[] path, uint mode);

    /// <summary>Unix: makes a file of mode 600 under a name that ends in six letters of its own choice, and opens it.</summary>
    [DllImport("libc", EntryPoint = "mkstemp")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int MakeTemporary(byte[] template);

    /// <summary>Windows: the one path of an open file, whatever the spelling it was opened by.</summary>
    [DllImport("kernel32", EntryPoint = "GetFinalPathNameByHandleW", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern uint FinalPath(SafeFileHandle file, [Out] char[] path, uint length, uint flags);

    /// <summary>A path as a C string.</summary>
    public static byte[] Text(string path) => Encoding.UTF8.GetBytes(path + '\0');
}
