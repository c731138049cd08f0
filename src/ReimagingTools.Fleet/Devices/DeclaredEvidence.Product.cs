namespace ReimagingTools.Fleet.Devices;

/// <content>The name of the licensed product, with all that its words say.</content>
internal sealed partial class DeclaredEvidence
{
    /// <summary>A name is read whole or not at all. What it does not say stays open; what it says in words nobody knows withholds.</summary>
    private void ReadProduct(string text)
    {
        ProductName read = ParsedNames.Parse(text),
            name = ProductNames.WithLanguage(read) ?? read;
        ReadName(name, text);
        if (_labels.Count > 0 && IsOtherThanLabel(name))
        {
            _windows.Claim(
                _windows.Certificates,
                Certificate.Parse(text),
                FactNames.LicensedProduct,
                text,
                EvidenceText.OtherThanLabel,
                Strengths.CertificateChannel
            );
        }

        ReadWords(name, text);
    }

    private void ReadName(ProductName name, string text)
    {
        Language? language = name.Languages.Count == 1 ? name.Languages[0] : null;
        _claims.Claim(_claims.Languages, language, FactNames.LicensedProduct, text, EvidenceText.Language, Strengths.Declared);
        bool isUnderstood = name.UnknownWords.Count == 0 && name.Family != ProductFamily.Unknown;
        if (name.Edition is null && (!isUnderstood || name.HasOpenEdition))
        {
            _claims.Withhold(_claims.Editions, FactNames.LicensedProduct, text, Strengths.Declared, ProductNames.Nearest(text)?.Name);
        }

        _claims.OpenName(name, FactNames.LicensedProduct);
        if (name.Version is null && (!isUnderstood || name.HasOpenVersion))
        {
            _claims.Withhold(_claims.Versions, FactNames.LicensedProduct, text, Strengths.Declared, ProductNames.Nearest(text)?.Name);
        }

        _claims.Claim(_claims.Editions, name.Edition, FactNames.LicensedProduct, text, EvidenceText.Edition, _ofProduct);
        ClaimVersion(name, FactNames.LicensedProduct, _ofProduct, _claims);
    }

    /// <summary>Reads what a name says of processor, channel, type and evaluation.</summary>
    private void ReadWords(ProductName name, string text)
    {
        _claims.ClaimArchitecture(name, FactNames.LicensedProduct);

        // A desktop Windows bought in Volume Licensing lies on top of another license; from an OEM or at retail came that other one, which the name
        // does not tell.
        if (name.Family == ProductFamily.Windows && name.Channels.Contains(MediaChannel.VolumeLicensing) && _channels.ShowPass)
        {
            _claims.Withhold(_claims.Editions, FactNames.LicensedProduct, text, Strengths.Declared);
        }

        foreach (MediaChannel channel in name.Channels)
        {
            _claims.ChannelWord(LicensedBy(channel), FactNames.LicensedProduct, text);
        }

        if (name.IsUpgrade)
        {
            _claims.Claim(_claims.Types, LicenseType.Upgrade, FactNames.LicensedProduct, text, EvidenceText.LicenseType, Strengths.Declared);
        }

        if (name.IsEvaluation)
        {
            _claims.ClaimChannel(LicenseChannel.Evaluation, FactNames.LicensedProduct, text, Strengths.Declared);
        }
    }

    private static LicenseChannel LicensedBy(MediaChannel channel) =>
        channel switch
        {
            MediaChannel.Oem => LicenseChannel.Oem,
            MediaChannel.Retail => LicenseChannel.Fpp,
            MediaChannel.VolumeLicensing => LicenseChannel.Volume,
            _ => LicenseChannel.Unknown,
        };

    private bool IsOtherThanLabel(ProductName name) => name.Product is { } product && _labels.Any(label => label != product);
}
