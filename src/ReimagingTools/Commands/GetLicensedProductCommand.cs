using System.Management.Automation;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Output;
using ReimagingTools.Records;

namespace ReimagingTools.Commands;

/// <summary>Shows what devices are licensed for, with the evidence.</summary>
[Cmdlet(VerbsCommon.Get, "LicensedProduct", DefaultParameterSetName = RecordSet)]
[OutputType(typeof(LicensedProductLine))]
public sealed class GetLicensedProductCommand : DeviceCommand
{
    private protected override void Write(NamedDevice named)
    {
        foreach (LicensedProduct product in named.Device.Products)
        {
            if (IsVerbose)
            {
                WriteEvidence(named.ComputerName, product.Evidence);
            }

            WriteObject(new LicensedProductLine(named, product));
        }
    }
}
