namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// What the values of a row of an installed license each show: channel and description, activation id, type digit of the extended product id,
/// product id, public KMS client key.
/// </summary>
internal static class LicenseReadings
{
    private static string VolumeSays => EvidenceText.Say("VolumeKey");

    /// <summary>What each value of a row shows, the weightiest first.</summary>
    /// <param name="row">The row of a license.</param>
    /// <param name="edition">The edition the row names; null where it names none.</param>
    public static IEnumerable<InstalledLicense> Of(LicenseRow row, Edition? edition)
    {
        IEnumerable<InstalledLicense?> channels = row.Values(Field.ProductKeyChannel)
            .Select(value => FromChannel(row, edition, value, value.Text))
            .Concat(
                row.Values(Field.Description).Select(value => FromChannel(row, edition, value, ChannelOfDescription(value.Text, row.IsLicense)))
            );
        IEnumerable<InstalledLicense?> ids = row.Values(Field.ActivationId)
            .Select(value => FromActivationId(row, edition, value))
            .Concat(row.Values(Field.ProductKeyId).Select(value => FromExtendedProductId(edition, value)))
            .Concat(row.Values(Field.ProductId).Select(FromProductId))
            .Concat(row.Values(Field.PartialProductKey).Select(value => FromPublicKey(edition, value)));
        return channels.Concat(ids).OfType<InstalledLicense>();
    }

    private static InstalledLicense? FromChannel(LicenseRow row, Edition? edition, RowValue value, string? text) =>
        text is not null && ProductKeyChannel.Find(text) is { } channel ? Judge(row, edition, channel, value.Column.Heading, text) : null;

    private static InstalledLicense? FromActivationId(LicenseRow row, Edition? edition, RowValue value) =>
        ActivationId.Find(value.Text) is { } known && ProductKeyChannel.Find(known.ProductKeyChannel) is { } channel
            ? Judge(row, edition ?? known.Edition, channel, value.Column.Heading, value.Text)
            : null;

    private static InstalledLicense Judge(LicenseRow row, Edition? edition, ProductKeyChannel channel, string kind, string value)
    {
        if (channel.Channel == LicenseChannel.Volume)
        {
            return new InstalledLicense(edition, LicenseChannel.Volume, kind, value, VolumeSays, false);
        }

        if (channel.Channel == LicenseChannel.Oem && HasGenericKey(row))
        {
            return new InstalledLicense(edition, LicenseChannel.Unknown, kind, value, EvidenceText.Say("GenericKey"), false);
        }

        if (channel.Name != "Retail" || channel.Channel != LicenseChannel.Fpp)
        {
            return new InstalledLicense(
                edition,
                channel.Channel,
                kind,
                value,
                EvidenceText.Say("Channel", channel.Channel),
                channel.Name == "Retail"
            )
            {
                IsFirmwareKey = channel.IsOfFirmware,
            };
        }

        return RetailTrap(row) is { } trap
            ? new InstalledLicense(edition, trap.Channel, kind, value, trap.Says, true)
            : new InstalledLicense(edition, LicenseChannel.Fpp, kind, value, EvidenceText.Say("Channel", LicenseChannel.Fpp), true);
    }

    /// <summary>
    /// Retail by channel is not always a retail license: digital licenses, developer subscriptions and upgrades bought on top of an OEM edition
    /// print the same.
    /// </summary>
    private static (LicenseChannel Channel, string Says)? RetailTrap(LicenseRow row)
    {
        bool isGeneric =
            HasGenericKey(row)
            || row.Texts(Field.ProductKeyId)
                .Any(id => PerDeviceParts.OfExtendedId(id).StartsWith("*****-*****-000-000000", StringComparison.Ordinal));
        if (isGeneric)
        {
            return (LicenseChannel.Unknown, EvidenceText.Say("GenericKey"));
        }

        IReadOnlyList<string>? kinds = row.Text(Field.ActivationId) is { } activation ? ActivationId.Find(activation)?.EulaTypes : null;
        if (kinds is { Count: > 0 } && kinds.All(kind => kind == "MSDN"))
        {
            return (LicenseChannel.Subscriber, EvidenceText.Say("Channel", LicenseChannel.Subscriber));
        }

        return kinds is { Count: > 0 } && kinds.All(kind => kind.StartsWith("Retail:WAU", StringComparison.Ordinal))
                ? (LicenseChannel.Unknown, EvidenceText.Say("UpgradeOnTop"))
            : !row.Texts(Field.PartialProductKey).Any(key => PerDeviceParts.LastFiveOf(key) is not null)
            && !InstalledLicenseReader.IsOffice(row)
            && !IsBeforeDigitalLicenses(row.Row)
                ? (LicenseChannel.Unknown, EvidenceText.Say("RetailWithoutKey"))
            : null;
    }

    private static bool HasGenericKey(LicenseRow row) =>
        row.Texts(Field.PartialProductKey)
            .Any(key => PerDeviceParts.LastFiveOf(key) is { } lastFive && GenericRetailKeys.Find(lastFive) is not null);

    /// <summary>Windows has digital licenses since version 10; a build or a version of an earlier one in the row itself tells.</summary>
    private static bool IsBeforeDigitalLicenses(Row row) =>
        row.Values(Field.BuildNumber)
            .Any(build => int.TryParse(build.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 10_000)
        || row.Values(Field.OsVersion)
            .Any(version => version.Text.StartsWith("5.", StringComparison.Ordinal) || version.Text.StartsWith("6.", StringComparison.Ordinal));

    private static InstalledLicense? FromExtendedProductId(Edition? edition, RowValue value)
    {
        string id = PerDeviceParts.OfExtendedId(value.Text);
        return id == PerDeviceParts.Silent
            ? null
            : id.Substring(id.Length - "02-*".Length, 2) switch
            {
                "02" => new InstalledLicense(
                    edition,
                    LicenseChannel.Oem,
                    value.Column.Heading,
                    id,
                    EvidenceText.Say("Channel", LicenseChannel.Oem),
                    false
                ),
                "03" => new InstalledLicense(edition, LicenseChannel.Volume, value.Column.Heading, id, VolumeSays, false),
                _ => null,
            };
    }

    /// <summary>
    /// Windows XP and Server 2003: the second group is OEM, 335 for boxed retail, 270 and 640 to 652 for Volume; others do not tell. Since Windows 7
    /// the last group of an OEM key is AAOEM.
    /// </summary>
    private static InstalledLicense? FromProductId(RowValue value)
    {
        string id = PerDeviceParts.OfProductId(value.Text),
            kind = value.Column.Heading;
        return id == PerDeviceParts.Silent
            ? null
            : id.Substring("*****-".Length, 3) switch
            {
                "***" => new InstalledLicense(null, LicenseChannel.Oem, kind, id, EvidenceText.Say("Channel", LicenseChannel.Oem), false)
                {
                    IsProductIdAlone = true,
                },
                "OEM" => new InstalledLicense(null, LicenseChannel.Oem, kind, id, EvidenceText.Say("Channel", LicenseChannel.Oem), false),
                "335" => new InstalledLicense(null, LicenseChannel.Fpp, kind, id, EvidenceText.Say("Channel", LicenseChannel.Fpp), true),
                "270" or "640" or "641" or "642" or "643" or "644" or "645" or "646" or "647" or "648" or "649" or "650" or "651" or "652" =>
                    new InstalledLicense(null, LicenseChannel.Volume, kind, id, VolumeSays, false),
                _ => null,
            };
    }

    private static InstalledLicense? FromPublicKey(Edition? edition, RowValue value) =>
        PerDeviceParts.LastFiveOf(value.Text) is { } lastFive && GenericVolumeKeys.Find(lastFive) is { } product
            ? new InstalledLicense(edition, LicenseChannel.Volume, value.Column.Heading, lastFive, EvidenceText.Say("ClientKey", product), false)
            : null;

    /// <summary>
    /// "Windows(R) Operating System, OEM_DM channel": the channel stands after the last comma. Consoles wrap the line, so line breaks are joined
    /// first. What anybody may write about a computer ("POS 12, Retail") is no channel; a row of a license may hold the bare word of one
    /// ("OEM_COA_SLP").
    /// </summary>
    public static string? ChannelOfDescription(string description, bool isLicense)
    {
        string line = description.Replace("\r", "").Replace("\n", "");
        int comma = line.LastIndexOf(", ", StringComparison.Ordinal);
        string tail = comma < 0 ? line : line.Substring(comma + 2);
        if (tail.EndsWith("channel", StringComparison.OrdinalIgnoreCase))
        {
            return isLicense || (comma > 0 && (Starts(line, "Windows") || Starts(line, "Office"))) ? tail : null;
        }

        return isLicense && tail.IndexOfAny(['_', ':', '(']) > 0 && ProductKeyChannel.Find(tail) is not null ? tail : null;
    }

    private static bool Starts(string text, string part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase);
}
