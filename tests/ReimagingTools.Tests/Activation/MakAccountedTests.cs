using ReimagingTools.Activation;
using ReimagingTools.Activation.Demand;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Activation;

/// <summary>Every value of a list of keys or verdicts is read, or told: none makes a count look better by being passed over.</summary>
public sealed class MakAccountedTests
{
    private static readonly DateTime March = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Unspecified);

    [Theory]
    [InlineData("Remaining")]
    [InlineData("Activations Remaining")]
    [InlineData("Activations Left")]
    [InlineData("MAK Activations Remaining")]
    [InlineData("Remaining Activation Count")]
    [InlineData("RemainingActivations")]
    [InlineData("Verbleibend")]
    [InlineData("残り")]
    public void WhatAColumnSaysIsLeft_StandsWhereItIsLess(string heading)
    {
        foreach (string counts in new[] { "Used/Total|23/500", "Used,Total|23,500" })
        {
            string[] parts = counts.Split('|');
            MakActivationCount count = MadeUp
                .Run(($"Product,Product Key,Type,{parts[0]},{heading}\nWindows 10 Pro,{MadeUp.Key(1)},MAK,{parts[1]},100\n", March))
                .Single;

            Assert.Equal((100, MakStatus.Conflicting), (count.Remaining, count.Status));
        }
    }

    [Theory]
    [InlineData("Left", "23")]
    [InlineData("Available", "500")]
    [InlineData("Balance")]
    [InlineData("Key Status", "Active")]
    [InlineData("Active")]
    public void AColumnNobodyReads_IsNamedOnce(string heading, string value = "1")
    {
        string row = $"Windows 10 Pro,{MadeUp.Key(1)},MAK,23/500,{value}\n";
        MakRun run = MadeUp.Run(($"Product,Product Key,Type,Used/Total,{heading}\n{row}{row}", March));

        Assert.Equal((MakIssueKind.ColumnsUnread, heading), (Assert.Single(run.Issues).Kind, run.Issues[0].Detail));
        var record = new Dictionary<string, object?>
        {
            ["Product Key"] = MadeUp.Key(1),
            ["Type"] = "MAK",
            ["Used/Total"] = "23/500",
            [heading] = value,
        };
        Assert.Equal([MakIssueKind.ColumnsUnread], MadeUp.Run(record, record).Kinds);
    }

    /// <summary>The mark of a footnote is none of the number's digits, and no group of thousands begins with a nought.</summary>
    [Theory]
    [InlineData("23/500²")]
    [InlineData("23¹/500")]
    [InlineData("23/5①")]
    [InlineData("23/500½")]
    [InlineData("0,500/1,000")]
    [InlineData("0.023/0.500")]
    public void ANumberWithAMark_IsUnknownAndTold(string cell)
    {
        MakRun run = MadeUp.Run(($"Product,Product Key,Type,Used/Total\nWindows 10 Pro,{MadeUp.Key(1)},MAK,\"{cell}\"\n", March));

        Assert.Equal((null, null), (run.Single.Total, run.Single.Remaining));
        Assert.Equal([MakIssueKind.CountUnreadable], run.Kinds);
    }

    [Fact]
    public void WideDigits_AreDigits() =>
        Assert.Equal(
            477,
            MadeUp.Run(($"Product,Product Key,Type,Used/Total\nWindows 10 Pro,{MadeUp.Key(1)},MAK,２３／５００\n", March)).Single.Remaining
        );

    [Fact]
    public void WhatIsUsed_IsKnownWithoutATotal() =>
        Assert.Equal(
            (23, null),
            (
                MadeUp.Run(($"Product,Product Key,Type,Used,Total\nWindows 10 Pro,{MadeUp.Key(1)},MAK,23,\n", March)).Single.Used,
                MadeUp.Run(($"Product,Product Key,Type,Used,Total\nWindows 10 Pro,{MadeUp.Key(1)},MAK,23,\n", March)).Single.Remaining
            )
        );

    [Fact]
    public void TheOrderOfRowsThatLeaveTheSame_ChangesNothing()
    {
        string[] rows = [$"Windows 10 Pro,{MadeUp.Key(1)},MAK,,500\n", $"Windows 10 Professional,{MadeUp.Key(1)},MAK,0,500\n"];
        string[] told =
        [
            .. new[] { rows, [rows[1], rows[0]] }
                .Select(order => MadeUp.Run(("Product,Product Key,Type,Used,Total\n" + string.Concat(order), March)).Single)
                .Select(count => $"{count.Description} {count.Used} {count.Remaining}"),
        ];

        Assert.Equal(["Windows 10 Pro 0 500", "Windows 10 Pro 0 500"], told);
    }

    /// <summary>Where what follows alternatives may be said of all or of the last, nobody knows which products the key is for.</summary>
    [Theory]
    [InlineData("Windows 10 Pro/Enterprise N", "Windows 10 Pro N", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro and Education N", "Windows 10 Education N", "Windows 10 Education")]
    public void WordsBehindAlternatives_LinkNothing(string name, params string[] products) =>
        Assert.All(products, product => Assert.Null(Wanted(name, product)));

    /// <summary>Alternatives differ, so what follows one that is named twice is its own.</summary>
    [Theory]
    [InlineData("Windows 10 Pro/Pro N", "Windows 10 Pro N", "Windows 10 Pro")]
    [InlineData("Windows 10 Enterprise & Enterprise LTSC 2019", "Windows 10 Enterprise LTSC 2019", "Windows 10 Enterprise")]
    [InlineData("Windows 10 Pro/Pro for Workstations", "Windows 10 Pro for Workstations", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro/Pro Education", "Windows 10 Pro Education", "Windows 10 Pro")]
    [InlineData("Windows Server 2012/2012 R2 Standard", "Windows Server 2012 R2 Standard", "Windows Server 2012 Standard")]
    public void WordsBehindAnAlternativeNamedTwice_AreItsOwn(string name, params string[] products) =>
        Assert.All(products, product => Assert.Equal(1, Wanted(name, product)));

    [Theory]
    [InlineData("Windows 10/11 Enterprise N", "Windows 11 Enterprise N")]
    [InlineData("Windows 8/8.1 Pro", "Windows 8.1 Pro", "Windows 8 Pro")]
    [InlineData("Windows 8/8.1 Pro and Enterprise", "Windows 8.1 Pro", "Windows 8 Enterprise")]
    [InlineData("Windows 10/11 Pro and Enterprise", "Windows 11 Pro", "Windows 10 Enterprise")]
    [InlineData("Windows 10/11 Pro Education", "Windows 10 Pro Education")]
    [InlineData("Windows 10 Enterprise LTSC 2019/2021", "Windows 10 Enterprise LTSC 2021")]
    [InlineData("Office 2016/2019 Professional Plus", "Office Professional Plus 2019")]
    public void WordsBehindVersions_AreSaidOfAll(string name, params string[] products) =>
        Assert.All(products, product => Assert.Equal(1, Wanted(name, product)));

    [Theory]
    [InlineData(
        "ComputerName,Decision,Basis,MediaProduct,DeviceCount\nA,Eligible,ReimagingRight,Windows 10 Pro\nB,Eligible,ReimagingRight,Windows 10 Pro,7\n",
        MakIssueKind.CellCount,
        7
    )]
    [InlineData(
        "ComputerName,Decision,Basis,MediaProduct,DeviceCount\nA,Eligible,ReimagingRight,Windows 10 Pro,,20\nB,Eligible,ReimagingRight,Windows 10 Pro,7\n",
        MakIssueKind.CellCount,
        7
    )]
    [InlineData(
        "ComputerName,Decision,decision,Basis,MediaProduct\nA,NotEligible,Eligible,ReimagingRight,Windows 10 Pro\n",
        MakIssueKind.DuplicateColumn,
        0
    )]
    [InlineData(
        "{\"Decision\":\"Eligible\",\"decision\":\"NotEligible\",\"Basis\":\"ReimagingRight\",\"MediaProduct\":\"Windows 10 Pro\"}\n",
        MakIssueKind.DuplicateColumn,
        0
    )]
    public void AVerdictThatIsNotWhole_IsToldAndNotCounted(string text, MakIssueKind kind, long devices)
    {
        var demand = new MakDemand();
        var issues = new List<MakIssue>();
        DemandReader.Read(demand, MadeUp.Bytes(text), "verdicts", issues.Add);

        Assert.Equal(kind, Assert.Single(issues).Kind);
        Assert.Equal(devices, demand.Share(MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("0/50", product: "Windows 10 Pro"))).Counts)[0].Required ?? 0);
    }

    private static long? Wanted(string name, string product)
    {
        var demand = new MakDemand();
        demand.Add("pc1", Decision.Eligible, Basis.ReimagingRight, product, 1);
        return demand.Share(MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("0/50", product: name))).Counts)[0].Required;
    }
}
