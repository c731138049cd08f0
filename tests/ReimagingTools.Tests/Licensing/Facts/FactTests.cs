using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Licensing.Facts;

/// <summary>What claims, and texts nobody understood, make of a fact.</summary>
public sealed class FactTests
{
    private static readonly Language English = LanguageNames.Parse("en-US")!;

    [Theory]
    [InlineData(EvidenceStrength.Moderate, EvidenceStrength.Strong, FactState.Unknown)]
    [InlineData(EvidenceStrength.Strong, EvidenceStrength.Strong, FactState.Unknown)]
    [InlineData(EvidenceStrength.Strong, EvidenceStrength.Moderate, FactState.Known)]
    [InlineData(EvidenceStrength.Decisive, EvidenceStrength.Strong, FactState.Known)]
    public void From_TextNotUnderstoodWithholdsWhatIsNoStronger(EvidenceStrength claim, EvidenceStrength unread, FactState state)
    {
        Fact<Language> fact = Fact<Language>.From(
            [new Claim<Language>(English, Shown("OSLanguage", "1033", claim))],
            [new UnreadText(Shown("LicensedLanguage", "Klingon", unread), null)]
        );

        Assert.Equal(state, fact.State);
        Assert.Equal("Klingon", Assert.Single(fact.Unread).Text);
        Assert.Equal(state == FactState.Known ? "LicensedLanguage \"Klingon\"" : null, fact.Dissent);
        Assert.Equal(claim == EvidenceStrength.Decisive, fact.IsContested);
    }

    [Fact]
    public void NotUnderstood_IsNotSilence()
    {
        var fact = Fact<Language>.NotUnderstood(new UnreadText(Shown("LicensedLanguage", "Englisch (US)", EvidenceStrength.Strong), "English"));

        Assert.NotEqual(Fact<Language>.Unknown, fact);
        Assert.False(fact.IsKnown);
        Assert.Contains("Englisch (US)", fact.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_AreThePropertiesOfTheirOwners()
    {
        static int Facts(Type owner) => owner.GetProperties().Count(property => typeof(IFact).IsAssignableFrom(property.PropertyType));

        Assert.Equal(Facts(typeof(LicensedProduct)), FactKeys.License.Count);
        Assert.Equal(Facts(typeof(MediaImage)), FactKeys.Media.Count);
        Assert.Equal(Facts(typeof(ReimagingFacts)), FactKeys.Coverage.Count);
        string[] names = [.. typeof(FactNames).GetFields().Select(field => (string)field.GetValue(null)!)];
        Assert.All(FactKeys.Of(new ReimagingFacts()), key => Assert.Contains(key.Name, names));
    }

    [Fact]
    public void License_IsEqualByEveryFact()
    {
        Evidence shown = Shown("Test", "x", EvidenceStrength.Strong);
        LicensedProduct[] different =
        [
            new(),
            new() { VolumeProduct = Fact<VolumeLicenses>.Of(VolumeLicenses.None, shown) },
            new() { PreinstalledProduct = Fact<Product>.Of(ProductNames.Parse("Windows 7 Professional").Product!, shown) },
            new() { Certificate = Fact<Certificate>.Of(Certificate.Parse("Windows 7 Pro OA")!, shown) },
            new() { Certificate = Fact<Certificate>.Of(Certificate.Parse("unreadable")!, shown) },
            new() { Language = Fact<Language>.NotUnderstood(new UnreadText(shown, null)) },
        ];

        Assert.Equal(different.Length, different.Distinct().Count());
    }

    [Theory]
    [InlineData("en-US; fr-FR; es-ES", "fr-FR", true)]
    [InlineData("English, French", "en-US", true)]
    [InlineData("en-US; fr-FR", "de-DE", false)]
    [InlineData("en-US; fr-FR", "en-US;fr-FR", false)]
    [InlineData("en-US; MUI", "en-US", false)]
    [InlineData("en-US", "en-US", true)]
    public void Language_OfALicenseSoldInSeveral_IsAChoice(string licensed, string image, bool includes) =>
        Assert.Equal(includes, LanguageNames.Parse(licensed)!.AsChoice().Includes(LanguageNames.Parse(image)!));

    [Theory]
    [InlineData("English, UK")]
    [InlineData("English/GB")]
    [InlineData("French, CA")]
    [InlineData("CA; fr-FR")]
    [InlineData("English; ca")]
    [InlineData("UK")]
    [InlineData("BE")]
    [InlineData(" CA ")]
    public void Language_CodeThatMayBeOfACountry_IsNone(string text) => Assert.Null(LanguageNames.Parse(text));

    [Theory]
    [InlineData("Windows 10 Enterprise", "Windows 10 Enterprise Evaluation")]
    [InlineData("Windows 10 Enterprise", "Windows 10 Enterprise; foo")]
    public void StatedProducts_ThatSayMore_AreOthers(string one, string other)
    {
        Assert.NotEqual(VolumeLicenses.Parse(one), VolumeLicenses.Parse(other));
        Assert.NotEqual(PriorVersionRight.Parse(one), PriorVersionRight.Parse(other));
    }

    [Theory]
    [InlineData("2026-11-27", "2026-11-27")]
    [InlineData("2020-02", "2020-02-29")]
    [InlineData("2021", "2021-12-31")]
    [InlineData("27.11.2026", null)]
    [InlineData("2026-13-01", null)]
    [InlineData("", null)]
    public void Date_IsReadOneWay(string text, string? date) => Assert.Equal(date, CalendarDate.Parse(text)?.ToString());

    [Theory]
    [InlineData("Genuine Microsoft Label", true, false)]
    [InlineData("Refurbished PC", true, false)]
    [InlineData("Windows 7 Pro OA", false, true)]
    [InlineData("Windows 7 Professional Evaluation", false, false)]
    [InlineData("Windows 7 Pro Upgrade", false, false)]
    [InlineData("no label", false, false)]
    public void Certificate_ShowsAnOemLicenseOnlyByAProduct(string text, bool namesNoProduct, bool shows)
    {
        Certificate label = Certificate.Parse(text)!;
        Assert.Equal((namesNoProduct, shows), (label.NamesNoProduct, label.ShowsOemLicense));
    }

    [Fact]
    public void StatedProducts_NoneBesideAProductListsNothing()
    {
        Product xp = ProductNames.Parse("Windows XP Professional").Product!;
        Assert.True(PriorVersionRight.Parse("Windows XP Professional")!.Lists(xp));
        Assert.True(PriorVersionRight.Parse("None; Windows XP Professional")!.IsContradictory);
        Assert.False(PriorVersionRight.Parse("None; Windows XP Professional")!.Lists(xp));
        Assert.True(PriorVersionRight.Parse("None; Windows XP Professional")!.MayList(xp.Edition, xp.Version));
    }

    private static Evidence Shown(string kind, string value, EvidenceStrength strength) => new(kind, value, "", strength);
}
