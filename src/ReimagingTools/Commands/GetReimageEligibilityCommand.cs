using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Commands;

/// <summary>Judges whether devices may be reimaged from Volume Licensing media under an agreement.</summary>
[Cmdlet(VerbsCommon.Get, "ReimageEligibility", DefaultParameterSetName = RecordSet, HelpUri = HelpPages.Folder + "Get-ReimageEligibility.md")]
[Alias("Test-ReimageEligibility")]
[OutputType(typeof(ReimageVerdict))]
[OutputType(typeof(bool))]
public sealed class GetReimageEligibilityCommand : JudgingCommand
{
    private const int RememberedDevices = 20_000;

    private readonly BoundedCache<Device, WordedVerdict[]> _verdicts = new(RememberedDevices, new ByReference<Device>());
    private readonly BoundedCache<ImageVerdict, VerdictText> _texts = new(EligibilityJudge.CacheLimit);
    private readonly QuietNotices _notices = new();
    private bool _allEligible = true;
    private bool _anyVerdict;

    /// <summary>One verdict per device and image, instead of the image that fits the device best.</summary>
    [Parameter]
    public SwitchParameter AllImages { get; set; }

    /// <summary>Adds to each verdict what it rests on: versions and hashes of tool, brief and catalogue, the medium and every fact judged.</summary>
    [Parameter]
    public SwitchParameter Provenance { get; set; }

    /// <summary>
    /// One Boolean: true only when every device is Eligible for an image and nothing was unreadable. A warning says where it rests on a name alone.
    /// </summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override bool IsPerImage => AllImages;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (Quiet)
        {
            WriteObject(_anyVerdict && _allEligible && !HasErrors);
            if (_anyVerdict && _allEligible)
            {
                _notices.Tell(this);
            }
        }
        else
        {
            Totals.Tell(
                this,
                Audited.Total,
                Withdrawn.Count > 0 ? [Messages.Format("Totals.Withdrawn", Audited.Total, Withdrawn.Count)] : Totals.Of(Audited, this)
            );
        }
    }

    private protected override void Write(NamedDevice named)
    {
        WordedVerdict[] verdicts = VerdictsOf(named.Device);
        Count(named, [.. verdicts.Select(verdict => verdict.Source)]);
        foreach (WordedVerdict verdict in verdicts)
        {
            _anyVerdict = true;
            _allEligible &= !verdict.Source.IsAnswer || verdict.Source.Decision == Decision.Eligible;
            if (IsVerbose)
            {
                WriteEvidence(named.ComputerName, verdict.Source.Licensed.Evidence);
            }

            if (Quiet && verdict.Source.Decision == Decision.Eligible)
            {
                _notices.Add(verdict.Source.Media);
            }
            else if (!Quiet)
            {
                var shown = new ReimageVerdict(named, verdict, Withdrawn);
                WriteObject(verdict.Provenance is { } provenance ? WithProvenance(shown, provenance) : shown);
            }
        }
    }

    private static PSObject WithProvenance(ReimageVerdict verdict, string provenance)
    {
        var shown = new PSObject(verdict);
        shown.Properties.Add(new PSNoteProperty(nameof(Provenance), provenance));
        return shown;
    }

    /// <summary>Computers licensed alike come one after the other as the same device.</summary>
    private WordedVerdict[] VerdictsOf(Device device) =>
        _verdicts.Get(device, each =>
            [
                .. Judge!
                    .Judge(each)
                    .Select(verdict => new WordedVerdict(
                        verdict,
                        _texts.Get(verdict.Image, static image => new VerdictText(image, CultureInfo.CurrentUICulture))
                    )
                    {
                        IsLicenseOwn = OwnLicense.IsTold(each, verdict.Licensed.Family),
                        Provenance = Provenance ? Fleet.Views.Provenance.Of(verdict.Verdict).ToString() : null,
                    }),
            ]
        );
}
