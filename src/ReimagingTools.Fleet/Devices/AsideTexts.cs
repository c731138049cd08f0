using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Devices;

/// <summary>Finds the texts that stand beside a license under headings that nobody reads, each with its heading.</summary>
internal static class AsideTexts
{
    /// <summary>
    /// Texts that speak of a Windows or an architecture under headings that nobody reads, other than those of what is to be installed. Under one
    /// that is known to say nothing of a license only a text that is the name of a Windows, and nothing else, is heard: "Windows Version" is 23H2 in
    /// some tables and "Windows 7 Professional" in others.
    /// </summary>
    /// <param name="rows">The rows of a device.</param>
    public static IEnumerable<(string Heading, string Text)> HeardIn(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            if (row.Header.Heard.Count == 0 || row.Standing != RowStanding.Own || WindowsEvidence.IsAboutOthers(row))
            {
                continue;
            }

            foreach (int place in row.Header.Heard)
            {
                bool isHeard =
                    row.Header.Columns[place] is null or { Field: Field.StandInName }
                    || (
                        row.Header.Columns[place] is { Field: Field.None or Field.DeviceType, Heading: var known }
                        && (PurchaseWords.IsRemark(known) || IsNameOfWindows(known, row.TextAt(place)))
                    )
                    || (
                        row.Header.Columns[place] is { Field: Field.Name or Field.Description }
                        && (row.Kind & (RowKind.License | RowKind.OfficeLicense)) == RowKind.None
                        && row.Header.Class is not { Kind: RowKind.OperatingSystem }
                    );
                if (
                    isHeard
                    && row.TextAt(place) is { } text
                    && row.Header.Hears(place, text)
                    && (
                        !LicenseHeadings.IsOfPlan(row.Header.Names[place])
                        || PurchaseState.HeadingOf(row.Header.Names[place]) == PurchaseHeading.OfOther
                    )
                )
                {
                    yield return (row.Header.Names[place].Trim(), text);
                }
            }
        }
    }

    /// <summary>
    /// What stands under headings that nobody reads and that speak of a license, in the rows that may be about a Windows, or that state an Office.
    /// </summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="isOffice">True for those that state an Office.</param>
    public static IEnumerable<(string Heading, string Text)> In(IReadOnlyList<Row> rows, bool isOffice = false)
    {
        foreach (
            Row row in rows.Where(row =>
                row.Header.Asides.Count > 0
                && !WindowsEvidence.IsAboutOthers(row)
                && (isOffice ? row.StatesOffice() : !row.StatesOffice() && (row.Kind & RowKind.OfficeLicense) == RowKind.None)
            )
        )
        {
            foreach (int place in row.Header.Asides)
            {
                if (row.TextAt(place) is { } text && !ParsedValues.IsUnknown(text) && LicenseHeadings.PartOf(text) != PerDeviceParts.Silent)
                {
                    yield return (row.Header.Names[place].Trim(), text);
                }
            }
        }
    }

    /// <summary>
    /// What stands in the rows that state an Office of a license: under headings that nobody reads, but not of a system or a right, on a label, in
    /// the text of an order, and what a Volume license is for.
    /// </summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="licensed">The product; a list that names it speaks against none.</param>
    public static IEnumerable<(string Heading, string Text)> OfOffice(IReadOnlyList<Row> rows, Product? licensed) =>
        In(rows, isOffice: true)
            .Concat(NamesIn(rows, isOffice: true))
            .Where(each => !LicenseHeadings.NameSystem(each.Heading) && LicenseHeadings.SubjectOf(each.Heading) is null)
            .Concat(
                from row in rows
                where row.StatesOffice() && !WindowsEvidence.IsAboutOthers(row)
                from value in row.Values(Field.CoaProduct).Concat(row.Values(Field.OrderLine)).Concat(row.Values(Field.VolumeProduct))
                where value.Unreadable is null && !NoneWords.IsUnknown(value.Text)
                from text in value.Column.Field != Field.VolumeProduct ? [value.Text]
                : VolumeLicenses.Parse(value.Text) is { } listed && (licensed is null || !listed.Lists(licensed))
                    ? listed.Products.Select(name => name.Text)
                : []
                select (value.Heading.Trim(), text)
            );

    /// <summary>What somebody wrote of a device whose row states an Office.</summary>
    /// <param name="rows">The rows of a device.</param>
    public static IEnumerable<(string Heading, string Text)> RemarksOfOffice(IReadOnlyList<Row> rows) =>
        rows.TrueForAll(row => row.Header.Heard.Count == 0)
            ? []
            : HeardIn([.. rows.Where(row => row.StatesOffice())]).Where(each => PurchaseWords.IsRemark(each.Heading));

    /// <summary>
    /// Names of licenses of which nothing tells that they are installed: beside a license that somebody states they are names of that.
    /// </summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="isOffice">True for those beside an Office.</param>
    public static IEnumerable<(string Heading, string Text)> NamesIn(IReadOnlyList<Row> rows, bool isOffice = false) =>
        rows.TrueForAll(row => (row.Kind & RowKind.Declared) == RowKind.None || row.StatesOffice() != isOffice)
            ? []
            : from row in rows
            where row.StatesOffice() == isOffice && !WindowsEvidence.IsAboutOthers(row)
            from place in row.Header.LicenseNames
            let text = row.TextAt(place)
            where text is not null && !ParsedValues.IsUnknown(text)
            select (row.Header.Names[place].Trim(), text);

    /// <summary>Under a heading of the system an edition alone is one too, and so are a list of names and the number of a build.</summary>
    private static bool IsNameOfWindows(string heading, string? text) =>
        text is not null
        && (
            ParsedNames.Parse(text) is { Family: ProductFamily.Windows or ProductFamily.WindowsServer, UnknownWords.Count: 0, Edition: not null }
            || (LicenseHeadings.AreOfSystem(heading) && HeardSystem.Of(heading, text) is { IsWhole: true })
        );
}
