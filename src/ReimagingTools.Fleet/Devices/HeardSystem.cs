using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Devices;

/// <summary>What a text under a heading that nobody reads says of a Windows.</summary>
/// <param name="Products">The editions and versions it names.</param>
/// <param name="IsUnderstood">False under a heading of the system, or of the license of one, for a text that says something else besides, or nothing
/// anybody knows.</param>
/// <param name="IsWhole">True where the text is the name of a product and nothing else.</param>
internal sealed record HeardSystem(IReadOnlyList<(Edition? Edition, ProductVersion? Version)> Products, bool IsUnderstood, bool IsWhole = false)
{
    /// <summary>What stands between the texts of a list, of pairs ("os=Windows 11 Pro;site=B1") and of marked-up text.</summary>
    private static readonly char[] Joints = [';', '=', ':', ',', '|', '"', '{', '}', '[', ']', '<', '>', '\n'];

    /// <summary>Reads a text.</summary>
    /// <returns>What it says; null where that is nothing.</returns>
    public static HeardSystem? Of(string heading, string text)
    {
        bool isOfSystem = LicenseHeadings.AreOfSystem(heading),
            isOfWindows = isOfSystem || LicenseHeadings.AreOfWindowsAlone(heading);
        if (OrderLine.DeniesWindows(text) && PurchaseState.HeadingOf(heading) == PurchaseHeading.OfOther)
        {
            return new HeardSystem([], IsUnderstood: false);
        }

        ProductName name = ParsedNames.Parse(text);
        if (isOfWindows && name.Family == ProductFamily.Unknown)
        {
            name = ParsedNames.Parse("Windows " + text);
        }

        if (
            name is { Family: ProductFamily.Windows or ProductFamily.WindowsServer, UnknownWords.Count: 0 }
            && (name.Edition is not null || name.Version is not null || name.HasOpenEdition)
        )
        {
            return new HeardSystem([(name.Edition, name.Version)], IsUnderstood: !name.HasOpenEdition, IsWhole: true);
        }

        HeardSystem[] pieces = [.. PiecesOf(text).Select(piece => Of(heading, piece)).OfType<HeardSystem>().Where(piece => piece.IsWhole)];
        if (pieces.Length > 0)
        {
            return new HeardSystem([.. pieces.SelectMany(piece => piece.Products)], IsUnderstood: !isOfWindows, IsWhole: true);
        }

        Product[] products = [.. ProductsInText.Of(text)];
        if (products.Length > 0)
        {
            return new HeardSystem([.. products.Select(product => ((Edition?)product.Edition, (ProductVersion?)product.Version))], !isOfWindows);
        }

        return isOfSystem && BuildNumbers.In(text) is { } build ? OfBuild(build)
            : !isOfWindows || SaysNothing(heading, text, isOfSystem) ? null
            : new HeardSystem([], IsUnderstood: false);
    }

    /// <summary>The version a build is of: of a client's Windows, or else of a server's.</summary>
    private static HeardSystem OfBuild(int build) =>
        (WindowsRelease.Resolve(ProductFamily.Windows, build, null) ?? WindowsRelease.Resolve(ProductFamily.WindowsServer, build, null))
            is { } version
            ? new HeardSystem([(null, version)], IsUnderstood: true, IsWhole: true)
            : new HeardSystem([], WindowsRelease.Knows(ProductFamily.Windows, build));

    private static string[] PiecesOf(string text) =>
        text.IndexOfAny(Joints) < 0 ? [] : [.. text.Split(Joints).Select(piece => piece.Trim()).Where(piece => HeardTexts.PartOf(piece).Length > 0)];

    /// <summary>True for what is no name of a Windows: a yes or no, a state, a number, a day, a channel, a key in the firmware.</summary>
    private static bool SaysNothing(string heading, string text, bool isOfSystem) =>
        NoneWords.IsUnknown(text)
        || OtherSystems.IsBareWindows(text)
        || ArchitectureNames.Parse(text) != Architecture.Unknown
        || (isOfSystem && PurchaseState.HeadingOf(heading) != PurchaseHeading.None)
        || PurchaseWords.Affirms(text)
        || PurchaseWords.Stands(text)
        || PurchaseWords.IsEndless(text)
        || PurchaseWords.TakesBack(text)
        || PurchaseWords.IsSome(text) is not null
        || ParsedValues.Channel(text) is not null
        || ParsedValues.Language(text) is not null
        || CalendarDate.EarliestOf(text) is not null
        || FirmwareKeyDescription.Read(text) is not null;
}
