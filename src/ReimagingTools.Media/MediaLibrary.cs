namespace ReimagingTools.Media;

/// <summary>
/// The media a path stands for: itself or, of a folder that is no medium, the files of images in it and down to four folders below.
/// </summary>
/// <param name="Media">Paths of media, those nearest the folder first; the path alone where it is a medium, a file, or a folder without
/// images.</param>
/// <param name="Notice">Which folder was not searched whole, and what to do about it; null where all were.</param>
public sealed record MediaLibrary(IReadOnlyList<string> Media, string? Notice = null);
