using System.Globalization;
using System.Text.RegularExpressions;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Demand;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Activation;

/// <summary>Every description of a MAK in the table of activation ids is linked to products, or it is said why not.</summary>
public sealed class KeyLinkTests
{
    private const string Pattern = @"\b(?:Next|WinNext|Beta|Pre-Release|RC|Test)\b|Preview";

    /// <summary>Why a key names no product that a PC could be reimaged with; the words of docs/mak.md.</summary>
    private static readonly (string Why, Regex Pattern)[] Reasons =
    [
        ("before release", new Regex(Pattern, RegexOptions.CultureInvariant)),
        ("Extended Security Updates", new Regex("Extended Security Updates", RegexOptions.CultureInvariant)),
        ("a right to install apps", new Regex("APPXLOB", RegexOptions.CultureInvariant)),
        ("devices that are no PC", new Regex("AnalogOneCore|IoTUAP", RegexOptions.CultureInvariant)),
        ("service providers", new Regex("SPLA", RegexOptions.CultureInvariant)),
        ("Office for academic use", new Regex("_(?:ProPlus|Standard)Acad_", RegexOptions.CultureInvariant)),
        ("not in the catalogue", new Regex("Mondo|Office15_Groove|ServerTurbine|WinWES|EBS|EmbeddedIndustryA", RegexOptions.CultureInvariant)),
    ];

    private static readonly (string Id, string Description, string Editions)[] Listed =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "src", "ReimagingTools.Licensing", "Catalogue", "Data", "activation-ids.tsv"))
            .Select(line => line.Split('\t'))
            .Where(cells => cells[4] == "Volume:MAK")
            .Select(cells => (cells[0], cells[2], cells[3] == "n/a" ? "" : cells[3])),
    ];

    private static readonly Lazy<IReadOnlyList<MakActivationCount>> Counts = new(() =>
        MadeUp
            .Run(
                MadeUp.Cilx(
                    string.Concat(
                        Listed.Select(
                            (key, i) =>
                                MadeUp.CilxKey(
                                    i + 1,
                                    50,
                                    updated: "2026-11-01",
                                    description: key.Description.Replace("&", "&amp;", StringComparison.Ordinal),
                                    editions: key.Editions,
                                    sku: key.Id
                                )
                        )
                    )
                )
            )
            .Counts
    );

    [Fact]
    public void EveryListedKeyIsLinkedOrItIsSaidWhyNot()
    {
        Assert.Equal((244, 244), (Listed.Length, Counts.Value.Count));
        MakActivationCount[] open = [.. Counts.Value.Where(count => count.Products.Count == 0)];
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "mak.md"));

        Assert.All(open, count => Assert.True(Reasons.Any(reason => reason.Pattern.IsMatch(count.Description!)), count.Description));
        Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Of the {Listed.Length} descriptions of MAKs in the table of activation ids {Listed.Length - open.Length} name their products"
            ),
            page,
            StringComparison.Ordinal
        );
        Assert.All(Reasons, reason =>
        {
            int number = open.Count(count => Array.Find(Reasons, one => one.Pattern.IsMatch(count.Description!)) == reason);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {reason.Why} | {number} |"), page, StringComparison.Ordinal);
        });
    }

    /// <summary>Devices that know no id of their key are given by its last five to a key of their product, and to none of another.</summary>
    [Theory]
    [InlineData("Office Professional Plus 2016", "Office 16, Office16ProPlusVL_MAK edition", true)]
    [InlineData("Office Standard 2016", "Office 16, Office16ProPlusVL_MAK edition", false)]
    [InlineData("Visio Professional 2016", "Office 16, Office16ProPlusVL_MAK edition", false)]
    [InlineData("Office Professional Plus 2013", "Office 16, Office16ProPlusVL_MAK edition", false)]
    [InlineData("Visio Professional 2016", "Office 16, Office16VisioProVL_MAK edition", true)]
    [InlineData("Office Professional Plus 2013", "Office 15, OfficeProPlusVL_MAK edition", true)]
    [InlineData("Office Professional Plus 2010", "Office 14, OfficeProPlus-MAK edition", true)]
    [InlineData("Office Standard 2010", "Office 14, OfficeProPlus-MAK edition", false)]
    [InlineData("Office Professional Plus 2019", "Office 19, Office19ProPlus2019VL_MAK_AE edition", true)]
    [InlineData("Office LTSC Standard 2021", "Office 21, Office21ProPlus2021VL_MAK_AE edition", false)]
    [InlineData("Windows 10 Enterprise", "Windows(R), Enterprise edition", true)]
    [InlineData("Windows 10 ESU", "Windows(R), Enterprise edition", false)]
    [InlineData("Windows 10 Enterprise", "Windows(R), Client-ESU-Year1 add-on for Enterprise,EnterpriseN", false)]
    [InlineData("Windows 10 ESU", "Windows(R), Client-ESU-Year1 add-on for Enterprise,EnterpriseN", true)]
    public void ADeviceIsOfAKeyOfItsProduct(string product, string license, bool isOf)
    {
        bool isOffice = license.StartsWith("Office", StringComparison.Ordinal);
        Dictionary<string, object?> device = MadeUp.Instance(1, "pc1");
        device["ID"] = device["ProductKeyID"] = null;
        device["Name"] = license;
        device["ApplicationID"] = isOffice ? "0ff1ce15-a989-479d-af46-f275c6370663" : device["ApplicationID"];
        device["Description"] = isOffice ? license.Split(',')[0] + ", VOLUME_MAK channel" : device["Description"];
        string portal = MadeUp.PortalFile(MadeUp.Portal("23/500", product: product));
        foreach (object[] sources in new object[][] { [portal, device], [device, portal] })
        {
            MakActivationCount count = MadeUp.Run(sources).Counts.Single(each => each.Remaining == 477);
            Assert.Equal(isOf ? 1 : null, count.Installed);
        }
    }

    [Fact]
    public void WhatIsLinkedIsOfTheFamilyOfTheKey() => Assert.All(Counts.Value.Where(count => count.Products.Count > 0), count =>
        {
            bool isOffice = Regex.IsMatch(count.Description!, "^(?:Office|RTM_)", RegexOptions.CultureInvariant);
            Assert.All(count.Products, name =>
                Assert.Equal(isOffice, ProductCatalogue.Products.Single(product => product.Name == name).Edition.Family == ProductFamily.Office)
            );
        });

    [Theory]
    [InlineData("Windows 7 Professional")]
    [InlineData("Windows 7 Enterprise")]
    [InlineData("Windows 8 Pro")]
    [InlineData("Windows 8.1 Enterprise")]
    [InlineData("Windows 10 Pro")]
    [InlineData("Windows 10 Enterprise N")]
    [InlineData("Windows 10 Education")]
    [InlineData("Windows 10 Pro for Workstations")]
    [InlineData("Windows 10 Enterprise 2015 LTSB")]
    [InlineData("Windows 10 Enterprise 2016 LTSB")]
    [InlineData("Windows 10 Enterprise LTSC 2019")]
    [InlineData("Windows 10 Enterprise N LTSC 2021")]
    [InlineData("Windows 11 Pro")]
    [InlineData("Windows 11 Enterprise")]
    [InlineData("Windows Vista Business")]
    [InlineData("Windows Server 2008 Datacenter")]
    [InlineData("Windows Server 2008 R2 Standard")]
    [InlineData("Windows Small Business Server 2011 Standard")]
    [InlineData("Windows Server 2012 Datacenter")]
    [InlineData("Windows Server 2012 R2 Standard")]
    [InlineData("Windows Server 2016 Datacenter")]
    [InlineData("Windows Server 2019 Standard")]
    [InlineData("Windows Server 2022 Datacenter")]
    [InlineData("Office Professional Plus 2010")]
    [InlineData("Office Small Business Basics 2010")]
    [InlineData("SharePoint Workspace 2010")]
    [InlineData("Office Standard 2013")]
    [InlineData("Office Professional Plus 2016")]
    [InlineData("Office Professional Plus 2019")]
    [InlineData("Office LTSC Professional Plus 2021")]
    [InlineData("Visio Premium 2010")]
    [InlineData("Visio Standard 2016")]
    [InlineData("Visio LTSC Professional 2021")]
    [InlineData("Project Standard 2013")]
    [InlineData("Project Professional 2019")]
    public void AVerdictFindsItsKeyAmongTheListedOnes(string product)
    {
        var demand = new MakDemand();
        demand.Add("pc1", Decision.Eligible, Basis.ReimagingRight, product, 1);

        MakActivationCount wanted = Assert.Single(demand.Share(Counts.Value), count => count.Required > 0);

        Assert.Empty(demand.Unserved);
        Assert.False(wanted.IsExtendedSecurityUpdates);
    }

    /// <summary>A portal names a key as the catalogue names its product: whatever can be reimaged finds the key of that name and no other.</summary>
    [Fact]
    public void AVerdictOfEveryProductFindsTheKeyAPortalNamesLikeIt()
    {
        Product[] products = [.. ProductCatalogue.Products];
        MakActivationCount[] counts =
        [
            .. MadeUp.Run(MadeUp.PortalFile([.. products.Select((product, i) => MadeUp.Portal("0/50", i + 1, product: product.Name))])).Counts,
        ];
        Assert.Equal(products.Length, counts.Length);

        Assert.All(products, product =>
        {
            var demand = new MakDemand();
            demand.Add("pc1", Decision.Eligible, Basis.ReimagingRight, product.Name, 1);
            MakActivationCount wanted = Assert.Single(demand.Share(counts), count => count.Required > 0);
            Assert.True(
                wanted.Products[0] == product.Name || AreTenAndEleven(wanted.Products[0], product.Name),
                product.Name + " <- " + wanted.Products[0]
            );
        });
    }

    [Theory]
    [InlineData("Windows 10 Pro/Enterprise/Education", "Windows 10 Enterprise")]
    [InlineData("Windows 10/11 Pro/Enterprise", "Windows 11 Enterprise")]
    [InlineData("Windows 10 Pro and Windows 11 Pro", "Windows 11 Pro")]
    [InlineData("Windows Server 2022 Standard and Datacenter", "Windows Server 2022 Datacenter")]
    [InlineData("Windows Server 2019 Standard, Datacenter", "Windows Server 2019 Standard")]
    [InlineData("Windows 8.1 Pro または Enterprise", "Windows 8.1 Enterprise")]
    [InlineData("Visio Standard & Professional 2019", "Visio Professional 2019")]
    [InlineData("Windows 10 Enterprise MAK", "Windows 10 Enterprise")]
    public void AlternativesInAPortalsNameAreReadOneByOne(string name, string product)
    {
        var demand = new MakDemand();
        demand.Add("pc1", Decision.Eligible, Basis.ReimagingRight, product, 1);

        Assert.Equal(1, demand.Share(MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("0/50", product: name))).Counts)[0].Required);
    }

    [Theory]
    [InlineData("Windows 10 Pro/Foo")]
    [InlineData("Windows 10 Pro and something else")]
    [InlineData("Windows 10 / Office 2016")]
    public void AnAlternativeThatIsNotKnownLinksNothing(string name)
    {
        var demand = new MakDemand();
        demand.Add("pc1", Decision.Eligible, Basis.ReimagingRight, "Windows 10 Pro", 1);

        MakActivationCount count = demand.Share(MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("0/50", product: name))).Counts)[0];

        Assert.Null(count.Required);
        Assert.Contains(MakRemark.ProductUnknown, count.Remarks);
        Assert.Equal(["Windows 10 Pro"], demand.Unserved.Keys);
    }

    private static bool AreTenAndEleven(string left, string right) =>
        left.Replace("Windows 11", "Windows 10", StringComparison.Ordinal) == right.Replace("Windows 11", "Windows 10", StringComparison.Ordinal);
}
