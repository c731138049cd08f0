namespace ReimagingTools.Activation.Demand;

/// <summary>Sums of numbers from 0 up that stop at the largest there is.</summary>
internal static class Saturated
{
    public static long Add(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;
}
