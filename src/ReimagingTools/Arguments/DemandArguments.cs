using ReimagingTools.Activation.Demand;

namespace ReimagingTools.Arguments;

/// <summary>Verdicts out of what a user gave, live or as they come from a file, a job or another computer, for the demand of keys.</summary>
internal static class DemandArguments
{
    /// <returns>False when the object is no verdict.</returns>
    public static bool Add(MakDemand demand, PSObject verdict) =>
        DemandReader.Add(demand, name =>
            Convert.ToString(verdict.Properties[name]?.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null
        );
}
