using System.Globalization;
using System.Reflection;

namespace ReimagingTools.Help;

/// <summary>How a parameter is used in one parameter set.</summary>
internal sealed record ParameterUse(string Set, bool IsMandatory, int? Position, bool ByValue, bool ByPropertyName)
{
    /// <summary>"named", or the position counted from 0.</summary>
    public string PositionText => Position is { } position ? position.ToString(CultureInfo.InvariantCulture) : "named";

    public string PipelineText =>
        (ByValue, ByPropertyName) switch
        {
            (true, true) => "True (ByValue, ByPropertyName)",
            (true, false) => "True (ByValue)",
            (false, true) => "True (ByPropertyName)",
            _ => "False",
        };

    public static ParameterUse Of(CustomAttributeData data)
    {
        object? Named(string name) =>
            data.NamedArguments.Where(argument => argument.MemberName == name).Select(argument => argument.TypedValue.Value).FirstOrDefault();
        return new ParameterUse(
            (string?)Named("ParameterSetName") ?? "",
            Named("Mandatory") is true,
            (int?)Named("Position"),
            Named("ValueFromPipeline") is true,
            Named("ValueFromPipelineByPropertyName") is true
        );
    }
}
