using System.Text.Json;
using System.Text.RegularExpressions;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Intake;

/// <summary>
/// What a list is called and how deep it stands says nothing about whose its records are: two records of different machines, or two that state
/// licenses, never lend each other facts.
/// </summary>
public sealed class WrappedListsTests
{
    private static readonly Dictionary<string, string> First = new(StringComparer.Ordinal)
    {
        ["LicensedProduct"] = "Windows 10 Pro",
        ["LicensedLanguage"] = "en-US",
    };
    private static readonly Dictionary<string, string> Second = new(StringComparer.Ordinal)
    {
        ["LicensedArchitecture"] = "x64",
        ["LicenseChannel"] = "OEM",
    };

    public static TheoryData<string> Wrappings()
    {
        var wrappings = new TheoryData<string>();
        foreach (
            string name in new[]
            {
                "fleet",
                "chromeosdevices",
                "assetList",
                "elements",
                "response",
                "Workstations",
                "nodes",
                "value",
                "devices",
                "PC-9",
            }
        )
        {
            wrappings.Add($$"""{"{{name}}":[A,B]}""");
            wrappings.Add($$"""{"total":2,"page":{"size":2},"{{name}}":[A,B]}""");
            wrappings.Add($$"""{"response":{"{{name}}":[A,B]} }""");
            wrappings.Add($$"""{"{{name}}":[{"node":A},{"node":B}]}""");
            wrappings.Add($$"""[{"{{name}}":[A]},{"{{name}}":[B]}]""");
        }

        wrappings.Add("[[A],[[B]]]");

        return wrappings;
    }

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void Records_LendEachOtherNothing(string wrapping)
    {
        foreach (
            (string key, string one, string other) in new[]
            {
                ("ComputerName", "PC-1", "PC-2"),
                ("serialNumber", "SN-000001", "SN-000002"),
                ("UUID", "4C4C4544-0000-4111-8222-000000000001", "4C4C4544-0000-4111-8222-000000000002"),
                ("azureADDeviceId", "4C4C4544-0000-4111-8222-000000000001", "4C4C4544-0000-4111-8222-000000000002"),
                ("", "", ""),
            }
        )
        {
            string first = With(First, key, one),
                second = With(Second, key, other);
            Assert.DoesNotContain("Eligible", Decisions(wrapping, first, second));
            Assert.DoesNotContain("Eligible", Decisions(wrapping, second, first));
        }
    }

    /// <summary>Records of one machine stay one, however they are wrapped.</summary>
    [Theory]
    [MemberData(nameof(Wrappings))]
    public void RecordsOfOneMachine_AreOne(string wrapping)
    {
        foreach (
            (string key, string one, string other) in new[]
            {
                ("ComputerName", "PC-1", "pc-1.contoso.example"),
                ("serialNumber", "SN-000001", "SN-000001"),
            }
        )
        {
            Assert.Equal(["Eligible"], Decisions(wrapping, With(First, key, one), With(Second, key, other)));
        }
    }

    /// <summary>What a transport or a web service calls its own may hold what somebody states.</summary>
    [Theory]
    [InlineData("properties")]
    [InlineData("Properties")]
    [InlineData("PropertyList")]
    [InlineData("CimClass")]
    public void WhatAgreesNotUnderANameOfTheTransport_Withholds(string name)
    {
        string whole = With(First.Concat(Second).ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal), "ComputerName", "PC-1");
        Assert.Equal(["Eligible"], Decisions("[A]", whole, ""));
        Assert.DoesNotContain("Eligible", Decisions($$"""[{{whole.TrimEnd('}')}},"{{name}}":{"coaProduct":"Windows 10 Home"} } ]""", "", ""));
        Assert.DoesNotContain(
            "Eligible",
            Decisions($$"""[{{whole.TrimEnd('}')}},"{{name}}":[{"more":{"coaProduct":{"value":"Windows 10 Home"} } }]}]""", "", "")
        );
    }

    /// <summary>
    /// Names of the road alone, as remoting puts them on rows, under whatever keys: an installed OEM license of one computer is none of another.
    /// </summary>
    [Theory]
    [InlineData("""{"Win32_OperatingSystem":OS(a),"SoftwareLicensingProduct":[LIC(b)]}""", "")]
    [InlineData("""{"SoftwareLicensingProduct":[LIC(b)],"Win32_OperatingSystem":OS(a)}""", "")]
    [InlineData("""{"os":[OS(a),OS(b)],"lic":[LIC(b)]}""", "b")]
    [InlineData("""{"lic":[LIC(b)],"os":[OS(a),OS(b)]}""", "b")]
    [InlineData("""{"value":{"os":OS(a),"lic":{"x":LIC(b)}}}""", "")]
    [InlineData("""{"os":[OS(a),OS(b)],"lic":[LIC(a),LIC(b)]}""", "a b")]
    [InlineData("""{"os":OS(a),"lic":LIC(a)}""", "a")]
    [InlineData("""{"os":OS(a.contoso.example),"lic":LIC(A)}""", "a")]
    [InlineData("""{"ComputerName":"a","os":OS(a),"lic":LIC(b)}""", "")]
    [InlineData("""{"ComputerName":"a","os":OS(b),"lic":LIC(a)}""", "")]
    [InlineData("""{"ComputerName":"a","os":OS(a),"lic":LIC(a)}""", "a")]
    [InlineData("""{"os":NAMED(a,192.0.2.7),"lic":LIC(192.0.2.7)}""", "a")]
    [InlineData("""{"os":NAMED(a,192.0.2.7),"lic":LIC(192.0.2.8)}""", "")]
    [InlineData("""{"ComputerName":"a","os":OS(a),"other":NAMED(b,b),"lic":LIC(b)}""", "b")]
    [InlineData("""{"ComputerName":"a","os":OS(a),"lic":LIC(192.0.2.8),"other":NAMED(b,192.0.2.8)}""", "b")]
    [InlineData("""{"ComputerName":"a","os":NAMED(a,192.0.2.7),"lic":LIC(192.0.2.7),"other":NAMED(b,192.0.2.8)}""", "a")]
    public void NamesOfTheRoad_TellComputersApart(string wrapping, string eligible)
    {
        foreach (string heading in new[] { "PSComputerName", "__SERVER" })
        {
            string text = Regex.Replace(wrapping, @"(OS|LIC|NAMED)\(([^),]+),?([^)]*)\)", each => "{\""
                + heading
                + "\":\""
                + (each.Groups[3].Length > 0 ? each.Groups[3].Value : each.Groups[2].Value)
                + "\","
                + each.Groups[1].Value switch
                {
                    "LIC" =>
                        "\"Name\":\"Windows(R), Professional edition\",\"Description\":\"Windows(R) Operating System, OEM_DM channel\",\"LicenseStatus\":1,\"PartialProductKey\":\"F6YP2\"}",
                    var os => (os == "NAMED" ? "\"CSName\":\"" + each.Groups[2].Value + "\"," : "")
                        + "\"Caption\":\"Microsoft Windows 10 Pro\",\"OSLanguage\":1033,\"OSArchitecture\":\"64-bit\",\"BuildNumber\":\"19045\"}",
                });
            using var file = new TemporaryFile(text + "\n", ".json");
            IEnumerable<string> names = ConsoleRun
                .Eligibility(file.Path, "--format", "jsonl")
                .Json.Where(line => line.GetProperty("decision").GetString() == "Eligible")
                .Select(line => line.GetProperty("computerName").GetString()![..1].ToLowerInvariant());
            Assert.Equal(eligible, string.Join(' ', names.Order(StringComparer.Ordinal)));
        }
    }

    /// <summary>
    /// Another machine within the record of one: neither takes from the other. Disks and screens have serial numbers too and are no machines.
    /// </summary>
    [Fact]
    public void AnotherMachineWithin_KeepsItsFacts()
    {
        string first = With(First, "serialNumber", "SN-000001"),
            second = With(Second, "serialNumber", "SN-000002");
        foreach (string top in new[] { first, With(First, "ComputerName", "PC-1")[..^1] + "," + "\"serialNumber\":\"SN-000001\"}" })
        {
            Assert.DoesNotContain("Eligible", Decisions("A", top[..^1] + ",\"previous\":" + second + "}", ""));
            Assert.DoesNotContain("Eligible", Decisions("A", top[..^1] + ",\"peers\":[{\"x\":" + second + "}]}", ""));
        }

        string whole = JsonSerializer.Serialize(First.Concat(Second).ToDictionary());
        Assert.Equal(
            ["Eligible"],
            Decisions(
                "A",
                whole[..^1]
                    + ",\"serialNumber\":\"SN-000001\",\"disks\":[{\"serial\":\"D-00000001\",\"model\":\"D\"},{\"serial\":\"D-00000002\",\"model\":\"D\"}]}",
                ""
            )
        );
    }

    private static string With(Dictionary<string, string> record, string key, string value) =>
        JsonSerializer.Serialize(key.Length == 0 ? record : record.Append(new(key, value)).ToDictionary());

    private static string[] Decisions(string wrapping, string first, string second)
    {
        string text = wrapping
            .Replace("A]", first + "]", StringComparison.Ordinal)
            .Replace("[A", "[" + first, StringComparison.Ordinal)
            .Replace(":A}", ":" + first + "}", StringComparison.Ordinal)
            .Replace("B]", second + "]", StringComparison.Ordinal)
            .Replace(":B}", ":" + second + "}", StringComparison.Ordinal);
        using var file = new TemporaryFile(text == "A" ? first : text, ".json");
        return
        [
            .. ConsoleRun
                .Eligibility(file.Path, "--format", "jsonl")
                .Json.Select(line => line.TryGetProperty("decision", out JsonElement decision) ? decision.GetString()! : "error"),
        ];
    }
}
