using System.Globalization;
using System.Management.Automation;
using ReimagingTools.Arguments;
using ReimagingTools.Completion;
using ReimagingTools.Errors;
using ReimagingTools.Fleet.Judging;
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
[Cmdlet(VerbsCommon.Get, "ReimageEligibility", DefaultParameterSetName = RecordSet)]
[OutputType(typeof(ReimageVerdict))]
[OutputType(typeof(bool))]
public sealed class GetReimageEligibilityCommand : DeviceCommand
{
    private const int RememberedDevices = 20_000;

    private readonly Dictionary<Device, WordedVerdict[]> _verdicts = new(new ByReference<Device>());
    private VerdictTexts? _texts;
    private EligibilityJudge? _judge;
    private MediaPaths? _paths;
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
    public string[]? MediaPath { get; set; }

    /// <summary>The same, taken as it is; no property of a record binds to it, because records of devices may carry paths of their own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralMediaPath { get; set; }

    /// <summary>Indexes of the images to judge by, where a file holds several; all when none is given.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int[] MediaIndex { get; set; } = [];

    /// <summary>The program that supplies the media.</summary>
    [Parameter]
    public VolumeProgram Program { get; set; }

    /// <summary>Products bought under its number; an empty list says that nothing was bought.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(ProductCompleter))]
    public string[]? PurchasedProduct { get; set; }

    /// <summary>Software Assurance of devices whose records are silent about it.</summary>
    [Parameter]
    public SoftwareAssurance SoftwareAssurance { get; set; }

    /// <summary>What the media is wanted for.</summary>
    [Parameter]
    public Purpose Purpose { get; set; }

    /// <summary>The brief to judge by.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(BriefCompleter))]
    public string Brief { get; set; } = Licensing.Briefs.Brief.Default.Id;

    /// <summary>One Boolean: true only when every device is Eligible for every image and nothing was unreadable.</summary>
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
            Purpose = Purpose,
            Brief = FindBrief(),
        };
        _judge = new EligibilityJudge(agreement, FindImages());
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
        _paths?.Stop();
        base.StopProcessing();
    }

    private protected override void Write(NamedDevice named)
    {
        foreach (WordedVerdict verdict in VerdictsOf(named.Device))
        {
            _anyVerdict = true;
            _allEligible &= verdict.Source.Verdict.Decision == Decision.Eligible;
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

            verdicts = [.. _judge!.Judge(device).Select(verdict => new WordedVerdict(verdict, _texts!.Of(verdict.Verdict)))];
            _verdicts.Add(device, verdicts);
        }

        return verdicts;
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

    private void RefuseCompanions(string way)
    {
        bool isDeclared = way == nameof(MediaProduct);
        Companions.RefuseAny(
            this,
            way,
            (nameof(MediaIndex), isDeclared && MediaIndex.Length > 0),
            (nameof(MediaLanguage), !isDeclared && MediaLanguage.Length > 0),
            (nameof(MediaArchitecture), !isDeclared && !string.IsNullOrEmpty(MediaArchitecture)),
            (nameof(MediaComponent), !isDeclared && MediaComponent.Length > 0),
            (nameof(MediaChannel), !isDeclared && !string.IsNullOrEmpty(MediaChannel)));
    }

    private List<MediaImage> FindImages()
    {
        (string Name, object? Value)[] ways =
            [(nameof(MediaProduct), MediaProduct), (nameof(Media), Media), (nameof(MediaPath), MediaPath), (nameof(LiteralMediaPath), LiteralMediaPath)];
        string[] given = [.. ways.Where(way => way.Value is not null).Select(way => way.Name)];
        if (given.Length == 0)
        {
            ThrowTerminatingError(ErrorRecords.MediaNotGiven());
        }

        if (given.Length > 1)
        {
            ThrowTerminatingError(ErrorRecords.MediaGivenTwice(given[0], given[1]));
        }

        RefuseCompanions(given[0]);
        try
        {
            var errors = new List<ErrorRecord>();
            List<MediaImage> images = Chosen(MediaProduct is not null ? [DeclaredImage()] : Media is not null ? GivenImages(errors.Add) : ReadImages(errors), errors.Add);
            Tell(errors, isEnd: images.Count == 0);
            return images;
        }
        catch (WordException unknown)
        {
            ThrowTerminatingError(ErrorRecords.WordUnknown(unknown.Parameter, unknown.Word, unknown.Expected));
            return [];
        }
    }

    /// <summary>Without a single image no device can be judged: the pipeline ends before computers are asked for nothing, and before an empty report replaces the last one.</summary>
    private void Tell(List<ErrorRecord> errors, bool isEnd)
    {
        for (int i = 0; i < errors.Count; i++)
        {
            if (isEnd && i == errors.Count - 1)
            {
                ThrowTerminatingError(errors[i]);
            }

            Report(errors[i]);
        }
    }

    private List<MediaImage> Chosen(List<MediaImage> images, Action<ErrorRecord> report)
    {
        if (MediaIndex.Length == 0)
        {
            return images;
        }

        List<MediaImage> chosen = images.FindAll(image => image.Index is { } index && MediaIndex.Contains(index));
        if (chosen.Count == 0 && images.Count > 0)
        {
            report(ErrorRecords.MediaIndexUnknown(MediaIndex));
        }

        return chosen;
    }

    /// <summary>Reads what the paths stand for; a wildcard that stands for nothing would leave every device without a verdict, and without a word.</summary>
    private List<MediaImage> ReadImages(List<ErrorRecord> errors)
    {
        string[] given = MediaPath ?? LiteralMediaPath!;
        using var paths = new MediaPaths(this, errors.Add);
        _paths = paths;
        try
        {
            List<MediaImage> images = [.. given.SelectMany(path => paths.Read(path, isLiteral: LiteralMediaPath is not null))];
            if (images.Count == 0 && errors.Count == 0)
            {
                string all = string.Join(", ", given);
                errors.Add(ErrorRecords.PathNotFound(all, new ItemNotFoundException(all)));
            }

            return images;
        }
        finally
        {
            _paths = null;
        }
    }

    private MediaImage DeclaredImage()
    {
        MediaImage image = MediaArguments.Declare(MediaProduct!, MediaLanguage, MediaArchitecture, MediaComponent, MediaChannel);
        if (image.ProductText is null || !image.Edition.IsKnown)
        {
            WriteWarning(Messages.Format("MediaProductNotUnderstood", MediaProduct));
        }

        return image;
    }

    private List<MediaImage> GivenImages(Action<ErrorRecord> report)
    {
        var images = new List<MediaImage>();
        foreach (PSObject media in Media!)
        {
            if (MediaArguments.FromObject(media) is { } image)
            {
                images.Add(image);
            }
            else
            {
                report(ErrorRecords.MediaUnusable(media));
            }
        }

        return images;
    }
}
