namespace ReimagingTools.Tests.PowerShell;

/// <summary>How one <c>It</c> ended; <c>Result</c> is Pester's word for it.</summary>
public sealed record PesterResult(string File, string Name, string Result, string Message)
{
    public override string ToString() => File + ": " + Name;
}
