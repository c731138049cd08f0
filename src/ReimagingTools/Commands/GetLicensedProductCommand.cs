using System.Management.Automation;
using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Output;

namespace ReimagingTools.Commands;

/// <summary>Shows what devices are licensed for, with the evidence.</summary>
[Cmdlet(VerbsCommon.Get, "LicensedProduct", DefaultParameterSetName = RecordSet)]
[OutputType(typeof(LicensedProductLine))]
public sealed class GetLicensedProductCommand : DeviceCommand
{
    private protected override void Write(Device device)
    {
        foreach (LicensedProduct product in device.Products)
        {
            if (IsVerbose)
            {
                WriteEvidence(device.ComputerName, product.Evidence);
            }

            WriteObject(new LicensedProductLine(device, product));
        }
    }
}
