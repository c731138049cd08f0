using System.Globalization;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Requests;

namespace ReimagingTools.Tests.Activation;

public sealed class MakRequestTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    private static readonly MakActivationCount Known = new()
    {
        PartialProductKey = "AE1LO",
        Products = ["Windows 10 Enterprise"],
        Total = 500,
        Used = 490,
        Remaining = 10,
        AsOf = new DateTime(2026, 3, 1),
    };

    private static readonly MakActivationRequest Request = new()
    {
        Items = [new MakRequestItem(Known, 200)],
        AgreementNumber = "V0000001",
        CustomerName = "Contoso",
        ContactName = "A. Person",
        ContactEmail = "person@contoso.example",
        ContactPhone = "+81 3 0000 0000",
        Justification = "Reimaging 200 PCs",
    };

    [Fact]
    public void ToText_HoldsWhatTheBriefLists()
    {
        string text = Request.ToText(English);

        string[] facts =
        [
            "V0000001",
            "Contoso",
            "A. Person",
            "person@contoso.example",
            "+81 3 0000 0000",
            "Reimaging 200 PCs",
            "Windows 10 Enterprise",
            "XXXXX-XXXXX-XXXXX-XXXXX-AE1LO",
            "200",
            "total 500, used 490, remaining 10",
        ];
        Assert.All(facts, fact => Assert.Contains(fact, text, StringComparison.Ordinal));
        Assert.DoesNotContain("(please complete)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToText_IsJapaneseWhereAsked()
    {
        string text = Request.ToText(Japanese);

        Assert.Contains("ライセンス認証数の追加申請", text, StringComparison.Ordinal);
        Assert.Contains("上限 500、使用 490、残り 10", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToText_MissingFactsAreMarkedAndUnknownCountsAreNotZero()
    {
        string text = (Request with { CustomerName = null, Items = [new MakRequestItem(Known with { Total = null, Used = null }, 1)] }).ToText(
            English
        );

        Assert.Contains("Customer name: (please complete)", text, StringComparison.Ordinal);
        Assert.Contains("total unknown, used unknown, remaining 10", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToText_AsksForTheShortfallWhenNoNumberIsGiven() =>
        Assert.Contains(
            "requested: 40\n",
            (Request with { Items = [new MakRequestItem(Known.WithRequired(50), null)] }).ToText(English),
            StringComparison.Ordinal
        );

    /// <summary>A number that is given does not make a count known.</summary>
    [Fact]
    public void ToText_AnUnknownCountIsMarkedWhateverIsAskedFor()
    {
        MakActivationCount unknown = Known with { Total = null, Used = null, Remaining = null, AsOf = null, Status = MakStatus.NeverRetrieved };
        var choice = MakRequestChoice.Of([unknown], [], 7);

        Assert.Equal([MakRequestNoticeKind.CountUnknown], choice.Notices.Select(notice => notice.Kind));
        string text = (Request with { Items = choice.Items }).ToText(English);
        Assert.Contains("Caution: No source says how many activations remain.", text, StringComparison.Ordinal);
        Assert.Contains("requested: 7\n", text, StringComparison.Ordinal);
    }

    /// <summary>Two keys that end alike are told apart in every sentence, and in the text where one of them is not asked for.</summary>
    [Fact]
    public void Of_TwinsAreNamedByWhatTellsThemApart()
    {
        MakActivationCount first = Known with { Remarks = [MakRemark.LastFiveShared], LicenseIds = ["40000001"], Status = MakStatus.Conflicting };
        MakActivationCount second = Known with
        {
            Remarks = [MakRemark.LastFiveShared],
            KeyId = "03291-000-000101",
            Status = MakStatus.Stale,
            Remaining = 90,
        };
        var choice = MakRequestChoice.Of([first.WithRequired(30), second.WithRequired(30)], [], null);

        Assert.Equal(["AE1LO (40000001; Windows 10 Enterprise)", "AE1LO (03291-000-000101)"], choice.Notices.Select(notice => notice.Key));
        Assert.Contains("tell them apart", (Request with { Items = choice.Items }).ToText(English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AEILO-SUZ01-5AEIL-OSUZ0-AE1LO")]
    [InlineData("the key is AEILOSUZ015AEILOSUZ0AE1LO, thanks")]
    [InlineData("aeilo suz01 5aeil osuz0 ae1lo")]
    public void ToText_AWholeKeyInAnyFieldIsRefused(string value)
    {
        (string Field, MakActivationRequest Bad)[] cases =
        [
            (nameof(Request.AgreementNumber), Request with { AgreementNumber = value }),
            (nameof(Request.LicenseId), Request with { LicenseId = value }),
            (nameof(Request.AuthorizationNumber), Request with { AuthorizationNumber = value }),
            (nameof(Request.CustomerName), Request with { CustomerName = value }),
            (nameof(Request.ContactName), Request with { ContactName = value }),
            (nameof(Request.ContactEmail), Request with { ContactEmail = value }),
            (nameof(Request.ContactPhone), Request with { ContactPhone = value }),
            (nameof(Request.Justification), Request with { Justification = value }),
            (nameof(Known.Products), Request with { Items = [new MakRequestItem(Known with { Products = [value] }, 1)] }),
        ];
        Assert.All(cases, one =>
        {
            MakRequestException refusal = Assert.Throws<MakRequestException>(() => one.Bad.ToText(English));
            Assert.Equal(one.Field, refusal.Field);
            Assert.DoesNotContain("AE1LO", refusal.ToString(), StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void ToText_AWholeKeyInPlaceOfTheLastFiveIsRefused() =>
        Assert.Throws<MakRequestException>(() =>
            (Request with { Items = [new MakRequestItem(Known with { PartialProductKey = MadeUp.Key(1) }, 1)] }).ToText(English)
        );

    [Fact]
    public void ToText_WithoutKeyOrNumberIsRefused()
    {
        MakRequestItem[][] bad =
        [
            [],
            [new MakRequestItem(Known, null)],
            [new MakRequestItem(Known, 0)],
            [new MakRequestItem(Known with { PartialProductKey = null }, 1)],
        ];

        Assert.All(bad, items => Assert.Throws<MakRequestException>(() => (Request with { Items = items }).ToText(English)));
    }

    [Fact]
    public void ToText_AFieldCannotAddLines() =>
        Assert.DoesNotContain(
            "\nProduct key",
            (Request with { CustomerName = "Contoso\nProduct key: 1" }).ToText(English),
            StringComparison.Ordinal
        );
}
