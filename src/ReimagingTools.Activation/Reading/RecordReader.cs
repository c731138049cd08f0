using ReimagingTools.Records.Columns;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Reads one row of any source by its fields: rows of base.ProductKey and base.ActiveProduct, objects of Get-VamtProductKey and Get-VamtProduct, rows of portal
/// exports, SoftwareLicensingProduct from CIM and ConfigMgr.
/// </summary>
internal sealed class RecordReader(IssueSink issues, KeyMasker masker, string? dateFormat)
{
    private readonly KeyDescription.Cache _descriptions = new();
    private bool _toldOfCounts;

    /// <summary>Reads a row; null when it is no MAK. Rows that are left out or cannot be used are told to the issue sink.</summary>
    /// <param name="row">The row.</param>
    /// <param name="computer">The computer an installed license is on, or null.</param>
    public MakObservation? Read(KeyRow row, string? computer)
    {
        if (row.Columns.IsCount)
        {
            TellOfCounts();
            return null;
        }

        bool isPortal = row.IsPortal;
        bool isVamt = row.Columns.IsVamtKey && !(row.HasPortalCount && ExtendedProductId.Read(row.Text(Field.ProductKeyId)) is null);
        if (isVamt || (!isPortal && row.Text(Field.ProductKeyId) is not null && !row.Columns.IsLicense))
        {
            return ReadVamtKey(row);
        }

        if (isPortal)
        {
            return ReadPortal(row);
        }

        if (row.Columns.IsLicense || row.Columns.IsVamtProduct)
        {
            return ReadInstallation(row, computer);
        }

        issues.Fail(MakIssueKind.RecordNotRecognized);
        return null;
    }

    /// <summary>One mistake, however many counts were given back.</summary>
    private void TellOfCounts()
    {
        if (!_toldOfCounts)
        {
            issues.Fail(MakIssueKind.CountsNoSource);
            _toldOfCounts = true;
        }
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

    private MakObservation? ReadVamtKey(KeyRow row)
    {
        (MaskedKey? key, bool isGiven) = KeyOf(row);
        var vamt = new VamtKeyRow(_descriptions)
        {
            Key = key,
            KeyWasGiven = isGiven,
            ExtendedId = ExtendedProductId.Read(row.Text(Field.ProductKeyId)),
            Types = [.. row.Texts(Field.KeyType)],
            Description = Masked(row.Text(Field.KeyDescription)),
            Editions = Masked(row.Text(Field.KeyEditions)),
            SupportedSku = row.Text(Field.ActivationId),
        };
        if (!vamt.IsMak(issues))
        {
            return null;
        }

        vamt.Remaining = Count(row, Field.ActivationsLeft);
        PortalCount stated = StatedCount(row, out bool isContested);
        vamt.IsContested = KeysDiffer(row) || isContested;
        if (stated.Remaining is { } left)
        {
            vamt.IsContested |= vamt.Remaining is >= 0 && Disagree(vamt.Remaining != left, vamt.Remaining + " / " + left);
            vamt.Remaining = vamt.Remaining is >= 0 && vamt.Remaining < left ? vamt.Remaining : left;
        }

        vamt.LastUpdate = row.Date(dateFormat);
        vamt.LastErrorCode = RefreshError(row);
        return vamt.Observe(issues);
    }

    /// <summary>The error of the last refresh: none only where every column of it says zero or nothing.</summary>
    private int? RefreshError(KeyRow row)
    {
        int? error = 0;
        foreach (string text in row.TextsAsWritten(Field.RefreshError))
        {
            int? code = Numbers.ErrorCode(text);
            error = code == 0 ? error : code;
            if (code is null)
            {
                issues.Warn(MakIssueKind.ErrorCodeUnreadable, text);
                return null;
            }
        }

        return error;
    }

    private int? Count(KeyRow row, Field field)
    {
        string? text = row.Text(field);
        int? count = Numbers.Integer(text);
        if (text is not null && count is null)
        {
            issues.Warn(MakIssueKind.CountUnreadable, field + " \"" + text + "\"");
        }

        return count;
    }

    private MakObservation? ReadInstallation(KeyRow row, string? computer)
    {
        bool isPortal = row.IsPortal;
        bool isVamt = row.Columns.IsVamtProduct;
        string? key = row.LicenseText(Field.PartialProductKey), extendedId = row.LicenseText(Field.ProductKeyId);
        if (key is null && extendedId is null)
        {
            // Windows lists every license it could have; one without a key is not installed.
            return null;
        }

        var license = new InstallationRow(_descriptions)
        {
            Kind = isVamt ? MakSourceKind.VamtProducts : MakSourceKind.Fleet,
            Types = [.. row.Texts(Field.KeyType)],
            Channels = [.. row.LicenseTexts(Field.ProductKeyChannel)],
            ActivationId = row.LicenseText(Field.ActivationId),
            ApplicationId = row.LicenseText(Field.ApplicationId),
            Description = Masked(row.LicenseText(Field.Description)),
            Key = Mask(key),
            ExtendedId = ExtendedProductId.Read(extendedId),
        };
        if (!license.IsMak(issues))
        {
            return null;
        }

        KeysDiffer(row);
        license.ComputerName = Masked(computer);
        license.Product = Masked(isVamt ? row.Text(Field.KeyProduct) : row.LicenseText(Field.LicenseName) ?? row.LicenseText(Field.Name));
        license.IsActivated = Activated(row);
        license.AsOf = isVamt ? row.Date(dateFormat) : default;
        license.Devices = Devices(row);
        return license.Observe(issues);
    }

    /// <summary>What the columns of the status say together; null where one says this and one that.</summary>
    private static bool? Activated(KeyRow row)
    {
        bool[] said = [.. row.LicenseTexts(Field.LicenseStatus).Select(LicenseStates.IsActivated).OfType<bool>().Distinct()];
        return said.Length == 1 ? said[0] : null;
    }

    /// <summary>How many devices a row stands for; a number that cannot be read is told, and the row counts as the one device it surely is.</summary>
    private long Devices(KeyRow row)
    {
        string? text = row.Text(Field.DeviceCount);
        long? number = Numbers.Long(text);
        if (text is not null && number is not >= 1)
        {
            issues.Warn(MakIssueKind.CountUnreadable, "DeviceCount \"" + text + "\"");
        }

        return number is >= 1 ? number.Value : 1;
    }

    private MakObservation? ReadPortal(KeyRow row)
    {
        string? cell = row.Text(Field.ActivationCount);
        PortalCount count = StatedCount(row, out bool isContested);
        string? product = Masked(row.Text(Field.KeyProduct));
        if (count.Problem is { } problem)
        {
            issues.Warn(problem, cell ?? "");
        }

        (MaskedKey? key, bool isGiven) = KeyOf(row);
        if (!IsMak(row, product, row.Columns.IsMakCount && count.Total is not null))
        {
            issues.NoteOther(key, null);
            return null;
        }

        if (key is not { } masked)
        {
            issues.Fail(!isGiven ? MakIssueKind.KeyMissing : masker.WasPlaceholder ? MakIssueKind.KeyPlaceholder : MakIssueKind.KeyMalformed);
            return null;
        }

        int? left = LeftBeside(row, count, ref isContested);
        isContested |= KeysDiffer(row);
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
            Remaining = left is { } fewer ? fewer : count.Remaining,
            IsContested = isContested,
            CountText = cell is { Length: <= 40 } ? Masked(cell) : null,
            LicenseId = Masked(row.Text(Field.KeyLicenseId)),
            Organization = Masked(row.Text(Field.KeyOrganization)),
        };
    }

    /// <summary>The key of a row: the whole one where it stands there, which knows more, else its last five characters.</summary>
    private (MaskedKey? Key, bool IsGiven) KeyOf(KeyRow row)
    {
        string? text = row.Text(Field.KeyValue) ?? row.LicenseText(Field.PartialProductKey);
        return (Mask(text), text is not null);
    }

    /// <summary>True, and told, when a row names two keys: the whole one ends in other characters than its last five are said to be.</summary>
    private bool KeysDiffer(KeyRow row)
    {
        string[] ends = [.. row.Texts(Field.KeyValue).Concat(row.LicenseTexts(Field.PartialProductKey)).Select(Mask).OfType<MaskedKey>()
            .Select(key => key.LastFive).Distinct(StringComparer.Ordinal).OrderBy(end => end, StringComparer.Ordinal)];
        if (ends.Length > 1)
        {
            issues.Warn(MakIssueKind.KeysDisagree, string.Join(" / ", ends));
        }

        return ends.Length > 1;
    }

    /// <summary>Used and total, in one cell, in columns of their own, or in both; where they disagree the lower number stands and it is told.</summary>
    private PortalCount StatedCount(KeyRow row, out bool isContested)
    {
        string? cell = row.Text(Field.ActivationCount);
        PortalCount apart = PortalCount.Of(Count(row, Field.ActivationsUsed), Count(row, Field.ActivationsTotal));
        PortalCount together = cell is null ? apart : PortalCount.Read(cell);
        isContested = row.Differs(Field.ActivationCount) || row.Differs(Field.ActivationsUsed) || row.Differs(Field.ActivationsTotal);
        if (!Disagree(together.Contradicts(apart), cell + " / " + apart.Used + " / " + apart.Total))
        {
            return together;
        }

        isContested = true;
        return together.Least(apart);
    }

    /// <summary>What a column says is left beside used and total, where that is another number and the lower one; null where it changes nothing.</summary>
    private int? LeftBeside(KeyRow row, PortalCount count, ref bool isContested)
    {
        int? left = Count(row, Field.ActivationsLeft);
        if (left is not >= 0 || left == count.Remaining || (count.Remaining is null && count.Problem is not null))
        {
            return null;
        }

        isContested |= Disagree(count.Remaining is not null, count.Remaining + " / " + left);
        return count.Remaining is { } other && other < left ? null : left;
    }

    private bool Disagree(bool differ, string detail)
    {
        if (differ)
        {
            issues.Warn(MakIssueKind.CountsDisagree, detail);
        }

        return differ;
    }

    /// <summary>
    /// A portal lists keys of every type. Without a type only a count in a column of MAK activations tells that a key is one; a product that speaks of KMS
    /// contradicts either.
    /// </summary>
    private bool IsMak(KeyRow row, string? product, bool hasMakCount) =>
        KeyTypes.IsMak(issues, [.. row.Texts(Field.KeyType)], product, hasMakCount ? KeyKind.Mak : KeyKind.Unstated);
}
