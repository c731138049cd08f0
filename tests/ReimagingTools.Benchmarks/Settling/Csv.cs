using System.Globalization;

namespace ReimagingTools.Benchmarks.Settling;

/// <summary>Lines of cells as the console writes them: quotes around a cell with a separator.</summary>
internal static class Csv
{
    public static string[] Split(string line)
    {
        var cells = new List<string>();
        bool isQuoted = false;
        string cell = "";
        foreach (char character in line.TrimStart('\uFEFF'))
        {
            isQuoted ^= character == '"';
            if (character == ',' && !isQuoted)
            {
                cells.Add(cell);
                cell = "";
            }
            else if (character != '"')
            {
                cell += character;
            }
        }

        return [.. cells, cell];
    }

    public static string Join(string[] cells) => string.Join(',', cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"\"{cell}\"")));
}
