using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Fleet.Questions;

/// <summary>Devices alike in all that separates questions: where they are, what is known of them, and what they run.</summary>
internal sealed class QuestionCell(
    CellPlace place,
    Verdict verdict,
    SystemShown? shown,
    string? runsIn,
    (Edition? Edition, ProductVersion? Version) supposed
)
{
    /// <summary>Devices of one cell that are asked about one by one at most.</summary>
    public const int MostDevices = 1_000;

    private Dictionary<string, long>? _devices = verdict.Decision == Decision.Indeterminate ? new(StringComparer.Ordinal) : null;

    public CellPlace Place { get; } = place;

    /// <summary>Of a single device, the place it was found at.</summary>
    public CellPlace? Found { get; private init; }

    /// <summary>The verdict they share.</summary>
    public Verdict Verdict { get; } = verdict;

    /// <summary>What they run and are; null where nothing tells.</summary>
    public SystemShown? Shown { get; } = shown;

    /// <summary>The language they run in, or several; null where nothing tells.</summary>
    public string? RunsIn { get; } = runsIn;

    /// <summary>The product an answer is supposed to name; of a license that is known, that.</summary>
    public (Edition? Edition, ProductVersion? Version) Supposed { get; } = supposed;

    public long Count { get; private set; }

    /// <summary>The name of one of them: the first in ordinal order.</summary>
    public string? Example { get; private set; }

    /// <summary>
    /// The devices by name, with how many each stands for; null where they are too many to be asked about one by one, or one has no name a row can
    /// select it by.
    /// </summary>
    public IReadOnlyDictionary<string, long>? Devices => _devices;

    /// <summary>True where they run in another language than one.</summary>
    /// <param name="language">What an answer states of all of them; null where it states none.</param>
    public bool RunsInOther(string? language) =>
        language is not null && RunsIn is not null && Array.IndexOf(RunsIn.Split(RunningLanguages.Between, StringSplitOptions.None), language) < 0;

    public void Add(long count, string? name)
    {
        Count += count;
        if (_devices is not null && IsSelectable(name) && (_devices.Count < MostDevices || _devices.ContainsKey(name!)))
        {
            _devices[name!] = count + (_devices.TryGetValue(name!, out long before) ? before : 0);
        }
        else
        {
            _devices = null;
        }

        if (name is not null && (Example is null || string.CompareOrdinal(name, Example) < 0))
        {
            Example = name;
        }
    }

    /// <summary>Forgets the devices by name.</summary>
    public void ForgetDevices() => _devices = null;

    /// <summary>The cell of one of its devices, at a place of its own.</summary>
    public QuestionCell OfDevice(string name, long count)
    {
        var cell = new QuestionCell(new CellPlace("", "", "", name), Verdict, Shown, RunsIn, Supposed) { Found = Place with { NamePrefix = "" } };
        cell.Add(count, name);
        return cell;
    }

    private static bool IsSelectable(string? name) => name is not null && name.Trim().Length > 0 && name.IndexOfAny(['*', '?']) < 0;
}
