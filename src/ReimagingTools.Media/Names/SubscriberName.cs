namespace ReimagingTools.Media.Names;

/// <summary>
/// Visual Studio (MSDN) subscriber downloads, which are ISO and IMG files:
/// <code>language _ product [_with_sp1] [_vl[_build]] _ x86|x64|arm64 _ dvd|cd [_ vl] _ X##-##### | u_###### | number | 8 hexadecimal digits</code>
/// Subscribers also receive the Volume Licensing discs. Only names that say so count: the words vl and vl_build, business editions, and the
/// desktop editions that were never sold elsewhere. Server discs of 2008 and from 2016 on, Vista Business, Education and Office enterprise
/// suites carry the same name whatever the channel. Nothing stands before the language or behind the id, and every word between is one of
/// such names.
/// </summary>
internal static class SubscriberName
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Shape = new("^(?<code>[a-z]{2,3}(?:-[a-z]{2,4}){0,2}|multi(?:lang(?:uage)?)?)_(?<product>.+)$", Plain);

    private static readonly Regex Ending = new(
        "_(?<disc>(?:dvd|cd)[0-9]?(?:_vl)?)(?:_u)?_+(?:(?<part>x[0-9]{2}-[0-9]{5})|[0-9]{5,10}|[0-9a-f]{8}|unknown)$"
            + "|_(?:(?<part>x[0-9]{2}-[0-9]{5})|[0-9]{6,7})$",
        Plain
    );

    private static readonly Regex Disc = new("_(?:dvd|cd)[0-9]?(?:_|$)", Plain);

    public static bool Read(MediaName name, NameReading reading)
    {
        Match match = name.IsDisc ? Shape.Match(name.Stem) : Match.Empty;
        string code = match.Groups["code"].Value;
        if (!match.Success || (MediaLanguageCodes.Find(code) is null && !MediaLanguageCodes.IsSeveral(code)))
        {
            return false;
        }

        string words = match.Groups["product"].Value;
        Match id = Ending.Match(words);
        MediaProductName product = MediaProductNames.Read(id.Success ? words.Substring(0, id.Index) + "_" + id.Groups["disc"].Value : words);
        if (product.Family == ProductFamily.Unknown && !Disc.IsMatch(words))
        {
            return false;
        }

        if (product.ForeignWords.Count + product.Languages.Count > 0)
        {
            reading.NoteForeign(product.ForeignWords.Concat(product.Languages).First());
            return false;
        }

        reading.Grammar = MediaNameGrammar.SubscriberDownload;
        reading.PartNumber = id.Groups["part"].Success ? id.Groups["part"].Value.ToUpperInvariant() : null;
        reading.Take(product);
        ReadLanguage(code, product, reading);
        SubscriberChannel.Claim(product, id.Groups["disc"].Success || id.Groups["part"].Success, reading);
        return true;
    }

    private static void ReadLanguage(string code, MediaProductName product, NameReading reading)
    {
        reading.Language = null;
        if (MediaLanguageCodes.IsSeveral(code))
        {
            reading.Note(MediaText.Say("Name.SeveralLanguages"));
            return;
        }

        bool isReissue = product.Words.Contains("united");
        if (code.Equals("pt", StringComparison.OrdinalIgnoreCase) && product.Version is { Family: ProductFamily.Office, Name: "XP" } && !isReissue)
        {
            reading.Note(MediaText.Say("Name.TwoPortuguese"));
            return;
        }

        // The reissues "united_states" follow the later habit of "pt" and "pp".
        bool isOld =
            !isReissue && (product.Version is null ? product.Family == ProductFamily.Office : MediaGenerations.HasOldPortuguese(product.Version));
        reading.Language = MediaLanguageCodes.Find(code, isOld) is { } tag ? Language.Of(tag) : null;
    }
}
