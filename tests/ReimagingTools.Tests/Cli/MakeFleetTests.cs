namespace ReimagingTools.Tests.Cli;

/// <summary>The made-up fleet is the same for the same seed, as long as asked, and readable in every dialect.</summary>
public sealed class MakeFleetTests
{
    public static TheoryData<string, string> Dialects =>
        new()
        {
            { "inventory", "csv" },
            { "configmgr", "csv" },
            { "cmdevice", "csv" },
            { "ad", "csv" },
            { "computerinfo", "csv" },
            { "vamt", "csv" },
            { "inventory", "jsonl" },
            { "configmgr", "jsonl" },
            { "cim", "jsonl" },
        };

    [Fact]
    public void SameSeed_SameFleet()
    {
        string first = ConsoleRun.Of("make-fleet", "--devices", "200", "--seed", "42").Output;

        Assert.Equal(first, ConsoleRun.Of("make-fleet", "--devices", "200", "--seed", "42").Output);
        Assert.NotEqual(first, ConsoleRun.Of("make-fleet", "--devices", "200", "--seed", "43").Output);
        Assert.Equal(
            "NYC-PC-0000001,Windows 11 Pro,en-US,x64,,OEM,Full,,PerUser,,1,NYC",
            ConsoleRun.Of("make-fleet", "--devices", "1").Output.Split('\n')[1]
        );
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void EveryDialect_IsReadWithoutAComplaint(string dialect, string format)
    {
        const int Devices = 500;
        ConsoleRun fleet = ConsoleRun.Of("make-fleet", "--devices", "500", "--dialect", dialect, "--format", format);
        using var file = new TemporaryFile(fleet.Output, "." + format);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");
        string[] decisions = [.. run.Json.Select(line => line.GetProperty("decision").GetString()!).Distinct()];

        Assert.Equal((0, ""), (fleet.Code, fleet.Error));
        Assert.Equal(Devices, run.Json.Count);
        Assert.All(run.Json, line => Assert.Contains("-PC-0000", line.GetProperty("computerName").GetString(), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Indeterminate", decisions);
        bool tellsAllThatIsAsked = dialect is "inventory" or "configmgr" or "cim";

        // Dialects that tell what runs alone are told as that.
        Assert.All(run.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
            Assert.True(
                line.EndsWith("not read: Site", StringComparison.Ordinal)
                    || (!tellsAllThatIsAsked && line.StartsWith("Nothing in the inventory says", StringComparison.Ordinal)),
                line
            )
        );
        Assert.Equal(tellsAllThatIsAsked, decisions.Contains("Eligible"));
    }

    [Fact]
    public void Cim_IsNestedAndFitsNoCsv()
    {
        ConsoleRun run = ConsoleRun.Of("make-fleet", "--dialect", "cim", "--format", "csv");

        Assert.Equal(2, run.Code);
        Assert.Contains("Use --format jsonl.", run.Error, StringComparison.Ordinal);
    }
}
