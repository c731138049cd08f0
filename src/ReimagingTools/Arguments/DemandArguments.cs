using System.Globalization;
using System.Management.Automation;
using ReimagingTools.Activation.Demand;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Arguments;

/// <summary>Verdicts out of what a user gave, live or as they come from a file, a job or another computer, for the demand of keys.</summary>
internal static class DemandArguments
{
    /// <returns>False when the object is no verdict.</returns>
    public static bool Add(MakDemand demand, PSObject verdict)
    {
        if (Text(verdict, "Decision") is not { } decision || Text(verdict, "Basis") is not { } basis
            || !Enum.TryParse(decision, ignoreCase: true, out Decision decided) || !Enum.TryParse(basis, ignoreCase: true, out Basis based))
        {
            return false;
        }

        string? devices = Text(verdict, "DeviceCount");
        if (!long.TryParse(devices ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return false;
        }

        demand.Add(Text(verdict, "ComputerName"), decided, based, Text(verdict, "MediaProduct"), count);
        return true;
    }

    private static string? Text(PSObject item, string name) =>
        Convert.ToString(item.Properties[name]?.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
}
