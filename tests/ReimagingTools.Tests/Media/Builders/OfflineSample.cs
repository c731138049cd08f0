using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>The registry of a Windows 11 Pro with an OEM key and Office from Click-to-Run.</summary>
internal static class OfflineSample
{
    public const string ActivationId = "4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c";

    public static HiveKey Software()
    {
        var root = new HiveKey();
        HiveKey windows = root.At(@"Microsoft\Windows NT\CurrentVersion")
            .Text("ProductName", "Windows 10 Pro")
            .Text("EditionID", "Professional")
            .Text("CurrentBuild", "26100")
            .Text("InstallationType", "Client")
            .Text("DisplayVersion", "24H2")
            .Text("ProductId", "00330-80000-00000-AAOEM")
            .Bytes("DigitalProductId4", 3, DigitalProductId4("Professional", "OEM:DM"));
        _ = windows.Number("UBR", 4061);
        root.At(@"Microsoft\Office\ClickToRun\Configuration")
            .Text("ProductReleaseIds", "ProPlus2021Volume,VisioPro2021Volume")
            .Text("Platform", "x64")
            .Text("ClientCulture", "ja-jp")
            .Text("VersionToReport", "16.0.14332.20771");
        foreach (string other in new[] { "Active Setup", "Cryptography", "Windows", "Windows Defender", "日本語" })
        {
            _ = root.At("Microsoft").Add(other);
        }

        return root;
    }

    public static HiveKey System()
    {
        var root = new HiveKey();
        _ = root.At("Select").Number("Current", 1).Number("Default", 1);
        HiveKey control = root.At(@"ControlSet001\Control");
        _ = control.At(@"ComputerName\ComputerName").Text("ComputerName", "TYO-0042");
        _ = control.At(@"Nls\Language").Text("InstallLanguage", "0411");
        _ = control.At(@"MUI\UILanguages").Add("ja-JP");
        _ = control.At(@"Session Manager\Environment").Text("PROCESSOR_ARCHITECTURE", "AMD64");
        return root;
    }

    /// <summary>The structure about the installed key. The bytes of the key itself are a pattern that must never be seen anywhere.</summary>
    public static byte[] DigitalProductId4(string edition, string channel)
    {
        byte[] bytes = new byte[1272];
        Field.U32(bytes, 0, 1272);
        Field.U16(bytes, 4, 4);
        Wide(bytes, 136, ActivationId);
        Wide(bytes, 280, edition);
        Wide(bytes, 888, "X22-00000");
        Wide(bytes, 1016, channel);
        Wide(bytes, 1144, "OEM");
        bytes.AsSpan(808, 80).Fill(0x5A);
        return bytes;
    }

    private static void Wide(byte[] bytes, int at, string text) => Encoding.Unicode.GetBytes(text).CopyTo(bytes, at);
}
