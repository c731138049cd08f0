using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReimagingTools.Fleet.Views;
using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Cli.Output;

/// <summary>One JSON object for each image.</summary>
internal sealed class MediaJsonLinesWriter(TextWriter output) : IMediaWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(MediaImage image)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, image);
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    public void Finish() => output.Flush();

    private static void Write(Utf8JsonWriter json, MediaImage image)
    {
        json.WriteStartObject();
        json.WriteString("source", image.Source);
        WriteNumber(json, "index", image.Index);
        json.WriteString("name", image.Name);
        json.WriteString("family", MediaView.Family(image));
        json.WriteString("product", image.ProductText);
        json.WriteString("version", MediaView.Version(image));
        json.WriteString("edition", MediaView.Edition(image));
        WriteLanguages(json, MediaView.Languages(image));
        json.WriteString("architecture", MediaView.Architecture(image));
        json.WriteString("channel", MediaView.Channel(image));
        json.WriteString("volumeId", image.VolumeId);
        WriteTexts(json, "contested", MediaView.Contested(image));
        WriteTexts(json, "notices", image.Notices);
        WriteEvidence(json, image);
        json.WriteNumber("bytesRead", image.BytesRead);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
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

    private static void WriteLanguages(Utf8JsonWriter json, IReadOnlyList<string>? languages)
    {
        if (languages is null)
        {
            json.WriteNull("languages");
            return;
        }

        json.WriteStartArray("languages");
        foreach (string language in languages)
        {
            json.WriteStringValue(language);
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, MediaImage image)
    {
        json.WriteStartArray("evidence");
        foreach (Evidence evidence in image.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("kind", evidence.Kind);
            json.WriteString("value", evidence.Value);
            json.WriteString("says", evidence.Says);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
