using FsCheck;
using FsCheck.Fluent;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Tests.Licensing;

/// <summary>What is passed over without a comparison is never the nearest text.</summary>
public sealed class NearestTextTests
{
    private const int OneWrongLetterIn = 3;

    private static readonly Gen<string> Words = Gen.Elements('a', 'b', 'c', 'D', 'e', '1')
        .ArrayOf()
        .Where(letters => letters.Length is > 0 and < 16)
        .Select(letters => new string(letters));

    [Fact]
    public void NearestIsWhatAFullComparisonFinds() =>
        Prop.ForAll(Words.ToArbitrary(), Words.ArrayOf().ToArbitrary(), (text, known) =>
            {
                int[] edits = [.. known.Select(candidate => Edits(text.ToLowerInvariant(), candidate.ToLowerInvariant()))];
                int least = edits.Length == 0 ? int.MaxValue : edits.Min();
                string? nearest = NearestText.Find(text, known, OneWrongLetterIn);
                return least > Math.Max(1, text.Length / OneWrongLetterIn)
                    ? nearest is null
                    : nearest is not null && edits[Array.IndexOf(known, nearest)] == least;
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("x68", "x86")]
    [InlineData("Computer Nmae", "Computer Name")]
    [InlineData("LicensedLangauge", "LicensedLanguage")]
    public void SwappedLettersAreOneEdit(string text, string meant) =>
        Assert.Equal(meant, NearestText.Find(text, ["x64", "arm64", "Computer", "Licensed", meant]));

    /// <summary>Optimal string alignment over the whole table, without a limit.</summary>
    private static int Edits(string a, string b)
    {
        int[][] table = [.. Enumerable.Range(0, a.Length + 1).Select(_ => new int[b.Length + 1])];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                table[i][j] =
                    i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(Math.Min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i][j] = Math.Min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }

        return table[a.Length][b.Length];
    }
}
