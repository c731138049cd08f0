using System.Reflection;
using System.Resources;

namespace ReimagingTools.Licensing.Text;

/// <summary>The clauses in the project's own words, keyed by full clause id (<c>ClauseTexts.resx</c>, <c>ClauseTexts.ja.resx</c>).</summary>
internal static class ClauseTexts
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Licensing.Text.ClauseTexts", typeof(ClauseTexts).GetTypeInfo().Assembly);

    public static string Get(string clauseId, CultureInfo culture) =>
        Resources.GetString(clauseId, culture) ?? throw new InvalidOperationException("No text for the clause " + clauseId + ".");
}
