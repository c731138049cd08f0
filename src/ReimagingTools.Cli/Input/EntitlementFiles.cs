using System.Text.Unicode;
using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// Opens entitlement files. Spreadsheets save them in an encoding of their own, so the one that is named counts where they are not UTF-8.
/// </summary>
internal sealed class EntitlementFiles(Func<Stream> standardInput, Encoding? encoding, CultureInfo culture, CalendarDate asOf, Action<string> warn)
{
    private const int Looked = 1024;

    /// <summary>Reads files.</summary>
    /// <returns>The entitlements; null when no file is named.</returns>
    /// <exception cref="InputException">A file cannot be read.</exception>
    public EntitlementBook? Read(string[]? paths)
    {
        if (paths is null or [])
        {
            return null;
        }

        var book = new EntitlementBook { AsOf = asOf };
        foreach (string path in paths)
        {
            Read(path, book);
        }

        return book;
    }

    private void Read(string path, EntitlementBook book)
    {
        var source = InventorySource.Of(path, standardInput);
        using Stream stream = source.Open(asksHeadings: encoding is null);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        ReadOnlySpan<byte> bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        copy.Position = 0;
        if (source.ShownEncoding is { } shown)
        {
            warn(CliTexts.Format("Input.ReadAs", culture, source.Name, shown));
        }

        WrongFile.Refuse(source.Name, bytes[..Math.Min(bytes.Length, Looked)], "Entitlements");
        try
        {
            using Stream text =
                encoding is null || Utf8.IsValid(bytes) ? copy : Encoding.CreateTranscodingStream(copy, encoding, Encoding.UTF8, leaveOpen: true);
            EntitlementFile.Read(text, source.Name, book, culture, warn);
        }
        catch (EntitlementFileException failure)
        {
            throw new InputException(failure.Message, failure);
        }
    }
}
