<#
.SYNOPSIS
    Checks in a task sequence, before the disk is touched, whether this PC may be reimaged with the media of the task sequence.
.DESCRIPTION
    Takes what the PC is licensed for from inventory files, else from task sequence variables. The inventories may have the columns of any source the module
    reads. Works in Windows PE, which has Windows PowerShell 5.1 and no licensing classes, and in a full Windows, where -Live asks
    the PC itself when neither knows what it is licensed for.

    Media with several images, as Volume Licensing media of Windows has them, is one question: the image that fits the PC best answers, and ReimageMediaIndex is
    its index, to apply it by. -MediaIndex and -MediaEdition leave others out.

    -EntitlementPath brings in purchase records and questions that were filled in; they select the PC by its name, serial number, model and asset tag, which the task
    sequence knows. -Firmware reads the key the PC was sold with, -WindowsPath the registry of the Windows on its disk, which need not run. With -Library instead of media the PC is
    given the newest image it may have: ReimageImageFile and ReimageImageIndex name it, ReimageWantedMedia the media to get where there is none.

    -LicensedProduct, -LicensedLanguage, -LicensedArchitecture, -LicenseChannel and -LicenseType state what holds for all PCs whose records are silent: Windows 10 and 11 exist for ARM64, too, so that few
    records say x64.

    Lists may come as one word, because powershell.exe -File hands on nothing else: -MediaIndex 1,2, -InventoryPath "ad.csv;licenses*.csv" and -PurchasedProduct "Windows 10 Pro;Office Standard 2019".

    Variables read: OSDComputerName or _SMSTSMachineName; _SMSTSSerialNumber, _SMSTSMake, _SMSTSModel, _SMSTSAssetTag or SerialNumber, Make, Model, AssetTag; ReimageLicensedProduct, ReimageLicensedLanguage, ReimageLicensedArchitecture, ReimageLicenseChannel,
    ReimageCoaProduct, ReimageSoftwareAssurance. Variables set: ReimageDecision, ReimageReason, ReimageClauses, ReimageMissingFacts, ReimageMediaIndex,
    ReimageMediaSource; with -Library ReimageImageFile, ReimageImageIndex, ReimageWantedMedia.

    Exit codes: 0 eligible, 3 not eligible, 4 a fact is missing, 2 the check itself failed, or the PC is not listed in the inventory and nothing that is about this one PC tells a license: add it, or judge it by hand.
    Variables that name a product, a key in the firmware, a license in the Windows on the disk and an entitlement row that names the PC tell one; rows about groups and -LicensedProduct do not.
.EXAMPLE
    powershell.exe -NoProfile -ExecutionPolicy Bypass -File Test-ReimageTarget.ps1 -InventoryPath .\inventory.csv -MediaProduct "Windows 10 Pro" -MediaLanguage en-US -MediaArchitecture x64 -MediaChannel VolumeLicensing -Program SelectPlus -LicensedArchitecture x64
.EXAMPLE
    powershell.exe -NoProfile -ExecutionPolicy Bypass -File Test-ReimageTarget.ps1 -InventoryPath .\inventory.csv -MediaPath .\install.wim -MediaEdition Pro -Program OpenValue -PurchasedProduct "Windows 10 Pro" -LicensedArchitecture x64
.EXAMPLE
    powershell.exe -NoProfile -ExecutionPolicy Bypass -File Test-ReimageTarget.ps1 -EntitlementPath "orders.csv;answered.csv" -Firmware -WindowsPath C:\Windows -Library "D:\images\*.wim" -Program EnterpriseAgreement
#>
[CmdletBinding()]
param(
    [string[]] $InventoryPath = @(),
    [string[]] $EntitlementPath = @(),
    [switch] $Firmware,
    [string] $WindowsPath,
    [string[]] $Library = @(),
    [string] $MediaPath,
    [string[]] $MediaIndex = @(),
    [string[]] $MediaEdition = @(),
    [string] $MediaProduct,
    [string[]] $MediaLanguage = @(),
    [string] $MediaArchitecture,
    [string] $MediaChannel,
    [string] $Program,
    [string[]] $PurchasedProduct,
    [string] $SoftwareAssurance,
    [string] $LicensedProduct,
    [string[]] $LicensedLanguage = @(),
    [string] $LicensedArchitecture,
    [string] $LicenseChannel,
    [string] $LicenseType,
    [string] $Purpose,
    [string] $Brief,
    [string] $ComputerName,
    [string] $ModulePath = 'ReimagingTools',
    [switch] $Live
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
# Texts; the folder of a language beside this script holds them in it.
$texts = @{
    NoModule = 'The module is not here: install it, or name its folder by -ModulePath. {0}'
    NoProgram = 'No -Program is given: name the Volume Licensing program of the agreement, such as EnterpriseAgreement or OpenValue.'
    NoImage = 'There is no image to judge by.'
    Several = '{0} lists several computers of that name: {1}. Say which with -ComputerName.'
    Unlisted = ' ({0} is not in {1}.)'
    Apply = ' Apply image {0}.'
    Missing = ' Missing: {0}.'
    Failed = 'Failed: {0}'
}
$localized = $null
Import-LocalizedData -BindingVariable localized -BaseDirectory $PSScriptRoot -UICulture ([cultureinfo]::CurrentUICulture.Name) -ErrorAction SilentlyContinue
if ($localized) { $texts = $localized }
$given = $PSBoundParameters
$unlisted, $isMissing = '', ''
$exitCodes = @{ Eligible = 0; NotEligible = 3; Indeterminate = 4 }

# Outside a task sequence there is no such object, and the check prints its answer only.
function Get-TaskSequence {
    try {
        New-Object -ComObject Microsoft.SMS.TSEnvironment
    } catch {
        $null
    }
}

function Get-TaskSequenceValue {
    param($TaskSequence, [string[]] $Name)
    if ($null -eq $TaskSequence) {
        return
    }
    foreach ($each in $Name) {
        $value = $TaskSequence.Value($each)
        if ($value) {
            return $value
        }
    }
}

# Spreadsheets separate cells by semicolons where the comma is the decimal mark.
function Import-Inventory {
    foreach ($file in Resolve-Inventory) {
        $header = Get-Content -LiteralPath $file -TotalCount 1 -Encoding UTF8
        $delimiter = @(',', ';', "`t") | Sort-Object -Property { ([string]$header).Split($_).Count } -Descending | Select-Object -First 1
        Import-Csv -LiteralPath $file -Encoding UTF8 -Delimiter $delimiter
    }
}

# A list may come as one word; a file that has such a name is meant itself.
function Resolve-Inventory {
    foreach ($given in $InventoryPath) {
        if (Test-Path -LiteralPath $given) {
            $given
        } else {
            $given -split '\s*[;,]\s*' | ForEach-Object { (Resolve-Path -Path $_).ProviderPath }
        }
    }
}

# The license of the PC as the inventory tells it; the module knows under which columns sources name computers. Null where the PC is not listed.
function Find-License {
    param([object[]] $Row, [string] $Name)
    $found = @($Row | Get-LicensedProduct -Device $Name -ErrorAction SilentlyContinue -ErrorVariable failed -WarningAction SilentlyContinue)
    $other = @($failed | Where-Object { $_.FullyQualifiedErrorId -notlike 'DeviceMissing,*' })
    if ($other.Count -gt 0) {
        throw "$($InventoryPath -join ', '): $($other[0].Exception.Message)"
    }
    $listed = @($found | ForEach-Object { $_.ComputerName } | Sort-Object -Unique)
    if ($listed.Count -gt 1) {
        throw ($texts.Several -f ($InventoryPath -join ', '), ($listed -join ', '))
    }
    if ($found.Count -eq 0) {
        $script:unlisted = $texts.Unlisted -f $Name, ($InventoryPath -join ', ')
        $script:isMissing = "$($InventoryPath -join ', '): $(@($failed)[0].Exception.Message)"
    }
    $found
}

# What the task sequence was told of the license.
function Get-DeclaredRecord {
    param($TaskSequence, [string] $Name)
    $record = @{ ComputerName = $Name }
    foreach ($field in 'LicensedProduct', 'LicensedLanguage', 'LicensedArchitecture', 'LicenseChannel', 'CoaProduct', 'SoftwareAssurance') {
        $record[$field] = Get-TaskSequenceValue $TaskSequence "Reimage$field"
    }
    $record
}

# What else is known of the PC: what it is selected by, the key in its firmware, the Windows on its disk. Windows PE has a name of its own, so each takes that of the PC.
function Get-Evidence {
    param($TaskSequence, [string] $Name)
    $machine = @{
        ComputerName = $Name
        DeviceSerial = Get-TaskSequenceValue $TaskSequence '_SMSTSSerialNumber', 'SerialNumber'
        Manufacturer = Get-TaskSequenceValue $TaskSequence '_SMSTSMake', 'Make'
        Model = Get-TaskSequenceValue $TaskSequence '_SMSTSModel', 'Model'
        AssetTag = Get-TaskSequenceValue $TaskSequence '_SMSTSAssetTag', 'AssetTag'
    }
    $found = @(
        if ($Firmware) { Get-FirmwareLicense -WarningAction SilentlyContinue }
        if ($WindowsPath) { Get-OfflineLicense -WindowsPath $WindowsPath }
    )
    # A part comes first, so that records that would be whole by themselves wait for the others.
    if ($found.Count -gt 0 -or @($machine.Values | Where-Object { $_ }).Count -gt 1) {
        $machine
    }
    foreach ($each in $found) {
        $record = $each | Select-Object -Property * -ExcludeProperty ComputerName
        $record | Add-Member -NotePropertyName ComputerName -NotePropertyValue $Name
        $record
    }
}

function Get-Verdict {
    param($TaskSequence, [string] $Name)
    $rows, $license, $isLicensed = @(), @(), $false
    if ($InventoryPath) {
        $rows = @(Import-Inventory)
        $license = @(Find-License $rows $Name)
        $isLicensed = @($license | Where-Object { $_.LicensedProduct -or $_.LicenseChannel -or @($_.Conflicts).Count -gt 0 }).Count -gt 0
    }
    if ($license.Count -eq 0) {
        $rows = @(Get-DeclaredRecord $TaskSequence $Name)
        $isLicensed = [bool] ($rows[0].LicensedProduct -or $rows[0].CoaProduct)
    }
    $arguments = @{ Program = $Program }
    foreach ($parameter in 'MediaPath', 'MediaProduct', 'MediaLanguage', 'MediaArchitecture', 'MediaChannel', 'SoftwareAssurance', 'Purpose', 'Brief',
        'LicensedProduct', 'LicensedLanguage', 'LicensedArchitecture', 'LicenseChannel', 'LicenseType') {
        if ($given.ContainsKey($parameter)) {
            $arguments[$parameter] = $given[$parameter]
        }
    }
    # A list in one word is not [int[]]: 1,2 would be read as 12.
    if ($given.ContainsKey('MediaIndex')) {
        $arguments.MediaIndex = @($MediaIndex -split ',' | ForEach-Object { [int] $_ })
    }
    if ($given.ContainsKey('MediaEdition')) {
        $arguments.MediaEdition = @($MediaEdition -split '\s*[;,]\s*')
    }
    if ($given.ContainsKey('PurchasedProduct')) {
        $arguments.PurchasedProduct = @($PurchasedProduct -split '\s*[;,]\s*')
    }
    if ($EntitlementPath.Count -gt 0) {
        $arguments.Entitlement = @($EntitlementPath -split '\s*[;,]\s*')
    }
    # What is told of purchase records that select other PCs is for whoever keeps them: it stands in the verbose output.
    $told, $faults = $null, $null
    $quietly = @{ WarningAction = 'SilentlyContinue'; WarningVariable = 'told' }
    $isPlan = $Library.Count -gt 0
    if ($isPlan) {
        $arguments.MediaPath = @($Library -split '\s*;\s*')
    }
    $verdict = $null
    if ($Live -and -not $isLicensed -and -not $isPlan) {
        $verdict = Get-ReimageEligibility @arguments @quietly
    } else {
        $records = @(Get-Evidence $TaskSequence $Name) + $rows
        if ($isMissing -or -not $isPlan) {
            $verdict = $records | Get-ReimageEligibility -Device $Name @arguments @quietly
        }
    }
    # What is said of groups and of all PCs holds for those that are known.
    if ($isMissing -and -not ($verdict -and $verdict.IsLicenseOwn)) {
        throw $isMissing
    }
    if ($isPlan) {
        # Media that cannot be read is none that is chosen; the others of the library may do.
        $verdict = $records | Get-ReimagePlan -Device $Name @arguments @quietly -ErrorAction SilentlyContinue -ErrorVariable faults
        $faults | Where-Object { $_.FullyQualifiedErrorId -notlike 'MediaUnreadable,*' -or -not $verdict } | Select-Object -First 1 | ForEach-Object { throw $_.Exception.Message }
        $told = @($told) + @($faults | ForEach-Object { $_.Exception })
    }
    $told | ForEach-Object { Write-Verbose $_.Message }
    $verdict
}

function Set-Answer {
    param($TaskSequence, $Verdict)
    $TaskSequence.Value('ReimageDecision') = $Verdict.Decision
    $TaskSequence.Value('ReimageReason') = $Verdict.Reason
    $TaskSequence.Value('ReimageClauses') = "$($Verdict.Clauses -join '; ')"
    if ($Library.Count -gt 0) {
        $TaskSequence.Value('ReimageImageFile') = "$($Verdict.ImageFile)"
        $TaskSequence.Value('ReimageImageIndex') = "$($Verdict.ImageIndex)"
        $TaskSequence.Value('ReimageWantedMedia') = "$($Verdict.WantedProduct) $($Verdict.WantedLanguage)".Trim()
        return
    }
    $TaskSequence.Value('ReimageMissingFacts') = "$($Verdict.MissingFacts -join '; ')"
    $TaskSequence.Value('ReimageMediaIndex') = "$($Verdict.MediaIndex)"
    $TaskSequence.Value('ReimageMediaSource') = "$($Verdict.MediaSource)"
}

try {
    try { Import-Module $ModulePath } catch { throw ($texts.NoModule -f $_.Exception.Message) }
    $taskSequence = Get-TaskSequence
    if (-not $ComputerName) {
        $ComputerName = Get-TaskSequenceValue $taskSequence 'OSDComputerName', '_SMSTSMachineName'
    }
    if (-not $ComputerName) {
        $ComputerName = [Environment]::MachineName
    }
    if (-not $Program) {
        throw $texts.NoProgram
    }
    $verdict = Get-Verdict $taskSequence $ComputerName
    if (-not $verdict) {
        throw $texts.NoImage
    }
    if ($null -ne $taskSequence) {
        Set-Answer $taskSequence $verdict
    }
    $missing = @(if ($Library.Count -eq 0) { $verdict.MissingFacts | Where-Object { $_ -notin $verdict.ContestedFacts } })
    $next = if ($Library.Count -gt 0) { '' } elseif ($verdict.Decision -eq 'Eligible') { if ($verdict.MediaIndex) { $texts.Apply -f $verdict.MediaIndex } } elseif ($missing.Count) { $texts.Missing -f ($missing -join ', ') }
    Write-Output "$($verdict.Decision) $($verdict.Clauses[0]) $($verdict.Reason)$next$unlisted"
    exit $exitCodes[$verdict.Decision]
} catch {
    Write-Output ($texts.Failed -f $_.Exception.Message)
    exit 2
}
