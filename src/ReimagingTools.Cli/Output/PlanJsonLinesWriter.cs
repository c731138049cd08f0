using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReimagingTools.Cli.Input;
using ReimagingTools.Fleet.Plans;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Cli.Output;

/// <summary>One JSON object per device: the image it may have with the alternatives, or the media to get, and why.</summary>
internal sealed class PlanJsonLinesWriter(Stream output, CultureInfo culture) : IVerdictWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ReimagePlanner _planner = new();
    private readonly ByteOutput _output = new(output);

    public void Write(InventoryRow row)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, row, _planner.Plan(row.Verdicts).Answer);
        }

        _output.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        _output.Write("\n"u8);
    }

    public void Finish() => _output.Flush();

    private void Write(Utf8JsonWriter json, InventoryRow row, PlanAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("computerName", row.ComputerName);
        json.WriteString("decision", answer.Verdict.Decision.ToString());
        WriteImage(json, answer.Image);
        json.WriteString("reason", answer.GetReason(culture));
        json.WriteString("wantedProduct", answer.Wanted?.Product);
        json.WriteString("wantedLanguage", answer.Wanted?.Language);
        json.WriteString("wantedArchitecture", PlanWords.Architecture(answer.Wanted) is { Length: > 0 } architecture ? architecture : null);
        json.WriteStartArray("alternatives");
        foreach (Verdict other in answer.Eligible.Skip(1))
        {
            json.WriteStartObject();
            WriteImage(json, other.Facts.Media);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("clauses");
        foreach (string clause in answer.Verdict.Clauses.Select(clause => clause.Id))
        {
            json.WriteStringValue(clause);
        }

        json.WriteEndArray();
        json.WriteNumber("deviceCount", row.DeviceCount);
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, MediaImage? image)
    {
        json.WriteString("imageFile", image?.Source);
        if (image?.Index is { } index)
        {
            json.WriteNumber("imageIndex", index);
        }
        else
        {
            json.WriteNull("imageIndex");
        }

        json.WriteString("imageName", image?.Name ?? image?.ProductText);
    }
}
