using System.Runtime.CompilerServices;
using ReimagingTools.Fleet.Questions;

namespace ReimagingTools.Output;

/// <summary>
/// A question about a group of devices, as a row: selector columns, what is known, and the columns to fill in, which hold "?". Once filled in, here
/// or in a file, it is an entitlement.
/// </summary>
public sealed class ReimageQuestionLine
{
    private readonly ReimageQuestion _question;
    private readonly Dictionary<string, string> _filled = new(StringComparer.Ordinal);

    internal ReimageQuestionLine(ReimageQuestion question, CultureInfo culture)
    {
        _question = question;
        Answers = new TextList(question.Answers.Select(answer => answer.Say(culture)));
    }

    /// <summary>A short id, "Q1".</summary>
    public string Question => _question.CellOf(nameof(Question));

    /// <summary>Pattern of computer names; empty for any.</summary>
    public string ComputerName
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>Pattern of serial numbers; empty for any.</summary>
    public string DeviceSerial
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>Pattern of asset tags; empty for any.</summary>
    public string AssetTag
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The maker; empty for any.</summary>
    public string Manufacturer
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The model; empty for any.</summary>
    public string Model
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The collection or site; empty for any.</summary>
    public string Collection
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>What is known of the devices and of their neighbors, in sentences.</summary>
    public string Known => _question.CellOf(nameof(Known));

    /// <summary>The product, to fill in where it holds "?".</summary>
    public string LicensedProduct
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The language or languages it was sold in.</summary>
    public string LicensedLanguage
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The processor architecture.</summary>
    public string LicensedArchitecture
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The component products, for Office.</summary>
    public string LicensedComponents
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>How the license was bought: OEM, FPP, Volume.</summary>
    public string LicenseChannel
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>Full or Upgrade.</summary>
    public string LicenseType
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The product on the certificate of authenticity.</summary>
    public string CoaProduct
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>None, PerDevice or PerUser.</summary>
    public string SoftwareAssurance
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>Earlier products the license terms permit, or None.</summary>
    public string PriorVersionRight
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The product bought in Volume Licensing beside the base license.</summary>
    public string VolumeProduct
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The product that was preinstalled.</summary>
    public string PreinstalledProduct
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The invoice or order, for whoever fills it in.</summary>
    public string Proof
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>The line of an order that is not understood, where the question is about that; else empty.</summary>
    public string OrderLine
    {
        get => Cell();
        set => Fill(value);
    }

    /// <summary>Open devices it is about.</summary>
    public long DeviceCount => _question.DeviceCount;

    /// <summary>
    /// Devices that its answer settles once the questions before it are answered; <see cref="Answers"/> tells of those that leave them open.
    /// </summary>
    public long Settles => _question.Settles;

    /// <summary>One of the devices, or null.</summary>
    public string? Example => _question.Example;

    /// <summary>What answers would make of the devices: "Windows 11 Pro: Eligible (240, if the answer to Q2 fits too)".</summary>
    public TextList Answers { get; }

    /// <summary>The question and its group.</summary>
    /// <returns>For instance "Q1: Dell Inc. Latitude 5440 (240)".</returns>
    public override string ToString() =>
        Question
        + ": "
        + string.Join(" ", new[] { ComputerName, Manufacturer, Model, Collection, OrderLine }.Where(text => text.Length > 0))
        + " ("
        + DeviceCount
        + ")";

    private string Cell([CallerMemberName] string column = "") => _filled.TryGetValue(column, out string? text) ? text : _question.CellOf(column);

    private void Fill(string? text, [CallerMemberName] string column = "") => _filled[column] = ProductKeys.Mask(text ?? "");
}
