namespace ReimagingTools.Records.Rows;

/// <summary>
/// Puts hashes of names in order, however many there are: past a limit they go to a file of the temporary folder that is gone when it is closed.
/// Where none can be written they stay in memory.
/// </summary>
internal sealed class SightingRuns : IDisposable
{
    /// <summary>Entries in memory at a time, 12 bytes each.</summary>
    private const int RunLength = 1 << 20;

    private const int BucketBits = 12;

    private readonly List<SightingRun> _runs = [];
    private ulong[] _names = new ulong[1024];
    private uint[] _contents = new uint[1024];
    private int _count;
    private FileStream? _file;
    private bool _hasNoFile;

    public void Add(ulong name, uint content)
    {
        if (_count == RunLength)
        {
            EndRun();
        }
        else if (_count == _names.Length)
        {
            Array.Resize(ref _names, _count * 2);
            Array.Resize(ref _contents, _count * 2);
        }

        (_names[_count], _contents[_count]) = (name, content);
        _count++;
    }

    /// <summary>Everything that was added, smallest name first. Call once.</summary>
    public IEnumerable<(ulong Name, uint Content)> InOrder()
    {
        Sort();
        _runs.Add(new SightingRun(_names, _contents, _count));
        _runs.RemoveAll(run => !run.Advance());
        while (_runs.Count > 0)
        {
            int least = 0;
            for (int i = 1; i < _runs.Count; i++)
            {
                least = _runs[i].Name < _runs[least].Name ? i : least;
            }

            yield return (_runs[least].Name, _runs[least].Content);
            if (!_runs[least].Advance())
            {
                _runs.RemoveAt(least);
            }
        }
    }

    public void Dispose() => _file?.Dispose();

    private void EndRun()
    {
        Sort();
        if (TryWrite() is { } written)
        {
            _runs.Add(written);
        }
        else
        {
            _runs.Add(new SightingRun(_names, _contents, _count));
            (_names, _contents) = (new ulong[RunLength], new uint[RunLength]);
        }

        _count = 0;
    }

    /// <summary>Hashes are spread evenly, so that few share their first bits: those are sorted by themselves.</summary>
    private void Sort()
    {
        var ends = new int[1 << BucketBits];
        for (int i = 0; i < _count; i++)
        {
            ends[BucketOf(_names[i])]++;
        }

        for (int bucket = 1; bucket < ends.Length; bucket++)
        {
            ends[bucket] += ends[bucket - 1];
        }

        (ulong[] names, uint[] contents) = (new ulong[_names.Length], new uint[_contents.Length]);
        for (int i = 0; i < _count; i++)
        {
            int at = --ends[BucketOf(_names[i])];
            (names[at], contents[at]) = (_names[i], _contents[i]);
        }

        for (int bucket = 0; bucket < ends.Length; bucket++)
        {
            int start = ends[bucket],
                end = bucket + 1 < ends.Length ? ends[bucket + 1] : _count;
            Array.Sort(names, contents, start, end - start);
        }

        (_names, _contents) = (names, contents);
    }

    private static int BucketOf(ulong name) => (int)(name >> (64 - BucketBits));

    private SightingRun? TryWrite()
    {
        try
        {
            if ((_file ??= _hasNoFile ? null : TemporaryFile.Open()) is not { } file)
            {
                return null;
            }

            long position = file.Seek(0, SeekOrigin.End);
            var bytes = new byte[SightingRun.Piece * (sizeof(ulong) + sizeof(uint))];
            for (int at = 0; at < _count; at += SightingRun.Piece)
            {
                int names = Math.Min(_count - at, SightingRun.Piece) * sizeof(ulong),
                    contents = names / 2;
                Buffer.BlockCopy(_names, at * sizeof(ulong), bytes, 0, names);
                Buffer.BlockCopy(_contents, at * sizeof(uint), bytes, names, contents);
                file.Write(bytes, 0, names + contents);
            }

            file.Flush();
            return new SightingRun(file, position, _count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that is full or closed to us: what was written before can still be read.
            _hasNoFile = true;
            return null;
        }
    }
}
