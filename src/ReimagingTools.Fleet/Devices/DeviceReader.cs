namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Weighs the rows of a device. Every value becomes a claim about one fact, a note that says why it proves nothing, or a column that is named as
/// unread; two values of a fact that disagree are a conflict wherever they stand, and the order of rows and columns decides nothing.
/// </summary>
public static class DeviceReader
{
    /// <summary>Reads one row as one device.</summary>
    /// <param name="row">The row, with all that is nested in it.</param>
    /// <returns>The device.</returns>
    /// <exception cref="RecordException">A value cannot be read, or a column of our own holds a word that is not one of its values.</exception>
    public static Device Read(Row row) => Read(new DeviceRows(ComputerNameOf(row), [.. row.All]));

    /// <summary>Reads the rows of a device.</summary>
    /// <param name="device">The rows.</param>
    /// <param name="entitled">Rows that entitlements state of it; null or empty without any.</param>
    /// <returns>The device.</returns>
    /// <exception cref="RecordException">A value cannot be read, or a column of our own holds a word that is not one of its values.</exception>
    public static Device Read(DeviceRows device, IReadOnlyList<Row>? entitled = null)
    {
        IReadOnlyList<Row> joined = CutRecords.Join(device.Rows),
            all = entitled is { Count: > 0 } ? [.. joined, .. entitled] : joined;
        Row[] beside = all.TrueForAll(row => row.Standing != RowStanding.Beside) ? [] : [.. all.Where(row => row.Standing == RowStanding.Beside)];
        IReadOnlyList<Row> rows = beside.Length == 0 ? all : [.. all.Where(row => row.Standing != RowStanding.Beside)];
        UnreadableValues.Refuse(rows);
        IReadOnlyList<Row> read = rows;
        LicenseOfOther[] others = LicenseOfOther.In(read);
        rows = others.Length == 0 ? read : LicenseOfOther.Apart(read);

        // Language and key of Windows say nothing about an Office the record declares, nor the other way round.
        var system = new LicenseClaims();
        var declared = DeclaredRows.Of(rows);
        LicenseClaims? office = declared.Office.Count == 0 ? null : new LicenseClaims();
        ReadDeclared(declared.Office, declared.Office, entitled, office ?? system, system);
        ReadDeclared(declared.Windows, declared.All, entitled, system, system);
        bool isStatedAlone = rows.TrueForAll(row => row.Header.IsStatedAlone);
        LicenseClaims[] offices = isStatedAlone ? [] : [.. OfficeEvidence.Read(read)];
        if (!isStatedAlone)
        {
            WindowsEvidence.Read(rows, system);
        }

        if (!rows.TrueForAll(row => row.Standing != RowStanding.OfGroup))
        {
            ReadOfGroup(declared, entitled!, office, system);
        }

        Contest(rows, beside, others, system, office);
        IReadOnlyList<Row> ofAssurance = OfWindows(others.Length == 0 ? all : [.. rows, .. beside]);
        return new Device
        {
            ComputerName = device.ComputerName,
            Products = ProductsOf(rows, system, office, offices),
            SoftwareAssurance = AssuranceEvidence.Read(OfWindows(rows), beside),
            Spans = office is null
                ? AsideRights.Spans(ofAssurance)
                : [.. AsideRights.Spans(ofAssurance), .. AsideRights.Spans(rows, isOffice: true)],
            DeviceCount = CountOf(rows),
            Rows = all,
            Entitled = entitled ?? [],
            Unread =
                rows.Count == 1 ? rows[0].Header.Unread : [.. rows.SelectMany(row => row.Header.Unread).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    /// <summary>Holds what is claimed against all else the rows say, and against rows that show nothing by themselves.</summary>
    private static void Contest(IReadOnlyList<Row> rows, Row[] beside, LicenseOfOther[] others, LicenseClaims system, LicenseClaims? office)
    {
        new StatedContest(system).ReadRows(rows);
        if (office is not null)
        {
            new StatedContest(office).ReadHeadings(rows);
            AsideEvidence.ContestOffice(rows, office);
        }

        OrderEvidence.Contest(rows, system);
        AsideEvidence.Contest(rows, system);
        foreach (LicenseOfOther other in others)
        {
            other.LeaveOpen(system);
        }

        foreach (Row row in rows.Where(row => row.Standing == RowStanding.Own))
        {
            if (row.Misspelt is { } misspelt)
            {
                BesideEvidence.Contest(misspelt.As(RowStanding.Beside), row.StatesOffice() ? office : system);
            }
        }

        foreach (Row each in beside)
        {
            BesideEvidence.Contest(each, each.StatesOffice() ? office : system);
        }
    }

    private static List<LicensedProduct> ProductsOf(IReadOnlyList<Row> rows, LicenseClaims system, LicenseClaims? office, LicenseClaims[] offices)
    {
        var products = new List<LicensedProduct>(1);
        if (!system.IsEmpty || (office is null && offices.Length == 0))
        {
            products.Add(system.ToProduct(rows.TrueForAll(row => row.Header.Noted.Count == 0) ? [] : ColumnNotes.Of(rows)));
        }

        if (office is not null)
        {
            products.Add(office.ToProduct([]));
        }

        products.AddRange(offices.Select(book => book.ToProduct([])));
        return products;
    }

    /// <param name="labelled">The rows whose labels speak of the product too: a label of Windows may stand in the row of an Office.</param>
    private static void ReadDeclared(
        IReadOnlyList<Row> rows,
        IReadOnlyList<Row> labelled,
        IReadOnlyList<Row>? entitled,
        LicenseClaims claims,
        LicenseClaims windows
    )
    {
        DeclaredEvidence.Read(entitled is { Count: > 0 } ? OwnOf(rows, entitled) : rows, claims, windows);
        if (entitled is { Count: > 0 })
        {
            ReadEntitled(rows, labelled, entitled, row => row.Standing == RowStanding.Own, claims, windows);
        }
    }

    private static void ReadEntitled(
        IReadOnlyList<Row> rows,
        IReadOnlyList<Row> labelled,
        IReadOnlyList<Row> entitled,
        Func<Row, bool> isRead,
        LicenseClaims claims,
        LicenseClaims windows
    )
    {
        Product[] labels =
        [
            .. Certificates
                .Of(OwnOf(labelled, entitled))
                .Select(label => label.Name.Product)
                .OfType<Product>()
                .Where(product => product.Edition.Family == ProductFamily.Windows),
        ];
        DeclaredEvidence.ReadEntitled([.. rows.Where(entitled.Contains)], isRead, claims, windows, labels);
    }

    private static Row[] OwnOf(IReadOnlyList<Row> rows, IReadOnlyList<Row> entitled) => [.. rows.Where(row => !entitled.Contains(row))];

    /// <summary>
    /// What is said of a group a device is of, or of all, speaks where everything else is silent, and contests it where it is not.
    /// </summary>
    private static void ReadOfGroup(DeclaredRows declared, IReadOnlyList<Row> entitled, LicenseClaims? office, LicenseClaims system)
    {
        foreach (bool isOfAll in new[] { false, true })
        {
            LicenseClaims ofSystem = Stated(),
                ofOffice = office is null ? ofSystem : Stated();
            ReadEntitled(declared.Office, declared.Office, entitled, IsRead, ofOffice, ofSystem);
            ReadEntitled(declared.Windows, declared.All, entitled, IsRead, ofSystem, ofSystem);
            system.Take(ofSystem, RowStanding.OfGroup, isOfAll);
            office?.Take(ofOffice, RowStanding.OfGroup, isOfAll);

            LicenseClaims Stated() => new() { Mark = isOfAll ? EvidenceText.Say("StatedForAll") : "" };

            bool IsRead(Row row) => row.Standing == RowStanding.OfGroup && (row.Group is null) == isOfAll;
        }

        system.Groups = [.. declared.Windows.Where(row => row.Standing == RowStanding.OfGroup)];
        if (office is not null)
        {
            office.Groups = [.. declared.Office.Where(row => row.Standing == RowStanding.OfGroup)];
        }
    }

    /// <summary>The name a row, or one nested in it, gives its computer.</summary>
    /// <returns>The name, or null.</returns>
    public static string? ComputerNameOf(Row row) => RowIdentity.Of(row).Names is { Count: > 0 } names ? names[0] : NestedName(row);

    private static string? NestedName(Row row) =>
        row.All.Skip(1).Select(each => RowIdentity.Of(each, isNested: true)).SelectMany(identity => identity.Names).FirstOrDefault()
        ?? RowIdentity.Of(row).RoadName;

    /// <summary>Software Assurance on an Office is none on the Windows beside it.</summary>
    private static IReadOnlyList<Row> OfWindows(IReadOnlyList<Row> rows) =>
        rows.Count == 1 || rows.TrueForAll(row => !row.Has(Field.SoftwareAssurance) || !row.StatesOffice())
            ? rows
            : [.. rows.Where(row => !row.StatesOffice())];

    private static long CountOf(IReadOnlyList<Row> rows)
    {
        long? counted = null;
        IReadOnlyList<RowValue> values = rows.Values(Field.DeviceCount);
        for (int i = 0; i < values.Count; i++)
        {
            if (ParsedValues.IsUnknown(values[i].Text))
            {
                continue;
            }

            long count = DeviceCounts.Read(values[i].Text)
                ?? throw RecordException.NotUnderstood("DeviceCount", values[i].Text, FleetTexts.Say("Record.WholeNumber"));
            counted = counted is null || counted == count ? count : throw new RecordException(FleetTexts.Say("Record.Counts", counted, count));
        }

        return counted ?? 1;
    }
}
