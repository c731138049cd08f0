namespace ReimagingTools.Fleet.Text;

/// <summary>What evidence about a device says, in the language of the session.</summary>
internal static class EvidenceText
{
    private const int Limit = 4_000;

    [ThreadStatic]
    private static BoundedCache<TextKey, string>? _said;

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
    public static string Say(string name, params object[] arguments) => FleetTexts.Say("Evidence." + name, arguments);

    /// <summary>What one value says, remembered: devices are many, and the words about them few.</summary>
    /// <param name="name">The name of the text, without its prefix.</param>
    /// <param name="about">What it speaks of, in words; empty for nothing.</param>
    public static string Say(string name, string about = "")
    {
        _said ??= new(Limit);
        return _said.Get(new TextKey(about, name, CultureInfo.CurrentUICulture.Name), static key =>
            FleetTexts.Say("Evidence." + key.Name, key.Text)
        );
    }
}
