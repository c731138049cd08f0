using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>A verdict that tells what it rests on is reached again from that alone.</summary>
public sealed class ProvenanceTests : IDisposable
{
    private const string Fleet =
        "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,LicenseType,SoftwareAssurance\n"
        + "PC-1,Windows 10 Pro,en-US,x64,Oem,,\nPC-2,Windows 10 Pro,ja-JP,x64,Oem,,\nPC-3,Windows 10 Home,en-US,x64,Oem,,\nPC-4,Windows 10 Pro,,x64,Fpp,,\nPC-5,Windows 7 Professional,en-US,x86,Oem,,\n"
        + "PC-6,Windows 11 Pro,en-US,x64,Oem,,\nPC-7,Windows 10 Pro N,en-US,x64,Oem,,PerDevice\nPC-8,Windows 10 Pro,en-US,ARM64,Oem,,\nPC-9,,en-US,x64,Volume,,\nPC-10,Windows 10 Pro,en-US,x64,OtherAgreement,Full,None\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TenVerdicts_AreReachedAgainFromTheOutputAlone()
    {
        IReadOnlyList<JsonElement> verdicts = Judge(Fleet, "jsonl").Json;

        Assert.Equal(10, verdicts.Count);
        Assert.True(verdicts.Select(verdict => verdict.GetProperty("decision").GetString()).Distinct().Count() == 3);
        Assert.All(verdicts, verdict =>
        {
            JsonElement replayed = Assert.Single(Replay(verdict.GetProperty("provenance")).Json);
            Assert.Equal(verdict.GetProperty("decision").GetString(), replayed.GetProperty("decision").GetString());
            Assert.Equal(verdict.GetProperty("reason").GetString(), replayed.GetProperty("reason").GetString());
            Assert.Equal(verdict.GetProperty("provenance").GetRawText(), replayed.GetProperty("provenance").GetRawText());
        });
    }

    [Fact]
    public void Hash_IsThatOfTheFacts()
    {
        string[] hashes = [.. Judge(Fleet, "jsonl").Json.Select(verdict => verdict.GetProperty("provenance").GetProperty("factsHash").GetString()!)];

        Assert.Equal(10, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Matches("^[0-9A-F]{16}$", hash));
        Assert.Equal(hashes, Judge(Fleet, "jsonl").Json.Select(verdict => verdict.GetProperty("provenance").GetProperty("factsHash").GetString()));
    }

    [Fact]
    public void Csv_TellsTheSame()
    {
        JsonElement first = Judge(Fleet, "jsonl").Json[0].GetProperty("provenance");
        string csv = Judge(Fleet, "csv").Output;

        Assert.StartsWith("ComputerName,Decision,", csv, StringComparison.Ordinal);
        Assert.Contains(
            "OtherImages,ContestedFacts,Discrepancies,AsOf,Tool,BriefHash,CatalogueHash,MediaIdentity,FactsHash,Facts,DeviceCount",
            csv,
            StringComparison.Ordinal
        );
        Assert.All(["briefHash", "catalogueHash", "factsHash", "tool"], name =>
            Assert.Contains(first.GetProperty(name).GetString()!, csv, StringComparison.Ordinal)
        );
    }

    /// <summary>
    /// A decision in a table rests on the same as the verdict on the group alone, and finds its way through an engine to the device.
    /// </summary>
    [Fact]
    public void DecisionTable_TellsTheSame()
    {
        const string Key = "U57696E646F77732031302050726F.U656E2D5553.U783634.U4F454D";
        const string Columns = "LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel";
        string groups = Save(
            "ReimageKey,ReimageColumns," + Columns + ",DeviceCount\n" + Key + ",\"" + Columns + "\",Windows 10 Pro,en-US,x64,OEM,40\n"
        );
        JsonElement verdict = Assert
            .Single(ConsoleRun.Eligibility(groups, "--format", "jsonl", "--as-of", "2025-06-01", "--provenance").Json)
            .GetProperty("provenance");
        string csv = ConsoleRun.Eligibility(groups, "--format", "decision-table", "--as-of", "2025-06-01", "--provenance").Output;
        string script = ConsoleRun
            .Eligibility(groups, "--format", "decision-table", "--engine", "sqlite", "--as-of", "2025-06-01", "--provenance")
            .Output;

        Assert.StartsWith(
            "ReimageKey,MediaNumber,Media,MediaIndex,Decision,Basis,Brief,Reason,Clauses,MissingFacts,Provenance\n",
            csv,
            StringComparison.Ordinal
        );
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        using SqliteCommand fill = database.CreateCommand();
#pragma warning disable CA2100 // The statements under test are text by nature.
        fill.CommandText =
            "CREATE TABLE Devices (Id, LicensedProduct, LicensedLanguage, LicensedArchitecture, LicenseChannel); INSERT INTO Devices VALUES (1, 'Windows 10 Pro', 'en-US', 'x64', 'OEM'), (2, 'Windows 10 Pro', 'fr-FR', 'x64', 'OEM');"
            + script[..script.IndexOf("-- The join back", StringComparison.Ordinal)];
        fill.ExecuteNonQuery();
        fill.CommandText =
            "SELECT ReimageProvenance FROM ("
            + script[script.LastIndexOf("SELECT d.*", StringComparison.Ordinal)..].TrimEnd('\n', ';')
            + ") ORDER BY Id";
#pragma warning restore CA2100
        using SqliteDataReader rows = fill.ExecuteReader();
        Assert.True(rows.Read());
        string joined = rows.GetString(0);
        Assert.All(["briefHash", "catalogueHash", "factsHash", "tool", "asOf"], name =>
            Assert.Contains("=" + verdict.GetProperty(name).GetString(), joined, StringComparison.Ordinal)
        );
        Assert.All(joined.Split('\n'), line => Assert.Contains(line, csv, StringComparison.Ordinal));
        Assert.True(rows.Read());
        Assert.True(rows.IsDBNull(0));
    }

    [Fact]
    public void Output_IsAsBeforeWithoutIt() =>
        Assert.DoesNotContain("provenance", ConsoleRun.Eligibility(Save(Fleet), "--format", "jsonl").Output, StringComparison.Ordinal);

    private ConsoleRun Replay(JsonElement provenance)
    {
        JsonElement facts = provenance.GetProperty("facts");
        string Fact(string name) => facts.GetProperty(name).GetString()!;
        string[] columns = ["LicensedProduct", "LicensedLanguage", "LicensedArchitecture", "LicenseChannel", "LicenseType", "SoftwareAssurance"];
        string inventory = "ComputerName," + string.Join(',', columns) + "\nPC," + string.Join(',', columns.Select(Fact)) + "\n";
        return ConsoleRun.Of(
            "eligibility",
            Save(inventory),
            "--media-product",
            Fact("MediaProduct"),
            "--media-language",
            Fact("MediaLanguage"),
            "--media-architecture",
            Fact("MediaArchitecture"),
            "--media-channel",
            Fact("MediaChannel"),
            "--program",
            Fact("Program"),
            "--brief",
            provenance.GetProperty("brief").GetString()!,
            "--as-of",
            provenance.GetProperty("asOf").GetString()!,
            "--language",
            "en",
            "--format",
            "jsonl",
            "--provenance"
        );
    }

    private ConsoleRun Judge(string inventory, string format) =>
        ConsoleRun.Eligibility(Save(inventory), "--format", format, "--as-of", "2025-06-01", "--provenance");

    private string Save(string inventory)
    {
        string path = _folder.File(Guid.NewGuid().ToString("N") + ".csv");
        File.WriteAllText(path, inventory);
        return path;
    }
}
