using System.Globalization;
using System.Text;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Help;

/// <summary>
/// Writes about_ReimagingRules: a written head, then every rule with its clauses, so that the topic can never lag behind the rules.
/// </summary>
internal static class RulesTopic
{
    private const int Width = 76;

    public static string Write(string head, CultureInfo culture)
    {
        var text = new StringBuilder(head.TrimEnd()).Append("\n\n");
        foreach (ReimagingRule rule in RuleBook.Rules)
        {
            text.Append("    ").Append(rule.Name).Append('\n');
            Wrap(text, rule.GetSummary(culture));
            foreach (Brief brief in Brief.All)
            {
                string[] clauses = [.. rule.Clauses.Where(name => brief.FindClause(name) is not null)];
                Wrap(text, clauses.Length == 0 ? brief.Id + ": -" : brief.Id + ": " + string.Join(", ", clauses));
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Wrap(StringBuilder text, string sentence)
    {
        int column = 0;
        foreach (string word in sentence.Split(' '))
        {
            if (column == 0 || column + word.Length + 1 > Width)
            {
                text.Append(column == 0 ? "        " : "\n        ").Append(word);
                column = 8 + word.Length;
            }
            else
            {
                text.Append(' ').Append(word);
                column += word.Length + 1;
            }
        }

        text.Append('\n');
    }
}
