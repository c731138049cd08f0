using System.Text;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Activation.Reading;

/// <summary>The columns of a table by name: letters and digits count, case, spaces and signs do not.</summary>
internal sealed class TableColumns
{
    /// <summary>The answer for a column that stands twice.</summary>
    public const int Twice = -2;

    private const int Absent = -1;

    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);

    public TableColumns(string[] header)
    {
        Count = header.Length;
        for (int i = 0; i < header.Length; i++)
        {
            string name = Plain(header[i]);
            if (name.Length > 0)
            {
                _byName[name] = _byName.ContainsKey(name) ? Twice : i;
            }
        }
    }

    public int Count { get; }

    public bool Has(string name) => Find(name) != Absent;

    /// <summary>The index of a column, -1 when there is none, <see cref="Twice"/> when it is not clear which.</summary>
    public int Find(string name)
    {
        if (!_asked.TryGetValue(name, out int index))
        {
            index = _byName.TryGetValue(Plain(name), out int found) ? found : Absent;
            _asked[name] = index;
        }

        return index;
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char character in WellFormed.Compatible(name))
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToUpperInvariant(character));
            }
        }

        return plain.ToString();
    }
}
