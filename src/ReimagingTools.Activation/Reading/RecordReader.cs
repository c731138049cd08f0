using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Reads one row of any source by its fields: rows of base.ProductKey and base.ActiveProduct, objects of Get-VamtProductKey and Get-VamtProduct,
/// rows of portal exports, SoftwareLicensingProduct from CIM and ConfigMgr.
/// </summary>
internal sealed class RecordReader(IssueSink issues, string? dateFormat)
{
    private readonly KeyDescription.Cache _descriptions = new();
    private readonly HashSet<string> _unread = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _statuses = new(StringComparer.OrdinalIgnoreCase);
    private KeyColumns? _columns;
    private bool _toldOfCounts;

    /// <summary>Reads a row; null when it is no MAK. Rows that are left out or cannot be used are told to the issue sink.</summary>
    /// <param name="computer">The computer an installed license is on, or null.</param>
    /// <param name="stated">The date of the whole source, for rows of a portal that say none of their own.</param>
    public MakObservation? Read(KeyRow row, InstalledOn computer, CountDate stated)
    {
        if (row.Columns.IsCount)
        {
            TellOfCounts();
            return null;
        }

        if (!row.Columns.NamesKeys && (row.Columns.HasCount || row.Columns.IsVamtKey))
        {
            issues.LeaveOutKeyless(row);
            return null;
        }

        bool isPortal = row.IsPortal;
        bool isVamt = row.Columns.IsVamtKey && !(row.HasPortalCount && ExtendedProductId.Read(row.Text(Field.ProductKeyId)) is null);
        if (isVamt || (!isPortal && row.Text(Field.ProductKeyId) is not null && !row.Columns.IsLicense))
        {
            return ReadKey(row);
        }

        if (isPortal)
        {
            TellUnread(row);
            return new PortalRowReader(issues, dateFormat, _descriptions).Read(row, stated);
        }

        if (row.Columns.IsLicense || row.Columns.IsVamtProduct)
        {
            return ReadInstalled(row, computer, row.Columns.IsVamtProduct);
        }

        issues.Fail(MakIssueKind.RecordNotRecognized);
        return null;
    }

    /// <summary>Reads a key as VAMT keeps it. A count of -1 means that it was never retrieved.</summary>
    public MakObservation? ReadKey(KeyRow row)
    {
        TellUnread(row);
        MaskedKey? key = row.Key(out MakIssueKind problem);
        var extendedId = ExtendedProductId.Read(row.Text(Field.ProductKeyId));
        string? description = ProductKeys.MaskOrNull(row.Text(Field.KeyDescription));
        if (!KeyTypes.IsMak(issues, [.. row.Texts(Field.KeyType)], description))
        {
            issues.NoteOther(key, extendedId);
            return null;
        }

        if (key is null && (problem != MakIssueKind.KeyMissing || extendedId is null))
        {
            issues.Fail(problem == MakIssueKind.KeyMissing ? problem : MakIssueKind.KeyMalformed);
        }

        if (key is null && extendedId is null)
        {
            return null;
        }

        int? remaining = Remaining(row, out bool isContested);
        CountDate updated = row.Date(dateFormat);
        KeyDescription described = _descriptions.Of(description, ProductKeys.MaskOrNull(row.Text(Field.KeyEditions)), row.Text(Field.ActivationId));
        return new MakObservation
        {
            Kind = MakSourceKind.VamtKeys,
            Origin = issues.Origin,
            Key = key,
            ExtendedId = extendedId,
            Description = description,
            Products = described.Products,
            Subject = described.Subject,
            Editions = described.Editions,
            IsExtendedSecurityUpdates = described.IsExtendedSecurityUpdates,
            Remaining = remaining is >= 0 ? remaining : null,
            IsContested = row.KeysDiffer() || isContested,
            IsTakenBack = row.IsTakenBack(updated.AsOf, number => number == remaining || row.StatedCount(out _).Holds(number)),
            AsOf = updated.AsOf,
            NotAfter = updated.NotAfter,
            DateBasis = updated.Basis,
            LastErrorCode = RefreshError(row),
        };
    }

    /// <summary>
    /// Reads an installed license. Whether its key is a MAK is what types, channels and description say together, else what the activation id says;
    /// where they contradict each other, or none says anything, it is not counted.
    /// </summary>
    /// <param name="isVamt">True for a product as VAMT keeps it.</param>
    public MakObservation? ReadInstalled(KeyRow row, InstalledOn computer, bool isVamt)
    {
        string? last = row.LicenseText(Field.PartialProductKey),
            id = row.LicenseText(Field.ProductKeyId);
        if (last is null && id is null)
        {
            // Windows lists every license it could have; one without a key is not installed.
            return null;
        }

        MaskedKey? key = row.Mask(last);
        var extendedId = ExtendedProductId.Read(id);
        string? description = ProductKeys.MaskOrNull(row.LicenseText(Field.Description)),
            activationId = row.LicenseText(Field.ActivationId);
        if (!IsMak(row, description, activationId))
        {
            issues.NoteOther(key, extendedId);
            return null;
        }

        row.KeysDiffer();
        if (key is null && extendedId is null)
        {
            issues.Warn(MakIssueKind.KeyMissing);
            return null;
        }

        long devices = Devices(row);
        if (devices == 0)
        {
            return null;
        }

        string? product = ProductOf(row, isVamt) ?? description;
        KeyDescription described = _descriptions.Of(product, null, activationId, ApplicationIds.IsOffice(row.LicenseText(Field.ApplicationId)));
        CountDate updated = isVamt ? row.Date(dateFormat) : default;
        return new MakObservation
        {
            Kind = isVamt ? MakSourceKind.VamtProducts : MakSourceKind.Fleet,
            Origin = issues.Origin,
            Key = key,
            ExtendedId = extendedId,
            Description = product,
            Subject = described.Subject,
            IsExtendedSecurityUpdates = described.IsExtendedSecurityUpdates || KeyTypes.IsExtendedSecurityUpdates(description),
            ComputerName = ProductKeys.MaskOrNull(computer.Name),
            Machine = computer.Machine,
            Devices = devices,
            IsActivated = Activated(row),
            AsOf = updated.AsOf,
            DateBasis = updated.Basis,
        };
    }

    private bool IsMak(KeyRow row, string? description, string? activationId)
    {
        string[] types = [.. row.Texts(Field.KeyType), .. KeyTypes.IsRetailMak(description) ? [] : row.LicenseTexts(Field.ProductKeyChannel)];
        return KeyTypes.IsMak(issues, types, description, KeyTypes.OfActivationId(activationId), isInstalled: true);
    }

    private static string? ProductOf(KeyRow row, bool isVamt) =>
        ProductKeys.MaskOrNull(isVamt ? row.Text(Field.KeyProduct) : row.LicenseText(Field.LicenseName) ?? row.LicenseText(Field.Name));

    /// <summary>One mistake, however many counts were given back.</summary>
    private void TellOfCounts()
    {
        if (!_toldOfCounts)
        {
            issues.Fail(MakIssueKind.CountsNoSource);
            _toldOfCounts = true;
        }
    }

    /// <summary>Names each column once that nobody reads, one of remarks when something stands in it.</summary>
    private void TellUnread(KeyRow row)
    {
        string[] names = [.. (ReferenceEquals(row.Columns, _columns) ? [] : row.Columns.Unread).Concat(row.Remarks()).Where(_unread.Add)];
        _columns = row.Columns;
        if (names.Length > 0)
        {
            issues.WarnOf(MakIssueKind.ColumnsUnread, names);
        }
    }

    /// <summary>What is left by the column of it and by used and total; the lower one where they disagree.</summary>
    private static int? Remaining(KeyRow row, out bool isContested)
    {
        PortalCount stated = row.StatedCount(out isContested);
        int? remaining = row.Left(ref isContested);
        if (stated.Remaining is not { } left)
        {
            return remaining;
        }

        isContested |= remaining is >= 0 && row.Disagree(remaining != left, remaining + " / " + left);
        return remaining is >= 0 && remaining < left ? remaining : left;
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

    /// <summary>What the columns of the status say together; null, and told, where one says this and one that, or what is not understood.</summary>
    private bool? Activated(KeyRow row)
    {
        string[] texts =
        [
            .. row.LicenseTexts(Field.LicenseStatus).Where(text => !NoneWords.IsUnknown(text)).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        bool?[] said = [.. texts.Select(StateOf).Distinct()];
        string told = string.Join(" / ", texts);
        if ((said.Length > 1 || (said.Length == 1 && said[0] is null)) && _statuses.Add(told))
        {
            issues.Warn(MakIssueKind.StatusUnreadable, told);
        }

        return said.Length == 1 ? said[0] : null;
    }

    private static bool? StateOf(string text) => LicenseStates.IsActivated(text) ?? (PurchaseWords.TakesBack(text) ? false : null);

    /// <summary>
    /// How many devices a row stands for. A number that cannot be read is told, and the row counts as the one device it surely is; of none and fewer
    /// it is told too, and the row counts none.
    /// </summary>
    private long Devices(KeyRow row)
    {
        string? text = row.Text(Field.DeviceCount);
        long? number = Numbers.Long(text);
        if (text is not null && number is not >= 1)
        {
            issues.Warn(number is null ? MakIssueKind.CountUnreadable : MakIssueKind.DevicesNone, "DeviceCount \"" + text + "\"");
        }

        return Math.Max(0, number ?? 1);
    }
}
