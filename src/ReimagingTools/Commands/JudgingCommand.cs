using ReimagingTools.Completion;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Fleet.Summary;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Commands;

/// <summary>What the cmdlets that judge devices share: media, agreement, entitlements, and what is stated for all devices.</summary>
public abstract class JudgingCommand : DeviceCommand
{
    private readonly ShownBesideStated _shown = new();
    private GivenMedia? _media;

    private protected JudgingCommand() { }

    /// <summary>The media in words, "Windows 7 Professional".</summary>
    [Parameter]
    [NotEmpty]
    [ArgumentCompleter(typeof(ProductCompleter))]
    [OneText]
    public string? MediaProduct { get; set; }

    /// <summary>Its language or languages.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string[] MediaLanguage { get; set; } = [];

    /// <summary>Its processor architecture.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    [OneText]
    public string? MediaArchitecture { get; set; }

    /// <summary>Its component products, for Office.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ComponentCompleter))]
    public string[] MediaComponent { get; set; } = [];

    /// <summary>The channel it was made for.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EnumCompleter<MediaChannel>))]
    [OneText]
    public string? MediaChannel { get; set; }

    /// <summary>Images as Get-VLMedia puts them out.</summary>
    [Parameter]
    [NotEmpty]
    public PSObject[]? Media { get; set; }

    /// <summary>Media at hand: disc images, WIM, ESD and SWM files, folders with setup files; wildcards allowed.</summary>
    [Parameter]
    [NotEmpty]
    [SupportsWildcards]
    [Alias("ImagePath", "Iso")]
    public string[]? MediaPath { get; set; }

    /// <summary>The same, taken as it is; no property of a record binds to it, because records of devices may carry paths of their own.</summary>
    [Parameter]
    [NotEmpty]
    public string[]? LiteralMediaPath { get; set; }

    /// <summary>The Volume Licensing medium captured images were made from: its path, or its file name alone as a weak witness.</summary>
    [Parameter]
    [NotEmpty]
    [OneText]
    public string? MadeFrom { get; set; }

    /// <summary>Indexes of the images to judge by, where a file holds several; all when none is given.</summary>
    [Parameter]
    [Alias("Index")]
    [IndexTransformation]
    public int[] MediaIndex { get; set; } = [];

    /// <summary>Editions of the images to judge by, where media holds several: "Pro", "Windows 10 Pro"; all when none is given.</summary>
    [Parameter]
    [NotEmpty]
    [Alias("Edition")]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string[] MediaEdition { get; set; } = [];

    /// <summary>What devices were licensed for: files, rows or objects; a purchase list, an order list, questions filled in.</summary>
    [Parameter]
    [NotEmpty]
    [SupportsWildcards]
    public PSObject[]? Entitlement { get; set; }

    /// <summary>
    /// The program that supplies the media: its own word, or what people type for it (EA, MPSA, OLP); one. A text, because the shell completes an
    /// enumeration with the word for "not known" and asks no completer.
    /// </summary>
    [Parameter]
    [OneWordTransformation]
    [ArgumentCompleter(typeof(ProgramCompleter))]
    public string? Program { get; set; }

    /// <summary>Products bought under its number; an empty list says that nothing was bought.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [NotEmpty(AllowsNone = true)]
    [ArgumentCompleter(typeof(ProductCompleter))]
    public string[]? PurchasedProduct { get; set; }

    /// <summary>Software Assurance of devices whose records are silent about it.</summary>
    [Parameter]
    [OneWordTransformation]
    [ArgumentCompleter(typeof(EnumCompleter<SoftwareAssurance>))]
    public string? SoftwareAssurance { get; set; }

    /// <summary>The licensed product of devices whose records are silent about it.</summary>
    [Parameter]
    [NotEmpty]
    [ArgumentCompleter(typeof(ProductCompleter))]
    [OneText]
    public string? LicensedProduct { get; set; }

    /// <summary>Its language or languages, where records are silent.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string[] LicensedLanguage { get; set; } = [];

    /// <summary>Its processor architecture, where records are silent.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ArchitectureCompleter))]
    [OneText]
    public string? LicensedArchitecture { get; set; }

    /// <summary>How the licenses were bought, where records are silent.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EnumCompleter<LicenseChannel>))]
    [OneText]
    public string? LicenseChannel { get; set; }

    /// <summary>Full or Upgrade, where records are silent.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EnumCompleter<LicenseType>))]
    [OneText]
    public string? LicenseType { get; set; }

    /// <summary>What the media is wanted for.</summary>
    [Parameter]
    [OneWordTransformation]
    [ArgumentCompleter(typeof(EnumCompleter<Purpose>))]
    public string? Purpose { get; set; }

    /// <summary>The day to judge by; today unless given. Rights that hold only while a version is supported end with it.</summary>
    [Parameter]
    [DayTransformation]
    public DateTime? AsOf { get; set; }

    /// <summary>The brief to judge by.</summary>
    [Parameter]
    [NotEmpty]
    [ArgumentCompleter(typeof(BriefCompleter))]
    [OneText]
    public string Brief { get; set; } = Licensing.Briefs.Brief.Default.Id;

    /// <summary>Judges devices by the media and the agreement given.</summary>
    private protected EligibilityJudge? Judge { get; private set; }

    /// <summary>True for a verdict on every image, false for the image that fits a device best.</summary>
    private protected abstract bool IsPerImage { get; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Agreement agreement = ReadAgreement();
        foreach (string unread in ParameterWords.PurchasedUnread(nameof(PurchasedProduct), agreement.Purchased, CultureInfo.CurrentUICulture))
        {
            WriteWarning(unread);
        }

        Entitlements = Entitlement is null ? null : new GivenEntitlements(this, agreement.AsOf).Read(Entitlement);
        Audited.IsTold = Entitlements is { } told ? told.Tells : null;
        _media = new GivenMedia(this, ReportNow);
        Judge = new EligibilityJudge(agreement, _media.Find(), IsPerImage);
        if (IsVerbose)
        {
            IReadOnlyList<Evidence>? medium = null;
            foreach (MediaImage image in Judge.Images)
            {
                WriteEvidence(
                    image.Source.Length == 0 ? image.Name : image.Source,
                    ReferenceEquals(image.MediumEvidence, medium) ? image.OwnEvidence : image.Evidence
                );
                medium = image.MediumEvidence;
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        foreach (
            string notice in Entitlements is null ? [] : EntitlementNotices.Of(Entitlements, CultureInfo.CurrentUICulture, UnreadColumns.Renamed)
        )
        {
            WriteWarning(notice);
        }

        if (Totals.NotUnderstood(Audited) is { } unread)
        {
            WriteWarning(unread);
        }

        foreach ((string others, _) in _shown.Tell(CultureInfo.CurrentUICulture, Messages.Format("Beside.List")))
        {
            WriteWarning(others);
        }
    }

    /// <summary>What was judged.</summary>
    private protected AuditSummary Audited { get; } = new();

    /// <summary>
    /// Counts a device: one that shows something else than what was stated of it, one that is open and that no entitlement selects.
    /// </summary>
    private protected void Count(NamedDevice named, IReadOnlyList<DeviceVerdict> verdicts)
    {
        foreach (DeviceVerdict verdict in verdicts)
        {
            Audited.Add(verdict, verdict.DeviceCount);
        }

        _shown.Add(
            verdicts.FirstOrDefault(verdict => verdict.IsAnswer)?.BesideStated,
            ProductKeys.MaskOrNull(named.ComputerName),
            named.Device.DeviceCount
        );
        if (
            Entitlements is { } book
            && !named.IsSelected
            && verdicts.Any(verdict => verdict is { IsAnswer: true, Decision: Decision.Indeterminate })
        )
        {
            book.CountOpen(named.Device.DeviceCount, named.ComputerName);
        }
    }

    private protected override bool IsLicenseStated => LicensedProduct is not null;

    /// <inheritdoc/>
    protected override void StopProcessing() => _media?.Stop();

    private Agreement ReadAgreement()
    {
        try
        {
            return new Agreement
            {
                Program = ParameterWords.Program(nameof(Program), Program),
                Purchased = ParameterWords.Purchased(nameof(PurchasedProduct), PurchasedProduct),
                SoftwareAssurance = ParameterWords.Word<SoftwareAssurance>(nameof(SoftwareAssurance), SoftwareAssurance),
                Stated = new StatedLicense
                {
                    Product = ParameterWords.Product(nameof(LicensedProduct), LicensedProduct),
                    Language = ParameterWords.LicensedLanguage(nameof(LicensedLanguage), LicensedLanguage),
                    Architecture = ParameterWords.Architecture(nameof(LicensedArchitecture), LicensedArchitecture),
                    Channel = ParameterWords.LicenseChannel(nameof(LicenseChannel), LicenseChannel),
                    Type = ParameterWords.Word<LicenseType>(nameof(LicenseType), LicenseType),
                },
                Purpose = ParameterWords.Word<Purpose>(nameof(Purpose), Purpose),
                AsOf = CalendarDate.Of(AsOf ?? DateTime.Today),
                Brief = FindBrief(),
            };
        }
        catch (WordException unknown)
        {
            ThrowTerminatingError(ErrorRecords.WordUnknown(unknown));
            throw;
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
