using ReimagingTools.Activation;
using ReimagingTools.Activation.Demand;
using ReimagingTools.Activation.Requests;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Activation;

/// <summary>What holds for any sources of one key, in any order.</summary>
public sealed class MakOrderTests
{
    private static readonly DateTime Now = new(2026, 11, 20);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Count_TheOrderOfSourcesAndRowsChangesNoNumber(int seed)
    {
        var random = new Random(seed);
        object[] sources = [.. Enumerable.Range(0, 6).Select(_ => Source(random))];

        string[] orders = [.. Enumerable.Range(0, 5).Select(_ => Told(MadeUp.Run(Options, [.. sources.OrderBy(_ => random.Next())])))];

        Assert.Single(orders.Distinct());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Count_AnOlderOrAFailedSourceNeverRaisesWhatIsLeft(int seed)
    {
        var random = new Random(seed);
        object[] sources = [.. Enumerable.Range(0, 3).Select(_ => Source(random)), MadeUp.Cilx(MadeUp.CilxKey(1, 50, updated: "2026-06-01"))];
        int before = Assert.Single(MadeUp.Run(Options, sources).Counts).Remaining!.Value;

        int withOlder = Assert
            .Single(MadeUp.Run(Options, [.. sources, MadeUp.Cilx(MadeUp.CilxKey(1, 499, updated: "2019-01-01"))]).Counts)
            .Remaining!.Value;
        int withFailed = Assert
            .Single(MadeUp.Run(Options, [.. sources, MadeUp.Cilx(MadeUp.CilxKey(1, 499, updated: "2026-11-19", error: "0xC004C008"))]).Counts)
            .Remaining!.Value;

        Assert.True(withOlder <= before, $"{withOlder} > {before}");
        Assert.True(withFailed <= before, $"{withFailed} > {before}");
    }

    /// <summary>
    /// Keys with the same last five, whole, masked and by id, of Windows and Office, with devices that name them in each of these ways: row by row
    /// in any order.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Count_TheOrderOfRowsOfKeysThatEndAlikeChangesNothing(int seed)
    {
        var random = new Random(seed);
        object[] rows = [.. Enumerable.Range(0, 8).Select(_ => Alike(random))];

        string[] orders = [.. Enumerable.Range(0, 6).Select(_ => Told(MadeUp.Run(Options, [.. rows.OrderBy(_ => random.Next())])))];

        Assert.Single(orders.Distinct());
    }

    /// <summary>
    /// However rows and keys fall together, all keys are wanted for no more than the devices, and what is missing is no more than what is wanted.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Share_WhatIsAskedForIsNeverMoreThanTheDevices(int seed)
    {
        var random = new Random(seed);
        IReadOnlyList<MakActivationCount> counts = MadeUp
            .Run(new MakCountOptions { Now = Now }, [.. Enumerable.Range(0, 8).Select(_ => Alike(random))])
            .Counts;
        string[] products =
        [
            "Windows 10 Enterprise",
            "Windows 11 Enterprise",
            "Windows 7 Professional",
            "Office Professional Plus 2019",
            "Windows Server 2019 Standard",
        ];
        var demand = new MakDemand();
        long devices = 0;
        foreach (int i in Enumerable.Range(0, 20))
        {
            int number = random.Next(1, 90);
            devices += number;
            demand.Add("lab" + i, Decision.Eligible, Basis.ReimagingRight, products[random.Next(products.Length)], number);
        }

        IReadOnlyList<MakActivationCount> shared = demand.Share(counts);
        long wanted = shared.Sum(count => (long)(count.Required ?? 0)),
            missing = shared.Sum(count => (long)(count.Shortfall ?? 0));

        Assert.Equal(devices, wanted + demand.Unserved.Values.Sum());
        Assert.True(missing <= wanted, $"{missing} > {wanted}");
        long asked = MakRequestChoice.Of(shared, [], null).Items.Sum(item => (long)(item.Additional ?? item.Count.Shortfall ?? 0));
        Assert.True(asked <= devices, $"{asked} > {devices}");
    }

    private static object Alike(Random random)
    {
        string key = random.Next(3) switch
        {
            0 => MadeUp.Key(1),
            1 => MadeUp.Twin(1),
            _ => "XXXXX-XXXXX-XXXXX-XXXXX-" + MadeUp.LastFive(1),
        };
        (string name, string description, string editions) = random.Next(3) switch
        {
            0 => ("Windows 10 Enterprise", "Win 10 RTM Enterprise Volume:MAK", "Enterprise"),
            1 => ("Office Professional Plus 2019", "Office19_ProPlus2019VL_MAK_AE", "ProPlus2019Volume"),
            _ => ("Windows 7 Professional", "Windows 7 All Volume Editions Volume:MAK", "Professional;Enterprise"),
        };
        int left = random.Next(0, 4) * 100;
        switch (random.Next(4))
        {
            case 0:
                return (
                    MadeUp.PortalFile(MadeUp.Portal((500 - left) + "/500", product: name).Replace(MadeUp.Key(1), key, StringComparison.Ordinal)),
                    Now
                );
            case 1:
                return MadeUp.Cilx(
                    MadeUp.CilxKey(
                        1,
                        left,
                        updated: "2026-11-1" + random.Next(10),
                        description: description,
                        editions: editions,
                        key: key,
                        keyId: MadeUp.KeyId(random.Next(1, 3))
                    )
                );
            default:
                Dictionary<string, object?> device = MadeUp.Instance(1, "pc" + random.Next(5));
                device["ProductKeyID"] = random.Next(2) == 0 ? null : MadeUp.KeyId(random.Next(1, 3), "03612");
                device["Name"] = name.StartsWith("Office", StringComparison.Ordinal)
                    ? "Office 19, Office19ProPlus2019VL_MAK_AE edition"
                    : "Windows(R), Enterprise edition";
                device["Description"] = name.StartsWith("Office", StringComparison.Ordinal)
                    ? "Office 19, VOLUME_MAK channel"
                    : "Windows(R) Operating System, VOLUME_MAK channel";
                device["ApplicationID"] = name.StartsWith("Office", StringComparison.Ordinal)
                    ? "0ff1ce15-a989-479d-af46-f275c6370663"
                    : "55c92734-d682-4d71-983e-d6ec3f16059f";
                device["ID"] = null;
                return device;
        }
    }

    private static MakCountOptions Options => new() { Now = Now, Required = 30 };

    private static object Source(Random random)
    {
        int left = random.Next(0, 500);
        DateTime date = Now.AddDays(-random.Next(0, 300));
        string portal = MadeUp.PortalFile(MadeUp.Portal((500 - left) + "/500"));
        return random.Next(6) switch
        {
            0 => (portal, date),
            1 => (portal, date, MakDateBasis.File),
            2 => portal,
            3 => MadeUp.Cilx(MadeUp.CilxKey(1, left, updated: date.ToString("yyyy-MM-dd", null), error: random.Next(3) == 0 ? "0xC004C008" : "0")),
            4 => MadeUp.Instance(1, "pc" + random.Next(4)),
            _ => MadeUp.Cilx(MadeUp.CilxKey(1, left, updated: random.Next(2) == 0 ? null : "2199-01-01")),
        };
    }

    private static string Told(MakRun run) =>
        string.Join(
            "\n",
            run.Counts.Select(count =>
                    string.Join(
                        "/",
                        count.PartialProductKey,
                        count.Total,
                        count.Used,
                        count.Remaining,
                        count.Installed,
                        count.Activated,
                        count.AsOf,
                        count.Status,
                        count.Required,
                        count.Shortfall
                    )
                )
                .Order(StringComparer.Ordinal)
        );
}
