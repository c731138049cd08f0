namespace ReimagingTools.Benchmarks.Settling;

/// <summary>A model of a made-up fleet, and what its PCs were bought with.</summary>
/// <param name="Manufacturer">The maker.</param>
/// <param name="Name">The model.</param>
/// <param name="Product">The product its PCs were bought with.</param>
/// <param name="HasFirmwareKey">Whether their firmware holds a key.</param>
/// <param name="Weight">How common it is.</param>
internal sealed record TrueModel(string Manufacturer, string Name, string Product, bool HasFirmwareKey, int Weight)
{
    /// <summary>The models: products as they were sold in their time, a few common models and a long tail.</summary>
    public static IReadOnlyList<TrueModel> Make(int count)
    {
        (string Maker, string[] Lines)[] makers =
        [
            ("Dell Inc.", ["Latitude", "OptiPlex", "Precision"]),
            ("HP", ["HP EliteBook", "HP ProDesk", "HP ZBook"]),
            ("LENOVO", ["ThinkPad", "ThinkCentre", "ThinkStation"]),
            ("FUJITSU", ["LIFEBOOK", "ESPRIMO", "CELSIUS"]),
        ];
        var models = new List<TrueModel>(count);
        for (int i = 0; i < count; i++)
        {
            (string maker, string[] lines) = makers[i % makers.Length];
            int age = i / makers.Length % 5;
            string product = age switch
            {
                0 or 1 => "Windows 11 Pro",
                2 or 3 => "Windows 10 Pro",
                _ => "Windows 7 Professional",
            };
            string name = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{lines[i % lines.Length]} {(9 - age) * 1000 + (i * 10)}"
            );
            models.Add(new TrueModel(maker, name, product, age < 4, 1 + (400 / (i + 2))));
        }

        return models;
    }
}
