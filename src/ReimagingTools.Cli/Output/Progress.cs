using System.Diagnostics;
using System.Globalization;

namespace ReimagingTools.Cli.Output;

/// <summary>Tells on standard error how far a long run is; silent unless that is a terminal and the run takes longer than a moment.</summary>
internal sealed class Progress(ConsoleHost host)
{
    private const int CheckEvery = 4096;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _shownAt = 1000;
    private long _rows;
    private bool _isShown;

    public void Step()
    {
        _rows++;
        if (_rows % CheckEvery == 0 && host.ShowsProgress && _clock.ElapsedMilliseconds >= _shownAt)
        {
            _shownAt = _clock.ElapsedMilliseconds + 250;
            _isShown = true;
            double rate = _rows / _clock.Elapsed.TotalSeconds;
            host.Error.Write(string.Create(CultureInfo.CurrentCulture, $"\r{_rows:N0} rows, {rate:N0} rows/s "));
        }
    }

    public void Clear()
    {
        if (_isShown)
        {
            host.Error.Write("\r" + new string(' ', 50) + "\r");
        }
    }
}
