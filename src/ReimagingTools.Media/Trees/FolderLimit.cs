namespace ReimagingTools.Media.Trees;

/// <summary>Keeps folders within the budget.</summary>
internal static class FolderLimit
{
    public static void Check(int count, string location)
    {
        if (count > MediaBudget.FolderEntries)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.FolderEntries", MediaBudget.FolderEntries),
                MediaText.Say("Found.More"),
                location
            );
        }
    }
}
