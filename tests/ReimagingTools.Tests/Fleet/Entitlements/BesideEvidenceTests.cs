using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;
using ReimagingTools.Tests.Cli;
using static ReimagingTools.Tests.Fleet.Entitlements.EntitlementRows;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>
/// Every column that is read in the row of a device is read in the row of a purchase: what disagrees with what the row states contests it, and what
/// agrees changes nothing.
/// </summary>
public sealed class BesideEvidenceTests
{
    private static readonly (string Name, string Value)[] Stated =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    /// <summary>What is said otherwise, and what is said alike, under columns of a kind.</summary>
    private static readonly (Field Field, string Other, string Same)[] Values =
    [
        (Field.Caption, "Windows 11 Home", "Microsoft Windows 11 Pro"),
        (Field.RegistryProductName, "Windows 11 Home", "Windows 11 Pro"),
        (Field.EditionId, "Core", "Professional"),
        (Field.OperatingSystemSku, "101", "48"),
        (Field.BuildNumber, "19045", "22631"),
        (Field.OsLanguage, "1031", "1033"),
        (Field.MuiLanguages, "de-DE", "en-US"),
        (Field.OsArchitecture, "ARM64", "x64"),
        (Field.HardwareArchitecture, "ARM64", "x64"),
        (Field.FirmwareKeyDescription, "[4.0] Core OEM:DM", "[4.0] Professional OEM:DM"),
        (Field.Conflicts, "LicensedProduct", ""),
    ];

    public static TheoryData<string, string, string> Columns()
    {
        var data = new TheoryData<string, string, string>();
        foreach ((Field field, string other, string same) in Values)
        {
            foreach (
                string heading in ColumnTable
                    .Default.Columns.Where(column => column.Field == field)
                    .Select(column => column.Heading)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
            )
            {
                if (Row([.. Stated, (heading, other)]).Has(field))
                {
                    data.Add(heading, other, same);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Columns))]
    [InlineData("Edition", "Home", "Pro")]
    [InlineData("Windows Edition", "Windows 11 Home", "Windows 11 Pro")]
    [InlineData("Language", "German", "English")]
    [InlineData("OS Language", "German", "en-US")]
    [InlineData("言語", "日本語", "英語")]
    [InlineData("Bits", "ARM64", "64-bit")]
    [InlineData("Channel", "Volume", "OEM")]
    [InlineData("License", "Windows 11 Home", "Windows 11 Pro")]
    [InlineData("License", "Evaluation", "OEM")]
    [InlineData("Product Name", "Windows 11 Home", "Windows 11 Pro")]
    [InlineData("Operating System", "Windows 10 Pro", "Windows 11 Enterprise")]
    [InlineData("Processor", "Snapdragon(TM) X Elite", "Intel Core i7")]
    [InlineData("Operating System", "macOS 14", "Windows")]
    [InlineData("Configuration", "i5-1345U / 16GB / 512GB / Windows 11 Home", "i5-1345U / 16GB / 512GB / Windows 11 Pro")]
    [InlineData("Specs", "16GB, Win11Home, 3Y", "16GB, Win11Pro, 3Y")]
    [InlineData("SKU", "HAJ-00090 Windows 11 Home", "FQC-10528 Windows 11 Pro")]
    [InlineData("Part Description", "KW9-00633 Win 11 Home 64-bit", "FQC-10528 Win 11 Pro 64-bit")]
    [InlineData("Notes", "actually Windows 11 Home", "runs Windows 11 Enterprise since 2024")]
    [InlineData("Remarks", "Windows 11 Home in S mode", "delivered to Windows team 11")]
    [InlineData("製品名", "ノート PC / Windows 11 Home", "ノート PC / Windows 11 Pro")]
    [InlineData("Conflicts", "LicenseChannel: ProductKeyChannel \"Volume:MAK\"", "n/a")]
    [InlineData("Operating system language", "German", "English")]
    [InlineData("Betriebssystemsprache", "Deutsch", "Englisch")]
    [InlineData("Systemsprache", "Deutsch", "Englisch")]
    [InlineData("Langue du système", "allemand", "anglais")]
    [InlineData("UI Language", "de-DE", "en-US")]
    [InlineData("Lingua", "Tedesco", "Inglese")]
    [InlineData("Licensed Edition", "Home", "Pro")]
    [InlineData("Win Edition", "Home", "Pro")]
    [InlineData("Édition", "Home", "Pro")]
    [InlineData("Ausgabe", "Home", "Pro")]
    [InlineData("Windows エディション", "Home", "Pro")]
    [InlineData("Architektur", "ARM64", "64-bit")]
    [InlineData("Arquitectura", "ARM64", "x64")]
    [InlineData("Bit-Version", "32-bit", "64-bit")]
    [InlineData("Kanal", "Volume", "OEM")]
    [InlineData("チャネル", "ボリューム", "OEM")]
    [InlineData("Firmware Key", "[4.0] Core OEM:DM", "[4.0] Professional OEM:DM")]
    [InlineData("Processeur", "Snapdragon(TM) X Elite", "Intel Core i7")]
    [InlineData("Current OS", "Windows 11 Home", "Windows 11 Enterprise")]
    [InlineData("Installed OS", "Windows 11 Home", "Windows 11 Enterprise")]
    [InlineData("skuFamily", "Core", "Pro")]
    [InlineData("skuFamily", "Windows 11 Home", "Enterprise")]
    [InlineData("License Name", "Windows(R), Core edition", "Windows(R), Professional edition")]
    [InlineData("LicenseFamily", "Core", "Professional")]
    [InlineData("ProductType", "3", "1")]
    [InlineData("InstallationType", "Server", "Client")]
    [InlineData("Windows Version", "Windows 10", "Windows 11")]
    [InlineData("Windows Version", "10", "22H2")]
    [InlineData("Type", "Evaluation", "Laptop")]
    [InlineData("Product Category", "Subscription", "Notebook")]
    [InlineData("License Class", "Academic", "OEM")]
    [InlineData("Seen", "Windows Server 2022", "Windows 11 Pro")]
    [InlineData("Includes OS", "No", "Yes")]
    [InlineData("No Windows License", "x", "No")]
    [InlineData("Trial", "Yes", "No")]
    [InlineData("Is Evaluation", "True", "False")]
    [InlineData("Evaluation", "30 days", "-")]
    [InlineData("Subscription", "Monthly", "Perpetual")]
    [InlineData("N Edition", "Yes", "No")]
    [InlineData("KN", "ja", "nein")]
    [InlineData("MUI", "Yes", "No")]
    [InlineData("Preinstalled", "No OS", "Yes")]
    [InlineData("Factory Image", "FreeDOS", "Windows 11 Pro")]
    [InlineData("Vorinstalliert", "FreeDOS", "Ja")]
    [InlineData("Sticker", "Windows 11 Home", "Yes")]
    [InlineData("Spec", "i5 16GB FreeDOS", "i5 16GB")]
    [InlineData("Configuration", "i5 / 512GB / W11H", "i5 / 512GB / W11P")]
    [InlineData("Chipset", "Qualcomm Snapdragon 8cx", "Intel Q670")]
    [InlineData("MSDN", "x", "-")]
    [InlineData("Academic", "Yes", "No")]
    [InlineData("Home Edition", "Yes", "No")]
    [InlineData("Product Edition", "Home", "Pro")]
    [InlineData("Edition Code", "CORE", "Professional")]
    [InlineData("OS SKU", "101", "48")]
    [InlineData("Language Code", "de-DE", "en-US")]
    [InlineData("License Valid", "No", "Yes")]
    [InlineData("Is Active", "False", "True")]
    [InlineData("Has License", "No", "Yes")]
    [InlineData("License Expired", "Yes", "No")]
    [InlineData("Abgelaufen", "ja", "nein")]
    [InlineData("Previous OS", "Windows 10 Home", "Windows 10 Pro")]
    [InlineData("Upgrade from", "Windows 10 Home", "Windows 10 Pro")]
    [InlineData("Downgrade Rights", "Windows 10 Home", "Windows 10 Pro")]
    [InlineData("Operating System", "Windows 11 Pro for ARM", "Windows 11 Pro")]
    public void AValueBesideWhatIsStated_ContestsWhereItDisagrees(string heading, string other, string same)
    {
        Assert.True(IsSettled([.. Stated]));
        Assert.False(IsSettled([.. Stated, (heading, other)]), "contradicts");
        Assert.True(IsSettled([.. Stated, (heading, same)]), "agrees");
        Assert.True(IsSettled([.. Stated, (heading, "")]), "says nothing");
    }

    /// <summary>
    /// In the row of an order every column but the one the line is read from is held against it, whatever the column means in an inventory.
    /// </summary>
    [Theory]
    [InlineData("Windows 11 Home")]
    [InlineData("i5 / 16GB / Windows 11 Home")]
    [InlineData("Windows 10 Pro")]
    public void AnotherProductUnderAnyColumn_ContestsTheLine(string text)
    {
        (string Name, string Value)[] order = [("ComputerName", "PC1"), ("Order Number", "PO1"), ("Order Line", "Windows 11 Pro 64-bit English")];
        string[] headings =
        [
            .. ColumnTable
                .Default.Columns.Where(column =>
                    FieldTraits.IsRead(column.Field) && !FieldTraits.IsDeclared(column.Field) && column.Field != Field.Name
                )
                .Select(column => column.Heading)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

        Assert.True(IsSettled(order));
        Assert.DoesNotContain(headings, heading => IsSettled([.. order, (heading, text)]));
        Assert.DoesNotContain(headings, heading => !IsSettled([.. order, (heading, "")]));
    }

    /// <summary>A row that names two computers, under whatever headings, speaks of nobody.</summary>
    [Theory]
    [InlineData("For Device", "PC2", false)]
    [InlineData("For Device", "pc1.contoso.com", true)]
    [InlineData("Host", "PC17", false)]
    [InlineData("Device", "Laptop", true)]
    [InlineData("Gerätename", "PC2", false)]
    public void AnotherNameInTheRow_IsOfAnotherComputer(string heading, string name, bool isSettled) =>
        Assert.Equal(isSettled, IsSettled([.. Stated, (heading, name)]));

    /// <summary>A list in a language states what one in English does.</summary>
    [Theory]
    [InlineData("Lizenziertes Produkt", "Lizenzsprache", "Lizenzarchitektur", "Lizenzkanal")]
    [InlineData("Lizenziertes Produkt", "Sprache der Lizenz", "Architektur der Lizenz", "Kanal der Lizenz")]
    [InlineData("Produit sous licence", "Langue de la licence", "Architecture de la licence", "Canal de licence")]
    [InlineData("Producto con licencia", "Idioma de la licencia", "Arquitectura de la licencia", "Canal de licencia")]
    [InlineData("Prodotto con licenza", "Lingua della licenza", "Architettura della licenza", "Canale di licenza")]
    [InlineData("Produto licenciado", "Idioma da licença", "Arquitetura da licença", "Canal de licença")]
    public void AListInAnotherLanguage_StatesItsFacts(string product, string language, string architecture, string channel)
    {
        (string Name, string Value)[] stated =
        [
            ("ComputerName", "PC1"),
            (product, "Windows 11 Pro"),
            (language, "en-US"),
            (architecture, "x64"),
            (channel, "OEM"),
        ];

        Assert.True(IsSettled(stated));
        Assert.False(IsSettled([.. stated, ("Edition", "Home")]));
    }

    [Theory]
    [InlineData("Artikelbezeichnung")]
    [InlineData("Désignation")]
    [InlineData("Descripción del artículo")]
    [InlineData("品名")]
    public void ALineUnderItsNameInAnotherLanguage_IsRead(string heading) =>
        Assert.StartsWith(
            "LicensedProduct=Windows 11 Pro; LicensedLanguage=en",
            Facts(Book("ComputerName=PC1, " + heading + "=Windows 11 Pro 64-bit English"), "ComputerName=PC1"),
            StringComparison.Ordinal
        );

    /// <summary>"OEM (Dell)" is how a license came with a machine; another channel of a maker is none.</summary>
    [Theory]
    [InlineData("OEM (Dell)", LicenseChannel.Oem)]
    [InlineData("Dell OEM", LicenseChannel.Oem)]
    [InlineData("HP OEM license", LicenseChannel.Oem)]
    [InlineData("Dell Volume", LicenseChannel.Unknown)]
    [InlineData("not OEM (Dell)", LicenseChannel.Unknown)]
    [InlineData("Dell", LicenseChannel.Unknown)]
    public void AChannelOfAMaker_IsRead(string text, LicenseChannel channel) =>
        Assert.Equal(channel, DeviceOf([.. Stated[..4], ("LicenseChannel", text)]).Products[0].Channel.Value);

    /// <summary>Where no column states a product, the description of what was bought does; one of other goods says nothing.</summary>
    [Theory]
    [InlineData(
        "Windows 11 Pro 64-bit English",
        "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US; LicensedArchitecture=X64; LicenseChannel=Oem"
    )]
    [InlineData("Windows 11 Pro in some odd mode", "LicensedProduct=Windows 11 Pro in some odd mode | ")]
    [InlineData("Dell Docking Station", "")]
    public void ADescriptionWithoutAProduct_IsALine(string text, string facts) =>
        Assert.StartsWith(
            facts,
            Facts(Book("ComputerName=PC1, Order Date=2024-02-01, Description=" + text), "ComputerName=PC1"),
            StringComparison.Ordinal
        );

    /// <summary>In a list that is of no purchase a description may tell what runs.</summary>
    [Fact]
    public void ADescriptionInAnotherList_StatesNothing() =>
        Assert.Null(DeviceOf(("ComputerName", "PC1"), ("Description", "Windows 11 Pro 64-bit English")).Products[0].Edition.Value);

    /// <summary>Nothing is shown by what stands beside: it speaks where something is stated.</summary>
    [Theory]
    [MemberData(nameof(Columns))]
    public void AValueBesideNothing_ShowsNothing(string heading, string other, string same)
    {
        _ = other;
        Device device = DeviceOf(("ComputerName", "PC1"), ("SoftwareAssurance", "PerDevice"), (heading, same));

        Assert.Equal(
            (null, null, null, LicenseChannel.Unknown),
            (device.Products[0].Edition.Value, device.Products[0].Version.Value, device.Products[0].Language.Value, device.Products[0].Channel.Value)
        );
    }

    /// <summary>The verdict names the column, and a narrower row decides for its device all the same.</summary>
    [Fact]
    public void WhatContests_IsNamed_AndANarrowerRowDecides()
    {
        const string Wide =
            "Model,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,Operating System\nM1,Windows 10 Pro,en-US,x64,OEM,Windows 10 Home\n";
        const string Narrow = "ComputerName,LicensedProduct\nPC1,Windows 10 Pro\n";
        using var fleet = new TemporaryFile("ComputerName,Model\nPC1,M1\nPC2,M1\n");
        using var wide = new TemporaryFile(Wide);
        using var narrow = new TemporaryFile(Narrow);
        ConsoleRun run = ConsoleRun.Eligibility(fleet.Path, "--entitlements", wide.Path, "--entitlements", narrow.Path, "--format", "jsonl");

        Assert.Equal(["Eligible", "Indeterminate"], run.Json.Select(line => line.GetProperty("decision").GetString()));
        Assert.Contains("OperatingSystem \"Windows 10 Home\"", run.Json[1].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SA", "No")]
    [InlineData("SA", "None")]
    [InlineData("SoftwareAssurance2", "None")]
    public void Assurance_IsContestedByAnotherColumnOfIt(string heading, string value)
    {
        Assert.True(DeviceOf([.. Stated, ("SoftwareAssurance", "PerDevice"), (heading, "PerDevice")]).SoftwareAssurance.IsKnown);
        Assert.False(DeviceOf([.. Stated, ("SoftwareAssurance", "PerDevice"), (heading, value)]).SoftwareAssurance.IsKnown);
    }

    /// <summary>A list of Volume licenses that names what never was one is in doubt, in an inventory too.</summary>
    [Theory]
    [InlineData("Windows 11 Enterprise", true)]
    [InlineData("Windows 11 Enterprise; Windows 11 Pro", true)]
    [InlineData("Windows 11 Enterprise; Windows 11 Home", false)]
    [InlineData("Windows 11 Home; Windows 11 Enterprise", false)]
    public void VolumeProduct_NamesVolumeLicensesAlone(string text, bool isKnown)
    {
        Assert.Equal(isKnown, DeviceOf([.. Stated, ("VolumeProduct", text)]).Products[0].VolumeProduct.IsKnown);
        Assert.Equal(isKnown, DeviceReader.Read(Row([.. Stated, ("VolumeProduct", text)])).Products[0].VolumeProduct.IsKnown);
    }

    /// <summary>What is said of the Windows of a PC does not speak of its Office.</summary>
    [Fact]
    public void Office_IsNotContestedByTheSystem() =>
        Assert.NotNull(
            DeviceOf(("ComputerName", "PC1"), ("LicensedProduct", "Office Standard 2019"), ("LicenseChannel", "Volume"), ("OS", "Windows 11 Home"))
                .Products[0]
                .Edition.Value
        );

    private static bool IsSettled(params (string Name, string Value)[] row) =>
        DeviceOf(row).Products[0]
            is {
                Edition.IsKnown: true,
                Version.IsKnown: true,
                Language.IsKnown: true,
                Architecture.IsKnown: true,
                Channel.IsKnown: true,
                Processor.State: not FactState.Conflicting
            };

    private static Device DeviceOf(params (string Name, string Value)[] row)
    {
        var book = new EntitlementBook([Row(row)]);
        var device = new DeviceRows("PC1", [Row(("ComputerName", "PC1"))]);
        return DeviceReader.Read(device, book.Find(SelectableDevice.Of(device)).Rows);
    }
}
