using System.Management.Automation;
using ReimagingTools.Arguments;
using ReimagingTools.Completion;
using ReimagingTools.Errors;
using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media.Matching;
using ReimagingTools.Output;
using ReimagingTools.Records;

namespace ReimagingTools.Commands;

/// <summary>Compares media with what a device is licensed for: is it Volume Licensing media, and is it the same product.</summary>
[Cmdlet(VerbsDiagnostic.Test, "VLMediaMatch", DefaultParameterSetName = PathSet)]
[OutputType(typeof(MediaMatchLine))]
[OutputType(typeof(bool))]
public sealed class TestVLMediaMatchCommand : MediaCommand
{
    private const string MediaSet = "Media";

    private IReadOnlyList<NamedDevice> _devices = [];
    private bool _allProven = true;
    private bool _anyMatch;

    /// <summary>Images as Get-VLMedia puts them out.</summary>
    [Parameter(ParameterSetName = MediaSet, Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public MediaImageLine[] Media { get; set; } = [];

    /// <summary>Records of the devices to compare with, as Get-ReimageEligibility takes them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public PSObject[]? InputObject { get; set; }

    /// <summary>The licensed product in words.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProductCompleter))]
    public string? LicensedProduct { get; set; }

    /// <summary>Its language or languages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string[] LicensedLanguage { get; set; } = [];

    /// <summary>Its processor architecture.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    public string? LicensedArchitecture { get; set; }

    /// <summary>Its component products, for Office.</summary>
    [Parameter]
    public string[] LicensedComponent { get; set; } = [];

    /// <summary>One Boolean: true only when every image is a proven match for every device and nothing was unreadable.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (InputObject is not null && LicensedProduct is not null)
        {
            ThrowTerminatingError(ErrorRecords.LicenseGivenTwice());
        }

        _devices = InputObject is not null ? RecordDevices.Read(InputObject, Report) : [NamedDevice.Of(DeclaredDevice())];
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (MediaImage image in ParameterSetName == MediaSet ? Media.Select(line => line.Image) : ReadPaths())
        {
            foreach (NamedDevice named in _devices)
            {
                Write(MediaMatch.Compare(image, named.Device.ProductFor(image)), named.ComputerName);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Quiet)
        {
            WriteObject(_anyMatch && _allProven && !HasErrors);
        }
    }

    private void Write(MediaMatch match, string? computerName)
    {
        _anyMatch = true;
        _allProven &= match.IsProven;
        if (!Quiet)
        {
            WriteObject(new MediaMatchLine(match, computerName));
        }
    }

    private Device DeclaredDevice()
    {
        try
        {
            return new Device
            {
                Products =
                [
                    DeclaredLicense.Of(
                        LicensedProduct,
                        Words.Language(nameof(LicensedLanguage), LicensedLanguage),
                        Words.Architecture(nameof(LicensedArchitecture), LicensedArchitecture),
                        Words.Components(LicensedComponent)),
                ],
            };
        }
        catch (WordException unknown)
        {
            ThrowTerminatingError(ErrorRecords.WordUnknown(unknown.Parameter, unknown.Word, unknown.Expected));
            return new Device();
        }
    }
}
