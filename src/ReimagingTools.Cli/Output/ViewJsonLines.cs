using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReimagingTools.Cli.Output;

/// <summary>Any view as JSON lines: one object a line, keys in camel case, what is not known as null.</summary>
internal sealed class ViewJsonLines(TextWriter output, CultureInfo culture)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True for records an inventory is made of: keys as the columns are named, and what is not known is left out.</summary>
    public bool IsInventory { get; init; }

    public void Write<T>(View<T> view, T item)
    {
        output.Write(Encoding.UTF8.GetString(Encode(view.Of(item, culture), IsInventory)));
        output.Write('\n');
    }

    /// <summary>UTF-8 of one object.</summary>
    public static byte[] Encode(ViewObject shown, bool isInventory = false)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, shown, isInventory);
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ViewObject shown, bool isInventory)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in shown.Members)
        {
            if (value is not null || !isInventory)
            {
                json.WritePropertyName(isInventory || shown.KeepsNames ? name : JsonNamingPolicy.CamelCase.ConvertName(name));
                Write(json, value, isInventory);
            }
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object? value, bool isInventory)
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
                Write(json, shown, isInventory);
                break;
            case IEnumerable<object> items:
                json.WriteStartArray();
                foreach (object item in items)
                {
                    Write(json, item, isInventory);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
