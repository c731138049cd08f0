namespace ReimagingTools.Licensing.Catalogue;

/// <summary>A product-key channel of the Software Protection Platform and the license channel it stands for while installed.</summary>
public sealed class ProductKeyChannel
{
    /// <summary>What a description of a license of Windows says before its channel.</summary>
    private const string OfWindows = "Windows(R) Operating System,";

    private static readonly Lazy<IReadOnlyList<ProductKeyChannel>> All = new(() =>
        [.. Table.Read("product-key-channels.tsv").Rows.Select(row => new ProductKeyChannel(row))]
    );

    private ProductKeyChannel(TableRow row)
    {
        Name = row["product_key_channel"];
        DescriptionName = row["description_channel"];
        Channel = row.Word<LicenseChannel>("license_channel");
    }

    /// <summary>The name ProductKeyChannel prints: "OEM:DM", "Volume:GVLK".</summary>
    public string Name { get; }

    /// <summary>True for keys of the firmware (table MSDM), which Windows 8 was the first to have.</summary>
    public bool IsOfFirmware => Name == "OEM:DM";

    /// <summary>The name Description prints before " channel": "OEM_DM", "VOLUME_KMSCLIENT"; empty where none is known.</summary>
    public string DescriptionName { get; }

    /// <summary>The license channel; <see cref="LicenseChannel.Unknown"/> for states that are no license (grace, free viewers).</summary>
    public LicenseChannel Channel { get; }

    /// <summary>Finds a channel by either name, without regard to case; KMS host names match by their beginning.</summary>
    /// <param name="text">"OEM:DM", "OEM_DM", "RETAIL(MAK)", "VOLUME_KMS_R2_C", with or without " channel", and a description of Windows before
    /// it.</param>
    public static ProductKeyChannel? Find(string text)
    {
        string name = text.Trim();
        if (name.StartsWith(OfWindows, StringComparison.OrdinalIgnoreCase))
        {
            name = name.Substring(OfWindows.Length).TrimStart();
        }

        if (name.EndsWith(" channel", StringComparison.OrdinalIgnoreCase))
        {
            name = name.Substring(0, name.Length - " channel".Length).TrimEnd();
        }

        if (name.Length == 0)
        {
            return null;
        }

        return All.Value.FirstOrDefault(channel => Same(channel.Name, name) || Same(channel.DescriptionName, name))
            ?? (
                name.StartsWith("VOLUME_KMS_", StringComparison.OrdinalIgnoreCase)
                    ? All.Value.First(channel => channel.Name == "Volume:CSVLK")
                    : null
            );
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
