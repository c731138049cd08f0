using CsvHelper;

namespace ReimagingTools.Cli.Input;

/// <summary>The columns of a CSV inventory that tell whose a row is.</summary>
internal sealed class CsvIdentity(RowHeader header)
{
    private readonly int[] _names = [.. header.PlacesOf(Field.ComputerName)];
    private readonly int[] _plainNames = [.. header.PlacesOf(Field.Name), .. header.PlacesOf(Field.StandInName)];
    private readonly int[] _roads = [.. header.PlacesOf(Field.RoadName)];
    private readonly (int Place, Column Column)[] _keys =
    [
        .. header
            .Columns.Select((column, place) => (place, column))
            .Where(each => each.column is not null && RowIdentity.IsKeyColumn(each.column))
            .Select(each => (each.place, each.column!)),
    ];

    /// <summary>The name where one column alone holds one; several names are for reading to compare.</summary>
    public string? NameOf(CsvReader reader)
    {
        string? name = null;
        foreach (int place in _names)
        {
            if (!reader.GetSpan(place).IsEmpty && CellText.Of(reader.GetString(place)) is { } text)
            {
                if (name is not null)
                {
                    return null;
                }

                name = text;
            }
        }

        return name;
    }

    /// <summary>True where columns of the row hold two values of what a machine has one of.</summary>
    public bool IsOfTwo(CsvReader reader) => header.MayQuarrel && RowIdentity.AreOfTwo(KeysOf(reader));

    /// <summary>Keys that rows of one computer share, and what tells computers of one name apart.</summary>
    public IReadOnlyList<string> KeysOf(CsvReader reader)
    {
        // A full name in the only column of names is compared as it is; the domain before a short one is none of it.
        if (_keys.Length == 0 && _names.Length + _roads.Length < 2 && !Array.Exists(_names, place => reader.GetSpan(place).Contains((byte)'\\')))
        {
            return [];
        }

        var keys = new List<string>(_keys.Length);
        foreach (int place in _names)
        {
            if (reader.GetSpan(place).IndexOfAny((byte)'.', (byte)'\\') >= 0 && RowIdentity.DomainOf(reader.GetString(place)) is { } domain)
            {
                keys.Add(domain);
            }
        }

        foreach (int place in _roads)
        {
            if (
                reader.GetSpan(place).Contains((byte)'.')
                && reader.GetString(place) is { } road
                && RowIdentity.IsFullNameOf(road, NamesOf(reader))
                && RowIdentity.DomainOf(road) is { } domain
            )
            {
                keys.Add(domain);
            }
        }

        foreach ((int place, Column column) in _keys)
        {
            if (!reader.GetSpan(place).IsEmpty && CellText.Of(reader.GetString(place)) is { } text && RowIdentity.KeyOf(column, text) is { } key)
            {
                keys.Add(key);
            }
        }

        return keys;
    }

    /// <summary>Hashes of the names of a row; of its keys where it names nobody.</summary>
    /// <param name="reader">Stands at the row.</param>
    /// <param name="hashes">Takes them.</param>
    /// <returns>True when they are of names.</returns>
    public bool AddHashes(CsvReader reader, List<ulong> hashes)
    {
        AddNames(reader, _names, hashes);
        if (hashes.Count == 0)
        {
            AddNames(reader, _plainNames, hashes);
        }

        if (hashes.Count == 0)
        {
            AddNames(reader, _roads, hashes);
        }

        if (hashes.Count > 0)
        {
            return true;
        }

        hashes.AddRange(KeysOf(reader).Where(RowIdentity.Joins).Select(DeviceSightings.HashOfKey));
        return false;
    }

    private string[] NamesOf(CsvReader reader) => [.. _names.Select(place => CellText.Of(reader.GetString(place))).OfType<string>()];

    private static void AddNames(CsvReader reader, int[] places, List<ulong> hashes)
    {
        foreach (int place in places)
        {
            ReadOnlySpan<byte> text = reader.GetSpan(place);
            if (!text.IsEmpty && HashOf(text) is not 0 and var hash)
            {
                hashes.Add(hash);
            }
        }
    }

    /// <summary>The hash of a name without making a text of it, where it is of plain letters and digits.</summary>
    private static ulong HashOf(ReadOnlySpan<byte> utf8)
    {
        ulong hash = StableHash.Start,
            word = StableHash.Start;
        bool isBlank = true;
        foreach (byte letter in utf8)
        {
            bool isPlain =
                letter
                is (>= (byte)'a' and <= (byte)'z')
                    or (>= (byte)'A' and <= (byte)'Z')
                    or (>= (byte)'0' and <= (byte)'9')
                    or (byte)'-'
                    or (byte)'_';
            if (!isPlain)
            {
                return CellText.Of(Encoding.UTF8.GetString(utf8)) is { } text ? DeviceSightings.HashOfName(text) : 0;
            }

            char small = (char)(letter is >= (byte)'A' and <= (byte)'Z' ? letter | 0x20 : letter);
            hash = StableHash.Next(hash, small);
            word = small is '-' or '_' ? word : StableHash.Next(word, small);
            isBlank &= small is '-' or '_' or '0';
        }

        return isBlank || Placeholders.IsName(StableHash.End(word)) ? 0 : StableHash.End(hash);
    }
}
