using ReimagingTools.Activation.Keys;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Reads one record of any dialect by the names of its properties: rows of base.ProductKey and base.ActiveProduct, objects of Get-VamtProductKey and
/// Get-VamtProduct, rows of portal exports, SoftwareLicensingProduct from CIM and ConfigMgr.
/// </summary>
internal sealed class RecordReader(IssueSink issues, KeyMasker masker)
{
    private static readonly string[] CountNames =
    [
        "MAK Activations-Used/Available", "MAK Activations - Used/Available", "MAK Activations Used/Available", "MAK Activations", "Activations or Seats",
        "Activations/Seats", "Activations",
    ];

    private static readonly string[] TellingNames = ["KeyValue", "KeyId", "RemainingActivations", "PartialProductKey", "ProductKeyID"];
    private static readonly string[] KeyNames = ["Product Key", "ProductKey", "Key"];
    private static readonly string[] ComputerNames =
    [
        "PSComputerName", "ComputerName", "FullyQualifiedDomainName", "DNSHostName", "MachineName", "__SERVER", "SystemName", "Netbios_Name", "CN", "ResourceID",
    ];

    private readonly KeyDescription.Cache _descriptions = new();

    /// <summary>True when a header has the columns of a dialect.</summary>
    public static bool Knows(Func<string, bool> hasColumn) =>
        TellingNames.Any(name => hasColumn(name) || hasColumn(name + "0"))
        || KeyNames.Any(hasColumn);

    /// <summary>Reads a record; null when it is no MAK. Rows that cannot be used are told to the issue sink.</summary>
    /// <param name="record">The value of a property by its name, or null.</param>
    /// <param name="isMak">False when the record is a key of another type.</param>
    public MakObservation? Read(Func<string, object?> record, out bool isMak)
    {
        var fields = new RecordFields(record, issues);
        isMak = true;
        if (fields.Has("KeyValue", "KeyId", "RemainingActivations"))
        {
            return ReadVamtKey(fields, out isMak);
        }

        if (fields.Has("PartialProductKey", "ProductKeyID", "ProductKeyId") || fields.Has("ProductKeyType", "ProductKeyChannel", "LicenseFamily", "LicenseStatus"))
        {
            return ReadInstallation(fields, out isMak);
        }

        if (fields.Has(KeyNames) || fields.Has(CountNames))
        {
            return ReadPortal(fields, out isMak);
        }

        issues.Fail(MakIssueKind.RecordNotRecognized);
        return null;
    }

    private static string? Masked(string? text) => text is null ? null : ProductKeys.Mask(text);

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

    private MakObservation? ReadVamtKey(RecordFields fields, out bool isMak)
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
        isMak = row.IsMak;
        if (!isMak)
        {
            return null;
        }

        row.Remaining = Count(fields, "RemainingActivations");
        row.LastUpdate = fields.Date("LastUpdate");
        row.LastErrorCode = Count(fields, "LastErrorCode") ?? 0;
        return row.Observe(issues);
    }

    private int? Count(RecordFields fields, string name)
    {
        string? text = fields.Text(name);
        int? count = Numbers.Integer(text);
        if (text is not null && count is null)
        {
            issues.Warn(MakIssueKind.CountUnreadable, name + " \"" + text + "\"");
        }

        return count;
    }

    private MakObservation? ReadInstallation(RecordFields fields, out bool isMak)
    {
        bool isVamt = fields.Has("ProductKeyType");
        string? description = fields.Text(isVamt ? "ProductDescription" : "Description");
        string? activationId = fields.Text("ID", "Sku", "ActivationID");
        bool? channel = IsMakChannel(fields, description, activationId);
        isMak = channel ?? true;
        string? key = fields.Text("PartialProductKey");
        string? extendedId = fields.Text("ProductKeyID", "ProductKeyId");
        if (channel != true || (key is null && extendedId is null))
        {
            // Windows lists every license it could have; one without a key is not installed.
            if (channel is null && key is not null)
            {
                issues.Warn(MakIssueKind.ChannelMissing);
            }

            return null;
        }

        return new InstallationRow
        {
            Kind = isVamt ? MakSourceKind.VamtProducts : MakSourceKind.Fleet,
            ComputerName = Masked(fields.Text(ComputerNames)),
            Key = Mask(key),
            ExtendedId = ExtendedProductId.Read(extendedId),
            IsMak = true,
            Product = Masked(fields.Text(isVamt ? "ProductName" : "Name")),
            Description = Masked(description),
            IsOffice = KeyTypes.IsOfficeApplication(fields.Text("ApplicationID", "ApplicationId")) ?? KeyTypes.IsOfficeSku(activationId),
            IsActivated = LicenseStates.IsActivated(fields.Text("LicenseStatus")),
            AsOf = isVamt ? fields.Date("LastUpdated") : null,
            Devices = Math.Max(1, fields.Integer("Computers", "DeviceCount") ?? 1),
        }.Observe(issues);
    }

    /// <summary>What a row says of its channel: VAMT's key type, the channel property, the channel in the description, then the activation id.</summary>
    private static bool? IsMakChannel(RecordFields fields, string? description, string? activationId)
    {
        if (KeyTypes.IsMak(fields.Text("ProductKeyType", "KeyTypeName")) is { } byType)
        {
            return byType;
        }

        // Office prints "RETAIL(MAK) channel" where the channel property says Retail.
        if (KeyTypes.DescribesMak(description?.Replace('_', ' ')))
        {
            return true;
        }

        if (fields.Text("ProductKeyChannel") is { } channel)
        {
            return KeyTypes.IsMak(channel) ?? false;
        }

        return activationId is not null && ActivationId.Find(activationId) is { } known ? known.ProductKeyChannel == "Volume:MAK"
            : description is null ? null : false;
    }

    private MakObservation? ReadPortal(RecordFields fields, out bool isMak)
    {
        string? key = fields.Text(KeyNames);
        string? cell = fields.Text(CountNames);
        PortalCount count = PortalCount.Read(cell);
        isMak = KeyTypes.IsMak(fields.Text("Type", "Key Type", "KeyType")) ?? count.Total is not null;
        if (!isMak)
        {
            return null;
        }

        if (Mask(key) is not { } masked)
        {
            issues.Fail(key is null ? MakIssueKind.KeyMissing : MakIssueKind.KeyMalformed);
            return null;
        }

        if (count.Problem is { } problem)
        {
            issues.Warn(problem, cell ?? "");
        }

        string? product = Masked(fields.Text("Product", "Product Name"));
        return new MakObservation
        {
            Kind = MakSourceKind.Portal,
            Origin = issues.Origin,
            Key = masked,
            Description = product,
            Product = product,
            IsExtendedSecurityUpdates = KeyTypes.IsExtendedSecurityUpdates(product),
            Used = count.Used,
            Total = count.Total,
            Remaining = count.Remaining,
            CountText = cell is { Length: <= 40 } ? Masked(cell) : null,
            LicenseId = Masked(fields.Text("License ID", "Licensing ID", "LicenseID", "License Id")),
            Organization = Masked(fields.Text("Organization", "Organization name", "Organisation")),
        };
    }
}
