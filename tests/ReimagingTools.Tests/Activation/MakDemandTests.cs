using ReimagingTools.Activation;
using ReimagingTools.Activation.Demand;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Activation;

/// <summary>What keys are wanted for is the devices there are: each once, shared among the keys that can serve it.</summary>
public sealed class MakDemandTests
{
    [Fact]
    public void Share_ADeviceWithSeveralImagesCountsOnce()
    {
        MakDemand demand = new();
        demand.Add("PC1", Decision.Eligible, Basis.ReimagingRight, "Windows 10 Pro", 1);
        demand.Add("pc1.contoso.example", Decision.Eligible, Basis.ReimagingRight, "Windows 10 Pro", 1);
        demand.Add("PC1", Decision.Eligible, Basis.ReimagingRight, "Windows 11 Pro", 1);

        Assert.Equal([1], Required(demand, Key("AAAA1", 60, "Windows 10 Pro")));
    }

    /// <summary>The same short name in two domains is two computers.</summary>
    [Theory]
    [InlineData(@"CONTOSO\PC1", @"FABRIKAM\PC1", 2)]
    [InlineData(@"CONTOSO\PC1", @"contoso\PC1", 1)]
    [InlineData(@"CONTOSO\PC1", "PC1", 1)]
    [InlineData("pc1.a.example", "pc1.b.example", 2)]
    public void Share_ADomainTellsDevicesApart(string one, string other, int devices)
    {
        MakDemand demand = new();
        demand.Add(one, Decision.Eligible, Basis.ReimagingRight, "Windows 10 Pro", 1);
        demand.Add(other, Decision.Eligible, Basis.ReimagingRight, "Windows 10 Pro", 1);

        Assert.Equal([devices], Required(demand, Key("AAAA1", 60, "Windows 10 Pro")));
    }

    [Fact]
    public void Share_WindowsAndOfficeOfADeviceAreTwoNeeds()
    {
        MakDemand demand = new();
        demand.Add("PC1", Decision.Eligible, Basis.ReimagingRight, "Windows 10 Pro", 1);
        demand.Add("PC1", Decision.Eligible, Basis.ReimagingRight, "Office Professional Plus 2016", 1);

        Assert.Equal([1, 1], Required(demand, Key("AAAA1", 60, "Windows 10 Pro"), Key("AAAA2", 60, "Office Professional Plus 2016")));
    }

    [Theory]
    [InlineData(100, 60, 60, 0)]
    [InlineData(100, 0, 499, 0)]
    [InlineData(100, 30, 30, 40)]
    public void Share_KeysOfOneProductShareTheDevices(int devices, int first, int second, int missing)
    {
        IReadOnlyList<MakActivationCount> counts = Demand("Windows 10 Pro", devices)
            .Share([Key("AAAA1", first, "Windows 10 Pro"), Key("AAAA2", second, "Windows 10 Pro")]);

        Assert.Equal(devices, counts.Sum(count => count.Required));
        Assert.Equal(missing, counts.Sum(count => count.Shortfall));
    }

    [Fact]
    public void Share_AKeyOfSeveralProductsIsLeftForWhatOnlyItServes()
    {
        MakDemand demand = Demand("Windows 7 Professional", 50);
        Add(demand, "Windows 7 Enterprise", 50, "b");

        IReadOnlyList<MakActivationCount> counts = demand.Share([
            Key("AAAA1", 50, "Windows 7 Professional", "Windows 7 Enterprise"),
            Key("AAAA2", 50, "Windows 7 Professional"),
        ]);

        Assert.Equal([50, 50], counts.Select(count => count.Required));
        Assert.Equal(0, counts.Sum(count => count.Shortfall));
    }

    [Fact]
    public void Share_WhatCanBeReliedOnIsUsedFirst()
    {
        MakActivationCount stale = Key("AAAA1", 200, "Windows 10 Pro") with { Status = MakStatus.Stale },
            unknown = Key("AAAA3", null, "Windows 10 Pro");

        Assert.Equal([16, 43, 0], Required(Demand("Windows 10 Pro", 59), stale, Key("AAAA2", 43, "Windows 10 Pro"), unknown));
        Assert.Equal([43, 16], Required(Demand("Windows 10 Pro", 59), Key("AAAA2", 43, "Windows 10 Pro"), unknown));
    }

    [Fact]
    public void Share_AKeyWithoutAProductSaysSo()
    {
        IReadOnlyList<MakActivationCount> counts = Demand("Windows 10 Pro", 5).Share([Key("AAAA1", 60, "Something else")]);

        Assert.Null(counts[0].Required);
        Assert.Contains(MakRemark.ProductUnknown, counts[0].Remarks);
    }

    [Fact]
    public void Unserved_NamesProductsWithoutAKey()
    {
        MakDemand demand = Demand("Windows 10 Pro", 5);
        Add(demand, "Windos 99", 2, "x");
        demand.Share([Key("AAAA1", 60, "Windows 8.1 Pro")]);

        Assert.Equal([("Windos 99", 2L), ("Windows 10 Pro", 5L)], demand.Unserved.Select(pair => (pair.Key, pair.Value)).Order());
    }

    [Fact]
    public void Share_SumsDoNotWrap()
    {
        MakDemand demand = new();
        demand.Add("a", Decision.Eligible, Basis.ReimagingRight, "Windows 10 Pro", long.MaxValue);
        demand.Add("b", Decision.Eligible, Basis.ReimagingRight, "Windows 10 Pro", long.MaxValue);

        Assert.Equal([int.MaxValue], Required(demand, Key("AAAA1", 60, "Windows 10 Pro")));
    }

    [Theory]
    [InlineData(Decision.NotEligible, Basis.None)]
    [InlineData(Decision.Indeterminate, Basis.None)]
    [InlineData(Decision.Eligible, Basis.OemRecovery)]
    public void Share_OnlyEligibleDevicesNeedAKey(Decision decision, Basis basis)
    {
        MakDemand demand = new();
        demand.Add("a", decision, basis, "Windows 10 Pro", 1);

        Assert.Equal([0], Required(demand, Key("AAAA1", 60, "Windows 10 Pro")));
    }

    [Fact]
    public void Share_IsTheSameInEveryOrderAndNeverMoreThanTheDevices()
    {
        MakActivationCount[] keys =
        [
            Key("AAAA1", 7, "Windows 7 Professional", "Windows 7 Enterprise"),
            Key("AAAA2", 5, "Windows 7 Enterprise"),
            Key("AAAA3", null, "Windows 10 Pro"),
            Key("AAAA4", 11, "Windows 10 Pro"),
            Key("AAAA5", 11, "Windows 11 Pro"),
        ];
        (string Product, int Devices)[] wanted =
        [
            ("Windows 7 Professional", 9),
            ("Windows 7 Enterprise", 4),
            ("Windows 10 Pro", 30),
            ("Windows Server 2019 Standard", 2),
        ];
        string[]? before = null;
        for (int seed = 0; seed < 24; seed++)
        {
            var random = new Random(seed);
            MakDemand demand = new();
            foreach ((string product, int devices) in wanted.OrderBy(_ => random.Next()))
            {
                Add(demand, product, devices, product);
            }

            IReadOnlyList<MakActivationCount> counts = demand.Share([.. keys.OrderBy(_ => random.Next())]);
            string[] now = [.. counts.Select(count => count.PartialProductKey + " " + count.Required).Order(StringComparer.Ordinal)];
            Assert.Equal(before ?? now, now);
            Assert.Equal(43, counts.Sum(count => count.Required));
            before = now;
        }
    }

    /// <summary>A key that names Windows 10 is wanted for devices of Windows 11, too: the count says why.</summary>
    [Theory]
    [InlineData("Windows 11 Pro", true)]
    [InlineData("Windows 10 Pro", false)]
    [InlineData("Windows 11 Enterprise", false)]
    public void Share_OfTenAndEleven_SaysThatTheyShareTheirKeys(string wanted, bool isTold)
    {
        MakDemand demand = new();
        Add(demand, "Windows 10 Pro", 3, "a");
        Add(demand, wanted, 4, "b");

        MakActivationCount count = Assert.Single(demand.Share([Key("AAAA1", 60, "Windows 10 Pro")]));

        Assert.Equal(isTold, count.Remarks.Contains(MakRemark.TenAndElevenAlike));
        Assert.Equal(
            isTold ? 7
                : wanted == "Windows 10 Pro" ? 7
                : 3,
            count.Required
        );
    }

    private static MakActivationCount Key(string lastFive, int? remaining, params string[] products) =>
        new()
        {
            PartialProductKey = lastFive,
            Products = products,
            Remaining = remaining,
            Status = remaining switch
            {
                null => MakStatus.NeverRetrieved,
                0 => MakStatus.Exhausted,
                _ => MakStatus.Ok,
            },
        };

    private static MakDemand Demand(string product, int devices)
    {
        MakDemand demand = new();
        Add(demand, product, devices, "a");
        return demand;
    }

    private static void Add(MakDemand demand, string product, int devices, string prefix)
    {
        for (int i = 0; i < devices; i++)
        {
            demand.Add(prefix + i, Decision.Eligible, Basis.ReimagingRight, product, 1);
        }
    }

    private static int?[] Required(MakDemand demand, params MakActivationCount[] counts) =>
        [.. demand.Share(counts).Select(count => count.Required)];
}
