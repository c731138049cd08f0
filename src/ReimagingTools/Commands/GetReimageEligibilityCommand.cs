using System.Globalization;
using System.Management.Automation;
using ReimagingTools.Arguments;
using ReimagingTools.Completion;
using ReimagingTools.Errors;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Output;
using ReimagingTools.Records;
using ReimagingTools.Text;

namespace ReimagingTools.Commands;

/// <summary>Judges whether devices may be reimaged from Volume Licensing media under an agreement.</summary>
[Cmdlet(VerbsCommon.Get, "ReimageEligibility", DefaultParameterSetName = RecordSet, HelpUri = HelpPages.Folder + "Get-ReimageEligibility.md")]
[Alias("Test-ReimageEligibility")]
[OutputType(typeof(ReimageVerdict))]
[OutputType(typeof(bool))]
public sealed class GetReimageEligibilityCommand : DeviceCommand
{
    private const int RememberedDevices = 20_000;

    private readonly Dictionary<Device, WordedVerdict[]> _verdicts = new(new ByReference<Device>());
    private VerdictTexts? _texts;
    private EligibilityJudge? _judge;
    private GivenMedia? _media;
    private bool _allEligible = true;
    private bool _anyVerdict;

    /// <summary>The media in words, "Windows 7 Professional".</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProductCompleter))]
    public string? MediaProduct { get; set; }

    /// <summary>Its language or languages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string[] MediaLanguage { get; set; } = [];

    /// <summary>Its processor architecture.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    public string? MediaArchitecture { get; set; }

    /// <summary>Its component products, for Office.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ComponentCompleter))]
    public string[] MediaComponent { get; set; } = [];

    /// <summary>The channel it was made for.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(MediaChannelCompleter))]
    public string? MediaChannel { get; set; }

    /// <summary>Images as Get-VLMedia puts them out.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public PSObject[]? Media { get; set; }

    /// <summary>Media at hand: disc images, WIM, ESD and SWM files, folders with setup files; wildcards allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [Alias("ImagePath")]
    public string[]? MediaPath { get; set; }

    /// <summary>The same, taken as it is; no property of a record binds to it, because records of devices may carry paths of their own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralMediaPath { get; set; }

    /// <summary>Indexes of the images to judge by, where a file holds several; all when none is given.</summary>
    [Parameter]
    [Alias("Index")]
    [IndexTransformation]
    public int[] MediaIndex { get; set; } = [];

    /// <summary>Editions of the images to judge by, where media holds several: "Pro", "Windows 10 Pro"; all when none is given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string[] MediaEdition { get; set; } = [];

    /// <summary>One verdict per device and image, instead of the image that fits the device best.</summary>
    [Parameter]
    public SwitchParameter AllImages { get; set; }

    /// <summary>The program that supplies the media: its own word, or what people type for it (EA, MPSA, OLP); one.</summary>
    [Parameter]
    [ProgramTransformation]
    [ArgumentCompleter(typeof(ProgramCompleter))]
    public VolumeProgram Program { get; set; }

    /// <summary>Products bought under its number; an empty list says that nothing was bought.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(ProductCompleter))]
    public string[]? PurchasedProduct { get; set; }

    /// <summary>Software Assurance of devices whose records are silent about it.</summary>
    [Parameter]
    [WordTransformation(typeof(SoftwareAssurance))]
    [ArgumentCompleter(typeof(SoftwareAssuranceCompleter))]
    public SoftwareAssurance SoftwareAssurance { get; set; }

    /// <summary>The licensed product of devices whose records are silent about it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProductCompleter))]
    public string? LicensedProduct { get; set; }

    /// <summary>Its language or languages, where records are silent.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string[] LicensedLanguage { get; set; } = [];

    /// <summary>Its processor architecture, where records are silent.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    public string? LicensedArchitecture { get; set; }

    /// <summary>How the licenses were bought, where records are silent.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LicenseChannelCompleter))]
    public string? LicenseChannel { get; set; }

    /// <summary>Full or Upgrade, where records are silent.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LicenseTypeCompleter))]
    public string? LicenseType { get; set; }

    /// <summary>What the media is wanted for.</summary>
    [Parameter]
    [WordTransformation(typeof(Purpose))]
    [ArgumentCompleter(typeof(PurposeCompleter))]
    public Purpose Purpose { get; set; }

    /// <summary>The day to judge by; today unless given. Rights that hold only while a version is supported end with it.</summary>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>The brief to judge by.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(BriefCompleter))]
    public string Brief { get; set; } = Licensing.Briefs.Brief.Default.Id;

    /// <summary>One Boolean: true only when every device is Eligible for an image and nothing was unreadable.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _texts = new VerdictTexts(CultureInfo.CurrentUICulture);
        var agreement = new Agreement
        {
            Program = Program,
            Purchased = PurchasedProducts.Read(PurchasedProduct),
            SoftwareAssurance = SoftwareAssurance,
            Stated = Stated(),
            Purpose = Purpose,
            AsOf = CalendarDate.Of(AsOf ?? DateTime.Today),
            Brief = FindBrief(),
        };
        _media = new GivenMedia(this, Report);
        _judge = new EligibilityJudge(agreement, _media.Find(), AllImages);
        if (IsVerbose)
        {
            foreach (MediaImage image in _judge.Images)
            {
                WriteEvidence(image.Source.Length == 0 ? image.Name : image.Source, image.Evidence);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (Quiet)
        {
            WriteObject(_anyVerdict && _allEligible && !HasErrors);
        }
    }

    /// <inheritdoc/>
    protected override void StopProcessing()
    {
        _media?.Stop();
        base.StopProcessing();
    }

    private protected override void Write(NamedDevice named)
    {
        foreach (WordedVerdict verdict in VerdictsOf(named.Device))
        {
            _anyVerdict = true;
            _allEligible &= !verdict.Source.Image.IsAnswer || verdict.Source.Verdict.Decision == Decision.Eligible;
            if (IsVerbose)
            {
                WriteEvidence(named.ComputerName, verdict.Source.Licensed.Evidence);
            }

            if (!Quiet)
            {
                WriteObject(new ReimageVerdict(named.ComputerName, verdict));
            }
        }
    }

    /// <summary>Computers licensed alike come one after the other as the same device.</summary>
    private WordedVerdict[] VerdictsOf(Device device)
    {
        if (!_verdicts.TryGetValue(device, out WordedVerdict[]? verdicts))
        {
            if (_verdicts.Count >= RememberedDevices)
            {
                _verdicts.Clear();
            }

            verdicts = [.. _judge!.Judge(device).Select(verdict => new WordedVerdict(verdict, _texts!.Of(verdict.Image)))];
            _verdicts.Add(device, verdicts);
        }

        return verdicts;
    }

    private StatedLicense Stated()
    {
        try
        {
            return new StatedLicense
            {
                Product = ParameterWords.Product(nameof(LicensedProduct), LicensedProduct),
                Language = ParameterWords.Language(nameof(LicensedLanguage), LicensedLanguage),
                Architecture = ParameterWords.Architecture(nameof(LicensedArchitecture), LicensedArchitecture),
                Channel = ParameterWords.LicenseChannel(nameof(LicenseChannel), LicenseChannel),
                Type = ParameterWords.LicenseType(nameof(LicenseType), LicenseType),
            };
        }
        catch (WordException unknown)
        {
            ThrowTerminatingError(ErrorRecords.WordUnknown(unknown));
            return new StatedLicense();
        }
    }

    private Brief FindBrief()
    {
        if (Licensing.Briefs.Brief.Find(Brief) is { } brief)
        {
            return brief;
        }

        ThrowTerminatingError(ErrorRecords.BriefUnknown(Brief, Licensing.Briefs.Brief.All.Select(each => each.Id)));
        return Licensing.Briefs.Brief.Default;
    }
}
