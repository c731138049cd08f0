using System.Diagnostics;

namespace ReimagingTools.Cli.Output;

/// <summary>
/// Tells on standard error how far a long run is and how long it will take; silent unless that is a terminal and the run takes longer than a moment.
/// </summary>
/// <param name="host">Where to tell it.</param>
/// <param name="part">The part of the input that has been read, 0 to 1, or null when its end is not known.</param>
/// <param name="culture">The language to tell it in.</param>
internal sealed class Progress(ConsoleHost host, Func<double?> part, CultureInfo culture)
{
    private const int CheckEvery = 4096;
    private const int FirstAfter = 1000;
    private const int ThenEvery = 250;

    /// <summary>From here on characters take two columns of a terminal, near enough.</summary>
    private const char FirstWide = '\u2E80';

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _shownAt = FirstAfter;
    private int _width;

    /// <summary>Rows so far.</summary>
    public long Rows { get; private set; }

    public void Step()
    {
        Rows++;
        if (Rows % CheckEvery == 0 && host.ShowsProgress && _clock.ElapsedMilliseconds >= _shownAt)
        {
            _shownAt = _clock.ElapsedMilliseconds + ThenEvery;
            Show(Line(Rows, _clock.Elapsed, part(), culture));
        }
    }

    public void Clear()
    {
        if (_width > 0)
        {
            host.Error.Redraw(new string(' ', _width));
            host.Error.Redraw("");
            _width = 0;
        }
    }

    /// <summary>The line: rows, rate, and time left where it can be told.</summary>
    public static string Line(long rows, TimeSpan elapsed, double? part, CultureInfo culture)
    {
        string line = CliTexts.Format("Progress.Rows", culture, rows, rows / Math.Max(elapsed.TotalSeconds, 0.001));
        if (part is not (> 0 and <= 1))
        {
            return line;
        }

        TimeSpan left = TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds * (1 - part.Value) / part.Value));
        return line
            + CliTexts.Format(
                "Progress.Left",
                culture,
                part.Value,
                left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture)
            );
    }

    private void Show(string line)
    {
        int width = line.Sum(each => each < FirstWide ? 1 : 2);
        host.Error.Redraw(line + new string(' ', Math.Max(0, _width - width)));
        _width = width;
    }
}
