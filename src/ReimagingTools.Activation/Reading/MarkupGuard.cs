namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Refuses XML in which no tag begins for longer than any source writes. An XML reader holds an attribute whole before it hands it out, so the limit
/// must stand before it.
/// </summary>
internal sealed class MarkupGuard(TextReader inner, IssueSink issues) : TextReader
{
    private const int LongestRun = 1 << 18;

    private int _run;

    public override int Read(char[] buffer, int index, int count)
    {
        int read = inner.Read(buffer, index, count);
        if (read <= 0)
        {
            return read;
        }

        int last = Array.LastIndexOf(buffer, '<', index + read - 1, read);
        int runBefore = last < 0 ? _run + read : _run + Array.IndexOf(buffer, '<', index, read) - index;
        if (runBefore > LongestRun)
        {
            throw issues.Stop(MakIssueKind.TooLong);
        }

        _run = last < 0 ? runBefore : index + read - last;
        return read;
    }

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 1 ? one[0] : -1;
    }

    public override int Peek() => inner.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
