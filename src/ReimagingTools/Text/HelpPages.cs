namespace ReimagingTools.Text;

/// <summary>Where the pages of the cmdlets stand for <c>Get-Help -Online</c>.</summary>
internal static class HelpPages
{
    public const string Folder = "https://github.com/ReimagingTools/ReimagingTools/blob/main/docs/en-US/";
}
