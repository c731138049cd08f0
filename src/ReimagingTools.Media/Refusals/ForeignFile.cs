namespace ReimagingTools.Media.Refusals;

/// <summary>
/// Files people take for installation media, told by the signatures of their formats: virtual disks, archives, programs, saved web pages, raw copies
/// of discs and disks. They are named as what they are, with the next step.
/// </summary>
internal static class ForeignFile
{
    private const int HeadSize = 512;
    private const int DiskSignature = 510;

    /// <summary>Signatures at the start of a file, as Latin-1 text at an offset; the first that fits counts.</summary>
    private static readonly (int Offset, string Signature, string Name)[] Signatures =
    [
        (0, "vhdxfile", "Foreign.VirtualDisk.VHDX"),
        (0, "conectix", "Foreign.VirtualDisk.VHD"),
        (0, "QFI\u00fb", "Foreign.VirtualDisk.QCOW2"),
        (0, "KDMV", "Foreign.VirtualDisk.VMDK"),
        (0, "# Disk Descriptor", "Foreign.VirtualDisk.VMDK"),
        (64, "\u007f\u0010\u00da\u00be", "Foreign.VirtualDisk.VDI"),
        (4, "SignedImage ", "Foreign.Ffu"),
        (0, "WLPWM\0\0\0", "Foreign.PipableWim"),
        (0, "\u00fe\u00ef", "Foreign.Ghost"),
        (0, "PK\u0003\u0004", "Foreign.Archive.ZIP"),
        (0, "7z\u00bc\u00af\u0027\u001c", "Foreign.Archive.7-Zip"),
        (0, "Rar!", "Foreign.Archive.RAR"),
        (0, "\u001f\u008b", "Foreign.Archive.GZIP"),
        (0, "MSCF", "Foreign.Cabinet"),
        (0, "MZ", "Foreign.Program"),
        (0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "Foreign.Installer"),
        (0, "\0\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\0", "Foreign.RawDisc"),
    ];

    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<head", "<script"];

    /// <summary>What a file is that is no medium.</summary>
    /// <returns>A sentence with the next step, or null for a file of no known kind.</returns>
    public static string? Explain(ByteSource source)
    {
        string head = Head(source);
        if (Has(head, 0, "PK\u0003\u0004") && head.IndexOf("[Content_Types].xml", StringComparison.Ordinal) >= 0)
        {
            return MediaText.Say("Foreign.Workbook");
        }

        string? name = Signatures.FirstOrDefault(entry => Has(head, entry.Offset, entry.Signature)).Name;
        if (name is not null)
        {
            return Say(name);
        }

        string start = head.TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\t', '\r', '\n');
        return Array.Exists(PageStarts, page => start.StartsWith(page, StringComparison.OrdinalIgnoreCase)) ? MediaText.Say("Foreign.WebPage")
            : EndsInVirtualDiskFooter(source) ? Say("Foreign.VirtualDisk.VHD")
            : head.Length == HeadSize && head[DiskSignature] == '\u0055' && head[DiskSignature + 1] == '\u00aa' ? MediaText.Say("Foreign.RawDisk")
            : IsText(head) ? MediaText.Say("Foreign.Text")
            : null;
    }

    /// <summary>True for lines of text, tables among them: no sign that drives a printer but tabs and ends of lines.</summary>
    private static bool IsText(string head) =>
        head.IndexOf('\n') > 0
        && head.IndexOfAny([',', ';', '\t', '{']) >= 0
        && head.All(sign => sign >= ' ' ? sign != '\u007f' : sign is '\t' or '\r' or '\n');

    private static bool Has(string head, int offset, string signature) =>
        head.Length >= offset + signature.Length && string.CompareOrdinal(head, offset, signature, 0, signature.Length) == 0;

    /// <summary>Kinds of one sentence carry their own name behind the last dot.</summary>
    private static string Say(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot > "Foreign".Length ? MediaText.Say(name.Substring(0, dot), name.Substring(dot + 1)) : MediaText.Say(name);
    }

    private static string Head(ByteSource source)
    {
        int size = (int)Math.Min(HeadSize, source.Length);
        return TextDecoder.Latin1(source.Read(0, size, MediaText.Say("What.Signature")), 0, size);
    }

    /// <summary>A fixed VHD is the plain disk with a footer in its last sector.</summary>
    private static bool EndsInVirtualDiskFooter(ByteSource source)
    {
        const string Footer = "conectix";
        return source.Length >= HeadSize
            && TextDecoder.Latin1(source.Read(source.Length - HeadSize, Footer.Length, MediaText.Say("What.Signature")), 0, Footer.Length) == Footer;
    }
}
