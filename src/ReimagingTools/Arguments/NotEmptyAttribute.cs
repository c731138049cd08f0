namespace ReimagingTools.Arguments;

/// <summary>Refuses nothing, an empty text and a list that is or holds one, in a sentence of our own.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotEmptyAttribute : ValidateArgumentsAttribute
{
    /// <summary>True where a list of none says something.</summary>
    public bool AllowsNone { get; set; }

    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (
            IsEmpty(arguments)
            || (InputItems.Bare(arguments) is IList many && ((many.Count == 0 && !AllowsNone) || many.Cast<object?>().Any(IsEmpty)))
        )
        {
            throw new ValidationMetadataException(Messages.Format("ArgumentEmpty"));
        }
    }

    private static bool IsEmpty(object? value) => InputItems.Bare(value) is null or "";
}
