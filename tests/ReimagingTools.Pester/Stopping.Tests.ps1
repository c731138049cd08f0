# Ctrl+C while work goes on: the pipeline ends soon, and nothing comes out that rests on half of what was to be read.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')

    # What is to end within a second; a machine that is busy with other work is given several tries.
    function Stop-Soon {
        param([string] $Script)
        $result = Stop-Work $Script
        for ($tries = 1; $tries -lt 8 -and $result.Seconds -ge 1; $tries++) { $result = Stop-Work $Script }
        $result
    }

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
        $result = Stop-Soon @"
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
        $result.Seconds | Should -BeLessThan 1
        $result.Output | Should -BeNullOrEmpty
        $result.Errors | Should -BeNullOrEmpty
    }
}

Describe 'Stopping the reading of <Name>' -ForEach @(
    @{ Name = 'media'; Script = 'Get-VLMedia -LiteralPath $many | ForEach-Object { $Shared.Started.Set() }' }
    @{ Name = 'media that is compared'; Script = "Test-VLMediaMatch -LiteralPath `$many -LicensedProduct 'Windows 10 Pro' | ForEach-Object { `$Shared.Started.Set() }" }
    @{ Name = 'media that is to be judged by'; Script = "`$Shared.Started.Set(); @{ LicensedProduct = 'Windows 10 Pro' } | Get-ReimageEligibility -MediaPath `$many" }
    @{ Name = 'media that is to be judged by in one word'; Script = "`$Shared.Started.Set(); @{ LicensedProduct = 'Windows 10 Pro' } | Get-ReimageEligibility -MediaPath `$many -Quiet" }
    @{ Name = 'media that cannot be read'; Script = '$Shared.Started.Set(); Get-VLMedia -LiteralPath (@($folder) * 100000) -ErrorAction SilentlyContinue' }
) {
    It 'ends it at once' {
        New-Wim (Join-Path $TestDrive 'install.wim') @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
        $null = New-Item -ItemType Directory (Join-Path $TestDrive 'nothing') -Force
        $result = Stop-Soon "`$many = @('$TestDrive/install.wim') * 100000; `$folder = '$TestDrive/nothing'`n$Script"
        $result.State | Should -BeExactly 'Stopped'
        $result.Seconds | Should -BeLessThan 1
        $result.Output | Should -BeNullOrEmpty
        $result.Errors | Should -BeNullOrEmpty
    }
}

Describe 'Stopping the count of activations' {
    It 'ends it, and counts nothing by half a file' {
        $path = Join-Path $TestDrive 'many.cilx'
        $lines = [IO.File]::ReadAllText((Join-Path $RepositoryFolder 'samples/mak/vamt-keys.cilx'))
        [IO.File]::WriteAllText($path, $lines)
        $result = Stop-Soon "`$many = @('$path') * 100000; `$Shared.Started.Set(); Get-MakActivationCount -LiteralPath `$many"
        $result.State | Should -BeExactly 'Stopped'
        $result.Seconds | Should -BeLessThan 1
        $result.Output | Should -BeNullOrEmpty
    }
}

Describe 'Stopping <Name> in a WIM of thousands of images' -ForEach @(
    @{ Name = 'the reading'; Script = 'while ($true) { Get-VLMedia -LiteralPath $wim | Out-Null; $Shared.Started.Set() }' }
    @{ Name = 'the first reading'; Script = '$Shared.Started.Set(); Get-VLMedia -LiteralPath (@($wim) * 1000) | Out-Null' }
    @{ Name = 'the comparison'; Script = "`$Shared.Started.Set(); Test-VLMediaMatch -LiteralPath (@(`$wim) * 1000) -LicensedProduct 'Windows 10 Pro' | Out-Null" }
    @{ Name = 'the judgement'; Script = '$devices | Get-ReimageEligibility -LiteralMediaPath $wim -AllImages | ForEach-Object { $Shared.Started.Set() }' }
    @{ Name = 'the judgement by the best image'; Script = '$devices | Get-ReimageEligibility -LiteralMediaPath $wim | ForEach-Object { $Shared.Started.Set() }' }
    @{ Name = 'the plan'; Script = '$devices | Get-ReimagePlan -LiteralMediaPath $wim | ForEach-Object { $Shared.Started.Set() }' }
    @{ Name = 'the plan, while devices come'; Script = '$devices | ForEach-Object { $Shared.Started.Set(); $_ } | Get-ReimagePlan -LiteralMediaPath $wim | Out-Null' }
) {
    BeforeAll {
        $wim = Join-Path $TestDrive 'many.wim'
        New-WimOfXml $wim @(1..4000 | ForEach-Object { "<IMAGE INDEX=`"$_`"><WINDOWS><EDITIONID>Professional</EDITIONID></WINDOWS></IMAGE>" })
    }

    It 'ends it at once' {
        $devices = 'foreach ($n in 1..1000000) { @{ ComputerName = "PC-$n"; LicensedProduct = "Windows 10 Pro $n"; LicenseChannel = "OEM" } }'
        $result = Stop-Soon "`$wim = '$wim'`n$($Script.Replace('$devices', "& { $devices }"))"
        $result.State | Should -BeExactly 'Stopped'
        $result.Seconds | Should -BeLessThan 1
        $result.Errors | Should -BeNullOrEmpty
    }
}

Describe 'Stopping what takes in all before it answers: <Name>' -ForEach @(
    @{ Name = 'questions'; Script = '$devices | Get-ReimageEligibility @media | ForEach-Object { $Shared.Started.Set(); $_ } | Get-ReimageQuestion' }
    @{ Name = 'a report'; Script = "`$devices | Get-ReimageEligibility @media | ForEach-Object { `$Shared.Started.Set(); `$_ } | Export-ReimageReport '$([IO.Path]::GetTempPath())/reimaging-stopped.html' -Force" }
    @{ Name = 'licenses'; Script = '$devices | ForEach-Object { $Shared.Started.Set(); $_ } | Get-LicensedProduct' }
    @{ Name = 'counts of one large file'; Script = '$Shared.Started.Set(); Get-MakActivationCount -LiteralPath $large' }
    @{ Name = 'counts of piped objects'; Script = '1..1000000 | ForEach-Object { $Shared.Started.Set(); [pscustomobject] @{ KeyType = "Mak"; KeyValue = "XXXXX-XXXXX-XXXXX-XXXXX-AEIL1"; RemainingActivations = 5 } } | Get-MakActivationCount' }
) {
    It 'ends it, and gives no answer by half of it' {
        $large = Join-Path $TestDrive 'large.csv'
        $row = '1,Open,Windows 10 Pro,XXXXX-XXXXX-XXXXX-XXXXX-AEIL{0},MAK,45/50,,Active'
        if ($Script.Contains('$large')) { [IO.File]::WriteAllLines($large, [string[]] (@('License ID,Program,Product,Product Key,Type,Activations,x,Status') + @(1..300000 | ForEach-Object { $row -f ($_ % 10) }))) }
        $devices = 'foreach ($n in 1..1000000) { [pscustomobject] @{ ComputerName = "PC-$n"; LicensedProduct = "Windows 10 Pro"; LicenseChannel = "OEM" } }'
        $media = "`$media = @{ MediaProduct = 'Windows 10 Pro'; MediaChannel = 'VolumeLicensing'; Program = 'SelectPlus' }; `$large = '$large'"
        $result = Stop-Soon "$media`n$($Script.Replace('$devices', "& { $devices }"))"
        $result.State | Should -BeExactly 'Stopped'
        $result.Seconds | Should -BeLessThan 1
        $result.Errors | Should -BeNullOrEmpty
        if ($Name -ne 'licenses') { $result.Output | Should -BeNullOrEmpty }
        Join-Path ([IO.Path]::GetTempPath()) 'reimaging-stopped.html' | Should -Not -Exist
    }
}
