using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Cli.Input;

/// <summary>Verdicts of a device, or why it cannot be read. A remembered one is worked out when first looked at, on the thread that writes, while rows are read on.</summary>
internal sealed class RowAnswer
{
    private readonly Lazy<Outcome> _outcome;

    private RowAnswer(Lazy<Outcome> outcome) => _outcome = outcome;

    /// <summary>One verdict per image; empty when the record cannot be read.</summary>
    public DeviceVerdict[] Verdicts => _outcome.Value.Verdicts;

    public long DeviceCount => _outcome.Value.DeviceCount;

    /// <summary>Why the record cannot be read, or null.</summary>
    public string? Error => _outcome.Value.Error;

    /// <summary>True when records of the device contradict each other.</summary>
    public bool IsContested => _outcome.Value.IsContested;

    /// <summary>What a record that is whole by itself states; null for a device of several.</summary>
    public RecordContent? Content { get; private init; }

    /// <summary>Judges a device when the answer is first looked at.</summary>
    public static RowAnswer Later(DeviceRows device, EligibilityJudge judge, IReadOnlyList<Row>? entitled = null) =>
        new(new Lazy<Outcome>(() => Outcome.Of(device, judge, entitled))) { Content = device.Content };

    /// <summary>The answer to what cannot be read.</summary>
    public static RowAnswer Unreadable(string error) => new(new Lazy<Outcome>(new Outcome([], 0, error)));

    private sealed record Outcome(DeviceVerdict[] Verdicts, long DeviceCount, string? Error)
    {
        public bool IsContested { get; private init; }

        public static Outcome Of(DeviceRows rows, EligibilityJudge judge, IReadOnlyList<Row>? entitled)
        {
            try
            {
                Device device = DeviceReader.Read(rows, entitled);
                return new Outcome([.. judge.Judge(device)], device.DeviceCount, null) { IsContested = device.IsContested };
            }
            catch (RecordException exception)
            {
                return new Outcome([], 0, exception.Message);
            }
        }
    }
}
