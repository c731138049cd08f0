using CsvHelper;

namespace ReimagingTools.Benchmarks.Scale;

/// <summary>The baseline of long audits: CsvHelper copies a file, every value read into a string and written from it.</summary>
internal static class CsvCopy
{
    public const string Verb = "csv-copy";

    public static int Run(string from, string to)
    {
        using CsvReader reader = CsvReader.FromFile(from);
        using CsvWriter writer = CsvWriter.ToFile(to);
        while (reader.Read())
        {
            for (int i = 0; i < reader.FieldCount; i++)
            {
                writer.WriteField(reader.GetString(i));
            }

            writer.EndRecord();
        }

        return 0;
    }
}
