using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReimagingTools.Cli.Input;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Cli.Output;

/// <summary>One JSON object per device and image. The part that follows from the facts is written once per verdict and reused.</summary>
internal sealed class JsonLinesWriter(TextWriter output, CultureInfo culture) : IVerdictWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<Verdict, string> _tails = [];

    public void Write(InventoryRow row)
    {
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            output.Write("{\"computerName\":");
            output.Write(row.ComputerName is { } name ? "\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(name) + "\"" : "null");
            output.Write(TailOf(verdict.Verdict));
            output.Write('\n');
        }
    }

    public void Finish() => output.Flush();

    private string TailOf(Verdict verdict)
    {
        if (!_tails.TryGetValue(verdict, out string? tail))
        {
            tail = "," + Print(verdict)[1..];
            _tails.Add(verdict, tail);
        }

        return tail;
    }

    private string Print(Verdict verdict)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("decision", verdict.Decision.ToString());
            json.WriteString("basis", verdict.Basis.ToString());
            json.WriteString("brief", verdict.Brief.Id);
            json.WriteString("licensedProduct", verdict.Facts.Licensed.ProductText);
            json.WriteString("mediaProduct", verdict.Facts.Media.ProductText);
            json.WriteString("reason", verdict.GetReason(culture));
            WriteStrings(json, "clauses", verdict.Clauses.Select(clause => clause.Id));
            WriteStrings(json, "missingFacts", verdict.MissingFacts);
            json.WriteStartArray("findings");
            foreach (Finding finding in verdict.Findings)
            {
                WriteFinding(json, finding);
            }

            json.WriteEndArray();
            WriteStrings(json, "obligations", verdict.Obligations.Select(notice => notice.GetText(culture)));
            WriteStrings(json, "advisories", verdict.Advisories.Select(notice => notice.GetText(culture)));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("outcome", finding.Outcome.ToString());
        json.WriteString("clause", finding.Clause.Id);
        json.WriteString("licensed", finding.Licensed);
        json.WriteString("media", finding.Media);
        json.WriteString("message", finding.GetMessage(culture));
        json.WriteString("remedy", finding.GetRemedy(culture));
        json.WriteEndObject();
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
}
