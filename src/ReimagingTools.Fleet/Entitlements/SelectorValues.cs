using System.Collections.Concurrent;
using ReimagingTools.Fleet.Reporting;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// The values that devices were seen to have of each selector, for telling why a row selected none. Of more values than are kept nothing is told.
/// Safe for use by several threads.
/// </summary>
internal sealed class SelectorValues
{
    private const int MostValues = 20_000;
    private const int MostNear = 2;
    private const int MostListed = 5;

    private readonly ConcurrentDictionary<string, bool>[] _values =
    [
        .. Selector.Fields.Select(_ => new ConcurrentDictionary<string, bool>(StringComparer.Ordinal)),
    ];
    private readonly int[] _counts = new int[Selector.Fields.Count];

    /// <summary>True while every value that was seen is kept.</summary>
    public bool IsWhole => Array.TrueForAll(_counts, count => count <= MostValues);

    /// <summary>True where a device has a value of a selector.</summary>
    public bool HasAny(int selector) => _counts[selector] > 0;

    /// <summary>Takes the values of a device.</summary>
    public void Add(SelectableDevice device)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            foreach (string value in _counts[i] > MostValues ? [] : device.ValuesOf(i))
            {
                if (_values[i].TryAdd(value, true) && Interlocked.Increment(ref _counts[i]) > MostValues)
                {
                    _values[i].Clear();
                }
            }
        }
    }

    /// <summary>Why a pattern takes no device.</summary>
    /// <param name="selector">The selector it is of.</param>
    /// <param name="culture">The language.</param>
    /// <returns>A phrase with the nearest value there is; null where a device has a value it takes, and where values were too many.</returns>
    public string? WhyNone(int selector, SelectorPattern pattern, CultureInfo culture)
    {
        string[] values = [.. _values[selector].Keys.OrderBy(value => value, StringComparer.Ordinal)];
        if (_counts[selector] > MostValues || Array.Exists(values, value => pattern.Matches(value) || pattern.Label?.Matches(value) == true))
        {
            return null;
        }

        if (Selector.Fields[selector] == Field.Collection && Array.Exists(values, value => DirectoryNames.Around(value).Any(pattern.Matches)))
        {
            return FleetTexts.Format(
                "Unused.Below",
                culture,
                SafeText.Quoted(pattern.Written),
                "*"
                    + SafeText.Quoted(
                        pattern.Written.IndexOf(',') > 0 ? pattern.Written : (pattern.Written.IndexOf('=') > 0 ? "" : "OU=") + pattern.Written + ",*"
                    )
            );
        }

        bool isOfOne = selector < Selector.OfOneDevice;
        IReadOnlyList<string> near = isOfOne
            ? NumberedNames.Near(pattern.Text, values, MostNear)
            : NearestText.FindAll(pattern.Written, values, MostNear);
        string key =
            values.Length == 0 ? "Unused.Absent"
            : near.Count > 0 ? "Unused.Meant"
            : !isOfOne && values.Length <= MostListed ? "Unused.Near"
            : "Unused.Value";
        near = key == "Unused.Near" ? values : near;
        return FleetTexts.Format(
            key,
            culture,
            Selector.Fields[selector],
            SafeText.Quoted(pattern.Written),
            string.Join(FleetTexts.Get("Comma", culture), near.Select(SafeText.Quoted))
        );
    }
}
