using System.Text.RegularExpressions;
using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Fleet.Weighing;

/// <summary>
/// Reads the license a product runs under from SoftwareLicensingProduct, its ConfigMgr and VAMT copies, slmgr text and the registry, in this order:
/// channel and description, activation id, type digit of the extended product id, Windows XP product id, public KMS client key.
/// </summary>
internal static class LicensingProductReader
{
    /// <summary>Last five characters of the key Windows puts in for a digital license of Pro: retail by channel, bought by nobody.</summary>
    private const string DigitalLicenseKey = "3V66T";

    private static readonly Regex ExtendedProductId = new(@"^\d{5}-\d{5}-(\d{3})-(\d{6})-(\d{2})-\d{1,5}-", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex LegacyProductId = new(@"^\d{5}-(OEM|\d{3})-\d{7}-\d{5}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>True for the rows that license something beside the product: Extended Security Updates and other add-ons.</summary>
    public static bool IsAddOn(Instance instance) =>
        instance.Flag(Fields.LicenseIsAddon)
        || Contains(instance.Text(Fields.Name), " add-on")
        || Contains(instance.Text(Fields.ProductName), " add-on")
        || Contains(instance.Text(Fields.Name), "-ESU-");

    public static bool IsOffice(Instance instance) =>
        StartsWith(instance.Text(Fields.Name), "Office ") || StartsWith(instance.Text(Fields.Description), "Office ")
        || instance.Text(Fields.ApplicationId) is { } id && (Contains(id, "0ff1ce15-a989-479d-af46") || Contains(id, "59a52881-a989-479d-af46"));

    /// <summary>Reads the license, or null when the instance shows none.</summary>
    public static InstalledLicense? Read(Instance instance)
    {
        Edition? edition = EditionOf(instance);
        return FromChannel(instance, edition) ?? FromActivationId(instance, edition) ?? FromExtendedProductId(instance, edition)
            ?? FromLegacyProductId(instance) ?? FromPublicKey(instance, edition);
    }

    private static InstalledLicense? FromChannel(Instance instance, Edition? edition)
    {
        string? text = instance.Text(Fields.ProductKeyChannel);
        Field field = Fields.ProductKeyChannel;
        if (text is null || ProductKeyChannel.Find(text) is null)
        {
            text = ChannelOfDescription(instance.Text(Fields.Description));
            field = Fields.Description;
        }

        if (text is null || ProductKeyChannel.Find(text) is not { } channel)
        {
            return null;
        }

        return Judge(instance, edition, channel, instance.NameOf(field), text);
    }

    private static InstalledLicense? FromActivationId(Instance instance, Edition? edition)
    {
        if (instance.Text(Fields.ActivationId) is not { } id || ActivationId.Find(id) is not { } known || ProductKeyChannel.Find(known.ProductKeyChannel) is not { } channel)
        {
            return null;
        }

        return Judge(instance, edition ?? known.Edition, channel, instance.NameOf(Fields.ActivationId), id);
    }

    private static InstalledLicense Judge(Instance instance, Edition? edition, ProductKeyChannel channel, string kind, string value)
    {
        if (channel.Channel == LicenseChannel.Volume)
        {
            return new InstalledLicense(edition, LicenseChannel.Volume, kind, value, "installed with a Volume key, which proves nothing about the original license", false);
        }

        if (channel.Name != "Retail" || channel.Channel != LicenseChannel.Fpp)
        {
            return new InstalledLicense(edition, channel.Channel, kind, value, "channel " + channel.Channel, channel.Name == "Retail");
        }

        return RetailTrap(instance) is { } trap
            ? new InstalledLicense(edition, trap.Channel, kind, value, trap.Says, true)
            : new InstalledLicense(edition, LicenseChannel.Fpp, kind, value, "channel Fpp", true);
    }

    /// <summary>Retail by channel is not always a retail license: digital licenses, developer subscriptions and upgrades bought on top of an OEM edition print the same.</summary>
    private static (LicenseChannel Channel, string Says)? RetailTrap(Instance instance)
    {
        bool isGeneric = instance.Text(Fields.PartialProductKey) == DigitalLicenseKey
            || (instance.Text(Fields.ProductKeyId) is { } id && ExtendedProductId.Match(id) is { Success: true } match
                && match.Groups[1].Value == "000" && match.Groups[2].Value == "000000");
        if (isGeneric)
        {
            return (LicenseChannel.Unknown, "a generic key for a digital license, which does not tell what the license was");
        }

        IReadOnlyList<string>? kinds = instance.Text(Fields.ActivationId) is { } activation ? ActivationId.Find(activation)?.EulaTypes : null;
        if (kinds is { Count: > 0 } && kinds.All(kind => kind == "MSDN"))
        {
            return (LicenseChannel.Subscriber, "channel Subscriber");
        }

        return kinds is { Count: > 0 } && kinds.All(kind => kind.StartsWith("Retail:WAU", StringComparison.Ordinal))
            ? (LicenseChannel.Unknown, "an upgrade bought on top of another edition, which does not tell what that was")
            : null;
    }

    private static InstalledLicense? FromExtendedProductId(Instance instance, Edition? edition)
    {
        if (instance.Text(Fields.ProductKeyId) is not { } id || ExtendedProductId.Match(id) is not { Success: true } match)
        {
            return null;
        }

        return match.Groups[3].Value switch
        {
            "02" => new InstalledLicense(edition, LicenseChannel.Oem, instance.NameOf(Fields.ProductKeyId), id, "channel Oem", false),
            "03" => new InstalledLicense(edition, LicenseChannel.Volume, instance.NameOf(Fields.ProductKeyId), id, "installed with a Volume key, which proves nothing about the original license", false),
            _ => null,
        };
    }

    /// <summary>Windows XP and Server 2003: the second group is OEM, 335 for boxed retail, 270 and 640 to 652 for Volume; others do not tell.</summary>
    private static InstalledLicense? FromLegacyProductId(Instance instance)
    {
        if (instance.Text(Fields.SerialNumber) is not { } id || LegacyProductId.Match(id) is not { Success: true } match)
        {
            return null;
        }

        string kind = instance.NameOf(Fields.SerialNumber);
        string group = match.Groups[1].Value.ToUpperInvariant();
        return group switch
        {
            "OEM" => new InstalledLicense(null, LicenseChannel.Oem, kind, Hidden(group), "channel Oem", false),
            "335" => new InstalledLicense(null, LicenseChannel.Fpp, kind, Hidden(group), "channel Fpp", true),
            "270" or "640" or "641" or "642" or "643" or "644" or "645" or "646" or "647" or "648" or "649" or "650" or "651" or "652" =>
                new InstalledLicense(null, LicenseChannel.Volume, kind, Hidden(group), "installed with a Volume key, which proves nothing about the original license", false),
            _ => null,
        };
    }

    private static string Hidden(string group) => "*****-" + group + "-*******-*****";

    private static InstalledLicense? FromPublicKey(Instance instance, Edition? edition) =>
        instance.Text(Fields.PartialProductKey) is { } lastFive && GenericVolumeKeys.Find(lastFive) is { } product
            ? new InstalledLicense(edition, LicenseChannel.Volume, instance.NameOf(Fields.PartialProductKey), lastFive, "the public KMS client key of " + product + ", which proves nothing about the original license", false)
            : null;

    /// <summary>"Windows(R) Operating System, OEM_DM channel": the channel stands after the last comma. Consoles wrap the line, so line breaks are joined first.</summary>
    private static string? ChannelOfDescription(string? description)
    {
        if (description is null)
        {
            return null;
        }

        string line = description.Replace("\r", "").Replace("\n", "");
        int comma = line.LastIndexOf(", ", StringComparison.Ordinal);
        string tail = comma < 0 ? line : line.Substring(comma + 2);
        return tail.EndsWith("channel", StringComparison.OrdinalIgnoreCase) || ProductKeyChannel.Find(tail) is not null ? tail : null;
    }

    /// <summary>"Windows(R), Professional edition": the edition stands between the comma and " edition". LicenseFamily holds it plainly.</summary>
    private static Edition? EditionOf(Instance instance)
    {
        foreach (string? id in new[] { instance.Text(Fields.LicenseFamily), EditionOfName(instance.Text(Fields.Name)), EditionOfName(instance.Text(Fields.ProductName)) })
        {
            if (id is not null && EditionIds.Read(id).Edition is { } edition)
            {
                return edition;
            }
        }

        return null;
    }

    private static string? EditionOfName(string? name)
    {
        const string Ending = " edition";
        if (name is null || !name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string head = name.Substring(0, name.Length - Ending.Length);
        int start = Math.Max(head.LastIndexOf(", ", StringComparison.Ordinal) + 1, head.LastIndexOf(") ", StringComparison.Ordinal) + 1);
        return head.Substring(Math.Max(start, 0)).Trim();
    }

    private static bool Contains(string? text, string part) => text is not null && text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool StartsWith(string? text, string part) => text is not null && text.StartsWith(part, StringComparison.OrdinalIgnoreCase);
}
