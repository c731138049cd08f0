using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// Verdicts of a device, or why it cannot be read. A remembered one is worked out when first looked at, on the thread that writes, while rows are
/// read on.
/// </summary>
internal sealed class RowAnswer(DeviceRows? device, EligibilityJudge? judge, IReadOnlyList<Row>? entitled)
{
    private readonly EligibilityJudge? _judge = judge;
    private DeviceRows? _device = device;
    private IReadOnlyList<Row>? _entitled = entitled;
    private DeviceVerdict[] _verdicts = [];
    private long _deviceCount;
    private string? _error;
    private bool _isContested;

    /// <summary>One verdict per image; empty when the record cannot be read.</summary>
    public DeviceVerdict[] Verdicts => Known()._verdicts;

    public long DeviceCount => Known()._deviceCount;

    /// <summary>Why the record cannot be read, or null.</summary>
    public string? Error => Known()._error;

    /// <summary>True when records of the device contradict each other.</summary>
    public bool IsContested => Known()._isContested;

    /// <summary>What a record that is whole by itself states; null for a device of several.</summary>
    public RecordContent? Content { get; private init; }

    /// <summary>Judges a device when the answer is first looked at.</summary>
    public static RowAnswer Later(DeviceRows device, EligibilityJudge judge, IReadOnlyList<Row>? entitled = null) =>
        new(device, judge, entitled) { Content = device.Content };

    /// <summary>The answer to what cannot be read.</summary>
    public static RowAnswer Unreadable(string error) => new(null, null, null) { _error = error };

    /// <summary>This, once it is worked out. The rows are not kept longer than that.</summary>
    private RowAnswer Known()
    {
        if (Volatile.Read(ref _device) is { } device)
        {
            lock (device)
            {
                if (_device is not null)
                {
                    _verdicts = Judged(device);
                    _entitled = null;
                    Volatile.Write(ref _device, null);
                }
            }
        }

        return this;
    }

    private DeviceVerdict[] Judged(DeviceRows rows)
    {
        try
        {
            Device device = DeviceReader.Read(rows, _entitled);
            DeviceVerdict[] verdicts = _judge!.Judge(device);
            (_deviceCount, _isContested) = (device.DeviceCount, device.IsContested);
            return verdicts;
        }
        catch (RecordException exception)
        {
            _error = exception.Message;
            return [];
        }
    }
}
