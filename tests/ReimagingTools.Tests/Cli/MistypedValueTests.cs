using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>A value of a list that is misspelt is told with what was meant, and the remedy says what the list holds.</summary>
public sealed class MistypedValueTests : IDisposable
{
    private readonly TemporaryFile _fleet = new("");

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("LicenseType", "Ful", "OtherAgreement,Ful,", "Full", "Full, Upgrade")]
    [InlineData("LicenseType", "Fulll", "OtherAgreement,Fulll,", "Full", "Full, Upgrade")]
    [InlineData("LicenseType", "Upgrad", "OtherAgreement,Upgrad,", "Upgrade", "Full, Upgrade")]
    [InlineData("LicenseChannel", "Oemm", "Oemm,,", "Oem", "Oem, Fpp, Volume, OtherAgreement, Subscriber, Evaluation, Subscription")]
    [InlineData("SoftwareAssurance", "PerDevize", "OEM,,PerDevize", "PerDevice", "None, PerDevice, PerUser")]
    public void Remedy_NamesTheColumnThatIsMisspelt(string column, string typed, string values, string meant, string allowed)
    {
        File.WriteAllText(
            _fleet.Path,
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,LicenseType,SoftwareAssurance\nPC-1,Windows 10 Pro,en-US,x64,"
                + values
                + "\n"
        );
        string media = column == "SoftwareAssurance" ? "Windows 10 Enterprise" : "Windows 10 Pro";
        JsonElement answer = ConsoleRun
            .Of([.. ConsoleRun.EligibilityArguments(_fleet.Path, "--format", "jsonl").Select(word => word == "Windows 10 Pro" ? media : word)])
            .Json[0];

        Assert.Equal("Indeterminate", answer.GetProperty("decision").GetString());
        Assert.Equal(
            $"The value given for {column}, \"{typed}\", is not understood; did you mean \"{meant}\"?",
            answer.GetProperty("reason").GetString()
        );
        Assert.Equal($"Correct the value of {column} to one of {allowed}, or leave it empty.", answer.GetProperty("remedy").GetString());
        Assert.Equal([column], answer.GetProperty("missingFacts").EnumerateArray().Select(fact => fact.GetString()));
    }

    /// <summary>Lists keep channels under this heading, so a word that is no misspelt type may name a license nobody may reimage.</summary>
    [Theory]
    [InlineData("NFR")]
    [InlineData("Full NFR")]
    public void Type_ThatIsNoMisspeltOne_StillKeepsTheChannelOpen(string typed)
    {
        File.WriteAllText(
            _fleet.Path,
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,LicenseType\nPC-1,Windows 10 Pro,en-US,x64,OEM,"
                + typed
                + "\n"
        );

        Assert.Equal("Indeterminate", ConsoleRun.Eligibility(_fleet.Path, "--format", "jsonl").Json[0].GetProperty("decision").GetString());
    }

    [Fact]
    public void Summary_SaysWhatAValueIsOneOf_WhereNoneIsNear()
    {
        File.WriteAllText(
            _fleet.Path,
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC-1,Windows 10 Pro,en-US,x64,zzzz\n"
        );

        Assert.Contains(
            "LicenseChannel \"zzzz\": it is one of Oem, Fpp, Volume,",
            ConsoleRun.Eligibility(_fleet.Path, "--format", "jsonl").Error,
            StringComparison.Ordinal
        );
    }
}
