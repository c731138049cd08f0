using ReimagingTools.Fleet.Views;

namespace ReimagingTools.Output;

/// <summary>One image of installation media and what shows it. Strings and numbers, so that it stays useful after export and remoting.</summary>
public sealed class MediaImageLine
{
    private readonly IReadOnlyList<EvidenceLine> _ofMedium;

    /// <param name="before">The one shown before it: images of one medium refer to the same lines about that.</param>
    internal MediaImageLine(MediaImage image, MediaImageLine? before)
    {
        _ofMedium =
            before is not null && ReferenceEquals(before.Image.MediumEvidence, image.MediumEvidence)
                ? before._ofMedium
                : [.. image.MediumEvidence.Select(evidence => new EvidenceLine(evidence))];
        Image = image;
        Edition = MediaView.Edition(image);
        Languages = new TextList(MediaView.Languages(image) ?? []);
        Components = image.Components.Value?.ToString();
        Contested = new TextList(MediaView.Contested(image));
        Notices = new TextList(image.Notices);
        Evidence = new EvidenceList(image.OwnEvidence.Select(evidence => new EvidenceLine(evidence)).Concat(_ofMedium));
    }

    /// <summary>Where the image was read: a path or a file name.</summary>
    public string Source => Image.Source;

    /// <summary>The 1-based index within its file, or null where media holds no numbered images.</summary>
    public int? Index => Image.Index;

    /// <summary>The name the media gives the image, or null.</summary>
    public string? Name => Image.Name;

    /// <summary>Windows, WindowsServer or Office; null when it is not known.</summary>
    public string? Family => MediaView.Family(Image);

    /// <summary>The product in words, or null when it is not known.</summary>
    public string? Product => Image.ProductText;

    /// <summary>The version as marketed, "7" or "2008 R2", or null.</summary>
    public string? Version => MediaView.Version(Image);

    /// <summary>The edition as marketed in that version, or null.</summary>
    public string? Edition { get; }

    /// <summary>Language tags; "MUI" stands for the Multilingual User Interface. Empty when the language is not known.</summary>
    public TextList Languages { get; }

    /// <summary>x86, x64, arm64, or null.</summary>
    public string? Architecture => MediaView.Architecture(Image);

    /// <summary>Component products where the media lists them, or null.</summary>
    public string? Components { get; }

    /// <summary>VolumeLicensing, Oem, OemRecovery, Retail, Subscriber, Evaluation, or null when nothing shows it or markers disagree.</summary>
    public string? Channel => MediaView.Channel(Image);

    /// <summary>The volume identifier of a disc image, or null.</summary>
    public string? VolumeId => Image.VolumeId;

    /// <summary>Names of the values that are empty because markers disagree, not because nothing shows them.</summary>
    public TextList Contested { get; }

    /// <summary>What a user of the media has to know: a missing part, a second file of images, where a captured image comes from.</summary>
    public TextList Notices { get; }

    /// <summary>Bytes read from the media to learn all this.</summary>
    public long BytesRead => Image.BytesRead;

    /// <summary>Everything looked at and what it says.</summary>
    public EvidenceList Evidence { get; }

    /// <summary>The image with its facts, for cmdlets of the same session.</summary>
    internal MediaImage Image { get; }

    /// <summary>Source and product.</summary>
    /// <returns>For instance "pro.iso: Windows 10 Pro".</returns>
    public override string ToString() => Source + ": " + (Product ?? "?");
}
