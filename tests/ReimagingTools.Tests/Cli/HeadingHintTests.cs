using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>What is said of headings that are not read, and of records that have no name.</summary>
public sealed class HeadingHintTests
{
    private const string Rest = "LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel";
    private const string Values = "Windows 10 Pro,en-US,x64,OEM";

    [Theory]
    [InlineData("Computer Nmae", "\"Computer Nmae\": did you mean ComputerName?")]
    [InlineData("Coa Prodct", "\"Coa Prodct\": did you mean CoaProduct?")]
    [InlineData("LicencdLanguage", "\"LicencdLanguage\": did you mean LicensedLanguage?")]
    [InlineData("Betriebssystemname", "\"Betriebssystemname\" is a heading in the language of one Windows; ask Win32_OperatingSystem instead")]
    [InlineData("OS バージョン", "ask Win32_OperatingSystem instead")]
    [InlineData("Nom de l'h\u00f4te", "\"Nom de l'h\u00f4te\" is a heading in the language of one Windows; ask Win32_OperatingSystem instead")]
    [InlineData("Langauge", "\"Langauge\": did you mean LicensedLanguage? Only if it is the language that was bought")]
    [InlineData("Chanel", "\"Chanel\": did you mean LicenseChannel?")]
    [InlineData("Prodct", "\"Prodct\": did you mean Product?")]
    [InlineData("Archit", "\"Archit\": did you mean LicensedArchitecture?")]
    [InlineData(
        "Betriebssystem",
        "In a table somebody made, name the column LicensedProduct where it tells what was bought, OS Name where it tells what runs."
    )]
    [InlineData("Licensed Arch", "\"Licensed Arch\": did you mean LicensedArchitecture?")]
    [InlineData("Modle", "\"Modle\": did you mean Model?")]
    [InlineData("ProductLicensed", "\"ProductLicensed\": did you mean LicensedProduct?")]
    [InlineData("LicProduct", "\"LicProduct\": did you mean LicensedProduct?")]
    [InlineData("LicLang", "\"LicLang\": did you mean LicensedLanguage? If so")]
    [InlineData("Purchased Product", "\"Purchased Product\": did you mean LicensedProduct?")]
    [InlineData("Licensee", null)]
    [InlineData("Labels", null)]
    [InlineData("Contact", null)]
    [InlineData("numero interno", null)]
    [InlineData("License", "\"License\": did you mean LicensedProduct?")]
    [InlineData("Licensd Lang", "\"Licensd Lang\": did you mean LicensedLanguage?")]
    [InlineData("Licensee Language", "\"Licensee Language\": did you mean LicensedLanguage?")]
    [InlineData("Edition", "\"Edition\": did you mean LicensedProduct?")]
    [InlineData("Bits", "\"Bits\": did you mean LicensedArchitecture?")]
    [InlineData("Language", "\"Language\": did you mean LicensedLanguage?")]
    [InlineData("Bought as", "\"Bought as\": did you mean LicenseChannel?")]
    [InlineData("Purchase type", "\"Purchase type\": did you mean LicenseChannel?")]
    [InlineData("License kind", "\"License kind\": did you mean LicenseChannel?")]
    [InlineData("Lang", "did you mean LicensedLanguage? Only if it is the language that was bought")]
    [InlineData("ライセンス", "\"ライセンス\": did you mean LicensedProduct?")]
    [InlineData("ビット数", "\"ビット数\": did you mean LicensedArchitecture?")]
    [InlineData("Bit", "\"Bit\": did you mean LicensedArchitecture?")]
    [InlineData("Bought from", "\"Bought from\": did you mean LicenseChannel?")]
    [InlineData("言語", "\"言語\": did you mean LicensedLanguage? Only if it is the language that was bought")]
    [InlineData("Sprache", "\"Sprache\": did you mean LicensedLanguage? Only if it is the language that was bought")]
    [InlineData("Original OS", "\"Original OS\": did you mean LicensedProduct?")]
    [InlineData("Owner", null)]
    [InlineData("Stockwerk", null)]
    [InlineData("x_custom_7", null)]
    public void Heading_IsHintedAt(string heading, string? hint)
    {
        using var table = new TemporaryFile("MachineName," + heading + "," + Rest + "\nPC-01,x," + Values + "\n", ".csv");
        using var lines = new TemporaryFile(
            "{\"MachineName\":\"PC-01\",\"" + heading + "\":\"x\",\"LicensedProduct\":\"Windows 10 Pro\"}\n",
            ".jsonl"
        );
        foreach (string error in new[] { ConsoleRun.Eligibility(table.Path).Error, ConsoleRun.Eligibility(lines.Path).Error })
        {
            Assert.Contains("not read: " + heading, error, StringComparison.Ordinal);
            Assert.Contains(hint ?? "not read: " + heading + "\n", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }
    }

    /// <summary>Headings that can mean one thing only, in the words of lists people keep.</summary>
    [Theory]
    [InlineData("コンピューター名,ライセンス製品,ライセンス言語,ライセンスのアーキテクチャ,ライセンス チャネル")]
    [InlineData("Nombre del equipo,Producto con licencia,Idioma con licencia,Arquitectura con licencia,License Channel")]
    [InlineData("Computer,Prodotto con licenza,Lingua con licenza,Architettura con licenza,License Channel")]
    [InlineData("Computer,Produto licenciado,Idioma licenciado,Arquitetura licenciada,License Channel")]
    [InlineData("ホスト名,ライセンス対象製品,ライセンスの言語,ライセンスのアーキテクチャ,購入形態")]
    [InlineData("PC 名,Bought with,Licence language,Licence architecture,Licence channel")]
    [InlineData("Rechnername,Lizenziertes Produkt,Lizenzsprache,Licenced_Architecture,LicenceChannel")]
    [InlineData("PC,OS at purchase,License language,License architecture,License source")]
    [InlineData("pc,購入時のOS,ライセンス言語,ライセンスのアーキテクチャ,購入形態")]
    [InlineData("マシン名,ライセンス製品,ライセンス言語,アーキテクチャ,ライセンスの種類")]
    [InlineData("端末名,購入時のOS,ライセンスの言語,アーキテクチャ,入手方法")]
    [InlineData("PC名,ライセンス対象製品,ライセンス言語,アーキテクチャ,ライセンス種別")]
    [InlineData("Nombre del equipo,Licenced Product,Licenced Language,Licence bitness,Licence source")]
    public void Heading_OfOneMeaning_IsRead(string header)
    {
        using var table = new TemporaryFile(header + "\nPC-01,Windows 10 Pro,en-US,x64,OEM\nPC-02,Windows 10 Pro,ja-JP,x64,OEM\n", ".csv");
        ConsoleRun run = ConsoleRun.Eligibility(table.Path, "--format", "jsonl");

        Assert.Equal(
            ["PC-01 Eligible", "PC-02 NotEligible"],
            run.Json.Select(line => line.GetProperty("computerName").GetString() + " " + line.GetProperty("decision").GetString())
        );
        Assert.DoesNotContain("that are not read", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Each heading with a slip has its hint, also in lists of purchases and of keys.</summary>
    [Fact]
    public void Headings_WithSlips_AreAllHintedAt()
    {
        const string header = "Serial,Procuct,Langauge,Chanel,Architecure,LicenceTyp,Sofware Assurance,Coa Prodct";
        string[] hints = ["Product", "LicensedLanguage", "LicenseChannel", "Architecture", "LicenseType", "SoftwareAssurance", "CoaProduct"];
        using var fleet = new TemporaryFile("ComputerName,DeviceSerial\nPC-01,S1AAA7\n", ".csv");
        using var orders = new TemporaryFile(header + "\nS1AAA7,Windows 10 Pro,en-US,OEM,x64,Full,None,\n", ".csv");
        using var keys = new TemporaryFile("Product,Product Key,Type,Toatl,Usde,Remainig\nWindows 10 Pro,AB1CD,MAK,500,23,477\n", ".csv");

        string[] told = [ConsoleRun.Eligibility(orders.Path).Error, ConsoleRun.Eligibility(fleet.Path, "--entitlements", orders.Path).Error];
        Assert.All(told, error => Assert.All(hints, hint => Assert.Contains("did you mean " + hint + "?", error, StringComparison.Ordinal)));
        string counts = ConsoleRun.Of(["mak", keys.Path, "--language", "en"]).Error;
        Assert.All(["\"Toatl\": did you mean Total?", "\"Remainig\": did you mean Remaining?"], hint =>
            Assert.Contains(hint, counts, StringComparison.Ordinal)
        );
    }

    /// <summary>What an order list calls the product states no license in an inventory: where nothing else does, it is told.</summary>
    [Theory]
    [InlineData("Produkt", "Windows 11 Pro", true)]
    [InlineData("Product", "Windows 11 Pro", true)]
    [InlineData("Product", "Monitor 27", false)]
    [InlineData("Product,LicensedProduct", "Windows 11 Pro,Windows 11 Pro", false)]
    public void Heading_OfAProduct_IsTold_WhereNothingStatesALicense(string heading, string text, bool isTold)
    {
        using var table = new TemporaryFile("MachineName,LicenseChannel," + heading + "\nPC-01,OEM," + text + "\nPC-02,OEM," + text + "\n", ".csv");
        using var lines = new TemporaryFile(
            "{\"MachineName\":\"PC-01\",\""
                + string.Join("\":\"" + text.Split(',')[0] + "\",\"", heading.Split(','))
                + "\":\""
                + text.Split(',')[0]
                + "\"}\n",
            ".jsonl"
        );

        Assert.All([ConsoleRun.Eligibility(table.Path).Error, ConsoleRun.Eligibility(lines.Path).Error], error =>
            Assert.Equal(isTold, error.Contains($"\"{heading}\": did you mean LicensedProduct?", StringComparison.Ordinal))
        );
    }

    /// <summary>
    /// While a heading of a purchase is not read, it is to be mended first: nobody is told to mean every device, nor that nothing says what was
    /// licensed.
    /// </summary>
    [Fact]
    public void Headings_OfPurchases_AreToBeMendedFirst()
    {
        using var fleet = new TemporaryFile("ComputerName\nPC-01\nPC-02\n", ".csv");
        using var orders = new TemporaryFile("Computr,LicensedProduct,LicensedLanguage\nPC-01,Windows 10 Pro,en-US\n", ".csv");

        string error = ConsoleRun.Eligibility(fleet.Path, "--entitlements", orders.Path).Error;

        Assert.Contains("Columns that are not read may name them: Computr. \"Computr\": did you mean Computer?", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Write *", error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("licensed for", error, StringComparison.Ordinal);
    }

    /// <summary>A misspelt component is told, too.</summary>
    [Fact]
    public void Component_ThatNobodyKnows_IsHintedAt()
    {
        using var table = new TemporaryFile("MachineName," + Rest + "\nPC-01," + Values + "\n", ".csv");

        Assert.Contains(
            "--media-component \"Wrod\" is no component that is known, so the components of the media stay open. Did you mean \"Word\"?",
            ConsoleRun.Eligibility(table.Path, "--media-component", "Wrod").Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>Beside headings of a report of Windows the language is one of them too.</summary>
    [Fact]
    public void Heading_OfAReport_IsNoneOfAList()
    {
        using var table = new TemporaryFile("コンピューター名,OS 名,言語," + Rest + "\nPC-01,x,x," + Values + "\n", ".csv");

        Assert.Contains("\"言語\" is a heading in the language of one Windows", ConsoleRun.Eligibility(table.Path).Error, StringComparison.Ordinal);
    }

    /// <summary>What may speak of what runs, or of the seller, is never read; nothing that is stated for all speaks beside it.</summary>
    [Theory]
    [InlineData("アーキテクチャ", "ARM64", "--licensed-architecture", "x64")]
    [InlineData("言語", "日本語", "--licensed-language", "en-US")]
    [InlineData("入手方法", "ボリューム", "--license-channel", "OEM")]
    [InlineData("Bought from", "Reseller", "--license-channel", "OEM")]
    [InlineData("Original OS", "Windows 10 Home", "--licensed-product", "Windows 10 Pro")]
    public void Heading_ThatMayMeanAnother_IsNoFact(string heading, string value, string option, string stated)
    {
        string column = string.Concat(option[2..].Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        using var table = new TemporaryFile(
            "MachineName,"
                + heading
                + ","
                + string.Join(",", Rest.Split(',').Where(name => name != column))
                + "\nPC-01,"
                + value
                + ","
                + string.Join(",", Rest.Split(',').Zip(Values.Split(',')).Where(cell => cell.First != column).Select(cell => cell.Second))
                + "\n",
            ".csv"
        );

        Assert.Equal(4, ConsoleRun.Eligibility(table.Path).Code);
        Assert.Equal(4, ConsoleRun.Eligibility(table.Path, option, stated).Code);
    }

    /// <summary>What was probably meant is told with what to do; a column that is read already is named no second time.</summary>
    [Theory]
    [InlineData("Bought as,Bit,Bought from", true)]
    [InlineData("Rack,Room", false)]
    public void Headings_ThatWereProbablyMeant_AreToldToBeRenamed(string header, bool isTold)
    {
        using var table = new TemporaryFile("PC," + header + "\nPC-01," + string.Concat(header.Where(letter => letter == ',')) + "\n", ".csv");

        Assert.Equal(isTold, ConsoleRun.Eligibility(table.Path).Error.Contains("give the column that name", StringComparison.Ordinal));
    }

    /// <summary>An inventory that says nothing of licenses is told which columns would.</summary>
    [Fact]
    public void Headings_ThatAreWanted_AreNamed()
    {
        using var table = new TemporaryFile("Name,OperatingSystem,Rack\nPC-01,Windows 10 Pro,7\n", ".csv");

        Assert.Contains(
            "ComputerName, LicensedProduct, LicensedLanguage, LicensedArchitecture and LicenseChannel",
            ConsoleRun.Eligibility(table.Path).Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>Columns of an asset list that say nothing about a license are known in Japanese as they are in English.</summary>
    [Fact]
    public void Heading_OfAnAssetListInJapanese_IsNotWarnedOf()
    {
        using var table = new TemporaryFile(
            "コンピューター名,部署,使用者,設置場所,購入日,備考," + Rest + "\nPC-01,営業部,山田,大阪,2024/04/01,予備," + Values + "\n",
            ".csv"
        );
        ConsoleRun run = ConsoleRun.Eligibility(table.Path, "--format", "jsonl");

        Assert.Equal("Eligible", Assert.Single(run.Json).GetProperty("decision").GetString());
        Assert.DoesNotContain("not read:", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Days, prices, papers and people of a purchase are known to say nothing of a license, and are no mistake.</summary>
    [Theory]
    [InlineData(
        "Ship Date",
        "Invoice Date",
        "PO",
        "Qty Shipped",
        "Unit Price",
        "Currency",
        "Order Date",
        "Warranty End",
        "Reseller",
        "Purchased On"
    )]
    [InlineData("Cost Center", "SKU", "PO", "Qty", "Budget Code", "Part Number", "Order Date", "Mfg Part Number", "GL Account", "Kostenstelle")]
    [InlineData(
        "Bestelldatum",
        "Rechnungsdatum",
        "Rechnungsnummer",
        "Menge",
        "Preis",
        "Währung",
        "Kaufdatum",
        "Garantie",
        "Lieferant",
        "Lieferdatum"
    )]
    [InlineData("注文日", "請求日", "発注番号", "数量", "単価", "通貨", "納品日", "保証期限", "仕入先", "出荷日")]
    public void Heading_OfAPurchase_IsNoMistake(params string[] headings)
    {
        const string cells = ",2020-01-02,2020-01-03,4500012,1,10,EUR,2020-01-01,2023-01-01,Contoso,2020-01-02";
        using var table = new TemporaryFile("ComputerName," + Rest + "," + string.Join(",", headings) + "\nPC-01," + Values + cells + "\n", ".csv");
        using var fleet = new TemporaryFile("ComputerName,DeviceSerial\nPC-01,S1AAA7\n", ".csv");
        using var orders = new TemporaryFile(
            "DeviceSerial," + Rest + "," + string.Join(",", headings) + "\nS1AAA7," + Values + cells + "\n",
            ".csv"
        );
        foreach (ConsoleRun run in new[] { ConsoleRun.Eligibility(table.Path), ConsoleRun.Eligibility(fleet.Path, "--entitlements", orders.Path) })
        {
            Assert.Equal(0, run.Code);
            Assert.DoesNotContain("not read", run.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>Maker, model and serial number select devices in lists of any language.</summary>
    [Theory]
    [InlineData("Rechnername", "Hersteller", "Modell", "Seriennummer")]
    [InlineData("Nom de l'ordinateur", "Fabricant", "Modèle", "Numéro de série")]
    [InlineData("Nombre del equipo", "Fabricante", "Modelo", "Número de serie")]
    [InlineData("Nome computer", "Produttore", "Modello", "Numero di serie")]
    [InlineData("コンピューター名", "メーカー名", "モデル名", "シリアルナンバー")]
    [InlineData("コンピューター名", "製造元", "機種名", "製造番号")]
    public void Heading_ThatSelectsDevices_IsRead(string name, string maker, string model, string serial)
    {
        using var table = new TemporaryFile(
            name + "," + maker + "," + model + "," + serial + "\nPC-01,Contoso,M-7,S1\nPC-02,Contoso,M-7,S2\n",
            ".csv"
        );
        using var bought = new TemporaryFile("DeviceSerial," + Rest + "\nS2," + Values + "\n", ".csv");

        JsonElement question = ConsoleRun.Of(["questions", .. ConsoleRun.EligibilityArguments(table.Path).Skip(1), "--format", "jsonl"]).Json[0];
        Assert.Equal(["Contoso", "M-7"], new[] { "Manufacturer", "Model" }.Select(each => question.GetProperty(each).GetString()));

        ConsoleRun run = ConsoleRun.Eligibility(table.Path, "--entitlements", bought.Path, "--format", "jsonl");
        Assert.Equal(
            ["PC-01 Indeterminate", "PC-02 Eligible"],
            run.Json.Select(line => line.GetProperty("computerName").GetString() + " " + line.GetProperty("decision").GetString())
        );
        Assert.DoesNotContain("not read:", run.Error, StringComparison.Ordinal);
    }

    /// <summary>What most cells say chooses the column that is hinted at; nothing is judged by it.</summary>
    [Theory]
    [InlineData("License", "OEM", "Retail", "LicenseChannel")]
    [InlineData("License", "Windows 10 Pro", "Windows 11 Pro", "LicensedProduct")]
    [InlineData("Bought as", "Windows 10 Pro", "Windows 11 Pro", "LicensedProduct")]
    [InlineData("License", "lots", "OEM", "LicensedProduct")]
    [InlineData("ライセンス", "OEM", "プリインストール", "LicenseChannel")]
    public void Heading_IsHintedAtByWhatStandsUnderIt(string heading, string first, string second, string column)
    {
        using var table = new TemporaryFile("MachineName," + heading + "\nPC-01," + first + "\nPC-02,\nPC-03," + second + "\n", ".csv");
        using var lines = new TemporaryFile(
            "{\"MachineName\":\"PC-01\",\""
                + heading
                + "\":\""
                + first
                + "\"}\n{\"MachineName\":\"PC-03\",\""
                + heading
                + "\":\""
                + second
                + "\"}\n",
            ".jsonl"
        );
        foreach (string path in new[] { table.Path, lines.Path })
        {
            ConsoleRun run = ConsoleRun.Eligibility(path);
            Assert.Contains("\"" + heading + "\": did you mean " + column + "?", run.Error, StringComparison.Ordinal);
            Assert.Equal(4, run.Code);
        }
    }

    [Fact]
    public void Table_OfWhichNothingIsKnown_IsHintedAt()
    {
        using var file = new TemporaryFile("Computer Nmae,Betriebssystemname\nPC-01,x\n", ".csv");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path);
        Assert.Equal(2, run.Code);
        Assert.Contains("did you mean ComputerName?", run.Error, StringComparison.Ordinal);
        Assert.Contains("ask Win32_OperatingSystem instead", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_AreToldInJapanese()
    {
        using var file = new TemporaryFile("ComputerName,Owner," + Rest + "\nPC-01,x," + Values + "\n", ".csv");
        Assert.Contains(
            "読み取らない列: Owner",
            ConsoleRun.Of([.. ConsoleRun.EligibilityArguments(file.Path).Select(word => word == "en" ? "ja" : word)]).Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>A record that no name tells from others is told by its key.</summary>
    [Theory]
    [InlineData("SerialNumber", "S-0001")]
    [InlineData("Service Tag", "ABC1234")]
    [InlineData("ResourceID", "16777220")]
    public void Record_WithoutNameIsToldByItsKey(string heading, string key)
    {
        using var file = new TemporaryFile(heading + "," + Rest + "\n" + key + "," + Values + "\n" + key + ",Windows 10 Home,,,\n", ".csv");
        Assert.Contains(
            "This record of " + heading + " " + key + " says something else",
            ConsoleRun.Eligibility(file.Path).Error,
            StringComparison.Ordinal
        );
    }
}
