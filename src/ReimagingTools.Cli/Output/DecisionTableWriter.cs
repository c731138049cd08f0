using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Cli.Output;

/// <summary>
/// Verdicts on groups, keyed as the engine keyed them: one row per group, or one per group and image where all images are asked for. A group that
/// could not be read is Indeterminate with the reason; one whose key could not be read has no row, and its devices become Indeterminate in the join.
/// </summary>
internal sealed class DecisionTableWriter(IDecisionSink sink, IReadOnlyList<string> media, CultureInfo culture, bool hasProvenance) : IVerdictWriter
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private GroupColumns? _columns;

    public void Write(InventoryRow row)
    {
        if (row.Group is not { } group)
        {
            throw NoGroups();
        }

        if (!IsNew(group))
        {
            return;
        }

        for (int i = 0; i < row.Verdicts.Length; i++)
        {
            sink.Add(RowOf(group.Key.Text, i, row.Verdicts[i]));
        }
    }

    /// <summary>Writes a group that could not be judged as Indeterminate.</summary>
    public void WriteUnreadable(InventoryRow row)
    {
        if (row.Group is not { } group || !IsNew(group))
        {
            return;
        }

        for (int i = 0; i < media.Count; i++)
        {
            sink.Add(
                new DecisionRow(
                    group.Key.Text,
                    i + 1,
                    media[i],
                    null,
                    nameof(Decision.Indeterminate),
                    nameof(Basis.None),
                    "",
                    row.Error!.What,
                    "",
                    ""
                )
            );
        }
    }

    public void Finish() => sink.Finish(_columns ?? throw NoGroups());

    /// <summary>False for a key that has a decision. Groups of two queries would be joined by one of their keys only, so they are refused.</summary>
    private bool IsNew(DeviceGroup group)
    {
        _columns ??= group.Columns;
        return _columns.Text == group.Columns.Text
            ? _keys.Add(group.Key.Text)
            : throw new InputException(CliTexts.Say("Groups.Mixed", _columns.Text, group.Columns.Text));
    }

    private DecisionRow RowOf(string key, int number, DeviceVerdict device) =>
        new(
            key,
            number + 1,
            device.Image.Media is { } image
                ? image.ProductText ?? image.Name ?? "?"
                : CliTexts.Format("Media.NotChosen", culture, device.Image.ChosenFrom),
            device.Image.Media?.Index,
            device.Verdict.Decision.ToString(),
            device.Verdict.Basis.ToString(),
            device.Verdict.Brief.Id,
            device.Image.GetReason(culture),
            string.Join("; ", device.Verdict.Clauses),
            string.Join("; ", device.Image.MissingFacts)
        )
        {
            Provenance = hasProvenance ? Provenance.Of(device.Verdict).ToString() : null,
        };

    private static InputException NoGroups() => new(CliTexts.Say("Groups.None"));
}
