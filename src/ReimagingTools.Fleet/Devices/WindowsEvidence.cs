namespace ReimagingTools.Fleet.Devices;

/// <summary>Weighs firmware key, installed license and running system of all instances of a device into claims about its Windows license.</summary>
internal static class WindowsEvidence
{
    private static readonly Field[] SystemFields = [Field.DeviceType, Field.Caption, Field.OsVersion, Field.RegistryProductName];

    /// <summary>Reads rows of a device.</summary>
    /// <param name="claims">Takes what they say.</param>
    public static void Read(IReadOnlyList<Row> rows, LicenseClaims claims) => Read(rows, claims, isStated: false);

    /// <summary>
    /// Reads what stands beside a statement about a license: the system it names is the one that is licensed, but for one that is sold in Volume
    /// Licensing alone and runs on top of another license.
    /// </summary>
    /// <param name="row">What stands beside.</param>
    /// <param name="beside">Takes what it says.</param>
    /// <param name="stated">What is stated, which another kind of processor contests.</param>
    public static void ReadBeside(Row row, LicenseClaims beside, LicenseClaims stated)
    {
        Read([row], beside, isStated: true);
        foreach (RowValue value in LicenseRow.Of(row).SelectMany(InstalledLicenseReader.EditionsOf))
        {
            beside.Claim(
                beside.Editions,
                EditionIds.Read(InstalledLicenseReader.EditionTextOf(value)).Edition,
                value.Heading.Trim(),
                value.Text,
                EvidenceText.Edition,
                Strengths.InstalledEdition
            );
        }

        ProcessorEvidence.Read(row, stated);
    }

    private static void Read(IReadOnlyList<Row> rows, LicenseClaims claims, bool isStated)
    {
        Edition[] firmware = FirmwareKeyEvidence.Read(rows, claims);
        List<InstalledLicense> licenses = InstalledLicenses.Read(rows, claims);
        RunningWindows? running = RunningWindows.Read(rows);
        bool isStepUp = licenses.Exists(license => IsStepUp(license, firmware, running));
        // A PC that came with a key of an edition nobody names may have been upgraded from it in the shop of Windows.
        bool isOverFirmware = firmware.Length == 0 && FirmwareKeyEvidence.HasKey(rows);
        foreach (InstalledLicense license in licenses)
        {
            ClaimLicense(
                license,
                isStepUp ? "SteppedUp"
                    : isOverFirmware && license.IsRetail ? "RetailOverFirmware"
                    : null,
                claims
            );
        }

        bool isVolume = licenses.Exists(license => license.Channel == LicenseChannel.Volume);
        // What runs on a key that is not activated, anybody may have put there.
        bool isOriginal =
            licenses.Count == 0
                ? IsKeyChannelDeclared(rows)
                : licenses.Exists(license => license is { SpeaksForOriginal: true, Doubt: null } && !(isOverFirmware && license.IsRetail));
        bool counts = isStated || (isOriginal && !isVolume && !isStepUp);
        // What runs on an OEM key whose edition nobody names is the edition of that license.
        bool isOfLicense = licenses.Exists(license =>
            license is { Channel: LicenseChannel.Oem, SpeaksForOriginal: true, Edition: null, Strength: EvidenceStrength.Strong }
        );
        if (running is not null && !(isStated && IsOnTop(running)))
        {
            ReadRunning(running, counts, isOfLicense, isVolume, claims);
        }

        if (running is not null && !isStated)
        {
            claims.Runs(running, counts ? null : isVolume || isStepUp);
        }

        foreach (ProductName name in counts && !isStated ? running?.OutdatedNames ?? [] : [])
        {
            claims.Claim(claims.Versions, name.Version, running!.Kind, name.Text, EvidenceText.Version, Strengths.OutdatedName);
        }

        foreach (Row row in rows)
        {
            ProcessorEvidence.Read(row, claims);
            ReadSurroundings(row, counts, claims);
        }

        ReadOtherSystems(rows, claims);
    }

    /// <summary>True for a system of which nobody knows that an OEM or a shop ever sold it.</summary>
    private static bool IsOnTop(RunningWindows running) =>
        running is { Editions.Count: > 0, UnreadEditions.Count: 0, IsEvaluation: false }
        && !ProductCatalogue.Products.Any(product => product.Availability == Availability.SoldOutside && running.Editions.Contains(product.Edition));

    /// <summary>
    /// A Mac or a phone that is said to run or to be licensed for Windows: one of the two is wrong. That a printer does is told alone.
    /// </summary>
    private static void ReadOtherSystems(IReadOnlyList<Row> rows, LicenseClaims claims)
    {
        foreach (Row row in rows)
        {
            foreach (RowValue value in SystemFields.SelectMany(row.Values))
            {
                Field field = value.Column.Field;
                bool isNone = field == Field.Caption && NoneWords.IsNone(value.Text);
                string? thing = field == Field.DeviceType ? OtherSystems.OfCategory(row, value.Text) : OtherSystems.OfSystem(value.Text);
                if (isNone || thing is not null)
                {
                    claims.Withhold(
                        claims.Editions,
                        value.Heading.Trim(),
                        value.Text,
                        isNone || OtherSystems.IsSystem(thing!) ? Strengths.InstalledEdition : Strengths.Running
                    );
                }
            }
        }
    }

    /// <summary>
    /// A PC licensed for Pro that shows Enterprise on a retail key was stepped up by a subscription; its own license is the one in the firmware.
    /// </summary>
    private static bool IsStepUp(InstalledLicense license, Edition[] firmware, RunningWindows? running) =>
        license.IsRetail
        && firmware.Length > 0
        && Array.TrueForAll(firmware, edition => edition.Line == "Professional")
        && (license.Edition?.Line == "Enterprise" || running?.Editions.Any(edition => edition.Line == "Enterprise") == true);

    /// <summary>Claims what an installed license shows, unless it lies on top of the one the PC came with.</summary>
    private static void ClaimLicense(InstalledLicense license, string? onTop, LicenseClaims claims)
    {
        if (onTop is not null && (onTop == "SteppedUp" || license.Channel == LicenseChannel.Fpp))
        {
            claims.Note(license.Kind, license.Value, EvidenceText.Say(onTop));
            return;
        }

        if (license.Channel is LicenseChannel.Unknown or LicenseChannel.Volume)
        {
            claims.Note(license.Kind, license.Value, license.Says);
            return;
        }

        claims.ClaimKey(license, license.Strength, Strengths.InstalledKey);
        if (license.IsFirmwareKey)
        {
            claims.FirmwareKey(license.Kind, license.Value);
        }

        if (license.SpeaksForOriginal)
        {
            claims.Claim(
                license.Doubt is null ? claims.Editions : claims.DoubtedEditions,
                license.Edition,
                license.Kind,
                license.Value,
                EvidenceText.Edition,
                Strengths.InstalledEdition
            );
        }
    }

    /// <summary>
    /// A LicenseChannel written as a product-key channel is the installed one, while its row does not say that Windows is not activated with it.
    /// </summary>
    private static bool IsKeyChannelDeclared(IReadOnlyList<Row> rows) =>
        rows.Where(row => !row.StatesOffice() && LicenseRow.Of(row).All(license => InstalledLicenseReader.DoubtOf(license) is null))
            .SelectMany(row => row.Values(Field.LicenseChannel))
            .Any(value =>
                (value.Text.Contains(':') || value.Text.Contains('_'))
                && ParsedValues.KeyChannel(value.Text)?.Channel is LicenseChannel.Oem or LicenseChannel.Fpp
            );

    private static void ReadRunning(RunningWindows running, bool counts, bool isOfLicense, bool isVolume, LicenseClaims claims)
    {
        if (running.IsEvaluation)
        {
            claims.ClaimChannel(LicenseChannel.Evaluation, running.Kind, running.Text, Strengths.EvaluationRuns);
        }

        if (!counts)
        {
            claims.Note(running.Kind, running.Text, isVolume ? EvidenceText.Say("RunsOnVolumeKey") : EvidenceText.Say("RunningProvesNothing"));
            return;
        }

        // A system that names two editions contests what its license says too.
        EvidenceStrength weight =
            isOfLicense || running.Editions.Count > 1 || (running.Editions.Count > 0 && running.UnreadEditions.Count > 0)
                ? Strengths.InstalledEdition
                : Strengths.Running;
        foreach (RowValue value in running.ServerType is { } server ? running.UnreadEditions.Append(server) : running.UnreadEditions)
        {
            claims.Withhold(claims.Editions, value.Column.Heading, value.Text, weight, unread: SystemTypes.KindOf(value));
        }

        foreach (RowValue value in running.UnreadVersions)
        {
            claims.Withhold(claims.Versions, value.Column.Heading, value.Text, Strengths.Running);
        }

        foreach (Edition edition in running.Editions)
        {
            claims.Claim(claims.Editions, edition, running.Kind, running.Text, EvidenceText.Edition, weight);
        }

        foreach (ProductVersion version in running.Versions)
        {
            claims.Claim(claims.Versions, version, running.Kind, running.Text, EvidenceText.Version, Strengths.Running);
        }
    }

    /// <summary>Language and architecture of what runs, which may stand in rows of their own.</summary>
    private static void ReadSurroundings(Row row, bool counts, LicenseClaims claims)
    {
        foreach ((Language? language, RowValue value) in IsAboutOthers(row) ? [] : RunningLanguages.Of(row))
        {
            if (language is not null)
            {
                claims.RunsIn(language, value.Column.Heading, value.Text);
            }
            else if (counts)
            {
                claims.Withhold(claims.Languages, value.Column.Heading, value.Text, Strengths.Running);
            }

            claims.Claim(claims.Languages, counts ? language : null, value.Column.Heading, value.Text, EvidenceText.Language, Strengths.Running);
        }

        foreach (RowValue value in counts && !IsAboutOthers(row) ? row.Values(Field.OsArchitecture) : [])
        {
            if (ArchitectureNames.Parse(value.Text) is var architecture and not Architecture.Unknown)
            {
                claims.Claim(claims.Architectures, architecture, value.Column.Heading, value.Text, EvidenceText.Architecture, Strengths.Running);
            }
        }
    }

    /// <summary>True for rows of programs, images, parts and people, which may name an architecture of their own.</summary>
    internal static bool IsAboutOthers(Row row) =>
        row.Kind != RowKind.None && (row.Kind & (RowKind.Program | RowKind.MediaImage | RowKind.Component | RowKind.Account)) == row.Kind;
}
