namespace ReimagingTools.Activation.Counting;

/// <summary>
/// Devices found with a key: each kind of source by itself, and all of them together. Several files of one kind are one look at the devices; the
/// fleet and VAMT are two looks at the same ones.
/// </summary>
internal sealed class Installations
{
    public Installations(IReadOnlyList<KeyStatements> members)
    {
        (MakSourceKind Kind, string Origin, InstallationTally Tally)[] kinds =
        [
            .. members
                .SelectMany(member => member.Installations ?? [])
                .GroupBy(item => item.Key.Kind)
                .OrderByDescending(kind => kind.Key)
                .Select(kind =>
                    (
                        kind.Key,
                        string.Join(", ", kind.Select(item => item.Key.Origin).Distinct(StringComparer.Ordinal)),
                        Added(kind.Select(item => item.Value))
                    )
                ),
        ];
        if (kinds.Length == 0)
        {
            return;
        }

        Sources = [.. kinds.Select(kind => SourceOf(kind.Kind, kind.Origin, kind.Tally))];
        var all = new InstallationTally();
        Array.ForEach(kinds, kind => all.Join(kind.Tally));
        (Installed, Activated) = all.Count();
        Unnamed = all.Unnamed;
        AreContested = all.IsContested;
        AreOfSeveralMachines = all.HasSeveralMachines;
        Differ = Sources.Select(source => source.Installed).Distinct().Count() > 1;
    }

    /// <summary>One source per kind, the fleet before VAMT.</summary>
    public IReadOnlyList<MakSource> Sources { get; } = [];

    /// <summary>Devices with the key; null when nothing was found on any.</summary>
    public long? Installed { get; }

    public long? Activated { get; }

    public long Unnamed { get; }

    /// <summary>True when two kinds of source found different numbers.</summary>
    public bool Differ { get; }

    /// <summary>True where a device is said to be activated and not to be.</summary>
    public bool AreContested { get; }

    /// <summary>True where a name stands for several serial numbers.</summary>
    public bool AreOfSeveralMachines { get; }

    private static InstallationTally Added(IEnumerable<InstallationTally> parts)
    {
        var sum = new InstallationTally();
        foreach (InstallationTally part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    private static MakSource SourceOf(MakSourceKind kind, string origin, InstallationTally tally)
    {
        (long installed, long? activated) = tally.Count();
        return new MakSource
        {
            Kind = kind,
            Origin = origin,
            Installed = installed,
            Activated = activated,
            AsOf = tally.AsOf,
            DateBasis = tally.AsOf is null ? MakDateBasis.None : MakDateBasis.Row,
        };
    }
}
