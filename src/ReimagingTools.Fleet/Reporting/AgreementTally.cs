namespace ReimagingTools.Fleet.Reporting;

/// <summary>Devices judged under one agreement.</summary>
internal sealed class AgreementTally(ReportAgreement agreement)
{
    public ReportAgreement Agreement { get; } = agreement;

    public long Devices { get; set; }
}
