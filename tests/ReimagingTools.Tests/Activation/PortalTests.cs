using System.Text;
using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

public sealed class PortalTests
{
    [Theory]
    [InlineData('\t')]
    [InlineData(',')]
    [InlineData(';')]
    public void Read_TakesUsedAndTotalWhateverTheDelimiter(char delimiter)
    {
        string text = MadeUp.PortalFile(MadeUp.Portal("23/500")).Replace('\t', delimiter);

        MakActivationCount count = MadeUp.Run((text, new DateTime(2026, 3, 1))).Single;

        Assert.Equal((500, 23, 477), (count.Total, count.Used, count.Remaining));
        Assert.Equal(MadeUp.LastFive(1), count.PartialProductKey);
        Assert.Equal(["Windows 10 Enterprise"], count.Products);
        Assert.Equal(["40000001"], count.LicenseIds);
        Assert.Equal(["Contoso"], count.Organizations);
        Assert.Equal(new DateTime(2026, 3, 1), count.AsOf);
        Assert.Equal(MakStatus.Ok, count.Status);
        Assert.Null(count.Installed);
    }

    [Theory]
    [InlineData("23/500", 23, 500)]
    [InlineData(" 23 / 500 ", 23, 500)]
    [InlineData("\" 0/45\"", 0, 45)]
    [InlineData("\"\"\" 0/45\"\"\"", 0, 45)]
    [InlineData("=\"0/45\"", 0, 45)]
    [InlineData("1,234/5,000", 1234, 5000)]
    [InlineData("1.234/5.000", 1234, 5000)]
    [InlineData("1\u00A0234/5\u00A0000", 1234, 5000)]
    [InlineData("２３／５００", 23, 500)]
    [InlineData("3/25", 3, 25)]
    [InlineData("12 of 150", 12, 150)]
    [InlineData("12 out of 1,500", 12, 1500)]
    [InlineData("12 von 150", 12, 150)]
    public void Read_TakesTheFormsOfACount(string cell, int used, int total)
    {
        MakRun run = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal(cell)));

        Assert.Equal((total, used, total - used), (run.Single.Total, run.Single.Used, run.Single.Remaining));
        Assert.Empty(run.Issues);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("N/A")]
    [InlineData("NULL")]
    public void Read_BlankCountsAreUnknownWithoutAWord(string cell)
    {
        MakRun run = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal(cell)));

        Assert.Equal((null, null, null), (run.Single.Total, run.Single.Used, run.Single.Remaining));
        Assert.Equal(MakStatus.NeverRetrieved, run.Single.Status);
        Assert.Empty(run.Issues);
    }

    [Theory]
    [InlineData("25-Mar", MakIssueKind.CountIsDate)]
    [InlineData("Mar-25", MakIssueKind.CountIsDate)]
    [InlineData("3/25/2024", MakIssueKind.CountIsDate)]
    [InlineData("2024-03-25 00:00:00", MakIssueKind.CountIsDate)]
    [InlineData("3月25日", MakIssueKind.CountIsDate)]
    [InlineData("45376", MakIssueKind.CountIsOneNumber)]
    [InlineData("500", MakIssueKind.CountIsOneNumber)]
    [InlineData("many", MakIssueKind.CountUnreadable)]
    [InlineData("1,5/20", MakIssueKind.CountUnreadable)]
    [InlineData("-3/20", MakIssueKind.CountUnreadable)]
    [InlineData("1.234/5,000", MakIssueKind.CountUnreadable)]
    [InlineData("1,234/5.000", MakIssueKind.CountUnreadable)]
    [InlineData("1.234,567/2.000.000", MakIssueKind.CountUnreadable)]
    [InlineData("1 234/5'000", MakIssueKind.CountUnreadable)]
    [InlineData("1/99999999999", MakIssueKind.CountUnreadable)]
    public void Read_OtherFormsAreUnknownWithAWarning(string cell, MakIssueKind kind)
    {
        MakRun run = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal(cell)));

        Assert.Equal((null, null, null), (run.Single.Total, run.Single.Used, run.Single.Remaining));
        MakIssue issue = Assert.Single(run.Issues);
        Assert.Equal((kind, MakSeverity.Warning, 2L), (issue.Kind, issue.Severity, issue.Line));
    }

    [Fact]
    public void Read_MoreUsedThanAllowedIsShownAndNotClamped()
    {
        MakRun run = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("60/50")));

        Assert.Equal((50, 60, null), (run.Single.Total, run.Single.Used, run.Single.Remaining));
        Assert.Equal(MakStatus.Conflicting, run.Single.Status);
        Assert.Contains(MakRemark.UsedExceedsTotal, run.Single.Remarks);
        Assert.Equal([MakIssueKind.UsedExceedsTotal], run.Kinds);
    }

    [Fact]
    public void Read_RowsUnderSeveralLicenseIdsAreNotAddedUp()
    {
        MakActivationCount count = MadeUp
            .Run(
                MadeUp.PortalFile(
                    MadeUp.Portal("23/500", licenseId: "40000001"),
                    MadeUp.Portal("23/500", licenseId: "40000002", product: "Windows 11 Enterprise")
                )
            )
            .Single;

        Assert.Equal((500, 23), (count.Total, count.Used));
        Assert.Equal(["40000001", "40000002"], count.LicenseIds);
        Assert.Equal(["Windows 10 Enterprise", "Windows 11 Enterprise"], count.Products);
        Assert.Contains(MakRemark.SeveralLicenseIds, count.Remarks);
        Assert.Equal(MakStatus.Undated, count.Status);
    }

    [Fact]
    public void Read_KmsAndVolumeLicenseKeysAreLeftOut()
    {
        MakRun run = MadeUp.Run(
            MadeUp.PortalFile(MadeUp.Portal("", 2, "KMS"), MadeUp.Portal("", 3, "VL Key"), MadeUp.Portal("1/50"), MadeUp.Portal("2/50", 4, "CSVLK"))
        );

        Assert.Equal(MadeUp.LastFive(1), run.Single.PartialProductKey);
        Assert.Equal("CSVLK 1, KMS 1, VL Key 1", Assert.Single(run.Issues).Detail);
    }

    [Fact]
    public void Read_ExtendedSecurityUpdatesAreToldApart()
    {
        MakActivationCount count = MadeUp
            .Run(
                new MakCountOptions { Required = 100 },
                MadeUp.PortalFile(MadeUp.Portal("1/50", product: "Windows 7 Extended Security Updates 2020"))
            )
            .Single;

        Assert.True(count.IsExtendedSecurityUpdates);
        Assert.Equal((null, null), (count.Required, count.Shortfall));
        Assert.Contains(MakRemark.ExtendedSecurityUpdates, count.Remarks);
    }

    [Fact]
    public void Read_AdminCenterColumnNamesAreKnown()
    {
        string text =
            "License ID,Organization name,Product,Key,Key Type,Activations or Seats,OSA Status\n40000001,Contoso,Windows 10 Enterprise,"
            + MadeUp.Key(1)
            + ",MAK,23/500,\n";

        Assert.Equal((500, 23), (MadeUp.Run(text).Single.Total, MadeUp.Run(text).Single.Used));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Read_EncodingIsFoundFromTheBytes(string name)
    {
        var reader = new MakReader();
        string text = MadeUp.PortalFile(MadeUp.Portal("23/500", product: "Windows 10 Enterprise 日本語"));

        MakObservation row = Assert.Single(reader.Read(MadeUp.Bytes(text, Encoding.GetEncoding(name)), "a.csv"));

        Assert.Equal("Windows 10 Enterprise 日本語", Assert.Single(row.Products));
    }

    [Fact]
    public void Read_UnreadableLettersAreToldOnceAndTheRestIsRead()
    {
        var issues = new List<MakIssue>();
        var reader = new MakReader(issues.Add);
        string text = MadeUp.PortalFile(MadeUp.Portal("23/500", product: "Clé é"), MadeUp.Portal("24/500", 2, product: "Clé é"));

        List<MakObservation> rows = [.. reader.Read(MadeUp.Bytes(text, Encoding.Latin1), "a.csv")];

        Assert.Equal([23, 24], rows.Select(row => row.Used));
        Assert.Equal([MakIssueKind.LettersUnreadable], issues.Select(issue => issue.Kind));
    }

    [Fact]
    public void Read_ARowWithOtherCellsIsPassedOver()
    {
        MakRun run = MadeUp.Run(MadeUp.PortalFile("40000001\tSelect\tContoso", MadeUp.Portal("1/50"), MadeUp.Portal("1/60", 2) + "\tmore"));

        Assert.Equal(MadeUp.LastFive(1), run.Single.PartialProductKey);
        Assert.Equal([MakIssueKind.CellCount, MakIssueKind.CellCount], run.Kinds);
        Assert.Equal([2L, 4L], run.Issues.Select(issue => issue.Line ?? 0));
    }

    [Fact]
    public void Read_AQuoteThatNeverClosesCostsItsRowAtMost()
    {
        string rows = string.Join("\r\n", Enumerable.Range(2, 40).Select(i => MadeUp.Portal("1/50", i)));

        MakRun run = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("\" 0/45"), rows));

        Assert.Equal(41, run.Counts.Count);
        Assert.Equal((45, 0), (run.Counts[0].Total, run.Counts[0].Used));
    }

    [Fact]
    public void Read_AQuotedLineBreakStaysInItsCell()
    {
        MakRun run = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("1/50", product: "\"Windows 10\nEnterprise\""), MadeUp.Portal("2/50", 2)));

        Assert.Equal(2, run.Counts.Count);
        Assert.Empty(run.Issues);
    }

    [Fact]
    public void Read_ALineOfAGigabyteCostsOneRow()
    {
        using var stream = new EndlessStream(
            MadeUp.PortalFile(MadeUp.Portal("1/50")),
            "0123456789abcdef",
            1L << 28,
            "\r\n" + MadeUp.Portal("2/50", 2)
        );
        var issues = new List<MakIssue>();
        var reader = new MakReader(issues.Add);

        Assert.Equal(2, reader.Read(stream, "a.csv").Count());
        Assert.Equal([MakIssueKind.TooLong], issues.Select(issue => issue.Kind));
    }

    /// <summary>A column somebody added makes no other source of an export: its product, its counts and the date that is stated stay.</summary>
    [Theory]
    [InlineData("RemainingActivations", "477", 477, false)]
    [InlineData("RemainingActivations", "100", 100, true)]
    [InlineData("Remaining Activations", "", 477, false)]
    [InlineData("KeyTypeName", "MAK", 477, false)]
    [InlineData("UserRemarks", "lab", 477, false)]
    [InlineData("LastErrorCode", "0", 477, false)]
    [InlineData("SupportedEditions", "Enterprise", 477, false)]
    public void Read_AColumnOfVamtThatWasAdded_ChangesNoPortalExport(string heading, string value, int remaining, bool isContested)
    {
        string inOneColumn = MadeUp.PortalHeader + "\t" + heading + "\r\n" + MadeUp.Portal("23/500") + "\t" + value + "\r\n";
        string inTwo =
            $"License ID,Product,Product Key,Type,Activations Used,Activations Total,{heading}\r\n1,Windows 10 Enterprise,{MadeUp.Key(1)},MAK,23,500,{value}\r\n";
        Assert.All([inOneColumn, inTwo], text =>
        {
            MakActivationCount count = MadeUp.Run(text).Single;
            Assert.Equal(("Windows 10 Enterprise", 500, 23, remaining), (Assert.Single(count.Products), count.Total, count.Used, count.Remaining));
            Assert.Equal(isContested, count.Status == MakStatus.Conflicting);
        });
    }

    [Fact]
    public void Read_AColumnTwiceIsRefused()
    {
        string text = MadeUp.PortalFile(MadeUp.Portal("1/50")).Replace("\tSeats\t", "\tProduct Key\t", StringComparison.Ordinal);

        MakSourceException stop = Assert.Throws<MakSourceException>(() => MadeUp.Run(text));

        Assert.Equal(MakIssueKind.DuplicateColumn, stop.Issue.Kind);
        Assert.Contains("Product Key", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AColumnThatDoesNotMatterMayStandTwice() =>
        Assert.Single(MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("1/50")).Replace("\tSeats\t", "\tOSA Status\t", StringComparison.Ordinal)).Counts);

    [Theory]
    [InlineData("", MakIssueKind.Empty)]
    [InlineData("\r\n\r\n", MakIssueKind.Empty)]
    [InlineData("Name,Color\nA,B", MakIssueKind.NotRecognized)]
    [InlineData("PK\u0003\u0004sheet", MakIssueKind.Workbook)]
    [InlineData("MSWIM\0\0\0", MakIssueKind.Binary)]
    [InlineData("\0\0\0\0\0\0\0\0", MakIssueKind.Binary)]
    public void Read_OtherTextsAreRefused(string text, MakIssueKind kind) =>
        Assert.Equal(kind, Assert.Throws<MakSourceException>(() => MadeUp.Run(text)).Issue.Kind);

    [Theory]
    [InlineData("{\"a\":1}", MakIssueKind.RecordNotRecognized)]
    [InlineData("{\"a\":", MakIssueKind.JsonMalformed)]
    [InlineData("[1]", MakIssueKind.JsonMalformed)]
    public void Read_OtherJsonIsTold(string text, MakIssueKind kind) => Assert.Equal([kind], MadeUp.Run(text).Kinds);

    [Theory]
    [InlineData("{0}\n{1}")]
    [InlineData("[{0},{1}]")]
    [InlineData("{{\"value\":[{0},{1}]}}")]
    public void Read_TakesJsonInEveryShape(string shape)
    {
        string[] rows =
        [
            .. new[] { 1, 2 }.Select(number =>
                "{\"Product\":\"Windows 10 Pro\",\"Product Key\":\"" + MadeUp.Key(number) + "\",\"Type\":\"MAK\",\"Activations\":\"23/500\"}"
            ),
        ];

        Assert.Equal(
            [477, 477],
            MadeUp
                .Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, rows[0], rows[1]))
                .Counts.Select(count => count.Remaining)
        );
    }

    [Fact]
    public void Read_OfAPropertyThatStandsTwiceWithTwoNumbersTheLowerStands()
    {
        MakRun run = MadeUp.Run("{\"KeyValue\":\"" + MadeUp.Key(1) + "\",\"KeyType\":7,\"RemainingActivations\":3,\"RemainingActivations\":400}");

        Assert.Equal((3, MakStatus.Conflicting), (run.Single.Remaining, run.Single.Status));
        Assert.Equal([MakIssueKind.CountsDisagree], run.Kinds);
    }

    [Fact]
    public void Read_SeparatorLineAndTypeLineArePassedOver()
    {
        string table = MadeUp.PortalFile(MadeUp.Portal("1/50")).Replace('\t', ';');

        Assert.Single(MadeUp.Run("sep=;\r\n" + table).Counts);
        Assert.Single(MadeUp.Run("#TYPE System.Object\r\n\r\n" + table).Counts);
    }

    [Fact]
    public void Read_ARowWithoutAKeyIsTold()
    {
        string row = MadeUp.Portal("1/50");
        MakRun run = MadeUp.Run(
            MadeUp.PortalFile(
                row.Replace(MadeUp.Key(1), "", StringComparison.Ordinal),
                row.Replace(MadeUp.Key(1), "not shown here", StringComparison.Ordinal)
            )
        );

        Assert.Empty(run.Counts);
        Assert.Equal([MakIssueKind.KeyMissing, MakIssueKind.KeyMalformed], run.Kinds);
    }
}
