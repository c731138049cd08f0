namespace ReimagingTools.Media.Names;

/// <summary>Office images named after the Click-to-Run product they install: "ProPlus2021Retail.img", "VisioStd2024Retail.img".</summary>
internal static class OfficeProductIdName
{
    private static readonly Regex Shape = new(
        "^[A-Za-z][A-Za-z0-9]{1,40}(?<kind>Retail|Volume)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    public static bool Read(MediaName name, NameReading reading)
    {
        Match match = name.IsDisc ? Shape.Match(name.Stem) : Match.Empty;
        bool isRetail = match.Groups["kind"].Value.Equals("Retail", StringComparison.OrdinalIgnoreCase);
        var product = match.Success ? OfficeClickToRunId.Find(name.Stem) : null;
        if (!match.Success || (product is null && !isRetail))
        {
            return false;
        }

        reading.Grammar = MediaNameGrammar.OfficeProductId;
        reading.Family = ProductFamily.Office;
        reading.Version = product?.Version;
        if (product?.Edition is { } edition)
        {
            reading.Editions.Add(edition);
        }

        // A volume id must be a listed one; anything that ends in Retail is none.
        if (product is { IsOfService: true })
        {
            reading.Note(MediaText.Say("Says.ProductIdOfService"));
        }
        else
        {
            reading.Claim(isRetail ? MediaChannel.Retail : MediaChannel.VolumeLicensing, MediaText.Say("Name.ProductId", product?.Id ?? name.Stem));
        }

        return true;
    }
}
