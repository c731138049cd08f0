namespace ReimagingTools.Commands;

/// <summary>Shows what devices are licensed for, with the evidence.</summary>
[Cmdlet(VerbsCommon.Get, "LicensedProduct", DefaultParameterSetName = RecordSet, HelpUri = HelpPages.Folder + "Get-LicensedProduct.md")]
[OutputType(typeof(LicensedProductLine))]
public sealed class GetLicensedProductCommand : DeviceCommand
{
    private protected override void Write(NamedDevice named)
    {
        foreach (LicensedProduct product in named.Device.On(CalendarDate.Of(DateTime.Today)).Products)
        {
            if (IsVerbose)
            {
                WriteEvidence(named.ComputerName, product.Evidence);
            }

            WriteObject(new LicensedProductLine(named, product));
        }
    }
}
