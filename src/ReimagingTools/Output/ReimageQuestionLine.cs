using ReimagingTools.Fleet.Questions;

namespace ReimagingTools.Output;

/// <summary>
/// A question about a group of devices, as a row: selector columns, what is known, and the columns to fill in, which hold "?". Once filled in it is an entitlement.
/// </summary>
public sealed class ReimageQuestionLine
{
    private readonly ReimageQuestion _question;

    internal ReimageQuestionLine(ReimageQuestion question, CultureInfo culture)
    {
        _question = question;
        Answers = new TextList(question.Answers.Select(answer => answer.Say(culture)));
    }

    /// <summary>A short id, "Q1".</summary>
    public string Question => _question.CellOf(nameof(Question));

    /// <summary>Pattern of computer names; empty for any.</summary>
    public string ComputerName => _question.CellOf(nameof(ComputerName));

    /// <summary>Pattern of serial numbers; empty for any.</summary>
    public string DeviceSerial => _question.CellOf(nameof(DeviceSerial));

    /// <summary>Pattern of asset tags; empty for any.</summary>
    public string AssetTag => _question.CellOf(nameof(AssetTag));

    /// <summary>The maker; empty for any.</summary>
    public string Manufacturer => _question.CellOf(nameof(Manufacturer));

    /// <summary>The model; empty for any.</summary>
    public string Model => _question.CellOf(nameof(Model));

    /// <summary>The collection or site; empty for any.</summary>
    public string Collection => _question.CellOf(nameof(Collection));

    /// <summary>What is known of the devices and of their neighbors, in sentences.</summary>
    public string Known => _question.CellOf(nameof(Known));

    /// <summary>The product, to fill in where it holds "?".</summary>
    public string LicensedProduct => _question.CellOf(nameof(LicensedProduct));

    /// <summary>The language or languages it was sold in.</summary>
    public string LicensedLanguage => _question.CellOf(nameof(LicensedLanguage));

    /// <summary>The processor architecture.</summary>
    public string LicensedArchitecture => _question.CellOf(nameof(LicensedArchitecture));

    /// <summary>The component products, for Office.</summary>
    public string LicensedComponents => _question.CellOf(nameof(LicensedComponents));

    /// <summary>How the license was bought: OEM, FPP, Volume.</summary>
    public string LicenseChannel => _question.CellOf(nameof(LicenseChannel));

    /// <summary>Full or Upgrade.</summary>
    public string LicenseType => _question.CellOf(nameof(LicenseType));

    /// <summary>The product on the certificate of authenticity.</summary>
    public string CoaProduct => _question.CellOf(nameof(CoaProduct));

    /// <summary>None, PerDevice or PerUser.</summary>
    public string SoftwareAssurance => _question.CellOf(nameof(SoftwareAssurance));

    /// <summary>Earlier products the license terms permit, or None.</summary>
    public string PriorVersionRight => _question.CellOf(nameof(PriorVersionRight));

    /// <summary>The product bought in Volume Licensing beside the base license.</summary>
    public string VolumeProduct => _question.CellOf(nameof(VolumeProduct));

    /// <summary>The product that was preinstalled.</summary>
    public string PreinstalledProduct => _question.CellOf(nameof(PreinstalledProduct));

    /// <summary>The invoice or order, for whoever fills it in.</summary>
    public string Proof => _question.CellOf(nameof(Proof));

    /// <summary>Open devices it is about.</summary>
    public long DeviceCount => _question.DeviceCount;

    /// <summary>Devices that its answer settles once the questions before it are answered; <see cref="Answers"/> tells of those that leave them open.</summary>
    public long Settles => _question.Settles;

    /// <summary>One of the devices, or null.</summary>
    public string? Example => _question.Example;

    /// <summary>What answers would make of the devices: "Windows 11 Pro: Eligible (240, if the answer to Q2 fits too)".</summary>
    public TextList Answers { get; }

    /// <summary>The question and its group.</summary>
    /// <returns>For instance "Q1: Dell Inc. Latitude 5440 (240)".</returns>
    public override string ToString() => Question + ": " + string.Join(" ", new[] { ComputerName, Manufacturer, Model, Collection }.Where(text => text.Length > 0)) + " (" + DeviceCount + ")";
}
