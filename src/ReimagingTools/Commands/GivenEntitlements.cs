namespace ReimagingTools.Commands;

/// <summary>
/// The entitlements a command is to judge by: files by their paths, and rows as objects. What cannot be read ends the command, for a row that is
/// lost entitles nobody, and one that would have narrowed another is missed by nobody.
/// </summary>
internal sealed class GivenEntitlements(PSCmdlet command, CalendarDate? asOf)
{
    private const string Rows = "-Entitlement";

    private readonly ObjectRows _objects = new();
    private readonly EntitlementBook _book = new() { AsOf = asOf };
    private readonly EntitlementColumns _columns = new();
    private long _count;

    /// <summary>Reads what was given.</summary>
    public EntitlementBook Read(PSObject[] given)
    {
        var files = new FilePaths(command, command.ThrowTerminatingError, "Entitlement");
        foreach (PSObject? item in given.SelectMany(InputItems.Of))
        {
            if (item?.BaseObject is string path)
            {
                ReadFiles(files.Resolve(path, isLiteral: File.Exists(path)));
            }
            else if (item is not null && FileObjects.PathOf(item) is { } file)
            {
                ReadFiles(files.Resolve(file, isLiteral: true));
            }
            else
            {
                ReadRow(item);
            }
        }

        if (_columns.Tell(Rows, _book, CultureInfo.CurrentUICulture) is { } unread)
        {
            command.WriteWarning(unread);
        }

        return _book;
    }

    private void ReadFiles(IReadOnlyList<string> files)
    {
        foreach (string file in files)
        {
            ReadFile(file);
        }
    }

    private void ReadFile(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            EntitlementFile.Read(stream, file, _book, CultureInfo.CurrentUICulture, command.WriteWarning);
        }
        catch (EntitlementFileException cause)
        {
            command.ThrowTerminatingError(ErrorRecords.EntitlementUnreadable(file, cause));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            command.ThrowTerminatingError(ErrorRecords.FileUnreadable(file, cause));
        }
    }

    private void ReadRow(PSObject? item)
    {
        if (item is null || _objects.Read(item, new RowPlace(Rows, ++_count)) is not { } row)
        {
            command.ThrowTerminatingError(ErrorRecords.EntitlementUnusable(item));
            return;
        }

        _book.Add(row);
        _columns.Add(row);
    }
}
