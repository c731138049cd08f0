namespace ReimagingTools.Media.Disk;

/// <summary>The volume label of a drive that is a medium: a disc in its drive, a mounted disc image, a stick.</summary>
internal static class DriveLabel
{
    /// <summary>The label of the drive whose top folder this is.</summary>
    /// <returns>The label, or null: the folder is none, the drive has none, or the system keeps none (other systems than Windows name drives by
    /// their path).</returns>
    public static string? Of(DirectoryInfo folder)
    {
        if (Path.DirectorySeparatorChar != '\\' || folder.Parent is not null || folder.FullName.Length == 0)
        {
            return null;
        }

        try
        {
            var drive = new DriveInfo(folder.FullName);
            return drive.IsReady && drive.VolumeLabel.Length > 0 ? drive.VolumeLabel : null;
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException or System.Security.SecurityException)
        {
            return null;
        }
    }
}
