# Computers that are asked: who is named when one does not answer, and what is asked of computers whose classes lack newer properties.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')

    # Stands in for the host's Get-CimInstance. Behavior holds a script by "computer/class", "computer" or "class"; what has none answers in full.
    function global:Get-CimInstance {
        [CmdletBinding()]
        param([string] $ClassName, [string] $Filter, [string[]] $Property, [string[]] $ComputerName, [object[]] $CimSession, [uint32] $OperationTimeoutSec)
        $global:CimCalls.Add(@{ ClassName = $ClassName; Property = $Property; ComputerName = @(@($ComputerName) + @($CimSession | ForEach-Object { if ($_) { $_.ComputerName } }) | Where-Object { $_ }) })
        $computers = if ($ComputerName) { $ComputerName } elseif ($CimSession) { $CimSession.ComputerName } else { 'PC-HERE' }
        foreach ($computer in $computers) {
            $computer = "$computer"
            $script = "$computer/$ClassName", $computer, $ClassName | Where-Object { $global:Behavior.ContainsKey($_) } | Select-Object -First 1
            if ($null -ne $script) {
                & $global:Behavior[$script] $computer $Property
                continue
            }
            $instance = switch ($ClassName) {
                Win32_OperatingSystem { New-OperatingSystem -ComputerName $computer }
                SoftwareLicensingService { New-LicensingService }
                SoftwareLicensingProduct { New-LicensingProduct }
            }
            if ($instance) { $instance | Add-Member PSComputerName $computer -Force -PassThru }
        }
    }

    # As the CIM cmdlets write it: the id is the code, and the computer is named by the origin alone, which these do not have.
    function global:Write-CimError {
        param([string] $Message, [string] $Code = '0x800706ba')
        Write-Error $Message -ErrorId "HRESULT $Code"
    }

    function Initialize-Behavior {
        $global:CimCalls = [Collections.Generic.List[object]]::new()
        $global:Behavior = @{}
    }

    function Get-Failure {
        param([string[]] $ComputerName, [object[]] $CimSession)
        $arguments = @{}
        if ($ComputerName) { $arguments.ComputerName = $ComputerName }
        if ($CimSession) { $arguments.CimSession = $CimSession }
        $null = Get-LicensedProduct @arguments -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Where-Object { $_.FullyQualifiedErrorId -like '*,ReimagingTools.*' } |
            Select-Object @{ n = 'Id'; e = { ($_.FullyQualifiedErrorId -split ',')[0] } }, @{ n = 'Target'; e = { $_.TargetObject } }, @{ n = 'Text'; e = { "$_" } }
    }
}

AfterAll {
    Remove-Item function:Get-CimInstance, function:Write-CimError
    Remove-Variable CimCalls, Behavior -Scope Global
}

Describe 'A computer that does not answer' {
    BeforeEach {
        Initialize-Behavior
    }

    It 'is the one whose whole name the error holds: <Message>' -ForEach @(
        @{ Message = 'PC-10: The RPC server is unavailable.' }
        @{ Message = 'The client cannot connect to PC-10.' }
        @{ Message = 'Cannot resolve \\PC-10\root.' }
        @{ Message = ([char] 0x3053) + 'PC-10' + ([char] 0x306B) }
    ) {
        $global:Behavior['PC-10'] = { Write-CimError $Message }
        $failures = @(Get-Failure PC-1, PC-10)
        $failures.Count | Should -Be 1
        $failures.Id | Should -BeExactly 'ComputerUnreadable'
        $failures.Target | Should -BeExactly 'PC-10'
        $failures.Text | Should -BeLike 'PC-10 could not be asked.*'
    }

    It 'is not the one whose name is a part of another: <Asked> <Message>' -ForEach @(
        @{ Asked = @('PC-1', 'XPC-1'); Message = 'XPC-1 is down.'; Down = 'XPC-1' }
        @{ Asked = @('PC-1', 'PC-1.contoso.test'); Message = 'PC-1.contoso.test is down.'; Down = 'PC-1.contoso.test' }
        @{ Asked = @('PC-1', 'PC-1_B'); Message = 'PC-1_B is down.'; Down = 'PC-1_B' }
    ) {
        $global:Behavior[$Down] = { Write-CimError $Message }
        @(Get-Failure $Asked).Target | Should -BeExactly $Down
    }

    It 'is found out where the error names none' {
        $global:Behavior['PC-11'] = { Write-CimError 'The RPC server is unavailable.' }
        $failures = @(Get-Failure PC-1, PC-11)
        $failures.Count | Should -Be 1
        $failures.Id | Should -BeExactly 'ComputerUnreadable'
        $failures.Target | Should -BeExactly 'PC-11'
        $failures.Text | Should -BeLike '*RPC server is unavailable*'
    }

    It 'is named beside the others it may be where the error names none' {
        foreach ($name in 'PC-11', 'PC-12') { $global:Behavior["$name/SoftwareLicensingProduct"] = { } }
        $global:Behavior['PC-11/SoftwareLicensingProduct'] = { Write-CimError 'Access denied' '0x80041003' }
        $failures = @(Get-Failure PC-1, PC-11, PC-12)
        $failures.Target | Should -Be @('PC-11', 'PC-12')
        $failures.Id | Should -Be @('ComputerPartlyRead', 'ComputerPartlyRead')
        $failures[0].Text | Should -BeLike '*Access denied*does not say*'
    }

    It 'is not left out where it gives neither an answer nor an error' {
        $global:Behavior['PC-2'] = { }
        $failures = @(Get-Failure PC-1, PC-2)
        $failures.Count | Should -Be 1
        $failures.Id | Should -BeExactly 'ComputerUnreadable'
        $failures.Target | Should -BeExactly 'PC-2'
        $media = New-MediaOfWindows10Pro
        Get-ReimageEligibility -ComputerName PC-1, PC-2 @media -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
        Get-ReimageEligibility -ComputerName PC-1 @media -Quiet | Should -BeExactly $true
    }

    It 'is not left out where it is asked through a session' {
        $global:Behavior['PC-2'] = { }
        $global:Behavior['PC-3'] = { Write-CimError 'PC-3: Access denied' }
        $failures = @(Get-Failure -CimSession ('PC-1', 'PC-2', 'PC-3' | ForEach-Object { New-SessionDouble $_ }))
        $failures.Target | Should -Be @('PC-2', 'PC-3')
    }

    It 'may be behind a session that does not tell its name' {
        $global:Behavior[''] = { }
        $failure = @(Get-Failure -CimSession (New-SessionDouble ''))
        $failure.Id | Should -BeExactly 'ComputerUnreadable'
    }

    It 'may be this computer' {
        $global:Behavior['PC-HERE'] = { }
        $failures = @(Get-Failure)
        $failures.Id | Should -BeExactly 'ComputerUnreadable'
        $failures.Target | Should -BeExactly ([Environment]::MachineName)
        $global:Behavior['PC-HERE'] = { Write-CimError 'The service is stopped.' }
        $failures = @(Get-Failure)
        $failures.Count | Should -Be 1
        $failures.Text | Should -BeLike "$([Environment]::MachineName) could not be asked.*The service is stopped.*"
    }

    It 'is one error that says each cause once' {
        foreach ($class in 'SoftwareLicensingService', 'SoftwareLicensingProduct') { $global:Behavior["PC-2/$class"] = { Write-CimError 'PC-2: The RPC server is unavailable.' } }
        $failure = @(Get-Failure PC-1, PC-2)
        $failure.Count | Should -Be 1
        [regex]::Matches($failure.Text, 'RPC server').Count | Should -Be 1
        $failure.Text | Should -BeLike '*SoftwareLicensingService, SoftwareLicensingProduct: PC-2: The RPC*'
    }

    It 'is asked nothing more once it answers nothing' {
        $global:Behavior['PC-2'] = { Write-CimError 'PC-2: The RPC server is unavailable.' }
        @(Get-Failure PC-1, PC-2).Count | Should -Be 1
        @($global:CimCalls | Where-Object { $_.ComputerName -contains 'PC-2' }).Count | Should -Be 1
        @($global:CimCalls | Where-Object { $_.ComputerName -contains 'PC-1' }).Count | Should -BeGreaterThan 3
    }
}

Describe 'A computer whose classes lack newer properties' {
    BeforeEach {
        Initialize-Behavior
        $old = {
            param($Computer, $Property)
            if ($Property -contains 'OA3xOriginalProductKeyDescription' -or $Property -contains 'ProductKeyChannel') {
                Write-CimError 'Invalid query' '0x80041017'
            } elseif ($Property -contains 'PartialProductKey') {
                New-CimRecord SoftwareLicensingProduct @{
                    Name = 'Windows(R) 7, Professional edition'; Description = 'Windows Operating System - Windows(R) 7, OEM_SLP channel'; LicenseFamily = 'Professional'
                    LicenseStatus = 1; PartialProductKey = 'AAAA1'; ApplicationID = '55c92734-d682-4d71-983e-d6ec3f16059f'; PSComputerName = $Computer
                }
            } else {
                New-CimRecord SoftwareLicensingService @{ Version = '6.1.7601'; PSComputerName = $Computer }
            }
        }
        $global:Behavior['PC-7/SoftwareLicensingService'] = $old
        $global:Behavior['PC-7/SoftwareLicensingProduct'] = $old
        $global:Behavior['PC-7/Win32_OperatingSystem'] = {
            param($Computer)
            $system = New-OperatingSystem -ComputerName $Computer -Caption 'Microsoft Windows 7 Professional'
            $system.BuildNumber = '7601'
            $system.Version = '6.1.7601'
            $system
        }
    }

    It 'is asked for the rest, and it alone' {
        $products = Get-LicensedProduct -ComputerName PC-10, PC-7 -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Where-Object { $_.FullyQualifiedErrorId -like '*,ReimagingTools.*' } | Should -BeNullOrEmpty
        $products.ComputerName | Should -Be @('PC-10', 'PC-7')
        $products.LicenseChannel | Should -Be @('Oem', 'Oem')
        $again = @($CimCalls | Where-Object { $_.ClassName -eq 'SoftwareLicensingProduct' })
        $again.Count | Should -Be 2
        $again[1].ComputerName | Should -Be @('PC-7')
        $again[1].Property | Should -Not -Contain 'ProductKeyChannel'
        $again[1].Property | Should -Contain 'PartialProductKey'
    }

    It 'is asked for the rest as <Kind>' -ForEach @(
        @{ Kind = 'the only one'; Arguments = @{ ComputerName = 'PC-7' }; Asked = @('PC-7') }
        @{ Kind = 'one session of several'; Arguments = @{ CimSession = @('PC-10', 'PC-7') }; Asked = @('PC-7') }
    ) {
        if ($Arguments.CimSession) { $Arguments = @{ CimSession = $Arguments.CimSession | ForEach-Object { New-SessionDouble $_ } } }
        $null = Get-LicensedProduct @Arguments -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Where-Object { $_.FullyQualifiedErrorId -like '*,ReimagingTools.*' } | Should -BeNullOrEmpty
        @($CimCalls | Where-Object { $_.ClassName -eq 'SoftwareLicensingService' })[1].ComputerName | Should -Be $Asked
    }

    It 'is not asked twice where it refuses for another reason' {
        $global:Behavior['PC-8/SoftwareLicensingService'] = { Write-CimError 'PC-8: Access denied' '0x80041003' }
        @(Get-Failure PC-8).Id | Should -BeExactly 'ComputerPartlyRead'
        @($CimCalls | Where-Object { $_.ClassName -eq 'SoftwareLicensingService' }).Count | Should -Be 1
    }

    It 'is reported where it refuses the rest as well' {
        $global:Behavior['PC-8/SoftwareLicensingService'] = { Write-CimError 'Invalid query' '0x80041017' }
        @(Get-Failure PC-8).Id | Should -BeExactly 'ComputerPartlyRead'
    }
}

Describe 'The class of Office' {
    BeforeEach {
        Initialize-Behavior
    }

    It 'is asked for nothing it lacks' {
        $null = Get-LicensedProduct -ComputerName PC-1
        $asked = $CimCalls | Where-Object { $_.ClassName -eq 'OfficeSoftwareProtectionProduct' }
        $asked.Property | Should -Not -Contain 'ProductKeyChannel'
        $asked.Property | Should -Contain 'Description'
    }

    It 'may be absent: <Code>' -ForEach @(@{ Code = '0x80041010' }, @{ Code = '0x8004100e' }) {
        $global:Behavior['OfficeSoftwareProtectionProduct'] = { Write-CimError 'Invalid class' $Code }
        Get-Failure PC-1 | Should -BeNullOrEmpty
    }

    It 'does not hide any other failure' {
        $global:Behavior['OfficeSoftwareProtectionProduct'] = { Write-CimError 'Access denied' '0x80041003' }
        $failure = @(Get-Failure PC-1)
        $failure.Id | Should -BeExactly 'ComputerPartlyRead'
        $failure.Text | Should -BeLike '*OfficeSoftwareProtectionProduct: Access denied*'
    }
}

Describe 'Records with -Live' {
    BeforeEach {
        Initialize-Behavior
        $global:Behavior['Win32_ComputerSystem'] = { param($Computer) New-CimRecord Win32_ComputerSystem @{ Name = $Computer; Manufacturer = 'Maker'; Model = 'Book 1'; PSComputerName = $Computer } }
        $global:Behavior['Win32_BIOS'] = { param($Computer) New-CimRecord Win32_BIOS @{ SerialNumber = "SN-$Computer"; PSComputerName = $Computer } }
        $media = New-MediaOfWindows10Pro
        $computers = 'PC-1', 'PC-2' | ForEach-Object { [pscustomobject]@{ Name = $_; DNSHostName = "$_.contoso.test"; OperatingSystem = 'Windows 10 Pro'; ObjectClass = 'computer' } }
    }

    It 'are asked once, all together, and joined' {
        $global:Behavior['Win32_OperatingSystem'] = { param($Computer) New-OperatingSystem -ComputerName ($Computer -replace '\..*') | Add-Member PSComputerName $Computer -PassThru }
        $global:Behavior['Win32_ComputerSystem'] = { param($Computer) New-CimRecord Win32_ComputerSystem @{ Name = ($Computer -replace '\..*'); Model = 'Book 1'; PSComputerName = $Computer } }
        $verdicts = @($computers | Get-ReimageEligibility -Live @media)
        $verdicts.Count | Should -Be 2
        $verdicts.Decision | Should -Be 'Eligible', 'Eligible'
        $calls = @($global:CimCalls | Where-Object { $_.ClassName -eq 'SoftwareLicensingProduct' })
        $calls.Count | Should -Be 1
        $calls[0].ComputerName | Should -Be 'PC-1.contoso.test', 'PC-2.contoso.test'
    }

    It 'may be texts that name computers' {
        $verdicts = @('PC-1', ' pc-2.contoso.test ' | Get-ReimageEligibility -Live @media)
        $verdicts.ComputerName | Should -Be 'PC-1', 'pc-2.contoso.test'
        $verdicts.Decision | Should -Be 'Eligible', 'Eligible'
        @($global:CimCalls | Where-Object { $_.ClassName -eq 'SoftwareLicensingProduct' }).Count | Should -Be 1
        @('PC 1', '' | Get-ReimageEligibility -Live @media 2>&1).Count | Should -Be 1
    }

    It 'are judged alone where a computer does not answer, which is told once, and asked once' {
        $rows = (New-InventoryRow -ComputerName PC-1 -Channel ''), (New-InventoryRow -ComputerName PC-2)
        $global:Behavior['PC-2'] = { Write-CimError 'PC-2: The RPC server is unavailable.' }
        $verdicts = @($rows | Get-ReimageEligibility -Live @media -ErrorVariable failures -ErrorAction SilentlyContinue)
        $verdicts.Decision | Should -Be 'Eligible', 'Eligible'
        @($failures | Where-Object { $_.FullyQualifiedErrorId -like '*,ReimagingTools.*' }).Count | Should -Be 1
        @($global:CimCalls | Where-Object { $_.ComputerName -contains 'PC-2' }).Count | Should -Be 1
        $rows | Get-ReimageEligibility -Live @media -Quiet -ErrorAction SilentlyContinue | Should -BeFalse
    }

    It 'are in conflict where record and answer disagree' {
        $row = New-InventoryRow -ComputerName PC-1
        $row.LicensedProduct = 'Windows 10 Home'
        ($row | Get-ReimageEligibility -Live @media).Decision | Should -Be 'Indeterminate'
    }

    It 'are selected by maker, model and serial number of the answers' {
        $global:Behavior['SoftwareLicensingProduct'] = { }
        $global:Behavior['SoftwareLicensingService'] = { }
        $whole = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' }
        $names = 'PC-1', 'PC-2' | ForEach-Object { [pscustomobject]@{ Name = $_; ObjectClass = 'computer' } }
        $verdicts = @($names | Get-ReimageEligibility -Live @media -Entitlement ($whole + @{ DeviceSerial = 'SN-PC-1' }) -WarningAction SilentlyContinue -ErrorAction SilentlyContinue)
        $verdicts.Decision | Should -Be 'Eligible', 'Indeterminate'
        (@($names | Get-ReimageEligibility -Live @media -ErrorAction SilentlyContinue | Get-ReimageQuestion)).Model | Should -Be 'Book 1'
    }
}

Describe '-Live and -Device' {
    It 'ask the computers named, and no other' {
        Initialize-Behavior
        $found = 'PC-1', 'pc-2.contoso.test', 'PC-3' | Get-LicensedProduct -Live -Device PC-2
        $found.ComputerName, $found.LicenseChannel | Should -Be 'pc-2.contoso.test', 'Oem'
        $CimCalls.ComputerName | Select-Object -Unique | Should -Be 'pc-2.contoso.test'
        Initialize-Behavior
        'PC-1' | Get-LicensedProduct -Live -Device PC-9 -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'DeviceMissing,*'
        $CimCalls | Should -BeNullOrEmpty
    }
}

Describe 'Computers that tell nothing but what they run' {
    BeforeEach {
        Initialize-Behavior
        foreach ($class in 'SoftwareLicensingService', 'SoftwareLicensingProduct', 'OfficeSoftwareProtectionProduct') { $Behavior[$class] = { } }
    }

    It 'are told as such, and nobody is advised to ask them: <Name>' -ForEach @(@{ Name = '-ComputerName' }, @{ Name = '-Live' }) {
        $media = New-MediaOfWindows10Pro
        $media.WarningAction = 'SilentlyContinue'
        $null = if ($Name -eq '-Live') { 'PC-A', 'PC-B' | Get-ReimageEligibility -Live @media -WarningVariable warnings } else { Get-ReimageEligibility -ComputerName PC-A, PC-B @media -WarningVariable warnings }
        "$warnings" | Should -BeLike 'The computers that were asked tell what they run and nothing of their licenses;*SoftwareLicensingProduct*-Entitlement*'
        "$warnings" | Should -Not -BeLike '*-Live*'
    }
}
