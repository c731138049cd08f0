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

    It 'says what is missing, and of a PC that is not listed that it is not' {
        $FakeSequence.Variables['OSDComputerName'] = 'PC-OPEN'
        & $script -InventoryPath $inventory @media @module | Should -BeLike 'Indeterminate * Missing: *.'
        $FakeSequence.Variables['OSDComputerName'] = 'PC-ELSEWHERE'
        & $script -InventoryPath $inventory @media @module | Should -BeLike "Failed: $($inventory): *PC-ELSEWHERE*"
        $LASTEXITCODE | Should -Be 2
    }

    It 'judges a PC that is not listed only by what is about this PC: <Case> gives <Code>' -ForEach @(
        @{ Case = 'an order of another PC'; Code = 2; Order = @{ ComputerName = 'PC-1' } }
        @{ Case = 'a row about all'; Code = 2; Order = @{ ComputerName = '*' } }
        @{ Case = 'a row about names alike'; Code = 2; Order = @{ ComputerName = 'PC-9*' } }
        @{ Case = 'a row about its model'; Code = 2; Order = @{ Model = 'Book 1' } }
        @{ Case = 'an order of Office'; Code = 2; Order = @{ ComputerName = 'PC-999'; LicensedProduct = 'Office Standard 2019' } }
        @{ Case = 'an order that was cancelled'; Code = 2; Order = @{ ComputerName = 'PC-999'; Status = 'Cancelled' } }
        @{ Case = 'an order that names it'; Code = 0; Order = @{ ComputerName = 'PC-999' } }
        @{ Case = 'an order of its serial number'; Code = 0; Order = @{ DeviceSerial = 'SN-999' } }
        @{ Case = 'firmware without a key'; Code = 2; Firmware = @{ FirmwareKeyPresent = $false } }
        @{ Case = 'firmware with a key'; Code = 0; Firmware = @{ FirmwareKeyPresent = $true; OA3xOriginalProductKeyDescription = '[4.0] Professional OEM:DM' } }
        @{ Case = 'firmware with a key for nobody knows what'; Code = 0; Firmware = @{ FirmwareKeyPresent = $true } }
        @{ Case = 'a Windows on a Volume key'; Code = 2; Windows = @{ ProductName = 'Windows 10 Pro'; EditionID = 'Professional'; ProductKeyChannel = 'Volume:GVLK' } }
        @{ Case = 'a Windows on an OEM key'; Code = 0; Windows = @{ ProductName = 'Windows 10 Pro'; EditionID = 'Professional'; ProductKeyChannel = 'OEM:DM' } }
        @{ Case = 'variables about something else'; Code = 2; Variable = @{ ReimageLicensedLanguage = 'en-US'; ReimageLicenseChannel = 'OEM' } }
        @{ Case = 'a variable that is not known'; Code = 2; Variable = @{ ReimageLicensedProduct = 'unknown' } }
        @{ Case = 'a variable that names a product'; Code = 0; Variable = @{ ReimageLicensedProduct = 'Windows 10 Pro' } }
    ) {
        $FakeSequence.Variables['OSDComputerName'] = 'PC-999'
        $FakeSequence.Variables['_SMSTSSerialNumber'] = 'SN-999'
        $FakeSequence.Variables['_SMSTSModel'] = 'Book 1'
        $stated = @{ InventoryPath = $inventory; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'Oem' }
        if ($Order) {
            $row = [ordered]@{ LicensedProduct = 'Windows 10 Pro' }
            $Order.GetEnumerator() | ForEach-Object { $row[$_.Key] = $_.Value }
            $stated.EntitlementPath = Join-Path $TestDrive 'of-one.csv'
            [pscustomobject] $row | Export-Csv $stated.EntitlementPath -NoTypeInformation
        }
        $global:FakeEvidence = [pscustomobject] $(if ($Firmware) { $Firmware } else { $Windows })
        if ($Firmware) { $stated.Firmware = $true }
        if ($Windows) { $stated.WindowsPath = 'C:\Windows' }
        function global:Get-FirmwareLicense { [CmdletBinding()] param() $global:FakeEvidence }
        function global:Get-OfflineLicense { [CmdletBinding()] param([string] $WindowsPath) if ($WindowsPath) { $global:FakeEvidence } }
        if ($Variable) { $Variable.GetEnumerator() | ForEach-Object { $FakeSequence.Variables[$_.Key] = $_.Value } }
        try {
            $line = & $script @stated @media @module
        } finally {
            Remove-Item function:Get-FirmwareLicense, function:Get-OfflineLicense
            Remove-Variable FakeEvidence -Scope Global
        }
        $LASTEXITCODE | Should -Be $Code -Because "$line"
        $line | Should -BeLike $(if ($Code -eq 2) { "Failed: $($inventory): No device is called PC-999*" } else { "*ligible * (PC-999 is not in $inventory.)" })
    }

    It 'brings in purchase records, selected by what the task sequence knows' {
        $orders = Join-Path $TestDrive 'orders.csv'
        [pscustomobject]@{ DeviceSerial = 'SN-1'; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' } | Export-Csv $orders -NoTypeInformation
        $FakeSequence.Variables['OSDComputerName'] = 'PC-NEW'
        $FakeSequence.Variables['_SMSTSSerialNumber'] = 'SN-1'
        & $script -EntitlementPath $orders @media @module | Should -BeLike 'Eligible*'
        $FakeSequence.Variables['_SMSTSSerialNumber'] = 'SN-2'
        & $script -EntitlementPath $orders @media @module | Select-Object -Last 1 | Should -BeLike 'Indeterminate*'
    }

    It 'takes what holds for all PCs' {
        $file = Join-Path $TestDrive 'silent.csv'
        [pscustomobject]@{ ComputerName = 'PC-1'; LicensedProduct = 'Windows 10 Pro' } | Export-Csv $file -NoTypeInformation
        & $script -InventoryPath $file -ComputerName PC-1 @media @module | Should -BeLike 'Indeterminate*'
        & $script -InventoryPath $file -ComputerName PC-1 @media @module -LicensedLanguage en-US -LicensedArchitecture x64 -LicenseChannel Oem | Should -BeLike 'Eligible*'
        $LASTEXITCODE | Should -Be 0
    }

    It 'speaks of this PC, not of the order rows of all others' {
        $orders = Join-Path $TestDrive 'all-orders.csv'
        1..40 | ForEach-Object { [pscustomobject]@{ DeviceSerial = "SN-$_"; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' } } | Export-Csv $orders -NoTypeInformation
        $FakeSequence.Variables['OSDComputerName'] = 'PC-NEW'
        $FakeSequence.Variables['_SMSTSSerialNumber'] = 'SN-7'
        $output = @(& $script -EntitlementPath $orders @media @module *>&1)
        $output | Should -HaveCount 1 -Because "$output"
        $output[0] | Should -BeLike 'Eligible*'
        "$(& $script -EntitlementPath $orders @media @module -Verbose *>&1)" | Should -BeLike '*selected no device*'
    }

    It 'takes the Windows on the disk into account, under the name of the PC' {
        $windows = Join-Path $TestDrive 'disk/Windows'
        New-OfflineWindows $windows
        $FakeSequence.Variables['OSDComputerName'] = 'PC-GO'
        & $script -InventoryPath $inventory -WindowsPath $windows @media @module | Should -BeLike 'Eligible*'
    }

    It 'chooses an image of a library' {
        $library = (Join-Path $TestDrive 'library-a'), (Join-Path $TestDrive 'library-b')
        New-MediaFolder $library[0] -Image @{ Name = 'Windows 10 Education'; EditionId = 'Education'; Version = '10.0.19041.1' }, @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
        New-MediaFolder $library[1] -Image @{ Name = 'Windows 11 Pro'; EditionId = 'Professional'; Version = '10.0.22621.1' }
        $FakeSequence.Variables['OSDComputerName'] = 'PC-GO'
        & $script -InventoryPath $inventory -Library ($library -join ';') -Program SelectPlus @module | Should -BeLike 'Eligible*'
        $LASTEXITCODE | Should -Be 0
        $FakeSequence.Variables['ReimageImageFile'] | Should -BeLike "$($library[0])*"
        $FakeSequence.Variables['ReimageImageIndex'] | Should -Be '2'
        $broken = Join-Path $TestDrive 'broken-library.iso'
        Set-Content -LiteralPath $broken 'no image'
        & $script -InventoryPath $inventory -Library ((@($broken) + $library) -join ';') -Program SelectPlus @module | Should -BeLike 'Eligible*'
        & $script -InventoryPath $inventory -Library $broken -Program SelectPlus @module | Should -BeLike 'Failed:*broken-library.iso*'
        $LASTEXITCODE | Should -Be 2
        $FakeSequence.Variables['OSDComputerName'] = 'PC-STOP'
        $null = & $script -InventoryPath $inventory -Library $library -Program SelectPlus @module
        $LASTEXITCODE | Should -Be 3
        $FakeSequence.Variables['ReimageImageFile'], $FakeSequence.Variables['ReimageWantedMedia'] | Should -Be '', 'Windows 10 Pro ja-JP'
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

    It 'speaks the language of the session' {
        $before = [Threading.Thread]::CurrentThread.CurrentUICulture
        try {
            [Threading.Thread]::CurrentThread.CurrentUICulture = 'ja-JP'
            $told = @('PC-OPEN', 'PC-ELSEWHERE' | ForEach-Object { $FakeSequence.Variables['OSDComputerName'] = $_; & $script -InventoryPath $inventory @media @module })
        } finally {
            [Threading.Thread]::CurrentThread.CurrentUICulture = $before
        }
        "$told" | Should -Match 'LicensedLanguage'
        "$told" | Should -Not -Match 'Missing:|Failed:'
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

    It 'finds <Computer> in <File>' -ForEach @(
        @{ File = 'configmgr.csv'; Computer = 'CM-0001'; Code = 0 }
        @{ File = 'configmgr.csv'; Computer = 'cm-0002.contoso.test'; Code = 3 }
        @{ File = 'active-directory.csv'; Computer = 'AD-0001'; Code = 4 }
        @{ File = 'active-directory.csv'; Computer = 'ad-0001.example.com'; Code = 4 }
        @{ File = 'office.csv'; Computer = 'OFF-003'; Code = 3 }
    ) {
        $line = & $script -InventoryPath (Join-Path $samples "fleet/$File") -ComputerName $Computer @media @module
        $line | Should -Not -BeLike 'Failed*'
        $LASTEXITCODE | Should -Be $Code
        if ($Code -eq 4) { $FakeSequence.Variables['ReimageMissingFacts'] | Should -Not -BeNullOrEmpty }
    }

    It 'finds the PC by <Column>' -ForEach @(
        'PSComputerName', 'CSName', 'DNSHostName', 'MachineName', 'Netbios_Name0', 'DeviceName', 'Name', 'Name0', 'SMS_R_System.Name' | ForEach-Object { @{ Column = $_ } }
    ) {
        $file = Join-Path $TestDrive 'named.csv'
        'PC-GONE', 'PC-GO.contoso.test', 'PC-GO2' | ForEach-Object {
            $name = $_
            $row = [ordered]@{ $Column = $name }
            (New-InventoryRow).PSObject.Properties | Where-Object { $_.Name -ne 'ComputerName' } | ForEach-Object { $row[$_.Name] = $_.Value }
            if ($name -ne 'PC-GO.contoso.test') { $row.LicensedLanguage = 'ja-JP' }
            [pscustomobject] $row
        } | Export-Csv $file -NoTypeInformation
        $null = & $script -InventoryPath $file -ComputerName PC-GO @media @module
        $LASTEXITCODE | Should -Be 0
        $null = & $script -InventoryPath $file -ComputerName PC-GO.contoso.test @media @module
        $LASTEXITCODE | Should -Be 0
        $null = & $script -InventoryPath $file -ComputerName PC-GO.fabrikam.test @media @module
        $LASTEXITCODE | Should -Be 2
    }

    It 'finds the PC under every heading of names that the module reads: <Column>' -ForEach @(
        'Device name', 'Rechnername', 'Hostname', 'System Name' | ForEach-Object { @{ Column = $_ } }
    ) {
        $file = Join-Path $TestDrive 'headed.csv'
        $row = [ordered]@{ $Column = 'PC-GO' }
        (New-InventoryRow).PSObject.Properties | Where-Object { $_.Name -ne 'ComputerName' } | ForEach-Object { $row[$_.Name] = $_.Value }
        [pscustomobject] $row | Export-Csv $file -NoTypeInformation -Encoding UTF8
        & $script -InventoryPath $file -ComputerName PC-GO @media @module | Should -BeLike 'Eligible*'
        & $script -InventoryPath $file -ComputerName PC-ELSE @media @module | Should -BeLike 'Failed: *PC-ELSE*'
    }

    It 'ends with 2 instead of asking where no program is given' {
        & $script -InventoryPath $inventory -ComputerName PC-GO -MediaProduct 'Windows 10 Pro' @module | Should -BeLike 'Failed:*-Program*'
        $LASTEXITCODE | Should -Be 2
        (Get-Command $script).Parameters.Program.Attributes.Mandatory | Should -Not -Contain $true
    }

    It 'fails where two computers have the name' {
        $file = Join-Path $TestDrive 'twice.csv'
        (New-InventoryRow -ComputerName PC-GO.contoso.test), (New-InventoryRow -ComputerName PC-GO.fabrikam.test -Language ja-JP) | Export-Csv $file -NoTypeInformation
        & $script -InventoryPath $file -ComputerName PC-GO @media @module | Should -BeLike 'Failed:*PC-GO.contoso.test, PC-GO.fabrikam.test*'
        $LASTEXITCODE | Should -Be 2
        $null = & $script -InventoryPath $file -ComputerName PC-GO.fabrikam.test @media @module
        $LASTEXITCODE | Should -Be 3
    }

    It 'fails where no column names computers' {
        $path = Join-Path $TestDrive 'nameless.csv'
        [IO.File]::WriteAllLines($path, [string[]] ('Model,LicensedProduct', 'OptiPlex,Windows 10 Pro'))
        & $script -InventoryPath $path -ComputerName D09-001 @media @module | Should -BeLike "Failed: ${path}:*of 1 row none names its computer*ComputerName*"
        $LASTEXITCODE | Should -Be 2
    }

    It 'reads cells between semicolons' {
        & $script -InventoryPath (Join-Path $samples 'fleet/brief-2009-desktops.csv') -ComputerName D09-001 @media @module | Should -BeLike 'NotEligible*'
        $LASTEXITCODE | Should -Be 3
    }

    It 'takes lists as powershell -File hands them on: <Index> gives <Code>' -ForEach @(
        @{ Index = '1,2'; Code = 0 }, @{ Index = '2, 3'; Code = 0 }, @{ Index = '1'; Code = 3 }, @{ Index = @(1, 2); Code = 0 }, @{ Index = '12'; Code = 2 }, @{ Index = 'two'; Code = 2 }
    ) {
        $wim = Join-Path $TestDrive 'several.wim'
        New-Wim $wim @(
            @{ Name = 'Windows 10 Education'; EditionId = 'Education'; Version = '10.0.19041.1' }
            @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
            @{ Name = 'Windows 10 Enterprise'; EditionId = 'Enterprise'; Version = '10.0.19041.1' }
        )
        $folder = Join-Path $TestDrive 'several'
        if (-not (Test-Path $folder)) {
            New-MediaFolder $folder
            Copy-Item $wim (Join-Path $folder 'sources/install.wim')
        }
        $null = & $script -InventoryPath $inventory -ComputerName PC-GO -MediaPath $folder -MediaIndex $Index -Program SelectPlus @module
        $LASTEXITCODE | Should -Be $Code
    }

    It 'takes the products bought as <Bought>' -ForEach @(
        @{ Bought = 'Office Standard 2010,Windows 10 Pro'; Code = 0 }, @{ Bought = 'Office Standard 2010; Windows 10 Pro'; Code = 0 }, @{ Bought = @('Office Standard 2010', 'Windows 10 Pro'); Code = 0 }
        @{ Bought = 'Office Standard 2010'; Code = 3 }, @{ Bought = @(); Code = 3 }
    ) {
        $open = $media.Clone()
        $open.Program = 'OpenLicense'
        $null = & $script -InventoryPath $inventory -ComputerName PC-GO -PurchasedProduct $Bought @open @module
        $LASTEXITCODE | Should -Be $Code
    }

    It 'asks the PC with -Live only where nothing is known of its license: <File> <Computer>' -ForEach @(
        @{ File = 'configmgr.csv'; Computer = 'CM-0002'; Code = 3; Asked = $false }, @{ File = 'active-directory.csv'; Computer = 'AD-0001'; Code = 0; Asked = $true }
        @{ File = 'configmgr.csv'; Computer = 'CM-NEW'; Code = 0; Asked = $true }, @{ File = 'office.csv'; Computer = 'OFF-003'; Code = 3; Asked = $false }
    ) {
        $global:CimAsked = $false
        function global:Get-CimInstance {
            [CmdletBinding()]
            param([string] $ClassName, [string] $Filter, [string[]] $Property, [string[]] $ComputerName, [object[]] $CimSession, [uint32] $OperationTimeoutSec)
            $global:CimAsked = $true
            switch ($ClassName) {
                Win32_OperatingSystem { New-OperatingSystem }
                SoftwareLicensingService { New-LicensingService }
                SoftwareLicensingProduct { New-LicensingProduct }
            }
        }
        try {
            $null = & $script -InventoryPath (Join-Path $samples "fleet/$File") -ComputerName $Computer -Live @media @module
            $LASTEXITCODE | Should -Be $Code
            $global:CimAsked | Should -Be $Asked
        } finally {
            Remove-Item function:Get-CimInstance
            Remove-Variable CimAsked -Scope Global
        }
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
        $told = & $script -Source Inventory -InventoryPath $inventory -OutputFolder $folder @media @date @module
        $told[-1] | Should -BeLike '1 Eligible, 1 NotEligible, 1 Indeterminate. Wrote *reimage-2011-02-28.csv, * questions, 0 errors.'
        $told[0] | Should -BeLike 'Questions: 1 open device *LicensedLanguage*'
        $LASTEXITCODE | Should -Be 0
        $rows = Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')
        $rows.ComputerName | Should -Be @('PC-GO', 'PC-STOP', 'PC-OPEN')
        $rows.Decision | Should -Be @('Eligible', 'NotEligible', 'Indeterminate')
        $rows[2].MissingFacts | Should -BeExactly 'LicensedLanguage'
        $log = @(Get-Content (Join-Path $folder 'reimage-audit.log'))
        $log[0] | Should -BeLike '2011-02-28T04:05:06 Questions: *'
        $log[-1] | Should -BeLike '2011-02-28T04:05:06 Wrote *0 errors.'
    }

    It 'takes several inventories: <Name>' -ForEach @(
        @{ Name = 'a list'; Given = 'a.csv', 'b.csv' }
        @{ Name = 'one word'; Given = 'a.csv', 'b.csv' }
        @{ Name = 'wildcards'; Given = , '*.csv' }
    ) {
        $exports = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        New-InventoryRow -ComputerName PC-A | Export-Csv (Join-Path $exports 'a.csv') -NoTypeInformation
        New-InventoryRow -ComputerName PC-B | Export-Csv (Join-Path $exports 'b.csv') -NoTypeInformation -Delimiter ';'
        $paths = $Given | ForEach-Object { Join-Path $exports $_ }
        $null = & $script -Source Inventory -InventoryPath $(if ($Name -eq 'one word') { $paths -join ';' } else { $paths }) -OutputFolder $folder @media @date @module
        (Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).ComputerName | Should -Be 'PC-A', 'PC-B'
    }

    It 'joins the rows of a device whatever the order of files: <Given>' -ForEach @(@{ Given = 'own.csv', 'cm.csv' }, @{ Given = 'cm.csv', 'own.csv' }) {
        $exports = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        (New-InventoryRow -ComputerName PC-A), (New-InventoryRow -ComputerName PC-B) | Export-Csv (Join-Path $exports 'own.csv') -NoTypeInformation
        'PC-A', 'PC-B' | ForEach-Object { [pscustomobject]@{ ComputerName = $_; 'Operating System' = 'Windows 10 Pro'; Manufacturer = 'Contoso' } } | Export-Csv (Join-Path $exports 'cm.csv') -NoTypeInformation
        $told = & $script -Source Inventory -InventoryPath (($Given | ForEach-Object { Join-Path $exports $_ }) -join ';') -OutputFolder $folder @media @date @module
        $LASTEXITCODE | Should -Be 0
        @($told)[-1] | Should -BeLike '2 Eligible, 0 NotEligible, 0 Indeterminate. *0 errors.'
    }

    It 'speaks the language of the session' {
        $before = [Threading.Thread]::CurrentThread.CurrentUICulture
        try {
            [Threading.Thread]::CurrentThread.CurrentUICulture = 'ja-JP'
            $told = @(& $script -Source Inventory -InventoryPath $inventory -OutputFolder $folder @media @date @module)
            $failed = @(& $script -Source ConfigMgr -QueryName Nothing -OutputFolder $folder @media @date @module)
        } finally {
            [Threading.Thread]::CurrentThread.CurrentUICulture = $before
        }
        $told[-1] | Should -Not -BeLike '*Wrote*'
        $told[-1] | Should -BeLike 'Eligible 1 *reimage-2011-02-28.csv*'
        $told[0] | Should -Not -BeLike 'Questions:*'
        "$failed" | Should -Not -BeLike 'The audit failed*'
    }

    It 'writes no verdict that was withdrawn' {
        $exports = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        (New-InventoryRow -ComputerName PC-A), (New-InventoryRow -ComputerName PC-B) | Export-Csv (Join-Path $exports 'a.csv') -NoTypeInformation
        New-InventoryRow -ComputerName PC-B -Language ja-JP | Export-Csv (Join-Path $exports 'b.csv') -NoTypeInformation
        $told = & $script -Source Inventory -InventoryPath (Join-Path $exports '*.csv') -OutputFolder $folder @media @date @module
        $LASTEXITCODE | Should -Be 1
        "$told" | Should -BeLike 'Withdrawn, and not written*: PC-B *'
        @(Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).ComputerName | Should -Be 'PC-A'
    }

    It 'takes Active Directory, and an inventory for what it lists' {
        $null = & $script -Source ActiveDirectory -InventoryPath $inventory -OutputFolder $folder @media @date @module
        $rows = Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')
        $rows.ComputerName | Should -Be @('PC-GO', 'PC-STOP', 'PC-OPEN', 'pc-ad.contoso.test')
        $rows[3].Decision | Should -BeExactly 'Indeterminate'
    }

    It 'ends in a file of questions, and knows the answers next time' {
        $open = Join-Path $TestDrive 'open.csv'
        1..3 | ForEach-Object { [pscustomobject]@{ ComputerName = "PC-$_"; Model = 'Book 1'; OperatingSystem = 'Windows 10 Pro' } } | Export-Csv $open -NoTypeInformation
        $null = & $script -Source Inventory -InventoryPath $open -OutputFolder $folder @media @date @module
        $questions = @(Import-Csv (Join-Path $folder 'reimage-questions-2011-02-28.csv'))
        $questions.Count, $questions[0].Model, $questions[0].Settles, $questions[0].LicensedProduct | Should -Be 1, 'Book 1', '3', '?'
        $answers = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' }
        foreach ($name in $answers.Keys) { $questions[0].$name = $answers[$name] }
        $answered = Join-Path $TestDrive 'answered.csv'
        $questions | Export-Csv $answered -NoTypeInformation -Encoding UTF8
        Remove-Item (Join-Path $folder '*.csv')
        $null = & $script -Source Inventory -InventoryPath $open -EntitlementPath $answered -OutputFolder $folder @media @date @module
        (Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).Decision | Select-Object -Unique | Should -BeExactly 'Eligible'
        Join-Path $folder 'reimage-questions-2011-02-28.csv' | Should -Not -Exist
    }

    It 'leaves no questions where none is open any more, and loses no answers' {
        $open = Join-Path $TestDrive 'open.csv'
        $asked = Join-Path $folder 'reimage-questions-2011-02-28.csv'
        1..3 | ForEach-Object { [pscustomobject]@{ ComputerName = "PC-$_"; Model = 'Book 1'; OperatingSystem = 'Windows 10 Pro' } } | Export-Csv $open -NoTypeInformation
        $null = & $script -Source Inventory -InventoryPath $open -OutputFolder $folder @media @date @module
        $first = Get-Content $asked -Raw
        $null = & $script -Source Inventory -InventoryPath $open -OutputFolder $folder -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -LicensedArchitecture x64 -LicenseChannel OEM @media @date @module
        $asked | Should -Not -Exist
        Get-Content "$asked.old" -Raw | Should -BeExactly $first

        Move-Item "$asked.old" $asked
        $null = & $script -Source Inventory -InventoryPath $open -EntitlementPath $asked -OutputFolder $folder @media @date @module
        Get-Content $asked -Raw | Should -BeExactly $first
        Join-Path $folder 'reimage-questions-2011-02-28-2.csv' | Should -Exist
    }

    It 'takes a query of ConfigMgr' {
        $null = & $script -Source ConfigMgr -QueryName Reimaging -OutputFolder $folder @media @date @module
        (Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).ComputerName | Should -BeExactly 'PC-CM'
    }

    It 'ends with 1 and logs what could not be read' {
        $bad = Join-Path $TestDrive 'bad.csv'
        (New-InventoryRow -ComputerName PC-GO | Add-Member DeviceCount 1 -PassThru), (New-InventoryRow -ComputerName PC-BAD | Add-Member DeviceCount pigeon -PassThru) | Export-Csv $bad -NoTypeInformation
        $null = & $script -Source Inventory -InventoryPath $bad -OutputFolder $folder @media @date @module
        $LASTEXITCODE | Should -Be 1
        @(Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).Count | Should -Be 1
        "$(Get-Content (Join-Path $folder 'reimage-audit.log'))" | Should -BeLike '*PC-BAD*pigeon*'
    }

    It 'ends with 2 where the source fails' {
        & $script -Source ConfigMgr -QueryName Nothing -OutputFolder $folder @media @date @module | Should -BeLike 'The audit failed:*'
        $LASTEXITCODE | Should -Be 2
    }

    It 'ends with 2 and keeps the last file where nothing was judged: <Case>' -ForEach @(
        @{ Case = 'no media'; Rows = { New-InventoryRow }; Extra = @{ MediaPath = 'no-such.iso'; Program = 'SelectPlus' } }
        @{ Case = 'an empty inventory'; Rows = { }; Extra = $null }
        @{ Case = 'another separator'; Rows = { New-InventoryRow | Select-Object @{ n = 'ComputerName;LicensedProduct'; e = { 'PC-01;Windows 10 Pro' } } }; Extra = $null }
    ) {
        $file = Join-Path $TestDrive 'none.csv'
        Set-Content $file '"ComputerName","LicensedProduct"' -Encoding Ascii
        $rows = @(& $Rows)
        if ($rows.Count) { $rows | Export-Csv $file -NoTypeInformation }
        $null = New-Item -ItemType Directory $folder
        $last = Join-Path $folder 'reimage-2011-02-28.csv'
        Set-Content $last 'the last one' -Encoding Ascii
        $arguments = if ($Extra) { $Extra } else { $media }
        @(& $script -Source Inventory -InventoryPath $file -OutputFolder $folder @arguments @date @module)[-1] | Should -BeLike 'The audit failed:*'
        $LASTEXITCODE | Should -Be 2
        Get-Content $last | Should -BeExactly 'the last one'
        (Get-ChildItem $folder).Name | Sort-Object | Should -Be @('reimage-2011-02-28.csv', 'reimage-audit.log')
        "$(Get-Content (Join-Path $folder 'reimage-audit.log'))" | Should -BeLike '*Failed:*'
        if ($Case -eq 'another separator') { "$(Get-Content (Join-Path $folder 'reimage-audit.log'))" | Should -BeLike '*Not read:*' }
    }

    It 'replaces the file of a run before' {
        foreach ($computer in 'PC-1', 'PC-2') {
            $file = Join-Path $TestDrive 'again.csv'
            New-InventoryRow -ComputerName $computer | Export-Csv $file -NoTypeInformation
            $null = & $script -Source Inventory -InventoryPath $file -OutputFolder $folder @media @date @module
            $LASTEXITCODE | Should -Be 0
        }
        (Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).ComputerName | Should -BeExactly 'PC-2'
        @(Get-ChildItem $folder).Count | Should -Be 3
    }

    It 'lets an inventory speak for what it lists by <Column>' -ForEach @(@{ Column = 'Netbios_Name0'; Listed = 'PC-GO' }, @{ Column = 'DNSHostName'; Listed = 'pc-go.contoso.test' }) {
        $file = Join-Path $TestDrive 'listed.csv'
        New-InventoryRow -ComputerName $Listed | Select-Object @{ n = $Column; e = { $_.ComputerName } }, * -ExcludeProperty ComputerName | Export-Csv $file -NoTypeInformation
        $null = & $script -Source ActiveDirectory -InventoryPath $file -OutputFolder $folder @media @date @module
        (Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).ComputerName | Should -Be @($Listed, 'pc-ad.contoso.test')
    }

    It 'takes the products bought in one word' {
        $open = $media.Clone()
        $open.Program = 'OpenLicense'
        $null = & $script -Source Inventory -InventoryPath $inventory -OutputFolder $folder -PurchasedProduct 'Office Standard 2010,Windows 10 Pro' @open @date @module
        (Import-Csv (Join-Path $folder 'reimage-2011-02-28.csv')).Decision | Should -Be @('Eligible', 'NotEligible', 'Indeterminate')
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

    It 'knows what was bought under <Program>: <Bought> gives <Code>' -ForEach @(
        @{ Program = 'OpenValue'; Bought = 'Windows 11 Pro', 'Windows 10 Pro'; Code = 0 }, @{ Program = 'OpenValue'; Bought = $null; Code = 1 }, @{ Program = 'OLP'; Bought = @(); Code = 1 }
    ) {
        $global:FakeLanguage = 1033
        $open = $media.Clone()
        $open.Program = $Program
        if ($null -ne $Bought) { $open.PurchasedProduct = $Bought }
        $line = & $script @open @module -LicensedArchitecture x64 -SoftwareAssurance PerDevice
        $LASTEXITCODE | Should -Be $Code -Because $line
    }

    It 'ends with 1 and no error where there is no module' {
        $streams = & $script @media -ModulePath NoSuchModule *>&1
        $LASTEXITCODE | Should -Be 1
        $streams | Should -BeOfType string
        $streams | Should -BeLike '*-ModulePath*'
    }
}
