using System.Runtime.InteropServices;
using System.Text.Json;

namespace ReimagingTools.Cli.Input;

/// <summary>What the names of JSON objects are for; each spelling is worked out once.</summary>
internal sealed class JsonRoles
{
    /// <summary>Different spellings remembered; only hostile input has more.</summary>
    private const int Most = 1000;

    private readonly Dictionary<byte[], JsonRole> _bySpelling = new(ByteKeys.Comparer);

    /// <summary>The role of a property's name.</summary>
    public JsonRole Of(JsonProperty property)
    {
        var bySpelling = _bySpelling.GetAlternateLookup<ReadOnlySpan<byte>>();
        ReadOnlySpan<byte> spelling = JsonMarshal.GetRawUtf8PropertyName(property);
        if (bySpelling.TryGetValue(spelling, out JsonRole? known))
        {
            return known;
        }

        JsonRole role = _bySpelling.Values.FirstOrDefault(each => each.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase)) ?? JsonRole.Of(property.Name);
        if (_bySpelling.Count < Most)
        {
            bySpelling[spelling] = role;
        }

        return role;
    }
}
