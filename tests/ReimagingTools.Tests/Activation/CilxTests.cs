using System.Text;
using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

public sealed class CilxTests
{
    [Fact]
    public void Read_TakesCountAndDateOfAKey()
    {
        MakRun run = MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, 477, updated: "2023-01-06T10:15:30.123"), announced: 1));

        MakActivationCount count = run.Single;
        Assert.Equal(MadeUp.LastFive(1), count.PartialProductKey);
        Assert.Equal("03291-000-000001", count.KeyId);
        Assert.Equal("Win 10 RTM Enterprise Volume:MAK", count.Description);
        Assert.Equal(["Windows 10 Enterprise", "Windows 10 Enterprise N"], count.Products);
        Assert.Equal(["Enterprise", "EnterpriseN"], count.Editions);
        Assert.Equal((null, null, 477), (count.Total, count.Used, count.Remaining));
        Assert.Equal(new DateTime(2023, 1, 6, 10, 15, 30, 123), count.AsOf);
        Assert.Equal(DateTimeKind.Unspecified, count.AsOf!.Value.Kind);
        Assert.Equal(MakStatus.Ok, count.Status);
        Assert.Equal((null, null), (count.Installed, count.Activated));
        Assert.Empty(run.Issues);
    }

    [Fact]
    public void Read_MinusOneIsUnknownAndNotZero()
    {
        MakActivationCount count = MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, -1))).Single;

        Assert.Null(count.Remaining);
        Assert.Equal(MakStatus.NeverRetrieved, count.Status);
    }

    [Fact]
    public void Read_ZeroIsExhausted() =>
        Assert.Equal(MakStatus.Exhausted, MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, 0, updated: "2023-01-06T10:15:30"))).Single.Status);

    [Fact]
    public void Read_FailedRefreshIsStale() =>
        Assert.Equal(MakStatus.Stale, MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, 40, error: -1073422315))).Single.Status);

    [Fact]
    public void Read_KeysOfTheToolItselfAreNotCounted()
    {
        string tools = string.Concat(
            Enumerable.Range(100, 177).Select(i => MadeUp.CilxKey(i, 5).Replace("ProductKey>", "BuiltInGvlk>", StringComparison.Ordinal))
        );

        Assert.Equal(MadeUp.LastFive(1), MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, 477), system: tools)).Single.PartialProductKey);
    }

    [Fact]
    public void Read_KeysOfOtherTypesAreLeftOutAndTold()
    {
        MakRun run = MadeUp.Run(
            MadeUp.Cilx(
                string.Concat(
                    MadeUp.CilxKey(1, 5),
                    MadeUp.CilxKey(2, 5, "Csvlk"),
                    MadeUp.CilxKey(3, 5, "Gvlk"),
                    MadeUp.CilxKey(4, 5, "Retail"),
                    MadeUp.CilxKey(5, 5, "OemDm")
                )
            )
        );

        Assert.Equal(MadeUp.LastFive(1), run.Single.PartialProductKey);
        MakIssue issue = Assert.Single(run.Issues);
        Assert.Equal(
            (MakIssueKind.OtherKeysLeftOut, MakSeverity.Information, "CSVLK 1, GVLK 1, OemDm 1, Retail 1"),
            (issue.Kind, issue.Severity, issue.Detail)
        );
    }

    [Fact]
    public void Read_ExportWithoutKeysIsAnErrorOfItsOwn()
    {
        MakRun run = MadeUp.Run(MadeUp.Cilx(""));

        Assert.Empty(run.Counts);
        MakIssue issue = Assert.Single(run.Issues);
        Assert.Equal((MakIssueKind.ExportedWithoutKeys, MakSeverity.Error), (issue.Kind, issue.Severity));
        Assert.Contains("-IncludeProductKeys", issue.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FewerKeysThanAnnouncedIsTold() =>
        Assert.Equal([MakIssueKind.KeyNumberDiffers], MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1), announced: 3)).Kinds);

    [Fact]
    public void Read_ProductsAreLocalCountsBesideTheKeys()
    {
        string Product(string name, int status) =>
            $"""
                <Product><FullyQualifiedDomainName>{name}</FullyQualifiedDomainName><ProductKeyId>{MadeUp.KeyId(1, "03612")}</ProductKeyId>
                <ProductKeyType>Mak</ProductKeyType><PartialProductKey>{MadeUp.LastFive(
                    1
                )}</PartialProductKey><LicenseStatus>{status}</LicenseStatus></Product>
                """;
        MakActivationCount count = MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, 477), Product("pc1", 1) + Product("pc2", 5) + Product("pc1", 1))).Single;

        Assert.Equal((2, 1, 477), (count.Installed, count.Activated, count.Remaining));
        Assert.Null(count.Used);
    }

    [Fact]
    public void Read_AKeyWithAFieldTwiceIsPassedOver()
    {
        string twice = MadeUp.CilxKey(1, 5).Replace("<UserRemarks />", "<KeyValue>" + MadeUp.Key(9) + "</KeyValue>", StringComparison.Ordinal);
        MakRun run = MadeUp.Run(MadeUp.Cilx(twice + MadeUp.CilxKey(2, 6)));

        Assert.Equal(MadeUp.LastFive(2), run.Single.PartialProductKey);
        Assert.Equal([MakIssueKind.DuplicateField], run.Kinds);
    }

    [Fact]
    public void Read_LegacyCilSaysWhatToDo()
    {
        MakIssue issue = Stopped(
            "<SoftwareLicensingData Version=\"2.0\"><Computers><Computer Name=\"pc1\" /></Computers></SoftwareLicensingData>"
        ).Issue;

        Assert.Equal(MakIssueKind.LegacyCil, issue.Kind);
        Assert.Contains("VAMT 3", issue.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Objs Version=\"1.1.0.1\"></Objs>", MakIssueKind.NotRecognized)]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY b \"c\">]><VolumeActivationManagementToolData>&b;</VolumeActivationManagementToolData>",
        MakIssueKind.XmlMalformed
    )]
    [InlineData("<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\"><VolumeActivationManagementToolData />", MakIssueKind.XmlMalformed)]
    [InlineData("<VolumeActivationManagementToolData><SoftwareLicensingData>", MakIssueKind.XmlMalformed)]
    [InlineData("<VolumeActivationManagementToolData a=\"&#0;\" />", MakIssueKind.XmlMalformed)]
    public void Read_OtherXmlIsRefused(string text, MakIssueKind kind) => Assert.Equal(kind, Stopped(text).Issue.Kind);

    [Fact]
    public void Read_EntityBombIsRefused()
    {
        string bomb =
            "<!DOCTYPE z [<!ENTITY a0 \"aaaaaaaaaa\">"
            + string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"))
            + "]><VolumeActivationManagementToolData>&a30;</VolumeActivationManagementToolData>";

        Assert.Equal(MakIssueKind.XmlMalformed, Stopped(bomb).Issue.Kind);
    }

    [Fact]
    public void Read_WhatStandsBeforeTheCutIsKept()
    {
        string whole = MadeUp.Cilx(MadeUp.CilxKey(1, 10) + MadeUp.CilxKey(2, 20));
        var reader = new MakReader();
        var read = new List<MakObservation>();

        MakSourceException stop = Assert.Throws<MakSourceException>(() =>
            read.AddRange(
                Each(reader.Read(MadeUp.Bytes(whole[..whole.LastIndexOf("<RemainingActivations>", StringComparison.Ordinal)]), "cut.cilx"), read)
            )
        );

        Assert.Equal(MadeUp.LastFive(1), Assert.Single(read).Key!.LastFive);
        Assert.Contains("cut.cilx", stop.Message, StringComparison.Ordinal);
        Assert.Null(stop.InnerException);
    }

    [Fact]
    public void Read_BytesOfAnotherEncodingAreRefused()
    {
        string text = MadeUp.Cilx(MadeUp.CilxKey(1, 10, description: "Clé d’entreprise é"));

        Assert.Equal(MakIssueKind.EncodingWrong, Stopped(MadeUp.Bytes(text, Encoding.Latin1)).Issue.Kind);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Read_EncodingIsFoundFromTheBytes(string name)
    {
        var reader = new MakReader();

        Assert.Single(reader.Read(MadeUp.Bytes(MadeUp.Cilx(MadeUp.CilxKey(1, 10)), Encoding.GetEncoding(name)), "a.cilx"));
    }

    [Fact]
    public void Read_GiantAttributeStopsBeforeItIsHeld()
    {
        using var giant = new EndlessStream("<VolumeActivationManagementToolData a=\"", "aaaaaaaaaaaaaaaa", 1L << 30);

        Assert.Equal(MakIssueKind.TooLong, Stopped(giant).Issue.Kind);
        Assert.InRange(giant.Given, 1, 1 << 20);
    }

    [Fact]
    public void Read_EndlessNestingStops()
    {
        using var nested = new EndlessStream("<VolumeActivationManagementToolData>", "<a>", 1L << 30);

        Assert.Equal(MakIssueKind.TooDeep, Stopped(nested).Issue.Kind);
        Assert.InRange(nested.Given, 1, 1 << 20);
    }

    private static IEnumerable<MakObservation> Each(IEnumerable<MakObservation> observations, List<MakObservation> into)
    {
        foreach (MakObservation observation in observations)
        {
            into.Add(observation);
        }

        return [];
    }

    private static MakSourceException Stopped(string text) => Stopped(MadeUp.Bytes(text));

    private static MakSourceException Stopped(Stream stream)
    {
        var reader = new MakReader();
        return Assert.Throws<MakSourceException>(() => reader.Read(stream, "file").ToList());
    }
}
