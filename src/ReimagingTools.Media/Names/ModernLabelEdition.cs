using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>An edition code of the labels of Windows 8 and Server 2012 and later.</summary>
internal sealed class ModernLabelEdition
{
    private static readonly string[] Home = ["Core"];
    private static readonly string[] Business =
        ["Enterprise", "EnterpriseN", "Professional", "ProfessionalN", "ProfessionalEducation", "ProfessionalEducationN", "ProfessionalWorkstation", "ProfessionalWorkstationN"];

    private static readonly string[] ServerPair = ["ServerStandard", "ServerDatacenter"];

    private static readonly Dictionary<string, ModernLabelEdition> Codes = new ModernLabelEdition[]
    {
        Consumer("CCSA", "Core", "Professional"), Consumer("CCSNA", "CoreN", "ProfessionalN"), Consumer("CCRA", Home), Consumer("CCRNA", "CoreN"),
        Consumer("CCCOMA", "Core", "CoreN", "CoreSingleLanguage", "Professional", "ProfessionalN", "Education", "EducationN"), Consumer("CPWMCA", "ProfessionalWMC"),
        Client("CSLA", "CoreSingleLanguage"), Client("CCHA", "CoreCountrySpecific"), Client("CCCHA", "CoreCountrySpecific"), Client("CCONA", "CoreConnected"),
        Volume("CPRA", "Professional"), Volume("CPRNA", "ProfessionalN"), Volume("CENA", "Enterprise"), Volume("CENNA", "EnterpriseN"),
        Volume("CES", "EnterpriseS"), Volume("CESN", "EnterpriseSN"), Volume("CESNN", "EnterpriseSN"), Volume("CESA", "EnterpriseS"), Client("CESE", "EnterpriseS"),
        Client("CEDA", "Education"), Client("CEDNA", "EducationN"), Client("CENG", "EnterpriseG"), Client("CEGA", "EnterpriseG"), Client("CEGNA", "EnterpriseGN"),
        Client("CPREA", "ProfessionalEducation"), Client("CPRENA", "ProfessionalEducationN"), Client("CPRWA", "ProfessionalWorkstation"),
        Client("CPRWNA", "ProfessionalWorkstationN"), Client("CPRSA", "ProfessionalStudent"), Client("CPRSNA", "ProfessionalStudentN"), Client("CPPIA", "PPIPro"),
        Client("CWCA", "CloudEdition"), Client("CWCNNA", "CloudEditionN"), Client("CPBA", Business), Client("IOTEN", "IoTEnterprise"), Client("IOTES", "IoTEnterpriseS"),
        new("CCPA", ProductFamily.Windows, []) { IsPreview = true },
        new("SSS", ProductFamily.WindowsServer, ServerPair) { HasVolumeMark = true },
        Server("SSSO", "ServerSolution"), Server("SESS", "ServerSolution"), Server("SHV"), Server("SFST"), Server("SADC"), Server("SASH"),
    }.ToDictionary(entry => entry.Code, StringComparer.Ordinal);

    private ModernLabelEdition(string code, ProductFamily family, IReadOnlyList<string> keys)
    {
        Code = code;
        Family = family;
        Keys = keys;
    }

    public string Code { get; }

    public ProductFamily Family { get; }

    /// <summary>Catalogue keys of the editions on the disc; empty where the disc is a product of its own.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>True for discs made for consumers only.</summary>
    public bool IsConsumer { get; private init; }

    /// <summary>True where Volume Licensing discs carry the mark V and others do not.</summary>
    public bool HasVolumeMark { get; private init; }

    /// <summary>True for public previews.</summary>
    public bool IsPreview { get; private init; }

    public static ModernLabelEdition? Find(string code) => Codes.TryGetValue(code, out ModernLabelEdition? found) ? found : null;

    private static ModernLabelEdition Client(string code, params string[] keys) => new(code, ProductFamily.Windows, keys);

    private static ModernLabelEdition Consumer(string code, params string[] keys) => new(code, ProductFamily.Windows, keys) { IsConsumer = true };

    private static ModernLabelEdition Volume(string code, params string[] keys) => new(code, ProductFamily.Windows, keys) { HasVolumeMark = true };

    private static ModernLabelEdition Server(string code, params string[] keys) => new(code, ProductFamily.WindowsServer, keys);
}
