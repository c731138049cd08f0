using System.Collections.Concurrent;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Fleet.Judging;

/// <summary>
/// Judges devices against images under one agreement. A fleet has millions of devices but few distinct facts, so every distinct tuple is judged once and looked
/// up afterwards. Safe for use by several threads.
/// </summary>
public sealed class EligibilityJudge
{
    /// <summary>Distinct tuples remembered, by this judge and by whoever keeps something for each verdict; past it the memory starts over, so that no input can fill it.</summary>
    public const int CacheLimit = 8_000;

    private readonly Agreement _agreement;
    private readonly ConcurrentDictionary<(LicensedProduct Licensed, int Image, SoftwareAssurance Assurance), Verdict> _verdicts = new();
    private long _lookUps;
    private long _judgements;

    /// <summary>Near enough the entries of the dictionary, whose own count takes every one of its locks.</summary>
    private long _remembered;

    /// <summary>Makes a judge.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="images">The images; each device gets one verdict per image.</param>
    public EligibilityJudge(Agreement agreement, IReadOnlyList<MediaImage> images)
    {
        _agreement = agreement;
        Images = images;
    }

    /// <summary>The images.</summary>
    public IReadOnlyList<MediaImage> Images { get; }

    /// <summary>Verdicts asked for so far.</summary>
    public long LookUps => Interlocked.Read(ref _lookUps);

    /// <summary>Verdicts worked out so far; the rest were remembered.</summary>
    public long Judgements => Interlocked.Read(ref _judgements);

    /// <summary>Judges one device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>One verdict per image, in the order of the images.</returns>
    public IReadOnlyList<DeviceVerdict> Judge(Device device)
    {
        var verdicts = new DeviceVerdict[Images.Count];
        for (int i = 0; i < verdicts.Length; i++)
        {
            LicensedProduct licensed = device.ProductFor(Images[i]);
            Verdict verdict = VerdictFor(licensed, i, device.SoftwareAssurance ?? _agreement.SoftwareAssurance);
            verdicts[i] = new DeviceVerdict(device.ComputerName, device.DeviceCount, licensed, Images[i], verdict);
        }

        return verdicts;
    }

    /// <summary>The verdict on one licensed product and one image.</summary>
    /// <param name="licensed">What the device is licensed for.</param>
    /// <param name="image">Index into <see cref="Images"/>.</param>
    /// <param name="assurance">Software Assurance on the device.</param>
    /// <returns>The verdict.</returns>
    public Verdict VerdictFor(LicensedProduct licensed, int image, SoftwareAssurance assurance)
    {
        Interlocked.Increment(ref _lookUps);
        var key = (licensed, image, assurance);
        if (_verdicts.TryGetValue(key, out Verdict? known))
        {
            return known;
        }

        Interlocked.Increment(ref _judgements);
        Verdict verdict = ReimagingEngine.Judge(FactsOf(licensed, Images[image], assurance), _agreement.Brief);
        if (Interlocked.Increment(ref _remembered) > CacheLimit)
        {
            _verdicts.Clear();
            Interlocked.Exchange(ref _remembered, 1);
        }

        return _verdicts.GetOrAdd(key, verdict);
    }

    private ReimagingFacts FactsOf(LicensedProduct licensed, MediaImage media, SoftwareAssurance assurance) => new()
    {
        Licensed = licensed,
        Media = media,
        Program = _agreement.Program,
        Purchased = _agreement.Purchased,
        SoftwareAssurance = assurance,
        Purpose = _agreement.Purpose,
    };
}
