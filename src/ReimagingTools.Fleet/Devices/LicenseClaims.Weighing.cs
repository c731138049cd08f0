namespace ReimagingTools.Fleet.Devices;

/// <content>Claims of other rows beside these, and what all of them come to.</content>
internal sealed partial class LicenseClaims
{
    /// <summary>Takes what other rows claim.</summary>
    /// <param name="other">What they claim, read as what is stated of a license.</param>
    /// <param name="standing">How it weighs.</param>
    /// <param name="isOfAll">True where they claim it of all devices: that goes with nothing else.</param>
    public void Take(LicenseClaims other, RowStanding standing, bool isOfAll = false)
    {
        (IFactClaims[] own, IFactClaims[] others) = (Facts, other.Facts);
        for (int i = 0; i < own.Length; i++)
        {
            own[i].Take(others[i], standing, isOfAll);
        }

        Editions.Take(other.DoubtedEditions, standing, isOfAll);
        Versions.Take(other.DoubtedVersions, standing, isOfAll);
        _evidence.AddRange(other._evidence);
        Take(ref _firmwareKeys, other._firmwareKeys);
        Take(ref _channelWords, other._channelWords);
        Take(ref _runsIn, other._runsIn);
        Take(ref _regions, other._regions);
        Take(ref _openNames, other._openNames);
    }

    private static void Take<T>(ref List<T>? own, List<T>? others) => own = own is null || others is null ? own ?? others : [.. own, .. others];

    /// <summary>Weighs the claims.</summary>
    /// <param name="notes">What else was looked at.</param>
    public LicensedProduct ToProduct(IEnumerable<Evidence> notes)
    {
        Fact<LicenseChannel> shown = _channelWords is null ? Fact<LicenseChannel>.Unknown : Channels.ToFact();
        foreach (Claim<LicenseChannel> word in shown.Claims.Count > 0 ? _channelWords! : [])
        {
            // A license that names its channel is no evaluation, or was misread: neither overrules the other.
            Evidence evidence =
                shown.Value == LicenseChannel.Evaluation ? word.Evidence with { Strength = shown.Claims[0].Evidence.Strength } : word.Evidence;
            Channels.Add(word.Value, evidence);
            _evidence.Add(evidence);
        }

        Editions.TakeDoubted(DoubtedEditions);
        Versions.TakeDoubted(DoubtedVersions);
        ContestOpenNames();
        foreach ((Architecture architecture, string kind, string text) in _hardware ?? [])
        {
            if (Architectures.Any(stated => ProcessorFamilies.Of(stated) != ProcessorFamilies.Of(architecture)))
            {
                Claim(Architectures, architecture, kind, text, EvidenceText.Architecture, Strengths.Processor);
            }
        }

        ContestPlatforms();
        ContestRegions();
        LicenseContest.Read(this, _firmwareKeys ?? [], _running is ({ } running, { } isExplained) ? (running, isExplained) : null);
        new StatedContest(this).Read(_running?.Running, _runsIn ?? []);
        _evidence.AddRange(notes);
        return Weigh();
    }

    private LicensedProduct Weigh() =>
        new()
        {
            Edition = Editions.ToFact(),
            Version = Versions.ToFact(),
            Language = Languages.ToFact(),
            Architecture = Architectures.ToFact(ProcessorFamilies.AreTwo),
            Processor = Processors.ToFact(),
            Components = Components.ToFact(),
            Channel = Channels.ToFact(),
            Type = Types.ToFact(),
            PriorVersionRight = PriorVersionRights.ToFact(),
            VolumeProduct = VolumeProducts.ToFact(),
            PreinstalledProduct = PreinstalledProducts.ToFact(),
            Certificate = Certificates.ToFact(),
            Evidence = _evidence.AsReadOnly(),
        };
}
