using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Completion;

/// <summary>Offers the rule names.</summary>
public sealed class RuleCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => RuleBook.Rules.Select(rule => rule.Name);
}
