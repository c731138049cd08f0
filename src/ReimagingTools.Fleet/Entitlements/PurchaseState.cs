namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// Whether what a row says was bought still stands. A line whose number is 0, or whose status says cancelled, returned or expired, entitles nobody; nor does one whose number or status
/// is not understood, for it may say so.
/// </summary>
internal static class PurchaseState
{
    private static readonly Field[] Numbers = [Field.DeviceCount, Field.OrderQuantity];
    private static readonly Field[] States = [Field.OrderStatus, Field.LicenseStatus];

    /// <summary>A number as lists write it: "1", "1.00", "1,200", "2 EA", "3 台"; one digit of it is not 0.</summary>
    private static readonly Regex SomeBought = new(
        @"^\+?(?=[0-9.,' ]*[1-9])[0-9][0-9.,' ]*(ea|each|pcs?|pieces?|units?|licen[cs]es?|x|台|個|本|枚)?\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    /// <summary>What lists say of a line that stands; "no" of columns such as Cancelled.</summary>
    private static readonly HashSet<string> Standing = new(StringComparer.OrdinalIgnoreCase)
    {
        "active", "activated", "valid", "current", "in force", "ok", "licensed", "1", "open", "ordered", "confirmed", "accepted", "approved", "booked", "processed", "in production", "built",
        "shipped", "partially shipped", "in transit", "dispatched", "delivered", "received", "fulfilled", "invoiced", "billed", "paid", "complete", "completed", "closed", "done", "purchased", "bought",
        "in use", "in stock", "in service", "deployed", "assigned", "installed", "new", "no", "false", "n", "-", "n/a", "none",
        "有効", "使用中", "利用中", "稼働中", "在庫", "正常", "受注", "受注済", "発注済", "確定", "出荷済", "発送済", "配送済", "配達済", "納品済", "納入済", "受領済", "検収済", "請求済", "支払済", "導入済", "完了", "配送完了",
        "納品完了", "なし", "いいえ",
    };

    /// <summary>What speaks against a row, quoted with its heading; null where nothing does.</summary>
    public static string? Obstacle(Row row)
    {
        foreach (RowValue value in Numbers.SelectMany(row.Values).Where(value => !IsNumberBought(value)).Concat(States.SelectMany(row.Values).Where(value => !Stands(value))))
        {
            return value.Heading.Trim() + " \"" + (value.Unreadable ?? value.Text) + "\"";
        }

        return null;
    }

    private static bool IsNumberBought(RowValue value) => value.Unreadable is null && SomeBought.IsMatch(Plain(value.Text));

    /// <summary>済み and 済 are one word.</summary>
    private static bool Stands(RowValue value) =>
        value.Unreadable is null && Standing.Contains(Plain(value.Text) is var text && text.EndsWith("済み", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text);

    private static string Plain(string text) => Regex.Replace(text.Normalize(NormalizationForm.FormKC).Trim(), @"\s+", " ", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
