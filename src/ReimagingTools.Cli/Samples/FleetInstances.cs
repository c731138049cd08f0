using System.Text.Json;

namespace ReimagingTools.Cli.Samples;

/// <summary>A device as its CIM instances, nested under its name: operating system, licensing service, licensing product.</summary>
internal static class FleetInstances
{
    /// <summary>The name of this dialect on the command line.</summary>
    public const string Name = "cim";

    /// <summary>Writes one device as a nested JSON object.</summary>
    public static void WriteJson(FleetDevice device, Utf8JsonWriter json)
    {
        FleetModel model = device.Model;
        json.WriteStartObject();
        json.WriteString("PSComputerName", device.Name);
        json.WriteStartObject("Win32_OperatingSystem");
        json.WriteString("Caption", model.Caption);
        json.WriteString("BuildNumber", model.Build);
        json.WriteNumber("OperatingSystemSKU", int.Parse(model.Sku, CultureInfo.InvariantCulture));
        json.WriteNumber("ProductType", 1);
        json.WriteNumber("OSLanguage", int.Parse(device.Language.Lcid, CultureInfo.InvariantCulture));
        json.WriteString("SerialNumber", "00330-8" + device.Number[..4] + "-00" + device.Number[4..] + "-AAOEM");
        json.WriteString("OSArchitecture", device.Is32Bit ? "32-bit" : "64-bit");
        json.WriteStartArray("MUILanguages");
        json.WriteStringValue(device.Language.Tag);
        json.WriteEndArray();
        json.WriteEndObject();
        if (model.Firmware.Length > 0)
        {
            json.WriteStartObject("SoftwareLicensingService");
            json.WriteString("OA3xOriginalProductKeyDescription", model.Firmware);
            json.WriteEndObject();
        }

        if (!device.LacksChannel)
        {
            WriteLicense(device, json);
        }

        json.WriteEndObject();
    }

    private static void WriteLicense(FleetDevice device, Utf8JsonWriter json)
    {
        FleetModel model = device.Model;
        json.WriteStartArray("SoftwareLicensingProduct");
        json.WriteStartObject();
        json.WriteString("Name", "Windows(R), " + model.LicenseFamily + " edition");
        json.WriteString("Description", model.LicenseDescription);
        json.WriteString("ProductKeyChannel", model.KeyChannel);
        json.WriteString("LicenseFamily", model.LicenseFamily);
        json.WriteString("PartialProductKey", device.Number[^5..]);
        json.WriteBoolean("LicenseIsAddon", false);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
