namespace ReimagingTools.Arguments;

/// <summary>Resolves what users give as paths: on any drive of the file system, relative to where they are, with wildcards or literally.</summary>
/// <param name="cmdlet">The cmdlet that asks; its drives and its current folder count.</param>
/// <param name="report">Takes errors, one for each path that leads nowhere.</param>
internal sealed class FilePaths(PSCmdlet cmdlet, Action<ErrorRecord> report)
{
    /// <summary>The files and folders a path stands for.</summary>
    public IReadOnlyList<string> Resolve(string path, bool isLiteral) => isLiteral ? ResolveLiteral(path) : ResolveWildcards(path);

    private IReadOnlyList<string> ResolveWildcards(string path)
    {
        try
        {
            IReadOnlyList<string> files = cmdlet.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
            if (IsFileSystem(provider, path))
            {
                return files;
            }
        }
        catch (ItemNotFoundException cause)
        {
            report(ErrorRecords.PathNotFound(path, cause, OnDisk(path)));
        }
        catch (SessionStateException cause)
        {
            report(ErrorRecords.PathNotFound(path, cause));
        }

        return [];
    }

    private string? OnDisk(string path)
    {
        try
        {
            string file = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out PSDriveInfo _);
            return provider.Name == "FileSystem" ? file : null;
        }
        catch (SessionStateException)
        {
            return null;
        }
    }

    private IReadOnlyList<string> ResolveLiteral(string path)
    {
        if (Place(path) is not { } file)
        {
            return [];
        }

        if (File.Exists(file) || Directory.Exists(file))
        {
            return [file];
        }

        report(ErrorRecords.PathNotFound(path, new ItemNotFoundException(Messages.Format("PathNotFound", path)), file));
        return [];
    }

    /// <summary>Where a path leads on disk, whether anything is there or not; null, and told, where it leads to no disk.</summary>
    public string? Place(string path)
    {
        try
        {
            string file = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out PSDriveInfo _);
            return IsFileSystem(provider, path) ? file : null;
        }
        catch (SessionStateException cause)
        {
            report(ErrorRecords.PathNotFound(path, cause));
            return null;
        }
    }

    private bool IsFileSystem(ProviderInfo provider, string path)
    {
        if (provider.Name == "FileSystem")
        {
            return true;
        }

        report(ErrorRecords.PathNotFileSystem(path, provider.Name));
        return false;
    }
}
