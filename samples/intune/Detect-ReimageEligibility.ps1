<#
.SYNOPSIS
    Detection script for Intune remediations: is this PC licensed for the standard image?
.DESCRIPTION
    Asks the PC for its licenses and judges them by the media declared below. Writes one line to the output and nothing to the error stream: Intune takes any
    error text for a failed script, and a verdict is an answer.

    Intune runs a detection script without parameters: write what holds for your PCs into the defaults below. Open License, Open Value and Open Value Subscription
    ask for -PurchasedProduct, what was bought under the agreement. -LicensedArchitecture and -SoftwareAssurance state what holds for all PCs that are silent about it.

    Exit codes: 0 eligible, nothing to do; 1 not eligible, or a fact is missing, or the PC could not be asked: somebody should look.
.EXAMPLE
    ./Detect-ReimageEligibility.ps1 -MediaProduct 'Windows 10 Pro' -MediaLanguage en-US -Program SelectPlus
.EXAMPLE
    ./Detect-ReimageEligibility.ps1 -Program OpenValue -PurchasedProduct 'Windows 11 Pro' -SoftwareAssurance PerDevice
#>
[CmdletBinding()]
param(
    [string] $MediaProduct = 'Windows 11 Pro',
    [string[]] $MediaLanguage = @('en-US'),
    [string] $MediaArchitecture = 'x64',
    [string] $MediaChannel = 'VolumeLicensing',
    [string] $Program = 'EnterpriseAgreement',
    [string[]] $PurchasedProduct,
    [string] $LicensedArchitecture,
    [string] $SoftwareAssurance,
    [string] $ModulePath = 'ReimagingTools'
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
# Texts; the folder of a language beside this script holds them in it.
$texts = @{
    NoModule = 'The module is not here: install it, or name its folder by -ModulePath. {0}'
    NoAnswer = 'the PC did not answer.'
    Unknown = 'Unknown: {0}'
    Missing = ' missing: {0}'
}
$localized = $null
Import-LocalizedData -BindingVariable localized -BaseDirectory $PSScriptRoot -UICulture ([cultureinfo]::CurrentUICulture.Name) -ErrorAction SilentlyContinue
if ($localized) { $texts = $localized }

try {
    try { Import-Module $ModulePath } catch { throw ($texts.NoModule -f $_.Exception.Message) }
    $arguments = @{
        MediaProduct = $MediaProduct; MediaLanguage = $MediaLanguage; MediaArchitecture = $MediaArchitecture; MediaChannel = $MediaChannel; Program = $Program
    }
    # What is not stated stays open; an empty list of products says that nothing was bought.
    if ($null -ne $PurchasedProduct) { $arguments.PurchasedProduct = $PurchasedProduct }
    if ($LicensedArchitecture) { $arguments.LicensedArchitecture = $LicensedArchitecture }
    if ($SoftwareAssurance) { $arguments.SoftwareAssurance = $SoftwareAssurance }
    $verdict = Get-ReimageEligibility @arguments -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $verdict) {
        Write-Output ($texts.Unknown -f $texts.NoAnswer)
        exit 1
    }
    $missing = @($verdict.MissingFacts).Where({ $_ -notin $verdict.ContestedFacts })
    Write-Output "$($verdict.Decision): $($verdict.Reason) [$($verdict.Clauses -join ', ')]$(if ($missing.Count) { $texts.Missing -f ($missing -join ', ') })"
    exit [int] ($verdict.Decision -ne 'Eligible')
} catch {
    Write-Output ($texts.Unknown -f $_.Exception.Message)
    exit 1
}
