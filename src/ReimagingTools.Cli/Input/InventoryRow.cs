using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Cli.Input;

/// <summary>One row of an inventory: judged, or unreadable with the reason.</summary>
internal readonly struct InventoryRow
{
    private readonly RowAnswer _answer;
    private readonly string? _name;
    private readonly RowPlace _place;
    private readonly long? _devices;

    private InventoryRow(RowAnswer answer, string? name, long? devices, RowPlace place) =>
        (_answer, _name, _place, _devices) = (answer, name, place, devices);

    /// <summary>The computer's name, or null. A product key that strayed into its column is masked.</summary>
    public string? ComputerName => ProductKeys.MaskOrNull(_name);

    /// <summary>How many devices the row stands for.</summary>
    public long DeviceCount => _devices ?? _answer.DeviceCount;

    /// <summary>The answer, shared with every row that says the same.</summary>
    public RowAnswer Answer => _answer;

    /// <summary>One verdict per image; empty for an unreadable row.</summary>
    public DeviceVerdict[] Verdicts => _answer.Verdicts;

    /// <summary>Why the row could not be read; null for a judged row.</summary>
    public UnreadableRow? Error => _answer.Error is { } what ? new UnreadableRow(_place, Ended(ProductKeys.Mask(what)), ComputerName) : null;

    /// <summary>Where all rows stand that are of the device; null where it has one.</summary>
    public IReadOnlyList<RowPlace>? Places { get; init; }

    /// <summary>True for a row of what is no device: <see cref="Error"/> says what, and it is none.</summary>
    public bool IsOther { get; init; }

    /// <summary>What the device can be told from others by.</summary>
    public DeviceSelectors Selectors => Selectable?.Selectors ?? DeviceSelectors.None;

    /// <summary>What it is selected by; null when nobody asks.</summary>
    public SelectableDevice? Selectable { get; init; }

    /// <summary>Invoices or orders behind what entitlements state of the device.</summary>
    public IReadOnlyList<string>? Proofs { get; init; }

    /// <summary>True when an entitlement row selects the device.</summary>
    public bool IsSelected { get; init; }

    /// <summary>The group of devices the row stands for, readable or not; null for a device of its own.</summary>
    public DeviceGroup? Group { get; init; }

    /// <summary>A row with its answer.</summary>
    /// <param name="answer">The verdicts, or why there are none.</param>
    /// <param name="name">The computer's name, or null.</param>
    /// <param name="devices">How many devices the row stands for; null when the answer knows it.</param>
    public static InventoryRow Of(RowAnswer answer, string? name, long? devices, RowPlace place) => new(answer, name, devices, place);

    /// <summary>A row that cannot be split into values, or not be counted.</summary>
    public static InventoryRow Unreadable(RowPlace place, string what, string? name = null) => new(RowAnswer.Unreadable(what), name, 0, place);

    private static string Ended(string sentence) =>
        sentence.TrimEnd('.') is var bare && bare.EndsWith('。') ? bare : bare + (bare.Length > 0 && bare[^1] >= '\u3000' ? '。' : '.');
}
