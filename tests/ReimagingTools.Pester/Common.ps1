# What every test file shares: the packaged module, and records as the sources of the field give them.

$script:ModuleFolder = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../../out/ReimagingTools'))
$script:RepositoryFolder = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../..'))
Import-Module (Join-Path $ModuleFolder 'ReimagingTools.psd1') -Force
[System.Threading.Thread]::CurrentThread.CurrentUICulture = 'en-US'

function New-CimRecord {
    param([string] $ClassName, [hashtable] $Property)
    $record = [pscustomobject] $Property
    $record.PSTypeNames.Insert(0, "Microsoft.Management.Infrastructure.CimInstance#root/cimv2/$ClassName")
    $record
}

function New-OperatingSystem {
    param([string] $ComputerName = 'PC-01', [string] $Caption = 'Microsoft Windows 10 Pro', [int] $Sku = 48, [int] $Language = 1033)
    New-CimRecord Win32_OperatingSystem @{
        CSName = $ComputerName; Caption = $Caption; BuildNumber = '19045'; Version = '10.0.19045'; OperatingSystemSKU = $Sku; ProductType = 1
        OSLanguage = $Language; OSArchitecture = '64-bit'; MUILanguages = @('en-US')
    }
}

function New-LicensingService {
    param([string] $Description = '[4.0] Professional OEM:DM', [string] $ComputerName)
    $service = New-CimRecord SoftwareLicensingService @{ OA3xOriginalProductKeyDescription = $Description; OA3xOriginalProductKey = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' }
    if ($ComputerName) { $service | Add-Member PSComputerName $ComputerName }
    $service
}

function New-LicensingProduct {
    param([string] $Channel = 'OEM:DM', [string] $ComputerName)
    $product = New-CimRecord SoftwareLicensingProduct @{
        Name = 'Windows(R), Professional edition'; Description = 'Windows(R) Operating System, OEM_DM channel'; LicenseFamily = 'Professional'
        ProductKeyChannel = $Channel; LicenseStatus = 1; PartialProductKey = 'AAAA1'; ApplicationID = '55c92734-d682-4d71-983e-d6ec3f16059f'
    }
    if ($ComputerName) { $product | Add-Member PSComputerName $ComputerName }
    $product
}

# Media and agreement under which a Windows 10 Pro OEM device in English is eligible.
function New-MediaOfWindows10Pro {
    @{ MediaProduct = 'Windows 10 Pro'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'VolumeLicensing'; Program = 'SelectPlus' }
}

# An inventory row of such a device.
function New-InventoryRow {
    param([string] $ComputerName = 'PC-01', [string] $Language = 'en-US', [string] $Channel = 'OEM')
    [pscustomobject]@{
        ComputerName = $ComputerName; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = $Language; LicensedArchitecture = 'x64'; LicenseChannel = $Channel
    }
}
