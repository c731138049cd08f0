using ReimagingTools.Records.Text;

namespace ReimagingTools.Tests.Scale;

/// <summary>A stream of bytes made as they are read.</summary>
internal sealed class GeneratedStream(IEnumerable<byte[]> chunks) : ForwardStream(null)
{
    private readonly IEnumerator<byte[]> _chunks = chunks.GetEnumerator();
    private byte[] _chunk = [];
    private int _at;

    public override int Read(Span<byte> buffer)
    {
        int done = 0;
        while (done < buffer.Length && (_at < _chunk.Length || Next()))
        {
            int part = Math.Min(buffer.Length - done, _chunk.Length - _at);
            _chunk.AsSpan(_at, part).CopyTo(buffer[done..]);
            (_at, done) = (_at + part, done + part);
        }

        return done;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        _chunks.Dispose();
        base.Dispose(disposing);
    }

    private bool Next()
    {
        (_at, _chunk) = (0, _chunks.MoveNext() ? _chunks.Current : []);
        return _chunk.Length > 0;
    }
}
