using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReimagingTools.Cli.Input;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Views;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Cli.Output;

/// <summary>One JSON object per verdict. The part that follows from the facts is written once per verdict and reused.</summary>
internal sealed class JsonLinesWriter(Stream output, CultureInfo culture, bool hasProvenance = false) : IVerdictWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ByteOutput _output = new(output);
    private readonly Dictionary<ImageVerdict, byte[]> _tails = new(ReferenceEqualityComparer.Instance);

    public void Write(InventoryRow row)
    {
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            _output.Write("{\"computerName\":"u8);
            WriteName(row.ComputerName);
            WriteProofs(row.Proofs);
            WriteCount(row.DeviceCount);
            _output.Write(TailOf(verdict.Image));
        }
    }

    public void Finish() => _output.Flush();

    private void WriteName(string? name)
    {
        if (name is null)
        {
            _output.Write("null"u8);
            return;
        }

        _output.Write("\""u8);
        _output.Write(PlainText.IsPlain(name) ? name : JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(name));
        _output.Write("\""u8);
    }

    /// <summary>How many devices the row stands for, where it is not one: what keys are wanted for.</summary>
    private void WriteCount(long devices)
    {
        if (devices != 1)
        {
            _output.Write(",\"deviceCount\":"u8);
            _output.Write(devices.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void WriteProofs(IReadOnlyList<string>? proofs)
    {
        if (proofs is { Count: > 0 })
        {
            _output.Write(",\"proofs\":["u8);
            for (int i = 0; i < proofs.Count; i++)
            {
                _output.Write(i > 0 ? ","u8 : []);
                WriteName(Licensing.Text.ProductKeys.Mask(proofs[i]));
            }

            _output.Write("]"u8);
        }
    }

    /// <summary>Everything after the computer's name, with the line break.</summary>
    private byte[] TailOf(ImageVerdict image)
    {
        if (!_tails.TryGetValue(image, out byte[]? tail))
        {
            if (_tails.Count == EligibilityJudge.CacheLimit)
            {
                _tails.Clear();
            }

            tail = [(byte)',', .. Print(image).AsSpan(1), (byte)'\n'];
            _tails.Add(image, tail);
        }

        return tail;
    }

    private byte[] Print(ImageVerdict image)
    {
        Verdict verdict = image.Verdict;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("decision", verdict.Decision.ToString());
            json.WriteString("basis", verdict.Basis.ToString());
            json.WriteString("brief", verdict.Brief.Id);
            json.WriteString("licensedProduct", verdict.Facts.Licensed.ProductText);
            json.WriteString("mediaProduct", image.Media?.ProductText);
            json.WriteString("reason", image.GetReason(culture));
            WriteStrings(json, "clauses", verdict.Clauses.Select(clause => clause.Id));
            WriteStrings(json, "missingFacts", image.MissingFacts);
            json.WriteStartArray("findings");
            foreach ((Finding finding, string? licensed, string? media) in image.GetFindings(culture))
            {
                WriteFinding(json, finding, licensed, media);
            }

            json.WriteEndArray();
            WriteStrings(json, "obligations", image.Obligations.Select(notice => notice.GetText(culture)));
            WriteStrings(json, "advisories", image.Advisories.Select(notice => notice.GetText(culture)));
            json.WriteString("asOf", verdict.AsOf?.ToString());
            json.WriteString("mediaSource", image.MediaSource is { Length: > 0 } source ? source : null);
            WriteNumber(json, "mediaIndex", image.Media?.Index);
            json.WriteString("mediaChoice", image.GetChoice(culture));
            WriteStrings(json, "otherImages", image.GetOthers(culture));
            if (hasProvenance)
            {
                WriteProvenance(json, Provenance.Of(verdict));
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteProvenance(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("tool", Provenance.Tool);
        json.WriteString("brief", provenance.Brief);
        json.WriteString("briefHash", provenance.BriefHash);
        json.WriteString("catalogueHash", Provenance.CatalogueHash);
        json.WriteString("media", provenance.Media);
        json.WriteString("asOf", provenance.AsOf?.ToString());
        json.WriteString("factsHash", provenance.FactsHash);
        json.WriteStartObject("facts");
        foreach (KeyValuePair<string, string> fact in provenance.Facts)
        {
            json.WriteString(fact.Key, fact.Value);
        }

        json.WriteEndObject();
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

    private void WriteFinding(Utf8JsonWriter json, Finding finding, string? licensed, string? media)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("outcome", finding.Outcome.ToString());
        json.WriteString("clause", finding.Clause.Id);
        json.WriteString("licensed", licensed);
        json.WriteString("media", media);
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
