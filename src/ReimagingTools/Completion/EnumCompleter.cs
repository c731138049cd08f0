namespace ReimagingTools.Completion;

/// <summary>Offers the words of an enumeration, but for the one that stands for what is not known.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class EnumCompleter<T> : WordCompleter
    where T : struct, Enum
{
    private protected override IEnumerable<string> Words => Enum.GetNames(typeof(T)).Where(name => name != "Unknown");
}
