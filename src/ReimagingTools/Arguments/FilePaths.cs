using System.Management.Automation.Language;

namespace ReimagingTools.Arguments;

/// <summary>Resolves what users give as paths: on any drive of the file system, relative to where they are, with wildcards or literally.</summary>
/// <param name="cmdlet">The cmdlet that asks; its drives and its current folder count.</param>
/// <param name="report">Takes errors, one for each path that leads nowhere.</param>
/// <param name="literal">The parameter that takes paths as they are.</param>
internal sealed class FilePaths(PSCmdlet cmdlet, Action<ErrorRecord> report, string literal = "LiteralPath")
{
    /// <summary>The files and folders a path stands for; one that stands for none is an error, for nobody would miss what was never read.</summary>
    public IReadOnlyList<string> Resolve(string path, bool isLiteral)
    {
        if (ErrorRecords.RowIsNoPath(path) is { } row)
        {
            report(row);
            return [];
        }

        if (isLiteral)
        {
            return ResolveLiteral(path);
        }

        bool isTold = false;
        IReadOnlyList<string> files = Matches(path, error =>
        {
            isTold = true;
            report(error);
        });
        if (files.Count == 0 && !isTold)
        {
            report(ErrorRecords.PathNotFound(path, AsTyped(OnDisk(path))));
        }

        return files;
    }

    /// <summary>The files and folders there are for a path with wildcards, which may be none.</summary>
    public IReadOnlyList<string> Matches(string path) => Matches(path, report);

    private IReadOnlyList<string> Matches(string path, Action<ErrorRecord> report)
    {
        try
        {
            IReadOnlyList<string> files = cmdlet.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
            if (IsFileSystem(provider, path, report))
            {
                return files;
            }
        }
        catch (ItemNotFoundException cause)
        {
            if (!WildcardPattern.ContainsWildcardCharacters(path))
            {
                report(ErrorRecords.PathNotFound(path, cause, OnDisk(path)));
            }
        }
        catch (SessionStateException cause)
        {
            report(ErrorRecords.PathNotFound(path, cause));
        }

        return [];
    }

    /// <summary>
    /// What to type where brackets that stand for letters were meant as they are: for the file there is, or for those in the folder there is; null
    /// for neither.
    /// </summary>
    private string? AsTyped(string? file)
    {
        if (file is null || file.IndexOf('[') < 0)
        {
            return null;
        }

        string name = System.IO.Path.GetFileName(file),
            folder = file.Substring(0, file.Length - name.Length).TrimEnd('/', '\\');
        return File.Exists(file) || Directory.Exists(file) ? "-" + literal + " " + Quoted(file)
            : folder.IndexOf('[') >= 0 && Directory.Exists(folder)
                ? "-" + literal + " (Get-ChildItem -LiteralPath " + Quoted(folder) + " -Filter " + Quoted(name) + ").FullName"
            : null;
    }

    private static string Quoted(string text) => "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + "'";

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
            return IsFileSystem(provider, path, report) ? file : null;
        }
        catch (SessionStateException cause)
        {
            report(ErrorRecords.PathNotFound(path, cause));
            return null;
        }
    }

    private static bool IsFileSystem(ProviderInfo provider, string path, Action<ErrorRecord> report)
    {
        if (provider.Name == "FileSystem")
        {
            return true;
        }

        report(ErrorRecords.PathNotFileSystem(path, provider.Name));
        return false;
    }
}
