namespace ReimagingTools.Fleet.Questions;

/// <summary>What answers about a group make of devices of it that run what these do not explain: nobody looked that up for each.</summary>
internal static class HeldAnswers
{
    /// <summary>What stands between the languages of an answer.</summary>
    private const string Between = ", ";

    /// <summary>True for a device that runs another product than the answer about its group is supposed to explain.</summary>
    public static bool IsHeld(QuestionGroup group, QuestionCell cell) =>
        group.Product is not null && cell.Shown?.IsExplainedBy(cell.Supposed.Edition, cell.Supposed.Version) == false;

    /// <summary>True where one answer names the language of several devices.</summary>
    public static bool AskLanguage(QuestionGroup group) => !group.Place.IsOfDevice && group.Names.Contains(FactNames.LicensedLanguage);

    /// <summary>The same of each language an answer may name: the one of the image, or others.</summary>
    public static (QuestionAnswer Answer, bool IsAlone)[] ByLanguage((QuestionAnswer Answer, bool IsAlone) made, QuestionCell? cell)
    {
        if (cell is null || (made.Answer.Fact.Length > 0 && (made.Answer.Fact != FactNames.LicensedLanguage || made.Answer.Answer.Length == 0)))
        {
            return [made];
        }

        return made.Answer.Fact.Length == 0
            ? [cell.RunsInOther(cell.Verdict.Facts.Media.Language.Value?.ToString()) ? Held(made) : made]
            :
            [
                .. made
                    .Answer.Answer.Split([Between], StringSplitOptions.None)
                    .GroupBy(cell.RunsInOther)
                    .Select(same =>
                        (made.Answer with { Answer = string.Join(Between, same) }, made.IsAlone) is var each && same.Key ? Held(each) : each
                    ),
            ];
    }

    /// <summary>An answer about a group that does not explain what devices of it run settles nothing in favor of these.</summary>
    public static (QuestionAnswer Answer, bool IsAlone) Held((QuestionAnswer Answer, bool IsAlone) made) =>
        made.Answer is { Decision: Decision.Eligible, IsOfOtherProduct: false } answer
            ? (answer with { Decision = Decision.Indeterminate, IsUnexplained = true }, true)
            : made;
}
