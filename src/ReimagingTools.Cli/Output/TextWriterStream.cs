namespace ReimagingTools.Cli.Output;

/// <summary>Passes UTF-8 on to a text writer.</summary>
internal sealed class TextWriterStream(TextWriter writer) : WriteOnlyStream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public override void Write(byte[] buffer, int offset, int count)
    {
        var text = new char[Encoding.UTF8.GetMaxCharCount(count)];
        writer.Write(text, 0, _decoder.GetChars(buffer, offset, count, text, 0));
    }

    public override void Flush() => writer.Flush();
}
