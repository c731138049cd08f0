using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Fleet.Judging;

/// <summary>The verdict on one device and one image.</summary>
public sealed record DeviceVerdict
{
    private readonly EligibilityJudge? _judge;
    private readonly Fact<SoftwareAssurance>? _assurance;
    private ImageVerdict? _image;

    /// <summary>A verdict that tells all by itself.</summary>
    /// <param name="computerName">The computer's name, or null.</param>
    /// <param name="deviceCount">How many devices it stands for.</param>
    public DeviceVerdict(string? computerName, long deviceCount, LicensedProduct licensed, ImageVerdict image)
    {
        ComputerName = computerName;
        DeviceCount = deviceCount;
        Licensed = licensed;
        Shared = image;
        _image = image;
    }

    internal DeviceVerdict(
        string? computerName,
        long deviceCount,
        LicensedProduct licensed,
        ImageVerdict shared,
        Quotations quoted,
        EligibilityJudge judge,
        Fact<SoftwareAssurance> assurance
    )
        : this(computerName, deviceCount, licensed, shared)
    {
        _image = null;
        _judge = judge;
        _assurance = assurance;
        Quoted = quoted;
    }

    /// <summary>The computer's name, or null.</summary>
    public string? ComputerName { get; init; }

    /// <summary>How many devices it stands for.</summary>
    public long DeviceCount { get; }

    /// <summary>What the device is licensed for, with this device's own evidence.</summary>
    public LicensedProduct Licensed { get; }

    /// <summary>
    /// The same verdict as devices share it whose facts differ in the texts they quote alone: its sentences have a mark where <see cref="Quoted"/>
    /// has the text of this device. Much cheaper than <see cref="Image"/> where every device has texts of its own.
    /// </summary>
    public ImageVerdict Shared { get; }

    /// <summary>
    /// What it shows beside what is stated for all or for a group; null where nothing is, and for images that do not answer for it.
    /// </summary>
    public BesideStated? BesideStated { get; init; }

    /// <summary>
    /// What an open device runs and is of whose license product or channel are not known; null for others, and where its records do not tell.
    /// </summary>
    public SystemShown? Shown { get; init; }

    /// <summary>The language an open device runs in whose licensed one is not known; null for others, and where its records do not tell.</summary>
    public string? RunsIn { get; init; }

    /// <summary>The texts that stand where <see cref="Shared"/> has marks; null where it has none.</summary>
    public Quotations? Quoted { get; }

    /// <summary>The verdict on the image, shared with every device of the same facts; worked out when first asked for.</summary>
    public ImageVerdict Image => _image ??= _judge!.AnswersTo(Licensed, _assurance!)[_judge.IsPerImage ? Shared.Number - 1 : 0];

    /// <summary>The image.</summary>
    public MediaImage Media => Shared.Verdict.Facts.Media;

    /// <summary>The decision.</summary>
    public Decision Decision => Shared.Verdict.Decision;

    /// <summary>True for the image that answers for the device.</summary>
    public bool IsAnswer => Shared.IsAnswer;

    /// <summary>The verdict.</summary>
    public Verdict Verdict => Image.Verdict;
}
