BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')

    # What Invoke-CMQuery returns: one object per row, the joined classes nested in it.
    function New-CMQueryResult {
        $result = [pscustomobject]@{
            SMS_R_System                      = [pscustomobject]@{ Name = 'PC-CM' }
            SMS_G_System_OPERATING_SYSTEM     = [pscustomobject]@{ Caption = 'Microsoft Windows 7 Professional'; OperatingSystemSKU = 48; Version = '6.1.7601'; OSLanguage = 1033; BuildNumber = '7601'; Name = 'Microsoft Windows 7 Professional |C:\Windows' }
            SMS_G_System_SOFTWARE_LICENSING_PRODUCT = [pscustomobject]@{ Name = 'Windows(R) 7, Professional edition'; Description = 'Windows Operating System - Windows(R) 7, OEM_SLP channel'; LicenseStatus = 1 }
        }
        $result.PSTypeNames.Insert(0, 'IResultObject#__GENERIC')
        $result
    }
}

Describe 'Get-LicensedProduct' {
    Context 'dialects' {
        It 'makes one device of operating system, licensing service and licensing product' {
            $product = (New-OperatingSystem), (New-LicensingService), (New-LicensingProduct) | Get-LicensedProduct
            @($product).Count | Should -Be 1
            $product.ComputerName | Should -BeExactly 'PC-01'
            $product.LicensedProduct | Should -BeExactly 'Windows 10 Pro'
            $product.LicensedLanguage | Should -BeExactly 'en-US'
            $product.LicenseChannel | Should -BeExactly 'Oem'
            $product.Evidence.Kind | Should -Contain 'OA3xOriginalProductKeyDescription'
        }

        It 'puts instances of several computers together, class by class' {
            $products = @(
                'PC-A', 'PC-B' | ForEach-Object { New-OperatingSystem -ComputerName $_ }
                New-LicensingService -ComputerName 'PC-A'
                New-LicensingService -ComputerName 'PC-B' -Description '[4.0] Core OEM:DM'
                New-LicensingProduct -ComputerName 'pc-a'
                New-LicensingProduct -ComputerName 'PC-B'
            ) | Get-LicensedProduct
            $products.ComputerName | Should -Be @('PC-A', 'PC-B')
            $products[0].Conflicts | Should -BeNullOrEmpty
            $products[1].Conflicts | Should -Not -BeNullOrEmpty
        }

        It 'puts deserialized instances together' {
            $path = Join-Path $TestDrive 'pc.xml'
            (New-OperatingSystem), (New-LicensingService), (New-LicensingProduct) | Export-Clixml $path
            $product = Import-Clixml $path | Get-LicensedProduct
            @($product).Count | Should -Be 1
            $product.LicenseChannel | Should -BeExactly 'Oem'
        }

        It 'puts instances together that a CSV file kept without their types' {
            $service = New-LicensingService -ComputerName 'PC-01' | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
            $product = New-LicensingProduct -ComputerName 'PC-01' | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
            $found = (New-OperatingSystem), $service, $product | Get-LicensedProduct
            @($found).Count | Should -Be 1
            $found.LicensedProduct | Should -BeExactly 'Windows 10 Pro'
        }

        It 'lets evidence never wander between computers' {
            $records = (New-OperatingSystem -ComputerName 'PC-A'), (New-OperatingSystem -ComputerName 'PC-B'), (New-LicensingService), (New-LicensingProduct)
            $products = $records | Get-LicensedProduct -ErrorVariable failures -ErrorAction SilentlyContinue
            @($products).Count | Should -Be 2
            $products.LicenseChannel | ForEach-Object { $_ | Should -BeNullOrEmpty }
            $failures[0].FullyQualifiedErrorId | Should -BeExactly 'RecordUnassigned,ReimagingTools.Commands.GetLicensedProductCommand'
        }

        It 'reads two firmware keys without a name as two computers, not one' {
            $null = (New-OperatingSystem -ComputerName 'PC-A'), (New-LicensingService), (New-LicensingService -Description '[4.0] Core OEM:DM') | Get-LicensedProduct -ErrorVariable failures -ErrorAction SilentlyContinue
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordUnassigned,*'
        }

        It 'reads the nested result of Invoke-CMQuery' {
            $product = New-CMQueryResult | Get-LicensedProduct
            $product.ComputerName | Should -BeExactly 'PC-CM'
            $product.LicensedProduct | Should -BeExactly 'Windows 7 Professional'
            $product.LicenseChannel | Should -BeExactly 'Oem'
        }

        It 'reads the same result from a CSV file with dotted columns' {
            $row = [pscustomobject]@{
                'SMS_R_System.Name' = 'PC-CM'; 'SMS_G_System_OPERATING_SYSTEM.Caption' = 'Microsoft Windows 7 Professional'; 'SMS_G_System_OPERATING_SYSTEM.Version' = '6.1.7601'
                'SMS_G_System_OPERATING_SYSTEM.BuildNumber' = '7601'; 'SMS_G_System_OPERATING_SYSTEM.OSLanguage' = '1033'
                'SMS_G_System_SOFTWARE_LICENSING_PRODUCT.Description' = 'Windows Operating System - Windows(R) 7, OEM_SLP channel'
                'SMS_G_System_SOFTWARE_LICENSING_PRODUCT.Name' = 'Windows(R) 7, Professional edition'
            } | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
            $product = $row | Get-LicensedProduct
            $product.ComputerName | Should -BeExactly 'PC-CM'
            $product.LicenseChannel | Should -BeExactly 'Oem'
        }

        It 'reads columns of ConfigMgr views, which end in 0' {
            $product = [pscustomobject]@{ Netbios_Name0 = 'PC-SQL'; Caption0 = 'Microsoft Windows 7 Professional'; OperatingSystemSKU0 = 48; OSLanguage0 = 1033; Description0 = 'Windows Operating System - Windows(R) 7, OEM_SLP channel'; Version0 = '6.1.7601' } | Get-LicensedProduct
            $product.ComputerName | Should -BeExactly 'PC-SQL'
            $product.LicenseChannel | Should -BeExactly 'Oem'
        }

        It 'reads <Kind>, and takes nothing it runs for what it is licensed for' -ForEach @(
            @{ Kind = 'Get-ADComputer'; Record = @{ DNSHostName = 'pc.contoso.test'; Name = 'PC'; OperatingSystem = 'Windows 10 Pro'; OperatingSystemVersion = '10.0 (19045)' }; Computer = 'pc.contoso.test' }
            @{ Kind = 'Get-CMDevice'; Record = @{ Name = 'PC-CMD'; DeviceOS = 'Microsoft Windows NT Workstation 10.0'; DeviceOSBuild = '10.0.19045.3930' }; Computer = 'PC-CMD' }
            @{ Kind = 'Get-ComputerInfo'; Record = @{ CsName = 'PC-INFO'; OsName = 'Microsoft Windows 10 Pro'; OsBuildNumber = '19045'; OsOperatingSystemSKU = 48; OsLanguage = 'en-US'; OsArchitecture = '64-bit' }; Computer = 'PC-INFO' }
        ) {
            $product = [pscustomobject] $Record | Get-LicensedProduct
            $product.ComputerName | Should -BeExactly $Computer
            $product.LicensedProduct | Should -BeNullOrEmpty
            $product.LicenseChannel | Should -BeNullOrEmpty
            $product.Evidence.Count | Should -BeGreaterThan 0
        }

        It 'gives each row of an inventory, even two of one computer' {
            $rows = @('Windows 10 Pro', 'Office Standard 2010') | ForEach-Object { [pscustomobject]@{ ComputerName = 'PC-01'; LicensedProduct = $_ } }
            ($rows | Get-LicensedProduct).LicensedProduct | Should -Be @('Windows 10 Pro', 'Office Standard 2010')
        }

        It 'names each computer although their licenses are alike' {
            $products = 1..3 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-LicensedProduct
            $products.ComputerName | Should -Be @('PC-1', 'PC-2', 'PC-3')
        }

        It 'masks the product key in the firmware' {
            ((New-OperatingSystem), (New-LicensingService) | Get-LicensedProduct | Format-List | Out-String) | Should -Not -BeLike '*AAAAA-AAAAA*'
        }

        It 'writes columns an inventory reads back as the same facts' {
            $first = (New-OperatingSystem), (New-LicensingService), (New-LicensingProduct) | Get-LicensedProduct
            $again = $first | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv | Get-LicensedProduct
            foreach ($column in 'ComputerName', 'LicensedProduct', 'LicensedLanguage', 'LicensedArchitecture', 'LicenseChannel') {
                $again.$column | Should -BeExactly $first.$column
            }
        }
    }

    Context 'live' {
        BeforeAll {
            # Stands in for the host's Get-CimInstance, which is found by name.
            function global:Get-CimInstance {
                [CmdletBinding()]
                param([string] $ClassName, [string] $Filter, [string[]] $Property, [string[]] $ComputerName, [object[]] $CimSession, [uint32] $OperationTimeoutSec)
                $global:CimCalls.Add($PSBoundParameters)
                $computers = if ($ComputerName) { $ComputerName } elseif ($CimSession) { $CimSession.ComputerName } else { '' }
                foreach ($computer in $computers) {
                    if ($computer -eq 'PC-DOWN') {
                        Write-Error "WinRM cannot reach $computer." -TargetObject $computer
                    } elseif ($ClassName -eq 'OfficeSoftwareProtectionProduct') {
                        Write-Error 'Invalid class' -ErrorId 'HRESULT 0x80041010' -TargetObject $computer
                    } elseif ($ClassName -eq 'SoftwareLicensingProduct' -and $computer -eq 'PC-HALF') {
                        Write-Error 'Access denied' -TargetObject $computer
                    } else {
                        $instance = switch ($ClassName) {
                            Win32_OperatingSystem { New-OperatingSystem -ComputerName $(if ($computer) { $computer } else { 'PC-HERE' }) }
                            SoftwareLicensingService { New-LicensingService }
                            SoftwareLicensingProduct { New-LicensingProduct }
                        }
                        if ($computer) { $instance | Add-Member PSComputerName $computer -Force }
                        $instance
                    }
                }
            }
        }

        BeforeEach {
            $global:CimCalls = [Collections.Generic.List[object]]::new()
        }

        AfterAll {
            Remove-Item function:Get-CimInstance
            Remove-Variable CimCalls -Scope Global
        }

        It 'asks every computer in one query per class' {
            $products = Get-LicensedProduct -ComputerName PC-A, PC-B
            $products.ComputerName | Should -Be @('PC-A', 'PC-B')
            $products.LicenseChannel | Should -Be @('Oem', 'Oem')
            $CimCalls.ClassName | Should -Be @('Win32_OperatingSystem', 'SoftwareLicensingService', 'SoftwareLicensingProduct', 'OfficeSoftwareProtectionProduct', 'Win32_ComputerSystem', 'Win32_BIOS', 'Win32_SystemEnclosure')
            $CimCalls[0].ComputerName | Should -Be @('PC-A', 'PC-B')
        }

        It 'asks for no product key' {
            $null = Get-LicensedProduct -ComputerName PC-A
            $CimCalls.Property | Should -Not -Contain 'OA3xOriginalProductKey'
            $CimCalls.Property | Should -Contain 'OA3xOriginalProductKeyDescription'
        }

        It 'passes the timeout on' {
            $null = Get-LicensedProduct -ComputerName PC-A -OperationTimeoutSec 7
            $CimCalls[0].OperationTimeoutSec | Should -Be 7
        }

        It 'asks through sessions' {
            $session = New-SessionDouble 'PC-S'
            (Get-LicensedProduct -CimSession $session).ComputerName | Should -BeExactly 'PC-S'
        }

        It 'asks this computer where nothing is given' {
            $product = Get-LicensedProduct
            $product.ComputerName | Should -BeExactly 'PC-HERE'
            $product.LicenseChannel | Should -BeExactly 'Oem'
            $CimCalls[0].ContainsKey('ComputerName') | Should -BeFalse
        }

        It 'asks nobody when the pipeline is empty' {
            @() | Get-LicensedProduct | Should -BeNullOrEmpty
            $CimCalls.Count | Should -Be 0
        }

        It 'gives one error per computer that does not answer, and the others' {
            $products = Get-LicensedProduct -ComputerName PC-A, PC-DOWN, PC-B -ErrorVariable failures -ErrorAction SilentlyContinue
            $products.ComputerName | Should -Be @('PC-A', 'PC-B')
            @($failures.Where({ $_.FullyQualifiedErrorId -eq 'ComputerUnreadable,ReimagingTools.Commands.GetLicensedProductCommand' })).Count | Should -Be 1
            $failures[0].TargetObject | Should -BeExactly 'PC-DOWN'
            "$($failures[0])" | Should -BeLike '*PC-DOWN*WinRM*'
        }

        It 'uses partial evidence and says so' {
            $product = Get-LicensedProduct -ComputerName PC-HALF -ErrorVariable failures -ErrorAction SilentlyContinue
            $product.LicenseChannel | Should -BeExactly 'Oem'
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'ComputerPartlyRead,*'
            $failures[0].TargetObject | Should -BeExactly 'PC-HALF'
        }

        It 'judges live computers' {
            $media = New-MediaOfWindows10Pro
            (Get-ReimageEligibility -ComputerName PC-A @media).Decision | Should -BeExactly 'Eligible'
            Get-ReimageEligibility -ComputerName PC-A, PC-DOWN @media -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
        }
    }

    Context 'without CIM' -Skip:($null -ne (Get-Command Get-CimInstance -ErrorAction Ignore)) {
        It 'says that the host cannot ask, and names the record route' {
            $failure = { Get-LicensedProduct -ComputerName PC-A } | Should -Throw -PassThru -ErrorId 'CimUnavailable,ReimagingTools.Commands.GetLicensedProductCommand'
            "$failure" | Should -BeLike '*Import-Csv*'
        }
    }
}
