namespace ReimagingTools.Fuzz;

/// <summary>One way in: takes any bytes and gives the whole answer as text.</summary>
internal abstract class FuzzTarget
{
    /// <summary>Its word on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What to begin with; made when asked for, so that no file of anybody else is kept.</summary>
    public abstract IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Bytes one input may make it allocate.</summary>
    public virtual long MostMemory => 64L << 20;

    /// <summary>The answer: what was read, or the documented refusal in words.</summary>
    /// <exception cref="Exception">Any exception is a finding.</exception>
    public abstract string Read(byte[] input);

    /// <summary>What two ways to the same answer say differently, or null.</summary>
    public virtual string? Disagreement(byte[] input) => null;

    /// <summary>True for structures that point into themselves.</summary>
    public virtual bool PointsIntoItself => false;

    /// <summary>Makes what guards an input, such as a checksum, fit again.</summary>
    public virtual byte[] Mend(byte[] input) => input;
}
