using System.Xml;
using ReimagingTools.Activation.Keys;

namespace ReimagingTools.Activation.Reading;

/// <summary>Reads one ProductKey or Product element. Values pass through one buffer, which is wiped after every key; a key never becomes a string.</summary>
internal sealed class CilxItemReader(CilxReader owner, XmlReader xml, IssueSink issues, KeyMasker masker)
{
    private const int LongestValue = 1024;
    private const int MostFields = 64;

    private readonly char[] _value = new char[LongestValue];
    private readonly VamtKeyRow _key = new(new KeyDescription.Cache());
    private readonly InstallationRow _installation = new();
    private readonly TextCache _texts = new();
    private readonly string[] _seen = new string[MostFields];
    private int _seenCount;
    private int _length;
    private string _lastDateText = "";
    private DateTime? _lastDate;

    /// <summary>Reads the key the XML reader stands on; null when it is no MAK, or names no key.</summary>
    public MakObservation? ReadKey(out bool isMak)
    {
        _key.Clear();
        bool isSound = ReadFields(TakeKeyField);
        isMak = _key.IsMak;
        return isMak && isSound ? _key.Observe(issues) : null;
    }

    /// <summary>Reads the installed product the XML reader stands on; null when its key is no MAK.</summary>
    public MakObservation? ReadProduct()
    {
        _installation.Clear();
        _installation.Kind = MakSourceKind.VamtProducts;
        return ReadFields(TakeProductField) && _installation.IsMak == true ? _installation.Observe(issues) : null;
    }

    private bool ReadFields(Action<string> take)
    {
        _seenCount = 0;
        if (xml.IsEmptyElement)
        {
            return true;
        }

        bool isSound = true;
        int depth = xml.Depth;
        while (owner.Advance() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            string field = xml.LocalName;
            if (!IsNew(field))
            {
                issues.Fail(MakIssueKind.DuplicateField, field);
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
            throw issues.Stop(MakIssueKind.TooLong, field);
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
            case "KeyType":
                _key.KeyType = Text();
                break;
            case "KeyTypeName":
                _key.KeyTypeName = Text();
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
                _key.LastErrorCode = Number(field) ?? 0;
                break;
            case "LastUpdate":
                _key.LastUpdate = Date();
                break;
            default:
                owner.Skip();
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
                _installation.Key = masker.Mask(_value, _length);
                break;
            case "ProductKeyType" or "KeyTypeName":
                _installation.IsMak ??= KeyTypes.IsMak(Text());
                break;
            case "ProductName":
                _installation.Product = Text();
                break;
            case "ProductDescription":
                _installation.Description = Text();
                break;
            case "ApplicationId":
                _installation.IsOffice = KeyTypes.IsOfficeApplication(Text());
                break;
            case "LicenseStatus":
                _installation.IsActivated = LicenseStates.IsActivated(Text());
                break;
            case "LastUpdated":
                _installation.AsOf = Date();
                break;
            default:
                owner.Skip();
                break;
        }
    }

    private void TakeKey()
    {
        ReadValue();
        _key.KeyWasGiven = _length > 0;
        _key.Key = masker.Mask(_value, _length);
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
            issues.Warn(MakIssueKind.CountUnreadable, field + " \"" + new string(_value, 0, _length) + "\"");
        }

        return number;
    }

    private DateTime? Date()
    {
        ReadValue();
        if (_length == 0)
        {
            return null;
        }

        // Keys are refreshed together, so the last date is often the next one too.
        if (!TextCache.Equal(_lastDateText, _value, _length))
        {
            _lastDateText = new string(_value, 0, _length);
            if (!Numbers.Date(_lastDateText, out _lastDate))
            {
                issues.Warn(MakIssueKind.DateUnreadable, _lastDateText);
            }
        }

        return _lastDate;
    }

    /// <summary>Reads the text of the current element into the buffer. A value longer than any source writes counts as none.</summary>
    private void ReadValue()
    {
        _length = 0;
        if (xml.IsEmptyElement)
        {
            return;
        }

        int depth = xml.Depth;
        bool isTooLong = false;
        while (owner.Advance() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && !isTooLong)
            {
                isTooLong = !Append();
            }
        }

        if (isTooLong)
        {
            Array.Clear(_value, 0, LongestValue);
            _length = 0;
            issues.Warn(MakIssueKind.TooLong);
        }
    }

    private bool Append()
    {
        int read;
        while (_length < LongestValue && (read = xml.ReadValueChunk(_value, _length, LongestValue - _length)) > 0)
        {
            _length += read;
        }

        return _length < LongestValue;
    }
}
