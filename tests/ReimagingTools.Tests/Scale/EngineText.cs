using ReimagingTools.Fleet.Scale;

namespace ReimagingTools.Tests.Scale;

/// <summary>What an engine is given, for two groups and two images, with every character that a literal can trip over.</summary>
internal static class EngineText
{
    private const string Nasty = "It's \"so\" \\ $(x) ${y} 日本語\ttab\nline\0NUL";

    public static string Of(string engine, bool hasProvenance = false)
    {
        GroupEngine spoken = GroupEngine.Find(engine)!;
        GroupColumns columns = spoken.HasOwnTable
            ? spoken.DefaultColumns
            : GroupColumns.Of(["LicensedProduct", "odd ]\"`'\\ name.CoaProduct", "DeviceCount"]);
        string? table = spoken.HasOwnTable ? null : "fleet.odd ]\"`'\\ table";
        using var output = new StringWriter { NewLine = "\n" };
        var script = new DecisionScript(spoken, output, hasProvenance);
        string key = engine switch
        {
            "sqlserver" or "configmgr" => "W4100.N",
            "kql" => "BQQ==.B",
            _ => "U41.N",
        };
        script.Add(
            new DecisionRow(key, 1, "Windows 10 Pro", 3, "Eligible", "ReimagingRight", "2011-02", "It is the same.", "2011-02/a; 2011-02/b", "")
            {
                Provenance = Nasty,
            }
        );
        script.Add(new DecisionRow(key, 2, "Windows 11 Pro", null, "NotEligible", "None", "2011-02", Nasty, "", "LicenseChannel; CoaProduct"));
        script.Finish(new JoinBack(columns, table, ["Windows 10 Pro", "Windows 11 Pro"], "Nobody judged it."));
        return spoken.GroupQuery(columns, table) + "\n" + output;
    }
}
