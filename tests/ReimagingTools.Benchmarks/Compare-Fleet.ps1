<#
.SYNOPSIS
    What a user would write instead: compares an inventory with one image, value by value.
.DESCRIPTION
    The baseline of a benchmark. It makes the comparisons of the brief on the columns of an inventory, as names are spelled there, and knows no evidence, clause or exception.
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

function Get-ProductPart {
    param([string] $Name)
    $plain = $Name -replace '^Microsoft ' -replace '^Win ', 'Windows ' -replace ' OA$' -replace '\bProfessional\b', 'Pro'
    if ($plain -match '^Windows (?<Version>XP|Vista|7|8\.1|8|10|11)\s+(?<Edition>.+)$') {
        [pscustomobject]@{ Version = $Matches.Version; Edition = $Matches.Edition }
    }
}

function Get-LicenseChannel {
    param([string] $Word)
    switch -Regex ($Word) {
        '^OEM' { 'Oem' }
        '^(FPP|Retail)' { 'Fpp' }
        '^(VL|Volume|MAK|KMS)' { 'Volume' }
    }
}

function Compare-Device {
    param($Row, $Media)
    $licensed = Get-ProductPart $Row.LicensedProduct
    $channel = Get-LicenseChannel $Row.LicenseChannel
    $coa = if ($Row.CoaProduct) { Get-ProductPart $Row.CoaProduct }
    $blocks = @()
    $missing = @()
    if (-not $licensed) { $missing += 'LicensedProduct' }
    elseif ($licensed.Edition -ne $Media.Edition) { $blocks += "The license is for $($licensed.Edition), the image is $($Media.Edition)." }
    elseif ($licensed.Version -ne $Media.Version -and $Row.PriorVersionRight -notmatch [regex]::Escape($Media.Version)) { $blocks += "The license is for version $($licensed.Version)." }
    if ($coa -and $licensed -and ($coa.Edition -ne $licensed.Edition)) { $blocks += 'The certificate names another product.' }
    if (-not $Row.LicensedLanguage) { $missing += 'LicensedLanguage' }
    elseif ($Row.LicensedLanguage -ne $Media.Language) { $blocks += "The license is for $($Row.LicensedLanguage)." }
    if (-not $channel) { $missing += 'LicenseChannel' }
    elseif ($channel -eq 'Volume') { $missing += 'The OEM or FPP license' }
    if (-not $Row.LicensedArchitecture) { $missing += 'LicensedArchitecture' }
    elseif ($Row.LicensedArchitecture -notin 'x86', 'x64') { $blocks += 'The platform differs.' }
    if ($Row.LicenseType -eq 'Upgrade') { $missing += 'The license upgraded from' }
    if ($blocks -and $Media.Edition -eq 'Enterprise' -and $Row.SoftwareAssurance -eq 'PerDevice') { $blocks = @() }
    $decision = if ($blocks) { 'NotEligible' } elseif ($missing) { 'Indeterminate' } else { 'Eligible' }
    [pscustomobject]@{
        ComputerName    = $Row.ComputerName
        Decision        = $decision
        LicensedProduct = $Row.LicensedProduct
        MediaProduct    = $Media.Name
        Reason          = if ($blocks) { $blocks[0] } elseif ($missing) { 'A fact is missing.' } else { 'Product, version and language agree.' }
        MissingFacts    = $missing -join '; '
        DeviceCount     = $Row.DeviceCount
    }
}

$image = Get-ProductPart $Product
$media = [pscustomobject]@{ Name = $Product; Version = $image.Version; Edition = $image.Edition; Language = $Language }
Import-Csv -LiteralPath $Path | ForEach-Object { Compare-Device $_ $media } | Export-Csv -LiteralPath $Destination -NoTypeInformation -Encoding utf8
