using System.Runtime.InteropServices;

namespace ReimagingTools.Records.Rows;

/// <summary>Files for what does not fit memory.</summary>
internal static class TemporaryFile
{
    /// <summary>Opens a new file that only its owner can read, and that vanishes with this process whatever ends it.</summary>
    /// <returns>An unbuffered stream to read and write.</returns>
    /// <exception cref="IOException">None can be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The temporary folder is closed to this process.</exception>
    public static FileStream Open()
    {
        string path = Path.GetTempFileName();
        bool isWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
        var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.Delete,
            1,
            isWindows ? FileOptions.DeleteOnClose : FileOptions.None
        );
        if (!isWindows)
        {
            File.Delete(path);
        }

        return file;
    }

    /// <summary>Reads as many bytes as were asked for.</summary>
    public static void ReadExactly(Stream file, long position, byte[] bytes, int count)
    {
        file.Position = position;
        for (int read = 0; read < count; )
        {
            int more = file.Read(bytes, read, count - read);
            read += more > 0 ? more : throw new EndOfStreamException();
        }
    }
}
