<#
.SYNOPSIS
    What a user would write instead: compares an inventory with one image, value by value.
.DESCRIPTION
    The baseline of a benchmark. It makes the comparisons of the brief on names as they are spelled and knows no evidence, clause or exception.
.EXAMPLE
    ./Compare-Fleet.ps1 -Path fleet.csv -Destination verdicts.csv
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [string] $Destination,

    [string] $Product = 'Windows 10 Pro',

    [string] $Language = 'en-US'
)

Set-StrictMode -Version 2.0
Import-Csv -LiteralPath $Path | ForEach-Object {
    $licensed = $_.LicensedProduct -replace '^Win ', 'Windows ' -replace 'Professional$', 'Pro'
    $decision = 'Eligible'
    $reason = 'Product, version, language and channel agree.'
    if (-not $licensed -or -not $_.LicensedLanguage -or -not $_.LicenseChannel) {
        $decision = 'Indeterminate'
        $reason = 'A fact is missing.'
    } elseif ($licensed -ne $Product) {
        $decision = 'NotEligible'
        $reason = "The license is for $licensed, the image is $Product."
    } elseif ($_.LicensedLanguage -ne $Language) {
        $decision = 'NotEligible'
        $reason = "The license is for $($_.LicensedLanguage), the image is $Language."
    } elseif ($_.LicenseChannel -notmatch '^(OEM|FPP|Retail)') {
        $decision = 'Indeterminate'
        $reason = 'No OEM or FPP license is shown.'
    }
    [pscustomobject]@{
        ComputerName    = $_.ComputerName
        Decision        = $decision
        LicensedProduct = $licensed
        MediaProduct    = $Product
        Reason          = $reason
        DeviceCount     = $_.DeviceCount
    }
} | Export-Csv -LiteralPath $Destination -NoTypeInformation -Encoding utf8
