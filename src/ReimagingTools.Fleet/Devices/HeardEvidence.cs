using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Devices;

/// <summary>Holds a license against texts that speak of a Windows under headings of nothing in particular.</summary>
internal static class HeardEvidence
{
    /// <summary>
    /// Under any other heading that nobody reads a text that is the name of a Windows, and nothing else, contests another one, and so does one in
    /// the text of an order, and what describes a key. What is to be installed, what a Volume license explains, and an earlier version under a
    /// heading of what runs do not.
    /// </summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="windows">What is claimed.</param>
    public static void Contest(IReadOnlyList<Row> rows, LicenseClaims windows)
    {
        if (rows.TrueForAll(row => row.Header.Heard.Count == 0) || windows.Editions.IsOfGroup || windows.Editions.ToFact().Value is not { } licensed)
        {
            return;
        }

        ProductVersion? version = windows.Versions.IsOfGroup ? null : windows.Versions.ToFact().Value;
        (string Heading, string Text)[] all = [.. AsideTexts.HeardIn(rows)];
        if (all.Length == 0)
        {
            return;
        }

        var beside = new LicenseClaims();
        foreach ((string heading, string text) in all)
        {
            bool isDenied = PurchaseWords.IsRemark(heading) && RemarkWords.DenyLicense(text);
            bool isBefore = PurchaseState.HeadingOf(heading) == PurchaseHeading.OfOther;
            if (isDenied || (isBefore ? OrderLine.DeniesWindows(text) : NoneWords.IsNone(text) && LicenseHeadings.AreOfSystem(heading)))
            {
                beside.Withhold(beside.Editions, heading, text, Strengths.Declared, unread: isDenied ? UnreadKind.Contest : UnreadKind.Text);
            }
            else if (
                !ReadKey(heading, text, beside)
                && HeardSystem.Of(heading, text) is { } heard
                && Unexplained(heard, heading) is var (edition, other)
            )
            {
                bool isOther = edition is not null && !RunningRights.Explain(licensed, null, edition, null);
                beside.Claim(beside.Editions, isOther ? edition : null, heading, text, EvidenceText.Edition, Strengths.Declared);
                beside.Claim(beside.Versions, isOther ? null : other, heading, text, EvidenceText.Version, Strengths.Declared);
            }
        }

        if (!beside.IsEmpty)
        {
            windows.Take(beside, RowStanding.Beside);
        }

        // Of names that stand by themselves each counts; in the text of an order a license may stand among other things.
        (Edition? Edition, ProductVersion? Version)? Unexplained(HeardSystem heard, string heading)
        {
            (Edition? Edition, ProductVersion? Version)[] others = [.. heard.Products.Where(each => !IsExplained(each, heading))];
            return others.Length > 0 && (heard.IsWhole || (LicenseHeadings.AreOfOrder(heading) && others.Length == heard.Products.Count))
                ? others[0]
                : null;
        }

        bool IsExplained((Edition? Edition, ProductVersion? Version) named, string heading) =>
            (named.Edition is null || RunningRights.Explain(licensed, null, named.Edition, null))
            && (
                named.Version is null
                || version is null
                || RunningRights.Explain(licensed, version, named.Edition, named.Version)
                || (
                    named.Version.Family == version.Family
                    && (
                        !LicenseHeadings.AreOfOrder(heading)
                        || named.Edition is { } edition && edition.Line != licensed.Line
                        || (named.Version.Order < version.Order && LicenseHeadings.AreOfSystem(heading))
                        || windows.PriorVersionRights.ToFact().Value?.Products.Any(name => name.Version == named.Version) == true
                    )
                )
            );
    }

    /// <summary>
    /// What describes a key speaks of the license wherever it stands: one in the firmware, or as "Windows(R) Operating System, TIMEBASED_EVAL
    /// channel" one that is installed.
    /// </summary>
    /// <param name="beside">Takes what it says.</param>
    /// <returns>Whether it describes a key.</returns>
    public static bool ReadKey(string heading, string text, LicenseClaims beside)
    {
        if (FirmwareKeyDescription.Read(text) is { } keys)
        {
            beside.ClaimChannel(LicenseChannel.Oem, heading, text, Strengths.Declared);
            foreach ((Edition edition, ProductVersion? version) in keys)
            {
                beside.ClaimProduct(edition, version, heading, text);
            }

            return true;
        }

        if (
            LicenseReadings.ChannelOfDescription(text, isLicense: true) is not { } described
            || ParsedValues.KeyChannel(described)?.Channel is not { } channel
        )
        {
            return false;
        }

        if (
            channel is LicenseChannel.Oem or LicenseChannel.Evaluation or LicenseChannel.Subscription
            && !text.StartsWith("Office", StringComparison.OrdinalIgnoreCase)
        )
        {
            beside.ClaimChannel(channel, heading, text, Strengths.Declared);
        }

        return true;
    }
}
