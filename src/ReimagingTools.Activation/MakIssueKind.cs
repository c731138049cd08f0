namespace ReimagingTools.Activation;

/// <summary>What is wrong with a source, or worth knowing about it.</summary>
public enum MakIssueKind
{
    /// <summary>The source could not be read.</summary>
    Unreadable = 0,

    /// <summary>The source is empty.</summary>
    Empty,

    /// <summary>Neither a VAMT file nor a table with columns that are known.</summary>
    NotRecognized,

    /// <summary>A row has none of the properties that are known.</summary>
    RecordNotRecognized,

    /// <summary>A row that is no verdict.</summary>
    VerdictUnusable,

    /// <summary>A file without any verdict, as an inventory is.</summary>
    VerdictsMissing,

    /// <summary>A file of VAMT 1 or 2.</summary>
    LegacyCil,

    /// <summary>A workbook rather than a text export.</summary>
    Workbook,

    /// <summary>No text: media, a program or another binary file.</summary>
    Binary,

    /// <summary>A VAMT file without product keys.</summary>
    ExportedWithoutKeys,

    /// <summary>XML that is not well-formed, is cut off or has a document type.</summary>
    XmlMalformed,

    /// <summary>JSON that is not well-formed.</summary>
    JsonMalformed,

    /// <summary>A value, tag or line longer than any source writes.</summary>
    TooLong,

    /// <summary>Elements nested deeper than any source writes.</summary>
    TooDeep,

    /// <summary>Bytes that are not of the file's encoding.</summary>
    EncodingWrong,

    /// <summary>Letters that could not be read; the rest of the table was.</summary>
    LettersUnreadable,

    /// <summary>A column that stands twice in a table.</summary>
    DuplicateColumn,

    /// <summary>A field that stands twice in a key.</summary>
    DuplicateField,

    /// <summary>A row with more or fewer cells than the header.</summary>
    CellCount,

    /// <summary>A header of other columns among the rows of a table, under which nothing was read.</summary>
    HeaderDiffers,

    /// <summary>A row that names no key.</summary>
    KeyMissing,

    /// <summary>A key that is not five groups of five letters and digits.</summary>
    KeyMalformed,

    /// <summary>A count a spreadsheet has turned into a date.</summary>
    CountIsDate,

    /// <summary>One number where used and total are expected.</summary>
    CountIsOneNumber,

    /// <summary>A count in a form that is not known.</summary>
    CountUnreadable,

    /// <summary>More used than allowed.</summary>
    UsedExceedsTotal,

    /// <summary>A date that could be read in two ways, or in none.</summary>
    DateUnreadable,

    /// <summary>Two values of one field that differ: none of them counts.</summary>
    ValuesDisagree,

    /// <summary>A value that is no text, number or date.</summary>
    ValueUnreadable,

    /// <summary>The error code of a refresh in a form that is not known: the refresh is taken to have failed.</summary>
    ErrorCodeUnreadable,

    /// <summary>The file says it holds another number of keys than were read.</summary>
    KeyNumberDiffers,

    /// <summary>Installed licenses whose channel the rows do not say.</summary>
    ChannelMissing,

    /// <summary>Keys of other types were left out.</summary>
    OtherKeysLeftOut,

    /// <summary>Rows were left out because the type of their keys is a word that is not known.</summary>
    KeyTypeUnknown,

    /// <summary>Rows were left out because nothing says the type of their keys.</summary>
    KeyTypeMissing,

    /// <summary>Type, channel and description of a key contradict each other.</summary>
    KindsDisagree,

    /// <summary>A key that is redacted whole, or a word that stands in for one.</summary>
    KeyPlaceholder,

    /// <summary>A table of keys in which no column of counts is known.</summary>
    CountColumnMissing,

    /// <summary>A table of keys in which neither a column of types nor one of counts is known.</summary>
    ColumnsNotRecognized,

    /// <summary>A list of keys in which no column is known to name them.</summary>
    KeyColumnMissing,

    /// <summary>Columns of a list of keys that are not read.</summary>
    ColumnsUnread,

    /// <summary>Counts that were put out by this project: they are no source.</summary>
    CountsNoSource,

    /// <summary>Columns of a row give different counts; the lower number stands.</summary>
    CountsDisagree,

    /// <summary>A whole key stands beside the last five characters of another.</summary>
    KeysDisagree,

    /// <summary>
    /// Something beside a key says that it cannot be used, or speaks of that and is not understood: what is left of it is not known.
    /// </summary>
    KeyTakenBack,

    /// <summary>A row says that it is newer than the export it stands in.</summary>
    DateAfterSource,

    /// <summary>The status of a license that is not known, or two that differ.</summary>
    StatusUnreadable,

    /// <summary>A row of installations that stands for no device, or for fewer.</summary>
    DevicesNone,
}
