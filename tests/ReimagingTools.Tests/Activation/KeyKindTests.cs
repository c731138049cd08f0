using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

/// <summary>Rows that are no MAK are never one, and every row that is not counted is told.</summary>
public sealed class KeyKindTests
{
    [Theory]
    [InlineData("MAK")]
    [InlineData("mak key")]
    [InlineData("Volume MAK")]
    [InlineData("VOLUME_MAK")]
    [InlineData("Multiple Activation Key (MAK)")]
    [InlineData("Multiple Activation Keys")]
    [InlineData("マルチ ライセンス認証キー")]
    [InlineData("ＭＡＫ（マルチライセンス認証キー）")]
    [InlineData("ボリューム ライセンス キー (MAK)")]
    [InlineData("マルチプル アクティベーション キー")]
    [InlineData("マルチプル・アクティベーション・キー")]
    [InlineData("MAK キー")]
    [InlineData("Volume License Key (MAK)")]
    [InlineData("Key type: MAK")]
    [InlineData("7 (MAK)")]
    [InlineData("MAK-Schlüssel")]
    [InlineData("Mehrfachaktivierungsschlüssel (MAK)")]
    [InlineData("Clé d'activation multiple")]
    [InlineData("7")]
    public void Read_TheWordsOfPortalsAreKnown(string type) =>
        Assert.Equal(477, MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("23/500", type: type))).Single.Remaining);

    [Theory]
    [InlineData("KMS", MakIssueKind.OtherKeysLeftOut)]
    [InlineData("KMS Host Key", MakIssueKind.OtherKeysLeftOut)]
    [InlineData("VLK", MakIssueKind.OtherKeysLeftOut)]
    [InlineData("Retail", MakIssueKind.OtherKeysLeftOut)]
    [InlineData("5", MakIssueKind.OtherKeysLeftOut)]
    [InlineData("Schlüssel", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK/KMS", MakIssueKind.KeyTypeUnknown)]
    [InlineData("not MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("No MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("non-MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("ex-MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("retired MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK (expired)", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK-Blocked", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK?", MakIssueKind.KeyTypeUnknown)]
    [InlineData("!MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("~MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("-MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK proxy", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK, KMS", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK to KMS", MakIssueKind.KeyTypeUnknown)]
    [InlineData("Multiple Activation Key (revoked)", MakIssueKind.KeyTypeUnknown)]
    [InlineData("kein MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("pas MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK ではない", MakIssueKind.KeyTypeUnknown)]
    [InlineData("非MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("旧 MAK", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK 以外", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK（期限切れ）", MakIssueKind.KeyTypeUnknown)]
    [InlineData("マルチ ライセンス認証キー (無効)", MakIssueKind.KeyTypeUnknown)]
    [InlineData("MAK プロキシ", MakIssueKind.KeyTypeUnknown)]
    public void Read_OtherTypesAreToldByName(string type, MakIssueKind kind)
    {
        MakRun run = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("23/500", type: type)));

        Assert.Empty(run.Counts);
        Assert.Equal([kind], run.Kinds);
    }

    /// <summary>
    /// The type is told wherever it stands; a description, a count or another column does not make a MAK of a key whose type is not understood.
    /// </summary>
    [Theory]
    [InlineData("not MAK")]
    [InlineData("MAK (expired)")]
    [InlineData("MAK-Blocked")]
    [InlineData("MAK 以外")]
    public void Read_ATypeThatQualifiesIsNeverCountedInAnySource(string type)
    {
        Dictionary<string, object?> key = new(StringComparer.OrdinalIgnoreCase)
        {
            ["KeyValue"] = MadeUp.Key(1),
            ["KeyType"] = type,
            ["KeyDescription"] = "Win 10 RTM Enterprise Volume:MAK",
            ["RemainingActivations"] = 400,
        };
        Dictionary<string, object?> installed = MadeUp.Instance(1, "pc1");
        installed["ProductKeyChannel"] = type;
        object[] sources = [MadeUp.Cilx(MadeUp.CilxKey(1, 400, type: type)), MadeUp.PortalFile(MadeUp.Portal("23/500", type: type)), key, installed];

        Assert.All(sources, source =>
        {
            MakRun run = MadeUp.Run(source);
            Assert.Empty(run.Counts);
            Assert.Contains(run.Issues, issue =>
                issue.Kind is MakIssueKind.KeyTypeUnknown or MakIssueKind.KindsDisagree && issue.Detail.Contains(type, StringComparison.Ordinal)
            );
        });
    }

    [Theory]
    [InlineData("Windows 10 Enterprise (not a MAK)")]
    [InlineData("Windows 10 Enterprise MAK (expired)")]
    [InlineData("Windows 10 Enterprise MAK?")]
    [InlineData("Windows 10 Enterprise 旧MAK")]
    public void Read_ADescriptionThatDeniesIsNoMakWithATypeOrWithout(string product)
    {
        MakRun typed = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("23/500", product: product))),
            untyped = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("23/500", product: product, type: "")));

        Assert.Empty(typed.Counts);
        Assert.Equal([MakIssueKind.KindsDisagree], typed.Kinds);
        Assert.Empty(untyped.Counts);
        Assert.Equal([MakIssueKind.KeyTypeUnknown], untyped.Kinds);
    }

    [Theory]
    [InlineData("MAK", "KMS")]
    [InlineData("KMS", "MAK")]
    [InlineData("MAK", "MAK (expired)")]
    public void Read_TwoColumnsOfTypesThatDisagreeAreNoMak(string type, string keyType)
    {
        MakRun run = MadeUp.Run(
            "Product,Product Key,Type,Key Type,MAK Activations-Used/Available\nWindows 10 Enterprise,"
                + MadeUp.Key(1)
                + ","
                + type
                + ","
                + keyType
                + ",23/500\n"
        );

        Assert.Empty(run.Counts);
        Assert.Equal([MakIssueKind.KindsDisagree], run.Kinds);
    }

    [Fact]
    public void Read_ATableWithoutTypesTellsThatAMakCannotBeToldApart()
    {
        MakRun run = MadeUp.Run(
            "License ID\tProduct\tProduct Key\tActivations or Seats\n1\tWindows Server 2022\t"
                + MadeUp.Key(1)
                + "\t3/60\n2\tWindows Server 2022 KMS\t"
                + MadeUp.Key(2)
                + "\t3/60\n"
        );

        Assert.Empty(run.Counts);
        Assert.Equal([MakIssueKind.OtherKeysLeftOut, MakIssueKind.KeyTypeMissing], run.Kinds);
    }

    [Fact]
    public void Read_ATableWithoutTypesAndCountsIsRefusedWithItsColumns()
    {
        MakSourceException stop = Assert.Throws<MakSourceException>(() =>
            MadeUp.Run("Product Key,Schlüsselart,Nutzung\n" + MadeUp.Key(1) + ",MAK,23/500\n")
        );

        Assert.Equal(MakIssueKind.ColumnsNotRecognized, stop.Issue.Kind);
        Assert.Contains("Schlüsselart, Nutzung", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ATableWithoutCountsTellsItsColumns()
    {
        MakRun run = MadeUp.Run("Product Key,Type,Verwendet\n" + MadeUp.Key(1) + ",MAK,23\n");

        Assert.Equal(MakStatus.NeverRetrieved, run.Single.Status);
        Assert.Equal([MakIssueKind.CountColumnMissing, MakIssueKind.ColumnsUnread], run.Kinds);
        Assert.All(run.Issues, issue => Assert.Contains("Verwendet", issue.Detail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Used,Total", "23,500")]
    [InlineData("Activations Used,Activation Limit", "23,500")]
    [InlineData("License Status,MAK Activations", "Licensed,23/500")]
    [InlineData("License Family,Activations", "x,23/500")]
    [InlineData("Key ID,Used/Limit", "77,23/500")]
    [InlineData("PartialProductKey,Activations-Used/Available", "AAAAA,23/500")]
    public void Read_OtherColumnsNeverChangeWhatARowIs(string columns, string cells)
    {
        MakActivationCount count = MadeUp
            .Run("Product Key,Product,Type," + columns + "\n" + MadeUp.Key(1) + ",Windows 10 Enterprise,MAK," + cells + "\n")
            .Single;

        Assert.Equal((500, 23, 477, MadeUp.LastFive(1)), (count.Total, count.Used, count.Remaining, count.PartialProductKey));
    }

    [Theory]
    [InlineData("Windows(R) Operating System, VOLUME_KMSCLIENT channel", "Volume:MAK")]
    [InlineData("Windows(R) Operating System, VOLUME_MAK channel", "Volume:GVLK")]
    [InlineData("Windows(R) Operating System, RETAIL channel", "Volume:MAK")]
    public void ReadRecord_ChannelAndDescriptionThatContradictAreTold(string description, string channel)
    {
        Dictionary<string, object?> device = MadeUp.Instance(1, "pc1");
        device["Description"] = description;
        device["ProductKeyChannel"] = channel;
        MakRun run = MadeUp.Run(device);

        Assert.Empty(run.Counts);
        Assert.Equal([MakIssueKind.KindsDisagree], run.Kinds);
    }

    [Theory]
    [InlineData("Windows 10 ESU Year 1")]
    [InlineData("Windows 10 Erweiterte Sicherheitsupdates 2025")]
    [InlineData("Mises à jour de sécurité étendues Windows 7 2022")]
    [InlineData("MISES A\u0300 JOUR DE SE\u0301CURITE\u0301 E\u0301TENDUES Windows 10")]
    [InlineData("Windows 10 Actualizaciones de seguridad extendidas")]
    [InlineData("Расширенные обновления безопасности Windows 10")]
    [InlineData("Windows 10 扩展安全更新")]
    [InlineData("Windows 10 확장 보안 업데이트")]
    [InlineData("windows 10 esu")]
    [InlineData("Win10ESU")]
    [InlineData("Windows 10 E.S.U.")]
    [InlineData("Windows 10 Ext. Security Updates")]
    [InlineData("Windows 10 Ext. Sec. Updates Year 2")]
    [InlineData("Windows 10 Erw. Sicherheitsupdates")]
    [InlineData("Windows 10 延長セキュリティ更新プログラム")]
    [InlineData("Windows 10 拡張セキュリティ更新プログラム")]
    [InlineData("Windows 10 拡張セキュリティ 更新")]
    public void Read_ExtendedSecurityUpdatesInAnyCaseAndLanguage(string product)
    {
        MakActivationCount count = MadeUp
            .Run(new MakCountOptions { Required = 9 }, MadeUp.PortalFile(MadeUp.Portal("5/50", product: product)))
            .Single;

        Assert.True(count.IsExtendedSecurityUpdates);
        Assert.Null(count.Required);
    }

    [Theory]
    [InlineData("Licensed", 1L)]
    [InlineData("1 (Licensed)", 1L)]
    [InlineData("Notification", 0L)]
    [InlineData("5", 0L)]
    [InlineData("ライセンスされています", null)]
    [InlineData("Activated", null)]
    [InlineData("9", null)]
    public void ReadRecord_AStatusThatIsNotKnownIsNotZero(string status, long? activated)
    {
        Dictionary<string, object?> device = MadeUp.Instance(1, "pc1");
        device["LicenseStatus"] = status;

        Assert.Equal(activated, MadeUp.Run(device).Single.Activated);
    }
}
