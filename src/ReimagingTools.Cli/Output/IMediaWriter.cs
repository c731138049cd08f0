using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Cli.Output;

/// <summary>Writes images of media, one after the other.</summary>
internal interface IMediaWriter
{
    /// <summary>Writes one image, or keeps it for the end.</summary>
    void Write(MediaImage image);

    /// <summary>Writes what was kept.</summary>
    void Finish();
}
