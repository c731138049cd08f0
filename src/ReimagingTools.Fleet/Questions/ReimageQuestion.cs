using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Questions;

/// <summary>A question about a group of devices: an entitlement row once its open cells are filled in.</summary>
public sealed record ReimageQuestion
{
    /// <summary>A short id: "Q1".</summary>
    public string Question { get; init; } = "";

    /// <summary>Pattern of computer names, "*" for a question about all devices, or blank.</summary>
    public string ComputerName { get; init; } = "";

    /// <summary>The maker, or blank.</summary>
    public string Manufacturer { get; init; } = "";

    /// <summary>The model, or blank.</summary>
    public string Model { get; init; } = "";

    /// <summary>The collection, or blank.</summary>
    public string Collection { get; init; } = "";

    /// <summary>The line of an order that is not understood, or blank: a question about it is about all devices bought in such a line.</summary>
    public string OrderLine { get; init; } = "";

    /// <summary>What is known, in a sentence.</summary>
    public string Known { get; init; } = "";

    /// <summary>The fact columns to fill in.</summary>
    public IReadOnlyList<string> Ask { get; init; } = [];

    /// <summary>Open devices it is about.</summary>
    public long DeviceCount { get; init; }

    /// <summary>
    /// Devices that its answer settles once the questions before it are answered; <see cref="Answers"/> tells of those that leave them open.
    /// </summary>
    public long Settles { get; init; }

    /// <summary>One of the devices, or null.</summary>
    public string? Example { get; init; }

    /// <summary>What answers would make of the devices.</summary>
    public IReadOnlyList<QuestionAnswer> Answers { get; init; } = [];

    /// <summary>The columns of a file of questions, in the order of the contract.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        nameof(Question),
        .. Selector.Fields.Select(field => field.ToString()),
        nameof(Known),
        .. EntitlementReader.FactFields.Select(field => field.ToString()),
        nameof(Field.Proof),
        nameof(OrderLine),
        nameof(DeviceCount),
        nameof(Settles),
        nameof(Example),
    ];

    /// <summary>The text of a cell: "?" where an answer belongs. Numbers have properties of their own.</summary>
    /// <param name="column">One of <see cref="Columns"/>.</param>
    /// <returns>The text, or an empty one.</returns>
    public string CellOf(string column) =>
        column switch
        {
            nameof(Question) => Question,
            nameof(ComputerName) => ComputerName,
            nameof(Manufacturer) => Manufacturer,
            nameof(Model) => Model,
            nameof(Collection) => Collection,
            nameof(OrderLine) => OrderLine,
            nameof(Known) => Known,
            nameof(Example) => Example ?? "",
            _ => Ask.Contains(column) ? "?" : "",
        };
}
