using System.Xml;

namespace ReimagingTools.Media.Wim;

/// <summary>
/// The XML of a WIM: UTF-16LE after a byte order mark, always stored plain, also in ESD files:
/// <code>
/// WIM/IMAGE[@INDEX]/NAME, DISPLAYNAME, FLAGS ...
/// WIM/IMAGE/WINDOWS/ARCH, EDITIONID, INSTALLATIONTYPE, PRODUCTTYPE, LANGUAGES/LANGUAGE*, LANGUAGES/DEFAULT, VERSION/MAJOR, MINOR, BUILD, SPBUILD
/// </code>
/// Elements come in any order. A field that stands twice with different values is damage, not a choice.
/// </summary>
internal sealed class WimXml(ByteSource source, XmlReader reader)
{
    private const string LanguagePath = "WINDOWS/LANGUAGES/LANGUAGE";

    /// <summary>Elements between that of an image and the deepest one that is read.</summary>
    private const int DeepestPath = 3;

    /// <summary>Above the longest name of an element that is read.</summary>
    private const int LongestName = 32;

    private static readonly HashSet<string> ReadPaths = [.. WimImage.Paths, LanguagePath];

    private readonly ByteSource _source = source;
    private readonly XmlReader _reader = reader;
    private readonly List<string> _path = [];
    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<int, WimImage> _images = [];
    private Dictionary<string, string> _fields = [];
    private List<string> _languages = [];
    private string? _read;
    private int _index;

    /// <summary>Reads what the XML says about each image, in the order of their indexes.</summary>
    /// <exception cref="MediaFormatException">The XML is out of bounds, no XML, or contradicts the header or itself.</exception>
    public static IReadOnlyList<WimImage> Read(ByteSource source, WimHeader header)
    {
        string text = Text(source, header.Xml);
        using var characters = new StringReader(text);
        using var reader = XmlReader.Create(characters, SafeXml.Settings(text.Length));
        WimImage[] images = SafeXml.Guard(source.Name, () => new WimXml(source, reader).ReadImages());
        return images.Length == header.ImageCount
            ? images
            : throw new MediaFormatException(
                MediaText.Say("Expected.XmlOf", header.ImageCount),
                MediaText.Say("Expected.XmlOf", images.Length),
                source.Name,
                header.Xml.Offset
            );
    }

    private static string Text(ByteSource source, ResourceHeader xml)
    {
        if (xml.IsPacked || xml.Size != xml.OriginalSize)
        {
            throw new MediaFormatException(MediaText.Say("Expected.PlainXml"), MediaText.Say("Found.Packed", xml.Size), source.Name, 0x48);
        }

        if (xml.Offset < WimHeader.Size || xml.Size is < 2 or > MediaBudget.WimXmlBytes)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.XmlAfterHeader", MediaBudget.WimXmlBytes),
                MediaText.Say("Found.BytesAt", xml.Size, xml.Offset),
                source.Name,
                0x48
            );
        }

        byte[] bytes = source.Read(xml.Offset, (int)xml.Size, MediaText.Say("What.WimXml"));
        return bytes[0] == 0xFF && bytes[1] == 0xFE
            ? TextDecoder.Decode(bytes)
            : throw new MediaFormatException(
                MediaText.Say("Expected.ByteOrderMark"),
                MediaText.Say("Found.TwoBytes", Format.Hex(bytes[0]), Format.Hex(bytes[1])),
                source.Name,
                xml.Offset
            );
    }

    private WimImage[] ReadImages()
    {
        while (_reader.Read())
        {
            _source.Meter.Step(_source.Name);
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    Begin();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when _read is not null:
                    _ = _text.Append(_reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    End();
                    break;
                default:
                    break;
            }
        }

        return [.. _images.Values];
    }

    private void Begin()
    {
        if (_path.Count == 0 && _reader.LocalName != "WIM")
        {
            throw new MediaFormatException(MediaText.Say("Expected.WimElement"), "\"" + Quoted.Text(_reader.LocalName) + "\"", _source.Name);
        }

        if (_path.Count >= MediaBudget.XmlDepth)
        {
            throw new MediaFormatException(MediaText.Say("Expected.XmlDepth", MediaBudget.XmlDepth), MediaText.Say("Found.More"), _source.Name);
        }

        bool isEmpty = _reader.IsEmptyElement;
        _path.Add(_reader.LocalName);
        _read = PathThatIsRead();
        _ = _text.Clear();
        if (_path.Count == 2 && _path[1] == "IMAGE")
        {
            BeginImage();
        }

        if (isEmpty)
        {
            End();
        }
    }

    private void BeginImage()
    {
        string? index = _reader.GetAttribute("INDEX");
        bool isIndex = int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out _index);
        if (!isIndex || _index < 1 || _images.ContainsKey(_index) || _images.Count >= MediaBudget.WimImages)
        {
            throw new MediaFormatException(MediaText.Say("Expected.ImageIndex"), "\"" + Quoted.Text(index ?? "") + "\"", _source.Name);
        }

        _fields = new Dictionary<string, string>(StringComparer.Ordinal);
        _languages = [];
    }

    private void End()
    {
        if (_path.Count == 2 && _path[1] == "IMAGE")
        {
            _images.Add(_index, new WimImage(_index, _fields, _languages));
        }
        else if (_read is { } path)
        {
            Keep(path, _text.ToString().Trim());
        }

        _path.RemoveAt(_path.Count - 1);
        _read = PathThatIsRead();
        _ = _text.Clear();
    }

    /// <summary>The path below the image where it is one that is read. Whatever else a WIM holds leaves nothing behind.</summary>
    private string? PathThatIsRead()
    {
        int depth = _path.Count - 2;
        if (depth is < 1 or > DeepestPath || _path[1] != "IMAGE" || _path.Exists(name => name.Length > LongestName))
        {
            return null;
        }

        string path = string.Join("/", _path.Skip(2));
        return ReadPaths.Contains(path) ? path : null;
    }

    private void Keep(string path, string value)
    {
        if (path == LanguagePath)
        {
            _languages.Add(value);
        }
        else if (!_fields.TryGetValue(path, out string? known))
        {
            _fields.Add(path, value);
        }
        else if (known != value)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.OneValue", path),
                MediaText.Say("Found.TwoValues", Quoted.Text(known), Quoted.Text(value)),
                _source.Name
            );
        }
    }
}
