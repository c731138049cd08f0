using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Fleet.Weighing;

/// <summary>Reads the columns of our own inventory: what somebody responsible states about the license.</summary>
internal static class DeclaredEvidence
{
    /// <summary>Reads what an instance declares.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="book">Takes what is said of the licensed product.</param>
    /// <param name="windows">Takes what a certificate says of Windows; the same book unless the licensed product is another.</param>
    public static void Read(Instance instance, ClaimBook book, ClaimBook windows)
    {
        ReadProduct(instance, book);
        ReadChannel(instance, book);
        ReadCertificate(instance, book, windows);
        if (instance.Text(Fields.LicensedLanguage) is { } language)
        {
            book.Claim(book.Languages, RecordWords.Language(language)?.AsChoice(), "LicensedLanguage", language, "language", EvidenceStrength.Strong);
        }

        if (instance.Text(Fields.LicensedArchitecture) is { } architecture && RecordWords.Architecture(architecture) is var known and not Architecture.Unknown)
        {
            book.Claim(book.Architectures, known, "LicensedArchitecture", architecture, "architecture", EvidenceStrength.Strong);
        }

        if (instance.Text(Fields.LicensedComponents) is { } components)
        {
            foreach (ComponentSet reading in ComponentSet.Parse(components)?.Readings ?? [])
            {
                book.Claim(book.Components, reading, "LicensedComponents", components, "components", EvidenceStrength.Strong);
            }
        }

        if (instance.Text(Fields.LicenseType) is { } type && RecordWords.Type(type) is var licenseType and not LicenseType.Unknown)
        {
            book.Claim(book.Types, licenseType, "LicenseType", type, "license type", EvidenceStrength.Strong);
        }

        if (instance.Text(Fields.PriorVersionRight) is { } right)
        {
            ReadPriorVersionRight(instance, right, book);
        }

        if (instance.Text(Fields.VolumeProduct) is { } volume)
        {
            book.Claim(book.VolumeProducts, VolumeLicenses.Parse(volume), "VolumeProduct", volume, "Volume license", EvidenceStrength.Strong);
        }

        if (instance.Text(Fields.PreinstalledProduct) is { } preinstalled)
        {
            Product? product = ProductNames.Parse(preinstalled).Product;
            book.Claim(book.PreinstalledProducts, product, "PreinstalledProduct", preinstalled, "preinstalled", EvidenceStrength.Strong);
            if (product is null)
            {
                book.Note("PreinstalledProduct", preinstalled, "nothing: the name is not understood", EvidenceStrength.None);
            }
        }
    }

    /// <summary>True when the licensed product an instance declares is Office.</summary>
    public static bool IsOffice(Instance instance) => instance.Text(Fields.LicensedProduct) is { } text && ProductNames.Parse(text).Family == ProductFamily.Office;

    /// <summary>Terms were read for the product they stand beside; where a certificate shows another one, nobody read its terms.</summary>
    private static void ReadPriorVersionRight(Instance instance, string right, ClaimBook book)
    {
        bool isOfOther = Certificate.Parse(instance.Text(Fields.CoaProduct)) is { Product: { } shown }
            && instance.Text(Fields.LicensedProduct) is { } text && ProductNames.Parse(text).Product != shown;
        if (isOfOther)
        {
            book.Note("PriorVersionRight", right, "nothing: it stands beside another product than the certificate shows", EvidenceStrength.None);
            return;
        }

        book.Claim(book.PriorVersionRights, PriorVersionRight.Parse(right), "PriorVersionRight", right, "prior versions", EvidenceStrength.Strong);
    }

    private static void ReadProduct(Instance instance, ClaimBook book)
    {
        if (instance.Text(Fields.LicensedProduct) is not { } text)
        {
            return;
        }

        ProductName name = ProductNames.Parse(text);
        if (name.Edition is null && name.Version is null)
        {
            book.Note("LicensedProduct", text, "nothing: the name is not understood", EvidenceStrength.None);
        }

        book.Claim(book.Editions, name.Edition, "LicensedProduct", text, "edition", EvidenceStrength.Strong);
        ClaimVersion(instance, name, "LicensedProduct", EvidenceStrength.Strong, book);
        if (name.Architecture != Architecture.Unknown)
        {
            book.Claim(book.Architectures, name.Architecture, "LicensedProduct", text, "architecture", EvidenceStrength.Moderate);
        }

        if (name.IsUpgrade)
        {
            book.Claim(book.Types, LicenseType.Upgrade, "LicensedProduct", text, "license type", EvidenceStrength.Moderate);
        }

        if (name.IsEvaluation)
        {
            book.ClaimChannel(LicenseChannel.Evaluation, "LicensedProduct", text, EvidenceStrength.Strong);
        }
    }

    /// <summary>A Volume license lies on top of another one, so it weighs less than evidence of that other one.</summary>
    private static void ReadChannel(Instance instance, ClaimBook book)
    {
        if (instance.Text(Fields.LicenseChannel) is not { } text)
        {
            return;
        }

        LicenseChannel channel = RecordWords.Channel(text);
        if (channel == LicenseChannel.Unknown)
        {
            book.Note("LicenseChannel", text, "nothing", EvidenceStrength.None);
            return;
        }

        book.ClaimChannel(channel, "LicenseChannel", text, channel == LicenseChannel.Volume ? EvidenceStrength.Moderate : EvidenceStrength.Strong);
    }

    /// <summary>
    /// A Certificate of Authenticity shows an OEM license; on desktop Windows the briefs let it decide what was licensed. Text that names no product may stand for a
    /// label nobody could read, or for none: it leaves the certificate open and shows no license.
    /// </summary>
    private static void ReadCertificate(Instance instance, ClaimBook declared, ClaimBook windows)
    {
        if (instance.Text(Fields.CoaProduct) is not { } text)
        {
            return;
        }

        Certificate label = Certificate.Parse(text)!;
        ProductName name = label.Name;
        ClaimBook book = name.Family is ProductFamily.Windows or ProductFamily.Unknown ? windows : declared;
        book.Claim(book.Certificates, label, "CoaProduct", text, label.NamesNoProduct ? "a genuine label without a product," : "label", EvidenceStrength.Strong);
        if (label.NamesNoProduct || (name.Edition is null && name.Version is null))
        {
            return;
        }

        EvidenceStrength strength = name.Family == ProductFamily.Windows ? EvidenceStrength.Decisive : EvidenceStrength.Strong;
        if (!label.IsContrary)
        {
            book.ClaimChannel(LicenseChannel.Oem, "CoaProduct", text, EvidenceStrength.Strong);
        }

        book.Claim(book.Editions, name.Edition, "CoaProduct", text, "edition", strength);
        ClaimVersion(instance, name, "CoaProduct", strength, book);
    }

    /// <summary>The same name may mean another product on another processor.</summary>
    private static void ClaimVersion(Instance instance, ProductName name, string kind, EvidenceStrength strength, ClaimBook book)
    {
        Architecture architecture = ArchitectureNames.Parse(instance.Text(Fields.LicensedArchitecture));
        if (PlatformProducts.IsAnother(name.Version, architecture))
        {
            book.Note(kind, name.Text, "no version: on " + architecture + " this is a product of its own", EvidenceStrength.None);
            return;
        }

        book.Claim(book.Versions, name.Version, kind, name.Text, "version", strength);
    }
}
