<#
.SYNOPSIS
    Builds, tests, shows and packages ReimagingTools.
.DESCRIPTION
    Runs in Windows PowerShell 5.1 and PowerShell 7, needs the .NET SDK and nothing from a gallery. Tasks run in the order given and end at the first failure.
.EXAMPLE
    ./build.ps1 -Task Build, Test
.EXAMPLE
    powershell -ExecutionPolicy Bypass -File ./build.ps1 -Task Build,Test
#>
[CmdletBinding()]
param(
    # With powershell -File, "Build,Test" arrives as one word.
    [ValidatePattern('^(Build|Test|Demo|Package|Clean)(,(Build|Test|Demo|Package|Clean))*$')]
    [ArgumentCompleter({ 'Build', 'Test', 'Demo', 'Package', 'Clean' })]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$solution = Join-Path $PSScriptRoot 'ReimagingTools.sln'
$moduleFolder = Join-Path $PSScriptRoot 'out/ReimagingTools'
$manifest = Join-Path $moduleFolder 'ReimagingTools.psd1'
$buildOptions = '--configuration', $Configuration, '--nologo'

# dotnet writes its own words; only its exit code decides.
function Invoke-DotNet {
    param([string[]] $Argument)
    $global:LASTEXITCODE = 0
    & dotnet $Argument
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($Argument[0]) ended with exit code $LASTEXITCODE."
    }
}

function Invoke-BuildTask {
    Invoke-DotNet (@('build', $solution) + $buildOptions)
    Write-Output "The module is in $moduleFolder."
}

# dotnet test runs the Pester files in PowerShell 7. In Windows PowerShell they run here once more.
function Invoke-TestTask {
    Invoke-DotNet (@('test', $solution) + $buildOptions)
    Invoke-Analysis
    if ($PSVersionTable.PSEdition -eq 'Core') {
        return
    }
    $pester = Get-Module Pester -ListAvailable | Where-Object { $_.Version -ge [version] '5.5' } | Select-Object -First 1
    if (-not $pester) {
        Write-Warning 'Pester 5.5 or later is not installed for this PowerShell; its test files were left out.'
        return
    }
    Import-Module $pester
    $run = Invoke-Pester -Path (Join-Path $PSScriptRoot 'tests/ReimagingTools.Pester') -Output Normal -PassThru
    if ($run.Result -ne 'Passed') {
        throw "$($run.FailedCount) Pester tests failed."
    }
}

function Invoke-Analysis {
    if (-not (Get-Module PSScriptAnalyzer -ListAvailable)) {
        Write-Warning 'PSScriptAnalyzer is not installed for this PowerShell; scripts were not analyzed.'
        return
    }
    $findings = @(
        'build.ps1', 'samples', 'tests/ReimagingTools.Benchmarks', 'out/ReimagingTools/ReimagingTools.psd1' | ForEach-Object { Join-Path $PSScriptRoot $_ } | Where-Object { Test-Path $_ } |
            ForEach-Object { Invoke-ScriptAnalyzer -Path $_ -Recurse -Settings (Join-Path $PSScriptRoot 'PSScriptAnalyzerSettings.psd1') }
        $tests = Join-Path $PSScriptRoot 'tests/ReimagingTools.Pester'
        Invoke-ScriptAnalyzer -Path $tests -Settings (Join-Path $tests 'PSScriptAnalyzerSettings.psd1')
    )
    if ($findings.Count -gt 0) {
        $findings | Format-Table ScriptName, Line, RuleName, Message -AutoSize | Out-String -Width 200 | Write-Output
        throw "PSScriptAnalyzer has $($findings.Count) findings."
    }
}

function Invoke-DemoTask {
    if (-not (Test-Path $manifest)) {
        Invoke-BuildTask
    }
    Import-Module $manifest
    Import-Csv (Join-Path $PSScriptRoot 'samples/fleet/brief-2011-desktops.csv') -Encoding UTF8 |
        Get-ReimageEligibility -MediaProduct 'Windows 7 Professional' -MediaLanguage en-US -MediaArchitecture x64 -MediaChannel VolumeLicensing -Program SelectPlus
}

function Invoke-PackageTask {
    Invoke-BuildTask
    $version = (Import-PowerShellDataFile $manifest).ModuleVersion
    $package = Join-Path $PSScriptRoot "out/ReimagingTools-$version.zip"
    if (Test-Path $package) {
        Remove-Item $package
    }
    Write-Archive -Folder $moduleFolder -Path $package
    Write-Output "The package is $package."
}

# Compress-Archive is a module of its own, which not every PowerShell has; and in Windows PowerShell names would be parted by backslashes.
function Write-Archive {
    param([string] $Folder, [string] $Path)
    Add-Type -AssemblyName System.IO.Compression, System.IO.Compression.FileSystem
    $archive = [IO.Compression.ZipFile]::Open($Path, 'Create')
    try {
        $root = Split-Path $Folder
        foreach ($file in Get-ChildItem $Folder -Recurse -File | Sort-Object FullName) {
            $name = $file.FullName.Substring($root.Length + 1).Replace('\', '/')
            $null = [IO.Compression.ZipFileExtensions]::CreateEntryFromFile($archive, $file.FullName, $name)
        }
    } finally {
        $archive.Dispose()
    }
}

function Invoke-CleanTask {
    Invoke-DotNet (@('clean', $solution) + $buildOptions)
    $output = Join-Path $PSScriptRoot 'out'
    if (Test-Path $output) {
        Remove-Item $output -Recurse -Force
    }
}

foreach ($each in $Task -split ',') {
    switch ($each) {
        'Build' { Invoke-BuildTask }
        'Test' { Invoke-TestTask }
        'Demo' { Invoke-DemoTask }
        'Package' { Invoke-PackageTask }
        'Clean' { Invoke-CleanTask }
    }
}
