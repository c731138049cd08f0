namespace ReimagingTools.Fleet.Devices;

/// <content>What is not understood of a version, and what is held against a license that is stated of others too.</content>
internal sealed partial class RunningWindows
{
    /// <summary>
    /// What a license of a family that nobody looked up for this device explains nothing of: values that are not understood in full, and those of a
    /// server beside a client. The words of a Windows are understood where a number or the id of its edition tells more than they do.
    /// </summary>
    /// <param name="licensed">The family that is licensed.</param>
    public IEnumerable<RowValue> Foreign(ProductFamily licensed)
    {
        bool isServer = licensed == ProductFamily.WindowsServer,
            isTold = _skus.Length + _editionIds.Length > 0;
        IEnumerable<RowValue> versions = _rows
            .Values(Field.OsVersion)
            .Where(value =>
                !IsName(value.Text)
                && BuildNumbers.In(value.Text) is null
                && !isServer
                && ParsedNames.Parse(NameOfFamily(value.Text)).Family == ProductFamily.WindowsServer
            );
        return UnreadEditions
            .Concat(UnreadVersions)
            .Concat(isServer ? [] : SystemTypes.ServersIn(_rows))
            .Concat(versions)
            .Concat(NamesOf().Where(each => IsForeign(each.Name)).Select(each => each.Value))
            .Distinct();

        bool IsForeign(string name) =>
            !NoneWords.IsUnknown(name)
            && !OtherSystems.IsBareWindows(name)
            && ParsedNames.Parse(name) is var read
            && read.Family switch
            {
                ProductFamily.Windows => (read.UnknownWords.Count > 0 && !isTold) || (read.HasOpenEdition && Editions.Count == 0),
                ProductFamily.WindowsServer => !isServer || read.UnknownWords.Count > 0,
                _ => true,
            };
    }

    /// <summary>Under "Product Name" some write None, another product or the model of the machine, beside the system.</summary>
    private bool NamesNoSystem(string product) =>
        (_names.Length + _familyNames.Length > 0 && NoneWords.IsNone(product))
        || (_names.Length + _familyNames.Length + _frozenNames.Length > 0 && IsOfNoSystem(product));

    /// <summary>"Latitude 5440", "Internet Explorer": no system, and no word of an edition of Windows either.</summary>
    private static bool IsOfNoSystem(string product) =>
        !HeardTexts.NamesSystem(product)
        && OtherSystems.OfSystem(product) is null
        && ParsedNames.Parse(product).Family is ProductFamily.Unknown or ProductFamily.Office
        && ParsedNames.Parse("Windows " + product) is { Edition: null, Version: null, UnknownWords.Count: > 0 };

    /// <summary>
    /// A small number that is the build of no Windows, alone under the heading of one: what follows the build of Windows 10 and later, which stands
    /// beside.
    /// </summary>
    private bool IsRevision(RowValue value) =>
        int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && BuildNumbers.IsRevision(number)
        && Builds.Any(BuildNumbers.IsOfTen);

    private IEnumerable<(RowValue Value, string Name)> NamesOf() =>
        _rows
            .Values(Field.Caption)
            .Concat(_rows.Values(Field.RegistryProductName).Where(value => !NamesNoSystem(value.Text)))
            .Select(value => (value, value.Text))
            .Concat(
                _rows.Values(Field.SkuFamily).Where(value => !NoneWords.IsUnknown(value.Text)).Select(value => (value, NameOfFamily(value.Text)))
            )
            .Concat(
                _rows
                    .Values(Field.OsVersion)
                    .Concat(_rows.Values(Field.OperatingSystemSku))
                    .Where(value => IsName(value.Text))
                    .Select(value => (value, value.Text))
            );

    /// <summary>A build of no Windows of the family; "22H2" among the versions of other sources is none at all.</summary>
    private IEnumerable<RowValue> UnreadBuilds()
    {
        ProductFamily family = IsServer() ? ProductFamily.WindowsServer : ProductFamily.Windows;
        IEnumerable<RowValue> numbers = _rows
            .Values(Field.BuildNumber)
            .Where(value => !IsRevision(value) && (BuildNumbers.In(value.Text) is not { } build || !WindowsRelease.Knows(family, build)));
        Architecture architecture = ArchitectureOf();
        IEnumerable<RowValue> versions = _rows
            .Values(Field.OsVersion)
            .Where(value =>
                !IsRevision(value) && BuildNumbers.In(value.Text) is { } build
                    ? !WindowsRelease.Knows(family, build)
                        || (Versions.Count > 0 && PlatformProducts.IsAnother(WindowsRelease.Resolve(family, build, null), architecture, build))
                    : BuildNumbers.IsOfNt(value.Text)
            );
        IEnumerable<RowValue> names =
            Builds.Count > 0
                ? []
                : _rows
                    .Values(Field.Caption)
                    .Where(value =>
                        !OtherSystems.IsBareWindows(value.Text)
                        && ParsedNames.Parse(value.Text) is { Edition: not null, Version: null, UnknownWords.Count: > 0 }
                    );
        return numbers.Concat(versions).Concat(names).Where(value => !NoneWords.IsUnknown(value.Text));
    }

    /// <summary>True for the number of a Windows for devices that are no PCs ("IoTUAP", "Holographic").</summary>
    private static bool IsOfDevices(WindowsSku sku) => sku is { Edition: null, IsServer: false, Number: not 0 };
}
