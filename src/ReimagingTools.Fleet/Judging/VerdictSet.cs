using System.Runtime.CompilerServices;

namespace ReimagingTools.Fleet.Judging;

/// <summary>The verdicts of one device as a key: two sets are equal when they hold the very same verdicts in the same order.</summary>
internal readonly record struct VerdictSet(Verdict[] Verdicts)
{
    public bool Equals(VerdictSet other)
    {
        for (int i = 0; i < Verdicts.Length; i++)
        {
            if (!ReferenceEquals(Verdicts[i], other.Verdicts[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode()
    {
        int hash = 17;
        foreach (Verdict verdict in Verdicts)
        {
            hash = (hash * 31) + RuntimeHelpers.GetHashCode(verdict);
        }

        return hash;
    }
}
