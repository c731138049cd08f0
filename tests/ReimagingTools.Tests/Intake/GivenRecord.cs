using System.Text.Json.Nodes;

namespace ReimagingTools.Tests.Intake;

/// <summary>One record of a made-up device.</summary>
/// <param name="ClassName">The class it is an instance of, or null where the source tells none.</param>
/// <param name="Values">Its values in order; headings may repeat.</param>
internal sealed record GivenRecord(string? ClassName, IReadOnlyList<GivenValue> Values)
{
    private static readonly string[] Names = ["ComputerName", "Computer Name", "CSName", "PSComputerName"];

    public bool IsName(GivenValue value) => Names.Contains(value.Heading);

    public GivenRecord Named(string name) => this with { Values = [.. Values.Select(value => IsName(value) ? value with { Value = name } : value)] };

    public GivenRecord With(GivenValue value) => this with { Values = [.. Values, value] };

    /// <summary>As text: System.Text.Json writes no key twice, records of the field do.</summary>
    public string ToJson()
    {
        IEnumerable<KeyValuePair<string, object?>> all = Values.Select(value => KeyValuePair.Create(value.Heading, value.Value));
        if (ClassName is not null)
        {
            all = all.Append(KeyValuePair.Create("__CLASS", (object?)ClassName));
        }

        return "{" + string.Join(",", all.Select(pair => JsonValue.Create(pair.Key)!.ToJsonString() + ":" + JsonOf(pair.Value))) + "}";
    }

    private static string JsonOf(object? value) =>
        value switch
        {
            null => "null",
            int number => JsonValue.Create(number).ToJsonString(),
            GivenRecord nested => nested.ToJson(),
            object[] many => "[" + string.Join(",", many.Select(JsonOf)) + "]",
            _ => JsonValue.Create(GivenDevice.Text(value))!.ToJsonString(),
        };
}
