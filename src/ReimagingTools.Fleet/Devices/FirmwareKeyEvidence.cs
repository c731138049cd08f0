namespace ReimagingTools.Fleet.Devices;

/// <summary>Weighs what records tell of the key in the firmware of a PC.</summary>
internal static class FirmwareKeyEvidence
{
    private static readonly string[] Truths = ["True", "Yes", "1"];
    private static readonly string[] Denials = ["False", "No", "0"];

    /// <summary>Reads it.</summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="claims">Takes what they say.</param>
    /// <returns>The editions its description names.</returns>
    public static Edition[] Read(IReadOnlyList<Row> rows, LicenseClaims claims)
    {
        bool hasKey =
            HasKey(rows) || rows.Values(Field.FirmwareKeyDescription).Any(description => FirmwareKeyDescription.Read(description.Text) is not null);
        return [.. rows.SelectMany(row => Read(row, hasKey, claims)).Distinct()];
    }

    /// <summary>True where a row shows that there is a key, whatever its edition.</summary>
    public static bool HasKey(IReadOnlyList<Row> rows) =>
        rows.Values(Field.FirmwareKey).Any(key => PerDeviceParts.OfKey(key.Text) is "present")
        || rows.Values(Field.FirmwareKeyPresent).Any(present => Truths.Contains(present.Text, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// The key in the firmware came with the PC; its description names the edition and rarely the version. The key itself is never kept. What a
    /// description says and nobody understands leaves edition and channel open; words for a PC without such a key prove nothing.
    /// </summary>
    private static IEnumerable<Edition> Read(Row row, bool hasKey, LicenseClaims claims)
    {
        IReadOnlyList<RowValue> descriptions = row.Values(Field.FirmwareKeyDescription);
        IReadOnlyList<RowValue> keys = row.Values(Field.FirmwareKey);
        // A description in the column of the key is one.
        RowValue[] swapped = [.. keys.Where(key => FirmwareKeyDescription.Read(key.Text) is not null)];
        foreach (RowValue key in descriptions.Count > 0 ? [] : keys.Except(swapped))
        {
            ReadKeyAlone(key.Text, claims);
        }

        foreach (RowValue present in row.Values(Field.FirmwareKeyPresent))
        {
            ReadPresence(present.Text, hasKey, claims);
        }

        return descriptions.Concat(swapped).SelectMany(description => ReadDescription(description.Text, claims));
    }

    /// <summary>
    /// A key that nobody asked Windows about shows an OEM license of an edition that is not known; that there is none contradicts one that is
    /// described.
    /// </summary>
    private static void ReadPresence(string text, bool hasKey, LicenseClaims claims)
    {
        if (Truths.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            claims.ClaimChannel(LicenseChannel.Oem, nameof(Field.FirmwareKeyPresent), text, Strengths.FirmwareKey);
            claims.FirmwareKey(nameof(Field.FirmwareKeyPresent), text);
        }
        else if (!hasKey && Denials.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            claims.Note(nameof(Field.FirmwareKeyPresent), text, EvidenceText.Say("NoKeyPresent"));
        }
        else
        {
            claims.Withhold(
                claims.Editions,
                nameof(Field.FirmwareKeyPresent),
                text,
                Strengths.FirmwareKey,
                unread: hasKey ? UnreadKind.Contest : UnreadKind.Text
            );
            claims.Withhold(
                claims.Channels,
                nameof(Field.FirmwareKeyPresent),
                text,
                Strengths.FirmwareKey,
                unread: hasKey ? UnreadKind.Contest : UnreadKind.Text
            );
        }
    }

    private static IReadOnlyList<Edition> ReadDescription(string text, LicenseClaims claims)
    {
        const string Kind = "OA3xOriginalProductKeyDescription";
        if (FirmwareKeyDescription.IsDenial(text))
        {
            claims.Note(Kind, text, EvidenceText.Say("NoKeyPresent"));
            return [];
        }

        if (FirmwareKeyDescription.Read(text) is not { } keys)
        {
            claims.Withhold(claims.Editions, Kind, text, Strengths.FirmwareKey);
            claims.Withhold(claims.Channels, Kind, text, Strengths.FirmwareKey);
            return [];
        }

        claims.ClaimChannel(LicenseChannel.Oem, Kind, text, Strengths.FirmwareKey);
        claims.FirmwareKey(Kind, text);
        foreach ((Edition edition, ProductVersion? version) in keys)
        {
            claims.Claim(claims.Editions, edition, Kind, text, EvidenceText.Edition, Strengths.FirmwareKey);
            claims.Claim(claims.Versions, version, Kind, text, EvidenceText.Version, Strengths.FirmwareKey);
        }

        return [.. keys.Select(key => key.Edition)];
    }

    private static void ReadKeyAlone(string key, LicenseClaims claims)
    {
        if (PerDeviceParts.OfKey(key) is "present" and var present)
        {
            claims.ClaimChannel(LicenseChannel.Oem, "OA3xOriginalProductKey", present, Strengths.FirmwareKey);
            claims.FirmwareKey("OA3xOriginalProductKey", present);
        }
        else
        {
            claims.Note("OA3xOriginalProductKey", key, EvidenceText.Say("NoKey"));
        }
    }
}
