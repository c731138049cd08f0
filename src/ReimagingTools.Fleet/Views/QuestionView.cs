using ReimagingTools.Fleet.Questions;

namespace ReimagingTools.Fleet.Views;

/// <summary>The values of a question: the columns of the entitlement file it becomes, and what answers would make of the devices.</summary>
public static class QuestionView
{
    private static readonly View<QuestionAnswer> Answer = new(
        new("Answer", (answer, culture) => answer.GetText(culture)),
        new("Decision", answer => answer.Decision.ToString()),
        new("DeviceCount", answer => answer.DeviceCount),
        new("Needs", answer => answer.Needs is { Length: > 0 } needs ? needs : null),
        new("Questions", answer => answer.Questions is { Count: > 0 } questions ? questions : null)
    );

    /// <summary>All that a question shows; cells that say nothing are null.</summary>
    public static View<ReimageQuestion> Fields { get; } =
        new([
            .. ReimageQuestion.Columns.Select(column => new ViewField<ReimageQuestion>(column, question => ValueOf(question, column))),
            new("Answers", (question, culture) => question.Answers.Select(answer => Answer.Of(answer, culture))) { IsDetail = true },
            new("Answers", (question, culture) => question.Answers.Select(answer => answer.Say(culture))) { IsFlat = true },
        ]);

    private static object? ValueOf(ReimageQuestion question, string column) =>
        column switch
        {
            nameof(ReimageQuestion.DeviceCount) => question.DeviceCount,
            nameof(ReimageQuestion.Settles) => question.Settles,
            _ => question.CellOf(column) is { Length: > 0 } text ? text : null,
        };
}
