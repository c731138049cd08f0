using System.Management.Automation;
using ReimagingTools.Errors;

namespace ReimagingTools.Arguments;

/// <summary>A file to be made where the user says: written beside its place and put there when it is whole, so that an older file stays as it was until then.</summary>
internal sealed class NewFile
{
    private readonly string _temporary;

    private NewFile(string path)
    {
        FullName = path;
        _temporary = Path.Combine(Path.GetDirectoryName(path), "." + Path.GetFileName(path) + "." + Path.GetRandomFileName() + ".tmp");
    }

    /// <summary>The place, as the file system names it.</summary>
    public string FullName { get; }

    /// <summary>Finds the place. Ends the command with an error where no file can be put.</summary>
    /// <param name="cmdlet">The cmdlet that asks; its drives and its current folder count.</param>
    /// <param name="path">What the user gave.</param>
    /// <param name="isLiteral">False to let wildcards stand for one file that is there.</param>
    /// <param name="mayReplace">True to replace a file that is there.</param>
    public static NewFile At(PSCmdlet cmdlet, string path, bool isLiteral, bool mayReplace)
    {
        string full = Checked(cmdlet, path, Resolve(cmdlet, path, isLiteral));
        if (Directory.Exists(full))
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.PathIsFolder(path));
        }

        string folder = Path.GetDirectoryName(full) ?? full;
        if (!Directory.Exists(folder))
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.PathNotFound(folder, new DirectoryNotFoundException(folder)));
        }

        if (File.Exists(full) && !mayReplace)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.ReportExists(path));
        }

        return new NewFile(full);
    }

    /// <summary>Writes the file and puts it in its place.</summary>
    /// <param name="write">Writes the content.</param>
    /// <param name="isWanted">Asked when all is written; false leaves everything as it was.</param>
    /// <returns>True when the file is in its place.</returns>
    /// <exception cref="IOException">It cannot be written; nothing is left of it.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public bool Write(Action<TextWriter> write, Func<bool> isWanted)
    {
        FileStream stream = Create();
        try
        {
            using (var writer = new StreamWriter(stream))
            {
                write(writer);
            }

            if (!isWanted())
            {
                return false;
            }

            PutInPlace();
            return true;
        }
        finally
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>Some characters fail only here, and on some systems only.</summary>
    private FileStream Create()
    {
        try
        {
            return new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (Exception cause) when (cause is ArgumentException or NotSupportedException)
        {
            throw new IOException(cause.Message, cause);
        }
    }

    private void PutInPlace()
    {
        if (!File.Exists(FullName))
        {
            File.Move(_temporary, FullName);
            return;
        }

        File.SetAttributes(FullName, File.GetAttributes(FullName) & ~FileAttributes.ReadOnly);
        File.Replace(_temporary, FullName, destinationBackupFileName: null);
    }

    /// <summary>What a system takes for no path at all, it says in exceptions of its own.</summary>
    private static string Checked(PSCmdlet cmdlet, string path, string full)
    {
        try
        {
            return Path.GetFullPath(full);
        }
        catch (Exception cause) when (cause is ArgumentException or NotSupportedException or PathTooLongException)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.ReportUnwritable(path, cause));
            return full;
        }
    }

    private static string Resolve(PSCmdlet cmdlet, string path, bool isLiteral)
    {
        try
        {
            if (!isLiteral && WildcardPattern.ContainsWildcardCharacters(path))
            {
                var found = new FilePaths(cmdlet, cmdlet.ThrowTerminatingError);
                IReadOnlyList<string> files = found.Resolve(path, isLiteral: false);
                if (files.Count != 1)
                {
                    cmdlet.ThrowTerminatingError(ErrorRecords.PathAmbiguous(path, files.Count));
                }

                return files[0];
            }

            string full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out PSDriveInfo _);
            if (provider.Name != "FileSystem")
            {
                cmdlet.ThrowTerminatingError(ErrorRecords.PathNotFileSystem(path, provider.Name));
            }

            return full;
        }
        catch (SessionStateException cause)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.PathNotFound(path, cause));
            return "";
        }
    }
}
