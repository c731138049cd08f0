namespace ReimagingTools.Fleet.Devices;

/// <summary>Kinds of processors: what was made for one does not run on the other, so a license said to be of both is contested.</summary>
internal static class ProcessorFamilies
{
    /// <summary>The kind an architecture belongs to.</summary>
    public static ProcessorFamily Of(Architecture architecture) =>
        architecture switch
        {
            Architecture.X86 or Architecture.X64 => ProcessorFamily.Pc,
            Architecture.Arm or Architecture.Arm64 => ProcessorFamily.Arm,
            _ => ProcessorFamily.Unknown,
        };

    /// <summary>True for architectures of two kinds, both known.</summary>
    public static bool AreTwo(Architecture one, Architecture other) =>
        Of(one) != Of(other) && Of(one) != ProcessorFamily.Unknown && Of(other) != ProcessorFamily.Unknown;
}
