using System.Text.Json;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Demand;
using ReimagingTools.Activation.Requests;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Activation;

/// <summary>What contradicts itself is never good news, and what holds several computers counts each of them.</summary>
public sealed class MakContradictionTests
{
    private static readonly DateTime March = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Unspecified);

    public static TheoryData<string?, string> Wrappers()
    {
        var all = new TheoryData<string?, string>();
        foreach (string? outer in new[] { null, "devices", "value", "computers", "anything" })
        {
            foreach (string inner in new[] { "licenses", "license", "SoftwareLicensingProduct", "instances" })
            {
                all.Add(outer, inner);
            }
        }

        return all;
    }

    /// <summary>
    /// However computers are wrapped, one after another, under each other's name, with a description beside the licenses or a computer without any.
    /// </summary>
    [Theory]
    [MemberData(nameof(Wrappers))]
    public void Installed_CountsEveryComputerOfADocument(string? outer, string inner)
    {
        foreach (int number in new[] { 1, 2, 50 })
        {
            object[] devices =
            [
                .. Enumerable.Range(1, number).Select(i => i % 2 == 0 ? Device("PC" + i, inner) : Described("PC" + i, inner)),
                new Dictionary<string, object?> { ["ComputerName"] = "EMPTY" },
            ];
            Assert.Equal(number, MadeUp.Run(Document(outer, devices)).Single.Installed);
            Assert.Equal(number, MadeUp.Run(Document("site", [JsonSerializer.Deserialize<object>(Document(outer, devices))!])).Single.Installed);
        }
    }

    [Fact]
    public void Installed_CountsAComputerThatStandsTwiceOnce() =>
        Assert.Equal(
            2,
            MadeUp
                .Run(Document("devices", [Device("PC1", "licenses"), Device("pc1.contoso.example", "licenses"), Device("PC2", "licenses")]))
                .Single.Installed
        );

    /// <summary>One source calls a key a MAK and another something else, or nobody knows what: it is good news in no order.</summary>
    [Theory]
    [InlineData("KMS", 1)]
    [InlineData("Volume:GVLK", 1)]
    [InlineData("MAK (expired)", 1)]
    [InlineData("MAK", 0)]
    [InlineData("", 0)]
    public void Type_ThatAnotherSourceContradictsConflicts(string type, int conflicts)
    {
        string mak = Table(["Product=Windows 10 Enterprise", "Product Key=" + MadeUp.Key(1), "Type=MAK", "Used/Total=23/500"]);
        string other = Table([
            "Product=Windows 10 Enterprise",
            "Product Key=" + MadeUp.Key(1),
            "Type=" + type,
            "Used/Total=" + (type == "MAK" ? "23/500" : ""),
        ]);
        foreach (string[] order in new[] { new[] { mak, other }, [other, mak] })
        {
            MakActivationCount count = MadeUp.Run((order[0], March), (order[1], March)).Single;
            Assert.Equal(conflicts == 0 ? MakStatus.Ok : MakStatus.Conflicting, count.Status);
            Assert.Equal(conflicts, count.Remarks.Count(remark => remark == MakRemark.TypesDisagree));
        }
    }

    /// <summary>The licenses of devices speak of the type too; the end of another key of ours says nothing of this one.</summary>
    [Fact]
    public void Type_ThatADeviceContradictsConflicts()
    {
        string mak = Table(["Product=Windows 10 Enterprise", "Product Key=" + MadeUp.Key(1), "Type=MAK", "Used/Total=23/500"]);
        Dictionary<string, object?> device = MadeUp.Instance(1, "pc1");
        device.Remove("ProductKeyID");
        device["ProductKeyChannel"] = "Volume:GVLK";
        device["Description"] = "Windows(R) Operating System, VOLUME_KMSCLIENT channel";
        Assert.Equal(MakStatus.Conflicting, MadeUp.Run((mak, March), device).Single.Status);
        Assert.Equal(MakStatus.Conflicting, MadeUp.Run(device, (mak, March)).Single.Status);

        string twin = Table(["Product=Windows 10 Enterprise", "Product Key=" + MadeUp.Twin(1), "Type=KMS", "Used/Total="]);
        Assert.Equal(MakStatus.Ok, MadeUp.Run((mak, March), (twin, March)).Single.Status);
    }

    [Theory]
    [InlineData("Produkt", "Produktschlüssel", "Typ", "MAK-Aktivierungen verwendet/verfügbar")]
    [InlineData("Produit", "Clé de produit", "Type de clé", "Activations MAK utilisées/disponibles")]
    [InlineData("Producto", "Clave de producto", "Tipo", "Activaciones")]
    [InlineData("製品", "プロダクト キー", "種類", "ライセンス認証数")]
    [InlineData("製品", "プロダクト キー", "種類", "MAK ライセンス認証-使用済み/使用可能")]
    public void Headings_OfPortalsInOtherLanguagesAreRead(string product, string key, string type, string count) =>
        Assert.Equal(
            (MakStatus.Ok, 477),
            MadeUp.Run((Table([product + "=Windows 10 Enterprise", key + "=" + MadeUp.Key(1), type + "=MAK", count + "=23/500"]), March)).Single
                is var one
                ? (one.Status, one.Remaining ?? 0)
                : default
        );

    /// <summary>A count in one cell beside columns of their own that say something else, in every order.</summary>
    [Theory]
    [InlineData("Used/Total=23/500;Used=400;Total=500", 100)]
    [InlineData("Used/Total=23/500;Total=100", 77)]
    [InlineData("MAK Activations-Used/Available=23/500;Activations Used=490", 10)]
    [InlineData("MAK Activations-Used/Available=490/500;Activations Used=23", 10)]
    [InlineData("Used/Total=23/500;RemainingActivations=5", 5)]
    [InlineData("Used/Total=499/500;RemainingActivations=400", 1)]
    public void Count_ColumnsThatDisagreeConflictAndTheLowerNumberStands(string columns, int left)
    {
        string[] cells = [.. columns.Split(';'), "Product=Windows 10 Enterprise", "Product Key=" + MadeUp.Key(1), "Type=MAK"];
        for (int turn = 0; turn < cells.Length; turn++)
        {
            MakRun run = MadeUp.Run((Table([.. cells.Skip(turn), .. cells.Take(turn)]), March));

            Assert.Equal((MakStatus.Conflicting, left), (run.Single.Status, run.Single.Remaining));
            Assert.Contains(MakIssueKind.CountsDisagree, run.Kinds);
        }
    }

    [Theory]
    [InlineData("Used/Total=23/500;Used=23;Total=500")]
    [InlineData("Used/Total=23/500;RemainingActivations=477")]
    [InlineData("Used/Total=23/500;Used=;Total=")]
    public void Count_ColumnsThatAgreeContradictNothing(string columns)
    {
        MakRun run = MadeUp.Run(
            (Table([.. columns.Split(';'), "Product=Windows 10 Enterprise", "Product Key=" + MadeUp.Key(1), "Type=MAK"]), March)
        );

        Assert.Equal(477, run.Single.Remaining);
        Assert.NotEqual(MakStatus.Conflicting, run.Single.Status);
        Assert.Empty(run.Issues);
    }

    [Theory]
    [InlineData("dd/MM")]
    [InlineData("HH:mm")]
    [InlineData("MM/yyyy")]
    [InlineData("yyyy")]
    [InlineData("dddd")]
    [InlineData("t")]
    [InlineData("%")]
    [InlineData("")]
    public void DateFormat_WithoutDayMonthAndYearIsRefused(string format) =>
        Assert.Throws<ArgumentException>(() => new MakReader { DateFormat = format });

    [Theory]
    [InlineData("dd/MM/yyyy HH:mm")]
    [InlineData("d.M.yy")]
    [InlineData("yyyyMMdd")]
    [InlineData("MMM d, yyyy h:mm tt")]
    [InlineData("s")]
    public void DateFormat_OfWholeDatesIsTaken(string format) => Assert.Equal(format, new MakReader { DateFormat = format }.DateFormat);

    [Fact]
    public void Count_AKeyOfWindowsAndOfficeConflicts()
    {
        string[] rows = [MadeUp.Portal("23/500"), MadeUp.Portal("23/500", product: "Office Professional Plus 2019")];
        foreach (string[] order in new[] { rows, [rows[1], rows[0]] })
        {
            MakActivationCount count = MadeUp.Run((MadeUp.PortalFile(order), March)).Single;

            Assert.Equal(MakStatus.Conflicting, count.Status);
            Assert.Contains(MakRemark.ApplicationsDisagree, count.Remarks);
        }
    }

    [Fact]
    public void Share_AKeyOfAnEvaluationServesNoLicense()
    {
        var demand = new MakDemand();
        demand.Add("PC1", Decision.Eligible, Basis.ReimagingRight, "Windows 10 Enterprise", 1);

        IReadOnlyList<MakActivationCount> counts = demand.Share(
            MadeUp.Run((MadeUp.PortalFile(MadeUp.Portal("23/500", product: "Windows 10 Enterprise Evaluation")), March)).Counts
        );

        Assert.Null(Assert.Single(counts).Required);
        Assert.Equal(1, Assert.Single(demand.Unserved).Value);
    }

    [Fact]
    public void Count_AWholeKeyBesideTheEndOfAnotherConflicts()
    {
        MakRun run = MadeUp.Run(
            (Table(["Product Key=" + MadeUp.Key(1), "PartialProductKey=" + MadeUp.LastFive(2), "Type=MAK", "Used/Total=23/500"]), March)
        );

        Assert.Contains(MakIssueKind.KeysDisagree, run.Kinds);
        Assert.Equal(MakStatus.Conflicting, run.Single.Status);
    }

    [Fact]
    public void Demand_TellsDevicesWhoseVerdictsNameNoProduct()
    {
        var demand = new MakDemand();
        demand.Add("PC1", Decision.Eligible, Basis.ReimagingRight, "", 1);
        demand.Add("PC1", Decision.Eligible, Basis.ReimagingRight, null, 1);
        demand.Add("lab", Decision.Eligible, Basis.ReimagingRight, " ", 40);
        demand.Add("PC2", Decision.NotEligible, Basis.None, "", 1);
        demand.Share([]);

        Assert.Equal(41, demand.WithoutProduct);
        Assert.Empty(demand.Unserved);
    }

    [Theory]
    [InlineData("", MakSeverity.Error)]
    [InlineData("[]", MakSeverity.Warning)]
    [InlineData("ComputerName,Decision,Basis,MediaProduct\n", MakSeverity.Warning)]
    public void Demand_TellsOfAFileWithoutVerdicts(string text, MakSeverity severity)
    {
        var issues = new List<MakIssue>();
        DemandReader.Read(new MakDemand(), MadeUp.Bytes(text), "v", issues.Add);

        Assert.Equal((MakIssueKind.Empty, severity), (Assert.Single(issues).Kind, issues[0].Severity));
    }

    [Fact]
    public void Request_ForANumberWithoutAKeyToAskForSaysSo()
    {
        MakActivationCount updates = new()
        {
            PartialProductKey = "AE1LO",
            IsExtendedSecurityUpdates = true,
            Remaining = 1,
        };
        foreach (MakActivationCount[] counts in new MakActivationCount[][] { [], [updates] })
        {
            MakRequestNotice notice = Assert.Single(MakRequestChoice.Of(counts, [], 10).Notices);
            Assert.Equal((MakRequestNoticeKind.NoKeyToAskFor, true), (notice.Kind, notice.IsError));
        }
    }

    [Fact]
    public void Request_FindsAKeyThatIsNamedWhole()
    {
        IReadOnlyList<MakActivationCount> counts = MadeUp.Run((MadeUp.PortalFile(MadeUp.Portal("23/500"), MadeUp.Portal("1/2", 2)), March)).Counts;

        Assert.Equal(MadeUp.LastFive(1), Assert.Single(MakRequestChoice.Of(counts, [MadeUp.Key(1)], 10).Items).Count.PartialProductKey);
    }

    private static Dictionary<string, object?> License()
    {
        Dictionary<string, object?> license = MadeUp.Instance(1, null);
        license.Remove("PSComputerName");
        return license;
    }

    private static Dictionary<string, object?> Device(string name, string inner) => new() { ["ComputerName"] = name, [inner] = new[] { License() } };

    private static Dictionary<string, object?> Described(string name, string inner) =>
        new()
        {
            ["system"] = new Dictionary<string, object?> { ["CSName"] = name },
            [inner] = new[] { License() },
        };

    private static string Document(string? outer, object[] devices) =>
        outer is null ? JsonSerializer.Serialize(devices) : JsonSerializer.Serialize(new Dictionary<string, object> { [outer] = devices });

    private static string Table(string[] cells)
    {
        string[][] pairs = [.. cells.Select(cell => cell.Split('=', 2))];
        return string.Join(',', pairs.Select(pair => pair[0])) + "\n" + string.Join(',', pairs.Select(pair => pair[1])) + "\n";
    }
}
