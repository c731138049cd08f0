using ReimagingTools.Completion;
using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Media.Matching;

namespace ReimagingTools.Commands;

/// <summary>Compares media with what a device is licensed for: is it Volume Licensing media, and is it the same product.</summary>
[Cmdlet(VerbsDiagnostic.Test, "VLMediaMatch", DefaultParameterSetName = PathSet, HelpUri = HelpPages.Folder + "Test-VLMediaMatch.md")]
[OutputType(typeof(MediaMatchLine))]
[OutputType(typeof(bool))]
public sealed class TestVLMediaMatchCommand : MediaPathCommand
{
    private const string MediaSet = "Media";

    private readonly List<(MediaImage Image, bool IsProven)> _compared = [];
    private IReadOnlyList<NamedDevice> _devices = [];
    private bool _isArchitectureTold;

    /// <summary>
    /// Images as Get-VLMedia puts them out, also as they come from a file, a job or another computer; an object that has the path of media is read
    /// there.
    /// </summary>
    [Parameter(ParameterSetName = MediaSet, Mandatory = true, ValueFromPipeline = true)]
    [NotEmpty]
    public object[] Media { get; set; } = [];

    /// <summary>Records of the devices to compare with, as Get-ReimageEligibility takes them.</summary>
    [Parameter]
    [NotEmpty]
    public PSObject[]? InputObject { get; set; }

    /// <summary>The licensed product in words.</summary>
    [Parameter]
    [NotEmpty]
    [ArgumentCompleter(typeof(ProductCompleter))]
    [OneText]
    public string? LicensedProduct { get; set; }

    /// <summary>Its language or languages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string[] LicensedLanguage { get; set; } = [];

    /// <summary>Its processor architecture.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    [OneText]
    public string? LicensedArchitecture { get; set; }

    /// <summary>Its component products, for Office.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ComponentCompleter))]
    public string[] LicensedComponent { get; set; } = [];

    /// <summary>
    /// One Boolean: true only when every image is a proven match for every device and nothing was unreadable. A warning says where it rests on a
    /// name alone.
    /// </summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (
            MyInvocation.ExpectingInput
            && InputObject is null
            && MyInvocation.BoundParameters.FirstOrDefault(bound => bound.Key is nameof(Path) or nameof(LiteralPath) or nameof(Media)).Value
                is { } media
        )
        {
            ThrowTerminatingError(ErrorRecords.DevicesPiped(string.Join(", ", media as object[] ?? [media])));
        }

        if (InputObject is null)
        {
            _devices = [NamedDevice.Of(DeclaredDevice())];
            return;
        }

        if (LicensedProduct is not null)
        {
            ThrowTerminatingError(ErrorRecords.LicenseGivenTwice());
        }

        Companions.RefuseAny(
            this,
            nameof(InputObject),
            (nameof(LicensedLanguage), LicensedLanguage.Length > 0),
            (nameof(LicensedArchitecture), !string.IsNullOrEmpty(LicensedArchitecture)),
            (nameof(LicensedComponent), LicensedComponent.Length > 0)
        );
        var devices = new List<NamedDevice>();
        using var intake = new DeviceIntake(devices.Add, Report, WriteWarning, canAsk: false);
        foreach (PSObject? item in InputObject.SelectMany(InputItems.Of))
        {
            intake.Take(item);
        }

        intake.Finish();
        _devices = devices;
    }

    private protected override IEnumerable<MediaImage> Read() => ParameterSetName == MediaSet ? ReadObjects(Media) : ReadPaths();

    private protected override void Write(MediaImage image)
    {
        foreach (NamedDevice named in _devices)
        {
            Write(MediaMatch.Compare(image, named.Device.ProductFor(image)), named.ComputerName);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (Quiet)
        {
            bool isProven = _compared.Count > 0 && _compared.TrueForAll(each => each.IsProven);
            WriteObject(isProven && !HasErrors);
            TellOfSome();
            if (isProven)
            {
                var notices = new QuietNotices();
                _compared.ForEach(each => notices.Add(each.Image));
                notices.Tell(this);
            }
        }
    }

    /// <summary>Tells which images match where a medium holds others, too.</summary>
    private void TellOfSome()
    {
        foreach (
            var medium in _compared
                .GroupBy(each => each.Image.Source)
                .Where(same => same.Any(each => each.IsProven) && same.Any(each => !each.IsProven))
                .Take(1)
        )
        {
            WriteWarning(
                Messages.Format(
                    "MatchOfSome",
                    medium.Count(each => each.IsProven),
                    medium.Count(),
                    string.Join(",", medium.Where(each => each.IsProven).Select(each => each.Image.Index).Distinct())
                )
            );
        }
    }

    private void Write(MediaMatch match, string? computerName)
    {
        if (
            !_isArchitectureTold
            && LicensedProduct is not null
            && string.IsNullOrEmpty(LicensedArchitecture)
            && match.Licensed.Edition.IsKnown
            && match.LacksArchitecture
        )
        {
            _isArchitectureTold = true;
            WriteWarning(Messages.Format("LicensedArchitectureMissing"));
        }

        if (Quiet)
        {
            _compared.Add((match.Image, match.IsProven));
            return;
        }

        var line = PSObject.AsPSObject(new MediaMatchLine(match, computerName));
        if (computerName is null)
        {
            line.TypeNames.Insert(0, typeof(MediaMatchLine).FullName + "#OfNoComputer"); // Its table has no empty column.
        }

        WriteObject(line);
    }

    private Device DeclaredDevice()
    {
        try
        {
            LicensedProduct licensed = DeclaredLicense.Of(
                LicensedProduct,
                ParameterWords.Language(nameof(LicensedLanguage), LicensedLanguage),
                ParameterWords.Architecture(nameof(LicensedArchitecture), LicensedArchitecture),
                ParameterWords.Components(LicensedComponent)
            );
            if (LicensedProduct is not null && (licensed.ProductText is null || !licensed.Edition.IsKnown))
            {
                WriteWarning(ParameterWords.ProductUnread(nameof(LicensedProduct), LicensedProduct, CultureInfo.CurrentUICulture));
            }

            if (licensed.Edition.IsKnown && LicensedLanguage.Length == 0)
            {
                WriteWarning(Messages.Format("LicensedLanguageMissing"));
            }

            return new Device { Products = [licensed] };
        }
        catch (WordException unknown)
        {
            ThrowTerminatingError(ErrorRecords.WordUnknown(unknown));
            return new Device();
        }
    }
}
