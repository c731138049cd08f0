using System.Runtime.InteropServices;

namespace ReimagingTools.Cli;

/// <summary>
/// Ctrl+C, an ended session and a closed terminal. The first time the run ends in its own way; the second time the process ends at once.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>How long Windows waits for a program whose window is closed, less a second.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource _stop = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly PosixSignalRegistration[] _signals;

    public StopSignals() =>
        _signals = [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(signal =>
                PosixSignalRegistration.Create(signal, Stop)
            ),
        ];

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        _ended.Set();
        foreach (PosixSignalRegistration signal in _signals)
        {
            signal.Dispose();
        }

        _stop.Dispose();
        _ended.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = !_stop.IsCancellationRequested;
        _stop.Cancel();
        if (OperatingSystem.IsWindows() && context.Signal != PosixSignal.SIGINT)
        {
            _ = _ended.Wait(Grace);
        }
    }
}
