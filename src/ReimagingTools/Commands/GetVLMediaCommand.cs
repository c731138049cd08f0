using ReimagingTools.Media;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Commands;

/// <summary>Tells what installation media is and whether it is Volume Licensing media, with the evidence.</summary>
[Cmdlet(VerbsCommon.Get, "VLMedia", DefaultParameterSetName = PathSet, HelpUri = HelpPages.Folder + "Get-VLMedia.md")]
[OutputType(typeof(MediaImageLine))]
public sealed class GetVLMediaCommand : MediaPathCommand
{
    private const string NameSet = "Name";
    private const string ObjectSet = "InputObject";

    private MediaImageLine? _last;

    /// <summary>
    /// Objects that carry the path of media: files, what Get-WindowsImage puts out, rows of a list with the columns Path and MadeFrom.
    /// </summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, ValueFromPipeline = true)]
    [NotEmpty]
    public object[] InputObject { get; set; } = [];

    /// <summary>Names of media files; the files themselves are never opened and need not exist.</summary>
    [Parameter(ParameterSetName = NameSet, Mandatory = true)]
    [NotEmpty]
    public string[] Name { get; set; } = [];

    private protected override IEnumerable<MediaImage> Read() =>
        ParameterSetName == NameSet ? ReadNames()
        : ParameterSetName == ObjectSet ? ReadObjects(InputObject)
        : ReadPaths();

    private protected override void Write(MediaImage image)
    {
        _last = new MediaImageLine(image, _last);
        WriteObject(_last);
    }

    private IEnumerable<MediaImage> ReadNames()
    {
        foreach (string list in Name.Where(MediaReader.IsList))
        {
            Report(ErrorRecords.NameIsList(list));
        }

        foreach (string name in Name.Where(name => !MediaReader.IsList(name)))
        {
            MediaNameFacts facts = MediaFileNames.Read(name);
            MediaImage image = facts.ToMediaImage(name);
            foreach (string notice in facts.NameWithin is null ? [] : image.Notices)
            {
                WriteWarning(notice);
            }

            WriteEvidence(image);
            yield return image;
        }
    }
}
