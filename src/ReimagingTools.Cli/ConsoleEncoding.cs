namespace ReimagingTools.Cli;

/// <summary>
/// UTF-8 for everything written, whatever the code page of the console: what is redirected goes through writers of our own, and a terminal is
/// switched for this run and switched back, for later commands in it count on its code page.
/// </summary>
internal sealed class ConsoleEncoding : IDisposable
{
    private readonly Encoding? _before;
    private readonly StreamWriter? _output;
    private readonly StreamWriter? _error;

    public ConsoleEncoding()
    {
        if (Console.IsOutputRedirected)
        {
            Console.SetOut(_output = Utf8(StandardStreams.OpenOutput()));
        }

        if (Console.IsErrorRedirected)
        {
            Console.SetError(_error = Utf8(StandardStreams.OpenError()));
        }

        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
        {
            _before = Console.OutputEncoding;
            Console.OutputEncoding = Encoding.UTF8;
        }
    }

    public void Dispose()
    {
        _output?.Dispose();
        _error?.Dispose();
        if (_before is not null && OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = _before;
        }
    }

    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
