namespace ReimagingTools.Fleet.Devices;

/// <summary>What one or more records say about one device.</summary>
public sealed record Device
{
    private static readonly LicensedProduct[] UnknownProducts = [LicensedProduct.Unknown];

    private readonly string? _computerName;

    /// <summary>The computer's name, or null when no record names it.</summary>
    public string? ComputerName
    {
        get => _computerName;
        init => _computerName = ProductKeys.MaskOrNull(value);
    }

    /// <summary>
    /// The products it is licensed for; operating system first. Never empty: a device nothing is known of has one unknown product.
    /// </summary>
    public IReadOnlyList<LicensedProduct> Products { get; init; } = UnknownProducts;

    /// <summary>Software Assurance as recorded; unknown when the records are silent, conflicting when they disagree.</summary>
    public Fact<SoftwareAssurance> SoftwareAssurance { get; init; } = Fact<SoftwareAssurance>.Unknown;

    /// <summary>The days on which rights beside its licenses begin and end by its records.</summary>
    internal IReadOnlyList<RightSpan> Spans { get; init; } = [];

    /// <summary>Software Assurance on a day: what has ended or not begun is none.</summary>
    /// <param name="day">The day; null where nobody says: what ends may have ended, and what begins may not have begun.</param>
    /// <returns>As recorded, or contested by its end or its beginning.</returns>
    public Fact<SoftwareAssurance> AssuranceOn(CalendarDate? day) => On(day).SoftwareAssurance;

    /// <summary>How many devices the record stands for.</summary>
    public long DeviceCount { get; init; } = 1;

    /// <summary>True when two values of its records contradict each other.</summary>
    public bool IsContested => SoftwareAssurance.IsContested || Products.Any(HasContested);

    /// <summary>The columns of its records that were not read, each once.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The rows it was read from.</summary>
    internal IReadOnlyList<Row> Rows { get; init; } = [];

    /// <summary>Those of them that entitlements state.</summary>
    internal IReadOnlyList<Row> Entitled { get; init; } = [];

    /// <summary>True where a row about a group it is of says something under a field, and none about it alone does.</summary>
    internal bool IsOfGroup(Field field)
    {
        bool Says(Row row) => row.Values(field).Any(value => !ParsedValues.IsUnknown(value.Text));
        return Rows.Any(row => row.Standing == RowStanding.OfGroup && Says(row)) && !Rows.Any(row => row.Standing == RowStanding.Own && Says(row));
    }

    /// <summary>The device with one more row, which states something of the licenses of all devices.</summary>
    internal Device Beside(Row stated) =>
        DeviceReader.Read(new DeviceRows(ComputerName, [.. Rows.Where(row => !Entitled.Contains(row))]), [.. Entitled, stated]);

    /// <summary>
    /// The product to compare an image with: the one of the image's family, and among several the one of its edition. A device about whose licenses
    /// of that family nothing is known answers with an unknown product, unless its record declares a single product outright.
    /// </summary>
    /// <returns>The product; never null.</returns>
    public LicensedProduct ProductFor(MediaImage image)
    {
        bool isSingle =
            Products.Count == 1 && (image.Family == ProductFamily.Unknown || Products[0].Family == ProductFamily.Unknown || IsDeclared(Products[0]));
        if (isSingle)
        {
            return Products[0];
        }

        bool isOffice = image.Family == ProductFamily.Office;
        LicensedProduct[] family =
        [
            .. Products.Where(product => product.Family == ProductFamily.Unknown || (product.Family == ProductFamily.Office) == isOffice),
        ];
        return family.FirstOrDefault(product => product.Edition.Value is { } edition && edition == image.Edition.Value)
            ?? family.FirstOrDefault(product => product.Family != ProductFamily.Unknown)
            ?? family.FirstOrDefault()
            ?? LicensedProduct.Unknown;
    }

    /// <summary>The device on a day: what rests on a right that has ended or not begun is contested by that.</summary>
    /// <param name="day">The day; null where nobody says.</param>
    /// <returns>This device where nothing ends or begins.</returns>
    public Device On(CalendarDate? day) => Spans.Count == 0 ? this : Within(day);

    private Device Within(CalendarDate? day) =>
        Spans.Any(span => span.Excludes(day))
            ? this with
            {
                Spans = [],
                SoftwareAssurance = Without(SoftwareAssurance, Licensing.Facts.SoftwareAssurance.None, Field.SoftwareAssurance, day),
                Products =
                [
                    .. Products.Select(product =>
                        product.Family == ProductFamily.Office
                            ? product with
                            {
                                Channel = Bought(product.Channel, day),
                            }
                            : product with
                            {
                                VolumeProduct = product.VolumeProduct.IsKnown
                                    ? Without(product.VolumeProduct, VolumeLicenses.None, Field.VolumeProduct, day)
                                    : product.VolumeProduct,
                                PriorVersionRight = Without(product.PriorVersionRight, PriorVersionRight.None, Field.PriorVersionRight, day),
                            }
                    ),
                ],
            }
            : this;

    /// <summary>The channel of an Office: a Volume license that has ended is none.</summary>
    private Fact<LicenseChannel> Bought(Fact<LicenseChannel> channel, CalendarDate? day) =>
        channel.Value == LicenseChannel.Volume && Outside(day, span => span.IsOfOffice) is { } outside
            ? Fact<LicenseChannel>.From(channel.Claims, [.. channel.Unread, new UnreadText(outside.Evidence, null) { Kind = UnreadKind.Contest }])
            : channel;

    private Fact<T> Without<T>(Fact<T> fact, T none, Field right, CalendarDate? day)
        where T : notnull =>
        Outside(day, span => !span.IsOfOffice && AsideRights.IsOf(right, span.Right)) is { } outside
            ? Fact<T>.From([.. fact.Claims, new Claim<T>(none, outside.Evidence)], fact.Unread)
            : fact;

    /// <summary>The span that a day lies out of; of several the one of the earliest day, in whatever order the records tell them.</summary>
    private RightSpan? Outside(CalendarDate? day, Func<RightSpan, bool> isOf) =>
        Spans.Where(span => isOf(span) && span.Excludes(day)).OrderBy(span => span.Day).FirstOrDefault();

    private static bool HasContested(LicensedProduct product) => FactKeys.License.Any(key => key.Of(product).IsContested);

    private static bool IsDeclared(LicensedProduct product) => IsDeclared(product.Edition) || IsDeclared(product.Version);

    private static bool IsDeclared<T>(Fact<T> fact)
        where T : notnull => fact.Claims.Any(claim => claim.Evidence.Kind is "LicensedProduct" or "CoaProduct");
}
