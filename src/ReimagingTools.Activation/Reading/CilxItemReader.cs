using System.Xml;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Reads one ProductKey or Product element as a row: its elements are named as the columns of VAMT's tables and the properties of its objects are.
/// </summary>
internal sealed class CilxItemReader(CilxReader owner, XmlReader xml, IssueSink issues, KeyMasker masker, string? dateFormat)
{
    private const int LongestValue = 1024;
    private const int MostFields = 64;

    private readonly RecordReader _records = new(issues, dateFormat);
    private readonly Dictionary<string, bool> _isRead = new(StringComparer.Ordinal);
    private readonly char[] _value = new char[LongestValue];
    private readonly List<string> _names = [];
    private readonly List<string> _values = [];
    private RowHeader? _header;

    /// <summary>Reads the key the XML reader stands on; null when it is no MAK, or names no key.</summary>
    public MakObservation? ReadKey() => ReadRow() is { } row ? _records.ReadKey(row) : null;

    /// <summary>Reads the installed product the XML reader stands on; null when its key is no MAK.</summary>
    public MakObservation? ReadProduct() =>
        ReadRow() is { } row ? _records.ReadInstalled(row, RowComputer.Of(row.Columns, place => _values[place], row), isVamt: true) : null;

    /// <summary>The row; null, and told, when a field stands there twice: it is not clear which of them counts.</summary>
    private KeyRow? ReadRow()
    {
        _names.Clear();
        _values.Clear();
        bool isSound = true;
        int depth = xml.Depth,
            fields = 0;
        while (!(xml.IsEmptyElement && xml.Depth == depth) && owner.Advance() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            string name = xml.LocalName;
            if (++fields > MostFields)
            {
                throw issues.Stop(MakIssueKind.TooLong, name);
            }

            if (!IsRead(name))
            {
                owner.Skip();
                continue;
            }

            if (_names.Contains(name))
            {
                issues.Fail(MakIssueKind.DuplicateField, name);
                isSound = false;
            }

            _names.Add(name);
            _values.Add(ReadValue());
        }

        return isSound ? new KeyRow(Header(), place => _values[place], issues, masker) : null;
    }

    private bool IsRead(string name) =>
        _isRead.GetOrAdd(name, static each =>
            ColumnTable.Default.Find(each, RowKind.ProductKey) is not null || ColumnTable.Default.Find(each, RowKind.License) is not null
        );

    /// <summary>One header serves all elements of the same fields, which are mostly all of a file.</summary>
    private RowHeader Header()
    {
        if (_header?.Names.SequenceEqual(_names, StringComparer.Ordinal) != true)
        {
            _header = new RowHeader([.. _names], null, ColumnTable.Default);
        }

        return _header!;
    }

    /// <summary>The text of the current element. A value longer than any source writes counts as none.</summary>
    private string ReadValue()
    {
        int length = 0,
            depth = xml.Depth;
        bool isTooLong = false;
        while (!(xml.IsEmptyElement && xml.Depth == depth) && owner.Advance() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && !isTooLong)
            {
                int read;
                while (length < LongestValue && (read = xml.ReadValueChunk(_value, length, LongestValue - length)) > 0)
                {
                    length += read;
                }

                isTooLong = length == LongestValue;
            }
        }

        if (isTooLong)
        {
            issues.Warn(MakIssueKind.TooLong);
        }

        return isTooLong ? "" : new string(_value, 0, length);
    }
}
