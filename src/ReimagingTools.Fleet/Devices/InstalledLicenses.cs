namespace ReimagingTools.Fleet.Devices;

/// <summary>The licenses Windows runs under, among all it lists.</summary>
internal static class InstalledLicenses
{
    /// <summary>
    /// Reads those that are installed. Where none says whether it is, and they do not agree, none counts: any of them could be the one.
    /// </summary>
    public static List<InstalledLicense> Read(IReadOnlyList<Row> rows, LicenseClaims claims)
    {
        List<InstalledLicense> installed = [],
            untold = [],
            ids = [];
        int idle = 0;
        foreach (LicenseRow row in LicenseRow.Of(rows).Where(row => !InstalledLicenseReader.IsOffice(row)))
        {
            bool? isInstalled = InstalledLicenseReader.IsInstalled(row);
            if (isInstalled == false)
            {
                idle += InstalledLicenseReader.Read(row) is null ? 0 : 1;
            }
            else if (InstalledLicenseReader.IsAddOn(row))
            {
                string name = row.Texts(Field.Name, Field.LicenseName, Field.RegistryProductName).FirstOrDefault() ?? "add-on";
                claims.Note("LicenseIsAddon", name, EvidenceText.Say("AddOn"));
            }
            else if (InstalledLicenseReader.Read(row) is { } license)
            {
                (
                    license.IsProductIdAlone ? ids
                    : isInstalled == true ? installed
                    : untold
                ).Add(license);
            }
            else if (row.IsLicense && row.Text(Field.LicenseFamily) is { } family)
            {
                claims.Note("LicenseFamily", family, EvidenceText.Say("ChannelUntold"));
            }
        }

        if (idle > 0)
        {
            claims.Note("PartialProductKey", "", EvidenceText.Say("NotInstalled", idle));
        }

        return WithProductIds(Settle(InOneState(installed), untold, claims), ids, isBeside: idle > 0 || untold.Count > 0, claims);
    }

    /// <summary>Of one key that Windows is said to be activated with and not to be, nobody knows the state.</summary>
    private static List<InstalledLicense> InOneState(List<InstalledLicense> installed) =>
        installed.Count < 2
            ? installed
            : installed.ConvertAll(license =>
                license.Doubt is null && license.Key is { } key
                    ? license with
                    {
                        Doubt = installed.Find(other => other.Key == key && other.Doubt is not null)?.Doubt,
                    }
                    : license
            );

    /// <summary>A Volume key stays in the list in any case: beside it, what runs is not the original system.</summary>
    private static List<InstalledLicense> Settle(List<InstalledLicense> installed, List<InstalledLicense> untold, LicenseClaims claims)
    {
        bool agree = untold.TrueForAll(license => license.Channel == untold[0].Channel && license.Edition == untold[0].Edition);
        if (untold.Count == 0 || (installed.Count == 0 && agree))
        {
            return installed.Count == 0 ? untold : installed;
        }

        foreach (InstalledLicense license in untold)
        {
            if (license.Channel == LicenseChannel.Volume)
            {
                installed.Add(license);
            }
            else
            {
                claims.Note(license.Kind, license.Value, EvidenceText.Say("OneOfSeveral"));
            }
        }

        return installed;
    }

    /// <summary>The form of a product id speaks only where no row of a license does: the licenses themselves tell more.</summary>
    private static List<InstalledLicense> WithProductIds(
        List<InstalledLicense> licenses,
        List<InstalledLicense> ids,
        bool isBeside,
        LicenseClaims claims
    )
    {
        if (licenses.Count == 0 && !isBeside)
        {
            return ids;
        }

        foreach (InstalledLicense id in ids)
        {
            claims.Note(id.Kind, id.Value, EvidenceText.Say("OthersTellMore"));
        }

        return licenses;
    }
}
