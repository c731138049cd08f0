namespace ReimagingTools.Licensing.Verdicts;

/// <summary>An obligation or advisory that goes with a verdict.</summary>
public sealed class Notice
{
    private readonly object?[] _arguments;
    private SaidSentence? _said;

    internal Notice(string name, string? clauseId, params object?[] arguments) => (Name, ClauseId, _arguments) = (name, clauseId, arguments);

    /// <summary>Stable name, "SupportAndWarranty".</summary>
    public string Name { get; }

    /// <summary>The clause it comes from, or null.</summary>
    public string? ClauseId { get; }

    /// <summary>The sentence.</summary>
    public string GetText(CultureInfo culture)
    {
        // Notices of a brief go with every verdict under it.
        SaidSentence? said = _said;
        if (said is null || !said.Culture.Equals(culture))
        {
            _said = said = new SaidSentence(culture, Sentence(RuleTexts.Get("Notice." + Name, culture), culture));
        }

        return said.Text;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private string Sentence(string text, CultureInfo culture)
    {
        if (_arguments.Length == 0)
        {
            return text;
        }

        var words = new object?[_arguments.Length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = FactWords.InSentence(_arguments[i], culture);
        }

        return string.Format(culture, text, words);
    }

    private sealed class SaidSentence(CultureInfo culture, string text)
    {
        public CultureInfo Culture => culture;

        public string Text => text;
    }
}
