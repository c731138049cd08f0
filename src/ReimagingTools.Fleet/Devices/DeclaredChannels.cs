namespace ReimagingTools.Fleet.Devices;

/// <summary>What rows of one license state of its channel, all together, and under the heading of its type, where lists keep channels too.</summary>
internal readonly struct DeclaredChannels(IReadOnlyList<Row> rows)
{
    /// <summary>True when one row gives two channels, in two spellings of the column: one of them is wrong, and nobody knows which.</summary>
    public bool IsTwofold =>
        rows.Exists(static row =>
            row.Values(Field.LicenseChannel) is { Count: > 1 } values
            && values
                .Select(value => ParsedValues.Channel(value.Text))
                .Where(channel => channel is not null and not LicenseChannel.Unknown)
                .Distinct()
                .Skip(1)
                .Any()
        );

    /// <summary>True when they were bought at retail, and nothing else is said.</summary>
    public bool IsRetailAlone
    {
        get
        {
            IReadOnlyList<RowValue> values = rows.Values(Field.LicenseChannel);
            bool isRetail = false;
            for (int i = 0; i < values.Count; i++)
            {
                if (ParsedValues.IsUnknown(values[i].Text))
                {
                    continue;
                }

                if (ParsedValues.Channel(values[i].Text) != LicenseChannel.Fpp)
                {
                    return false;
                }

                isRetail = true;
            }

            return isRetail;
        }
    }

    /// <summary>True when a channel of them carries the right to reimage a desktop Windows: an OEM, or retail.</summary>
    public bool ShowPass =>
        rows.Values(Field.LicenseChannel).Any(value => ParsedValues.Channel(value.Text) is LicenseChannel.Oem or LicenseChannel.Fpp);

    /// <summary>A Volume license lies on top of another one, so it weighs less than evidence of that other one.</summary>
    public void ReadChannel(string text, LicenseClaims claims)
    {
        switch (ParsedValues.Channel(text))
        {
            case null:
                claims.Withhold(claims.Channels, "LicenseChannel", text, Strengths.Declared, ChannelNames.NearestLicense(text));
                break;
            case LicenseChannel.Unknown:
                claims.Note("LicenseChannel", text, EvidenceText.Say("NoChannelTold"));
                break;
            case { } channel:
                claims.ClaimChannel(
                    channel,
                    "LicenseChannel",
                    text,
                    channel == LicenseChannel.Volume && !IsTwofold ? Strengths.DeclaredVolume : Strengths.Declared
                );
                break;
        }

        if (ParsedValues.KeyChannel(text) is { IsOfFirmware: true })
        {
            claims.FirmwareKey("LicenseChannel", text);
        }
    }

    /// <summary>
    /// Lists keep channels under this heading too, so a word of neither ("NFR", "Subscription") may be about a license that cannot be reimaged; one
    /// misspelt ("Ful") is of its type.
    /// </summary>
    public static void ReadType(string text, LicenseClaims claims)
    {
        switch (ParsedValues.Type(text))
        {
            case null:
                string? nearest =
                    ParsedValues.Channel(text) is null && text.All(char.IsLetter)
                        ? NearestText.Find(text, [nameof(LicenseType.Full), nameof(LicenseType.Upgrade)])
                        : null;
                if (nearest is null)
                {
                    claims.ChannelElsewhere("LicenseType", text);
                }

                claims.Withhold(claims.Types, "LicenseType", text, Strengths.Declared, nearest);
                break;
            case LicenseType.Unknown:
                break;
            case { } type:
                claims.Claim(claims.Types, type, "LicenseType", text, EvidenceText.LicenseType, Strengths.Declared);
                break;
        }
    }
}
