BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $samples = Join-Path $RepositoryFolder 'samples'
    $module = @{ ModulePath = Join-Path $ModuleFolder 'ReimagingTools.psd1' }
    $media = @{ MediaProduct = 'Windows 10 Pro'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'VolumeLicensing'; Program = 'SelectPlus' }
    $inventory = Join-Path $TestDrive 'inventory.csv'
    (New-InventoryRow -ComputerName PC-GO), (New-InventoryRow -ComputerName PC-STOP -Language ja-JP), (New-InventoryRow -ComputerName PC-OPEN -Language '') |
        Export-Csv $inventory -NoTypeInformation
}

Describe 'samples/task-sequence' {
    BeforeAll {
        $script = Join-Path $samples 'task-sequence/Test-ReimageTarget.ps1'

        # Stands in for the COM object of a running task sequence: a parameterized property named Value.
        if (-not ('FakeTaskSequence' -as [type])) {
            Add-Type -TypeDefinition @'
using System.Collections.Generic;
using System.Runtime.CompilerServices;
public sealed class FakeTaskSequence
{
    public readonly Dictionary<string, string> Variables = new Dictionary<string, string>();
    [IndexerName("Value")]
    public string this[string name]
    {
        get { string value; return Variables.TryGetValue(name, out value) ? value : ""; }
        set { Variables[name] = value; }
    }
}
'@
        }
        function global:New-Object {
            param([Parameter(Position = 0)] [string] $TypeName, [string] $ComObject)
            if ($ComObject -eq 'Microsoft.SMS.TSEnvironment' -and $global:FakeSequence) { return $global:FakeSequence }
            throw 'There is no such class.'
        }
    }

    BeforeEach {
        $global:FakeSequence = [FakeTaskSequence]::new()
    }

    AfterAll {
        Remove-Item function:New-Object
        Remove-Variable FakeSequence -Scope Global
    }

    It 'ends with <Code> for <Computer>, and sets the variables' -ForEach @(
        @{ Computer = 'PC-GO'; Code = 0; Decision = 'Eligible' }, @{ Computer = 'PC-STOP'; Code = 3; Decision = 'NotEligible' }, @{ Computer = 'PC-OPEN'; Code = 4; Decision = 'Indeterminate' }
    ) {
        $FakeSequence.Variables['OSDComputerName'] = $Computer
        $line = & $script -InventoryPath $inventory @media @module
        $LASTEXITCODE | Should -Be $Code
        $line | Should -BeLike "$Decision 2011-02/*"
        $FakeSequence.Variables['ReimageDecision'] | Should -BeExactly $Decision
        $FakeSequence.Variables['ReimageReason'] | Should -Not -BeNullOrEmpty
        $FakeSequence.Variables['ReimageClauses'] | Should -BeLike '2011-02/*'
    }

    It 'names the missing fact' {
        $null = & $script -InventoryPath $inventory -ComputerName PC-OPEN @media @module
        $FakeSequence.Variables['ReimageMissingFacts'] | Should -BeExactly 'LicensedLanguage'
    }

    It 'takes the license from variables where no inventory lists the PC' {
        @{ _SMSTSMachineName = 'PC-NEW'; ReimageLicensedProduct = 'Windows 10 Pro'; ReimageLicensedLanguage = 'English'; ReimageLicensedArchitecture = 'x64'; ReimageLicenseChannel = 'OEM' }.GetEnumerator() |
            ForEach-Object { $FakeSequence.Variables[$_.Key] = $_.Value }
        $null = & $script @media @module
        $LASTEXITCODE | Should -Be 0
    }

    It 'works outside a task sequence' {
        $global:FakeSequence = $null
        & $script -InventoryPath $inventory -ComputerName PC-STOP @media @module | Should -BeLike 'NotEligible*'
        $LASTEXITCODE | Should -Be 3
    }

    It 'reads the media of the task sequence' {
        New-MediaFolder (Join-Path $TestDrive 'media')
        $null = & $script -InventoryPath $inventory -ComputerName PC-GO -MediaPath (Join-Path $TestDrive 'media') -Program SelectPlus @module
        $LASTEXITCODE | Should -Be 0
    }

    It 'ends with 2 where the check itself fails: <Case>' -ForEach @(
        @{ Case = 'no inventory'; Extra = @{ InventoryPath = 'no-such-file.csv' } }, @{ Case = 'no media'; Extra = @{ MediaPath = 'no-such.iso' } }, @{ Case = 'no module'; Extra = @{ ModulePath = 'NoSuchModule' } }
    ) {
        $arguments = @{ ComputerName = 'PC-GO'; Program = 'SelectPlus'; InventoryPath = $inventory; ModulePath = $module.ModulePath }
        if ($Case -ne 'no media') { $arguments.MediaProduct = 'Windows 10 Pro' }
        foreach ($key in $Extra.Keys) { $arguments[$key] = $Extra[$key] }
        & $script @arguments 2>$null | Should -BeLike 'Failed:*'
        $LASTEXITCODE | Should -Be 2
    }
}

Describe 'samples/fleet-audit' {
    BeforeAll {
        $script = Join-Path $samples 'fleet-audit/Invoke-ReimageAudit.ps1'
        $date = @{ Date = [datetime] '2011-02-28T04:05:06' }
        function global:Get-ADComputer {
            param([string] $Filter, [string[]] $Properties)
            [pscustomobject]@{ Name = 'PC-AD'; DNSHostName = 'pc-ad.contoso.test'; OperatingSystem = 'Windows 10 Pro'; OperatingSystemVersion = '10.0 (19045)' }
            [pscustomobject]@{ Name = 'PC-GO'; DNSHostName = 'pc-go.contoso.test'; OperatingSystem = 'Windows 10 Pro'; OperatingSystemVersion = '10.0 (19045)' }
        }
        function global:Invoke-CMQuery {
            param([string] $Name)
            if ($Name -ne 'Reimaging') { throw "There is no query $Name." }
            [pscustomobject]@{
                SMS_R_System = [pscustomobject]@{ Name = 'PC-CM' }
                SMS_G_System_SOFTWARE_LICENSING_PRODUCT = [pscustomobject]@{ Name = 'Windows(R), Professional edition'; Description = 'Windows(R) Operating System, OEM_DM channel' }
            }
        }
    }

    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
    }

    AfterAll {
        Remove-Item function:Get-ADComputer, function:Invoke-CMQuery
    }

    It 'writes a dated file from an inventory' {
        $null = & $script -Source Inventory -InventoryPath $inventory -OutputFolder $folder @media @date @module
        $LASTEXITCODE | Should -Be 0
        $rows = Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')
        $rows.ComputerName | Should -Be @('PC-GO', 'PC-STOP', 'PC-OPEN')
        $rows.Decision | Should -Be @('Eligible', 'NotEligible', 'Indeterminate')
        $rows[2].MissingFacts | Should -BeExactly 'LicensedLanguage'
        Get-Content (Join-Path $folder 'reimage-audit.log') | Should -BeLike '2011-02-28T04:05:06 Wrote *0 not read.'
    }

    It 'takes Active Directory, and an inventory for what it lists' {
        $null = & $script -Source ActiveDirectory -InventoryPath $inventory -OutputFolder $folder @media @date @module
        $rows = Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')
        $rows.ComputerName | Should -Be @('PC-GO', 'PC-STOP', 'PC-OPEN', 'pc-ad.contoso.test')
        $rows[3].Decision | Should -BeExactly 'Indeterminate'
    }

    It 'takes a query of ConfigMgr' {
        $null = & $script -Source ConfigMgr -QueryName Reimaging -OutputFolder $folder @media @date @module
        (Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).ComputerName | Should -BeExactly 'PC-CM'
    }

    It 'ends with 1 and logs what could not be read' {
        $bad = Join-Path $TestDrive 'bad.csv'
        (New-InventoryRow -ComputerName PC-GO), (New-InventoryRow -ComputerName PC-BAD -Channel pigeon) | Export-Csv $bad -NoTypeInformation
        $null = & $script -Source Inventory -InventoryPath $bad -OutputFolder $folder @media @date @module
        $LASTEXITCODE | Should -Be 1
        @(Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).Count | Should -Be 1
        "$(Get-Content (Join-Path $folder 'reimage-audit.log'))" | Should -BeLike '*PC-BAD*pigeon*'
    }

    It 'ends with 2 where the source fails' {
        & $script -Source ConfigMgr -QueryName Nothing -OutputFolder $folder @media @date @module | Should -BeLike 'The audit failed:*'
        $LASTEXITCODE | Should -Be 2
    }

    It 'writes no formula into a spreadsheet' {
        $trap = Join-Path $TestDrive 'trap.csv'
        New-InventoryRow -ComputerName '=cmd()' | Export-Csv $trap -NoTypeInformation
        $null = & $script -Source Inventory -InventoryPath $trap -OutputFolder $folder @media @date @module
        (Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).ComputerName | Should -BeExactly "'=cmd()"
    }
}

Describe 'samples/intune' {
    BeforeAll {
        $script = Join-Path $samples 'intune/Detect-ReimageEligibility.ps1'
        function global:Get-CimInstance {
            [CmdletBinding()]
            param([string] $ClassName, [string] $Filter, [string[]] $Property, [string[]] $ComputerName, [object[]] $CimSession, [uint32] $OperationTimeoutSec)
            switch ($ClassName) {
                Win32_OperatingSystem { New-OperatingSystem -Language $global:FakeLanguage }
                SoftwareLicensingService { if ($global:FakeLanguage -eq 0) { Write-Error 'Access denied' } else { New-LicensingService } }
                SoftwareLicensingProduct { New-LicensingProduct }
                default { Write-Error 'Invalid class' -ErrorId 'HRESULT 0x80041010' }
            }
        }
    }

    AfterAll {
        Remove-Item function:Get-CimInstance
        Remove-Variable FakeLanguage -Scope Global
    }

    It 'ends with <Code> and one line, and writes no error: language <Language>' -ForEach @(
        @{ Language = 1033; Code = 0; Start = 'Eligible:' }, @{ Language = 1041; Code = 1; Start = 'NotEligible:' }, @{ Language = 0; Code = 1; Start = 'Indeterminate:' }
    ) {
        $global:FakeLanguage = $Language
        $streams = & $script @media @module *>&1
        $LASTEXITCODE | Should -Be $Code
        @($streams).Count | Should -Be 1
        $streams | Should -BeOfType string
        $streams | Should -BeLike "$Start*"
    }

    It 'ends with 1 and no error where there is no module' {
        $streams = & $script @media -ModulePath NoSuchModule *>&1
        $LASTEXITCODE | Should -Be 1
        $streams | Should -BeOfType string
    }
}
