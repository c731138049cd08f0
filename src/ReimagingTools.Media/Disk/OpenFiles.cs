using System.Reflection;

namespace ReimagingTools.Media.Disk;

/// <summary>Opens files on disk for one reading of a medium and closes them all at its end.</summary>
internal sealed class OpenFiles(ReadMeter meter) : IDisposable
{
    // Named pipes and devices show a length of 0 and may block whoever opens them, so nothing of that length is opened. A link shows its own length;
    // hosts that can follow links (.NET 6 and later, hence every host on systems with pipes in folders) have this method.
    private static readonly MethodInfo? ResolveLinkTarget = typeof(FileSystemInfo).GetMethod("ResolveLinkTarget", [typeof(bool)]);

    private readonly List<FileStream> _streams = [];

    public ReadMeter Meter => meter;

    /// <summary>Opens a file for reading beside other readers and writers.</summary>
    /// <exception cref="MediaFormatException">It is empty, missing, no regular file, or out of reach.</exception>
    public ByteSource Open(FileInfo file, string name) => Guard(name, () =>
        {
            if (!file.Exists)
            {
                throw new MediaFormatException(MediaText.Say("Expected.FileOrFolder"), MediaText.Say("Found.NothingOfName"), name);
            }

            if (LengthOf(file) == 0)
            {
                throw new MediaFormatException(MediaText.Say("Expected.Filled"), MediaText.Say("Found.EmptyOrPipe"), name);
            }

            // The readers ask for whole structures, so a buffer of the stream's own would only read bytes nobody asked for.
            var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            _streams.Add(stream);
            return stream.CanSeek
                ? new StreamByteSource(stream, name, meter)
                : throw new MediaFormatException(MediaText.Say("Expected.SeekableFile"), MediaText.Say("Found.Stream"), name);
        });

    /// <summary>Turns what a file system throws into the one exception of this layer.</summary>
    public static T Guard<T>(string name, Func<T> access)
    {
        try
        {
            return access();
        }
        catch (Exception failure)
            when (failure
                    is IOException
                        or UnauthorizedAccessException
                        or NotSupportedException
                        or ArgumentException
                        or System.Security.SecurityException
            )
        {
            throw new MediaFormatException(MediaText.Say("Expected.Readable"), failure.Message, name, null, failure);
        }
    }

    public void Dispose()
    {
        foreach (FileStream stream in _streams)
        {
            stream.Dispose();
        }
    }

    private static long LengthOf(FileInfo file)
    {
        if ((file.Attributes & FileAttributes.ReparsePoint) != 0 && ResolveLinkTarget is not null)
        {
            return Follow(file) is FileInfo { Exists: true } target ? target.Length : 0;
        }

        return file.Length;
    }

    private static object? Follow(FileInfo link)
    {
        try
        {
            return ResolveLinkTarget!.Invoke(link, [true]) ?? link;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is IOException cause)
        {
            throw new IOException(cause.Message, cause);
        }
    }
}
