namespace ReimagingTools.Fleet.Devices;

/// <summary>Reads Software Assurance on the Windows of a device, and what speaks against it.</summary>
internal sealed class AssuranceEvidence
{
    private const string Kind = nameof(SoftwareAssurance);
    private const string Says = "Software Assurance";

    private readonly FactClaims<SoftwareAssurance> _claims = new();

    private AssuranceEvidence(IReadOnlyList<Row> rows)
    {
        IReadOnlyList<RowValue> values = rows.Values(Field.SoftwareAssurance);
        for (int i = 0; i < values.Count; i++)
        {
            if (!ParsedValues.IsUnknown(values[i].Text))
            {
                Read(values[i].Text, values);
            }
        }

        foreach ((string heading, string text) in AsideRights.Against(rows, Field.SoftwareAssurance, NamesCoverage).ToList())
        {
            _claims.Add(new UnreadText(LicenseClaims.EvidenceOf(heading, text, Says, Strengths.Declared), null));
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Has(Field.Conflicts) || rows[i].Has(Field.ContestedFacts))
            {
                ReadWritten(rows[i]);
            }
        }
    }

    /// <summary>Reads it.</summary>
    /// <param name="rows">The rows of the device that speak of its Windows.</param>
    /// <param name="beside">Rows that contest what these say, and show nothing by themselves.</param>
    /// <returns>The coverage, unknown or contested where the rows leave it open.</returns>
    public static Fact<SoftwareAssurance> Read(IReadOnlyList<Row> rows, Row[] beside)
    {
        FactClaims<SoftwareAssurance> claims = new AssuranceEvidence(rows)._claims;
        if (beside.Length > 0)
        {
            claims.Take(new AssuranceEvidence(beside)._claims, RowStanding.Beside, isOfAll: false);
        }

        return claims.ToFact();
    }

    private void Read(string text, IReadOnlyList<RowValue> values)
    {
        if (ParsedValues.Assurance(text) is { } assurance)
        {
            if (assurance != SoftwareAssurance.Unknown)
            {
                _claims.Add(Said<SoftwareAssurance>.Of(assurance, Kind, text, Says, Strengths.Declared));
            }
        }
        else if (!(PurchaseWords.Stands(text) && values.Any(IsCoverage)))
        {
            _claims.Add(new UnreadText(LicenseClaims.EvidenceOf(Kind, text, Says, Strengths.Declared), ValueWords.Nearest<SoftwareAssurance>(text)));
        }
    }

    /// <summary>"Active" beside a coverage that is named says of it that it stands.</summary>
    private static bool IsCoverage(RowValue value) => ParsedValues.Assurance(value.Text) is SoftwareAssurance.PerDevice or SoftwareAssurance.PerUser;

    private void ReadWritten(Row row)
    {
        foreach (UnreadText contested in WrittenLicense.OfAssurance(row))
        {
            _claims.Add(contested);
        }
    }

    /// <summary>A coverage that is claimed, or that of a device, and the Windows it is for.</summary>
    private bool NamesCoverage(string text) =>
        ParsedValues.Assurance(text) is { } coverage
            ? coverage == SoftwareAssurance.Unknown
                || (_claims.IsSilent ? coverage == SoftwareAssurance.PerDevice : _claims.Any(claimed => claimed == coverage))
            : ParsedNames.Parse(text) is { Family: ProductFamily.Windows, UnknownWords.Count: 0 };
}
