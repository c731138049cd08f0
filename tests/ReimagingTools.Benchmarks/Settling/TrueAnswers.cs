using System.Globalization;
using System.IO.Enumeration;

namespace ReimagingTools.Benchmarks.Settling;

/// <summary>
/// Fills in a file of questions as the purchasing department would: for the devices a row is about, what their model is commonly bought with and
/// what their site buys. A cell whose answer differs among them stays open; nobody can answer it with one value.
/// </summary>
internal static class TrueAnswers
{
    /// <summary>Answers the first questions, which settle most.</summary>
    /// <param name="fleet">The truth.</param>
    /// <param name="questions">The file of questions.</param>
    /// <param name="answered">The file to write.</param>
    /// <param name="most">How many rows are answered at most.</param>
    /// <returns>Rows with an answer.</returns>
    public static int Fill(TrueFleet fleet, string questions, string answered, int most)
    {
        string[][] rows = [.. File.ReadLines(questions).Select(Csv.Split)];
        string[] header = rows[0];
        int count = 0;
        foreach (string[] row in rows.Skip(1))
        {
            string[] before = [.. row];
            if (count < most)
            {
                Fill(fleet, header, row);
            }

            count += row.SequenceEqual(before) ? 0 : 1;
        }

        File.WriteAllLines(answered, rows.Select(Csv.Join));
        return count;
    }

    private static void Fill(TrueFleet fleet, string[] header, string[] row)
    {
        string Cell(string name) => row[Array.IndexOf(header, name)];
        TrueDevice[] about =
        [
            .. fleet.Devices.Where(device =>
                Takes(Cell("ComputerName"), device.Name)
                && Takes(Cell("Manufacturer"), device.Model.Manufacturer)
                && Takes(Cell("Model"), device.Model.Name)
            ),
        ];
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] == "?" && Answer(header[i], about) is { } answer)
            {
                row[i] = answer;
            }
        }
    }

    private static string? Answer(string column, TrueDevice[] about)
    {
        string[] answers =
        [
            .. about
                .Select(device =>
                    column switch
                    {
                        "LicensedProduct" => device.Model.Product,
                        "LicensedLanguage" => device.Site.Language,
                        "LicensedArchitecture" => "x64",
                        "LicenseChannel" => "OEM",
                        _ => "",
                    }
                )
                .Distinct(),
        ];
        return answers is [{ Length: > 0 } only] ? only : null;
    }

    private static bool Takes(string pattern, string value) => pattern.Length == 0 || FileSystemName.MatchesSimpleExpression(pattern, value);
}
