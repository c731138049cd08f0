<#
.SYNOPSIS
    Builds, tests, shows and packages ReimagingTools.
.DESCRIPTION
    Runs in Windows PowerShell 5.1 and PowerShell 7, needs the .NET SDK and nothing from a gallery. Tasks run in the order given and end at the first failure.

    Build    lays the module out in out/ReimagingTools.
    Test     runs all tests.
    Mutate   changes rules and names piece by piece and sees whether a test fails. Needs the tool dotnet-stryker; takes an hour.
    Demo     judges a bundled fleet.
    Install  puts the module where this PowerShell looks for modules of its user, or into -ModulePath; builds it first where it is not built yet.
    Package  writes out/ReimagingTools-<version>.zip, a bill of materials (SPDX) and checksums; the same sources give the same bytes.
    Publish  puts the module into the repository named by -Repository: a folder (made if need be) or a registered one. Needs Microsoft.PowerShell.PSResourceGet.
    Console  writes the console as one file that needs no .NET: out/console/win-x64 (trimmed) and, on Linux, out/console/linux-x64 (native).
    Sign     signs the files of the module and a catalog of them with the certificate of -CertificateThumbprint. Windows only; before Package or Publish.
    Clean    removes what was built.
.EXAMPLE
    ./build.ps1 -Task Build, Test
.EXAMPLE
    ./build.ps1 -Task Build, Publish -Repository ./out/repository
.EXAMPLE
    powershell -ExecutionPolicy Bypass -File ./build.ps1 -Task Build,Test
#>
[CmdletBinding()]
param(
    # With powershell -File, "Build,Test" arrives as one word.
    [ValidateScript({ if ($_ -match '^((Build|Test|Mutate|Demo|Install|Package|Publish|Console|Sign|Clean)(,|$))+$') { $true } else { throw "'$_' is no task. There are Build, Test, Mutate, Demo, Install, Package, Publish, Console, Sign and Clean." } })]
    [ArgumentCompleter({ 'Build', 'Test', 'Mutate', 'Demo', 'Install', 'Package', 'Publish', 'Console', 'Sign', 'Clean' })]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    # Where Install puts the module: a folder of the PSModulePath, such as "$env:ProgramFiles\WindowsPowerShell\Modules" for all users and both PowerShells.
    [string] $ModulePath,

    # A folder or the name of a registered repository.
    [string] $Repository = (Join-Path $PSScriptRoot 'out/repository'),

    # The key of a registered repository that asks for one.
    [string] $ApiKey,

    # A certificate for code signing in Cert:\CurrentUser\My.
    [string] $CertificateThumbprint
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$solution = Join-Path $PSScriptRoot 'ReimagingTools.sln'
$moduleFolder = Join-Path $PSScriptRoot 'out/ReimagingTools'
$manifest = Join-Path $moduleFolder 'ReimagingTools.psd1'
# Paths of this computer stay out of the assemblies, so that every checkout gives the same bytes.
$buildOptions = '--configuration', $Configuration, '--nologo', '-p:ContinuousIntegrationBuild=true'

# dotnet writes its own words; only its exit code decides.
function Invoke-DotNet {
    param([string[]] $Argument)
    if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
        throw 'The .NET 10 SDK is not installed (https://dotnet.microsoft.com/download). A PC without it takes what -Task Package makes on another one.'
    }
    $global:LASTEXITCODE = 0
    & dotnet $Argument
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($Argument[0]) ended with exit code $LASTEXITCODE."
    }
}

# The help is made of the module as it was built: whoever builds the one builds the other, and nothing else.
function Invoke-BuildTask {
    Invoke-DotNet (@('build', (Join-Path $PSScriptRoot 'tools/ReimagingTools.Help')) + $buildOptions)
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

function Invoke-MutateTask {
    $tool = Get-Command dotnet-stryker -ErrorAction SilentlyContinue
    if (-not $tool) {
        throw 'dotnet-stryker is not installed: dotnet tool install --global dotnet-stryker --version 5.1.0'
    }
    Push-Location (Join-Path $PSScriptRoot 'tests/ReimagingTools.Mutation')
    try {
        & $tool
        if ($LASTEXITCODE -ne 0) {
            throw "dotnet-stryker ended with exit code $LASTEXITCODE."
        }
    } finally {
        Pop-Location
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

function Get-ModuleVersion {
    if (-not (Test-Path $manifest)) {
        Invoke-BuildTask | Out-Null
    }
    (Import-PowerShellDataFile $manifest).ModuleVersion
}

function Get-UserModulePath {
    if ($PSVersionTable.PSEdition -ne 'Core') {
        Join-Path ([Environment]::GetFolderPath('MyDocuments')) 'WindowsPowerShell\Modules'
    } elseif ($IsWindows) {
        Join-Path ([Environment]::GetFolderPath('MyDocuments')) 'PowerShell\Modules'
    } else {
        Join-Path ([Environment]::GetFolderPath('LocalApplicationData')) 'powershell/Modules'
    }
}

function Invoke-InstallTask {
    $version = Get-ModuleVersion
    $target = Join-Path $(if ($ModulePath) { $ModulePath } else { Get-UserModulePath }) "ReimagingTools/$version"
    if (Test-Path -LiteralPath $target) { Remove-Item -LiteralPath $target -Recurse -Force }
    $null = New-Item -ItemType Directory $target -Force
    Copy-Item (Join-Path $moduleFolder '*') $target -Recurse
    Write-Output "ReimagingTools $version is in $target."
}

function Invoke-PackageTask {
    $name = "ReimagingTools-$(Get-ModuleVersion)"
    $out = Split-Path $moduleFolder
    Write-Archive -Folder $moduleFolder -Path (Join-Path $out "$name.zip")
    Write-BillOfMaterials -Folder $moduleFolder -Name $name -Path (Join-Path $out "$name.spdx.json")
    Write-Checksum -Folder $out
    Write-Output "The package is $(Join-Path $out "$name.zip")."
}

# Compress-Archive is a module of its own, which not every PowerShell has; and in Windows PowerShell names would be parted by backslashes.
function Write-Archive {
    param([string] $Folder, [string] $Path)
    Add-Type -AssemblyName System.IO.Compression, System.IO.Compression.FileSystem
    Remove-Item $Path -ErrorAction SilentlyContinue
    $archive = [IO.Compression.ZipFile]::Open($Path, 'Create')
    try {
        foreach ($file in Get-RelativeFile (Split-Path $Folder) $Folder) {
            $entry = $archive.CreateEntry($file.Name)
            $entry.LastWriteTime = [DateTimeOffset]::new(2000, 1, 1, 0, 0, 0, [TimeSpan]::Zero)
            $bytes = [IO.File]::ReadAllBytes($file.FullName)
            $stream = $entry.Open()
            $stream.Write($bytes, 0, $bytes.Length)
            $stream.Dispose()
        }
    } finally {
        $archive.Dispose()
    }
}

# Files by the name they have below a folder, parted by slashes, in an order that no culture changes.
function Get-RelativeFile {
    param([string] $Root, [string] $Folder)
    $files = @{}
    Get-ChildItem $Folder -Recurse -File | ForEach-Object { $files[$_.FullName.Substring($Root.Length + 1).Replace('\', '/')] = $_.FullName }
    $names = [string[]] $files.Keys
    [Array]::Sort($names, [StringComparer]::Ordinal)
    $names | ForEach-Object { [pscustomobject]@{ Name = $_; FullName = $files[$_] } }
}

# SPDX 2.3: what the module is made of is its own files and nothing else.
function Write-BillOfMaterials {
    param([string] $Folder, [string] $Name, [string] $Path)
    $number = 0
    $files = foreach ($file in Get-RelativeFile $Folder $Folder) {
        $number++
        $hash = (Get-FileHash -LiteralPath $file.FullName -Algorithm SHA256).Hash.ToLowerInvariant()
        [ordered]@{ SPDXID = "SPDXRef-File-$number"; fileName = "./$($file.Name)"; checksums = @([ordered]@{ algorithm = 'SHA256'; checksumValue = $hash }) }
    }
    $all = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::ASCII.GetBytes(($files.checksums.checksumValue -join '')))
    $digest = [BitConverter]::ToString($all).Replace('-', '').ToLowerInvariant()
    $document = [ordered]@{
        spdxVersion = 'SPDX-2.3'; dataLicense = 'CC0-1.0'; SPDXID = 'SPDXRef-DOCUMENT'; name = $Name
        documentNamespace = "https://github.com/ReimagingTools/ReimagingTools/spdx/$Name-$digest"
        creationInfo = [ordered]@{ created = '2000-01-01T00:00:00Z'; creators = @('Tool: build.ps1') }
        packages = @([ordered]@{
                SPDXID = 'SPDXRef-Package'; name = 'ReimagingTools'; versionInfo = Get-ModuleVersion; downloadLocation = 'NOASSERTION'
                licenseConcluded = 'MIT'; licenseDeclared = 'MIT'; copyrightText = 'Copyright (c) The ReimagingTools authors'; filesAnalyzed = $false
            })
        files = @($files)
        relationships = @([ordered]@{ spdxElementId = 'SPDXRef-DOCUMENT'; relationshipType = 'DESCRIBES'; relatedSpdxElement = 'SPDXRef-Package' }) +
            @($files | ForEach-Object { [ordered]@{ spdxElementId = 'SPDXRef-Package'; relationshipType = 'CONTAINS'; relatedSpdxElement = $_.SPDXID } })
    }
    [IO.File]::WriteAllText($Path, (($document | ConvertTo-Json -Depth 6) -replace "`r", ''))
}

# As sha256sum writes and checks them.
function Write-Checksum {
    param([string] $Folder)
    $lines = Get-ChildItem $Folder -File | Where-Object { $_.Extension -in '.zip', '.json' } | Sort-Object Name |
        ForEach-Object { '{0}  {1}' -f (Get-FileHash -LiteralPath $_.FullName -Algorithm SHA256).Hash.ToLowerInvariant(), $_.Name }
    [IO.File]::WriteAllText((Join-Path $Folder 'SHA256SUMS'), (($lines -join "`n") + "`n"))
}

function Invoke-PublishTask {
    if (-not (Get-Module Microsoft.PowerShell.PSResourceGet -ListAvailable)) {
        throw 'Publish needs Microsoft.PowerShell.PSResourceGet, which PowerShell 7.4 and later have.'
    }
    # Where the user has no folder of settings yet, NuGet writes its own into the current folder.
    $null = [Environment]::GetFolderPath('ApplicationData', 'Create')
    $version = Get-ModuleVersion
    if (Get-PSResourceRepository -Name $Repository -ErrorAction SilentlyContinue) {
        $key = if ($ApiKey) { @{ ApiKey = $ApiKey } } else { @{} }
        Publish-PSResource -Path $moduleFolder -Repository $Repository @key
        Write-Output "ReimagingTools $version is in $Repository."
        return
    }
    $folder = (New-Item -ItemType Directory $Repository -Force).FullName
    $name = "ReimagingTools-$PID"
    Register-PSResourceRepository -Name $name -Uri $folder -Trusted
    try {
        Publish-PSResource -Path $moduleFolder -Repository $name
    } finally {
        Unregister-PSResourceRepository -Name $name
    }
    Write-Output "ReimagingTools $version is in $folder."
}

# Native code for Windows needs the linker of Windows; there the trimmed file does, which can be made anywhere.
function Invoke-ConsoleTask {
    $kinds = @(@{ Runtime = 'win-x64'; Standalone = 'Trimmed' })
    if ($PSVersionTable.PSEdition -eq 'Core' -and $IsLinux) {
        $kinds += @{ Runtime = 'linux-x64'; Standalone = 'Native' }
    }
    foreach ($kind in $kinds) {
        $target = Join-Path $PSScriptRoot "out/console/$($kind.Runtime)"
        Invoke-DotNet @(
            'publish', (Join-Path $PSScriptRoot 'src/ReimagingTools.Cli'), '--runtime', $kind.Runtime, "-p:Standalone=$($kind.Standalone)", '--output', $target
            '--artifacts-path', (Join-Path $PSScriptRoot "artifacts/$($kind.Runtime)"), '--configuration', $Configuration, '--nologo', '-p:ContinuousIntegrationBuild=true'
        )
        Write-Output "The console for $($kind.Runtime) is in $target."
    }
}

function Invoke-SignTask {
    if (-not (Get-Command Set-AuthenticodeSignature, New-FileCatalog -ErrorAction SilentlyContinue)) {
        throw 'Sign needs Windows: files are signed and catalogs made there only.'
    }
    if (-not $CertificateThumbprint) {
        throw 'Give -CertificateThumbprint: the certificate to sign with, in Cert:\CurrentUser\My.'
    }
    $certificate = Get-Item -LiteralPath "Cert:\CurrentUser\My\$CertificateThumbprint"
    $catalog = Join-Path $moduleFolder 'ReimagingTools.cat'
    Remove-Item $catalog -ErrorAction SilentlyContinue
    $files = Get-ChildItem $moduleFolder -Recurse -File | Where-Object { $_.Extension -in '.dll', '.psd1', '.ps1xml' }
    $signed = @($files | Set-AuthenticodeSignature -Certificate $certificate -HashAlgorithm SHA256)
    $null = New-FileCatalog -Path $moduleFolder -CatalogFilePath $catalog -CatalogVersion 2
    $signed += Set-AuthenticodeSignature -FilePath $catalog -Certificate $certificate -HashAlgorithm SHA256
    $failed = @($signed | Where-Object { $_.Status -ne 'Valid' })
    if ($failed.Count -gt 0) {
        throw "Not signed: $($failed.Path -join ', ')."
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
        'Mutate' { Invoke-MutateTask }
        'Demo' { Invoke-DemoTask }
        'Install' { Invoke-InstallTask }
        'Package' { Invoke-PackageTask }
        'Publish' { Invoke-PublishTask }
        'Console' { Invoke-ConsoleTask }
        'Sign' { Invoke-SignTask }
        'Clean' { Invoke-CleanTask }
    }
}
