using System.Reflection;

namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// How much each kind of evidence weighs. The table lies beside this class as <c>evidence-strengths.tsv</c>; the documentation quotes it.
/// </summary>
public static class Strengths
{
    /// <summary>Every kind of evidence.</summary>
    public static IReadOnlyList<StrengthRow> All { get; } = Load();

    internal static readonly EvidenceStrength CertificateOfWindows = Of(nameof(CertificateOfWindows));
    internal static readonly EvidenceStrength CertificateOfOther = Of(nameof(CertificateOfOther));
    internal static readonly EvidenceStrength CertificateChannel = Of(nameof(CertificateChannel));
    internal static readonly EvidenceStrength Declared = Of(nameof(Declared));
    internal static readonly EvidenceStrength DeclaredVolume = Of(nameof(DeclaredVolume));
    internal static readonly EvidenceStrength WordOfAName = Of(nameof(WordOfAName));
    internal static readonly EvidenceStrength OtherRegion = Of(nameof(OtherRegion));
    internal static readonly EvidenceStrength FirmwareKey = Of(nameof(FirmwareKey));
    internal static readonly EvidenceStrength InstalledOemKey = Of(nameof(InstalledOemKey));
    internal static readonly EvidenceStrength InstalledEdition = Of(nameof(InstalledEdition));
    internal static readonly EvidenceStrength InstalledKey = Of(nameof(InstalledKey));
    internal static readonly EvidenceStrength OemProductId = Of(nameof(OemProductId));
    internal static readonly EvidenceStrength Running = Of(nameof(Running));
    internal static readonly EvidenceStrength OutdatedName = Of(nameof(OutdatedName));
    internal static readonly EvidenceStrength RunsUnexplained = Of(nameof(RunsUnexplained));
    internal static readonly EvidenceStrength RunsBeside = Of(nameof(RunsBeside));
    internal static readonly EvidenceStrength Processor = Of(nameof(Processor));
    internal static readonly EvidenceStrength EvaluationRuns = Of(nameof(EvaluationRuns));
    internal static readonly EvidenceStrength Contested = Of(nameof(Contested));
    internal static readonly EvidenceStrength Overruled = Of(nameof(Overruled));
    internal static readonly EvidenceStrength OfficeId = Of(nameof(OfficeId));

    private static EvidenceStrength Of(string evidence) => All.Single(row => row.Evidence == evidence).Strength;

    private static IReadOnlyList<StrengthRow> Load()
    {
        using Stream stream = typeof(Strengths).GetTypeInfo().Assembly.GetManifestResourceStream("ReimagingTools.Fleet.evidence-strengths.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return
        [
            .. reader
                .ReadToEnd()
                .Split(['\n'], StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.TrimEnd('\r').Split('\t'))
                .Select(cells => new StrengthRow(cells[0], (EvidenceStrength)Enum.Parse(typeof(EvidenceStrength), cells[1]), cells[2])),
        ];
    }
}
