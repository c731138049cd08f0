using System.Text.RegularExpressions;
using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Fleet.Weighing;

/// <summary>
/// Reads the license a product runs under from SoftwareLicensingProduct, its ConfigMgr and VAMT copies, slmgr text and the registry, in this order:
/// channel and description, activation id, type digit of the extended product id, Windows XP product id, public KMS client key.
/// </summary>
internal static class LicensingProductReader
{
    private static readonly Regex OfficeText = new(@"^Office \d{2},", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>True for the rows that license something beside the product: Extended Security Updates and other add-ons.</summary>
    public static bool IsAddOn(Instance instance) =>
        instance.Flag(Fields.LicenseIsAddon) || NamesAddOn(instance.Text(Fields.Name)) || NamesAddOn(instance.Text(Fields.ProductName));

    /// <summary>"Office 16, Office16ProPlusVL_MAK edition" and "Office 16, RETAIL channel"; people describe their computers in the same columns.</summary>
    public static bool IsOffice(Instance instance) =>
        IsOfficeText(instance.Text(Fields.Name)) || IsOfficeText(instance.Text(Fields.Description))
        || instance.Text(Fields.ApplicationId) is { } id && (Contains(id, "0ff1ce15-a989-479d-af46") || Contains(id, "59a52881-a989-479d-af46"));

    /// <summary>Reads the license, or null when the instance shows none.</summary>
    public static InstalledLicense? Read(Instance instance)
    {
        Edition? edition = EditionOf(instance);
        InstalledLicense[] readings =
        [
            .. new[]
            {
                FromChannel(instance, edition, Fields.ProductKeyChannel, instance.Text(Fields.ProductKeyChannel)),
                FromChannel(instance, edition, Fields.Description, ChannelOfDescription(instance.Text(Fields.Description))),
                FromActivationId(instance, edition),
                FromExtendedProductId(instance, edition),
                FromLegacyProductId(instance),
                FromPublicKey(instance, edition),
            }.OfType<InstalledLicense>(),
        ];
        if (readings.Length == 0)
        {
            return null;
        }

        InstalledLicense first = readings[0];
        if (!first.SpeaksForOriginal)
        {
            return first;
        }

        if (IsEvaluation(instance))
        {
            return first with { Channel = LicenseChannel.Evaluation, IsRetail = false };
        }

        return Array.Find(readings, reading => reading.Channel != first.Channel) is { } other
            ? first with { Channel = LicenseChannel.Unknown, Says = "contradicted by " + other.Kind + " \"" + ProductKeys.Mask(other.Value) + "\"", IsRetail = false }
            : first;
    }

    private static bool IsEvaluation(Instance instance) => EditionTexts(instance).Any(id => EditionIds.Read(id).IsEvaluation);

    /// <summary>
    /// Windows lists hundreds of licenses it could run under; the installed one has a key. True or false where the instance tells, null where it says neither.
    /// </summary>
    public static bool? IsInstalled(Instance instance)
    {
        string status = (instance.Text(Fields.LicenseStatus) ?? "").ToUpperInvariant();
        if (status is "1" or "LICENSED" || (instance.Text(Fields.PartialProductKey) is { } key && PerDeviceValues.LastFiveOf(key) is not null))
        {
            return true;
        }

        return status is "0" or "UNLICENSED" || instance.HasColumn(Fields.PartialProductKey) ? false : null;
    }

    private static InstalledLicense? FromChannel(Instance instance, Edition? edition, Field field, string? text) =>
        text is not null && ProductKeyChannel.Find(text) is { } channel ? Judge(instance, edition, channel, instance.NameOf(field), text) : null;

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
        bool isGeneric = instance.Text(Fields.PartialProductKey) is { } key && PerDeviceValues.LastFiveOf(key) is { } lastFive && GenericRetailKeys.Find(lastFive) is not null
            || instance.Text(Fields.ProductKeyId) is { } id && PerDeviceValues.OfExtendedId(id).StartsWith("*****-*****-000-000000", StringComparison.Ordinal);
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
        if (instance.Text(Fields.ProductKeyId) is not { } whole || PerDeviceValues.OfExtendedId(whole) is var id && id == PerDeviceValues.Silent)
        {
            return null;
        }

        string kind = instance.NameOf(Fields.ProductKeyId);
        return id.Substring(id.Length - "02-*".Length, 2) switch
        {
            "02" => new InstalledLicense(edition, LicenseChannel.Oem, kind, id, "channel Oem", false),
            "03" => new InstalledLicense(edition, LicenseChannel.Volume, kind, id, "installed with a Volume key, which proves nothing about the original license", false),
            _ => null,
        };
    }

    /// <summary>Windows XP and Server 2003: the second group is OEM, 335 for boxed retail, 270 and 640 to 652 for Volume; others do not tell.</summary>
    private static InstalledLicense? FromLegacyProductId(Instance instance)
    {
        if (instance.Text(Fields.SerialNumber) is not { } whole || PerDeviceValues.OfLegacyId(whole) is var id && id == PerDeviceValues.Silent)
        {
            return null;
        }

        string kind = instance.NameOf(Fields.SerialNumber);
        return id.Substring("*****-".Length, 3) switch
        {
            "OEM" => new InstalledLicense(null, LicenseChannel.Oem, kind, id, "channel Oem", false),
            "335" => new InstalledLicense(null, LicenseChannel.Fpp, kind, id, "channel Fpp", true),
            "270" or "640" or "641" or "642" or "643" or "644" or "645" or "646" or "647" or "648" or "649" or "650" or "651" or "652" =>
                new InstalledLicense(null, LicenseChannel.Volume, kind, id, "installed with a Volume key, which proves nothing about the original license", false),
            _ => null,
        };
    }

    private static InstalledLicense? FromPublicKey(Instance instance, Edition? edition) =>
        instance.Text(Fields.PartialProductKey) is { } key && PerDeviceValues.LastFiveOf(key) is { } lastFive && GenericVolumeKeys.Find(lastFive) is { } product
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
        foreach (string id in EditionTexts(instance))
        {
            if (EditionIds.Read(id).Edition is { } edition)
            {
                return edition;
            }
        }

        return null;
    }

    private static IEnumerable<string> EditionTexts(Instance instance) =>
        new[] { instance.Text(Fields.LicenseFamily), EditionOfName(instance.Text(Fields.Name)), EditionOfName(instance.Text(Fields.ProductName)) }.OfType<string>();

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

    private static bool NamesAddOn(string? name) => name?.StartsWith("Windows", StringComparison.OrdinalIgnoreCase) == true && (Contains(name, " add-on") || Contains(name, "-ESU-"));

    private static bool IsOfficeText(string? text) => text is not null && OfficeText.IsMatch(text);
}
