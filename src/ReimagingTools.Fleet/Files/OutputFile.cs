namespace ReimagingTools.Fleet.Files;

/// <summary>
/// A file written beside its place and put there when it is whole and on disk; until then an older file stays as it was, and who may read it stays
/// as it was too. Links are followed. A device or a pipe is written to as it is.
/// </summary>
public sealed class OutputFile : IDisposable
{
    private const uint OwnerOnly = 0x180; // 600: an inventory is nobody else's business.

    private readonly string _named;
    private readonly string? _temporary;
    private StreamWriter? _writer;
    private bool _isDone;

    /// <summary>Begins the file.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="others">Files that this run reads or writes besides; the place is none of them in any spelling.</param>
    /// <param name="replacesReadOnly">True to replace a file that Windows calls read-only.</param>
    /// <exception cref="OutputFileException">It cannot be written there.</exception>
    public OutputFile(string path, IEnumerable<string>? others = null, bool replacesReadOnly = false)
    {
        _named = path;
        FullName = Place(path);
        try
        {
            Refuse(others ?? []);
            if (DiskEntry.IsDevice(FullName))
            {
                Stream = new FileStream(FullName, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1);
                return;
            }

            FullName = DiskEntry.Follow(FullName);
            Probe(replacesReadOnly);
            string folder = Path.GetDirectoryName(FullName)!;
            Leftovers = UnfinishedFile.Stale(folder);
            _temporary = UnfinishedFile.Create(folder);
            Stream = new FileStream(_temporary, FileMode.Open, FileAccess.Write, FileShare.None, 1);
        }
        catch (PathTooLongException cause)
        {
            throw new OutputFileException(OutputFault.TooLong, path, cause);
        }
        catch (Exception cause)
            when (cause is UnauthorizedAccessException or ArgumentException or NotSupportedException or (IOException and not OutputFileException))
        {
            throw new OutputFileException(OutputFault.Unwritable, path, cause);
        }
    }

    /// <summary>True where a file stands that would be replaced; a device or a pipe is written to.</summary>
    /// <param name="path">Its place.</param>
    public static bool Replaces(string path) => File.Exists(path) && !DiskEntry.IsDevice(Path.GetFullPath(path));

    /// <summary>The place, as the file system names it.</summary>
    public string FullName { get; }

    /// <summary>The bytes; not buffered.</summary>
    public Stream Stream { get; }

    /// <summary>The same as UTF-8 text.</summary>
    public TextWriter Writer =>
        _writer ??= new StreamWriter(Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Unfinished files in the same folder that runs left which were killed.</summary>
    public IReadOnlyList<string> Leftovers { get; } = [];

    /// <summary>Puts the whole file in its place.</summary>
    /// <exception cref="OutputFileException">Another program holds the old file; the new one is kept beside it.</exception>
    /// <exception cref="IOException">The last of it could not be written.</exception>
    public void Complete()
    {
        _writer?.Flush();
        (Stream as FileStream)?.Flush(flushToDisk: _temporary is not null);
        Stream.Dispose();
        if (_temporary is not null)
        {
            Keep(_temporary);
        }

        _isDone = true;
    }

    /// <summary>Removes what was written unless it was completed. What a full disk left unwritten is not tried again.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_isDone && _temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    private static string Place(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new OutputFileException(OutputFault.NoName, path);
        }

        try
        {
            string full = Path.GetFullPath(path);
            if (Directory.Exists(full))
            {
                throw new OutputFileException(OutputFault.Folder, path);
            }

            return DiskEntry.IsDevice(full) || Directory.Exists(Path.GetDirectoryName(full))
                ? full
                : throw new OutputFileException(OutputFault.FolderMissing, path);
        }
        catch (Exception cause) when (cause is ArgumentException or NotSupportedException or PathTooLongException)
        {
            throw new OutputFileException(OutputFault.Unwritable, path, cause);
        }
    }

    /// <summary>Refuses other files at its place.</summary>
    /// <param name="others">Files that this run reads or writes besides.</param>
    /// <exception cref="OutputFileException">One of them is this file, in any spelling.</exception>
    public void Refuse(IEnumerable<string> others)
    {
        if (DiskEntry.IsDevice(FullName))
        {
            return;
        }

        string identity = DiskEntry.Identity(FullName);
        if (others.Any(other => other.Length > 0 && DiskEntry.Identity(other) == identity))
        {
            throw new OutputFileException(OutputFault.Taken, _named);
        }
    }

    /// <summary>Windows refuses to replace a file that a program such as Excel has open. Better known now than after an hour.</summary>
    private void Probe(bool replacesReadOnly)
    {
        if (DiskEntry.IsUnix || !File.Exists(FullName))
        {
            return;
        }

        if (replacesReadOnly)
        {
            File.SetAttributes(FullName, File.GetAttributes(FullName) & ~FileAttributes.ReadOnly);
        }

        try
        {
            new FileStream(FullName, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new OutputFileException(OutputFault.InUse, _named, cause);
        }
    }

    private void Keep(string temporary)
    {
        try
        {
            if (DiskEntry.IsUnix)
            {
                _ = NativeMethods.ChangeMode(NativeMethods.Text(temporary), DiskEntry.Mode(FullName) ?? OwnerOnly);
            }

            if (File.Exists(FullName))
            {
                File.Replace(temporary, FullName, destinationBackupFileName: null);
            }
            else
            {
                File.Move(temporary, FullName);
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            _isDone = true;
            throw new OutputFileException(OutputFault.NotReplaced, _named, cause) { Kept = temporary };
        }
    }
}
