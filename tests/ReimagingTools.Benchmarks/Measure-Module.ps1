<#
.SYNOPSIS
    Measures the module against what PowerShell itself takes for the same rows, and prints ratios.
.DESCRIPTION
    Import-Csv of an inventory piped to Get-ReimageEligibility, against Import-Csv alone; beside it a cmdlet that does nothing but put out one object for each row,
    which is what no cmdlet can be faster than, and the same with as many parameters, each of which PowerShell looks at for each row; and Import-Module in a new
    process, against the same process without it.
    Each measure is taken several times, in turns, and the median counts: time on the clock, and within this process processor time, which other work on the computer touches less.
.EXAMPLE
    ./Measure-Module.ps1 -Row 100000
#>
[CmdletBinding()]
param(
    [ValidateRange(100, 10000000)]
    [int] $Row = 100000,

    [ValidateRange(1, 100)]
    [int] $Repeat = 5,

    [string] $ModulePath = (Join-Path $PSScriptRoot '../../out/ReimagingTools/ReimagingTools.psd1')
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$moduleFile = (Resolve-Path -LiteralPath $ModulePath).ProviderPath

# The program of this PowerShell and what comes first on its command line: as a tool of dotnet it is an assembly that dotnet runs.
function Get-Shell {
    $names = 'pwsh', 'pwsh.exe', 'powershell.exe' | ForEach-Object { Join-Path $PSHOME $_ } | Where-Object { Test-Path $_ }
    $program = if ($names) { @($names)[0] } else { [Environment]::ProcessPath }
    $program
    if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') { Join-Path $PSHOME 'pwsh.dll' }
    '-NoLogo'
    '-NoProfile'
    '-NonInteractive'
}

function Write-Inventory {
    param([string] $Path, [int] $Row)
    $products = 'Windows 7 Professional', 'Windows 10 Pro', 'Windows 8.1 Pro', 'Windows 7 Home Premium'
    $languages = 'en-US', 'ja-JP', 'fr-FR'
    $channels = 'OEM', 'FPP', 'VL', ''
    $writer = [IO.StreamWriter]::new($Path)
    try {
        $writer.WriteLine('ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicensedComponents,LicenseChannel,LicenseType,CoaProduct,SoftwareAssurance,PriorVersionRight,DeviceCount,Site')
        for ($i = 0; $i -lt $Row; $i++) {
            $writer.WriteLine("PC-$i,$($products[$i % 4]),$($languages[$i % 3]),x64,,$($channels[$i % 7 % 4]),Full,,None,,1,Site $($i % 50)")
        }
    } finally {
        $writer.Dispose()
    }
}

function Import-BareCmdlet {
    $code = @'
using System.Management.Automation;
[Cmdlet("Write", "Bare")]
public sealed class WriteBareCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)] public PSObject InputObject { get; set; }
    protected override void ProcessRecord() { WriteObject(new System.Version(1, 0)); }
}
[Cmdlet("Write", "BareOfMany", DefaultParameterSetName = "Record")]
public sealed class WriteBareOfManyCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "Record", ValueFromPipeline = true)] public PSObject InputObject { get; set; }
    [Parameter(ParameterSetName = "Name", Mandatory = true)] public string[] Name { get; set; }
    [Parameter(ParameterSetName = "Session", Mandatory = true)] public PSObject[] Session { get; set; }
OTHERS
    protected override void ProcessRecord() { WriteObject(new System.Version(1, 0)); }
}
'@
    $own = (Get-Command Get-ReimageEligibility).Parameters.Values | Where-Object { $_.Name -notin [Management.Automation.Cmdlet]::CommonParameters -and $_.Name -notin 'InputObject', 'ComputerName', 'CimSession' }
    $code = $code.Replace('OTHERS', (@($own | ForEach-Object { "    [Parameter] public string $($_.Name) { get; set; }" }) -join "`n"))
    Import-Module -Assembly (Add-Type -TypeDefinition $code -PassThru | Select-Object -First 1).Assembly
}

function Measure-Work {
    param([scriptblock] $Work)
    [GC]::Collect()
    $process = [Diagnostics.Process]::GetCurrentProcess()
    $before = $process.TotalProcessorTime
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $null = & $Work
    $watch.Stop()
    $process.Refresh()
    [pscustomobject]@{ Processor = ($process.TotalProcessorTime - $before).TotalMilliseconds; Clock = $watch.Elapsed.TotalMilliseconds }
}

function Measure-Start {
    param([string] $Command)
    $start = [Diagnostics.ProcessStartInfo]::new($shell, "$($shellArguments -join ' ') -Command `"$Command`"")
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $process = [Diagnostics.Process]::Start($start)
    $null = $process.StandardOutput.ReadToEnd()
    $process.WaitForExit()
    $watch.Stop()
    [pscustomobject]@{ Clock = $watch.Elapsed.TotalMilliseconds }
}

function Get-Median {
    param([double[]] $Value)
    $sorted = @($Value | Sort-Object)
    $sorted[[int][math]::Floor($sorted.Count / 2)]
}

function Write-Comparison {
    param([string] $Name, [string[]] $Kind, [object[]] $Base, [object[]] $Measured)
    foreach ($each in $Kind) {
        $from = Get-Median $Base.$each
        $to = Get-Median $Measured.$each
        '{0,-46} {1,-9} {2,8:n0} ms  {3,8:n0} ms  ratio {4:n2}  difference {5:n0} ms' -f $Name, $each, $from, $to, ($to / $from), ($to - $from)
    }
}

$shell, $shellArguments = Get-Shell
$inventory = Join-Path ([IO.Path]::GetTempPath()) "inventory-$([guid]::NewGuid()).csv"
try {
    Write-Inventory -Path $inventory -Row $Row
    Import-Module $moduleFile
    Import-BareCmdlet
    $media = @{ MediaProduct = 'Windows 10 Pro'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'VolumeLicensing'; Program = 'SelectPlus' }
    $alone = { Import-Csv $inventory | Out-Null }
    $judged = { Import-Csv $inventory | Get-ReimageEligibility @media | Out-Null }
    $bare = { Import-Csv $inventory | Write-Bare | Out-Null }
    $ofMany = { Import-Csv $inventory | Write-BareOfMany @media | Out-Null }
    $alone, $bare, $ofMany, $judged | ForEach-Object { $null = Measure-Work $_ }
    $runs = 1..$Repeat | ForEach-Object { [pscustomobject]@{ Base = Measure-Work $alone; Bare = Measure-Work $bare; OfMany = Measure-Work $ofMany; Judged = Measure-Work $judged } }
    Write-Comparison -Name "Import-Csv of $Row rows, one object each" -Kind Processor, Clock -Base $runs.Base -Measured $runs.Bare
    Write-Comparison -Name "The same from a cmdlet of as many parameters" -Kind Processor, Clock -Base $runs.Base -Measured $runs.OfMany
    Write-Comparison -Name "Import-Csv of $Row rows, judged" -Kind Processor, Clock -Base $runs.Base -Measured $runs.Judged
    $starts = 1..$Repeat | ForEach-Object { [pscustomobject]@{ Base = Measure-Start '1'; Measured = Measure-Start "Import-Module '$moduleFile'" } }
    Write-Comparison -Name 'A new process, with Import-Module' -Kind Clock -Base $starts.Base -Measured $starts.Measured
    $imports = 1..$Repeat | ForEach-Object { [double] (& $shell @shellArguments -Command "(Measure-Command { Import-Module '$moduleFile' }).TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)") }
    'Import-Module itself, in a new process: {0:n0} ms' -f (Get-Median $imports)
} finally {
    Remove-Item $inventory -ErrorAction SilentlyContinue
}
