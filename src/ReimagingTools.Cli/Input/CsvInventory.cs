using CsvHelper;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// Reads comma-, semicolon- or tab-separated inventories with a header line, quoted values and line breaks inside quotes. The columns of
/// <see cref="ColumnTable"/> are read, others named once and ignored.
/// </summary>
internal sealed class CsvInventory(InventorySource source, InventoryDevices devices, Action<string> warn)
{
    private readonly RowMemory _memory = new();
    private readonly RowBuilder _builder = new(ColumnTable.Default);
    private readonly CsvRecords _records = new(source);
    private readonly Dictionary<byte[], bool> _isOffice = new(ByteKeys.Comparer);
    private readonly HashSet<int> _nameless = [];
    private SelectableDevice? _selectable;
    private HeadingSamples? _samples;

    private CsvReader Reader => _records.Reader;

    private CsvColumns Columns => _records.Columns;

    public IEnumerable<InventoryRow> Read(Stream stream)
    {
        foreach ((long line, string? fault) in _records.Read(stream, WarnOrSample))
        {
            source.Rows++;
            if (fault is null)
            {
                Sample();
                WarnAboutNameless();
            }

            if (fault is not null)
            {
                yield return InventoryRow.Unreadable(PlaceOf(line), fault);
            }
            else if (Columns.GroupKey >= 0)
            {
                yield return ReadGroup(line);
            }
            else if (Remembered(line, out bool isNew) is { } known)
            {
                yield return known;
            }
            else
            {
                IReadOnlyList<InventoryRow> answered = Take(line, isNew);
                for (int i = 0; i < answered.Count; i++)
                {
                    yield return answered[i];
                }
            }
        }

        WarnSampled();
    }

    /// <summary>Headings that mean one thing or another by what stands under them are told once some rows were seen.</summary>
    private void WarnOrSample(CsvColumns columns)
    {
        if (columns.Sampled.Count > 0)
        {
            _samples = new HeadingSamples();
        }
        else
        {
            WarnAboutUnknown(columns.Unread);
        }
    }

    private void Sample()
    {
        if (_samples is null)
        {
            return;
        }

        _samples.Add(Columns.Sampled.Select(name => KeyValuePair.Create(name, TextOf(Columns.PlaceOf(name)))));
        if (_samples.IsFull)
        {
            WarnSampled();
        }
    }

    /// <summary>A column without a name is told by its number once something stands in it.</summary>
    private void WarnAboutNameless()
    {
        foreach (int index in Columns.Nameless)
        {
            if (TextOf(index).Trim().Length > 0 && _nameless.Add(index))
            {
                warn(Shown.Unread("Source.ColumnsUnread", source.Name, ["#" + (index + 1).ToString(CultureInfo.InvariantCulture)], null));
            }
        }
    }

    private void WarnSampled()
    {
        if (_samples is not null)
        {
            WarnAboutUnknown([.. Columns.Unread, .. _samples.Unheard]);
            _samples = null;
        }
    }

    /// <summary>Looks through the file for nothing but whose its rows are, and which of them say the same.</summary>
    /// <param name="stream">The text as UTF-8.</param>
    /// <returns>What was seen; null for an inventory of groups, whose rows are no computers.</returns>
    public DeviceSightings? LookAhead(Stream stream)
    {
        using var log = new SightingLog();
        var hashes = new List<ulong>();
        foreach ((_, string? fault) in _records.Read(stream))
        {
            if (Columns.GroupKey >= 0)
            {
                return null;
            }

            if (fault is null)
            {
                hashes.Clear();
                bool isNamed = Columns.Identity.AddHashes(Reader, hashes);
                IReadOnlyList<string> keys = isNamed ? Columns.Identity.KeysOf(Reader) : [];
                log.Add(hashes, isNamed, Columns.IsWhole(Reader), IsOffice(), ContentHash(), keys);
            }
        }

        return log.Settle();
    }

    private uint ContentHash()
    {
        AppendJudged();
        for (int i = 0; i < Columns.Names.Count; i++)
        {
            if (i == Columns.Count || devices.Selection is not null)
            {
                _memory.Append(Reader.GetSpan(i));
            }
        }

        return _memory.Hash;
    }

    private bool IsOffice()
    {
        bool isOffice = false;
        foreach (int place in Columns.LicensedProducts)
        {
            ReadOnlySpan<byte> text = Reader.GetSpan(place);
            if (!_isOffice.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out bool known))
            {
                if (_isOffice.Count >= InventoryLimits.RememberedRows)
                {
                    _isOffice.Clear();
                }

                known = ProductNames.Parse(Reader.GetString(place)).Family == ProductFamily.Office;
                _isOffice.GetAlternateLookup<ReadOnlySpan<byte>>()[text] = known;
            }

            isOffice |= known;
        }

        return isOffice;
    }

    private void AppendJudged()
    {
        _memory.Begin();
        foreach ((int first, int last) in Columns.Judged)
        {
            if (Columns.Parts[first] is { } part)
            {
                _memory.Append(part, Reader.GetString(first).Trim());
            }
            else
            {
                _memory.Append(_records.Raw(first, last));
            }
        }
    }

    /// <summary>A row that says what an earlier one of another computer said costs one look-up.</summary>
    private InventoryRow? Remembered(long line, out bool isNew)
    {
        AppendJudged();
        string? name = Columns.Identity.NameOf(Reader);
        _selectable = devices.Selection is null ? null : Columns.Selectors.Of(Reader, name);
        EntitlementMatch match = _selectable is null ? EntitlementMatch.None : devices.Selection!.Find(_selectable);
        _memory.Append(match.Number);
        RowAnswer? known = _memory.Find();
        bool isCounted = _records.CountOf() is not null;
        isNew = known is null && isCounted;
        if (
            known is null
            || !isCounted
            || Columns.Identity.IsOfTwo(Reader)
            || !devices.TakeRemembered(name, devices.ComparesKeys ? Columns.Identity.KeysOf(Reader) : [], PlaceOf(line), known)
        )
        {
            return null;
        }

        InventoryRow row = InventoryRow.Of(known, name, _records.CountOf(), PlaceOf(line));
        if (_selectable is null)
        {
            return row;
        }

        devices.Selection!.Count(_selectable, match, row.DeviceCount);
        return row with { Selectable = _selectable, Proofs = match.Proofs, IsSelected = match.IsSelected };
    }

    private IReadOnlyList<InventoryRow> Take(long line, bool isNew)
    {
        RowKind shown = Columns.ShownKinds(Reader);
        _builder.Begin(PlaceOf(line));
        for (int i = 0; i < Columns.Names.Count; i++)
        {
            if (
                !Reader.GetSpan(i).IsEmpty
                || Columns.Shows[i] == RowKind.None
                || shown == RowKind.None
                || (Columns.Shows[i] & shown) != RowKind.None
            )
            {
                _builder.Add(Columns.Names[i], Reader.GetString(i));
            }
        }

        IReadOnlyList<InventoryRow> rows = devices.Take(_builder.Build(), isNew);
        if (
            isNew
            && rows is [{ Answer.Content: not null } only]
            && (_selectable is null || (only.Selectable is { } read && read.IsSelectedAs(_selectable)))
        )
        {
            _memory.Remember(only.Answer);
        }

        return rows;
    }

    /// <summary>Groups are few and differ in what is judged, so none is remembered.</summary>
    private InventoryRow ReadGroup(long line)
    {
        GroupRow group = GroupRow.Of(TextOf(Columns.GroupKey), TextOf(Columns.GroupColumns), ShownBy(), devices.Judge);
        return InventoryRow.Of(group.Answer, null, _records.CountOf(), PlaceOf(line)) with { Group = group.Group };
    }

    private string TextOf(int index) => index >= 0 && index < Reader.FieldCount ? Reader.GetString(index) : "";

    private KeyValuePair<string, object?>[] ShownBy() =>
        [
            .. Columns
                .Judged.SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1))
                .Select(index => KeyValuePair.Create(Columns.Names[index], (object?)TextOf(index))),
        ];

    private void WarnAboutUnknown(IReadOnlyList<string> unread)
    {
        if (VerdictColumns.IsNothingFilledIn(Columns.Names))
        {
            warn(CliTexts.Say("Source.IsVerdicts", source.Name));
        }

        if (EntitlementColumns.IsOrderList(Columns.Names))
        {
            warn(CliTexts.Say("Source.IsOrders", source.Name));
        }

        if (unread.Count > 0)
        {
            warn(Shown.Unread("Source.ColumnsUnread", source.Name, unread, _samples));
        }
    }

    private RowPlace PlaceOf(long line) => new(source.Name, line);
}
