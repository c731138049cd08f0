namespace ReimagingTools.Cli.Text;

/// <summary>
/// The language of one run: that of <c>--language</c>, known before the command line is parsed, so that help and errors about the command line
/// itself are in it too; else that of the system.
/// </summary>
internal sealed class SessionLanguage : IDisposable
{
    public const string Option = "--language";

    /// <summary>The languages there are.</summary>
    public static readonly string[] Known = ["en", "ja"];

    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    /// <summary>Begins the run's language on this thread and those it starts.</summary>
    public SessionLanguage(string[] args)
    {
        if (ValueIn(args) is { } tag && Known.Contains(Of(tag)))
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Of(tag));
        }
    }

    /// <summary>The language of a tag: "ja" of "ja-JP".</summary>
    public static string Of(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Gives the thread back its language.</summary>
    public void Dispose() => CultureInfo.CurrentUICulture = _before;

    private static string? ValueIn(string[] args)
    {
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] == Option)
            {
                return i + 1 < args.Length ? args[i + 1] : null;
            }

            if (args[i].StartsWith(Option + "=", StringComparison.Ordinal) || args[i].StartsWith(Option + ":", StringComparison.Ordinal))
            {
                return args[i][(Option.Length + 1)..];
            }
        }

        return null;
    }
}
