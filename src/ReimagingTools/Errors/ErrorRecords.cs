using System.Collections;
using System.Management.Automation.Language;
using System.Runtime.CompilerServices;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Keys;
using ReimagingTools.Activation.Requests;
using ReimagingTools.Activation.Text;
using ReimagingTools.Commands;
using ReimagingTools.Fleet.Files;
using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;
using ReimagingTools.Media;
using ReimagingTools.Media.Names;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Errors;

/// <summary>Every error the cmdlets write, one method each. The id is a noun and its state; the target is what the user gave.</summary>
internal static class ErrorRecords
{
    private const int MostNear = 3;
    private const string OfFormats = "Microsoft.PowerShell.Commands.Internal.Format";

    /// <summary>How deep lists and tables in a target are looked through; views print no deeper.</summary>
    private const int DeepestTarget = 4;

    public static ErrorRecord RecordUnusable(object? input, Row? row, bool canAsk) =>
        Formatted(input)
        ?? Make(
            new ArgumentException(UnusableRecord.Explain(input, row, Describe(input), canAsk)),
            "RecordUnusable",
            ErrorCategory.InvalidType,
            input
        );

    /// <summary>Says how what is in a file of its kind is piped.</summary>
    public static ErrorRecord RecordIsFile(string path) =>
        Make(
            new ArgumentException(Messages.Format("RecordIsFile", path, Messages.Format("File." + FileObjects.KindOf(path), path))),
            "RecordIsFile",
            ErrorCategory.InvalidType,
            path
        );

    public static ErrorRecord RecordsAreToolText(string tool, string command) => Make(ErrorCategory.InvalidType, tool, [tool, command]);

    public static ErrorRecord KeyRecordUnusable(object? input) => Formatted(input) ?? Make(ErrorCategory.InvalidType, input, [Describe(input)]);

    public static ErrorRecord RecordUnreadable(RecordException cause, string? computerName, object? input)
    {
        string name = ProductKeys.Mask(computerName ?? "?");
        ErrorRecord error = Make(
            new RecordException(Messages.Format("RecordUnreadable", name, cause.Message), cause),
            "RecordUnreadable",
            ErrorCategory.InvalidData,
            WithoutKey(input) ?? computerName
        );
        error.CategoryInfo.TargetName = name;
        return error;
    }

    /// <summary>The id says why the record was refused: RecordTwoNames, RecordTwoInstances, RecordUnassigned, RecordDiffers, RecordLate.</summary>
    public static ErrorRecord RecordRefused(RowIssue issue) =>
        Make(
            new ArgumentException(RowTexts.SayWithPlace(issue, CultureInfo.CurrentUICulture)),
            "Record" + (issue.Kind == RowIssueKind.NothingKnown ? "Unusable" : issue.Kind.ToString()),
            ErrorCategory.InvalidData,
            issue.Subject
        );

    public static ErrorRecord BriefUnknown(string id, IEnumerable<string> known) =>
        Make(
            new ArgumentException(Messages.Format("BriefUnknown", id, string.Join(", ", known)) + DidYouMean(NearestText.FindWord(id, [.. known]))),
            "BriefUnknown",
            ErrorCategory.ObjectNotFound,
            id
        );

    public static ErrorRecord RuleUnknown(string name) =>
        Make(
            new ArgumentException(
                Messages.Format("RuleUnknown", name)
                    + Near(
                        name,
                        RuleBook
                            .Rules.Select(rule => rule.Name)
                            .Concat(Brief.All.SelectMany(brief => brief.Clauses).Select(clause => clause.ShortName))
                    )
            ),
            "RuleUnknown",
            ErrorCategory.ObjectNotFound,
            name
        );

    public static ErrorRecord ClauseUnknown(string name) =>
        Make(
            new ArgumentException(Messages.Format("ClauseUnknown", name) + Near(name, ClausesLike(name))),
            "ClauseUnknown",
            ErrorCategory.ObjectNotFound,
            name
        );

    public static ErrorRecord ClauseSilent(string name, string silent, IEnumerable<string> speaking) =>
        Make(ErrorCategory.ObjectNotFound, name, [name, silent, string.Join(", ", speaking)]);

    public static ErrorRecord WordUnknown(WordException cause) =>
        Make(
            new ArgumentException(
                cause.GetText(CultureInfo.CurrentUICulture)
                    + (
                        cause.Parameter == "Program"
                            ? Messages.Format(
                                "ProgramList",
                                string.Join(
                                    Messages.Format("Comma"),
                                    Enum.GetNames(typeof(VolumeProgram)).Where(name => name != nameof(VolumeProgram.Unknown))
                                )
                            )
                            : ""
                    )
            ),
            "WordUnknown",
            ErrorCategory.InvalidArgument,
            cause.Word
        );

    public static ErrorRecord MediaNotGiven() => Make(ErrorCategory.InvalidArgument, null, []);

    public static ErrorRecord MediaGivenTwice(string first, string second) => Make(ErrorCategory.InvalidArgument, null, [first, second]);

    public static ErrorRecord MediaIndexUnknown(int[] indexes, string there) =>
        Make(ErrorCategory.ObjectNotFound, indexes, [string.Join(", ", indexes), there]);

    public static ErrorRecord MediaEditionUnknown(string[] editions, string there, string? near) =>
        Make(
            new ArgumentException(Messages.Format("MediaEditionUnknown", string.Join(", ", editions), there) + DidYouMean(near)),
            "MediaEditionUnknown",
            ErrorCategory.ObjectNotFound,
            string.Join(", ", editions)
        );

    /// <param name="media">The object.</param>
    /// <param name="column">The property that holds the name or the path of a medium under a heading of its own; or null.</param>
    public static ErrorRecord MediaUnusable(object? media, PSPropertyInfo? column)
    {
        if (column is null)
        {
            return Formatted(media) ?? Make(ErrorCategory.InvalidType, media, [Describe(media)]);
        }

        string parameter =
            column.Value.ToString().IndexOfAny(['/', '\\']) < 0 ? nameof(GetVLMediaCommand.Name) : nameof(MediaPathCommand.LiteralPath);
        string member = column.Name.All(letter => char.IsLetterOrDigit(letter) || letter == '_')
            ? column.Name
            : "'" + CodeGeneration.EscapeSingleQuotedStringContent(column.Name) + "'";
        return Make(
            new ArgumentException(Messages.Format("MediaInColumn", column.Name, parameter, member)),
            nameof(MediaUnusable),
            ErrorCategory.InvalidType,
            media
        );
    }

    /// <param name="path">The path as it was given.</param>
    /// <param name="cause">What led to it.</param>
    /// <param name="file">The path on the disk, where there may be files of near names; or null.</param>
    public static ErrorRecord PathNotFound(string path, Exception cause, string? file = null)
    {
        string near = file is null ? "" : string.Join(Messages.Format("Comma"), NearNames.Of(file));
        string message =
            Messages.Format(near.Length == 0 ? "PathNotFound" : "PathNotFoundNear", path, near)
            + (near.Length == 0 && MediaFileNames.IsName(path) ? Messages.Format("MediaByName") : "");
        return Make(new FileNotFoundException(message, WithoutKey(path) is null ? null : cause), "PathNotFound", ErrorCategory.ObjectNotFound, path);
    }

    /// <param name="path">The path with wildcards.</param>
    /// <param name="typed">What to type where its brackets are meant as they are; or null.</param>
    public static ErrorRecord PathNotFound(string path, string? typed) =>
        Make(
            new FileNotFoundException(Messages.Format("NothingMatches", path) + (typed is null ? "" : Messages.Format("BracketsAsTheyAre", typed))),
            "PathNotFound",
            ErrorCategory.ObjectNotFound,
            path
        );

    public static ErrorRecord NameIsList(string name) => Make(ErrorCategory.InvalidArgument, name, [name]);

    public static ErrorRecord MediaUnreadable(string path, MediaFormatException cause) => Make(path, cause);

    public static ErrorRecord OriginUnreadable(string madeFrom, MediaFormatException cause) => Make(madeFrom, cause);

    public static ErrorRecord RecordIsImage(object? input) => Make(ErrorCategory.InvalidType, input, []);

    public static ErrorRecord FirmwareUnreadable(MediaFormatException cause) =>
        Make(
            new MediaFormatException(Messages.Format("FirmwareUnreadable", cause.Message), cause),
            "FirmwareUnreadable",
            ErrorCategory.ReadError,
            null
        );

    public static ErrorRecord TableUnreadable(string path, MediaFormatException cause) => Make(path, cause);

    public static ErrorRecord WindowsUnreadable(string path, MediaFormatException cause) => Make(path, cause);

    public static ErrorRecord PathBlank() => Make(ErrorCategory.InvalidArgument, null, []);

    public static ErrorRecord LinesOfTool(int count, string? medium) =>
        Make(
            new ArgumentException(Messages.Format("LinesOfTool", count, "Get-VLMedia '" + (medium ?? @"D:\sources\install.wim") + "'")),
            "LinesOfTool",
            ErrorCategory.InvalidArgument,
            medium
        );

    public static ErrorRecord PathNotFileSystem(string path, string provider) =>
        Make(
            new NotSupportedException(Messages.Format("PathNotFileSystem", path, provider)),
            "PathNotFileSystem",
            ErrorCategory.InvalidArgument,
            path
        );

    public static ErrorRecord LicenseGivenTwice() => Make(ErrorCategory.InvalidArgument, null, []);

    public static ErrorRecord SourceUnreadable(MakIssue issue, object? target, string more = "") =>
        Make(
            new MakSourceException(issue),
            "SourceUnreadable",
            ErrorCategory.InvalidData,
            target,
            MakText.Say(issue, CultureInfo.CurrentUICulture).TrimEnd() + more
        );

    public static ErrorRecord SourceMissing() => Make(ErrorCategory.InvalidArgument, null, []);

    public static ErrorRecord FileUnreadable(string path, Exception cause) =>
        Make(
            new IOException(Messages.Format("FileUnreadable", path, cause.Message), WithoutKey(path) is null ? null : cause),
            "FileUnreadable",
            ErrorCategory.ReadError,
            path
        );

    public static ErrorRecord CountUnusable(object? count) => Formatted(count) ?? Make(ErrorCategory.InvalidType, count, [Describe(count)]);

    public static ErrorRecord VerdictsAlone(object? verdict) => Make(ErrorCategory.InvalidArgument, verdict, []);

    public static ErrorRecord VerdictUnusable(object? verdict) =>
        Formatted(verdict) ?? Make(ErrorCategory.InvalidType, verdict, [Describe(verdict)]);

    public static ErrorRecord VerdictIsFile(string path) => Make(ErrorCategory.InvalidType, path, [path]);

    public static ErrorRecord VerdictWithoutFacts(object? verdict) => Make(ErrorCategory.InvalidType, verdict, [Describe(verdict)]);

    public static ErrorRecord PlanWithoutVerdicts(object? plan) => Make(ErrorCategory.InvalidType, plan, [Describe(plan)]);

    public static ErrorRecord EntitlementUnusable(object? row) => Make(ErrorCategory.InvalidType, row, [Describe(row)]);

    public static ErrorRecord EntitlementUnreadable(string path, EntitlementFileException cause) =>
        Make(new EntitlementFileException(ProductKeys.Mask(cause.Message)), "EntitlementUnreadable", ErrorCategory.InvalidData, path);

    public static ErrorRecord ReportExists(string path) =>
        Make(new IOException(Messages.Format("ReportExists", path)), "ReportExists", ErrorCategory.ResourceExists, path);

    public static ErrorRecord ReportUnwritable(string path, Exception cause)
    {
        string? kept = (cause as OutputFileException)?.Kept;
        string message = Messages.Format(kept is null ? "ReportUnwritable" : "ReportNotReplaced", path, cause.Message, kept ?? "");
        return Make(new IOException(message, WithoutKey(path) is null ? null : cause), "ReportUnwritable", ErrorCategory.WriteError, path);
    }

    public static ErrorRecord ReportOfWithdrawn(string path, string[] names) =>
        Make(
            ErrorCategory.InvalidData,
            path,
            [path, names.Length, string.Join(Messages.Format("Comma"), names.Take(3)) + (names.Length > 3 ? " ..." : "")]
        );

    public static ErrorRecord PathAmbiguous(string path, int count) => Make(ErrorCategory.InvalidArgument, path, [path, count]);

    public static ErrorRecord PathIsFolder(string path) => Make(ErrorCategory.InvalidArgument, path, [path]);

    public static ErrorRecord FileIsFolder(string path) => Make(ErrorCategory.InvalidArgument, path, [path]);

    public static ErrorRecord RequestUnwritable(MakRequestException cause) =>
        Make(cause, "RequestUnwritable", ErrorCategory.InvalidArgument, cause.Field.Length == 0 ? null : cause.Field);

    public static ErrorRecord CimUnavailable() =>
        Make(new NotSupportedException(Messages.Format("CimUnavailable")), "CimUnavailable", ErrorCategory.NotInstalled, "Get-CimInstance");

    public static ErrorRecord ComputerUnreadable(string? computerName, string reason, bool isPartial, object? target) =>
        Make(
            new InvalidOperationException(Messages.Format(isPartial ? "ComputerPartlyRead" : "ComputerUnreadable", computerName ?? "?", reason)),
            isPartial ? "ComputerPartlyRead" : "ComputerUnreadable",
            ErrorCategory.ConnectionError,
            target ?? computerName
        );

    /// <summary>Where no row names a computer the id is another one: that is a matter of a heading, and not of the name.</summary>
    public static ErrorRecord DeviceMissing(string message, WantedDevices wanted) =>
        Make(
            new ArgumentException(message),
            wanted.IsAnyNamed ? "DeviceMissing" : "DeviceNameless",
            ErrorCategory.ObjectNotFound,
            wanted.Missing.Select(ProductKeys.Mask).ToArray()
        );

    public static ErrorRecord ComputersBesideRecords(string parameter) => Make(ErrorCategory.InvalidArgument, null, [parameter]);

    public static ErrorRecord RuleUnusable(object? input) => Make(ErrorCategory.InvalidType, input, []);

    public static ErrorRecord DeviceAlone(string[] names) => Make(ErrorCategory.InvalidArgument, string.Join(", ", names), [names[0]]);

    public static ErrorRecord DevicesPiped(string media) => Make(ErrorCategory.InvalidArgument, media, [media]);

    /// <summary>A row of a table that a command which reads paths took for one; null for a path.</summary>
    /// <param name="path">What was piped: PowerShell writes an object as "@{ComputerName=PC-1}".</param>
    public static ErrorRecord? RowIsNoPath(string path) =>
        path.StartsWith("@{", StringComparison.Ordinal) || path.StartsWith(OfFormats, StringComparison.Ordinal)
            ? Make(ErrorCategory.InvalidType, null, [])
            : null;

    /// <summary>Says how the computers of a part of a directory are named; null where no name is that of one.</summary>
    public static ErrorRecord? NameIsOfDirectory(IEnumerable<string> names) =>
        names.FirstOrDefault(name =>
            name.IndexOf("DC=", StringComparison.OrdinalIgnoreCase) is var at && (at == 0 || (at > 0 && name[at - 1] == ','))
        )
            is { } place
            ? Make(ErrorCategory.InvalidArgument, place, [place])
            : null;

    public static ErrorRecord ParametersApart(string parameter, string with) => Make(ErrorCategory.InvalidArgument, null, [parameter, with]);

    /// <summary>True for an error about one record or file of many, which all of the input may share.</summary>
    public static bool IsOfMany(ErrorRecord error) =>
        error.FullyQualifiedErrorId
            is "VerdictUnusable"
                or "VerdictWithoutFacts"
                or "MediaUnusable"
                or "MediaUnreadable"
                or "PathNotFound"
                or "PathIsFolder"
        || error.FullyQualifiedErrorId.StartsWith("Record", StringComparison.Ordinal);

    /// <summary>What an error is about as it stands in a list: a file, a computer; null for a record that has no name.</summary>
    public static string? NameOf(ErrorRecord error) =>
        error.FullyQualifiedErrorId == nameof(RecordUnreadable) ? error.CategoryInfo.TargetName
        : error.FullyQualifiedErrorId is nameof(RecordUnusable) or nameof(RuleUnusable) ? null
        : error.TargetObject as string;

    public static ErrorRecord InputMissing(string cmdlet, string source) => Make(ErrorCategory.InvalidArgument, null, [cmdlet, source]);

    public static ErrorRecord ReportNotHtml(string path, string extension) => Make(ErrorCategory.InvalidArgument, path, [path, extension]);

    /// <summary>What was probably meant, as it follows another sentence; empty where nothing is near.</summary>
    private static string DidYouMean(string? near) => near is null ? "" : Messages.Format("DidYouMean", near);

    /// <summary>Names that hold what was typed, and those nearest to it.</summary>
    private static string Near(string typed, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string[] near =
        [
            .. names
                .Where(name => typed.Length > 0 && name.IndexOf(typed, StringComparison.OrdinalIgnoreCase) >= 0)
                .Concat(NearestText.FindAll(typed, names, MostNear))
                .Distinct(StringComparer.Ordinal)
                .Take(MostNear),
        ];
        near = near.Length == 0 && NearestText.FindPhrase(typed, names) is { } phrase ? [phrase] : near;
        return near.Length == 0 ? "" : Messages.Format("DidYouMean", string.Join(Messages.Format("Comma"), near));
    }

    /// <summary>
    /// Clauses as they were typed: with the brief, or by their own names, which have a part before the slash that is easily left out.
    /// </summary>
    private static IEnumerable<string> ClausesLike(string typed) =>
        typed.IndexOf('/') >= 0 && char.IsDigit(typed[0])
            ? Brief.All.SelectMany(brief => brief.Clauses).Select(clause => clause.Id)
            : Brief.All.SelectMany(brief => brief.Clauses).Select(clause => clause.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The error that has the name of the method that asks for it, with the sentence of that name.</summary>
    private static ErrorRecord Make(ErrorCategory category, object? target, object?[] about, [CallerMemberName] string id = "") =>
        Make(new ArgumentException(Messages.Format(id, about)), id, category, target);

    private static ErrorRecord Make(Exception exception, string id, ErrorCategory category, object? target, string? text = null) =>
        new(exception, id, category, WithoutKey(target)) { ErrorDetails = text is null ? null : new ErrorDetails(text) };

    /// <summary>Error views print the target: an object that shows a whole product key is not handed on.</summary>
    private static object? WithoutKey(object? target) => ShowsKey(target, DeepestTarget) ? null : target;

    private static bool ShowsKey(object? shown, int depth) =>
        InputItems.Bare(shown) switch
        {
            null => false,
            not string and IDictionary pairs when depth > 0 => ShowsKey(pairs.Keys, depth - 1) || ShowsKey(pairs.Values, depth - 1),
            not string and IEnumerable items when depth > 0 => items.Cast<object?>().Any(item => ShowsKey(item, depth - 1)),
            _ => ProductKeys.ContainsWholeKey(shown!.ToString()),
        };

    /// <summary>The same of what cannot be read at a path, which the cause may quote again.</summary>
    private static ErrorRecord Make(string path, MediaFormatException cause, [CallerMemberName] string id = "") =>
        Make(
            new MediaFormatException(Messages.Format(id, path, cause.Message), WithoutKey(path) is null ? null : cause),
            id,
            ErrorCategory.InvalidData,
            path
        );

    /// <summary>
    /// What Format-Table and its like put out is for the screen alone: one mistake, whatever parts it comes in. Null for anything else.
    /// </summary>
    private static ErrorRecord? Formatted(object? input) =>
        InputItems.Bare(input)?.GetType().Namespace == OfFormats
            ? Make(new ArgumentException(Messages.Format("RecordFormatted")), "RecordFormatted", ErrorCategory.InvalidType, null)
            : null;

    private static string Describe(object? value)
    {
        string? name = InputItems.Bare(value)?.GetType().Name;
        return Messages.Format(
            name is null ? "Described.Null"
                : "AEIOU".IndexOf(name[0]) >= 0 ? "Described.Vowel"
                : "Described.Object",
            name
        );
    }
}
