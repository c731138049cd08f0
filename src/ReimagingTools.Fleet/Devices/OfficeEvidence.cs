namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Reads Office licenses: license rows ("Office 16, Office16ProPlusVL_MAK edition"), Click-to-Run product ids, Windows Installer product codes.
/// </summary>
internal static class OfficeEvidence
{
    private static readonly char[] Between = [',', ';', '|'];

    private static readonly Regex LicenseName = new(
        @"(?<![A-Za-z0-9])Office(?<nn>\d\d)?(?<id>[A-Za-z0-9]+?)(?<year>2019|2021|2024)?(?<kind>VL|R|XC2RVL|MSDNR"
            + @"|SPLAVL)_(?<suffix>[A-Za-z_0-9]+) edition$",
        RegexOptions.CultureInvariant
    );

    /// <summary>The claims about each Office product the rows show.</summary>
    public static IEnumerable<LicenseClaims> Read(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            foreach (LicenseRow license in LicenseRow.Of(row).Where(InstalledLicenseReader.IsOffice))
            {
                if (ReadLicense(license) is { } licensed)
                {
                    yield return licensed;
                }
            }

            foreach (
                string id in row.Values(Field.ProductReleaseIds)
                    .SelectMany(value => value.Text.Trim('{', '}').Split(Between))
                    .Select(part => part.Trim())
                    .Where(part => part.Length > 0)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
            )
            {
                yield return ReadClickToRun(row, id);
            }

            foreach (RowValue code in row.Values(Field.OfficeProductCode))
            {
                if (OfficeProductCode.Parse(code.Text) is { Edition: { } } product)
                {
                    yield return ReadProductCode(product, code.Column.Heading, code.Text);
                }
            }
        }
    }

    /// <summary>
    /// The product that the name of a license or a product id of Office is of, with the channel it was sold in; null for any other text.
    /// </summary>
    /// <param name="text">"Office 19, Office19ProPlus2019R_Retail edition", "ProPlus2019Retail".</param>
    public static (Edition? Edition, ProductVersion? Version, LicenseChannel Channel)? NamedBy(string text)
    {
        if (OfficeClickToRunId.Find(text) is { } id)
        {
            return (
                id.Edition,
                id.Version,
                id.IsSubscription ? LicenseChannel.Subscription
                : id.IsVolume ? LicenseChannel.Volume
                : LicenseChannel.Fpp
            );
        }

        if (LicenseName.Match(text) is not { Success: true } name)
        {
            return null;
        }

        (Edition? edition, ProductVersion? version) = ProductOf(text, name);
        return (
            edition,
            version,
            IsOem(name) ? LicenseChannel.Oem
            : IsVolume(name) ? LicenseChannel.Volume
            : LicenseChannel.Fpp
        );
    }

    private static LicenseClaims? ReadLicense(LicenseRow row)
    {
        string[] names = [.. row.Texts(Field.Name, Field.LicenseName, Field.RegistryProductName)];
        string? name = Array.Find(names, LicenseName.IsMatch);
        if (name is null || InstalledLicenseReader.IsInstalled(row) == false || InstalledLicenseReader.Read(row) is not { } license)
        {
            return null;
        }

        Match match = LicenseName.Match(name);
        var book = new LicenseClaims();
        (Edition? edition, ProductVersion? version) = ProductOf(name, match);
        LicenseChannel channel =
            IsOem(match) ? LicenseChannel.Oem
            : IsVolume(match) ? LicenseChannel.Volume
            : license.Channel;
        if (channel is LicenseChannel.Volume or LicenseChannel.Unknown)
        {
            string why = channel == LicenseChannel.Volume ? EvidenceText.Say("OfficeVolumeKey") : EvidenceText.Say("NoLicenseYet");
            book.Note(license.Kind, name, why);
            return book;
        }

        book.ClaimKey(license with { Channel = channel }, Strengths.OfficeId, Strengths.OfficeId);
        book.Claim(book.Editions, edition, "Name", name, EvidenceText.Edition, Strengths.OfficeId);
        book.Claim(book.Versions, version, "Name", name, EvidenceText.Version, Strengths.OfficeId);
        return book;
    }

    private static bool IsVolume(Match name) => name.Groups["kind"].Value.EndsWith("VL", StringComparison.Ordinal);

    private static bool IsOem(Match name) => name.Groups["suffix"].Value.StartsWith("OEM", StringComparison.OrdinalIgnoreCase);

    private static (Edition? Edition, ProductVersion? Version) ProductOf(string name, Match match)
    {
        string id = match.Groups["id"].Value;
        string year = match.Groups["year"].Value;
        bool isSubscription = id.StartsWith("O365", StringComparison.Ordinal) || id.EndsWith("Sub", StringComparison.Ordinal);
        Edition? edition = OfficeClickToRunId.Find(id + "Retail")?.Edition ?? OfficeClickToRunId.Find(id + "Volume")?.Edition;
        string? version =
            year.Length > 0 ? year
            : isSubscription ? "365"
            : (match.Groups["nn"].Success ? match.Groups["nn"].Value : name.Substring(0, Math.Min(9, name.Length)).Replace("Office ", "")) switch
            {
                "14" => "2010",
                "15" => "2013",
                "16" => "2016",
                "19" => "2019",
                "21" => "2021",
                "24" => "2024",
                _ => null,
            };
        return (edition, version is null ? null : ProductCatalogue.FindVersion(ProductFamily.Office, version));
    }

    private static LicenseClaims ReadClickToRun(Row row, string id)
    {
        var book = new LicenseClaims();
        OfficeClickToRunId? listed = OfficeClickToRunId.Find(id);
        if (listed is not { IsVolume: false } known)
        {
            book.Note("ProductReleaseIds", id, listed is null ? EvidenceText.Say("NoKnownProduct") : EvidenceText.Say("VolumeMedia"));
            return book;
        }

        if (known.IsSubscription)
        {
            book.ClaimChannel(LicenseChannel.Subscription, "ProductReleaseIds", id, Strengths.OfficeId);
        }

        book.Claim(book.Editions, known.Edition, "ProductReleaseIds", id, EvidenceText.Edition, Strengths.OfficeId);
        foreach (ProductVersion version in VersionsOf(row, known).Distinct())
        {
            book.Claim(book.Versions, version, "ProductReleaseIds", id, EvidenceText.Version, Strengths.OfficeId);
        }

        foreach (RowValue culture in row.Values(Field.ClientCulture))
        {
            book.Claim(
                book.Languages,
                LanguageNames.Parse(culture.Text),
                culture.Column.Heading,
                culture.Text,
                EvidenceText.Language,
                Strengths.OfficeId
            );
        }

        foreach (RowValue platform in row.Values(Field.OfficePlatform))
        {
            if (ArchitectureNames.Parse(platform.Text) is var architecture and not Architecture.Unknown)
            {
                book.Claim(book.Architectures, architecture, platform.Column.Heading, platform.Text, EvidenceText.Architecture, Strengths.OfficeId);
            }
        }

        return book;
    }

    private static IEnumerable<ProductVersion> VersionsOf(Row row, OfficeClickToRunId known)
    {
        IEnumerable<ProductVersion?> reported = row.Values(Field.OfficeVersion)
            .Select(value =>
                value.Text.StartsWith("15.", StringComparison.Ordinal) ? ProductCatalogue.FindVersion(ProductFamily.Office, "2013")
                : value.Text.StartsWith("16.", StringComparison.Ordinal) ? ProductCatalogue.FindVersion(ProductFamily.Office, "2016")
                : null
            );
        return known.Version is { } version ? [version] : reported.OfType<ProductVersion>();
    }

    /// <summary>The release type tells Volume (0) from retail or OEM (1, 5), never retail from OEM, so the channel stays open.</summary>
    private static LicenseClaims ReadProductCode(OfficeProductCode product, string kind, string code)
    {
        var book = new LicenseClaims();
        if (product.ReleaseType is not ('1' or '5'))
        {
            string why = product.ReleaseType == '0' ? EvidenceText.Say("VolumeMedia") : EvidenceText.Say("Trial");
            book.Note(kind, code, why);
            return book;
        }

        book.Claim(book.Editions, product.Edition, kind, code, EvidenceText.Edition, Strengths.OfficeId);
        book.Claim(book.Versions, product.Version, kind, code, EvidenceText.Version, Strengths.OfficeId);
        if (product.Lcid != 0)
        {
            book.Claim(book.Languages, LanguageNames.FromLcid(product.Lcid), kind, code, EvidenceText.Language, Strengths.OfficeId);
        }

        if (product.Architecture != Architecture.Unknown)
        {
            book.Claim(book.Architectures, product.Architecture, kind, code, EvidenceText.Architecture, Strengths.OfficeId);
        }

        return book;
    }
}
