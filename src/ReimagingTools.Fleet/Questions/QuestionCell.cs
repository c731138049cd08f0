namespace ReimagingTools.Fleet.Questions;

/// <summary>Devices alike in all that separates questions: where they are and what is known of them.</summary>
internal sealed class QuestionCell(CellPlace place, Verdict verdict)
{
    public CellPlace Place { get; } = place;

    /// <summary>The verdict they share.</summary>
    public Verdict Verdict { get; } = verdict;

    public long Count { get; private set; }

    /// <summary>The name of one of them: the first in ordinal order.</summary>
    public string? Example { get; private set; }

    public void Add(long count, string? name)
    {
        Count += count;
        if (name is not null && (Example is null || string.CompareOrdinal(name, Example) < 0))
        {
            Example = name;
        }
    }
}
