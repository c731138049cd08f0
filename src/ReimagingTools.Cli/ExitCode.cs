using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Cli;

/// <summary>Exit codes of the console. Task sequences take 0 and 3010 for success, so neither stands for a refusal.</summary>
internal static class ExitCode
{
    /// <summary>All eligible, or done.</summary>
    public const int Success = 0;

    /// <summary>Bad usage, or input that could not be read.</summary>
    public const int BadInput = 2;

    /// <summary>Some are not eligible.</summary>
    public const int NotEligible = 3;

    /// <summary>None is ineligible, but some are indeterminate.</summary>
    public const int Indeterminate = 4;

    /// <summary>Stopped by Ctrl+C, as shells report an interrupt.</summary>
    public const int Stopped = 130;

    public static int Of(AuditSummary summary)
    {
        if (summary.Errors > 0)
        {
            return BadInput;
        }

        return summary.Count(Decision.NotEligible) > 0 ? NotEligible
            : summary.Count(Decision.Indeterminate) > 0 ? Indeterminate
            : Success;
    }
}
