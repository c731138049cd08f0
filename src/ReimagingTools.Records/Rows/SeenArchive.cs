namespace ReimagingTools.Records.Rows;

/// <summary>
/// What <see cref="SeenDevices"/> no longer holds: sorted runs in a temporary file. A Bloom filter in memory tells most names that are not there,
/// and the first name of each page where one that may be is read. 16 MB, and 8 bytes more for 256 entries.
/// </summary>
internal sealed class SeenArchive : IDisposable
{
    private const int PageLength = 256;
    private const int PageBytes = PageLength * 2 * sizeof(ulong);
    private const int FilterBits = 1 << 27;
    private const int FilterProbes = 4;

    private readonly FileStream _file = TemporaryFile.Open();
    private readonly List<ulong[]> _firstNames = [];
    private readonly List<long> _positions = [];
    private readonly ulong[] _filter = new ulong[FilterBits / 64];
    private readonly byte[] _bytes = new byte[PageBytes];
    private readonly ulong[] _page = new ulong[PageLength * 2];

    /// <summary>Takes entries, whole or not at all.</summary>
    /// <param name="names">Names in order, none of them 0.</param>
    /// <param name="said">What was noted of each.</param>
    /// <param name="start">The first entry to take; all behind it are taken.</param>
    /// <exception cref="IOException">The disk takes no more.</exception>
    public void Add(ulong[] names, ulong[] said, int start)
    {
        int count = names.Length - start;
        var firstNames = new ulong[(count + PageLength - 1) / PageLength];
        long position = _file.Seek(0, SeekOrigin.End);
        for (int page = 0; page < firstNames.Length; page++)
        {
            int from = start + (page * PageLength),
                length = Math.Min(PageLength, names.Length - from);
            firstNames[page] = names[from];
            Array.Clear(_page, 0, _page.Length);
            Array.Copy(names, from, _page, 0, length);
            Array.Copy(said, from, _page, PageLength, length);
            Buffer.BlockCopy(_page, 0, _bytes, 0, PageBytes);
            _file.Write(_bytes, 0, PageBytes);
        }

        _file.Flush();
        for (int i = start; i < names.Length; i++)
        {
            Note(names[i]);
        }

        _firstNames.Add(firstNames);
        _positions.Add(position);
    }

    /// <summary>Finds an entry of a name.</summary>
    /// <param name="name">The name, compared as <see cref="SeenDevices.IsOne"/> does.</param>
    public (ulong Name, ulong Said)? Find(ulong name) =>
        !MayHave(name)
            ? null
            : Enumerable
                .Range(0, _positions.Count)
                .Select(run => FindIn(_firstNames[run], _positions[run], name))
                .FirstOrDefault(found => found is not null);

    public void Dispose() => _file.Dispose();

    private (ulong Name, ulong Said)? FindIn(ulong[] firstNames, long position, ulong name)
    {
        ulong least = SeenDevices.LeastOf(name);
        int page = Array.BinarySearch(firstNames, least);
        for (
            page = Math.Max(0, page < 0 ? ~page - 1 : page - 1);
            page < firstNames.Length && (firstNames[page] <= least || SeenDevices.LeastOf(firstNames[page]) == least);
            page++
        )
        {
            TemporaryFile.ReadExactly(_file, position + ((long)page * PageBytes), _bytes, PageBytes);
            Buffer.BlockCopy(_bytes, 0, _page, 0, PageBytes);
            for (int i = 0; i < PageLength && _page[i] != 0; i++)
            {
                if (SeenDevices.IsOne(_page[i], name))
                {
                    return (_page[i], _page[PageLength + i]);
                }
            }
        }

        return null;
    }

    private void Note(ulong name)
    {
        for (int probe = 0; probe < FilterProbes; probe++)
        {
            uint bit = BitOf(name, probe);
            _filter[bit / 64] |= 1UL << (int)(bit % 64);
        }
    }

    private bool MayHave(ulong name)
    {
        for (int probe = 0; probe < FilterProbes; probe++)
        {
            uint bit = BitOf(name, probe);
            if ((_filter[bit / 64] & (1UL << (int)(bit % 64))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A name is a hash whose bits above those compared apart are used: the lower and the upper of them, put together anew for each probe.
    /// </summary>
    private static uint BitOf(ulong name, int probe)
    {
        ulong hash = SeenDevices.LeastOf(name);
        return (uint)(((hash >> 32) + ((ulong)probe * ((hash >> 8) | 1))) % FilterBits);
    }
}
