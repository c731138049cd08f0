using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Intake;

/// <summary>
/// Web services write a record where a value belongs: what a row refers to, and what somebody added. It is no device, and says what a value says.
/// </summary>
public sealed class ValueRecordTests
{
    private const string Asset = """
        {"id":1,"name":"PC-1","asset_tag":"A1","serial":"SN-000001","model":{"id":1,"name":"Latitude 5420"},"byod":false,"status_label":{"id":2,"name":"Ready","status_type":"deployable","status_meta":"deployed"},
        "category":{"id":1,"name":"Laptops"},"manufacturer":{"id":1,"name":"Dell"},"supplier":{"id":4,"name":"Shop"},"company":{"id":3,"name":"Contoso"},"location":{"id":5,"name":"Berlin"},"rtd_location":{"id":5,"name":"Berlin"},
        "assigned_to":{"id":7,"username":"smith","name":"J Smith","first_name":"J","last_name":"Smith","email":"smith@contoso.example","employee_number":"7","type":"user"},
        "created_at":{"datetime":"2025-01-01 10:00:00","formatted":"2025-01-01"},"purchase_date":{"date":"2025-01-01","formatted":"2025-01-01"},"available_actions":{"checkout":true,"delete":false},
        "custom_fields":{"Licensed Product":{"field":"_snipeit_1","value":"Windows 10 Pro","field_format":"ANY","element":"text"},"Licensed Language":{"field":"_snipeit_2","value":"LANGUAGE","field_format":"ANY"},
        "Licensed Architecture":{"field":"_snipeit_3","value":"x64","field_format":"ANY"},"License Channel":{"field":"_snipeit_4","value":"OEM","field_format":"ANY"}}}
        """;

    [Fact]
    public void AssetsOfAWebService_AreDevices()
    {
        string first = Asset.Replace("LANGUAGE", "en-US", StringComparison.Ordinal);
        string second = Asset
            .Replace("PC-1", "PC-2", StringComparison.Ordinal)
            .Replace("SN-000001", "SN-000002", StringComparison.Ordinal)
            .Replace("\"LANGUAGE\"", "null", StringComparison.Ordinal);

        Assert.Equal(["PC-1 Eligible", "PC-2 Indeterminate"], Answers($$"""{"total":2,"rows":[{{first}},{{second}}]}"""));
        Assert.Equal(["PC-1 Eligible"], Answers($$"""{"total":1,"rows":[{{first}}]}"""));
        Assert.Equal(["PC-1 Eligible"], Answers(first));
    }

    /// <summary>ServiceNow writes what is shown of a field beside what is stored, or beside where it is to be had.</summary>
    [Theory]
    [InlineData("value")]
    [InlineData("link")]
    public void FieldsWithWhatIsShown_AreWhatIsShown(string other)
    {
        string Field(string name, string shown) => "\"" + name + "\":" + $$"""{"display_value":"{{shown}}","{{other}}":"0123456789abcdef"}""";
        string whole =
            "{"
            + string.Join(
                ",",
                Field("name", "PC-1"),
                Field("u_licensed", "x"),
                Field("LicensedProduct", "Windows 10 Pro"),
                Field("LicensedLanguage", "en-US"),
                Field("LicensedArchitecture", "x64"),
                Field("LicenseChannel", "OEM")
            )
            + "}";
        string part = "{" + string.Join(",", Field("name", "PC-2"), Field("LicensedProduct", "Windows 10 Pro"), Field("LicensedLanguage", "")) + "}";
        Assert.Equal(["PC-1 Eligible", "PC-2 Indeterminate"], Answers($$"""{"result":[{{whole}},{{part}}]}"""));
        Assert.Equal(["PC-1 Eligible"], Answers(whole));
    }

    /// <summary>A list of what a computer refers to names no computers, whatever it is called.</summary>
    [Theory]
    [InlineData(
        """{"ComputerName":"PC-1","roles":[{"id":3,"name":"Berlin"},{"id":4,"name":"Munich"}],"contacts":[{"id":1,"name":"Anna"}]}""",
        "PC-1 Indeterminate"
    )]
    [InlineData("""{"contacts":[{"id":1,"name":"Anna"}],"location":[{"id":2,"name":"Berlin"}],"deviceName":"PC-1"}""", "PC-1 Indeterminate")]
    [InlineData("""{"devices":[{"id":1,"name":"PC-1"},{"id":2,"name":"PC-2"}]}""", "PC-1 Indeterminate,PC-2 Indeterminate")]
    [InlineData(
        """{"ComputerName":"RACK","devices":[{"id":1,"name":"PC-1"},{"id":2,"name":"PC-2"}]}""",
        "PC-1 Indeterminate,PC-2 Indeterminate,RACK Indeterminate"
    )]
    public void ListsOfReferences_AreNoDevices(string text, string answers) => Assert.Equal(answers.Split(','), Answers(text));

    /// <summary>
    /// A record that holds more than a number and a name, or stands under a heading that tells of computers, is looked at as before.
    /// </summary>
    [Theory]
    [InlineData("""{"device":{"id":1,"name":"PC-1"},"LicensedProduct":"Windows 10 Pro"}""", "PC-1 Indeterminate")]
    [InlineData(
        """{"ComputerName":"PC-1","location":{"id":1,"name":"PC-2","LicensedProduct":"Windows 10 Pro"}}""",
        "PC-1 Indeterminate,PC-2 Indeterminate"
    )]
    [InlineData("""{"ComputerName":"PC-1","LicensedProduct":{"id":1,"name":"Windows 10 Pro"}}""", "")]
    [InlineData(
        """{"ComputerName":"PC-1","LicensedProduct":{"field":"f","value":"Windows 10 Pro","field_format":"ANY","older":"Windows 10 Home"}}""",
        ""
    )]
    public void OtherRecords_AreRecords(string text, string answers) =>
        Assert.Equal(answers.Split(',', StringSplitOptions.RemoveEmptyEntries), Answers(text));

    private static string[] Answers(string text)
    {
        using var file = new TemporaryFile(text.ReplaceLineEndings("") + "\n", ".json");
        return
        [
            .. ConsoleRun
                .Eligibility(file.Path, "--format", "jsonl")
                .Json.Select(line => line.GetProperty("computerName").GetString() + " " + line.GetProperty("decision").GetString())
                .Order(StringComparer.Ordinal),
        ];
    }
}
