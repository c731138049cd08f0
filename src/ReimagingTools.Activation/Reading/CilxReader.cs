using System.Text;
using System.Xml;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Reads the XML file the Volume Activation Management Tool 3 exports, key by key. Layout:
/// <code>
/// VolumeActivationManagementToolData / SoftwareLicensingData @TotalProductKeys
/// / ProductKeys / ProductKey / KeyDescription KeyId KeyType KeyValue LastUpdate LastErrorCode RemainingActivations SupportedEditions SupportedSku
/// ...
///     / Products / Product / FullyQualifiedDomainName ProductKeyId ProductKeyType PartialProductKey Sku LicenseStatus ...
/// VolumeActivationManagementToolData / VamtSystemData     the tool's own tables: they hold keys too, and none of them is the customer's
/// </code>
/// </summary>
internal sealed class CilxReader : IDisposable
{
    private const int DeepestElement = 32;
    private const int ItemDepth = 3;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    private readonly XmlReader _xml;
    private readonly IXmlLineInfo? _place;
    private readonly IssueSink _issues;
    private readonly CilxItemReader _items;
    private readonly Func<MakObservation?> _find;
    private string _section = "";
    private int? _announced;
    private int _keys;
    private bool _finished;

    public CilxReader(TextReader text, IssueSink issues, KeyMasker masker, string? dateFormat)
    {
        _issues = issues;
        _find = Find;
        _xml = Guarded(() => XmlReader.Create(new MarkupGuard(text, issues), Settings));
        _place = _xml as IXmlLineInfo;
        _items = new CilxItemReader(this, _xml, issues, masker, dateFormat);
    }

    /// <summary>The next MAK or installation of one; null at the end.</summary>
    /// <exception cref="MakSourceException">The file cannot be read any further.</exception>
    public MakObservation? Next()
    {
        MakObservation? observation = Guarded(_find);
        if (observation is null)
        {
            Finish();
        }

        return observation;
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>Moves to the next node; refuses depth no file has.</summary>
    internal bool Advance()
    {
        if (!_xml.Read())
        {
            return false;
        }

        if (_xml.Depth > DeepestElement)
        {
            _issues.Line = _place?.LineNumber;
            throw _issues.Stop(MakIssueKind.TooDeep);
        }

        return true;
    }

    /// <summary>Passes over the current element and what is in it.</summary>
    internal void Skip()
    {
        int depth = _xml.Depth;
        if (_xml.IsEmptyElement)
        {
            return;
        }

        while (Advance() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth)) { }
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException problem)
        {
            // The text of the exception may quote the file, and the file holds keys.
            _issues.Line = problem.LineNumber;
            throw _issues.Stop(MakIssueKind.XmlMalformed);
        }
        catch (DecoderFallbackException)
        {
            throw _issues.Stop(MakIssueKind.EncodingWrong);
        }
    }

    private MakObservation? Find()
    {
        while (!_finished && Advance())
        {
            if (_xml.NodeType == XmlNodeType.Element && Visit() is { } observation)
            {
                return observation;
            }
        }

        return null;
    }

    private MakObservation? Visit()
    {
        switch (_xml.Depth)
        {
            case 0:
                CheckRoot();
                return null;
            case 1:
                EnterData();
                return null;
            case 2:
                EnterSection();
                return null;
            case ItemDepth:
                return VisitItem();
            default:
                Skip();
                return null;
        }
    }

    private void CheckRoot()
    {
        if (_xml.LocalName == "SoftwareLicensingData")
        {
            throw _issues.Stop(MakIssueKind.LegacyCil);
        }

        if (_xml.LocalName != "VolumeActivationManagementToolData")
        {
            throw _issues.Stop(MakIssueKind.NotRecognized, "<" + _xml.LocalName + ">");
        }
    }

    private void EnterData()
    {
        if (_xml.LocalName != "SoftwareLicensingData")
        {
            Skip();
            return;
        }

        _announced = Numbers.Integer(_xml.GetAttribute("TotalProductKeys"));
    }

    private void EnterSection()
    {
        _section = _xml.LocalName;
        if (_section is not ("ProductKeys" or "Products"))
        {
            Skip();
        }
    }

    private MakObservation? VisitItem()
    {
        _issues.Line = _place?.LineNumber;
        if (_section == "ProductKeys" && _xml.LocalName == "ProductKey")
        {
            _keys++;
            return _items.ReadKey();
        }

        if (_section == "Products" && _xml.LocalName == "Product")
        {
            return _items.ReadProduct();
        }

        Skip();
        return null;
    }

    private void Finish()
    {
        if (_finished)
        {
            return;
        }

        _finished = true;
        _issues.Line = null;
        if (_keys == 0)
        {
            _issues.Fail(MakIssueKind.ExportedWithoutKeys);
        }
        else if (_announced is { } announced && announced != _keys)
        {
            _issues.Warn(MakIssueKind.KeyNumberDiffers, announced + " / " + _keys);
        }

        _issues.TellLeftOut();
    }
}
