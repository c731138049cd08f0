using System.Collections;
using System.Globalization;
using System.Management.Automation;
using ReimagingTools.Activation;
using ReimagingTools.Output;

namespace ReimagingTools.Arguments;

/// <summary>A count of activations out of what a user gave: what Get-MakActivationCount put out, live or as it comes from a file, a job or another computer.</summary>
internal static class CountArguments
{
    /// <returns>The count, or null when the object is none.</returns>
    public static MakActivationCount? FromObject(PSObject input) => input.BaseObject is MakActivationCountLine line ? line.Count : FromProperties(input);

    private static MakActivationCount? FromProperties(PSObject input)
    {
        bool isCount = Array.TrueForAll(["PartialProductKey", "Remaining", "Shortfall", "Status"], name => input.Properties[name] is not null);
        if (!isCount || !Enum.TryParse(Text(input, "Status"), out MakStatus status))
        {
            return null;
        }

        return new MakActivationCount
        {
            PartialProductKey = Text(input, "PartialProductKey"),
            KeyId = Text(input, "KeyId"),
            Description = Text(input, "Description"),
            Products = Text(input, "Products") is { } products ? [products] : [],
            Total = Number(input, "Total"),
            Used = Number(input, "Used"),
            Remaining = Number(input, "Remaining"),
            AsOf = Bare(input, "AsOf") as DateTime?,
            Status = status,
            Required = Number(input, "Required"),
            Shortfall = Number(input, "Shortfall"),
            IsExtendedSecurityUpdates = Text(input, "IsExtendedSecurityUpdates") == bool.TrueString,
        };
    }

    private static int? Number(PSObject input, string name) =>
        int.TryParse(Text(input, name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string? Text(PSObject input, string name)
    {
        object? bare = Bare(input, name);
        string? text = bare is IEnumerable many and not string ? string.Join("; ", many.Cast<object?>()) : Convert.ToString(bare, CultureInfo.InvariantCulture);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static object? Bare(PSObject input, string name) => input.Properties[name]?.Value is var value && value is PSObject shell ? shell.BaseObject : value;
}
