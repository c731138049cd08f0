# Ctrl+C while work goes on: the pipeline ends soon, and nothing comes out that rests on half of what was to be read.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')

    # Runs a script in a runspace of its own, stops it once it says that it is at work, and tells how long that took and what came out.
    function Stop-Work {
        param([string] $Script)
        $shared = [hashtable]::Synchronized(@{ Started = [Threading.ManualResetEventSlim]::new() })
        $runspace = [runspacefactory]::CreateRunspace()
        $runspace.Open()
        $runspace.SessionStateProxy.SetVariable('Shared', $shared)
        $shell = [PowerShell]::Create()
        $shell.Runspace = $runspace
        $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
        try {
            [void] $shell.AddScript("Import-Module '$ModuleFolder/ReimagingTools.psd1'`n$Script")
            $running = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]] $null, $output)
            $shared.Started.Wait([timespan]::FromSeconds(30)) | Should -BeTrue -Because 'it must start'
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $stopping = $shell.BeginStop($null, $null)
            $hasEnded = $stopping.AsyncWaitHandle.WaitOne([timespan]::FromSeconds(20))
            $watch.Stop()
            $hasEnded | Should -BeTrue -Because 'it must end'
            $running.IsCompleted | Should -BeTrue
            [pscustomobject]@{ State = "$($shell.InvocationStateInfo.State)"; Seconds = $watch.Elapsed.TotalSeconds; Output = @($output); Errors = @($shell.Streams.Error) }
        } finally {
            if ($hasEnded) {
                $shell.Dispose()
                $runspace.Dispose()
            }
        }
    }
}

Describe 'Stopping <Name>' -ForEach @(
    @{ Name = 'a query of computers'; Script = 'Get-LicensedProduct -ComputerName PC-A, PC-B' }
    @{ Name = 'a query of this computer'; Script = 'Get-LicensedProduct' }
    @{ Name = 'a query that is judged'; Script = "Get-ReimageEligibility -ComputerName PC-A -MediaProduct 'Windows 10 Pro'" }
    @{ Name = 'a query that is judged in one word'; Script = "Get-ReimageEligibility -ComputerName PC-A -MediaProduct 'Windows 10 Pro' -Quiet" }
) {
    It 'ends it, and concludes nothing from the classes that had answered' {
        $result = Stop-Work @"
            function global:Get-CimInstance {
                [CmdletBinding()]
                param([string] `$ClassName, [string] `$Filter, [string[]] `$Property, [string[]] `$ComputerName, [object[]] `$CimSession, [uint32] `$OperationTimeoutSec)
                if (`$ClassName -eq 'Win32_OperatingSystem') {
                    [pscustomobject]@{ CSName = 'PC-A'; Caption = 'Microsoft Windows 10 Pro'; BuildNumber = '19045'; OSLanguage = 1033; OperatingSystemSKU = 48 }
                } else {
                    `$Shared.Started.Set()
                    Start-Sleep -Seconds 120
                }
            }
            $Script
"@
        $result.State | Should -BeExactly 'Stopped'
        $result.Seconds | Should -BeLessThan 10
        $result.Output | Should -BeNullOrEmpty
        $result.Errors | Should -BeNullOrEmpty
    }
}

Describe 'Stopping the reading of <Name>' -ForEach @(
    @{ Name = 'media'; Script = 'Get-VLMedia -LiteralPath $many | ForEach-Object { $Shared.Started.Set() }' }
    @{ Name = 'media that is compared'; Script = "Test-VLMediaMatch -LiteralPath `$many -LicensedProduct 'Windows 10 Pro' | ForEach-Object { `$Shared.Started.Set() }" }
    @{ Name = 'media that is to be judged by'; Script = "`$Shared.Started.Set(); @{ LicensedProduct = 'Windows 10 Pro' } | Get-ReimageEligibility -MediaPath `$many" }
    @{ Name = 'media that is to be judged by in one word'; Script = "`$Shared.Started.Set(); @{ LicensedProduct = 'Windows 10 Pro' } | Get-ReimageEligibility -MediaPath `$many -Quiet" }
    @{ Name = 'media that cannot be read'; Script = '$Shared.Started.Set(); Get-VLMedia -LiteralPath (@($folder) * 1000000) -ErrorAction SilentlyContinue' }
) {
    It 'ends it at once' {
        New-Wim (Join-Path $TestDrive 'install.wim') @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
        $null = New-Item -ItemType Directory (Join-Path $TestDrive 'nothing') -Force
        $result = Stop-Work "`$many = @('$TestDrive/install.wim') * 100000; `$folder = '$TestDrive/nothing'`n$Script"
        $result.State | Should -BeExactly 'Stopped'
        $result.Seconds | Should -BeLessThan 10
        $result.Output | Should -BeNullOrEmpty
        $result.Errors | Should -BeNullOrEmpty
    }
}

Describe 'Stopping the count of activations' {
    It 'ends it, and counts nothing by half a file' {
        $path = Join-Path $TestDrive 'many.cilx'
        $lines = [IO.File]::ReadAllText((Join-Path $RepositoryFolder 'samples/mak/vamt-keys.cilx'))
        [IO.File]::WriteAllText($path, $lines)
        $result = Stop-Work "`$many = @('$path') * 100000; `$Shared.Started.Set(); Get-MakActivationCount -LiteralPath `$many"
        $result.State | Should -BeExactly 'Stopped'
        $result.Seconds | Should -BeLessThan 10
        $result.Output | Should -BeNullOrEmpty
    }
}
