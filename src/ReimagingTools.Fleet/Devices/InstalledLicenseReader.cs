namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Reads the license a product runs under from SoftwareLicensingProduct, its ConfigMgr and VAMT copies, slmgr text and the registry, in this order:
/// channel and description, activation id, type digit of the extended product id, product id, public KMS client key.
/// </summary>
internal static class InstalledLicenseReader
{
    private static readonly Field[] NameFields = [Field.Name, Field.LicenseName, Field.RegistryProductName];

    /// <summary>True for the rows that license something beside the product: Extended Security Updates and other add-ons.</summary>
    public static bool IsAddOn(LicenseRow row) => LicenseTexts.IsAddOn(field => row.Texts(field));

    /// <summary>
    /// "Office 16, Office16ProPlusVL_MAK edition" and "Office 16, RETAIL channel"; people describe their computers in the same columns.
    /// </summary>
    public static bool IsOffice(LicenseRow row) => LicenseTexts.IsOffice(row.Row.Kind, field => row.Texts(field));

    /// <summary>Reads the license, or null when the row shows none.</summary>
    public static InstalledLicense? Read(LicenseRow row)
    {
        Edition? edition = EditionOf(row);
        InstalledLicense[] readings = [.. LicenseReadings.Of(row, edition)];
        if (readings.Length == 0)
        {
            return null;
        }

        InstalledLicense first = readings[0];
        if (!first.SpeaksForOriginal)
        {
            return first;
        }

        LicenseRow[] all = [row, .. row.Parts];
        if (all.SelectMany(EditionTexts).Any(id => EditionIds.Read(id).IsEvaluation))
        {
            return first with { Channel = LicenseChannel.Evaluation, IsRetail = false, IsProductIdAlone = false };
        }

        return Contradiction(all, first, [.. readings, .. row.Parts.SelectMany(part => LicenseReadings.Of(part, EditionOf(part)))]) is { } other
            ? first with
            {
                Channel = LicenseChannel.Unknown,
                Says = other,
                IsRetail = false,
                IsProductIdAlone = false,
            }
            : first with
            {
                Doubt = DoubtOf(row),
                Key = row.Texts(Field.PartialProductKey).Select(PerDeviceParts.LastFiveOf).FirstOrDefault(key => key is not null),
            };
    }

    /// <summary>
    /// What a row says of the state of its license, where that is anything but Licensed. A number says it in every language, so that a word nobody
    /// knows beside one says nothing more.
    /// </summary>
    public static RowValue? DoubtOf(LicenseRow row)
    {
        RowValue[] told = [.. row.Values(Field.LicenseStatus).Where(status => !NoneWords.IsUnknown(status.Text))];
        RowValue[] doubtful = Array.FindAll(told, status => LicenseStates.IsReportedActivated(status.Text) == false);
        return doubtful.Length > 0 ? doubtful[0]
            : row.Doubts.FirstOrDefault() is { Text: not null } doubt ? doubt
            : Array.Find(told, status =>
                LicenseStates.IsReportedActivated(status.Text) is null
                && (
                    double.TryParse(status.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                    || !Array.Exists(told, each => LicenseStates.IsReportedActivated(each.Text) == true)
                )
            )
                is { Text: not null } unread
                ? unread
            : null;
    }

    /// <summary>
    /// Windows lists hundreds of licenses it could run under; the installed one has a key. True or false where the row tells, null where it says
    /// neither.
    /// </summary>
    public static bool? IsInstalled(LicenseRow row)
    {
        string[] statuses = [.. row.Texts(Field.LicenseStatus)];
        bool isLicensed = Array.Exists(statuses, status => LicenseStates.IsReportedActivated(status) == true);
        bool isUnlicensed = Array.Exists(statuses, LicenseStates.IsUnlicensed);
        if (row.Texts(Field.PartialProductKey).Any(key => PerDeviceParts.LastFiveOf(key) is not null))
        {
            return true;
        }

        // A key that was taken out or masked leaves its status; another word says that there is none.
        bool hasNoKey = row.HasKeyColumn && (NamesLicense(row) || row.Text(Field.LicenseStatus) is not null);
        bool isDenied = row.Texts(Field.PartialProductKey)
            .Any(text => text.Any(letter => letter is not ('*' or 'x' or 'X' or '-' or '#')) || text == "-");
        return isLicensed && !isUnlicensed && !isDenied ? true
            : isUnlicensed || hasNoKey ? false
            : null;
    }

    /// <summary>True where a row tells the state of a license, and nothing of which license it is.</summary>
    public static bool TellsState(LicenseRow row) =>
        row.Texts(Field.LicenseStatus, Field.PartialProductKey).Any()
        && !NamesLicense(row)
        && !IsOffice(row)
        && !IsAddOn(row)
        && !WindowsEvidence.IsAboutOthers(row.Row);

    /// <summary>True for a row of its own that says something of a license which may be told in another row.</summary>
    public static bool TellsPart(LicenseRow row) =>
        (NamesLicense(row) ? !IsAddOn(row) && IsInstalled(row) != false : IsAddOn(row)) && !IsOffice(row) && !WindowsEvidence.IsAboutOthers(row.Row);

    /// <summary>True where a value is of a license; a table of systems and licenses has the columns of both in rows of either.</summary>
    public static bool NamesLicense(LicenseRow row) =>
        row.Texts(Field.ProductKeyChannel, Field.LicenseFamily, Field.ActivationId, Field.ProductKeyId, Field.ApplicationId, Field.LicenseName).Any()
        || row.Texts(Field.Description).Any(text => PerDeviceParts.OfDescription(text) != PerDeviceParts.Silent)
        || row.Texts(NameFields).Any(name => EditionOfName(name) is not null);

    /// <summary>What a row, and those that may be parts of it, say against the first of its readings, or null.</summary>
    private static string? Contradiction(LicenseRow[] all, InstalledLicense first, InstalledLicense[] readings)
    {
        if (Array.Find(all, IsAddOn) is { } addOn)
        {
            return EvidenceText.Say("ContradictedBy", nameof(Field.LicenseIsAddon), addOn.Text(Field.LicenseIsAddon) ?? "");
        }

        if (Array.Find(readings, reading => reading.Channel != first.Channel) is { } other)
        {
            return EvidenceText.Say("ContradictedBy", other.Kind, ProductKeys.Mask(other.Value));
        }

        if (
            all.SelectMany(row => row.Values(Field.ProductKeyChannel))
                .FirstOrDefault(value =>
                    ParsedValues.KeyChannel(value.Text) is null && ParsedValues.Channel(value.Text) is null && !NoneWords.IsUnknown(value.Text)
                ) is
            { Text: not null } unread
        )
        {
            return EvidenceText.Say("ContradictedBy", unread.Column.Heading, ProductKeys.Mask(unread.Text));
        }

        string[] keys =
        [
            .. all.SelectMany(row => row.Texts(Field.PartialProductKey))
                .Select(PerDeviceParts.LastFiveOf)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(key => key, StringComparer.Ordinal),
        ];
        if (keys.Length > 1)
        {
            return EvidenceText.Say("ContradictedBy", nameof(Field.PartialProductKey), string.Join(", ", keys));
        }

        Edition[] editions = [.. all.SelectMany(EditionTexts).Select(id => EditionIds.Read(id).Edition).OfType<Edition>().Distinct()];
        return editions.Length > 1
            ? EvidenceText.Say(
                "ContradictedEditions",
                string.Join(", ", editions.Select(each => each.ToString()).OrderBy(each => each, StringComparer.Ordinal))
            )
            : null;
    }

    /// <summary>"Windows(R), Professional edition": the edition stands between the comma and " edition". LicenseFamily holds it plainly.</summary>
    private static Edition? EditionOf(LicenseRow row) =>
        EditionTexts(row).Select(id => EditionIds.Read(id).Edition).FirstOrDefault(edition => edition is not null);

    private static IEnumerable<string> EditionTexts(LicenseRow row) => EditionsOf(row).Select(EditionTextOf);

    /// <summary>The values that name the edition of a license.</summary>
    public static IEnumerable<RowValue> EditionsOf(LicenseRow row) =>
        row.Values(Field.LicenseFamily).Concat(NameFields.SelectMany(row.Values).Where(value => EditionOfName(value.Text) is not null));

    /// <summary>The edition such a value names, as licenses spell it.</summary>
    public static string EditionTextOf(RowValue value) => value.Column.Field == Field.LicenseFamily ? value.Text : EditionOfName(value.Text)!;

    private static string? EditionOfName(string name)
    {
        const string Ending = " edition";
        if (!name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string head = name.Substring(0, name.Length - Ending.Length);
        int start = Math.Max(head.LastIndexOf(", ", StringComparison.Ordinal) + 1, head.LastIndexOf(") ", StringComparison.Ordinal) + 1);
        return head.Substring(Math.Max(start, 0)).Trim();
    }
}
