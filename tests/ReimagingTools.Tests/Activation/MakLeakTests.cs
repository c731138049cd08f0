using System.Globalization;
using System.Text;
using System.Text.Json;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Requests;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Tests.Activation;

/// <summary>A canary key goes in through every door; nothing that comes out may hold more than its last five characters.</summary>
public sealed class MakLeakTests
{
    private static readonly string Canary = string.Join(
        '-',
        new[] { 'A', 'E', 'O', 'U', 'Z' }.Select((letter, group) => new string(letter, 4) + (group % 2))
    );

    public static TheoryData<string> Inputs =>
        new(Forms(Canary).Concat(Forms(Canary.Replace("-", "", StringComparison.Ordinal))).Concat(Forms(Canary.Replace('-', ' '))));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Read_NoOutputHoldsTheKey(string text)
    {
        var said = new StringBuilder();
        var reader = new MakReader(issue => Say(said, issue));
        var counter = new MakCounter();
        try
        {
            foreach (MakObservation observation in reader.Read(MadeUp.Bytes(text), "/exports/" + Canary + ".txt"))
            {
                said.AppendLine(observation.ToString()).AppendLine(JsonSerializer.Serialize(observation));
                counter.Add(observation);
            }
        }
        catch (MakSourceException stop)
        {
            said.AppendLine(stop.ToString());
            Say(said, stop.Issue);
        }

        foreach (MakActivationCount count in counter.Count(new MakCountOptions { Required = 1000 }))
        {
            Say(said, count);
        }

        Assert.NotEqual(0, said.Length);
        AssertHoldsNoKey(said.ToString());
    }

    [Fact]
    public void ReadRecord_NoOutputHoldsTheKey()
    {
        string[] names =
        [
            "KeyValue",
            "KeyId",
            "KeyType",
            "KeyTypeName",
            "KeyDescription",
            "SupportedEditions",
            "RemainingActivations",
            "LastUpdate",
            "LastErrorCode",
            "PartialProductKey",
            "ProductKeyID",
            "Description",
            "Name",
            "PSComputerName",
            "LicenseStatus",
            "Product Key",
            "Product",
            "Organization",
            "License ID",
            "MAK Activations-Used/Available",
            "Type",
        ];
        Dictionary<string, object?>[] sound = [MadeUp.Instance(1, "pc1"), Vamt(), Portal()];
        var said = new StringBuilder();
        var reader = new MakReader(issue => Say(said, issue));
        var counter = new MakCounter();
        foreach (Dictionary<string, object?> record in sound)
        {
            foreach (string name in names)
            {
                var spoiled = new Dictionary<string, object?>(record, StringComparer.OrdinalIgnoreCase) { [name] = Canary };
                foreach (MakObservation observation in reader.ReadRecord(MadeUp.Record(spoiled), "pipeline " + Canary))
                {
                    said.AppendLine(observation.ToString());
                    counter.Add(observation);
                }
            }
        }

        foreach (MakActivationCount count in counter.Count())
        {
            Say(said, count);
        }

        AssertHoldsNoKey(said.ToString());
    }

    private static IEnumerable<string> Forms(string key)
    {
        string cilx = MadeUp.CilxKey(1, 5, key: key, description: "Win " + key + " Volume:MAK", editions: key);
        string whole = MadeUp.Cilx(cilx);
        string portal = MadeUp
            .Portal("1/50", product: "Windows " + key)
            .Replace(MadeUp.Key(1), key, StringComparison.Ordinal)
            .Replace("Contoso", key, StringComparison.Ordinal);
        string query = key + "," + MadeUp.KeyId(1) + ",7," + key + ",,,,-1,NULL,0,0x1\n";
        return
        [
            whole,
            whole[..(whole.LastIndexOf(key, StringComparison.Ordinal) + key.Length)],
            whole.Replace("<KeyValue>" + key, "<KeyValue>" + key + key, StringComparison.Ordinal),
            whole.Replace("<KeyValue>" + key, "<KeyValue><" + key + ">", StringComparison.Ordinal),
            whole.Replace("<UserRemarks />", "<A" + key + " B" + key + "='" + key + "'", StringComparison.Ordinal),
            whole.Replace("VolumeActivationManagementToolData", "A" + key.Replace(' ', '-'), StringComparison.Ordinal),
            whole
                .Replace(">5<", ">" + key + "<", StringComparison.Ordinal)
                .Replace("<LastUpdate xsi:nil=\"true\" />", "<LastUpdate>" + key + "</LastUpdate>", StringComparison.Ordinal),
            MadeUp.PortalFile(portal),
            MadeUp.PortalFile(portal.Replace("1/50", key, StringComparison.Ordinal)),
            MadeUp.PortalFile(portal.Replace(key + "\tMAK", key + key + "\tMAK", StringComparison.Ordinal)),
            MadeUp.PortalFile(portal + "\t" + key),
            MadeUp.PortalFile(portal).Replace("Seats", key, StringComparison.Ordinal),
            key + "\t" + key + "\n" + portal,
            query,
            key + "\n" + key,
        ];
    }

    private static Dictionary<string, object?> Vamt() =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["KeyValue"] = MadeUp.Key(2),
            ["KeyId"] = MadeUp.KeyId(2),
            ["KeyType"] = 7,
            ["RemainingActivations"] = 1,
        };

    private static Dictionary<string, object?> Portal() =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["Product Key"] = MadeUp.Key(3),
            ["Type"] = "MAK",
            ["MAK Activations-Used/Available"] = "1/2",
        };

    private static void Say(StringBuilder said, MakIssue issue) =>
        said.AppendLine(issue.ToString()).AppendLine(issue.Detail).AppendLine(MakText.Say(issue, CultureInfo.GetCultureInfo("ja-JP")));

    private static void Say(StringBuilder said, MakActivationCount count)
    {
        said.AppendLine(count.ToString()).AppendLine(JsonSerializer.Serialize(count)).AppendLine(count.ProductKey);
        foreach (MakSource source in count.Sources)
        {
            said.AppendLine(MakText.Say(source, CultureInfo.InvariantCulture));
        }

        var request = new MakActivationRequest { Items = [new MakRequestItem(count, 5)] };
        try
        {
            said.AppendLine(request.ToText(CultureInfo.InvariantCulture));
        }
        catch (MakRequestException refusal)
        {
            said.AppendLine(refusal.ToString());
        }
    }

    /// <summary>Six characters of the key in a row, dashes and spaces aside, are one more than anyone may see.</summary>
    private static void AssertHoldsNoKey(string text)
    {
        string compact = new([.. text.Where(char.IsLetterOrDigit)]);
        string key = Canary.Replace("-", "", StringComparison.Ordinal);
        for (int i = 0; i + 6 <= key.Length; i++)
        {
            Assert.DoesNotContain(key.Substring(i, 6), compact, StringComparison.OrdinalIgnoreCase);
        }
    }
}
