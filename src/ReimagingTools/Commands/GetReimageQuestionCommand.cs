using ReimagingTools.Fleet.Questions;
using ReimagingTools.Fleet.Summary;

namespace ReimagingTools.Commands;

/// <summary>Asks the fewest questions that settle the most devices, biggest first.</summary>
[Cmdlet(VerbsCommon.Get, "ReimageQuestion", HelpUri = HelpPages.Folder + "Get-ReimageQuestion.md")]
[OutputType(typeof(ReimageQuestionLine))]
public sealed class GetReimageQuestionCommand : PSCmdlet
{
    private readonly QuestionBook _book = new();
    private RepeatedErrors? _errors;

    /// <summary>Verdicts as Get-ReimageEligibility puts them out in this session.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[] InputObject { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing() => Companions.RequireInput(this, nameof(InputObject), "Get-ReimageEligibility");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (PSObject? item in InputObject ?? [])
        {
            if (item?.BaseObject is not ReimageVerdict verdict)
            {
                bool isVerdict =
                    item is null
                    || (item.BaseObject is string ? FileObjects.PathOf(item) is null : item.Properties[nameof(ReimageVerdict.Decision)] is not null);
                (_errors ??= new RepeatedErrors(WriteError)).Add(
                    isVerdict ? ErrorRecords.VerdictWithoutFacts(item) : ErrorRecords.VerdictUnusable(item)
                );
            }
            else if (verdict.Source.IsAnswer)
            {
                _book.Add(
                    verdict.Source.Image,
                    verdict.Selectors,
                    verdict.ComputerName,
                    verdict.DeviceCount,
                    verdict.Source.Shown,
                    verdict.Source.RunsIn
                );
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        CultureInfo culture = CultureInfo.CurrentUICulture;
        foreach (ReimageQuestion question in _book.Ask(culture))
        {
            WriteObject(new ReimageQuestionLine(question, culture));
        }

        _errors?.Write();
        foreach (string unasked in _book.ExplainUnasked(culture, ParameterOf))
        {
            WriteWarning(unasked);
        }
    }

    private static string ParameterOf(string fact, IReadOnlyCollection<string> products, MediaExample example) =>
        fact == FactNames.PurchasedProduct
            ? "Get-ReimageEligibility -"
                + fact
                + " "
                + string.Join(", ", products.DefaultIfEmpty(example.Product).Select(product => "'" + product + "'"))
            : "Get-ReimageEligibility -" + fact;
}
