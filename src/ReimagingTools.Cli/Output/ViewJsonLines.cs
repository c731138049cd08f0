using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReimagingTools.Fleet.Views;

namespace ReimagingTools.Cli.Output;

/// <summary>Any view as JSON lines: one object a line, keys in camel case, what is not known as null.</summary>
internal sealed class ViewJsonLines(TextWriter output, CultureInfo culture)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True for records an inventory is made of: keys as the columns are named, and what is not known is left out.</summary>
    public bool IsInventory { get; init; }

    public void Write<T>(View<T> view, T item)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, view.Of(item, culture));
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    private void Write(Utf8JsonWriter json, ViewObject shown)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in shown.Members)
        {
            if (value is not null || !IsInventory)
            {
                json.WritePropertyName(IsInventory ? name : JsonNamingPolicy.CamelCase.ConvertName(name));
                Write(json, value);
            }
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case ViewObject shown:
                Write(json, shown);
                break;
            case IEnumerable<object> items:
                json.WriteStartArray();
                foreach (object item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
