namespace ReimagingTools.Cli.Input;

/// <summary>Answers given so far are void: the <see cref="Assumption"/> they rest on does not hold.</summary>
internal sealed class AssumptionException : Exception;
