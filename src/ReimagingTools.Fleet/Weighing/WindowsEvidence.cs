using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Fleet.Weighing;

/// <summary>Weighs firmware key, installed license and running system of all instances of a device into claims about its Windows license.</summary>
internal static class WindowsEvidence
{
    public static void Read(IReadOnlyList<Instance> instances, ClaimBook book)
    {
        Edition? firmware = null;
        foreach (Instance instance in instances)
        {
            firmware ??= ReadFirmwareKey(instance, book);
        }

        List<InstalledLicense> licenses = InstalledLicenses.Read(instances, book);
        InstalledLicense? license = licenses.Find(each => each.SpeaksForOriginal) ?? (licenses.Count == 0 ? null : licenses[0]);
        bool isStepUp = IsStepUp(license, firmware, instances);
        foreach (InstalledLicense each in licenses)
        {
            ClaimLicense(each, isStepUp, book);
        }

        bool isVolume = licenses.Exists(each => each.Channel == LicenseChannel.Volume);
        bool isOriginal = license is null ? DeclaredKeyChannel(instances) : license.SpeaksForOriginal;
        bool counts = isOriginal && !isVolume && !isStepUp;
        foreach (Instance instance in instances)
        {
            ReadRunning(instance, counts, license, book);
        }
    }

    /// <summary>
    /// The key in the firmware came with the PC; its description names the edition but no version. The key itself is never kept. Inventories fill the columns of
    /// PCs without such a key with words of their own, which prove nothing.
    /// </summary>
    private static Edition? ReadFirmwareKey(Instance instance, ClaimBook book)
    {
        if (instance.Text(Fields.FirmwareKeyDescription) is not { } description)
        {
            if (instance.Text(Fields.FirmwareKey) is { } key)
            {
                ReadKeyAlone(key, book);
            }

            return null;
        }

        string[] words = description.Split(' ', '\t', ']');
        Edition? edition = words.Select(word => EditionIds.Read(word.Trim('[', ',')).Edition).FirstOrDefault(each => each is not null);
        if (edition is null || !words[words.Length - 1].StartsWith("OEM:", StringComparison.OrdinalIgnoreCase))
        {
            book.Note("OA3xOriginalProductKeyDescription", description, "nothing: it does not name an edition and an OEM key", EvidenceStrength.None);
            return null;
        }

        book.ClaimChannel(LicenseChannel.Oem, "OA3xOriginalProductKeyDescription", description, EvidenceStrength.Strong);
        book.Claim(book.Editions, edition, "OA3xOriginalProductKeyDescription", description, "edition", EvidenceStrength.Strong);
        return edition;
    }

    private static void ReadKeyAlone(string key, ClaimBook book)
    {
        if (PerDeviceValues.OfKey(key) is "present" and var present)
        {
            book.ClaimChannel(LicenseChannel.Oem, "OA3xOriginalProductKey", present, EvidenceStrength.Strong);
        }
        else
        {
            book.Note("OA3xOriginalProductKey", key, "nothing: it is no key", EvidenceStrength.None);
        }
    }

    /// <summary>A PC licensed for Pro that shows Enterprise on a retail key was stepped up by a subscription; its own license is the one in the firmware.</summary>
    private static bool IsStepUp(InstalledLicense? license, Edition? firmware, IReadOnlyList<Instance> instances)
    {
        if (license is not { IsRetail: true } || firmware?.Line != "Professional")
        {
            return false;
        }

        return license.Edition?.Line == "Enterprise" || instances.Any(instance => RunningWindows.Read(instance)?.Edition?.Line == "Enterprise");
    }

    private static void ClaimLicense(InstalledLicense license, bool isStepUp, ClaimBook book)
    {
        if (isStepUp)
        {
            book.Note(license.Kind, license.Value, "nothing: stepped up from Pro by a subscription", EvidenceStrength.None);
            return;
        }

        if (license.Channel is LicenseChannel.Unknown or LicenseChannel.Volume)
        {
            book.Note(license.Kind, license.Value, "nothing: " + license.Says, EvidenceStrength.None);
            return;
        }

        book.ClaimChannel(license.Channel, license.Kind, license.Value, license.Channel == LicenseChannel.Oem ? EvidenceStrength.Strong : EvidenceStrength.Moderate);
        if (license.SpeaksForOriginal)
        {
            book.Claim(book.Editions, license.Edition, license.Kind, license.Value, "edition", EvidenceStrength.Strong);
        }
    }

    /// <summary>A LicenseChannel written as a product-key channel is the installed one.</summary>
    private static bool DeclaredKeyChannel(IReadOnlyList<Instance> instances) => instances.Any(instance => !DeclaredEvidence.IsOffice(instance)
        && instance.Text(Fields.LicenseChannel) is { } text && (text.Contains(':') || text.Contains('_')) && ProductKeyChannel.Find(text)?.Channel is LicenseChannel.Oem or LicenseChannel.Fpp);

    private static void ReadRunning(Instance instance, bool counts, InstalledLicense? license, ClaimBook book)
    {
        if (RunningWindows.Read(instance) is not { } running)
        {
            return;
        }

        string kind = instance.NameOf(instance.Has(Fields.Caption) || !instance.Has(Fields.OperatingSystemSku) ? Fields.Caption : Fields.OperatingSystemSku);
        if (running.IsEvaluation)
        {
            book.ClaimChannel(LicenseChannel.Evaluation, kind, running.Text, EvidenceStrength.Strong);
        }

        if (!counts)
        {
            string reason = license?.Channel == LicenseChannel.Volume ? "it runs on a Volume key" : "what a device runs is not what it was licensed for, unless its key is an OEM or retail one";
            book.Note(kind, running.Text, "nothing: " + reason, EvidenceStrength.None);
            return;
        }

        book.Claim(book.Editions, running.Edition, kind, running.Text, "edition", EvidenceStrength.Moderate);
        book.Claim(book.Versions, running.Version, kind, running.Text, "version", EvidenceStrength.Moderate);
        book.Claim(book.Languages, running.Language, "OSLanguage", running.Language?.ToString() ?? "", "language", EvidenceStrength.Moderate);
        if (running.Architecture != Architecture.Unknown)
        {
            book.Claim(book.Architectures, running.Architecture, "OSArchitecture", running.Architecture.ToString(), "architecture", EvidenceStrength.Moderate);
        }
    }
}
