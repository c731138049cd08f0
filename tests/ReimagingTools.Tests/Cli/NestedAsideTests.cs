namespace ReimagingTools.Tests.Cli;

/// <summary>
/// What a record of a document says of a license in records within it, or in lists of names and values, counts as under a heading of a table.
/// </summary>
public sealed class NestedAsideTests
{
    private const string License =
        "\"LicensedProduct\":\"Windows 10 Pro\",\"LicensedLanguage\":\"en-US\",\"LicensedArchitecture\":\"x64\",\"LicenseChannel\":\"OEM\"";

    public static TheoryData<string, bool> Parts =>
        new()
        {
            { "\"sticker\":{\"os\":\"Windows 10 Home\"}", false },
            { "\"OEM\":{\"operating system\":\"Windows 10 Education\"}", false },
            { "\"Licensing\":{\"Windows\":{\"Edition\":\"Home\"}}", false },
            { "\"msdm\":{\"edition\":\"CoreSingleLanguage\"}", false },
            { "\"custom\":[{\"Name\":\"OEM OS\",\"Value\":\"Windows 10 Home\"},{\"Name\":\"Room\",\"Value\":\"4\"}]", false },
            { "\"attributes\":[{\"key\":\"LicensedProduct\",\"value\":\"Windows 10 Enterprise\"}]", false },
            { "\"attributes\":[{\"id\":7,\"label\":\"LicenseChannel\",\"value\":\"Evaluation\"}]", false },
            { "\"license\":{\"name\":\"Windows 10 Home\"}", false },
            { "\"license\":{\"type\":\"Evaluation\"}", false },
            { "\"license\":[{\"kind\":\"Subscription\"}]", false },
            { "\"entitlement\":{\"displayName\":\"Windows 10 Education\"}", false },
            { "\"license.kind\":\"Evaluation\"", false },
            { "\"licensing.name\":\"Windows 10 Home\"", false },
            { "\"oemLicense.caption\":\"Windows 10 Home\"", false },
            { "\"license\":{\"id\":\"4711\",\"name\":\"Windows 10 Pro\",\"type\":\"OEM\"}", true },
            { "\"license.name\":\"Windows 10 Pro\",\"license.type\":\"OEM\"", true },
            {
                "\"license\":{\"name\":\"Windows(R), Professional edition\",\"description\":\"Windows(R) Operating System, OEM_DM channel\",\"status\":1}",
                true
            },
            { "\"licenses\":[{\"name\":\"Microsoft 365 E3\"}]", true },
            { "\"sticker\":{\"os\":\"Windows 10 Pro\",\"color\":\"blue\"}", true },
            { "\"msdm\":{\"edition\":\"Professional\",\"length\":29}", true },
            { "\"custom\":[{\"Name\":\"OEM OS\",\"Value\":\"Windows 10 Pro\"},{\"Name\":\"Room\",\"Value\":\"4\"}]", true },
            { "\"custom\":[{\"Name\":\"Home\",\"Value\":\"C:\\\\Users\"},{\"Name\":\"Room\",\"Value\":\"Windows wall\"}]", true },
        };

    [Theory]
    [MemberData(nameof(Parts))]
    public void RecordWithin_ContestsAnotherLicense(string part, bool isEligible)
    {
        foreach (string line in new[] { License + "," + part, part + "," + License })
        {
            using var file = new TemporaryFile("{\"ComputerName\":\"PC1\"," + line + "}\n", ".jsonl");

            Assert.Equal(isEligible ? 0 : 4, ConsoleRun.Eligibility(file.Path).Code);
        }
    }

    /// <summary>Names and values of a list are columns, where they are not of the table too.</summary>
    [Fact]
    public void ListOfNamesAndValues_IsRead()
    {
        string[] pairs =
        [
            .. License.Split(',').Select(pair => pair.Split(':')).Select(pair => "{\"Name\":" + pair[0] + ",\"Value\":" + pair[1] + "}"),
        ];
        using var file = new TemporaryFile("{\"ComputerName\":\"PC1\",\"fields\":[" + string.Join(",", pairs) + "]}\n", ".jsonl");

        Assert.Equal(0, ConsoleRun.Eligibility(file.Path).Code);
    }
}
