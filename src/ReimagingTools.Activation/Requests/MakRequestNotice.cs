using ReimagingTools.Activation.Text;

namespace ReimagingTools.Activation.Requests;

/// <summary>One thing to know about a request beside its text.</summary>
/// <param name="Key">The key, by its last five characters or its id; empty where it is about none.</param>
public sealed record MakRequestNotice(MakRequestNoticeKind Kind, string Key)
{
    /// <summary>True when something that was asked for could not be done.</summary>
    public bool IsError =>
        Kind
            is MakRequestNoticeKind.NothingRequired
                or MakRequestNoticeKind.KeyNotFound
                or MakRequestNoticeKind.KeyIsExtendedSecurityUpdates
                or MakRequestNoticeKind.NumberMissing
                or MakRequestNoticeKind.NoKeyToAskFor;

    /// <summary>The notice in English; <see cref="MakText"/> says it in other languages.</summary>
    public override string ToString() => MakText.Say(this, CultureInfo.InvariantCulture);
}
