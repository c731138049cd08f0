namespace ReimagingTools.Media;

/// <summary>
/// How much one medium may cost to read. Every loop and every allocation of the readers is bounded by one of these, whatever the medium claims.
/// Genuine Windows and Office media need a tenth of them or less.
/// </summary>
public static class MediaBudget
{
    /// <summary>Bytes read from one medium, all its parts together.</summary>
    public const int TotalBytes = 1024 * 1024;

    /// <summary>Structures visited in one medium: descriptors, directory entries, extents, XML nodes.</summary>
    public const int Structures = 200_000;

    /// <summary>Bytes of one directory of a disc image.</summary>
    public const int FolderBytes = 512 * 1024;

    /// <summary>Entries of one directory, on a disc image or on disk.</summary>
    public const int FolderEntries = 20_000;

    /// <summary>Extents of one file, descriptor blocks of its extent chain included.</summary>
    public const int Extents = 4096;

    /// <summary>Descriptors of one UDF volume descriptor sequence.</summary>
    public const int VolumeDescriptors = 64;

    /// <summary>Partition maps of one UDF logical volume.</summary>
    public const int PartitionMaps = 8;

    /// <summary>Bytes of the XML of a WIM: some 150 images.</summary>
    public const int WimXmlBytes = 768 * 1024;

    /// <summary>Images of a WIM.</summary>
    public const int WimImages = 4096;

    /// <summary>
    /// Images of one medium that are listed, each with its evidence; those beyond are weighed and counted. Genuine media hold a tenth of them.
    /// </summary>
    public const int ListedImages = 256;

    /// <summary>Images that install nothing which are named one by one.</summary>
    public const int NotedImages = 16;

    /// <summary>Nesting of any XML read.</summary>
    public const int XmlDepth = 32;

    /// <summary>Parts of a split WIM that are looked for.</summary>
    public const int WimParts = 256;

    /// <summary>Bytes of a small text or XML file: ei.cfg, lang.ini, configuration.xml.</summary>
    public const int TextBytes = 64 * 1024;

    /// <summary>Bytes of TXTSETUP.SIF, the one large text file of setup; a longer one, as driver collections make it, is passed over.</summary>
    public const int SetupInformationBytes = 640 * 1024;

    /// <summary>Bytes of a cabinet that is read for one small file within.</summary>
    public const int CabinetBytes = 256 * 1024;

    /// <summary>Subkeys or values of one registry key.</summary>
    public const int RegistryEntries = 20_000;

    /// <summary>Bytes of a text in the registry.</summary>
    public const int RegistryTextBytes = 2048;

    /// <summary>Bytes of one ACPI table.</summary>
    public const int AcpiTableBytes = 64 * 1024;

    /// <summary>Characters of a value quoted from a medium in evidence or an exception.</summary>
    public const int QuotedCharacters = 160;
}
