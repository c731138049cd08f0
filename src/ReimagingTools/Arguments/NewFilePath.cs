namespace ReimagingTools.Arguments;

/// <summary>Finds where the user wants a new file, through the drives and the current folder of the session.</summary>
internal static class NewFilePath
{
    /// <summary>Finds the place. Ends the command with an error where no file can be put.</summary>
    /// <param name="cmdlet">The cmdlet that asks; its drives and its current folder count.</param>
    /// <param name="path">What the user gave.</param>
    /// <param name="isLiteral">False to let wildcards stand for one file that is there.</param>
    /// <param name="mayReplace">True to replace a file that is there.</param>
    public static string Resolve(PSCmdlet cmdlet, string path, bool isLiteral, bool mayReplace)
    {
        string full = Checked(cmdlet, path, Provided(cmdlet, path, isLiteral));
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

        return full;
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

    private static string Provided(PSCmdlet cmdlet, string path, bool isLiteral)
    {
        var found = new FilePaths(cmdlet, cmdlet.ThrowTerminatingError);
        if (isLiteral || !WildcardPattern.ContainsWildcardCharacters(path))
        {
            return found.Place(path)!; // Where it leads nowhere, the error ends the command.
        }

        IReadOnlyList<string> files = found.Matches(path);
        if (files.Count != 1)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.PathAmbiguous(path, files.Count));
        }

        return files[0];
    }
}
