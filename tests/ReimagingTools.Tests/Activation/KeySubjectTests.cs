using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

/// <summary>Which rows are of one key, and which keys are of no use as a name.</summary>
public sealed class KeySubjectTests
{
    private const string Office = "0ff1ce15-a989-479d-af46-f275c6370663";

    private static readonly DateTime March = new(2026, 3, 1, 12, 0, 0);

    public static TheoryData<string> RedactedKeys =>
        [.. "X0*".Select(letter => string.Join('-', Enumerable.Repeat(new string(letter, 5), 5))), "BLANK", "unset", "00000"];

    [Fact]
    public void Count_MaskedKeysOfWindowsAndOfficeAreTwo()
    {
        string file = Masked(MadeUp.PortalFile(MadeUp.Portal("0/50"), MadeUp.Portal("1/60", product: "Office Professional Plus 2019")));

        MakRun run = MadeUp.Run((file, March));

        Assert.Equal([50, 59], run.Counts.Select(count => count.Remaining));
        Assert.All(run.Counts, count => Assert.Contains(MakRemark.LastFiveShared, count.Remarks));
    }

    [Fact]
    public void Count_MaskedKeysOfOneProductThatDisagreeAreOneConflict()
    {
        MakActivationCount count = MadeUp
            .Run((Masked(MadeUp.PortalFile(MadeUp.Portal("0/50"), MadeUp.Portal("1/60", licenseId: "40000002"))), March))
            .Single;

        Assert.Equal((49 + 1, MakStatus.Conflicting), (count.Remaining, count.Status));
    }

    [Fact]
    public void Count_MaskedKeysOfTwoEditionsAreTwo() =>
        Assert.Equal(
            2,
            MadeUp.Run(Masked(MadeUp.PortalFile(MadeUp.Portal("0/50"), MadeUp.Portal("1/60", product: "Windows Server 2019 Standard")))).Counts.Count
        );

    [Fact]
    public void Count_AnOfficeDeviceIsNotGivenToAWindowsKey()
    {
        Dictionary<string, object?> device = MadeUp.Instance(1, "pc1");
        device["ProductKeyID"] = device["ID"] = null;
        device["ApplicationID"] = Office;
        device["Name"] = "Office 16, Office16ProPlusVL_MAK edition";
        device["Description"] = "Office 16, VOLUME_MAK channel";

        MakRun run = MadeUp.Run((MadeUp.PortalFile(MadeUp.Portal("23/500")), March), device);

        Assert.Equal([null, 1L], run.Counts.Select(count => count.Installed));
    }

    [Fact]
    public void Count_ADeviceOfAnotherEditionIsNotGivenToTheKey()
    {
        Dictionary<string, object?> device = MadeUp.Instance(1, "pc1");
        device["ProductKeyID"] = null;
        device["Name"] = "Windows(R), Professional edition";

        Assert.Equal([null, 1L], MadeUp.Run((MadeUp.PortalFile(MadeUp.Portal("23/500")), March), device).Counts.Select(count => count.Installed));
    }

    [Fact]
    public void Count_AnApplicationThatIsNotKnownJoinsNothingByLastFive()
    {
        Dictionary<string, object?> device = MadeUp.Instance(1, "pc1");
        device["ProductKeyID"] = device["ApplicationID"] = device["Name"] = null;
        device["Description"] = "VOLUME_MAK channel";

        MakRun run = MadeUp.Run((MadeUp.PortalFile(MadeUp.Portal("23/500")), March), device);

        Assert.Equal([MakStatus.Ok, MakStatus.Ambiguous], run.Counts.Select(count => count.Status));
        Assert.Contains(MakRemark.InstallationsUnassigned, run.Counts[0].Remarks);
    }

    [Theory]
    [MemberData(nameof(RedactedKeys))]
    public void Read_ARedactedKeyIsNone(string key)
    {
        MakRun run = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("0/50").Replace(MadeUp.Key(1), key, StringComparison.Ordinal)));

        Assert.Empty(run.Counts);
        Assert.Equal([MakIssueKind.KeyPlaceholder], run.Kinds);
    }

    [Theory]
    [InlineData("Windows 7 All Volume Editions Volume:MAK", "9abf5984-9c16-46f2-ad1e-7fe15931a8dd", "", "Windows 7 Professional")]
    [InlineData("Windows 7 All Volume Editions Volume:MAK", MadeUp.EnterpriseSku, "", "Windows 7 Enterprise")]
    [InlineData(
        "Windows 7 SP1 Professional;ProfessionalN;Enterprise;EnterpriseN Volume:MAK",
        MadeUp.EnterpriseSku,
        "Professional;ProfessionalN;Enterprise;EnterpriseN",
        "Windows 7 Professional"
    )]
    [InlineData(
        "Win 8.1 RTM Professional;ProfessionalN;Enterprise;EnterpriseN Volume:MAK",
        MadeUp.EnterpriseSku,
        "Professional;Enterprise",
        "Windows 8.1 Pro"
    )]
    [InlineData("Win 2021 RTM EnterpriseS Volume:MAK", MadeUp.EnterpriseSku, "EnterpriseS", "Windows 10 Enterprise LTSC 2021")]
    [InlineData("Windows Server 12 R2 RTM ServerStandard Volume:MAK", MadeUp.EnterpriseSku, "ServerStandard", "Windows Server 2012 R2 Standard")]
    [InlineData(
        "Server 2008 R2 Std and Ent Volume:MAK (MAK_B)",
        MadeUp.EnterpriseSku,
        "ServerStandard;ServerEnterprise",
        "Windows Server 2008 R2 Enterprise"
    )]
    [InlineData(
        "Windows Server 2021 RTM ServerStandard;ServerStandardACor Volume:MAK",
        MadeUp.EnterpriseSku,
        "ServerStandard;ServerStandardACor",
        "Windows Server 2022 Standard"
    )]
    [InlineData(
        "Windows Embedded Industry 8.1 RTM EmbeddedIndustry Volume:MAK",
        MadeUp.EnterpriseSku,
        "EmbeddedIndustry",
        "Windows Embedded 8.1 Industry Pro"
    )]
    [InlineData("Office16_ProPlusVL_MAK", MadeUp.EnterpriseSku, "ProPlusVolume", "Office Professional Plus 2016")]
    [InlineData("RTM_ProPlus_MAK", MadeUp.EnterpriseSku, "ProPlusVL", "Office Professional Plus 2010")]
    [InlineData("Office19_ProPlus2019VL_MAK_AE", MadeUp.EnterpriseSku, "", "Office Professional Plus 2019")]
    [InlineData("Office21_VisioStd2021VL_MAK_AE", MadeUp.EnterpriseSku, "", "Visio LTSC Standard 2021")]
    public void Read_AVamtKeyNamesItsProducts(string description, string sku, string editions, string product) =>
        Assert.Contains(
            product,
            MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, 5, description: description, editions: editions, sku: sku))).Single.Products
        );

    [Theory]
    [InlineData("Win 10 RTM EnterpriseS Volume:MAK", "EnterpriseS")]
    [InlineData("Win 10 Pre-Release Enterprise Volume:MAK", "Enterprise")]
    [InlineData("Windows Server Next Beta ServerRdsh Volume:MAK", "ServerRdsh")]
    public void Read_ADescriptionThatNamesNoOneReleaseNamesNoProduct(string description, string editions) =>
        Assert.Empty(MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, 5, description: description, editions: editions))).Single.Products);

    private static string Masked(string file) => file.Replace(MadeUp.Key(1)[..24], "XXXXX-XXXXX-XXXXX-XXXXX-", StringComparison.Ordinal);
}
