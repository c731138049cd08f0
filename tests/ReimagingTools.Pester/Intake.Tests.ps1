# The law of the way in, through the pipeline: a value counts whatever carried it, rows find their device in any order, and facts never cross computers.

BeforeDiscovery {
    $transits = 'object', 'ordered', 'hashtable', 'csv', 'json', 'clixml', 'datarow'
    $systems = @(
        @{ System = 'all'; Columns = '*' }
        @{ System = 'name, caption, version'; Columns = 'PSComputerName', 'Caption', 'Version' }
        @{ System = 'own name, build, processor'; Columns = 'CSName', 'Caption', 'Version', 'BuildNumber', 'OSArchitecture' }
        @{ System = 'languages'; Columns = 'PSComputerName', 'Caption', 'Version', 'OSArchitecture', 'OSLanguage', 'MUILanguages' }
        @{ System = 'own name, language'; Columns = 'CSName', 'Caption', 'BuildNumber', 'OSLanguage', 'OSArchitecture' }
        @{ System = 'a heading of ours'; Columns = 'ComputerName', 'Caption', 'BuildNumber', 'OSLanguage', 'OSArchitecture' }
    )
    $licenses = @(
        @{ License = 'all'; Keys = '*' }
        @{ License = 'described'; Keys = 'PSComputerName', 'Name', 'Description', 'LicenseStatus', 'PartialProductKey' }
        @{ License = 'of an application'; Keys = 'PSComputerName', 'Name', 'ApplicationID', 'LicenseStatus', 'ProductKeyChannel' }
        @{ License = 'of nobody'; Keys = 'Name', 'LicenseFamily', 'ID', 'LicenseStatus', 'ProductKeyChannel', 'PartialProductKey', 'ProductKeyID' }
        @{ License = 'by channel'; Keys = 'PSComputerName', 'ProductKeyChannel', 'LicenseFamily' }
    )
    $pairs = foreach ($s in $systems) { foreach ($l in $licenses) { $s + $l } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro

    # A record as it comes out at the other end of a file, a job or a table.
    function Send-Record {
        param([Parameter(ValueFromPipeline)] $Record, [string] $By)
        process {
            $names = @($Record.PSObject.Properties.Name)
            switch ($By) {
                'object' { $Record }
                'ordered' { $table = [ordered]@{}; foreach ($name in $names) { $table[$name] = $Record.$name }; $table }
                'hashtable' { $table = @{}; foreach ($name in $names) { $table[$name] = $Record.$name }; $table }
                'csv' { $Record | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv }
                'json' { $Record | ConvertTo-Json -Depth 3 | ConvertFrom-Json }
                'clixml' { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($Record, 3)) }
                'datarow' {
                    $table = [Data.DataTable]::new()
                    foreach ($name in $names) { [void] $table.Columns.Add($name, [object]) }
                    [void] $table.Rows.Add(@(foreach ($name in $names) { if ($null -eq $Record.$name) { [DBNull]::Value } else { $Record.$name } }))
                    $table.Rows[0]
                }
            }
        }
    }

    function New-Declared {
        param([string] $ComputerName = 'PC-01', [System.Collections.IDictionary] $Changed = @{})
        $row = [ordered]@{
            ComputerName = $ComputerName; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM'
        }
        foreach ($name in $Changed.Keys) { $row[$name] = $Changed[$name] }
        [pscustomobject] $row
    }

    function New-Instance {
        param([string] $ClassName, [System.Collections.IDictionary] $Property, [string] $ComputerName)
        $instance = [pscustomobject] $Property
        $instance | Add-Member -NotePropertyMembers ([ordered]@{
                PSComputerName = $ComputerName; CimClass = "root/cimv2:$ClassName"; CimInstanceProperties = '{Caption, Description...}'
                CimSystemProperties = [pscustomobject]@{ Namespace = 'root/cimv2'; ServerName = $ComputerName; ClassName = $ClassName; Path = $null }
            })
        $instance.PSTypeNames.Insert(0, "Microsoft.Management.Infrastructure.CimInstance#root/cimv2/$ClassName")
        $instance
    }

    function New-System {
        param([string] $ComputerName = 'PC-01')
        New-Instance Win32_OperatingSystem -ComputerName $ComputerName -Property ([ordered]@{
                Caption = 'Microsoft Windows 10 Pro'; Description = ''; CreationClassName = 'Win32_OperatingSystem'; CSName = $ComputerName; Version = '10.0.19045'; BuildNumber = '19045'
                Locale = '0409'; MUILanguages = @('en-US'); OperatingSystemSKU = 48; OSArchitecture = '64-bit'; OSLanguage = 1033; ProductType = 1; SerialNumber = '00330-80000-00000-AAOEM'
            })
    }

    function New-License {
        param([string] $ComputerName = 'PC-01')
        New-Instance SoftwareLicensingProduct -ComputerName $ComputerName -Property ([ordered]@{
                ApplicationID = '55c92734-d682-4d71-983e-d6ec3f16059f'; Description = 'Windows(R) Operating System, OEM_DM channel'; ID = 'bd3762d7-270d-4760-8fb3-d829ca45278a'
                LicenseFamily = 'Professional'; LicenseIsAddon = $false; LicenseStatus = 1; Name = 'Windows(R), Professional edition'; PartialProductKey = 'AAAA1'
                ProductKeyChannel = 'OEM:DM'; ProductKeyID = '03612-03305-061-702771-02-1033-17763.0000-0712019'
            })
    }
}

Describe 'A value in transit' {
    It 'counts as <_>' -ForEach $transits {
        $verdicts = @(New-Declared | Send-Record -By $_ | Get-ReimageEligibility @media)
        $verdicts.Decision | Should -BeExactly 'Eligible'
        @((New-System), (New-License) | Send-Record -By $_ | Get-ReimageEligibility @media).Decision | Should -BeExactly 'Eligible'
    }

    It 'withholds as <_> where it is contradicted' -ForEach $transits {
        foreach ($changed in @{ CoaProduct = 'Windows 7 Professional' }, @{ 'licensed_product' = 'Windows 11 Pro' }, @{ 'Licensed Language' = 'ja-JP' }, @{ 'License Channel' = 'Evaluation' }, @{ LicensedArchitecture0 = 'arm64' }) {
            $verdicts = @(New-Declared -Changed $changed | Send-Record -By $_ | Get-ReimageEligibility @media)
            $verdicts.Count | Should -Be 1 -Because "$($changed.Keys)"
            $verdicts.Decision | Should -Not -Be 'Eligible' -Because "$($changed.Keys)"
        }
    }

    It 'is told where it cannot be read: <Kind>' -ForEach @(
        @{ Kind = 'a getter that throws'; Make = { $row = New-Declared; $row | Add-Member -MemberType ScriptProperty -Name CoaProduct -Value { throw 'no' }; $row } }
        @{ Kind = 'an object in place of a text'; Make = { New-Declared -Changed @{ CoaProduct = [pscustomobject]@{ Name = 'Windows 7 Professional' } } } }
        @{ Kind = 'a list that an export lost'; Make = { New-Declared -Changed @{ CoaProduct = 'System.Object[]' } } }
    ) {
        (& $Make | Get-ReimageEligibility @media -ErrorAction SilentlyContinue).Decision | Should -Not -Be 'Eligible'
        & $Make | Get-ReimageEligibility @media -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
    }

    It 'never counts as true beside a null' {
        $null, (New-Declared), $null | Get-ReimageEligibility @media -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
    }
}

Describe 'Rows of a system and of a license' {
    It 'make one device: <System>; <License>' -ForEach $pairs {
        foreach ($transit in 'object', 'csv', 'json', 'clixml') {
            $system = New-System | Select-Object *, @{ n = 'ComputerName'; e = { $_.CSName } } -ExcludeProperty ComputerName | Select-Object $Columns
            $license = New-License | Select-Object $Keys
            foreach ($rows in @($system, $license), @($license, $system)) {
                $verdicts = @($rows | Send-Record -By $transit | Get-ReimageEligibility @media -WarningAction SilentlyContinue)
                $verdicts.Count | Should -Be 1 -Because $transit
                $verdicts.ComputerName | Should -BeExactly 'PC-01' -Because $transit
            }
        }
    }

    It 'find their device among several, in any order' {
        $systems = 1..3 | ForEach-Object { New-System "PC-0$_" | Select-Object PSComputerName, Caption, Version, OSArchitecture, OSLanguage }
        $licenses = 1..3 | ForEach-Object { New-License "PC-0$_" | Select-Object PSComputerName, Name, Description, LicenseStatus, PartialProductKey }
        $orders = @($systems + $licenses), @($licenses + $systems), @($systems[2], $licenses[0], $systems[0], $licenses[2], $licenses[1], $systems[1])
        foreach ($rows in $orders) {
            $verdicts = @($rows | Get-ReimageEligibility @media)
            ($verdicts.ComputerName | Sort-Object) -join ' ' | Should -BeExactly 'PC-01 PC-02 PC-03'
            $verdicts.Decision | Should -Be @('Eligible', 'Eligible', 'Eligible')
        }
    }
}

Describe 'Records of several computers' {
    It 'stay apart where jobs name them all localhost' {
        $script = {
            param($Name, $IsLicensed)
            [pscustomobject]@{ PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_OperatingSystem'; Caption = 'Microsoft Windows 10 Pro'; CSName = $Name; BuildNumber = '19045'; OperatingSystemSKU = 48; OSArchitecture = '64-bit'; OSLanguage = 1033 }
            if ($IsLicensed) { [pscustomobject]@{ PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#root/cimv2/SoftwareLicensingProduct'; ApplicationID = '55c92734-d682-4d71-983e-d6ec3f16059f'; Description = 'Windows(R) Operating System, OEM_DM channel'; LicenseFamily = 'Professional'; LicenseStatus = 1; PartialProductKey = 'AAAA1'; PSComputerName = $Name } }
        }
        $jobs = @((Start-Job $script -ArgumentList 'PC-A', $true), (Start-Job $script -ArgumentList 'PC-B', $false))
        $rows = $jobs | Receive-Job -Wait -AutoRemoveJob
        $verdicts = @($rows | Get-ReimageEligibility @media -ErrorAction SilentlyContinue)
        ($verdicts.ComputerName | Sort-Object) -join ' ' | Should -BeExactly 'PC-A PC-B'
        ($verdicts | Where-Object ComputerName -EQ 'PC-B').Decision | Should -Be 'Indeterminate'
    }

    It 'are taken out of what wraps them: <Kind>' -ForEach @(
        @{ Kind = 'an object around a list'; Make = { [pscustomobject]@{ generated = '2026-01-01'; devices = $rows } } }
        @{ Kind = 'a table by computer'; Make = { @{ 'PC-A' = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US' }; 'PC-B' = @{ LicenseChannel = 'OEM'; LicensedArchitecture = 'x64' } } } }
        @{ Kind = 'a group'; Make = { $rows | Group-Object { 'all' } } }
        @{ Kind = 'a record within another'; Make = { $rows[0] | Select-Object *, @{ n = 'Replacement'; e = { $rows[1] } } } }
    ) {
        $rows = [pscustomobject]@{ ComputerName = 'PC-A'; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US' }, [pscustomobject]@{ ComputerName = 'PC-B'; LicenseChannel = 'OEM'; LicensedArchitecture = 'x64' }
        $verdicts = @(& $Make | Get-ReimageEligibility @media -ErrorAction SilentlyContinue)
        ($verdicts.ComputerName | Sort-Object) -join ' ' | Should -BeExactly 'PC-A PC-B'
        $verdicts.Decision | Should -Not -Contain 'Eligible'
    }

    It 'that disagree under one name are an error and never true' {
        $rows = (New-Declared), (New-Declared -Changed @{ LicensedProduct = 'Windows 11 Pro' })
        $rows | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue | Out-Null
        $failures.Count | Should -Be 1
        "$($failures[0])" | Should -BeLike '*PC-01*'
        $rows | Get-ReimageEligibility @media -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
    }

    It 'of which two show what a computer has once are refused, and both are named' {
        $rows = (New-System), (New-System), (New-License)
        $rows[1].Caption, $rows[1].OperatingSystemSKU = 'Microsoft Windows 10 Enterprise', 4
        $rows | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$($failures[0])" | Should -BeLike '*PC-01*'
    }
}

Describe 'Rows that a serial number joins' {
    It 'are one device in any order: <Kind>' -ForEach @(
        @{ Kind = 'a system, its BIOS and a label of the BIOS'; Make = {
                $bios = New-Instance Win32_BIOS -ComputerName PC-01 -Property ([ordered]@{ SerialNumber = 'S-0001'; Manufacturer = 'Contoso' })
                $label = [pscustomobject]@{ 'Serial Number' = 'S-0001'; CoaProduct = 'Windows 10 Home' }
                (New-System), (New-License), $bios, $label
            }
        }
        @{ Kind = 'two inventories'; Make = {
                [pscustomobject]@{ ComputerName = 'PC-01'; DeviceSerial = 'S-0001'; OperatingSystem = 'Windows 10 Pro' }, [pscustomobject]@{ 'Service Tag' = 'S-0001'; LicensedProduct = 'Windows 10 Home'; LicenseChannel = 'OEM' }
            }
        }
    ) {
        $rows = @(& $Make)
        $back = @($rows); [array]::Reverse($back)
        foreach ($order in $rows, $back) {
            $verdicts = @($order | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue)
            $verdicts.Decision | Should -Not -Contain 'Eligible'
            ($verdicts.Count -eq 1 -and $verdicts[0].ComputerName -eq 'PC-01') -or $failures.Count -gt 0 | Should -BeTrue -Because "$($verdicts.ComputerName) $failures"
        }
    }

    It 'are told by it where they disagree and have no name' {
        $rows = 'Windows 10 Pro', 'Windows 10 Home' | ForEach-Object { [pscustomobject]@{ 'Service Tag' = 'ABC1234'; LicensedProduct = $_; LicenseChannel = 'OEM' } }
        $null = $rows | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue
        "$failures" | Should -BeLike '*Service Tag ABC1234*'
    }

    It 'are apart where it is a filler' {
        $rows = 'PC-01', 'PC-02' | ForEach-Object { New-Declared -ComputerName $_ -Changed @{ 'Service Tag' = 'Default string' } }
        @($rows | Get-ReimageEligibility @media).Decision | Should -Be @('Eligible', 'Eligible')
    }
}

Describe 'The text of the licensing scripts' {
    It 'is read line by line as one device' {
        $lines = @(
            'Software licensing service version: 10.0.22621.2506', '', 'Name: Windows(R), Professional edition', 'Description: Windows(R) Operating System, OEM_DM channel'
            'Activation ID: bd3762d7-270d-4760-8fb3-d829ca45278a', 'Application ID: 55c92734-d682-4d71-983e-d6ec3f16059f', 'Product Key Channel: OEM:DM', 'Partial Product Key: AAAA1', 'License Status: Licensed'
        )
        $product = @($lines | Get-LicensedProduct -WarningAction SilentlyContinue)
        $product.Count | Should -Be 1
        $product.LicenseChannel | Should -BeExactly 'Oem'
    }

    It 'is told from other text' {
        'PC-01', 'PC-02' | Get-LicensedProduct -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordUnusable,*'
    }
}

Describe 'A row that was cut short' {
    It 'is told where Import-Csv read it, and is judged by no more than it says: <_> cells' -ForEach 2, 3, 4, 5, 6 {
        $file = Join-Path $TestDrive 'cut.csv'
        $row = 'PC-1', 'Windows 10 Pro', 'en-US', 'x64', 'Oem', 'Full', 'Windows 10 Home'
        Set-Content $file 'ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,LicenseType,CoaProduct', ($row[0..($_ - 1)] -join ',') -Encoding Ascii
        $warnings = @()
        $null = Import-Csv $file | Get-LicensedProduct -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*1. record*CoaProduct*cut short*'
    }

    It 'is not told of a row with empty cells, nor of objects made otherwise: <Name>' -ForEach @(
        @{ Name = 'empty cells'; Make = { "ComputerName,LicensedProduct,CoaProduct`nPC-1,Windows 10 Pro,`n" | ConvertFrom-Csv } }
        @{ Name = 'selected'; Make = { [pscustomobject] @{ ComputerName = 'PC-1'; LicensedProduct = 'Windows 10 Pro' } | Select-Object ComputerName, LicensedProduct, CoaProduct } }
        @{ Name = 'a number beside'; Make = { [pscustomobject] @{ ComputerName = 'PC-1'; LicensedProduct = 'Windows 10 Pro'; OperatingSystemSKU = 48; CoaProduct = $null } } }
    ) {
        $warnings = @()
        $null = & $Make | Get-LicensedProduct -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Not -BeLike '*cut short*'
    }
}

Describe '-Device' {
    BeforeAll {
        $rows = 'PC-1', 'PC-17.contoso.com', 'PC-18', 'LT-2' | ForEach-Object { New-InventoryRow -ComputerName $_ }
    }

    It 'answers for the computers named, and for no other: <Name>' -ForEach @(
        @{ Name = 'PC-17'; Found = 'PC-17.contoso.com' }, @{ Name = 'pc-18.contoso.com'; Found = 'PC-18' }, @{ Name = 'PC-1?'; Found = 'PC-17.contoso.com', 'PC-18' }
        @{ Name = 'lt-*', 'pc-1'; Found = 'PC-1', 'LT-2' }, @{ Name = 'CONTOSO\PC-18$'; Found = 'PC-18' }
    ) {
        ($rows | Get-ReimageEligibility -Device $Name @media -ErrorAction Stop).ComputerName | Should -Be $Found
        ($rows | Get-LicensedProduct -Device $Name -ErrorAction Stop).ComputerName | Should -Be $Found
    }

    It 'takes several names with commas between, and tells the one that is meant where zeros are left out' {
        ($rows | Get-ReimageEligibility -Device 'PC-1, PC-18' @media -ErrorAction Stop).ComputerName | Should -Be 'PC-1', 'PC-18'
        $null = $rows | Get-ReimageEligibility -Device PC-018 @media -ErrorVariable failures -ErrorAction SilentlyContinue
        "$($failures[0])" | Should -BeLike '*Did you mean PC-18[?]*'
    }

    It 'takes objects for the names they hold' {
        $objects = [pscustomobject]@{ Name = 'PC-18' }, @{ ComputerName = 'PC-1' }
        ($rows | Get-ReimageEligibility -Device $objects @media -ErrorAction Stop).ComputerName | Should -Be 'PC-1', 'PC-18'
        ($rows | Get-ReimageEligibility -Device $objects[0] @media -ErrorAction Stop).ComputerName | Should -Be 'PC-18'
    }

    It 'tells names that no record has in one error' {
        $verdicts = $rows | Get-ReimageEligibility -Device PC-18, PC-1700, XY-* @media -ErrorVariable failures -ErrorAction SilentlyContinue
        $verdicts.ComputerName | Should -Be 'PC-18'
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'DeviceMissing,*'
        "$($failures[0])" | Should -BeLike 'No device is called PC-1700, XY-?; 4 rows were read.*'
        $failures[0].TargetObject | Should -Be 'PC-1700', 'XY-*'
        $rows | Get-ReimageEligibility -Device PC-18, PC-1700 @media -Quiet -ErrorAction SilentlyContinue | Should -BeFalse
    }

    It 'shows no product key that strayed among the names' {
        $key = (1..5 | ForEach-Object { 'QWERT' }) -join '-'
        $null = $rows | Get-ReimageEligibility -Device $key @media -ErrorVariable failures -ErrorAction SilentlyContinue
        "$($failures[0]) $($failures[0].TargetObject) $($failures[0].Exception)" | Should -Not -BeLike '*QWERT-QWERT-*'
    }

    It 'answers for nobody where nothing is piped' {
        @() | Get-ReimageEligibility -Device PC-18 @media -ErrorVariable failures -ErrorAction SilentlyContinue
        "$failures" | Should -BeLike '*PC-18; 0 rows were read*'
    }

    It 'takes an empty name for no wish for all' {
        $rows | Get-ReimageEligibility -Device ' ' @media -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$failures" | Should -BeLike 'The name of the device is empty*'
    }

    It 'tells where no record names its computer' {
        $null = $rows | Select-Object * -ExcludeProperty ComputerName | Get-ReimageEligibility -Device PC-18 @media -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'DeviceNameless,*'
        "$($failures[0])" | Should -BeLike '*of 4 rows none names its computer*ComputerName*'
    }

    It 'joins rows that lie apart, and is not stopped by a computer that is not asked for' {
        $system = New-OperatingSystem -ComputerName PC-18 -Caption 'Microsoft Windows 10 Education' -Sku 121
        $bad = [pscustomobject] @{ ComputerName = 'PC-BAD'; LicensedProduct = 'Windows 10 Pro'; DeviceCount = 'pigeon' }
        $records = @($system, $rows[0], $bad, (New-LicensingProduct -ComputerName PC-18), (New-LicensingService -ComputerName PC-1))
        $alone = $system, $records[3] | Get-LicensedProduct
        $found = $records | Get-LicensedProduct -Device PC-18 -ErrorAction Stop
        @($records, (New-InventoryRow -ComputerName PC-1 -Language ja-JP) | ForEach-Object { $_ } | Get-LicensedProduct -Device PC-18 -ErrorAction Stop).Count | Should -Be 1
        $found.ComputerName, $found.LicenseChannel, "$($found.Evidence)" | Should -Be 'PC-18', 'Oem', "$($alone.Evidence)"
    }

    It 'counts entitlements that select other devices as used' {
        $orders = 'PC-1', 'PC-18' | ForEach-Object { @{ ComputerName = $_; LicensedProduct = 'Windows 10 Pro' } }
        $null = $rows | Get-ReimageEligibility -Device PC-18 -Entitlement $orders @media -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Not -BeLike '*selected no device*'
    }

    It 'chooses for a plan' {
        (New-MediaFolder (Join-Path $TestDrive 'planned')) | Out-Null
        ($rows | Get-ReimagePlan -Device PC-18 -MediaPath (Join-Path $TestDrive 'planned') -Program SelectPlus).ComputerName | Should -Be 'PC-18'
    }

    It 'says that it chooses among what is piped, and asks no computer' {
        { Get-ReimageEligibility -Device PC-18 @media } | Should -Throw -ErrorId 'DeviceAlone,*' -ExpectedMessage '*Import-Csv*-ComputerName PC-18*'
    }
}
