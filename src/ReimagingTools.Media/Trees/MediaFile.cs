namespace ReimagingTools.Media.Trees;

/// <summary>A file of a medium.</summary>
internal abstract class MediaFile(string name) : MediaNode(name)
{
    /// <summary>The bytes of the file; they live as long as the medium is open.</summary>
    /// <exception cref="MediaFormatException">What describes the file is damaged.</exception>
    public abstract ByteSource Open();

    /// <summary>The whole file as text.</summary>
    /// <exception cref="MediaFormatException">It is longer than the limit, or damaged.</exception>
    public string ReadText(int limit) => TextDecoder.Decode(Open().ReadAll(limit, MediaText.Say("What.TextFile")));
}
