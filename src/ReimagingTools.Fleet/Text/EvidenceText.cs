using System.Globalization;

namespace ReimagingTools.Fleet.Text;

/// <summary>What evidence about a device says, in the language of the session.</summary>
internal static class EvidenceText
{
    public const string Edition = nameof(Edition);

    public const string Version = nameof(Version);

    public const string Language = nameof(Language);

    public const string Architecture = nameof(Architecture);

    public const string Processor = nameof(Processor);

    public const string Components = nameof(Components);

    public const string LicenseType = nameof(LicenseType);

    public const string PriorVersions = nameof(PriorVersions);

    public const string VolumeLicense = nameof(VolumeLicense);

    public const string Preinstalled = nameof(Preinstalled);

    public const string Label = nameof(Label);

    public const string LabelWithoutProduct = nameof(LabelWithoutProduct);

    public const string OtherThanLabel = nameof(OtherThanLabel);

    /// <summary>What one value says.</summary>
    /// <param name="name">The name of the text, without its prefix.</param>
    /// <param name="arguments">What it speaks of; numbers are written without groups.</param>
    public static string Say(string name, params object[] arguments) => Of("Evidence." + name, arguments);

    /// <summary>A sentence of this assembly.</summary>
    /// <param name="key">Its key in the resources.</param>
    /// <param name="arguments">What it speaks of.</param>
    public static string Of(string key, params object[] arguments)
    {
        string text = FleetTexts.Get(key, CultureInfo.CurrentUICulture);
        return arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
    }
}
