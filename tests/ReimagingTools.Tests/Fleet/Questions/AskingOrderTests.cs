using System.Globalization;
using System.Numerics;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Questions;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Questions;

/// <summary>How near the order of questions comes to the best choice, found by trying every choice on small fleets.</summary>
public sealed class AskingOrderTests
{
    private const int MostQuestions = 11;
    private static readonly string[] Columns = ["LicensedProduct", "LicensedLanguage", "LicenseChannel"];

    [Fact]
    public void Ask_ComesNearTheBestChoice()
    {
        int single = 0,
            several = 0;
        for (int seed = 1; seed <= 400; seed++)
        {
            Group[] fleet = FleetOf(seed);
            IReadOnlyList<ReimageQuestion> questions = Ask(fleet);
            (int[] Needs, long Count)[] groups =
            [
                .. fleet.Select(group => (NeedsOf(group, questions), group.Count)).Where(each => each.Item1.Length > 0),
            ];
            if (questions.Count is 0 or > MostQuestions)
            {
                continue;
            }

            AssertSettles(questions, groups);
            int most = groups.Max(group => group.Needs.Length);
            single += most == 1 ? 1 : 0;
            several += most > 1 ? 1 : 0;
            AssertBound(questions.Count, groups, most);
        }

        Assert.True(single > 30 && several > 30, $"{single} fleets with one question for each device, {several} with several");
    }

    /// <summary>The biggest question settles nobody by itself; a smaller one of another maker does.</summary>
    [Fact]
    public void Ask_BeginsWithWhatSettlesMostForEachQuestion()
    {
        var fleet = new List<Group>
        {
            new("B", "big", "Y", 60, null, null),
            new("B", "big", "Y", 60, null, "en-US"),
            new("B", "big", "X", 60, "Windows 11 Pro", "en-US"),
        };
        for (int i = 0; i < 10; i++)
        {
            fleet.Add(new Group("A", "model " + i, "X", 10, null, null));
        }

        IReadOnlyList<ReimageQuestion> questions = Ask([.. fleet]);
        Assert.Equal(questions.Sum(question => question.Settles), fleet.Where(IsOpen).Sum(group => group.Count));
        Assert.Equal("big", questions.First(question => question.Settles > 0).Model);
    }

    /// <summary>What a question says to settle is what it adds to those before it.</summary>
    private static void AssertSettles(IReadOnlyList<ReimageQuestion> questions, (int[] Needs, long Count)[] groups)
    {
        for (int k = 1; k <= questions.Count; k++)
        {
            Assert.Equal(questions.Take(k).Sum(question => question.Settles), SettledBy((1 << k) - 1, groups));
        }
    }

    private static void AssertBound(int questions, (int[] Needs, long Count)[] groups, int most)
    {
        long[] best = new long[questions + 1];
        for (int chosen = 1; chosen < 1 << questions; chosen++)
        {
            int count = BitOperations.PopCount((uint)chosen);
            best[count] = Math.Max(best[count], SettledBy(chosen, groups));
        }

        double ours = 0,
            densest = 0;
        for (int k = 1; k <= questions; k++)
        {
            long settled = SettledBy((1 << k) - 1, groups);
            ours = Math.Max(ours, (double)settled / k);
            densest = Math.Max(densest, (double)best[k] / k);
            Assert.True(most > 1 || settled == best[k], $"{k} of {questions} questions settle {settled}, the best {best[k]}");
        }

        Assert.True(ours * most >= densest - 1e-9, $"{ours} devices for each question, the best {densest}, up to {most} questions for a device");
    }

    private static long SettledBy(int chosen, (int[] Needs, long Count)[] groups) =>
        groups.Where(group => Array.TrueForAll(group.Needs, need => (chosen & (1 << need)) != 0)).Sum(group => group.Count);

    /// <summary>The questions whose answers together say all that is open of a group; none where they do not.</summary>
    private static int[] NeedsOf(Group group, IReadOnlyList<ReimageQuestion> questions)
    {
        string[] open =
        [
            .. Columns.Where(_ => IsOpen(group)).Where(column => (column == "LicensedLanguage" ? group.Language : group.Product) is null),
        ];
        int[] needs = [.. questions.Index().Where(each => group.IsIn(each.Item) && each.Item.Ask.Intersect(open).Any()).Select(each => each.Index)];
        return open.Length > 0 && open.All(column => needs.Any(need => questions[need].Ask.Contains(column))) ? needs : [];
    }

    private static bool IsOpen(Group group) => new OpenVerdicts().Of(group.Product, group.Language).Decision == Decision.Indeterminate;

    private static IReadOnlyList<ReimageQuestion> Ask(Group[] fleet)
    {
        var verdicts = new OpenVerdicts();
        var book = new QuestionBook();
        foreach ((int number, Group group) in fleet.Index())
        {
            book.Add(
                ImageVerdict.Of(verdicts.Of(group.Product, group.Language)),
                new DeviceSelectors(group.Maker, group.Model, group.Site),
                number.ToString(CultureInfo.InvariantCulture),
                group.Count
            );
        }

        return book.Ask(CultureInfo.GetCultureInfo("en"));
    }

    /// <summary>Products go with models, languages with sites; which of them are known is left to chance.</summary>
    private static Group[] FleetOf(int seed)
    {
        var random = new Random(seed);
        int makers = random.Next(1, 3),
            models = random.Next(1, 5),
            sites = random.Next(1, 4);
        string[] products = [.. Enumerable.Range(0, models).Select(_ => random.Next(2) == 0 ? "Windows 11 Pro" : "Windows 10 Pro")];
        string[] languages = [.. Enumerable.Range(0, sites).Select(_ => random.Next(2) == 0 ? "en-US" : "ja-JP")];
        int known = random.Next(10);
        return
        [
            .. Enumerable
                .Range(0, random.Next(1, 30))
                .Select(_ => (Model: random.Next(models), Site: random.Next(sites)))
                .Select(at => new Group(
                    "maker " + (at.Model % makers),
                    "model " + at.Model,
                    "site " + at.Site,
                    random.Next(1, 100),
                    random.Next(10) < known ? products[at.Model] : null,
                    random.Next(10) < known ? languages[at.Site] : null
                )),
        ];
    }

    private sealed record Group(string Maker, string Model, string Site, long Count, string? Product, string? Language)
    {
        public bool IsIn(ReimageQuestion question) =>
            question.ComputerName is "" or "*"
            && (question.Manufacturer.Length == 0 || question.Manufacturer == Maker)
            && (question.Model.Length == 0 || question.Model == Model)
            && (question.Collection.Length == 0 || question.Collection == Site);
    }
}
