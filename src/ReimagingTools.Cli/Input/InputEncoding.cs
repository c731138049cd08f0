namespace ReimagingTools.Cli.Input;

/// <summary>The encoding a user names for text that is not UTF-8: by its name, such as <c>shift_jis</c>, or by the number of its code page.</summary>
internal static class InputEncoding
{
    /// <exception cref="InputException">There is no encoding of that name.</exception>
    public static Encoding? Of(string? name)
    {
        if (name is null)
        {
            return null;
        }

        try
        {
            EncodingProvider pages = CodePagesEncodingProvider.Instance;
            return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int page)
                ? pages.GetEncoding(page) ?? Encoding.GetEncoding(page)
                : pages.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new InputException(CliTexts.Say("Input.EncodingUnknown", name), exception);
        }
    }
}
