using System.Globalization;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Records.Text;

/// <summary>
/// Takes the lines that <c>slmgr.vbs /dlv</c> and <c>ospp.vbs /dstatus</c> print apart into rows, one for each license:
/// <code>
/// Name: Windows(R), Professional edition                 LICENSE NAME: Office 16, Office16ProPlusVL_MAK edition
/// Description: Windows(R) Operating System, OEM_DM chan  LICENSE DESCRIPTION: Office 16, RETAIL(MAK) channel
/// nel                                                    LICENSE STATUS:  ---LICENSED---
/// Partial Product Key: ABCDE                             Last 5 characters of installed product key: ABCDE
/// </code>
/// A console wraps long lines; a line without a label goes on with the value before it.
/// </summary>
/// <param name="builder">Makes the rows.</param>
public sealed class LicensingText(RowBuilder builder)
{
    private const int LongestLabel = 60;

    private const string Status = "License Status";

    private static readonly string[] Signs =
    [
        "Software licensing service version:",
        "---Processing---",
        "LICENSE NAME:",
        "Product Key Channel:",
        "Partial Product Key:",
    ];

    private static readonly string[] Beginnings = ["Name", "PRODUCT ID", "SKU ID"];

    private readonly List<KeyValuePair<string, object?>> _values = [];
    private RowPlace _place;

    /// <summary>True for the beginning of such text.</summary>
    /// <param name="start">The first thousand characters or so.</param>
    /// <returns>Whether it holds a line one of the two scripts prints.</returns>
    public static bool IsOne(string start) =>
        Array.Exists(Signs, sign => start.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0)
        && Array.Exists(start.Split('\n'), line =>
            Array.Exists(Signs, sign => line.TrimStart().StartsWith(sign, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>Takes a line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <returns>The license before it, when the line begins another; else null.</returns>
    public Row? Take(string line, RowPlace place)
    {
        string text = line.Trim();
        if (text.Length == 0 || text.StartsWith("---", StringComparison.Ordinal))
        {
            return null;
        }

        int colon = text.IndexOf(':');
        bool isLabelled = colon > 0 && colon <= LongestLabel && (colon == text.Length - 1 || text[colon + 1] == ' ');
        if (!isLabelled)
        {
            GoOn(text);
            return null;
        }

        string label = text.Substring(0, colon).Trim();
        Row? before = Begins(label) ? Finish() : null;
        if (_values.Count == 0)
        {
            _place = place;
        }

        _values.Add(new KeyValuePair<string, object?>(label, text.Substring(colon + 1).Trim().Trim('-')));
        return before;
    }

    /// <summary>Gives the license the last lines were of.</summary>
    /// <returns>The row, or null when there is none.</returns>
    public Row? Finish()
    {
        if (_values.Count == 0)
        {
            return null;
        }

        // The scripts print a key or a state of every license: without either the text ends before, and the state may be any.
        if (
            _values.Exists(value => value.Key.Equals("Description", StringComparison.OrdinalIgnoreCase))
            && !_values.Exists(value => TellsState(value.Key))
        )
        {
            _values.Add(new KeyValuePair<string, object?>(Status, RowTexts.Format("CutOff", CultureInfo.CurrentUICulture)));
        }

        Row row = builder.Of(_values, _place);
        _values.Clear();
        return row;
    }

    private static bool TellsState(string label) =>
        ColumnTable.Default.Find(label).Any(column => column.Field is Field.PartialProductKey or Field.LicenseStatus)
        || ColumnTable.InsteadOf(label)?.Own.Contains(Status) == true;

    /// <summary>The rest of a wrapped line; a sentence of its own that denies the license is a remark on it.</summary>
    private void GoOn(string text)
    {
        if (RemarkWords.DenyLicense(text))
        {
            _values.Add(new KeyValuePair<string, object?>("Remark", text));
        }
        else if (_values.Count > 0)
        {
            KeyValuePair<string, object?> last = _values[_values.Count - 1];
            _values[_values.Count - 1] = new KeyValuePair<string, object?>(last.Key, last.Value + text);
        }
    }

    /// <summary>A label that was given already begins the next license; so does the one a license begins with.</summary>
    private bool Begins(string label) =>
        _values.Exists(value => value.Key.Equals(label, StringComparison.OrdinalIgnoreCase))
        || (
            _values.Count > 1
            && Array.Exists(Beginnings, each => each.Equals(label, StringComparison.OrdinalIgnoreCase))
            && _values.Exists(value => value.Key.StartsWith("Last 5", StringComparison.OrdinalIgnoreCase))
        );
}
