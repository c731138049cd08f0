<#
.SYNOPSIS
    Checks in a task sequence, before the disk is touched, whether this PC may be reimaged with the media of the task sequence.
.DESCRIPTION
    Takes what the PC is licensed for from an inventory file, else from task sequence variables. Works in Windows PE, which has Windows PowerShell 5.1 and no
    licensing classes, and in a full Windows, where -Live asks the PC itself when neither knows it.

    Variables read: OSDComputerName or _SMSTSMachineName; ReimageLicensedProduct, ReimageLicensedLanguage, ReimageLicensedArchitecture, ReimageLicenseChannel,
    ReimageCoaProduct, ReimageSoftwareAssurance. Variables set: ReimageDecision, ReimageReason, ReimageClauses, ReimageMissingFacts.

    Exit codes: 0 eligible, 3 not eligible, 4 a fact is missing, 2 the check itself failed.
.EXAMPLE
    powershell.exe -NoProfile -ExecutionPolicy Bypass -File Test-ReimageTarget.ps1 -InventoryPath .\inventory.csv -MediaProduct "Windows 10 Pro" -MediaLanguage en-US -MediaChannel VolumeLicensing -Program SelectPlus
#>
[CmdletBinding()]
param(
    [string] $InventoryPath,
    [string] $MediaPath,
    [int[]] $MediaIndex = @(),
    [string] $MediaProduct,
    [string[]] $MediaLanguage = @(),
    [string] $MediaArchitecture,
    [string] $MediaChannel,
    [Parameter(Mandatory = $true)]
    [string] $Program,
    [string[]] $PurchasedProduct,
    [string] $ComputerName,
    [string] $ModulePath = 'ReimagingTools',
    [switch] $Live
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$given = $PSBoundParameters
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

function Get-Record {
    param($TaskSequence, [string] $Name)
    if ($InventoryPath) {
        $row = Import-Csv -LiteralPath $InventoryPath -Encoding UTF8 | Where-Object { $_.ComputerName -eq $Name } | Select-Object -First 1
        if ($row) {
            return $row
        }
    }
    $record = @{ ComputerName = $Name }
    foreach ($field in 'LicensedProduct', 'LicensedLanguage', 'LicensedArchitecture', 'LicenseChannel', 'CoaProduct', 'SoftwareAssurance') {
        $record[$field] = Get-TaskSequenceValue $TaskSequence "Reimage$field"
    }
    $record
}

function Get-Verdict {
    param($Record)
    $arguments = @{ Program = $Program }
    foreach ($name in 'MediaPath', 'MediaIndex', 'MediaProduct', 'MediaLanguage', 'MediaArchitecture', 'MediaChannel', 'PurchasedProduct') {
        if ($given.ContainsKey($name)) {
            $arguments[$name] = $given[$name]
        }
    }
    $isKnown = $Record.LicensedProduct -or $Record.CoaProduct
    if ($Live -and -not $isKnown) {
        Get-ReimageEligibility @arguments
    } else {
        $Record | Get-ReimageEligibility @arguments
    }
}

# Several images, several verdicts: the least favorable one speaks for the PC.
function Select-Worst {
    param($Verdict)
    foreach ($decision in 'NotEligible', 'Indeterminate', 'Eligible') {
        $found = $Verdict | Where-Object { $_.Decision -eq $decision } | Select-Object -First 1
        if ($found) {
            return $found
        }
    }
    throw 'There is no image to judge by.'
}

try {
    Import-Module $ModulePath
    $taskSequence = Get-TaskSequence
    if (-not $ComputerName) {
        $ComputerName = Get-TaskSequenceValue $taskSequence 'OSDComputerName', '_SMSTSMachineName'
    }
    if (-not $ComputerName) {
        $ComputerName = [Environment]::MachineName
    }
    $verdict = Select-Worst (Get-Verdict (Get-Record $taskSequence $ComputerName))
    if ($null -ne $taskSequence) {
        $taskSequence.Value('ReimageDecision') = $verdict.Decision
        $taskSequence.Value('ReimageReason') = $verdict.Reason
        $taskSequence.Value('ReimageClauses') = "$($verdict.Clauses -join '; ')"
        $taskSequence.Value('ReimageMissingFacts') = "$($verdict.MissingFacts -join '; ')"
    }
    Write-Output "$($verdict.Decision) $($verdict.Clauses[0]) $($verdict.Reason)"
    exit $exitCodes[$verdict.Decision]
} catch {
    Write-Output "Failed: $($_.Exception.Message)"
    exit 2
}
