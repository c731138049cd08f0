<#
.SYNOPSIS
    Detection script for Intune remediations: is this PC licensed for the standard image?
.DESCRIPTION
    Asks the PC for its licenses and judges them by the media declared below. Writes one line to the output and nothing to the error stream: Intune takes any
    error text for a failed script, and a verdict is an answer.

    Exit codes: 0 eligible, nothing to do; 1 not eligible, or a fact is missing, or the PC could not be asked: somebody should look.
.EXAMPLE
    ./Detect-ReimageEligibility.ps1 -MediaProduct 'Windows 10 Pro' -MediaLanguage en-US -Program SelectPlus
#>
[CmdletBinding()]
param(
    [string] $MediaProduct = 'Windows 11 Pro',
    [string[]] $MediaLanguage = @('en-US'),
    [string] $MediaArchitecture = 'x64',
    [string] $MediaChannel = 'VolumeLicensing',
    [string] $Program = 'EnterpriseAgreement',
    [string] $ModulePath = 'ReimagingTools'
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

try {
    try { Import-Module $ModulePath } catch { throw "The module is not here: install it, or name its folder by -ModulePath. $($_.Exception.Message)" }
    $arguments = @{
        MediaProduct = $MediaProduct; MediaLanguage = $MediaLanguage; MediaArchitecture = $MediaArchitecture; MediaChannel = $MediaChannel; Program = $Program
    }
    $verdict = Get-ReimageEligibility @arguments -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $verdict) {
        Write-Output 'Unknown: the PC did not answer.'
        exit 1
    }
    Write-Output "$($verdict.Decision): $($verdict.Reason) [$($verdict.Clauses -join ', ')]$(if ($verdict.MissingFacts.Count) { " missing: $($verdict.MissingFacts -join ', ')" })"
    exit [int] ($verdict.Decision -ne 'Eligible')
} catch {
    Write-Output "Unknown: $($_.Exception.Message)"
    exit 1
}
