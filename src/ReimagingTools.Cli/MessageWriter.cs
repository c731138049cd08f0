namespace ReimagingTools.Cli;

/// <summary>
/// Standard error. Whatever a message quotes, no product key and nothing that drives a terminal gets out here, and one message stays one.
/// </summary>
/// <param name="inner">Where messages go.</param>
internal sealed class MessageWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    /// <summary>True when it is the terminal.</summary>
    public bool IsTerminal => ReferenceEquals(inner, Console.Error) && !Console.IsErrorRedirected;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(Fit(value));

    public override void WriteLine(string? value) => inner.WriteLine(Fit(value));

    /// <summary>Begins the terminal's line again; only what this program itself made is drawn so.</summary>
    public void Redraw(string line) => inner.Write("\r" + Fit(line));

    public override void Flush() => inner.Flush();

    private static string Fit(string? text) => ProductKeys.Mask(text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', ' ');
}
