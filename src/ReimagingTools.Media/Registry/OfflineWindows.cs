using ReimagingTools.Media.Disk;

namespace ReimagingTools.Media.Registry;

/// <summary>
/// Reads a Windows that does not run - on a disk seen from Windows PE, in a mounted or extracted image - through its registry hives SOFTWARE and
/// SYSTEM. Logs of the hives are not replayed.
/// </summary>
public static class OfflineWindows
{
    private static readonly string[][] ConfigFolders =
    [
        ["System32", "config"],
        ["Windows", "System32", "config"],
        ["WINNT", "System32", "config"],
    ];

    /// <summary>Reads what the registry says about the device.</summary>
    /// <param name="path">The Windows folder, the root of its drive, or the folder that holds the hives.</param>
    /// <exception cref="MediaFormatException">There is no Windows, or a hive is damaged, beyond the budget or out of reach.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static OfflineLicense Read(string path, CancellationToken cancellationToken = default)
    {
        using var files = new OpenFiles(new ReadMeter(cancellationToken));
        DirectoryInfo folder = OpenFiles.Guard(path, () => new DirectoryInfo(path));
        if (!OpenFiles.Guard(path, () => folder.Exists))
        {
            throw new MediaFormatException(MediaText.Say("Expected.OfflineFolder"), MediaText.Say("Found.NoFolder"), path);
        }

        var root = new DiskFolder(folder, files);
        MediaFolder config = ConfigFolders.Select(way => root.Folder(way)).FirstOrDefault(each => each is not null) ?? root;
        MediaFile software = config.File("SOFTWARE")
            ?? throw new MediaFormatException(MediaText.Say("Expected.OfflineRegistry"), MediaText.Say("Found.Nothing"), path);
        return Read(path, software.Open(), config.File("SYSTEM")?.Open());
    }

    /// <summary>Reads what two hives say about the device.</summary>
    /// <param name="software">A seekable stream with the hive SOFTWARE; it stays open.</param>
    /// <param name="system">The same of the hive SYSTEM, or null.</param>
    /// <param name="source">What to call them in <see cref="OfflineLicense.Source"/>.</param>
    /// <exception cref="MediaFormatException">A hive is damaged or beyond the budget.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static OfflineLicense Read(Stream software, Stream? system, string source, CancellationToken cancellationToken = default)
    {
        var meter = new ReadMeter(cancellationToken);
        ByteSource? second = system is null ? null : new StreamByteSource(system, "SYSTEM", meter);
        return Read(source, new StreamByteSource(software, "SOFTWARE", meter), second);
    }

    private static OfflineLicense Read(string source, ByteSource softwareFile, ByteSource? systemFile)
    {
        var software = RegistryHive.Open(softwareFile);
        RegistryHive? system = systemFile is null ? null : RegistryHive.Open(systemFile);
        KeyNode windows = software.Key("Microsoft", "Windows NT", "CurrentVersion")
            ?? throw new MediaFormatException("the key Microsoft\\Windows NT\\CurrentVersion", "none", softwareFile.Name);
        DigitalProductId4? key = ReadKey(windows);
        KeyNode? control = ControlSet(system);
        return new OfflineLicense
        {
            ComputerName = Shown(control?.Subkey("ComputerName")?.Subkey("ComputerName")?.Text("ComputerName")),
            ProductName = Shown(windows.Text("ProductName")),
            EditionID = Shown(windows.Text("EditionID")),
            CurrentBuild = Shown(windows.Text("CurrentBuild") ?? windows.Text("CurrentBuildNumber")),
            InstallationType = Shown(windows.Text("InstallationType")),
            DisplayVersion = Shown(windows.Text("DisplayVersion") ?? windows.Text("ReleaseId")),
            OSLanguage = Language(control?.Subkey("Nls")?.Subkey("Language")?.Text("InstallLanguage")),
            MUILanguages = [.. (control?.Subkey("MUI")?.Subkey("UILanguages")?.Subkeys() ?? []).Select(language => Quoted.Text(language.Name))],
            OSArchitecture = Architecture(control?.Subkey("Session Manager")?.Subkey("Environment")?.Text("PROCESSOR_ARCHITECTURE")),
            ProductId = windows.Text("ProductId") is { } id ? OfflineProductId.Mask(id) : null,
            ProductKeyChannel = key?.Channel,
            ActivationId = key?.ActivationId,
            LicenseFamily = key?.Edition,
            Office = [.. ReadOffice(software)],
            UnfinishedHives = [.. Unfinished(software, system)],
            Source = source,
        };
    }

    private static DigitalProductId4? ReadKey(KeyNode windows) =>
        windows.Value("DigitalProductId4") is { } value ? DigitalProductId4.Read(value.Size, value.Part) : null;

    /// <summary>CurrentControlSet exists only while Windows runs; Select names the control set it would be.</summary>
    private static KeyNode? ControlSet(RegistryHive? system)
    {
        if (system?.Key("Select")?.Value("Current")?.Number() is not { } current)
        {
            return null;
        }

        return system.Key("ControlSet" + current.ToString("D3", CultureInfo.InvariantCulture), "Control");
    }

    private static IEnumerable<OfflineOffice> ReadOffice(RegistryHive software)
    {
        foreach (string[] way in new string[][] { [], ["WOW6432Node"] })
        {
            foreach (string[] version in new string[][] { [], ["15.0"] })
            {
                if (
                    software.Key([.. way, "Microsoft", "Office", .. version, "ClickToRun", "Configuration"]) is { } office
                    && office.Text("ProductReleaseIds") is { } products
                )
                {
                    yield return new OfflineOffice
                    {
                        ProductReleaseIds = Quoted.Text(products),
                        Platform = Shown(office.Text("Platform")),
                        ClientCulture = Shown(office.Text("ClientCulture")),
                        VersionToReport = Shown(office.Text("VersionToReport")),
                    };
                }
            }
        }
    }

    private static IEnumerable<string> Unfinished(RegistryHive software, RegistryHive? system)
    {
        if (software.IsUnfinished)
        {
            yield return "SOFTWARE";
        }

        if (system is { IsUnfinished: true })
        {
            yield return "SYSTEM";
        }
    }

    /// <summary>The registry has "0411" where inventories have 1041.</summary>
    private static string? Language(string? text) =>
        int.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number.ToString(CultureInfo.InvariantCulture)
            : Shown(text);

    private static string? Architecture(string? text) =>
        text?.ToUpperInvariant() switch
        {
            "AMD64" => "64-bit",
            "X86" => "32-bit",
            "ARM64" => "ARM 64-bit",
            _ => Shown(text),
        };

    private static string? Shown(string? text) =>
        text is null ? null
        : Quoted.Text(text) is { Length: > 0 } shown ? shown
        : null;
}
