namespace ReimagingTools.Records.Rows;

/// <summary>
/// What later rows of computers that were handed on are compared with: under which names and keys they were noted, and what they stated.
/// </summary>
internal sealed class HandedOnDevices(SeenDevices seen, OtherThings others)
{
    private const string OfNamed = "\u0003";
    private const string OfNameless = "\u0002";
    private const string OfOneMachine = "\u0005";

    /// <summary>What an earlier row of the same computer, judged already, makes of this one; null when there was none or it says the same.</summary>
    public RowIssue? Earlier(RowRecord record)
    {
        if (record.OtherThing is null && others.LineOf(record.Reached, record.Keys) is { } other)
        {
            return Issue(record.IsWhole ? RowIssueKind.Differs : RowIssueKind.Late, record, other);
        }

        if (seen.OtherOfMachine(record, OfNamed) is { IsError: true } shared)
        {
            return shared;
        }

        if (record.IsWhole && record.Canonical is { } own && LineOfOtherMachine(own, record.MachineKeys) is { } machine)
        {
            return Issue(RowIssueKind.Differs, record, machine) with { Other = record.Title };
        }

        (uint Line, uint Content)? earlier = null;
        foreach (string name in seen.IsEmpty ? [] : NamesOf(record))
        {
            if (seen.TryFind(name, out uint seenLine, out uint seenContent) && (earlier is null || seenContent != record.Content.Hash))
            {
                earlier = (seenLine, seenContent);
            }
        }

        return earlier is not (var line, var content) ? null
            : !record.IsWhole ? Issue(RowIssueKind.Late, record, line)
            : content != record.Content.Hash ? Issue(RowIssueKind.Differs, record, line) with { Other = record.Title }
            : null;
    }

    /// <summary>Notes a record that is handed on.</summary>
    /// <param name="record">The record, which contradicts no earlier one.</param>
    /// <param name="report">Told of another name of the machine, under which the same is said.</param>
    /// <returns>True where it repeats an earlier one.</returns>
    public bool Add(RowRecord record, Action<RowIssue> report)
    {
        bool isRepeat = NamesOf(record).Any(name => seen.TryFind(name, out _, out _));
        if (!isRepeat && record.Canonical is { } canonical)
        {
            seen.Add(record.Content.SeenName(canonical), record.Place.Line, record.Content.Hash);
        }

        if (seen.OtherOfMachine(record, OfNamed) is { } alike)
        {
            report(alike);
        }

        if (record.Canonical is { } own)
        {
            NoteMachine(own, record.MachineKeys, record.Place.Line);
        }

        seen.AddKeys(record.Canonical is null ? OfNameless : OfNamed, record.Keys, record.Place.Line, record.Content.Hash, record.Canonical);
        return isRepeat;
    }

    /// <summary>Notes a record that states what an earlier one of another computer stated.</summary>
    /// <param name="name">The name of its computer as it is compared.</param>
    /// <param name="content">What it states.</param>
    /// <returns>True where it repeats an earlier one of its computer; null where there is more to it.</returns>
    public bool? TakeRemembered(string name, IReadOnlyList<string> keys, RowPlace place, RecordContent content)
    {
        if (others.LineOf(name, keys) is not null || (keys.Count > 0 && (SharesKey(name, keys) || LineOfOtherMachine(name, keys) is not null)))
        {
            return null;
        }

        bool isRepeat = seen.TryFind(content.SeenName(name), out _, out uint before);
        if (isRepeat && before != content.Hash)
        {
            return null;
        }

        NoteMachine(name, keys, place.Line);
        if (!isRepeat)
        {
            seen.Add(content.SeenName(name), place.Line, content.Hash);
            seen.AddKeys(OfNamed, keys.Count == 0 ? keys : [.. keys.Where(RowIdentity.Joins)], place.Line, content.Hash, name);
        }

        return isRepeat;
    }

    /// <summary>Notes a record so that every later one of its computer is told.</summary>
    public void Refuse(RowRecord record)
    {
        foreach (string name in NamesOf(record))
        {
            seen.Add(name, record.Place.Line, 0);
        }
    }

    private bool SharesKey(string name, IReadOnlyList<string> keys) =>
        keys.Any(key => seen.TryFind(OfNameless + key, out _, out _) || seen.IsOfOther(OfNamed, key, name));

    /// <summary>The line of an earlier row of the same name that is of another machine by a key; null when there is none.</summary>
    private uint? LineOfOtherMachine(string name, IReadOnlyList<string> keys)
    {
        bool isOne = false;
        foreach ((int number, uint hash) in MachineKeys.HashesOf(keys))
        {
            if (!seen.TryFind(MachineName(number, name), out uint line, out uint before))
            {
                continue;
            }

            if (before != hash && !(isOne && MachineKeys.MayChange(number)))
            {
                return line;
            }

            isOne |= before == hash && MachineKeys.IsOfHardware(number);
        }

        return null;
    }

    private void NoteMachine(string name, IReadOnlyList<string> keys, long line)
    {
        foreach ((int number, uint hash) in MachineKeys.HashesOf(keys))
        {
            if (!seen.TryFind(MachineName(number, name), out _, out _))
            {
                seen.Add(MachineName(number, name), line, hash);
            }
        }
    }

    private static string MachineName(int number, string name) => OfOneMachine + (char)number + name;

    private static RowIssue Issue(RowIssueKind kind, RowRecord record, long earlier) =>
        new(kind, record.Place, 1, record.Title, null, new RowPlace(record.Place.Source, earlier));

    /// <summary>Under what an earlier row of the same computer was noted: its name; keys it shares with a row that names nobody.</summary>
    private static IEnumerable<string> NamesOf(RowRecord record) =>
        record.Canonical is { } name
            ? record.Keys.Select(key => OfNameless + key).Prepend(record.Content.SeenName(name))
            : record
                .Keys.SelectMany(key => new[] { OfNameless + key, OfNamed + key })
                .Concat(record.Road is { } road ? RecordContent.SeenNames(road) : []);
}
