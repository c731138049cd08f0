using ReimagingTools.Media.Bytes;

namespace ReimagingTools.Media.Trees;

/// <summary>Keeps folders within the budget.</summary>
internal static class FolderLimit
{
    public static void Check(int count, string location)
    {
        if (count > MediaBudget.FolderEntries)
        {
            throw new MediaFormatException("a folder of at most " + Format.Number(MediaBudget.FolderEntries) + " entries", "more", location);
        }
    }
}
