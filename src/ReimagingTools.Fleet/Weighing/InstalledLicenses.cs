using System.Globalization;
using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Fleet.Weighing;

/// <summary>The licenses Windows runs under, among all it lists.</summary>
internal static class InstalledLicenses
{
    /// <summary>
    /// Reads those that are installed. Where none says whether it is, and they do not agree, none counts: any of them could be the one.
    /// </summary>
    public static List<InstalledLicense> Read(IReadOnlyList<Instance> instances, ClaimBook book)
    {
        List<InstalledLicense> installed = [], untold = [];
        int idle = 0;
        foreach (Instance instance in instances.Where(instance => !LicensingProductReader.IsOffice(instance)))
        {
            bool? isInstalled = LicensingProductReader.IsInstalled(instance);
            if (isInstalled == false)
            {
                idle += LicensingProductReader.Read(instance) is null ? 0 : 1;
            }
            else if (LicensingProductReader.IsAddOn(instance))
            {
                string name = instance.Text(Fields.Name) ?? instance.Text(Fields.ProductName) ?? "add-on";
                book.Note("LicenseIsAddon", name, "nothing: an add-on such as Extended Security Updates, not the license of Windows", EvidenceStrength.None);
            }
            else if (LicensingProductReader.Read(instance) is { } license)
            {
                (isInstalled == true ? installed : untold).Add(license);
            }
        }

        if (idle > 0)
        {
            book.Note("PartialProductKey", "", "nothing: licenses that are not installed, " + idle.ToString(CultureInfo.InvariantCulture), EvidenceStrength.None);
        }

        return Settle(installed, untold, book);
    }

    /// <summary>A Volume key stays in the list in any case: beside it, what runs is not the original system.</summary>
    private static List<InstalledLicense> Settle(List<InstalledLicense> installed, List<InstalledLicense> untold, ClaimBook book)
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
                book.Note(license.Kind, license.Value, "nothing: one of several licenses, and not told whether it is installed", EvidenceStrength.None);
            }
        }

        return installed;
    }
}
