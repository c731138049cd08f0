using System.Xml;
using ReimagingTools.Records.Columns;

namespace ReimagingTools.Activation.Reading;

/// <summary>Reads one ProductKey or Product element. Values pass through one buffer, which is wiped after every key; a key never becomes a string.</summary>
internal sealed class CilxItemReader
{
    private const int LongestValue = 1024;
    private const int MostFields = 64;

    private readonly CilxReader _owner;
    private readonly XmlReader _xml;
    private readonly IssueSink _issues;
    private readonly KeyMasker _masker;
    private readonly string? _dateFormat;
    private readonly Action<string> _takeKeyField;
    private readonly Action<string> _takeProductField;
    private readonly char[] _value = new char[LongestValue];
    private readonly VamtKeyRow _key;
    private readonly InstallationRow _installation;
    private readonly TextCache _texts = new();
    private readonly string[] _seen = new string[MostFields];
    private int _seenCount;
    private int _length;
    private string _lastDateText = "";
    private CountDate _lastDate;

    public CilxItemReader(CilxReader owner, XmlReader xml, IssueSink issues, KeyMasker masker, string? dateFormat)
    {
        var descriptions = new KeyDescription.Cache();
        _key = new VamtKeyRow(descriptions);
        _installation = new InstallationRow(descriptions);
        _dateFormat = dateFormat;
        _owner = owner;
        _xml = xml;
        _issues = issues;
        _masker = masker;
        _takeKeyField = TakeKeyField;
        _takeProductField = TakeProductField;
    }

    /// <summary>Reads the key the XML reader stands on; null when it is no MAK, or names no key.</summary>
    public MakObservation? ReadKey()
    {
        _key.Clear();
        bool isSound = ReadFields(_takeKeyField);
        return _key.IsMak(_issues) && isSound ? _key.Observe(_issues) : null;
    }

    /// <summary>Reads the installed product the XML reader stands on; null when its key is no MAK.</summary>
    public MakObservation? ReadProduct()
    {
        _installation.Clear();
        _installation.Kind = MakSourceKind.VamtProducts;
        return ReadFields(_takeProductField) && _installation.IsMak(_issues) ? _installation.Observe(_issues) : null;
    }

    private bool ReadFields(Action<string> take)
    {
        _seenCount = 0;
        if (_xml.IsEmptyElement)
        {
            return true;
        }

        bool isSound = true;
        int depth = _xml.Depth;
        while (_owner.Advance() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            string field = _xml.LocalName;
            if (!IsNew(field))
            {
                _issues.Fail(MakIssueKind.DuplicateField, field);
                isSound = false;
            }

            take(field);
        }

        return isSound;
    }

    /// <summary>Remembers a field. The XML reader gives the same string for the same name, so looking at references is enough.</summary>
    private bool IsNew(string field)
    {
        for (int i = 0; i < _seenCount; i++)
        {
            if (ReferenceEquals(_seen[i], field))
            {
                return false;
            }
        }

        if (_seenCount == MostFields)
        {
            throw _issues.Stop(MakIssueKind.TooLong, field);
        }

        _seen[_seenCount++] = field;
        return true;
    }

    private void TakeKeyField(string field)
    {
        switch (field)
        {
            case "KeyValue":
                TakeKey();
                break;
            case "KeyId":
                ReadValue();
                _key.ExtendedId = ExtendedProductId.Read(_value, _length);
                break;
            case "KeyType" or "KeyTypeName":
                _key.Types = [.. _key.Types, Text()];
                break;
            case "KeyDescription":
                _key.Description = Text();
                break;
            case "SupportedEditions":
                _key.Editions = Text();
                break;
            case "SupportedSku" or "SupportedSKU":
                _key.SupportedSku = Text();
                break;
            case "RemainingActivations":
                _key.Remaining = Number(field);
                break;
            case "LastErrorCode":
                _key.LastErrorCode = ErrorCode();
                break;
            case "LastUpdate":
                _key.LastUpdate = Date();
                break;
            default:
                _owner.Skip();
                break;
        }
    }

    private void TakeProductField(string field)
    {
        switch (field)
        {
            case "FullyQualifiedDomainName":
                _installation.ComputerName = Text();
                break;
            case "ProductKeyId":
                ReadValue();
                _installation.ExtendedId = ExtendedProductId.Read(_value, _length);
                break;
            case "PartialProductKey":
                ReadValue();
                _installation.Key = _masker.Mask(_value, _length);
                break;
            case "ProductKeyType" or "KeyTypeName":
                _installation.Types = [.. _installation.Types, Text()];
                break;
            case "Sku":
                _installation.ActivationId = Text();
                break;
            case "ProductName":
                _installation.Product = Text();
                break;
            case "ProductDescription":
                _installation.Description = Text();
                break;
            case "ApplicationId":
                _installation.ApplicationId = Text();
                break;
            case "LicenseStatus":
                _installation.IsActivated = LicenseStates.IsActivated(Text());
                break;
            case "LastUpdated":
                _installation.AsOf = Date();
                break;
            default:
                _owner.Skip();
                break;
        }
    }

    private void TakeKey()
    {
        ReadValue();
        _key.KeyWasGiven = _length > 0;
        _key.Key = _masker.Mask(_value, _length);
        Array.Clear(_value, 0, _length);
    }

    private string? Text()
    {
        ReadValue();
        return _texts.Read(_value, _length);
    }

    private int? Number(string field)
    {
        ReadValue();
        int? number = Numbers.Integer(_value, _length);
        if (_length > 0 && number is null)
        {
            _issues.Warn(MakIssueKind.CountUnreadable, field + " \"" + new string(_value, 0, _length) + "\"");
        }

        return number;
    }

    /// <summary>A code that stands there and cannot be read is no success.</summary>
    private int? ErrorCode()
    {
        ReadValue();
        if (_length == 0)
        {
            return 0;
        }

        string text = new(_value, 0, _length);
        int? code = Numbers.ErrorCode(text);
        if (code is null)
        {
            _issues.Warn(MakIssueKind.ErrorCodeUnreadable, text);
        }

        return code;
    }

    private CountDate Date()
    {
        ReadValue();
        if (_length == 0)
        {
            return default;
        }

        // Keys are refreshed together, so the last date is often the next one too.
        if (!TextCache.Equal(_lastDateText, _value, _length))
        {
            _lastDateText = new string(_value, 0, _length);
            if (!CountDate.Read(_lastDateText, _dateFormat, out _lastDate))
            {
                _issues.Warn(MakIssueKind.DateUnreadable, _lastDateText);
            }
        }

        return _lastDate;
    }

    /// <summary>Reads the text of the current element into the buffer. A value longer than any source writes counts as none.</summary>
    private void ReadValue()
    {
        _length = 0;
        if (_xml.IsEmptyElement)
        {
            return;
        }

        int depth = _xml.Depth;
        bool isTooLong = false;
        while (_owner.Advance() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && !isTooLong)
            {
                isTooLong = !Append();
            }
        }

        if (isTooLong)
        {
            Array.Clear(_value, 0, LongestValue);
            _length = 0;
            _issues.Warn(MakIssueKind.TooLong);
        }
    }

    private bool Append()
    {
        int read;
        while (_length < LongestValue && (read = _xml.ReadValueChunk(_value, _length, LongestValue - _length)) > 0)
        {
            _length += read;
        }

        return _length < LongestValue;
    }
}
