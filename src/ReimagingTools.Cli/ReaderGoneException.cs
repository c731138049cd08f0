namespace ReimagingTools.Cli;

/// <summary>
/// The program that read standard output has ended, as <c>head</c> does once it has its lines: there is nobody to answer, and nothing to tell.
/// </summary>
public sealed class ReaderGoneException() : IOException("The program that reads the output has ended.");
