using System.Globalization;
using ReimagingTools.Cli.Samples;

namespace ReimagingTools.Benchmarks.Settling;

/// <summary>
/// A made-up fleet of which it is known what each PC was bought with, and what the sources people have say of it: Active Directory, Configuration
/// Manager, Intune, the makers' order list for three in five serial numbers, and the keys in the firmware. None of the sources but the orders says
/// what was bought.
/// </summary>
internal sealed class TrueFleet
{
    private TrueFleet(IReadOnlyList<TrueDevice> devices) => Devices = devices;

    /// <summary>The devices.</summary>
    public IReadOnlyList<TrueDevice> Devices { get; }

    /// <summary>Makes a fleet: the same for the same numbers.</summary>
    /// <param name="devices">How many devices.</param>
    /// <param name="models">Of how many models.</param>
    /// <param name="seed">Any number.</param>
    public static TrueFleet Make(int devices, int models, long seed)
    {
        var numbers = new SeededNumbers(seed);
        IReadOnlyList<TrueModel> all = TrueModel.Make(models);
        int modelWeights = all.Sum(model => model.Weight);
        var fleet = new List<TrueDevice>(devices);
        for (int i = 1; i <= devices; i++)
        {
            TrueModel model = Pick(all, each => each.Weight, numbers.Next(modelWeights));
            TrueSite site = Pick(TrueSite.All, each => each.Weight, numbers.Next(100));

            // One PC in two hundred was bought by somebody else, with Windows Home; its firmware tells.
            bool isOdd = model.HasFirmwareKey && numbers.Next(200) == 0;
            string digits = i.ToString("D6", CultureInfo.InvariantCulture);
            fleet.Add(
                new TrueDevice(
                    site.Code + "-" + digits,
                    "SN" + digits + "X",
                    model,
                    site,
                    isOdd ? model.Product.Replace("Pro", "Home", StringComparison.Ordinal) : model.Product,
                    IsOrdered: !isOdd && numbers.Chance(60),
                    RunsVolume: numbers.Chance(85)
                )
            );
        }

        return new TrueFleet(fleet);
    }

    /// <summary>Writes what each source says, and the truth, as CSV.</summary>
    /// <param name="folder">The folder to write to.</param>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Write(folder, "ad.csv", "Name,DNSHostName,OperatingSystem,OperatingSystemVersion", Devices, device =>
            [device.Name, device.Name.ToLowerInvariant() + ".example.com", "Windows 11 " + Running(device), "10.0 (22631)"]
        );
        Write(
            folder,
            "configmgr.csv",
            "Netbios_Name0,Manufacturer0,Model0,SerialNumber0,Caption0,Version0,OSLanguage0,SystemType0",
            Devices,
            device =>
                [
                    device.Name,
                    device.Model.Manufacturer,
                    device.Model.Name,
                    device.Serial,
                    "Microsoft Windows 11 " + Running(device),
                    "10.0.22631",
                    device.Site.Lcid,
                    "x64-based PC",
                ]
        );
        Write(
            folder,
            "intune.csv",
            "deviceName,operatingSystem,osVersion,serialNumber,manufacturer,model",
            Devices.Where((_, i) => i % 3 != 0),
            device => [device.Name, "Windows", "10.0.22631.3007", device.Serial, device.Model.Manufacturer, device.Model.Name]
        );
        Write(
            folder,
            "firmware.csv",
            "ComputerName,OA3xOriginalProductKeyDescription",
            Devices.Where(device => device.FirmwareKey is not null),
            device => [device.Name, device.FirmwareKey!]
        );
        Write(folder, "orders.csv", "Service Tag,Order Number,Item Description", Devices.Where(device => device.IsOrdered), device =>
            [device.Serial, "PO-" + device.Serial[2..5], "619-AHKN  " + device.Product + " 64bit " + device.Site.OrderText]
        );
        Write(folder, "truth.csv", "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel", Devices, device =>
            [device.Name, device.Product, device.Site.Language, "x64", "OEM"]
        );
    }

    private static string Running(TrueDevice device) => device.RunsVolume ? "Enterprise" : "Pro";

    private static void Write(string folder, string file, string header, IEnumerable<TrueDevice> devices, Func<TrueDevice, string[]> cells)
    {
        using var writer = new StreamWriter(Path.Combine(folder, file)) { NewLine = "\n" };
        writer.WriteLine(header);
        foreach (TrueDevice device in devices)
        {
            writer.WriteLine(
                string.Join(',', cells(device).Select(cell => cell.Contains(',', StringComparison.Ordinal) ? "\"" + cell + "\"" : cell))
            );
        }
    }

    private static T Pick<T>(IReadOnlyList<T> choices, Func<T, int> weight, int drawn)
    {
        int at = 0;
        for (; drawn >= weight(choices[at]); at++)
        {
            drawn -= weight(choices[at]);
        }

        return choices[at];
    }
}
