using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

/// <summary>What a row says beside its count: that the key cannot be used, and when the count was true.</summary>
public sealed class MakTakenBackTests
{
    private static readonly DateTime November = new(2026, 11, 20);

    private static readonly MakCountOptions Options = new() { Now = new DateTime(2026, 11, 30), StaleAfter = TimeSpan.FromDays(180) };

    [Theory]
    [InlineData("OSA Status", "Blocked")]
    [InlineData("OSA Status", "active?")]
    [InlineData("Usable", "No")]
    [InlineData("使用可能", "いいえ")]
    [InlineData("LastErrorCode", "0xC004C008")]
    [InlineData("LastErrorCode", "-1073422315")]
    [InlineData("Error Code", "0x80070005")]
    [InlineData("Fehlermeldung", "Schlüssel abgelehnt")]
    [InlineData("OSA Status", "Terminated")]
    [InlineData("OSA Status", "Expired")]
    [InlineData("OSA Status", "Inactive")]
    [InlineData("OSA Status", "Not active")]
    [InlineData("OSA Status", "Pending")]
    [InlineData("OSA Status", "Closed")]
    [InlineData("OSA Status", "gesperrt")]
    [InlineData("OSA Status", "無効")]
    [InlineData("Key Status", "Blocked")]
    [InlineData("License Status", "Expired")]
    [InlineData("キーの状態", "停止")]
    [InlineData("Schlüsselstatus", "gesperrt")]
    [InlineData("Comment", "blocked by Microsoft")]
    [InlineData("Comment", "do not use")]
    [InlineData("Notes", "revoked 2024")]
    [InlineData("備考", "ブロックされています")]
    [InlineData("Bemerkung", "gesperrt")]
    [InlineData("UserRemarks", "KEY BLOCKED!")]
    [InlineData("Is Blocked", "True")]
    [InlineData("Key Blocked", "1")]
    [InlineData("Blocked On", "2024-01-01")]
    [InlineData("isBlocked", "True")]
    [InlineData("Locked", "Yes")]
    [InlineData("Comment", "キーは使用不可")]
    [InlineData("Active", "No")]
    [InlineData("Enabled", "False")]
    [InlineData("有効", "いいえ")]
    [InlineData("Expiration Date", "2020-01-01")]
    [InlineData("Valid until", "some day")]
    [InlineData("有効期限", "2020/03/31")]
    [InlineData("Valid from", "2030-01-01")]
    [InlineData("Parent Program", "Select (expired)")]
    [InlineData("Organization", "Contoso (inactive)")]
    [InlineData("Product", "Windows 10 Enterprise (expired)")]
    [InlineData("Comment", "used up")]
    [InlineData("Bemerkung", "aufgebraucht")]
    [InlineData("Remarque", "ne pas utiliser")]
    [InlineData("備考", "使い切り")]
    [InlineData("Frozen", "Yes")]
    [InlineData("Comment", "0 left")]
    [InlineData("Notes", "Remaining: 3")]
    [InlineData("Bemerkung", "noch 3 übrig")]
    [InlineData("備考", "残り5")]
    [InlineData("Consumed", "490")]
    [InlineData("Verwendet", "490")]
    [InlineData("Utilisées", "490")]
    [InlineData("使用済み", "490")]
    [InlineData("Available", "3")]
    [InlineData("Left", "3")]
    [InlineData("Free", "3")]
    [InlineData("Noch frei", "3")]
    public void AKeyThatIsTakenBack_LeavesNothingThatIsKnown(string heading, string value)
    {
        string[] cells =
        [
            "Product Key=" + MadeUp.Key(1),
            "Type=MAK",
            "Used/Total=23/500",
            .. heading == "Product" ? (string[])[] : ["Product=Windows 10 Enterprise"],
            heading + "=" + value,
        ];
        for (int turn = 0; turn < cells.Length; turn++)
        {
            MakRun run = Run(Table([.. cells.Skip(turn), .. cells.Take(turn)]));

            Assert.Equal(
                (MakStatus.Conflicting, null, 500, 23, null),
                (run.Single.Status, run.Single.Remaining, run.Single.Total, run.Single.Used, run.Single.Shortfall)
            );
            Assert.Contains(MakRemark.KeyTakenBack, run.Single.Remarks);
            Assert.Equal(heading + " \"" + value + "\"", Assert.Single(run.Issues, issue => issue.Kind == MakIssueKind.KeyTakenBack).Detail);
        }
    }

    [Theory]
    [InlineData("OSA Status", "Active")]
    [InlineData("OSA Status", "")]
    [InlineData("OSA Status", "N/A")]
    [InlineData("Status", "有効")]
    [InlineData("Key Status", "Enabled")]
    [InlineData("Status Date", "2020-01-01")]
    [InlineData("Active", "Yes")]
    [InlineData("Blocked", "No")]
    [InlineData("Blocked", "not blocked")]
    [InlineData("Usable", "Yes")]
    [InlineData("LastErrorCode", "0")]
    [InlineData("LastErrorCode", "0x00000000")]
    [InlineData("Error", "none")]
    [InlineData("Error Message", "")]
    [InlineData("Comment", "lab keys")]
    [InlineData("Comment", "not blocked")]
    [InlineData("備考", "ブロックなし")]
    [InlineData("Expiration Date", "Never")]
    [InlineData("Expiration Date", "2030-01-01")]
    [InlineData("Valid from", "2020-01-01")]
    [InlineData("Seats", "500")]
    [InlineData("Parent Program", "Select Plus")]
    [InlineData("Comment", "for 20 lab PCs")]
    [InlineData("Consumed", "23")]
    [InlineData("Available", "500")]
    [InlineData("Free", "477")]
    [InlineData("Verwendet", "")]
    [InlineData("Last used", "2026-01-01")]
    [InlineData("Free text", "lab keys")]
    [InlineData("Comment", "not frozen")]
    public void AKeyInForce_KeepsItsCount(string heading, string value) =>
        Assert.Equal(
            (MakStatus.Ok, 477),
            Run(
                Table(["Product=Windows 10 Enterprise", "Product Key=" + MadeUp.Key(1), "Type=MAK", "Used/Total=23/500", heading + "=" + value])
            ).Single
                is var one
                ? (one.Status, one.Remaining ?? 0)
                : default
        );

    /// <summary>What VAMT counts too, beside a number under another heading of the same or within a record of the row.</summary>
    [Theory]
    [InlineData("\"RemainingCount\":3", false)]
    [InlineData("\"RemainingActivations2\":3", false)]
    [InlineData("\"x\":{\"RemainingActivations\":3}", false)]
    [InlineData("\"x\":{\"y\":[{\"Left\":3}]}", false)]
    [InlineData("\"RemainingCount\":400", true)]
    [InlineData("\"RemainingCount\":-1", true)]
    [InlineData("\"x\":{\"RemainingActivations\":400}", true)]
    [InlineData("\"x\":{\"Site\":3}", true)]
    public void ACountOfVamt_IsHeldAgainstWhatStandsBesideIt(string beside, bool stands)
    {
        string row =
            $"{{\"KeyValue\":\"{MadeUp.Key(1)}\",\"KeyType\":7,\"KeyDescription\":\"Win 10 RTM Enterprise Volume:MAK\",\"RemainingActivations\":400,\"LastUpdate\":\"2026-11-13\",\"LastErrorCode\":0,{beside}}}";
        MakActivationCount count = MadeUp.Run(new MakCountOptions { StaleAfter = null }, row).Single;
        Assert.Equal(stands ? (MakStatus.Ok, 400) : (MakStatus.Conflicting, null), (count.Status, count.Remaining));
    }

    /// <summary>No MAK is for Windows and for Office, whichever columns of one row say so.</summary>
    [Theory]
    [InlineData("Product=Windows 10 Enterprise", "Product Name=Office Professional Plus 2019", MakStatus.Conflicting)]
    [InlineData("Product Name=Office Professional Plus 2019", "Product=Windows 10 Enterprise", MakStatus.Conflicting)]
    [InlineData("Product=Windows 10 Enterprise", "Product Name=Windows 10 Enterprise", MakStatus.Ok)]
    public void TwoProductsOfOneRow_AreHeldAgainstEachOther(string one, string other, MakStatus status) =>
        Assert.Equal(status, Run(Table([one, other, "Product Key=" + MadeUp.Key(1), "Type=MAK", "Used/Total=23/500"])).Single.Status);

    /// <summary>VAMT counts what is left too, and only what is newer says that the key is in force again.</summary>
    [Fact]
    public void AKeyThatIsTakenBack_IsSoUntilSomethingNewerSaysOtherwise()
    {
        string taken = MadeUp.PortalFile(MadeUp.Portal("23/500").Replace("Active", "Blocked", StringComparison.Ordinal)),
            vamt = MadeUp.Cilx(MadeUp.CilxKey(1, 477, updated: "2026-11-19"));
        string marked = vamt.Replace("<UserRemarks />", "<UserRemarks>blocked by Microsoft</UserRemarks>", StringComparison.Ordinal);
        foreach (
            object[] sources in new object[][]
            {
                [(taken, November), vamt],
                [vamt, (taken, November)],
                [marked],
                [(MadeUp.PortalFile(MadeUp.Portal("23/500")), November), (taken, November)],
            }
        )
        {
            Assert.Equal((MakStatus.Conflicting, null), (MadeUp.Run(Options, sources).Single.Status, MadeUp.Run(Options, sources).Single.Remaining));
        }

        object[] resumed = [(taken, November.AddDays(-5)), (MadeUp.PortalFile(MadeUp.Portal("23/500")), November)];
        Assert.Equal((MakStatus.Ok, 477), (MadeUp.Run(Options, resumed).Single.Status, MadeUp.Run(Options, resumed).Single.Remaining ?? 0));
    }

    /// <summary>A column of numbers that holds none.</summary>
    [Theory]
    [InlineData("Total", "99%")]
    [InlineData("Total", "-1")]
    [InlineData("Used", "many")]
    [InlineData("Remaining", "a few")]
    public void ANumberThatIsNotUnderstood_WithholdsTheCount(string heading, string value) =>
        Assert.Equal(
            (MakStatus.Conflicting, null),
            Run(Table(["Product Key=" + MadeUp.Key(1), "Type=MAK", "Used/Total=23/500", heading + "=" + value])).Single is var one
                ? (one.Status, one.Remaining)
                : default
        );

    /// <summary>
    /// A count that is not understood, beside one that is, of the same key in one export or two: the numbers of the other are no good news.
    /// </summary>
    [Theory]
    [InlineData("blocked", true)]
    [InlineData("exhausted", true)]
    [InlineData("10/500 (blocked)", true)]
    [InlineData("#REF!", true)]
    [InlineData("1O/500", true)]
    [InlineData("unlimited", true)]
    [InlineData("10-500", true)]
    [InlineData("490", true)]
    [InlineData("Dec-00", true)]
    [InlineData("10 and 500", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("n/a", false)]
    [InlineData("10 / 500", false)]
    public void ACountThatIsNotUnderstood_WithholdsThatOfAnotherRow(string cell, bool isWithheld)
    {
        string one = MadeUp.Portal("10/500"),
            other = MadeUp.Portal(cell);
        object[][] all =
        [
            [(MadeUp.PortalFile(one, other), November)],
            [(MadeUp.PortalFile(other, one), November)],
            [(MadeUp.PortalFile(one), November), (MadeUp.PortalFile(other), November)],
        ];
        foreach (object[] sources in all)
        {
            MakRun run = MadeUp.Run(Options, sources);
            Assert.Equal(isWithheld ? (MakStatus.Conflicting, null) : (MakStatus.Ok, (int?)490), (run.Single.Status, run.Single.Remaining));
            Assert.Equal(isWithheld, run.Issues.Count > 0);
        }

        object[] newer = [(MadeUp.PortalFile(other), November.AddDays(-5)), (MadeUp.PortalFile(one), November)];
        Assert.Equal((MakStatus.Ok, 490), (MadeUp.Run(Options, newer).Single.Status, MadeUp.Run(Options, newer).Single.Remaining ?? 0));
    }

    [Theory]
    [InlineData("Last Update", "2020-01-01", MakStatus.Stale, MakDateBasis.Row)]
    [InlineData("LastUpdated", "2020-01-01 10:00", MakStatus.Stale, MakDateBasis.Row)]
    [InlineData("As Of", "2020-01-01", MakStatus.Stale, MakDateBasis.Row)]
    [InlineData("最終更新日", "2020/01/01", MakStatus.Stale, MakDateBasis.Row)]
    [InlineData("Last Update", "3/2/2020", MakStatus.Undated, MakDateBasis.Ambiguous)]
    [InlineData("Last Update", "long ago", MakStatus.Undated, MakDateBasis.None)]
    [InlineData("Last Update", "2026-11-25", MakStatus.Undated, MakDateBasis.Ambiguous)]
    [InlineData("Last Update", "2026-11-19", MakStatus.Ok, MakDateBasis.Row)]
    [InlineData("Last Update", "", MakStatus.Ok, MakDateBasis.Stated)]
    public void TheDateOfARow_GoesBeforeThatOfItsExport(string heading, string value, MakStatus status, MakDateBasis basis)
    {
        MakRun run = Run(
            Table(["Product=Windows 10 Enterprise", "Product Key=" + MadeUp.Key(1), "Type=MAK", "Used/Total=23/500", heading + "=" + value])
        );

        Assert.Equal(basis, Assert.Single(run.Single.Sources).DateBasis);
        Assert.True(
            run.Single.Status == status || (status == MakStatus.Undated && run.Single.Status == MakStatus.Stale),
            run.Single.Status.ToString()
        );
        Assert.Equal(basis is MakDateBasis.Ambiguous or MakDateBasis.None ? 1 : 0, run.Issues.Count);
    }

    /// <summary>What somebody wrote may say anything: that it was not read is told, once, where something is written.</summary>
    [Theory]
    [InlineData("Comment", "only 5 of them", 1)]
    [InlineData("UserRemarks", "old one", 1)]
    [InlineData("備考", "残念", 1)]
    [InlineData("備考", "-", 0)]
    [InlineData("Seats", "500", 0)]
    public void ARemark_IsToldToBeUnread(string heading, string value, int told)
    {
        string row = string.Join('\t', MadeUp.Key(1), "MAK", "23/500", value) + "\n";

        string vamt = MadeUp
            .Cilx(MadeUp.CilxKey(1, 477) + MadeUp.CilxKey(2, 477))
            .Replace("<UserRemarks />", "<UserRemarks>" + value + "</UserRemarks>", StringComparison.Ordinal);
        Assert.Equal(value == "-" ? 0 : 1, MadeUp.Run(vamt).Kinds.Count(kind => kind == MakIssueKind.ColumnsUnread));
        Assert.Equal(Enumerable.Repeat(MakIssueKind.ColumnsUnread, told), Run("Product Key\tType\tUsed/Total\t" + heading + "\n" + row + row).Kinds);
    }

    private static MakRun Run(string table) => MadeUp.Run(Options with { Required = 200 }, (table, November));

    private static string Table(string[] cells) =>
        string.Join('\t', cells.Select(cell => cell.Split('=')[0])) + "\n" + string.Join('\t', cells.Select(cell => cell.Split('=')[1])) + "\n";
}
