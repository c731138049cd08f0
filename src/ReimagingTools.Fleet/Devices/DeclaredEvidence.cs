using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Fleet.Devices;

/// <summary>Reads the columns of our own inventory: what somebody responsible states about the license.</summary>
internal sealed class DeclaredEvidence
{
    private readonly IReadOnlyList<Row> _rows;
    private readonly LicenseClaims _claims;
    private readonly LicenseClaims _windows;
    private readonly ProductName[] _certificates;

    private DeclaredEvidence(IReadOnlyList<Row> rows, LicenseClaims claims, LicenseClaims windows)
    {
        _rows = rows;
        _claims = claims;
        _windows = windows;
        _certificates = [.. ValuesOf(Field.CoaProduct).Select(value => ParsedNames.Parse(value.Text)).OrderBy(name => name.Text, StringComparer.Ordinal)];
    }

    /// <summary>Reads what rows declare.</summary>
    /// <param name="rows">The rows of one license.</param>
    /// <param name="claims">Takes what is said of the licensed product.</param>
    /// <param name="windows">Takes what a certificate says of Windows; the same claims unless the licensed product is another.</param>
    public static void Read(IReadOnlyList<Row> rows, LicenseClaims claims, LicenseClaims windows)
    {
        if (rows.Count > 0)
        {
            new DeclaredEvidence(rows, claims, windows).Read();
        }
    }

    private void Read()
    {
        ForEach(Field.LicensedProduct, ReadProduct);
        ForEach(Field.LicenseChannel, ReadChannel);
        Array.ForEach(_certificates, ReadCertificate);
        ForEach(Field.LicensedLanguage, text => _claims.Claim(_claims.Languages, DeclaredWords.Language(text), "LicensedLanguage", text, "language", Strengths.Declared));
        ForEach(Field.LicensedArchitecture, ReadArchitecture);
        ForEach(Field.LicensedComponents, ReadComponents);
        ForEach(Field.LicenseType, ReadType);
        foreach (Row row in _rows)
        {
            foreach (RowValue right in row.Values(Field.PriorVersionRight))
            {
                ReadPriorVersionRight(row, right.Text);
            }
        }
    }

    private IEnumerable<RowValue> ValuesOf(Field field) => _rows.SelectMany(row => row.Values(field));

    /// <summary>Reads each value of a field; what people write into cells they have nothing to say in is noted.</summary>
    private void ForEach(Field field, Action<string> read)
    {
        foreach (RowValue value in ValuesOf(field))
        {
            if (DeclaredWords.IsPlaceholder(value.Text))
            {
                _claims.Note(field.ToString(), value.Text, "it says that nothing is known");
            }
            else
            {
                read(value.Text);
            }
        }
    }

    private void ReadProduct(string text)
    {
        ProductName name = ParsedNames.Parse(text);
        if (name.Edition is null && name.Version is null)
        {
            _claims.Note("LicensedProduct", text, "the name is not understood");
        }

        _claims.Claim(_claims.Editions, name.Edition, "LicensedProduct", text, "edition", Strengths.Declared);
        ClaimVersion(name, "LicensedProduct", Strengths.Declared, _claims);
        if (name.Architecture != Architecture.Unknown)
        {
            _claims.Claim(_claims.Architectures, name.Architecture, "LicensedProduct", text, "architecture", Strengths.WordOfAName);
        }

        if (name.IsUpgrade)
        {
            _claims.Claim(_claims.Types, LicenseType.Upgrade, "LicensedProduct", text, "license type", Strengths.WordOfAName);
        }

        if (name.IsEvaluation)
        {
            _claims.ClaimChannel(LicenseChannel.Evaluation, "LicensedProduct", text, Strengths.Declared);
        }
    }

    /// <summary>A Volume license lies on top of another one, so it weighs less than evidence of that other one.</summary>
    private void ReadChannel(string text)
    {
        LicenseChannel channel = DeclaredWords.Channel(text);
        if (channel == LicenseChannel.Unknown)
        {
            _claims.Note("LicenseChannel", text, "it tells no channel");
            return;
        }

        _claims.ClaimChannel(channel, "LicenseChannel", text, channel == LicenseChannel.Volume ? Strengths.DeclaredVolume : Strengths.Declared);
    }

    /// <summary>
    /// A Certificate of Authenticity shows an OEM license; on desktop Windows the briefs let it decide what was licensed. Text that names no product may stand for a
    /// label nobody could read, or for none: it leaves the certificate open and shows no license, also beside a label that was read.
    /// </summary>
    private void ReadCertificate(ProductName name)
    {
        LicenseClaims claims = name.Family is ProductFamily.Windows or ProductFamily.Unknown ? _windows : _claims;
        if (claims.Certificate is null or { Product: not null })
        {
            claims.Certificate = name;
        }

        if (name.Edition is null && name.Version is null)
        {
            claims.Note("CoaProduct", name.Text, "the name is not understood");
            return;
        }

        EvidenceStrength strength = name.Family == ProductFamily.Windows ? Strengths.CertificateOfWindows : Strengths.CertificateOfOther;
        claims.ClaimChannel(LicenseChannel.Oem, "CoaProduct", name.Text, Strengths.CertificateChannel);
        claims.Claim(claims.Editions, name.Edition, "CoaProduct", name.Text, "edition", strength);
        ClaimVersion(name, "CoaProduct", strength, claims);
    }

    private void ReadArchitecture(string text)
    {
        if (DeclaredWords.Architecture(text) is var architecture and not Architecture.Unknown)
        {
            _claims.Claim(_claims.Architectures, architecture, "LicensedArchitecture", text, "architecture", Strengths.Declared);
        }
    }

    private void ReadComponents(string text)
    {
        foreach (ComponentSet reading in ComponentSet.Parse(text)?.Readings ?? [])
        {
            _claims.Claim(_claims.Components, reading, "LicensedComponents", text, "components", Strengths.Declared);
        }
    }

    private void ReadType(string text)
    {
        if (DeclaredWords.Type(text) is var type and not LicenseType.Unknown)
        {
            _claims.Claim(_claims.Types, type, "LicenseType", text, "license type", Strengths.Declared);
        }
    }

    /// <summary>Terms were read for the product they stand beside; where a certificate shows another one, nobody read its terms.</summary>
    private void ReadPriorVersionRight(Row row, string text)
    {
        IReadOnlyList<RowValue> beside = row.Values(Field.LicensedProduct) is { Count: > 0 } own ? own : [.. ValuesOf(Field.LicensedProduct)];
        bool isOfOther = Array.Exists(_certificates, label => label.Product is { } shown && beside.Any(value => ParsedNames.Parse(value.Text).Product != shown));
        if (isOfOther)
        {
            _claims.Note("PriorVersionRight", text, "it stands beside another product than the certificate shows");
            return;
        }

        _claims.Claim(_claims.PriorVersionRights, PriorVersionRight.Parse(text), "PriorVersionRight", text, "prior versions", Strengths.Declared);
    }

    /// <summary>The same name may mean another product on another processor.</summary>
    private void ClaimVersion(ProductName name, string kind, EvidenceStrength strength, LicenseClaims claims)
    {
        foreach (RowValue value in ValuesOf(Field.LicensedArchitecture))
        {
            Architecture architecture = ArchitectureNames.Parse(value.Text);
            if (PlatformProducts.IsAnother(name.Version, architecture))
            {
                claims.Note(kind, name.Text, "on " + architecture + " this is a product of its own");
                return;
            }
        }

        claims.Claim(claims.Versions, name.Version, kind, name.Text, "version", strength);
    }
}
