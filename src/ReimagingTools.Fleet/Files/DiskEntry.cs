using System.Reflection;

namespace ReimagingTools.Fleet.Files;

/// <summary>What stands on disk under a path: whether it is a regular file, which one, and who may read it.</summary>
internal static class DiskEntry
{
    private const int CurrentFolder = -100;
    private const uint TypeModeAndInode = 0x1 | 0x2 | 0x100;
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;
    private const int PermissionMask = 0xFFF;

    private static readonly MethodInfo? ResolveLinkTarget = typeof(FileSystemInfo).GetMethod("ResolveLinkTarget", [typeof(bool)]);

    /// <summary>True on systems where files have permission bits and a slash parts folders.</summary>
    public static bool IsUnix { get; } = Path.DirectorySeparatorChar == '/';

    /// <summary>True for a device, a pipe or a socket: it is written to, never replaced.</summary>
    public static bool IsDevice(string path)
    {
        if (!IsUnix)
        {
            return path.StartsWith(@"\\.\", StringComparison.Ordinal);
        }

        // The names of this process's own streams: what they lead to is open already.
        return path.StartsWith("/dev/std", StringComparison.Ordinal)
            || path.StartsWith("/dev/fd/", StringComparison.Ordinal)
            || path.StartsWith("/proc/", StringComparison.Ordinal)
            || (Status(path) is { } status && (BitConverter.ToUInt16(status, 28) & TypeMask) != RegularType && !Directory.Exists(path));
    }

    /// <summary>The permission bits of a file, or null where there are none or no file.</summary>
    public static uint? Mode(string path) => Status(path) is { } status ? (uint)BitConverter.ToUInt16(status, 28) & PermissionMask : null;

    /// <summary>Where a symbolic link leads in the end; the path itself where it is none.</summary>
    public static string Follow(string path)
    {
        var file = new FileInfo(path);
        if (ResolveLinkTarget is null || file.LinkAttributes() is not { } attributes || (attributes & FileAttributes.ReparsePoint) == 0)
        {
            return path;
        }

        try
        {
            return ResolveLinkTarget.Invoke(file, [true]) is FileSystemInfo target ? target.FullName : path;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is IOException cause)
        {
            throw new IOException(cause.Message, cause);
        }
    }

    /// <summary>A word that two paths share only when they name the same file, in whatever spelling.</summary>
    public static string Identity(string path)
    {
        string full = Follow(Path.GetFullPath(path));
        if (Inode(full) is { } inode)
        {
            return inode;
        }

        string? folder = Path.GetDirectoryName(full);
        string word = folder is null ? full : (Inode(folder) ?? folder) + Path.DirectorySeparatorChar + Path.GetFileName(full);
        return IsUnix && Status("/") is not null ? word : (FinalPath(full) ?? full).ToUpperInvariant();
    }

    private static string? Inode(string path) =>
        Status(path) is { } status
            ? BitConverter.ToUInt32(status, 136) + ":" + BitConverter.ToUInt32(status, 140) + ":" + BitConverter.ToUInt64(status, 32)
            : null;

    private static byte[]? Status(string path)
    {
        byte[] status = new byte[256];
        try
        {
            return IsUnix && NativeMethods.StatX(CurrentFolder, NativeMethods.Text(path), 0, TypeModeAndInode, status) == 0 ? status : null;
        }
        catch (Exception absent) when (absent is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    private static string? FinalPath(string path)
    {
        if (IsUnix || !File.Exists(path))
        {
            return null;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            char[] final = new char[32768];
            uint length = NativeMethods.FinalPath(file.SafeFileHandle, final, (uint)final.Length, 0);
            return length == 0 || length > final.Length ? null : new string(final, 0, (int)length);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Attributes of the entry itself, also of a link that leads nowhere.</summary>
    private static FileAttributes? LinkAttributes(this FileInfo file)
    {
        FileAttributes attributes = file.Attributes;
        return (int)attributes == -1 ? null : attributes;
    }
}
