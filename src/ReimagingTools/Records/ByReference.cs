using System.Runtime.CompilerServices;

namespace ReimagingTools.Records;

/// <summary>Takes two values for the same only when they are one object: records compare all they hold, which costs for each device.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
