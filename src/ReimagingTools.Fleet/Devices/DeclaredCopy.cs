namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Reads which language and architecture somebody states that a license is for, in a column of ours or under a heading in other words ("COA
/// Language").
/// </summary>
internal static class DeclaredCopy
{
    /// <summary>Of fewer letters every code of a language is near.</summary>
    private const int ShortestMistyped = 4;

    /// <summary>
    /// Several languages of one license are a choice, but those joined by a plus sign are one copy. A region without a product language of its own
    /// is known, and still tells none.
    /// </summary>
    public static void ReadLanguage(string text, LicenseClaims claims)
    {
        if (ParsedValues.Language(text) is { } language)
        {
            Language license = text.IndexOf('+') < 0 ? language.AsChoice() : language;
            claims.Claim(claims.Languages, license, "LicensedLanguage", text, EvidenceText.Language, Strengths.Declared);
            foreach (Language other in license.IsMui ? [] : ParsedValues.OtherRegions(text))
            {
                claims.ClaimRegion(other, "LicensedLanguage", text);
            }
        }
        else
        {
            claims.Withhold(
                claims.Languages,
                "LicensedLanguage",
                text,
                Strengths.Declared,
                text.Length < ShortestMistyped ? null : LanguageNames.Nearest(text)
            );
        }
    }

    public static void ReadArchitecture(string text, LicenseClaims claims)
    {
        if (ParsedValues.Architecture(text) is var architecture and not Architecture.Unknown)
        {
            claims.Claim(claims.Architectures, architecture, "LicensedArchitecture", text, EvidenceText.Architecture, Strengths.Declared);
        }
        else
        {
            claims.Withhold(claims.Architectures, "LicensedArchitecture", text, Strengths.Declared, ArchitectureNames.Nearest(text));
        }
    }

    /// <summary>True for a yes or a no, which tells no language ("ja" is one) and no architecture.</summary>
    public static bool IsAnswer(Field fact, string text) =>
        (PurchaseWords.Affirms(text) || PurchaseWords.Denies(text)) && (fact != Field.LicensedLanguage || ParsedValues.Language(text) is null);
}
