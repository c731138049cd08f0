using ReimagingTools.Activation.Keys;
using ReimagingTools.Activation.Products;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Reads one record of any dialect by the names of its properties: rows of base.ProductKey and base.ActiveProduct, objects of Get-VamtProductKey and
/// Get-VamtProduct, rows of portal exports, SoftwareLicensingProduct from CIM and ConfigMgr.
/// </summary>
internal sealed class RecordReader(IssueSink issues, KeyMasker masker, string? dateFormat)
{
    private static readonly string[] MakCountNames =
        ["MAK Activations-Used/Available", "MAK Activations", "MAK Activations Used/Total"];

    private static readonly string[] CountNames =
    [
        .. MakCountNames, "Activations or Seats", "Activations/Seats", "Activations", "Activations-Used/Available", "Activations Used/Total", "Used/Available", "Used/Total",
        "Used/Limit", "Activation Count",
    ];

    private static readonly string[] UsedNames = ["MAK Activations Used", "Activations Used", "Used Activations", "Used"];
    private static readonly string[] TotalNames = ["MAK Activations Total", "Activations Total", "Total Activations", "Activation Limit", "Total", "Limit"];
    private static readonly string[] TypeNames = ["Type", "Key Type", "KeyType", "Product Key Type"];
    private static readonly string[] TellingNames = ["KeyValue", "KeyId", "RemainingActivations", "PartialProductKey", "ProductKeyID"];
    private static readonly string[] KeyNames = ["Product Key", "ProductKey", "Key"];
    private static readonly string[] ComputerNames =
    [
        "ComputerName", "CsName", "DNSHostName", "CsDNSHostName", "DeviceName", "Netbios_Name", "MachineName", "FullyQualifiedDomainName", "HostName", "Computer",
        "CN", "SystemName", "PSComputerName", "__SERVER", "ResourceID",
    ];

    private readonly KeyDescription.Cache _descriptions = new();

    /// <summary>True when a header has the columns of a dialect.</summary>
    public static bool Knows(Func<string, bool> hasColumn) =>
        TellingNames.Any(name => hasColumn(name) || hasColumn(name + "0")) || KeyNames.Any(hasColumn);

    /// <summary>What a table of a portal lacks, by its header; null when nothing, or when it is no table of a portal.</summary>
    public static MakIssueKind? Lacks(Func<string, bool> hasColumn)
    {
        if (hasColumn("KeyValue") || hasColumn("RemainingActivations") || !KeyNames.Any(hasColumn))
        {
            return null;
        }

        bool hasCount = CountNames.Any(hasColumn) || (UsedNames.Any(hasColumn) && TotalNames.Any(hasColumn));
        return hasCount ? null : TypeNames.Any(hasColumn) ? MakIssueKind.CountColumnMissing : MakIssueKind.ColumnsNotRecognized;
    }

    /// <summary>Reads a record; null when it is no MAK. Rows that are left out or cannot be used are told to the issue sink.</summary>
    /// <param name="record">The value of a property by its name, or null.</param>
    public MakObservation? Read(Func<string, object?> record)
    {
        var fields = new RecordFields(record, issues, dateFormat);
        if (fields.Has("KeyValue", "RemainingActivations") || (fields.Has("KeyId") && !IsPortal(fields)))
        {
            return ReadVamtKey(fields);
        }

        if (IsPortal(fields))
        {
            return ReadPortal(fields);
        }

        if (fields.Has("PartialProductKey", "ProductKeyID", "ProductKeyId") || fields.Has("ProductKeyType", "ProductKeyChannel", "LicenseFamily", "LicenseStatus"))
        {
            return ReadInstallation(fields);
        }

        issues.Fail(MakIssueKind.RecordNotRecognized);
        return null;
    }

    private static string? Masked(string? text) => text is null ? null : ProductKeys.Mask(text);

    /// <summary>A row of a portal has its key in a column of that name, or a count; other columns never change what it is.</summary>
    private static bool IsPortal(RecordFields fields) =>
        fields.Has(CountNames) || (fields.Has(KeyNames) && !fields.Has("ProductKeyChannel", "ProductKeyType")) || (fields.Has(UsedNames) && fields.Has(TotalNames));

    private MaskedKey? Mask(string? text)
    {
        if (text is null || text.Length > KeyMasker.LongestText)
        {
            return null;
        }

        char[] characters = text.ToCharArray();
        MaskedKey? key = masker.Mask(characters, characters.Length);
        Array.Clear(characters, 0, characters.Length);
        return key;
    }

    private MakObservation? ReadVamtKey(RecordFields fields)
    {
        string? key = fields.Text("KeyValue", "PartialProductKey");
        var row = new VamtKeyRow(_descriptions)
        {
            Key = Mask(key),
            KeyWasGiven = key is not null,
            ExtendedId = ExtendedProductId.Read(fields.Text("KeyId")),
            KeyType = fields.Text("KeyType"),
            KeyTypeName = fields.Text("KeyTypeName"),
            Description = Masked(fields.Text("KeyDescription")),
            Editions = Masked(fields.Text("SupportedEditions")),
            SupportedSku = fields.Text("SupportedSku", "SupportedSKU"),
        };
        if (!row.IsMak(issues))
        {
            return null;
        }

        row.Remaining = Count(fields, "RemainingActivations");
        row.LastUpdate = fields.Date("LastUpdate");
        row.LastErrorCode = fields.Text("LastErrorCode") is { } code ? ErrorCode(code) : 0;
        return row.Observe(issues);
    }

    private int? ErrorCode(string text)
    {
        int? code = Numbers.ErrorCode(text);
        if (code is null)
        {
            issues.Warn(MakIssueKind.ErrorCodeUnreadable, text);
        }

        return code;
    }

    private int? Count(RecordFields fields, params string[] names)
    {
        string? text = fields.Text(names);
        int? count = Numbers.Integer(text);
        if (text is not null && count is null)
        {
            issues.Warn(MakIssueKind.CountUnreadable, names[0] + " \"" + text + "\"");
        }

        return count;
    }

    private MakObservation? ReadInstallation(RecordFields fields)
    {
        bool isVamt = fields.Has("ProductKeyType");
        string? key = fields.Text("PartialProductKey");
        string? extendedId = fields.Text("ProductKeyID", "ProductKeyId");
        if (key is null && extendedId is null)
        {
            // Windows lists every license it could have; one without a key is not installed.
            return null;
        }

        var row = new InstallationRow(_descriptions)
        {
            Kind = isVamt ? MakSourceKind.VamtProducts : MakSourceKind.Fleet,
            KeyType = fields.Text("ProductKeyType", "KeyTypeName"),
            Channel = fields.Text("ProductKeyChannel"),
            ActivationId = fields.Text("ID", "Sku", "ActivationID"),
            ApplicationId = fields.Text("ApplicationID", "ApplicationId"),
            Description = Masked(fields.Text(isVamt ? "ProductDescription" : "Description")),
        };
        if (!row.IsMak(issues))
        {
            return null;
        }

        row.ComputerName = Masked(fields.Text(ComputerNames));
        row.Key = Mask(key);
        row.ExtendedId = ExtendedProductId.Read(extendedId);
        row.Product = Masked(fields.Text(isVamt ? "ProductName" : "Name"));
        row.IsActivated = LicenseStates.IsActivated(fields.Text("LicenseStatus"));
        row.AsOf = isVamt ? fields.Date("LastUpdated") : default;
        row.Devices = Devices(fields);
        return row.Observe(issues);
    }

    /// <summary>How many devices a row stands for; a number that cannot be read is told, and the row counts as the one device it surely is.</summary>
    private long Devices(RecordFields fields)
    {
        string? text = fields.Text("Computers", "DeviceCount");
        long? number = Numbers.Long(text);
        if (text is not null && number is not >= 1)
        {
            issues.Warn(MakIssueKind.CountUnreadable, "DeviceCount \"" + text + "\"");
        }

        return number is >= 1 ? number.Value : 1;
    }

    private MakObservation? ReadPortal(RecordFields fields)
    {
        string? key = fields.Text(KeyNames) ?? fields.Text("PartialProductKey");
        string? cell = fields.Text(CountNames);
        PortalCount count = cell is null ? PortalCount.Of(Count(fields, UsedNames), Count(fields, TotalNames)) : PortalCount.Read(cell);
        string? product = Masked(fields.Text("Product", "Product Name"));
        if (count.Problem is { } problem)
        {
            issues.Warn(problem, cell ?? "");
        }

        if (!IsMak(fields, product, fields.Has(MakCountNames) && count.Total is not null))
        {
            return null;
        }

        if (Mask(key) is not { } masked)
        {
            issues.Fail(key is null ? MakIssueKind.KeyMissing : masker.WasPlaceholder ? MakIssueKind.KeyPlaceholder : MakIssueKind.KeyMalformed);
            return null;
        }

        return new MakObservation
        {
            Kind = MakSourceKind.Portal,
            Origin = issues.Origin,
            Key = masked,
            Description = product,
            Products = product is null ? [] : [product],
            Subject = _descriptions.Named(product),
            IsExtendedSecurityUpdates = KeyTypes.IsExtendedSecurityUpdates(product),
            Used = count.Used,
            Total = count.Total,
            Remaining = count.Remaining,
            CountText = cell is { Length: <= 40 } ? Masked(cell) : null,
            LicenseId = Masked(fields.Text("License ID", "Licensing ID", "LicenseID", "License Id")),
            Organization = Masked(fields.Text("Organization", "Organization name", "Organisation")),
        };
    }

    /// <summary>
    /// A portal lists keys of every type. Without a type only a count in a column of MAK activations tells that a key is one; a product that speaks of KMS
    /// contradicts either.
    /// </summary>
    private bool IsMak(RecordFields fields, string? product, bool hasMakCount)
    {
        string? type = fields.Text(TypeNames);
        KeyKind stated = KeyTypes.Read(type), described = KeyTypes.Describe(product);
        if (stated == KeyKind.Mak && described == KeyKind.Other)
        {
            issues.Warn(MakIssueKind.KindsDisagree, type + " / " + product);
            return false;
        }

        KeyKind kind = stated != KeyKind.Unstated ? stated : described != KeyKind.Unstated ? described : hasMakCount ? KeyKind.Mak : KeyKind.Unstated;
        if (kind != KeyKind.Mak)
        {
            issues.LeaveOut(kind, stated != KeyKind.Unstated ? KeyTypes.NameOf(type!) : product);
        }

        return kind == KeyKind.Mak;
    }
}
