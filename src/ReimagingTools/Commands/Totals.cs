using ReimagingTools.Fleet.Summary;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Commands;

/// <summary>
/// What a call over many devices ends with on the screen: how many of each decision, what is missing most, and what to type next. It is information
/// for whoever sits before the host, no object and no warning; <c>-InformationAction Ignore</c> silences it.
/// </summary>
internal static class Totals
{
    private const int MostFacts = 6;
    private const int MostUnread = 3;

    /// <summary>Values told that are not understood.</summary>
    private const int MostValues = 6;

    /// <summary>More devices than are seen at once.</summary>
    private const int Screen = 20;

    /// <summary>
    /// Tells sentences, where there is more than one device to add up. What is written into a file or to another program holds them only where
    /// nothing else takes the output: there it may be JSON.
    /// </summary>
    /// <param name="devices">How many devices there are.</param>
    /// <param name="lines">The sentences.</param>
    public static void Tell(PSCmdlet command, long devices, IEnumerable<string> lines)
    {
        if (devices > 1)
        {
            bool isShown = IsLast(command) || !Console.IsOutputRedirected;
            command.WriteInformation(new HostInformationMessage { Message = string.Join(Environment.NewLine, lines) }, isShown ? ["PSHOST"] : []);
        }
    }

    /// <summary>Sums up verdicts.</summary>
    /// <param name="summary">What was counted.</param>
    /// <param name="command">The command, whose parameters may give what is missing; the next step is told where nothing takes the verdicts from
    /// it.</param>
    public static IEnumerable<string> Of(AuditSummary summary, PSCmdlet command) =>
        [.. Decided(summary, command), .. Open(summary, command), .. Missing(summary, command)];

    private static IEnumerable<string> Decided(AuditSummary summary, PSCmdlet command)
    {
        yield return Messages.Format(
            "Totals",
            summary.Total,
            summary.Count(Decision.Eligible),
            summary.Count(Decision.NotEligible),
            summary.Count(Decision.Indeterminate)
        );
        if (summary.Stated.Count > 0)
        {
            yield return Messages.Format("Totals.Stated", string.Join(Messages.Format("Comma"), summary.Stated));
        }

        foreach (string notice in summary.MediaNotices(CultureInfo.CurrentUICulture))
        {
            yield return notice;
        }

        if (summary.Total > Screen && IsLast(command))
        {
            yield return Messages.Format("Totals.ByAnswer");
        }
    }

    /// <summary>What holds devices open though no fact is missing.</summary>
    private static IEnumerable<string> Open(AuditSummary summary, PSCmdlet command)
    {
        if (command is not JudgingCommand && NotUnderstood(summary) is { } unread)
        {
            yield return unread;
        }

        foreach (SummaryUnread other in summary.NotUnderstood().Where(each => each.Value.Kind != UnreadKind.Text).Take(MostUnread))
        {
            yield return Messages.Format("Totals." + other.Value.Kind, other.Value.Text, other.Value.Evidence.Heading, other.Devices);
        }

        string[] contested =
        [
            .. summary
                .Contested()
                .Take(MostUnread)
                .Select(each =>
                    Messages.Format(each.Sources.Length == 0 ? "Totals.Fact" : "Totals.ContestedFact", each.Name, each.Devices, each.Sources)
                ),
        ];
        if (contested.Length > 0)
        {
            yield return Messages.Format("Totals.Contested", string.Join(Messages.Format("Comma"), contested));
        }

        foreach (SummaryReason open in summary.ReasonsWithoutFact().Take(MostUnread))
        {
            yield return Messages.Format("Totals.Open", open.Devices, open.GetText(Decision.Indeterminate, CultureInfo.CurrentUICulture));
        }
    }

    /// <summary>What is missing most, and what to type for it.</summary>
    private static IEnumerable<string> Missing(AuditSummary summary, PSCmdlet command)
    {
        (string Name, bool IsGiven, long Devices)[] facts =
        [
            .. summary
                .MissingFacts()
                .SelectMany(facts =>
                    facts.Names.Select(name =>
                        (
                            Name: name,
                            IsOfBase: facts.IsOfBase && name == FactNames.LicenseChannel,
                            IsSilent: !facts.Spoken.Contains(name),
                            facts.Devices
                        )
                    )
                )
                .GroupBy(each => (each.Name, each.IsOfBase))
                .Select(same =>
                    (
                        same.Key.Name,
                        !same.Key.IsOfBase && same.Any(each => each.IsSilent) && CanState(command, same.Key.Name),
                        same.Sum(each => each.Devices)
                    )
                )
                .OrderByDescending(fact => fact.Item3)
                .Take(MostFacts),
        ];
        if (facts.Length == 0)
        {
            yield break;
        }

        yield return Messages.Format(
            "Totals.Missing",
            string.Join(
                Messages.Format("Comma"),
                facts.Select(fact => Messages.Format(fact.IsGiven ? "Totals.Given" : "Totals.Fact", fact.Name, fact.Devices))
            )
        );
        if (IsLast(command) && summary.MissingFacts().Any(each => each.Settle))
        {
            yield return Messages.Format(
                !summary.MissingFacts().Any(each => each.AreAsked) ? "Totals.Again"
                : Array.Exists(facts, fact => fact.IsGiven) ? "Totals.Next"
                : "Totals.Ask"
            );
        }
    }

    /// <summary>The values that are not understood, with those they were probably meant to be; null where there are none.</summary>
    public static string? NotUnderstood(AuditSummary summary)
    {
        SummaryUnread[] unread = [.. summary.NotUnderstood().Where(each => each.Value.Kind == UnreadKind.Text).Take(MostValues)];
        return unread.Length == 0
            ? null
            : Messages.Format(
                "Totals.Unread",
                string.Join(
                    Messages.Format("Comma"),
                    unread.Select(each =>
                        Messages.Format(
                            each.Value is { Nearest: null, Values: not null } ? "Totals.ValueListed"
                                : each.Value.Nearest is null ? "Totals.Value"
                                : "Totals.ValueNear",
                            each.Value.Evidence.Heading,
                            each.Value.Text,
                            each.Devices,
                            each.Value.Nearest ?? each.Value.Values
                        )
                    )
                )
            );
    }

    /// <summary>Whether a parameter may give the fact; one that is given already gives it no more.</summary>
    private static bool CanState(PSCmdlet command, string fact) =>
        command.MyInvocation.MyCommand.Parameters.ContainsKey(fact) && !command.MyInvocation.BoundParameters.ContainsKey(fact);

    private static bool IsLast(PSCmdlet command) => command.MyInvocation.PipelinePosition == command.MyInvocation.PipelineLength;
}
