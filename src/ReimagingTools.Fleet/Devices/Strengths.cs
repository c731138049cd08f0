using System.Reflection;

namespace ReimagingTools.Fleet.Devices;

/// <summary>How much each kind of evidence weighs. The table lies beside this class as <c>evidence-strengths.tsv</c>; the documentation quotes it.</summary>
public static class Strengths
{
    private static readonly IReadOnlyList<StrengthRow> Table = Load();

    /// <summary>Every kind of evidence.</summary>
    public static IReadOnlyList<StrengthRow> All => Table;

    internal static EvidenceStrength CertificateOfWindows { get; } = Of(nameof(CertificateOfWindows));

    internal static EvidenceStrength CertificateOfOther { get; } = Of(nameof(CertificateOfOther));

    internal static EvidenceStrength CertificateChannel { get; } = Of(nameof(CertificateChannel));

    internal static EvidenceStrength Declared { get; } = Of(nameof(Declared));

    internal static EvidenceStrength DeclaredVolume { get; } = Of(nameof(DeclaredVolume));

    internal static EvidenceStrength WordOfAName { get; } = Of(nameof(WordOfAName));

    internal static EvidenceStrength OtherRegion { get; } = Of(nameof(OtherRegion));

    internal static EvidenceStrength FirmwareKey { get; } = Of(nameof(FirmwareKey));

    internal static EvidenceStrength InstalledOemKey { get; } = Of(nameof(InstalledOemKey));

    internal static EvidenceStrength InstalledEdition { get; } = Of(nameof(InstalledEdition));

    internal static EvidenceStrength InstalledKey { get; } = Of(nameof(InstalledKey));

    internal static EvidenceStrength OemProductId { get; } = Of(nameof(OemProductId));

    internal static EvidenceStrength Running { get; } = Of(nameof(Running));

    internal static EvidenceStrength OutdatedName { get; } = Of(nameof(OutdatedName));

    internal static EvidenceStrength RunsUnexplained { get; } = Of(nameof(RunsUnexplained));

    internal static EvidenceStrength RunsBeside { get; } = Of(nameof(RunsBeside));

    internal static EvidenceStrength Processor { get; } = Of(nameof(Processor));

    internal static EvidenceStrength EvaluationRuns { get; } = Of(nameof(EvaluationRuns));

    internal static EvidenceStrength Contested { get; } = Of(nameof(Contested));

    internal static EvidenceStrength Overruled { get; } = Of(nameof(Overruled));

    internal static EvidenceStrength OfficeId { get; } = Of(nameof(OfficeId));

    private static EvidenceStrength Of(string evidence) => Table.Single(row => row.Evidence == evidence).Strength;

    private static IReadOnlyList<StrengthRow> Load()
    {
        using Stream stream = typeof(Strengths).GetTypeInfo().Assembly.GetManifestResourceStream("ReimagingTools.Fleet.evidence-strengths.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return
        [
            .. reader.ReadToEnd().Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split('\t'))
                .Select(cells => new StrengthRow(cells[0], (EvidenceStrength)Enum.Parse(typeof(EvidenceStrength), cells[1]), cells[2])),
        ];
    }
}
