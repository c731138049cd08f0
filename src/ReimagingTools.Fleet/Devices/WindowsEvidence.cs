using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Fleet.Devices;

/// <summary>Weighs firmware key, installed license and running system of all instances of a device into claims about its Windows license.</summary>
internal static class WindowsEvidence
{
    private static readonly string[] Truths = ["True", "Yes", "1"];

    public static void Read(IReadOnlyList<Row> rows, LicenseClaims claims)
    {
        Edition[] firmware = [.. rows.SelectMany(row => ReadFirmwareKeys(row, claims)).Distinct()];
        List<InstalledLicense> licenses = InstalledLicenses.Read(rows, claims);
        RunningWindows[] running = [.. rows.Select(RunningWindows.Read).OfType<RunningWindows>()];
        bool isStepUp = licenses.Exists(license => IsStepUp(license, firmware, running));
        foreach (InstalledLicense license in licenses)
        {
            ClaimLicense(license, isStepUp, claims);
        }

        bool isVolume = licenses.Exists(license => license.Channel == LicenseChannel.Volume);
        bool isOriginal = licenses.Count == 0 ? IsKeyChannelDeclared(rows) : licenses.Exists(license => license.SpeaksForOriginal);
        bool counts = isOriginal && !isVolume && !isStepUp;
        foreach (Row row in rows)
        {
            ReadRunning(row, counts, isVolume, claims);
        }
    }

    /// <summary>
    /// The key in the firmware came with the PC; its description names the edition but no version. The key itself is never kept. Inventories fill the columns of
    /// PCs without such a key with words of their own, which prove nothing.
    /// </summary>
    private static IEnumerable<Edition> ReadFirmwareKeys(Row row, LicenseClaims claims)
    {
        IReadOnlyList<RowValue> descriptions = row.Values(Field.FirmwareKeyDescription);
        foreach (RowValue description in descriptions)
        {
            if (ReadFirmwareKey(description.Text, claims) is { } edition)
            {
                yield return edition;
            }
        }

        foreach (RowValue key in descriptions.Count > 0 ? [] : row.Values(Field.FirmwareKey))
        {
            ReadKeyAlone(key.Text, claims);
        }

        foreach (RowValue present in row.Values(Field.FirmwareKeyPresent))
        {
            ReadPresence(present.Text, claims);
        }
    }

    /// <summary>A key that nobody asked Windows about shows an OEM license of an edition that is not known.</summary>
    private static void ReadPresence(string text, LicenseClaims claims)
    {
        if (Truths.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            claims.ClaimChannel(LicenseChannel.Oem, nameof(Field.FirmwareKeyPresent), text, Strengths.FirmwareKey);
        }
        else
        {
            claims.Note(nameof(Field.FirmwareKeyPresent), text, "the firmware is not said to hold a key");
        }
    }

    private static Edition? ReadFirmwareKey(string description, LicenseClaims claims)
    {
        string[] words = description.Split(' ', '\t', ']');
        Edition? edition = words.Select(word => EditionIds.Read(word.Trim('[', ',')).Edition).FirstOrDefault(each => each is not null);
        if (edition is null || !words[words.Length - 1].StartsWith("OEM:", StringComparison.OrdinalIgnoreCase))
        {
            claims.Note("OA3xOriginalProductKeyDescription", description, "it does not name an edition and an OEM key");
            return null;
        }

        claims.ClaimChannel(LicenseChannel.Oem, "OA3xOriginalProductKeyDescription", description, Strengths.FirmwareKey);
        claims.Claim(claims.Editions, edition, "OA3xOriginalProductKeyDescription", description, "edition", Strengths.FirmwareKey);
        return edition;
    }

    private static void ReadKeyAlone(string key, LicenseClaims claims)
    {
        if (PerDeviceParts.OfKey(key) is "present" and var present)
        {
            claims.ClaimChannel(LicenseChannel.Oem, "OA3xOriginalProductKey", present, Strengths.FirmwareKey);
        }
        else
        {
            claims.Note("OA3xOriginalProductKey", key, "it is no key");
        }
    }

    /// <summary>A PC licensed for Pro that shows Enterprise on a retail key was stepped up by a subscription; its own license is the one in the firmware.</summary>
    private static bool IsStepUp(InstalledLicense license, Edition[] firmware, RunningWindows[] running) =>
        license.IsRetail && firmware.Length > 0 && Array.TrueForAll(firmware, edition => edition.Line == "Professional")
        && (license.Edition?.Line == "Enterprise" || Array.Exists(running, each => each.Editions.Any(edition => edition.Line == "Enterprise")));

    private static void ClaimLicense(InstalledLicense license, bool isStepUp, LicenseClaims claims)
    {
        if (isStepUp)
        {
            claims.Note(license.Kind, license.Value, "stepped up from Pro by a subscription");
            return;
        }

        if (license.Channel is LicenseChannel.Unknown or LicenseChannel.Volume)
        {
            claims.Note(license.Kind, license.Value, license.Says);
            return;
        }

        claims.ClaimChannel(license.Channel, license.Kind, license.Value, license.Strength);
        if (license.SpeaksForOriginal)
        {
            claims.Claim(claims.Editions, license.Edition, license.Kind, license.Value, "edition", Strengths.InstalledEdition);
        }
    }

    /// <summary>A LicenseChannel written as a product-key channel is the installed one.</summary>
    private static bool IsKeyChannelDeclared(IReadOnlyList<Row> rows) => rows.Where(row => !DeclaredRows.IsOffice(row)).SelectMany(row => row.Values(Field.LicenseChannel)).Any(value =>
        (value.Text.Contains(':') || value.Text.Contains('_')) && ProductKeyChannel.Find(value.Text)?.Channel is LicenseChannel.Oem or LicenseChannel.Fpp);

    private static void ReadRunning(Row row, bool counts, bool isVolume, LicenseClaims claims)
    {
        if (RunningWindows.Read(row) is not { } running)
        {
            ReadSurroundings(row, counts, claims);
            return;
        }

        if (running.IsEvaluation)
        {
            claims.ClaimChannel(LicenseChannel.Evaluation, running.Kind, running.Text, Strengths.EvaluationRuns);
        }

        if (!counts)
        {
            claims.Note(running.Kind, running.Text, isVolume ? "it runs on a Volume key" : "what a device runs is not what it was licensed for, unless its key is an OEM or retail one");
            return;
        }

        foreach (Edition edition in running.Editions)
        {
            claims.Claim(claims.Editions, edition, running.Kind, running.Text, "edition", Strengths.Running);
        }

        foreach (ProductVersion version in running.Versions)
        {
            claims.Claim(claims.Versions, version, running.Kind, running.Text, "version", Strengths.Running);
        }

        ReadSurroundings(row, counts, claims);
    }

    /// <summary>Language and architecture of what runs, which may stand in rows of their own.</summary>
    private static void ReadSurroundings(Row row, bool counts, LicenseClaims claims)
    {
        if (!counts || (row.Kind & (RowKind.Program | RowKind.MediaImage | RowKind.Component | RowKind.Account)) == row.Kind && row.Kind != RowKind.None)
        {
            return;
        }

        foreach ((Language? language, RowValue value) in RunningLanguages.Of(row))
        {
            if (language is null)
            {
                claims.Withhold(claims.Languages, value.Column.Heading, value.Text, Strengths.Running);
            }

            claims.Claim(claims.Languages, language, value.Column.Heading, value.Text, "language", Strengths.Running);
        }

        foreach (RowValue value in row.Values(Field.OsArchitecture))
        {
            if (ArchitectureNames.Parse(value.Text) is var architecture and not Architecture.Unknown)
            {
                claims.Claim(claims.Architectures, architecture, value.Column.Heading, value.Text, "architecture", Strengths.Running);
            }
        }
    }
}
