using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Cli.Input;

/// <summary>Verdicts of a device, or why it cannot be read. A remembered one is worked out when first looked at, on the thread that writes, while rows are read on.</summary>
internal sealed class RowAnswer
{
    private readonly Lock _gate = new();
    private (DeviceRows Device, EligibilityJudge Judge, IReadOnlyList<Row>? Entitled)? _asked;
    private AnswerOutcome? _outcome;

    private RowAnswer()
    {
    }

    /// <summary>One verdict per image; empty when the record cannot be read.</summary>
    public DeviceVerdict[] Verdicts => Known.Verdicts;

    public long DeviceCount => Known.DeviceCount;

    /// <summary>Why the record cannot be read, or null.</summary>
    public string? Error => Known.Error;

    /// <summary>True when records of the device contradict each other.</summary>
    public bool IsContested => Known.IsContested;

    /// <summary>What a record that is whole by itself states; null for a device of several.</summary>
    public RecordContent? Content { get; private init; }

    /// <summary>Judges a device when the answer is first looked at.</summary>
    public static RowAnswer Later(DeviceRows device, EligibilityJudge judge, IReadOnlyList<Row>? entitled = null) =>
        new() { _asked = (device, judge, entitled), Content = device.Content };

    /// <summary>The answer to what cannot be read.</summary>
    public static RowAnswer Unreadable(string error) => new() { _outcome = new AnswerOutcome([], 0, error) };

    private AnswerOutcome Known
    {
        get
        {
            if (Volatile.Read(ref _outcome) is { } known)
            {
                return known;
            }

            lock (_gate)
            {
                if (_outcome is null)
                {
                    Volatile.Write(ref _outcome, AnswerOutcome.Of(_asked!.Value.Device, _asked.Value.Judge, _asked.Value.Entitled));
                    _asked = null;
                }

                return _outcome!;
            }
        }
    }

    private sealed record AnswerOutcome(DeviceVerdict[] Verdicts, long DeviceCount, string? Error)
    {
        public bool IsContested { get; private init; }

        public static AnswerOutcome Of(DeviceRows rows, EligibilityJudge judge, IReadOnlyList<Row>? entitled)
        {
            try
            {
                Device device = DeviceReader.Read(rows, entitled);
                return new AnswerOutcome([.. judge.Judge(device)], device.DeviceCount, null) { IsContested = device.IsContested };
            }
            catch (RecordException exception)
            {
                return new AnswerOutcome([], 0, exception.Message);
            }
        }
    }
}
