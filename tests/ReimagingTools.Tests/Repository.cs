namespace ReimagingTools.Tests;

/// <summary>The checkout the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReimagingTools.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("ReimagingTools.sln was not found above " + AppContext.BaseDirectory);
    }
}
