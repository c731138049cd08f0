namespace ReimagingTools.Tests;

/// <summary>Tests that measure the process, run one at a time after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "Measured alone";
}
