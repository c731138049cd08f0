namespace ReimagingTools.Arguments;

/// <summary>One word of an enumeration. What is none of its words is told with the words there are, instead of the binder's own sentence about types.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WordTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Makes the attribute.</summary>
    /// <param name="words">The enumeration; its first word stands for "not known" and is not offered.</param>
    public WordTransformationAttribute(Type words) => Words = words;

    /// <summary>The enumeration.</summary>
    public Type Words { get; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? given = OneWordTransformationAttribute.Only(inputData);
        if (given is null || given.GetType() == Words)
        {
            return given;
        }

        string text = Convert.ToString(given, CultureInfo.InvariantCulture) ?? "";
        string word = new([.. text.Where(letter => !char.IsWhiteSpace(letter) && letter != '-')]);
        string? known = Array.Find(Enum.GetNames(Words), name => name.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            return Enum.Parse(Words, known);
        }

        string[] offered = [.. Enum.GetNames(Words).Where(name => name != "Unknown")];
        string near = NearestText.FindWord(word, offered) is { } meant ? Messages.Format("DidYouMean", meant) : "";
        throw new ArgumentTransformationMetadataException(Messages.Format("EnumWordUnknown", ProductKeys.Mask(text), string.Join(", ", offered)) + near);
    }
}
