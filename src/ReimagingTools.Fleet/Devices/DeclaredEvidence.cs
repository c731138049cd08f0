using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Devices;

/// <summary>Reads the columns of our own inventory: what somebody responsible states about the license.</summary>
internal sealed partial class DeclaredEvidence
{
    private readonly IReadOnlyList<Row> _rows;
    private readonly IReadOnlyList<Row> _together;
    private readonly LicenseClaims _claims;
    private readonly LicenseClaims _windows;
    private readonly List<Certificate> _certificates;
    private readonly EvidenceStrength _ofProduct;
    private readonly IReadOnlyList<Product> _labels;
    private readonly DeclaredChannels _channels;

    private DeclaredEvidence(
        IReadOnlyList<Row> rows,
        IReadOnlyList<Row> together,
        LicenseClaims claims,
        LicenseClaims windows,
        IReadOnlyList<Product> labels
    )
    {
        _labels = labels;
        _ofProduct = labels.Count > 0 ? Strengths.CertificateOfWindows : Strengths.Declared;
        _rows = rows;
        _together = together;
        _channels = new DeclaredChannels(together);
        _claims = claims;
        _windows = windows;
        _certificates = Certificates.Of(together);
    }

    /// <summary>Reads what rows declare.</summary>
    /// <param name="rows">The rows of one license.</param>
    /// <param name="claims">Takes what is said of the licensed product.</param>
    /// <param name="windows">Takes what a certificate says of Windows; the same claims unless the licensed product is another.</param>
    public static void Read(IReadOnlyList<Row> rows, LicenseClaims claims, LicenseClaims windows)
    {
        if (rows.Count > 0)
        {
            new DeclaredEvidence(rows, rows, claims, windows, []).Read();
        }
    }

    /// <summary>Reads what entitlements state. One that contradicts the certificate is in conflict with it: neither overrules the other.</summary>
    /// <param name="rows">All rows of one license.</param>
    /// <param name="isRead">Tells those of them that are read: the others tell what these mean.</param>
    /// <param name="claims">Takes what is said of the licensed product.</param>
    /// <param name="windows">Takes what a certificate says of Windows.</param>
    /// <param name="labels">Products that certificates in the records of the device show.</param>
    public static void ReadEntitled(
        IReadOnlyList<Row> rows,
        Func<Row, bool> isRead,
        LicenseClaims claims,
        LicenseClaims windows,
        IReadOnlyList<Product> labels
    )
    {
        Row[] read = [.. rows.Where(isRead)];
        if (read.Length > 0)
        {
            new DeclaredEvidence(read, rows, claims, windows, labels).Read();
        }
    }

    private void Read()
    {
        ForEach(Field.LicensedProduct, static (evidence, text) => evidence.ReadProduct(text));
        ForEach(Field.LicenseChannel, static (evidence, text) => evidence._channels.ReadChannel(text, evidence._claims));
        foreach (Certificate label in ReferenceEquals(_rows, _together) ? _certificates : Certificates.Of(_rows))
        {
            ReadCertificate(label);
        }

        ForEach(Field.LicensedLanguage, static (evidence, text) => DeclaredCopy.ReadLanguage(text, evidence._claims));
        ForEach(Field.LicensedArchitecture, static (evidence, text) => DeclaredCopy.ReadArchitecture(text, evidence._claims));
        ForEach(Field.LicensedComponents, static (evidence, text) => evidence.ReadComponents(text));
        ForEach(Field.LicenseType, static (evidence, text) => DeclaredChannels.ReadType(text, evidence._claims));
        ForEach(Field.VolumeProduct, static (evidence, text) => DeclaredBeside.ReadVolumeProduct(evidence._claims, text));
        ForEach(Field.PreinstalledProduct, static (evidence, text) => DeclaredBeside.ReadPreinstalled(evidence._claims, text));
        for (int at = 0; at < _rows.Count; at++)
        {
            Row row = _rows[at];
            WrittenLicense.Read(row, _rows, _claims);
            if (PurchaseState.TakenBack(row) is { } takenBack)
            {
                _claims.Withhold(_claims.Editions, takenBack.Heading, takenBack.Text, _ofProduct);
            }

            IReadOnlyList<RowValue> rights = row.Values(Field.PriorVersionRight);
            for (int i = 0; i < rights.Count; i++)
            {
                ReadPriorVersionRight(row, rights[i].Text);
            }
        }
    }

    private IReadOnlyList<RowValue> ValuesOf(Field field) => _together.Values(field);

    /// <summary>Reads each value of a field; what people write into cells they have nothing to say in is noted.</summary>
    private void ForEach(Field field, Action<DeclaredEvidence, string> read)
    {
        IReadOnlyList<RowValue> values = _rows.Values(field);
        if (values.Count == 0)
        {
            return;
        }

        string name = field.ToString();
        for (int i = 0; i < values.Count; i++)
        {
            _claims.Written = _windows.Written = WrittenOf(values[i].Heading, name);
            if (ParsedValues.IsUnknown(values[i].Text))
            {
                _claims.Note(name, values[i].Text, EvidenceText.Say("NothingKnown"));
            }
            else
            {
                read(this, values[i].Text);
            }
        }

        _claims.Written = _windows.Written = null;
    }

    /// <summary>The heading where it is another word than the column is called ("Bezeichnung"); null where it is that.</summary>
    private static string? WrittenOf(string heading, string name) =>
        heading == name || HeadingName.Plain(heading) == HeadingName.Plain(name) ? null : heading.Trim();

    /// <summary>
    /// A Certificate of Authenticity shows an OEM license; on desktop Windows the briefs let it decide what was licensed. Text that names no product
    /// may stand for a label nobody could read, or for none: it leaves the certificate open and shows no license.
    /// </summary>
    private void ReadCertificate(Certificate label)
    {
        ProductName name = label.Name;
        LicenseClaims claims = name.Family is ProductFamily.Windows or ProductFamily.Unknown ? _windows : _claims;
        claims.Claim(
            claims.Certificates,
            label,
            "CoaProduct",
            name.Text,
            label.NamesNoProduct ? EvidenceText.LabelWithoutProduct : EvidenceText.Label,
            Strengths.CertificateChannel
        );
        // No rule of the briefs holds other products than a desktop Windows against their label.
        if (
            name.Family is ProductFamily.WindowsServer or ProductFamily.Office
            && !label.NamesNoProduct
            && (name.Product is null || name.IsEvaluation)
        )
        {
            claims.Withhold(claims.Editions, "CoaProduct", name.Text, Strengths.CertificateOfOther);
        }

        if (label.NamesNoProduct || (name.Edition is null && name.Version is null))
        {
            return;
        }

        // The label speaks of the license the PC came with; beside one bought at retail it is told, and decides nothing.
        if (IsBoughtAtRetail(name))
        {
            return;
        }

        EvidenceStrength strength = name.Family == ProductFamily.Windows ? Strengths.CertificateOfWindows : Strengths.CertificateOfOther;
        if (!label.IsContrary)
        {
            claims.ClaimChannel(LicenseChannel.Oem, "CoaProduct", name.Text, Strengths.CertificateChannel);
        }

        claims.Claim(claims.Editions, name.Edition, "CoaProduct", name.Text, EvidenceText.Edition, strength);
        claims.ClaimArchitecture(name, "CoaProduct");
        ClaimVersion(name, "CoaProduct", strength, claims);
    }

    /// <summary>True where the rows state a license bought at retail with a product of its own, and no other channel.</summary>
    private bool IsBoughtAtRetail(ProductName label) =>
        label.Family == ProductFamily.Windows
        && _channels.IsRetailAlone
        && ValuesOf(Field.LicensedProduct).Any(value => ParsedNames.Parse(value.Text).Product is { Edition.Family: ProductFamily.Windows });

    /// <summary>Components of another year than the suite are not its own, whatever their names.</summary>
    private void ReadComponents(string text)
    {
        if (ComponentYears.Disagree(text, ValuesOf(Field.LicensedProduct).Select(value => ParsedNames.Parse(value.Text).Version)))
        {
            _claims.Withhold(_claims.Components, "LicensedComponents", text, Strengths.Declared);
        }

        foreach (ComponentSet reading in ComponentSet.Parse(text)?.Readings ?? [])
        {
            _claims.Claim(_claims.Components, reading, "LicensedComponents", text, EvidenceText.Components, Strengths.Declared);
        }
    }

    /// <summary>Terms were read for the product they stand beside; where a certificate shows another one, nobody read its terms.</summary>
    private void ReadPriorVersionRight(Row row, string text)
    {
        IReadOnlyList<RowValue> beside = row.Values(Field.LicensedProduct) is { Count: > 0 } own ? own : ValuesOf(Field.LicensedProduct);
        bool isOfOther = _certificates.Exists(label =>
            label.Product is { } shown && beside.Any(value => ParsedNames.Parse(value.Text).Product != shown)
        );
        if (isOfOther)
        {
            _claims.Note("PriorVersionRight", text, EvidenceText.Say("BesideOtherProduct"));
            return;
        }

        PriorVersionRight? right = PriorVersionRight.Parse(text);
        _claims.WithholdUnread(right, _claims.PriorVersionRights, "PriorVersionRight", text, name => name.IsEvaluation || name.Channels.Count > 0);
        _claims.Claim(_claims.PriorVersionRights, right, "PriorVersionRight", text, EvidenceText.PriorVersions, Strengths.Declared);
    }

    /// <summary>The same name may mean another product on another processor.</summary>
    private void ClaimVersion(ProductName name, string kind, EvidenceStrength strength, LicenseClaims claims)
    {
        IReadOnlyList<RowValue> architectures = ValuesOf(Field.LicensedArchitecture);
        for (int i = 0; i < architectures.Count; i++)
        {
            Architecture architecture = ParsedValues.Architecture(architectures[i].Text);
            if (PlatformProducts.IsAnother(name.Version, architecture))
            {
                claims.Note(kind, name.Text, EvidenceText.Say("ProductOfItsOwn", architecture));
                claims.Claim(claims.DoubtedVersions, name.Version, kind, name.Text, EvidenceText.Version, strength);
                return;
            }
        }

        claims.Claim(claims.Versions, name.Version, kind, name.Text, EvidenceText.Version, strength);
    }
}
