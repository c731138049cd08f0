using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReimagingTools.Media.Acpi;
using ReimagingTools.Media.Registry;

namespace ReimagingTools.Cli.Output;

/// <summary>One JSON object for each record of a device, keys as the columns of an inventory; what is not known is left out.</summary>
internal sealed class EvidenceJsonWriter(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(FirmwareLicense license) => Write(json =>
    {
        Text(json, nameof(license.ComputerName), license.ComputerName);
        Flag(json, nameof(license.FirmwareKeyPresent), license.FirmwareKeyPresent);
        Text(json, nameof(license.FirmwarePartialKey), license.FirmwarePartialKey);
        Text(json, nameof(license.OA3xOriginalProductKeyDescription), license.OA3xOriginalProductKeyDescription);
        Text(json, nameof(license.FirmwareActivationId), license.FirmwareActivationId);
        Text(json, nameof(license.SlicVersion), license.SlicVersion);
        Text(json, nameof(license.SlicOemId), license.SlicOemId);
        Flag(json, nameof(license.SlicHasWindowsMarker), license.SlicHasWindowsMarker);
        Text(json, nameof(license.Source), license.Source);
    });

    /// <summary>Office is a record of its own, of the same computer.</summary>
    public void Write(OfflineLicense license)
    {
        Write(json =>
        {
            Text(json, nameof(license.ComputerName), license.ComputerName);
            Text(json, nameof(license.ProductName), license.ProductName);
            Text(json, nameof(license.EditionID), license.EditionID);
            Text(json, nameof(license.CurrentBuild), license.CurrentBuild);
            Text(json, nameof(license.InstallationType), license.InstallationType);
            Text(json, nameof(license.DisplayVersion), license.DisplayVersion);
            Text(json, nameof(license.OSLanguage), license.OSLanguage);
            Text(json, nameof(license.MUILanguages), Joined(license.MUILanguages));
            Text(json, nameof(license.OSArchitecture), license.OSArchitecture);
            Text(json, nameof(license.ProductId), license.ProductId);
            Text(json, nameof(license.ProductKeyChannel), license.ProductKeyChannel);
            Text(json, nameof(license.ActivationId), license.ActivationId);
            Text(json, nameof(license.LicenseFamily), license.LicenseFamily);
            Text(json, nameof(license.UnfinishedHives), Joined(license.UnfinishedHives));
            Text(json, nameof(license.Source), license.Source);
        });
        foreach (OfflineOffice office in license.Office)
        {
            Write(json =>
            {
                Text(json, nameof(license.ComputerName), license.ComputerName);
                Text(json, nameof(office.ProductReleaseIds), office.ProductReleaseIds);
                Text(json, nameof(office.Platform), office.Platform);
                Text(json, nameof(office.ClientCulture), office.ClientCulture);
                Text(json, nameof(office.VersionToReport), office.VersionToReport);
                Text(json, nameof(license.Source), license.Source);
            });
        }
    }

    private void Write(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    private static string? Joined(IReadOnlyList<string> texts) => texts.Count == 0 ? null : string.Join(';', texts);

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } known)
        {
            json.WriteBoolean(name, known);
        }
    }
}
