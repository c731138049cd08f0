using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Cli.Output;

/// <summary>One JSON object per key. Unknown is null, never 0.</summary>
internal sealed class MakJsonWriter(TextWriter output, CultureInfo culture)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(IEnumerable<MakActivationCount> counts)
    {
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream, Options);
        foreach (MakActivationCount count in counts)
        {
            stream.SetLength(0);
            json.Reset();
            Write(json, count);
            json.Flush();
            output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
            output.Write('\n');
        }

        output.Flush();
    }

    private static void WriteStatement(Utf8JsonWriter json, MakSource source)
    {
        json.WriteStartObject();
        json.WriteString("kind", source.Kind.ToString());
        json.WriteString("origin", source.Origin);
        WriteNumber(json, "total", source.Total);
        WriteNumber(json, "used", source.Used);
        WriteNumber(json, "remaining", source.Remaining);
        WriteNumber(json, "installed", source.Installed);
        WriteNumber(json, "activated", source.Activated);
        json.WriteString("asOf", MakWords.Date(source.AsOf));
        json.WriteString("text", source.CountText);
        json.WriteString("dateBasis", source.DateBasis.ToString());
        WriteNumber(json, "lastErrorCode", source.LastErrorCode);
        json.WriteString("weight", source.Weight.ToString());
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, MakActivationCount count)
    {
        json.WriteStartObject();
        json.WriteString("partialProductKey", count.PartialProductKey);
        json.WriteString("description", count.Description);
        WriteStrings(json, "products", count.Products);
        WriteNumber(json, "total", count.Total);
        WriteNumber(json, "used", count.Used);
        WriteNumber(json, "remaining", count.Remaining);
        WriteNumber(json, "installed", count.Installed);
        WriteNumber(json, "activated", count.Activated);
        json.WriteString("asOf", MakWords.Date(count.AsOf));
        WriteStrings(json, "sources", MakWords.Sources(count, culture));
        json.WriteString("status", count.Status.ToString());
        WriteNumber(json, "required", count.Required);
        WriteNumber(json, "shortfall", count.Shortfall);
        json.WriteString("keyId", count.KeyId);
        WriteStrings(json, "editions", count.Editions);
        json.WriteBoolean("isExtendedSecurityUpdates", count.IsExtendedSecurityUpdates);
        WriteStrings(json, "licenseIds", count.LicenseIds);
        WriteStrings(json, "organizations", count.Organizations);
        WriteStrings(json, "remarks", MakWords.Remarks(count, culture));
        json.WriteString("next", MakText.Next(count, culture));
        json.WriteStartArray("statements");
        foreach (MakSource source in count.Sources)
        {
            WriteStatement(json, source);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
