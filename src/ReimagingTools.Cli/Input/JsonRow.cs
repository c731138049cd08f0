using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ReimagingTools.Cli.Input;

/// <summary>One JSON object looked over for what its values are for. Objects of flat values share the answer of those alike in all that is judged.</summary>
internal sealed class JsonRow(JsonRoles roles)
{
    private readonly List<(JsonRole Role, JsonElement Value)> _values = [];
    private readonly HashSet<JsonRole> _seen = [];

    /// <summary>The first name given twice, or null.</summary>
    public string? Duplicate { get; private set; }

    /// <summary>True when no value holds others.</summary>
    public bool IsFlat { get; private set; }

    /// <summary>True when it stands for a group of devices.</summary>
    public bool IsGroup { get; private set; }

    /// <summary>Names nobody reads.</summary>
    public IEnumerable<string> Unknown => _values.Where(value => !value.Role.IsKnown && !IsNested(value.Value)).Select(value => value.Role.Name);

    public void Read(JsonElement element)
    {
        _values.Clear();
        _seen.Clear();
        Duplicate = null;
        IsFlat = true;
        IsGroup = false;
        foreach (JsonProperty property in element.EnumerateObject())
        {
            JsonRole role = roles.Of(property);
            _values.Add((role, property.Value));
            IsFlat &= !IsNested(property.Value) && !role.IsDotted;
            IsGroup |= role.IsGroupKey;
            if (!_seen.Add(role))
            {
                Duplicate ??= property.Name;
            }
        }
    }

    /// <summary>Puts names and values of all that is judged into the key.</summary>
    public void AppendTo(RowMemory memory)
    {
        memory.Begin();
        foreach ((JsonRole role, JsonElement value) in _values)
        {
            if (role.IsJudged)
            {
                Append(memory, role, value);
            }
        }
    }

    /// <summary>Puts an object with all it holds into the key, but for what only names the computer.</summary>
    public void AppendTo(RowMemory memory, JsonElement element)
    {
        memory.Begin();
        AppendObject(memory, element);
    }

    private void AppendObject(RowMemory memory, JsonElement element)
    {
        memory.Append("{"u8);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            JsonRole role = roles.Of(property);
            if (IsNested(property.Value))
            {
                memory.Append(MemoryMarshal.AsBytes(role.Name.AsSpan()));
                AppendNested(memory, property.Value);
            }
            else if (role.IsJudged || role.IsCount)
            {
                Append(memory, role, property.Value);
            }
        }

        memory.Append("}"u8);
    }

    private void AppendNested(RowMemory memory, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            AppendObject(memory, value);
            return;
        }

        memory.Append("["u8);
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (IsNested(item))
            {
                AppendNested(memory, item);
            }
            else
            {
                memory.Append(JsonMarshal.GetRawUtf8Value(item));
            }
        }

        memory.Append("]"u8);
    }

    private static void Append(RowMemory memory, JsonRole role, JsonElement value)
    {
        memory.Append(MemoryMarshal.AsBytes(role.Name.AsSpan()));
        if (role.Part is { } part && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            memory.Append(part, value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        }
        else
        {
            memory.Append(JsonMarshal.GetRawUtf8Value(value));
        }
    }

    /// <summary>The number of devices, 1 when the object is silent; the text when it is no such number.</summary>
    public (long? Devices, string? Text) DeviceCount()
    {
        string? text = null;
        foreach ((JsonRole role, JsonElement value) in _values)
        {
            text ??= !role.IsCount ? null : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : TextOf(value);
        }

        return text is null ? (1, null)
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count > 0 ? (count, text)
            : (null, text);
    }

    private static bool IsNested(JsonElement value) => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    private static string? TextOf(JsonElement value)
    {
        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return text is null or "" or "NULL" ? null : text;
    }
}
