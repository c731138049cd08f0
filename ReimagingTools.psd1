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
    FunctionsToExport    = @()
    CmdletsToExport      = @(
        'Export-ReimageReport'
        'Get-FirmwareLicense'
        'Get-LicensedProduct'
        'Get-MakActivationCount'
        'Get-OfflineLicense'
        'Get-ReimageEligibility'
        'Get-ReimagePlan'
        'Get-ReimageQuestion'
        'Get-ReimageRule'
        'Get-VLMedia'
        'New-MakActivationRequest'
        'Test-VLMediaMatch'
    )
    FileList             = @(
        'CHANGELOG.md'
        'LICENSE'
        'ReimagingTools.Activation.dll'
        'ReimagingTools.Fleet.dll'
        'ReimagingTools.Format.ps1xml'
        'ReimagingTools.Licensing.dll'
        'ReimagingTools.Media.dll'
        'ReimagingTools.Records.dll'
        'ReimagingTools.dll'
        'ReimagingTools.psd1'
        'en-US/ReimagingTools.dll-Help.xml'
        'en-US/about_ReimagingRules.help.txt'
        'en-US/about_ReimagingTools.help.txt'
        'ja-JP/ReimagingTools.dll-Help.xml'
        'ja-JP/about_ReimagingRules.help.txt'
        'ja-JP/about_ReimagingTools.help.txt'
        'ja/ReimagingTools.Activation.resources.dll'
        'ja/ReimagingTools.Fleet.resources.dll'
        'ja/ReimagingTools.Licensing.resources.dll'
        'ja/ReimagingTools.Media.resources.dll'
        'ja/ReimagingTools.Records.resources.dll'
        'ja/ReimagingTools.resources.dll'
    )
    VariablesToExport    = @()
    AliasesToExport      = @('Test-ReimageEligibility')
    PrivateData          = @{
        PSData = @{
            Tags         = @(
                'Licensing', 'VolumeLicensing', 'Reimaging', 'Imaging', 'Deployment', 'OEM', 'MAK', 'VLSC', 'SAM', 'ConfigMgr', 'MDT',
                'Windows', 'Linux', 'MacOS', 'PSEdition_Desktop', 'PSEdition_Core', 'PSIncludes_Cmdlet',
                'PSCmdlet_Export-ReimageReport', 'PSCmdlet_Get-FirmwareLicense', 'PSCmdlet_Get-LicensedProduct',
                'PSCmdlet_Get-MakActivationCount', 'PSCmdlet_Get-OfflineLicense', 'PSCmdlet_Get-ReimageEligibility',
                'PSCmdlet_Get-ReimagePlan', 'PSCmdlet_Get-ReimageQuestion', 'PSCmdlet_Get-ReimageRule', 'PSCmdlet_Get-VLMedia', 'PSCmdlet_New-MakActivationRequest', 'PSCmdlet_Test-VLMediaMatch',
                'PSCommand_Export-ReimageReport', 'PSCommand_Get-FirmwareLicense', 'PSCommand_Get-LicensedProduct',
                'PSCommand_Get-MakActivationCount', 'PSCommand_Get-OfflineLicense', 'PSCommand_Get-ReimageEligibility',
                'PSCommand_Get-ReimagePlan', 'PSCommand_Get-ReimageQuestion', 'PSCommand_Get-ReimageRule', 'PSCommand_Get-VLMedia', 'PSCommand_New-MakActivationRequest', 'PSCommand_Test-VLMediaMatch'
            )
            ProjectUri   = 'https://github.com/ReimagingTools/ReimagingTools'
            LicenseUri   = 'https://github.com/ReimagingTools/ReimagingTools/blob/main/LICENSE'
            ReleaseNotes = 'See CHANGELOG.md, which ships with the module.'
        }
    }
}
