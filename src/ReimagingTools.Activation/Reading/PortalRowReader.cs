namespace ReimagingTools.Activation.Reading;

/// <summary>Reads one row of a portal's list of keys.</summary>
internal sealed class PortalRowReader(IssueSink issues, string? dateFormat, KeyDescription.Cache descriptions)
{
    /// <summary>Reads a row of a portal; null when its key is no MAK or cannot be used, which is told.</summary>
    /// <param name="stated">The date of the whole source.</param>
    public MakObservation? Read(KeyRow row, CountDate stated)
    {
        string? cell = row.Text(Field.ActivationCount);
        PortalCount count = row.StatedCount(out bool isContested);
        string? product = ProductKeys.MaskOrNull(row.Text(Field.KeyProduct));
        MaskedKey? key = row.Key(out MakIssueKind unusable);
        if (!IsMak(row, count, product, cell))
        {
            issues.NoteOther(key, null);
            return null;
        }

        if (key is not { } masked)
        {
            issues.Fail(unusable);
            return null;
        }

        CountDate date = row.Date(dateFormat, stated);
        int? left = row.LeftBeside(count, ref isContested);
        KeySubject[] subjects = [.. row.Texts(Field.KeyProduct).Select(name => descriptions.Named(ProductKeys.Mask(name))).Distinct()];
        isContested |= row.KeysDiffer() || subjects.Any(subject => subject.Contradicts(subjects[0]));
        return new MakObservation
        {
            Kind = MakSourceKind.Portal,
            Origin = issues.Origin,
            Key = masked,
            Description = product,
            Products = product is null ? [] : [product],
            Subject = subjects.Aggregate(KeySubject.Unknown, (told, subject) => told.With(subject)),
            IsExtendedSecurityUpdates = KeyTypes.IsExtendedSecurityUpdates(product),
            Used = count.Used,
            Total = count.Total,
            Remaining = left is { } fewer ? fewer : count.Remaining,
            IsContested = isContested,
            IsTakenBack = row.IsTakenBack(date.AsOf, number => number == left || count.Holds(number)),
            IsUnread = count.IsUnread || row.HasUnreadNumber,
            AsOf = date.AsOf,
            NotAfter = date.NotAfter,
            DateBasis = date.Basis,
            CountText = cell is { Length: <= 40 } ? ProductKeys.MaskOrNull(cell) : null,
            LicenseId = ProductKeys.MaskOrNull(row.Text(Field.KeyLicenseId)),
            Organization = ProductKeys.MaskOrNull(row.Text(Field.KeyOrganization)),
        };
    }

    /// <summary>
    /// A portal lists keys of every type. Without a type only a count in a column of MAK activations tells that a key is one. A count that cannot be
    /// read is told of each that is not of another type.
    /// </summary>
    private bool IsMak(KeyRow row, PortalCount count, string? product, string? cell)
    {
        bool hasMakCount = row.Columns.IsMakCount && count.Total is not null;
        bool isMak = KeyTypes.IsMak(issues, [.. row.Texts(Field.KeyType)], product, hasMakCount ? KeyKind.Mak : KeyKind.Unstated);
        bool isOther =
            !isMak && (row.Texts(Field.KeyType).Any(type => KeyTypes.Read(type) == KeyKind.Other) || KeyTypes.Describe(product) == KeyKind.Other);
        if (count.Problem is { } problem && !isOther)
        {
            issues.Warn(problem, cell ?? "");
        }

        return isMak;
    }
}
