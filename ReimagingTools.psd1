@{
    RootModule           = 'ReimagingTools.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '6f0f2b0e-6d0c-4f6e-9a57-2b7f0c8e51d3'
    Author               = 'The ReimagingTools authors'
    CompanyName          = 'The ReimagingTools authors'
    Copyright            = 'Copyright (c) The ReimagingTools authors'
    Description          = 'May a PC, licensed as it is, be reimaged with this Microsoft Volume Licensing image under this agreement? Reads licenses and media, judges by the rules of the reimaging briefs, and cites the clause.'
    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')
    DotNetFrameworkVersion = '4.7.2'
    FormatsToProcess     = @('ReimagingTools.Format.ps1xml')
    TypesToProcess       = @('ReimagingTools.Types.ps1xml')
    FunctionsToExport    = @()
    CmdletsToExport      = @(
        'Export-ReimageReport'
        'Get-FirmwareLicense'
        'Get-LicensedProduct'
        'Get-MakActivationCount'
        'Get-OfflineLicense'
        'Get-ReimageEligibility'
        'Get-ReimageRule'
        'Get-VLMedia'
        'New-MakActivationRequest'
        'Test-VLMediaMatch'
    )
    VariablesToExport    = @()
    AliasesToExport      = @('Test-ReimageEligibility')
    PrivateData          = @{
        PSData = @{
            Tags         = @(
                'Licensing', 'VolumeLicensing', 'Reimaging', 'Imaging', 'Deployment', 'OEM', 'MAK', 'VLSC', 'SAM', 'ConfigMgr', 'MDT',
                'Windows', 'Linux', 'MacOS', 'PSEdition_Desktop', 'PSEdition_Core'
            )
            ProjectUri   = 'https://github.com/ReimagingTools/ReimagingTools'
            LicenseUri   = 'https://github.com/ReimagingTools/ReimagingTools/blob/main/LICENSE'
            ReleaseNotes = 'See CHANGELOG.md, which ships with the module.'
        }
    }
}
