namespace ReimagingTools.Live;

/// <summary>The computers that are asked, by the names they are asked under; tells which of them an answer or an error is from.</summary>
internal sealed class AskedComputers
{
    private readonly string[] _longestFirst;

    /// <param name="names">Computer names; none for the sessions or the local computer.</param>
    /// <param name="sessions">CIM sessions; none for names or the local computer.</param>
    public AskedComputers(string[] names, object[] sessions)
    {
        IEnumerable<string> asked =
            names.Length > 0 ? names
            : sessions.Length > 0 ? sessions.Select(NameOf).OfType<string>()
            : [Environment.MachineName];
        Names = [.. asked.Distinct(StringComparer.OrdinalIgnoreCase)];
        _longestFirst = [.. Names.OrderByDescending(name => name.Length)];
    }

    /// <summary>Each computer once, in the order they are asked; without those whose session does not tell.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The name of the computer a session leads to, where it tells.</summary>
    public static string? NameOf(object session) => Text(PSObject.AsPSObject(session), "ComputerName");

    /// <summary>The computer an instance came from, or null.</summary>
    public string? Of(PSObject instance) => Names.Count == 1 ? Names[0] : Known(Text(instance, "PSComputerName")) ?? Known(Text(instance, "CSName"));

    /// <summary>The computer an error is about, or null when it does not say.</summary>
    public string? Of(ErrorRecord error)
    {
        if (Names.Count == 1)
        {
            return Names[0];
        }

        object? target = InputItems.Bare(error.TargetObject);
        string? remote = (error.Exception as RemoteException)?.ErrorRecord?.TargetObject as string;
        return Known(OriginOf(error))
            ?? Known(target as string)
            ?? Known(remote)
            ?? Array.Find(_longestFirst, name => HasWord(error.Exception.Message, name));
    }

    private string? Known(string? candidate) =>
        candidate is null ? null : Names.FirstOrDefault(name => name.Equals(candidate, StringComparison.OrdinalIgnoreCase));

    /// <summary>The CIM cmdlets put the computer into the error's origin, which the engine's public type does not show on every version.</summary>
    private static string? OriginOf(ErrorRecord error) =>
        PSObject.AsPSObject(error).Properties["OriginInfo"]?.Value is { } origin ? Text(PSObject.AsPSObject(origin), "PSComputerName") : null;

    private static string? Text(PSObject shell, string property) =>
        shell.Properties[property]?.Value is { } value && value.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>True when a text holds a name that is not a part of a longer one: PC-1 is not in "PC-10: access denied".</summary>
    private static bool HasWord(string text, string name)
    {
        for (
            int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (!GoesOn(text, at - 1, -1) && !GoesOn(text, at + name.Length, 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A point belongs to a name only where more of it follows: it also ends sentences.</summary>
    private static bool GoesOn(string text, int at, int step) =>
        IsOfName(text, at) || (at >= 0 && at < text.Length && text[at] == '.' && IsOfName(text, at + step));

    private static bool IsOfName(string text, int at) =>
        at >= 0 && at < text.Length && text[at] is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-' or '_';
}
