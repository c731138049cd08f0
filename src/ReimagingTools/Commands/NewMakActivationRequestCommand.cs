using ReimagingTools.Activation;
using ReimagingTools.Activation.Requests;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Commands;

/// <summary>Writes the text of a request for more activations; keys by their last five characters only.</summary>
[Cmdlet(VerbsCommon.New, "MakActivationRequest", HelpUri = HelpPages.Folder + "New-MakActivationRequest.md")]
[OutputType(typeof(string))]
public sealed class NewMakActivationRequestCommand : PSCmdlet
{
    private readonly List<MakActivationCount> _counts = [];
    private RepeatedErrors? _errors;

    /// <summary>Counts as Get-MakActivationCount puts them out, also as they come from a file, a job or another computer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [NotEmpty]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>Additional activations to ask for, for every key given; the shortfall of each key by default.</summary>
    [Parameter]
    [WholeNumber(1)]
    public int Count { get; set; }

    /// <summary>Agreement or enrollment number.</summary>
    [Parameter]
    [OneText]
    public string? AgreementNumber { get; set; }

    /// <summary>License id of the portal, for agreements without an enrollment.</summary>
    [Parameter]
    [OneText]
    public string? LicenseId { get; set; }

    /// <summary>Authorization number that goes with a license id.</summary>
    [Parameter]
    [OneText]
    public string? AuthorizationNumber { get; set; }

    /// <summary>Name of the customer.</summary>
    [Parameter]
    [OneText]
    public string? CustomerName { get; set; }

    /// <summary>Name of the person to answer.</summary>
    [Parameter]
    [Alias("Contact")]
    [OneText]
    public string? ContactName { get; set; }

    /// <summary>E-mail address of the person to answer.</summary>
    [Parameter]
    [OneText]
    public string? ContactEmail { get; set; }

    /// <summary>Telephone number of the person to answer.</summary>
    [Parameter]
    [OneText]
    public string? ContactPhone { get; set; }

    /// <summary>Why more are needed; reimaging by default.</summary>
    [Parameter]
    [OneText]
    public string? Justification { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Companions.RequireInput(this, nameof(InputObject), "Get-MakActivationCount");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (PSObject input in InputObject)
        {
            if (CountArguments.FromObject(input) is { } count)
            {
                _counts.Add(count);
            }
            else
            {
                (_errors ??= new RepeatedErrors(WriteError)).Add(ErrorRecords.CountUnusable(input));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _errors?.Write();
        if (_errors is not null && _counts.Count == 0)
        {
            return;
        }

        int? additional = MyInvocation.BoundParameters.ContainsKey(nameof(Count)) ? Count : null;
        var choice = MakRequestChoice.Of(_counts, [], additional);
        foreach (MakRequestNotice notice in choice.Notices)
        {
            if (notice.Kind is MakRequestNoticeKind.NothingRequired or MakRequestNoticeKind.NoKeyToAskFor)
            {
                ThrowTerminatingError(
                    ErrorRecords.RequestUnwritable(
                        new MakRequestException(nameof(MakActivationRequest.Items), MakText.Say(notice, CultureInfo.CurrentUICulture))
                    )
                );
            }

            WriteWarning(MakText.Say(notice, CultureInfo.CurrentUICulture));
        }

        if (choice.IsEmpty)
        {
            return;
        }

        var request = new MakActivationRequest
        {
            Items = choice.Items,
            WithoutCount = choice.WithoutCount,
            AgreementNumber = AgreementNumber,
            LicenseId = LicenseId,
            AuthorizationNumber = AuthorizationNumber,
            CustomerName = CustomerName,
            ContactName = ContactName,
            ContactEmail = ContactEmail,
            ContactPhone = ContactPhone,
            Justification = Justification,
        };
        try
        {
            WriteObject(request.ToText(CultureInfo.CurrentUICulture));
        }
        catch (MakRequestException cause)
        {
            ThrowTerminatingError(ErrorRecords.RequestUnwritable(cause));
        }
    }
}
