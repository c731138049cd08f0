using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Records.Rows;

/// <summary>Values of several rows.</summary>
public static class RowLists
{
    /// <summary>True when the licensed product a row states is Office.</summary>
    public static bool StatesOffice(this Row row)
    {
        IReadOnlyList<RowValue> products = row.Values(Field.LicensedProduct);
        int at = 0;
        while (at < products.Count && ParsedNames.Parse(products[at].Text).Family != ProductFamily.Office)
        {
            at++;
        }

        return at < products.Count;
    }

    /// <summary>True when something holds of every row.</summary>
    /// <param name="holds">Tells of one row whether it does.</param>
    /// <returns>Whether it does of all.</returns>
    public static bool TrueForAll(this IReadOnlyList<Row> rows, Func<Row, bool> holds)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (!holds(rows[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when something holds of a row among them.</summary>
    /// <param name="holds">Tells of one row whether it does.</param>
    /// <returns>Whether it does of any.</returns>
    public static bool Exists(this IReadOnlyList<Row> rows, Func<Row, bool> holds)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (holds(rows[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every value of a field in rows of one device, under whatever heading.</summary>
    /// <returns>The values of each row in turn.</returns>
    public static IReadOnlyList<RowValue> Values(this IReadOnlyList<Row> rows, Field field)
    {
        if (rows.Count == 1)
        {
            return rows[0].Values(field);
        }

        var values = new List<RowValue>();
        foreach (Row row in rows)
        {
            values.AddRange(row.Values(field));
        }

        return values;
    }
}
