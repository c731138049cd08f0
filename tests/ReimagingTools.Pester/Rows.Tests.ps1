# Rows alike are read once. These tests hold that no row is ever judged by what another row said.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $Win10Pro = New-MediaOfWindows10Pro

    # A row of text, as a file gives it, in columns and order as wanted.
    function New-Row {
        param([string] $ComputerName = 'PC-01', [System.Collections.IDictionary] $Change = @{}, [string[]] $Without = @())
        $columns = [ordered]@{ ComputerName = $ComputerName; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM'; Site = 'A' }
        foreach ($name in $Change.Keys) { $columns[$name] = $Change[$name] }
        foreach ($name in $Without) { $columns.Remove($name) }
        [pscustomobject] $columns
    }

    function Get-Answer {
        param([object[]] $Verdict)
        $Verdict | ForEach-Object { "$($_.ComputerName)|$($_.Decision)|$($_.LicensedProduct)|$($_.Reason)|$($_.MissingFacts)|$($_.DeviceCount)|$($_.Advisories)" }
    }
}

Describe 'A row in the middle of others' {
    It 'is judged by its own columns: <Name>' -ForEach @(
        @{ Name = 'one column more, that contradicts'; Decision = 'NotEligible'; Make = { New-Row PC-X @{ CoaProduct = 'Windows 7 Professional' } } }
        @{ Name = 'one column more, of another kind of record'; Decision = 'Eligible'; Make = { New-Row PC-X @{ Remark = 'spare' } } }
        @{ Name = 'one column more, that holds a record'; Decision = 'NotEligible'; Make = { New-Row PC-X @{ Label = [pscustomobject]@{ CoaProduct = 'Windows 7 Professional' } } } }
        @{ Name = 'a column replaced by a record'; Decision = 'NotEligible'; Make = { New-Row PC-X @{ Site = [pscustomobject]@{ CoaProduct = 'Windows 7 Professional' } } } }
        @{ Name = 'a column less'; Decision = 'Indeterminate'; Make = { New-Row PC-X -Without LicenseChannel } }
        @{ Name = 'a column less that plays no part'; Decision = 'Eligible'; Make = { New-Row PC-X -Without Site } }
        @{ Name = 'a column renamed to one that is not read'; Decision = 'Indeterminate'; Make = { New-Row PC-X @{ Channel0X = 'OEM' } -Without LicenseChannel } }
        @{ Name = 'a column renamed to one that is read'; Decision = 'NotEligible'; Make = { New-Row PC-X @{ CoaProduct = 'Windows 7 Professional' } -Without Site } }
        @{ Name = 'an empty column'; Decision = 'Indeterminate'; Make = { New-Row PC-X @{ LicenseChannel = ' ' } } }
        @{ Name = 'a column of nothing'; Decision = 'Indeterminate'; Make = { New-Row PC-X @{ LicenseChannel = $null } } }
        @{ Name = 'a number'; Decision = 'Eligible'; Make = { New-Row PC-X @{ LicensedLanguage = 1033 } } }
        @{ Name = 'another number'; Decision = 'NotEligible'; Make = { New-Row PC-X @{ LicensedLanguage = 1041 } } }
        @{ Name = 'a list of languages it was sold in'; Decision = 'Eligible'; Make = { New-Row PC-X @{ LicensedLanguage = @('en-US', 'ja-JP') } } }
        @{ Name = 'a property worked out by script'; Decision = 'NotEligible'; Make = { New-Row PC-X | Add-Member ScriptProperty CoaProduct { 'Windows 7 Professional' } -PassThru } }
        @{ Name = 'a property added afterwards'; Decision = 'NotEligible'; Make = { New-Row PC-X | Add-Member CoaProduct 'Windows 7 Professional' -PassThru } }
        @{ Name = 'an alias of a column'; Decision = 'NotEligible'; Make = { New-Row PC-X @{ Label = 'Windows 7 Professional' } | Add-Member AliasProperty CoaProduct Label -PassThru } }
        @{ Name = 'another order'; Decision = 'Eligible'; Make = {
                $row = New-Row PC-X
                $names = @($row.PSObject.Properties.Name)
                [array]::Reverse($names)
                $row | Select-Object $names
            }
        }
        @{ Name = 'two columns with their texts exchanged'; Decision = 'Indeterminate'; Make = { New-Row PC-X @{ LicensedProduct = 'A'; Site = 'Windows 10 Pro' } } }
        @{ Name = 'names in another case'; Decision = 'Eligible'; Make = { [pscustomobject]@{ COMPUTERNAME = 'PC-X'; licensedproduct = 'Windows 10 Pro'; LICENSEDLANGUAGE = 'en-US'; LicensedArchitecture = 'x64'; licenseChannel = 'OEM' } } }
        @{ Name = 'a hashtable'; Decision = 'NotEligible'; Make = { @{ ComputerName = 'PC-X'; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'fr-FR'; LicenseChannel = 'OEM' } } }
    ) {
        $odd = & $Make
        $alone = $odd | Get-ReimageEligibility @Win10Pro
        $alone.Decision | Should -BeExactly $Decision
        $verdicts = (New-Row PC-1), (New-Row PC-2), $odd, (New-Row PC-3), $odd, (New-Row PC-4) | Get-ReimageEligibility @Win10Pro
        $verdicts.ComputerName | Should -Be @('PC-1', 'PC-2', 'PC-X', 'PC-3', 'PC-X', 'PC-4')
        Get-Answer $verdicts[2] | Should -BeExactly (Get-Answer $alone)
        Get-Answer $verdicts[4] | Should -BeExactly (Get-Answer $alone)
        $verdicts[0, 1, 3, 5].Decision | Should -Be @('Eligible', 'Eligible', 'Eligible', 'Eligible')
    }

    It 'is named by its own column where <Name>' -ForEach @(
        @{ Name = 'the name is blank'; Value = ' '; Expected = $null }
        @{ Name = 'the name is the word NULL'; Value = 'NULL'; Expected = $null }
        @{ Name = 'there are blanks around the name'; Value = '  PC-7 '; Expected = 'PC-7' }
    ) {
        $verdicts = (New-Row PC-1), (New-Row $Value), (New-Row PC-3) | Get-ReimageEligibility @Win10Pro
        $verdicts.ComputerName | Should -Be @('PC-1', $Expected, 'PC-3')
    }

    It 'is named alike when two columns could name it' {
        $row = New-Row '' @{ DNSHostName = 'pc-2.contoso.test' }
        $verdicts = (New-Row PC-1 @{ DNSHostName = '' }), $row, (New-Row PC-3 @{ DNSHostName = 'pc-3.contoso.test' }) | Get-ReimageEligibility @Win10Pro
        $verdicts[1].ComputerName | Should -BeExactly 'pc-2.contoso.test'
        $verdicts[2].ComputerName | Should -BeExactly ($(New-Row PC-3 @{ DNSHostName = 'pc-3.contoso.test' }) | Get-ReimageEligibility @Win10Pro).ComputerName
    }

    It 'is not named by the key of a group of devices' {
        $rows = 1..3 | ForEach-Object { New-Row PC-1 @{ ReimageKey = "key $_"; ReimageColumns = 'A' } -Without ComputerName }
        ($rows | Get-ReimageEligibility @Win10Pro).ComputerName | Should -Be @($null, $null, $null)
        $rows = 1..3 | ForEach-Object { New-Row "PC-$_" @{ ReimageKey = 'key' } }
        ($rows | Get-ReimageEligibility @Win10Pro).ComputerName | Should -Be @('PC-1', 'PC-2', 'PC-3')
    }

    It 'keeps its own number of devices' {
        $verdicts = 1, 250, 2 | ForEach-Object { New-Row "PC-$_" @{ DeviceCount = "$_" } } | Get-ReimageEligibility @Win10Pro
        $verdicts.DeviceCount | Should -Be @(1, 250, 2)
    }

    It 'stays open with its text where a word is not understood' {
        $verdicts = (New-Row PC-1), (New-Row PC-BAD @{ LicenseChannel = 'carrier pigeon' }), (New-Row PC-2) | Get-ReimageEligibility @Win10Pro
        $verdicts.Decision | Should -Be @('Eligible', 'Indeterminate', 'Eligible')
        $verdicts[1].Reason | Should -BeLike '*carrier pigeon*'
    }

    It 'is one error with the number of those that cannot be read' {
        $bad = New-Row PC-BAD @{ DeviceCount = 'many' }
        $verdicts = (New-Row PC-1), $bad, $bad, (New-Row PC-2) | Get-ReimageEligibility @Win10Pro -ErrorVariable failures -ErrorAction SilentlyContinue
        $verdicts.ComputerName | Should -Be @('PC-1', 'PC-2')
        $failures.Count | Should -Be 1
        "$failures" | Should -BeLike '*PC-BAD*(2 of them: *'
    }

    It 'joins the parts of its computer that came before it' {
        $verdicts = (New-Row PC-1), (New-OperatingSystem -ComputerName PC-2), (New-Row PC-1), (New-Row PC-2) | Get-ReimageEligibility @Win10Pro
        $verdicts.ComputerName | Should -Be @('PC-1', 'PC-1', 'PC-2')
        $verdicts[2].Decision | Should -BeExactly 'Eligible'
    }
}

Describe 'Rows with ids of their own' {
    It 'are told apart by the part of an id that counts, and by nothing else' {
        $make = {
            param($Name, $Key, $Id)
            [pscustomobject]@{
                CSName = $Name; Caption = 'Microsoft Windows 10 Pro'; BuildNumber = '19045'; OSLanguage = '1033'; OSArchitecture = '64-bit'
                SerialNumber = "00330-80000-00000-$Name"; ProductKeyChannel = 'OEM:DM'; LicenseFamily = 'Professional'; PartialProductKey = $Key; ProductKeyID = $Id
            }
        }
        $oem = '00000-00000-000-00000{0}-02-1033-19045.0000-0012024'
        $volume = '00000-00000-000-00000{0}-03-1033-19045.0000-0012024'
        $verdicts = & {
            & $make PC-1 AAAA1 ($oem -f 1)
            & $make PC-2 AAAA2 ($oem -f 2)
            & $make PC-3 T83GX ($oem -f 3)
            & $make PC-4 AAAA4 ($volume -f 4)
            & $make PC-5 '' ($oem -f 5)
            & $make PC-6 AAAA6 ($oem -f 6)
        } | Get-ReimageEligibility @Win10Pro
        $verdicts.ComputerName | Should -Be (1..6 | ForEach-Object { "PC-$_" })
        $verdicts.Decision | Should -Be @('Eligible', 'Eligible', 'Indeterminate', 'Indeterminate', 'Indeterminate', 'Eligible')
    }
}

Describe 'Records that look alike' {
    It 'are told apart where a text holds the signs of others' {
        $whole = [ordered]@{ ComputerName = 'A'; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' }
        $joined = [ordered]@{ ComputerName = 'B'; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = "x64$([char]0x1e)LicenseChannel$([char]0x1f)OEM" }
        ($whole, $joined | Get-ReimageEligibility @Win10Pro).Decision | Should -Be @('Eligible', 'Indeterminate')
    }

    It 'are told apart where one holds a word and the other its value' {
        $make = {
            param($Computer, $Sku)
            [pscustomobject]@{ CsName = $Computer; OsName = 'Microsoft Windows 10 Pro'; OsBuildNumber = '19045'; OsOperatingSystemSKU = $Sku; OSLanguage = '1033'; OsArchitecture = '64-bit'; ProductKeyChannel = 'OEM:DM'; Tags = @('a') }
        }
        $verdicts = (& $make PC-1 'Monday'), (& $make PC-2 ([DayOfWeek]::Monday)) | Get-ReimageEligibility @Win10Pro
        $alone = & $make PC-2 ([DayOfWeek]::Monday) | Get-ReimageEligibility @Win10Pro
        Get-Answer $verdicts[1] | Should -BeExactly (Get-Answer $alone)
    }

    It 'keep an empty key where columns are dotted' {
        $row = [pscustomobject]@{
            'a.ComputerName' = 'A'; 'b.Caption' = 'Microsoft Windows 10 Pro'; 'b.BuildNumber' = '19045'; 'b.OSLanguage' = '1033'
            'b.OSArchitecture' = '64-bit'; 'c.ProductKeyChannel' = 'OEM:DM'; 'c.LicenseFamily' = 'Professional'; 'c.PartialProductKey' = $null
        }
        ($row | Get-ReimageEligibility @Win10Pro).Decision | Should -BeExactly 'Indeterminate'
        $row.'c.PartialProductKey' = 'AAAA1'
        ($row | Get-ReimageEligibility @Win10Pro).Decision | Should -BeExactly 'Eligible'
    }
}

Describe 'Rows with a name of their license' {
    It 'are told apart by it and named by the computer' {
        $make = {
            param($Computer, $Name)
            [pscustomobject]@{
                PSComputerName = $Computer; Name = $Name; Caption = 'Microsoft Windows 10 Pro'; BuildNumber = '19045'; OSLanguage = '1033'; OSArchitecture = '64-bit'
                ProductKeyChannel = 'OEM:DM'; PartialProductKey = 'AAAA1'; ID = '00000000-0000-0000-0000-000000000000'
            }
        }
        $verdicts = & {
            & $make PC-1 'Windows(R), Professional edition'
            & $make PC-2 'Windows(R), Client-ESU-Year1 add-on for Professional'
            & $make PC-3 'Windows(R), Professional edition'
            & $make '' 'PC-4'
            & $make PC-5 'PC-6'
            & $make '' 'PC-7'
        } | Get-ReimageEligibility @Win10Pro
        $verdicts.ComputerName | Should -Be @('PC-1', 'PC-2', 'PC-3', 'PC-4', 'PC-6', 'PC-7')
        $verdicts.Decision | Should -Be @('Eligible', 'Indeterminate', 'Eligible', 'Eligible', 'Eligible', 'Eligible')
    }
}

Describe 'A row of a type of its own' {
    It 'is judged by the columns its type brings, also when they come while rows are on their way' {
        $make = { param($Name) $row = New-Row $Name; $row.PSTypeNames.Insert(0, 'Contoso.Asset'); $row }
        try {
            $verdicts = & {
                & $make PC-1
                & $make PC-2
                Update-TypeData -TypeName Contoso.Asset -MemberType ScriptProperty -MemberName CoaProduct -Value { 'Windows 7 Professional' }
                & $make PC-3
                New-Row PC-4
            } | Get-ReimageEligibility @Win10Pro
        } finally {
            Remove-TypeData -TypeName Contoso.Asset -ErrorAction SilentlyContinue
        }
        $verdicts.Decision | Should -Be @('Eligible', 'Eligible', 'NotEligible', 'Eligible')
    }

    It 'is judged by the columns all objects were given' {
        Update-TypeData -TypeName System.Management.Automation.PSCustomObject -MemberType NoteProperty -MemberName CoaProduct -Value 'Windows 7 Professional'
        try {
            $verdicts = (New-Row PC-1), (New-Row PC-2) | Get-ReimageEligibility @Win10Pro
        } finally {
            Remove-TypeData -TypeName System.Management.Automation.PSCustomObject
        }
        $verdicts.Decision | Should -Be @('NotEligible', 'NotEligible')
    }
}

Describe 'Many shapes' {
    It 'are told apart, more of them than are remembered' {
        $rows = foreach ($round in 1..2) {
            foreach ($i in 1..40) {
                $change = [ordered]@{ "Extra$i" = 'x' }
                if ($i % 3 -eq 0) { $change.CoaProduct = 'Windows 7 Professional' }
                New-Row "PC-$round-$i" $change
            }
        }
        $verdicts = $rows | Get-ReimageEligibility @Win10Pro
        $verdicts.Count | Should -Be 80
        $wrong = $verdicts | Where-Object { ($_.Decision -eq 'NotEligible') -ne ([int] ($_.ComputerName -split '-')[2] % 3 -eq 0) }
        $wrong | Should -BeNullOrEmpty
    }
}

Describe 'A header among the rows' {
    BeforeAll {
        function Read-Table {
            param([string] $Other)
            $lines = 'ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel', 'PC-1,Windows 10 Pro,en-US,x64,OEM', $Other
            $lines + (2..4 | ForEach-Object { "PC-$_,Windows 10 Pro,en-US,x64,OEM" }) | ConvertFrom-Csv |
                Get-ReimageEligibility @Win10Pro -ErrorVariable script:told -ErrorAction SilentlyContinue -WarningVariable script:warned -WarningAction SilentlyContinue
        }
    }

    It 'takes nothing under other columns: <_>' -ForEach @(
        'ComputerName,VolumeProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel'
        'LicensedProduct,ComputerName,LicensedLanguage,LicensedArchitecture,LicenseChannel'
        'Computer,CoaProduct,Notes,Site,Channel'
    ) {
        (Read-Table $_).ComputerName | Should -Be 'PC-1'
        $told | Should -HaveCount 1
        $told[0] | Should -BeLike '*header of other columns*3 rows under it*'
    }

    It 'is passed over where it repeats the first' {
        (Read-Table 'ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel').ComputerName | Should -Be 'PC-1', 'PC-2', 'PC-3', 'PC-4'
        $told | Should -BeNullOrEmpty
        $warned | Should -BeLike '*1 line repeats the header*'
    }
}

Describe 'Two machines under one name' {
    It 'are told, also where the second says what the first said: <Heading>' -ForEach @(
        @{ Heading = 'SerialNumber'; First = 'SN-000001'; Second = 'SN-000002' }
        @{ Heading = 'UUID'; First = '11111111-1111-4111-8111-111111111111'; Second = '22222222-2222-4222-8222-222222222222' }
        @{ Heading = 'ObjectGUID'; First = '11111111-1111-4111-8111-111111111111'; Second = '22222222-2222-4222-8222-222222222222' }
        @{ Heading = 'Domain'; First = 'a.example'; Second = 'b.example' }
        @{ Heading = 'DistinguishedName'; First = 'CN=PC-2,OU=X,DC=a,DC=example'; Second = 'CN=PC-2, OU=X, DC=b, DC=example' }
    ) {
        $rows = (New-Row PC-1 @{ $Heading = '' }), (New-Row PC-2 @{ $Heading = $First }), (New-Row PC-3 @{ $Heading = '' }), (New-Row PC-2 @{ $Heading = $Second })
        $verdicts = $rows | Get-ReimageEligibility @Win10Pro -ErrorVariable told -ErrorAction SilentlyContinue
        $verdicts.ComputerName | Should -Be 'PC-1', 'PC-2', 'PC-3'
        $told | Should -HaveCount 1
        $told[0].FullyQualifiedErrorId | Should -BeLike 'RecordDiffers*'
    }

    It 'are not judged where one of them waits for the rest' {
        $rows = [pscustomobject]@{ ComputerName = 'PC-1'; UUID = '11111111-1111-4111-8111-111111111111'; Caption = 'Microsoft Windows 10 Pro'; BuildNumber = '19045' },
            (New-Row PC-1 @{ UUID = '22222222-2222-4222-8222-222222222222' })
        $rows | Get-ReimageEligibility @Win10Pro -ErrorVariable told -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $told[0].FullyQualifiedErrorId | Should -BeLike 'RecordTwoInstances*'
    }

    It 'are not judged where what runs on one is licensed on the other: <Heading>' -ForEach @(
        @{ Heading = 'Domain'; First = 'a.example'; Second = 'b.example' }
        @{ Heading = 'DNSHostName'; First = 'pc-1.a.example'; Second = 'pc-1.b.example' }
        @{ Heading = 'Model'; First = 'Latitude 7400'; Second = 'EliteBook 840' }
    ) {
        $rows = [pscustomobject]@{ ComputerName = 'PC-1'; $Heading = $First; Caption = 'Microsoft Windows 10 Pro'; BuildNumber = '19045'; OSLanguage = 1033; OSArchitecture = '64-bit' },
            [pscustomobject]@{ ComputerName = 'PC-1'; $Heading = $Second; LicenseFamily = 'Professional'; ProductKeyChannel = 'OEM:DM'; LicenseStatus = 1; PartialProductKey = 'AAAA1' }
        $rows | Get-ReimageEligibility @Win10Pro -ErrorVariable told -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $told[0].FullyQualifiedErrorId | Should -BeLike 'RecordTwoInstances*'
    }
}

Describe 'Records where values belong' {
    It 'are what is shown of a field' {
        $field = { param($shown) [pscustomobject]@{ display_value = $shown; link = 'https://example.service-now.com/api' } }
        $row = [pscustomobject]@{
            name = & $field PC-1; LicensedProduct = & $field 'Windows 10 Pro'; LicensedLanguage = & $field en-US; LicensedArchitecture = & $field x64; LicenseChannel = & $field OEM
        }
        $verdict = $row | Get-ReimageEligibility @Win10Pro
        $verdict.ComputerName | Should -BeExactly 'PC-1'
        $verdict.Decision | Should -BeExactly 'Eligible'
    }

    It 'are no devices where they refer to something by number and name' {
        $row = New-Row PC-1 @{ Roles = @([pscustomobject]@{ id = 3; name = 'Berlin' }, [pscustomobject]@{ id = 4; name = 'Munich' }) }
        ($row | Get-ReimageEligibility @Win10Pro -WarningAction SilentlyContinue).ComputerName | Should -BeExactly 'PC-1'
    }

    It 'are the rows of a table of which headings and cells stand apart' {
        $table = '{"columns":["ComputerName","LicensedProduct"],"index":[0,1],"data":[["PC-1","Windows 10 Pro"],["PC-2","Windows 10 Pro"]]}' | ConvertFrom-Json
        ($table | Get-ReimageEligibility @Win10Pro).ComputerName | Should -Be 'PC-1', 'PC-2'
    }
}

Describe 'A cell that lists computers' {
    It 'is told and names no device, also behind rows that say the same' {
        $verdicts = (New-Row PC-1), (New-Row 'PC-2, PC-3'), (New-Row PC-4), (New-Row 'PC-5;PC-6') | Get-ReimageEligibility @Win10Pro -ErrorVariable told -ErrorAction SilentlyContinue
        $verdicts.ComputerName | Should -Be 'PC-1', 'PC-4'
        $told.FullyQualifiedErrorId | Should -BeLike 'RecordTwoNames*'
        "$told" | Should -BeLike '*(2 of them: PC-2, PC-5.)'
        $told.TargetObject | Should -Be 'PC-2', 'PC-5'
    }
}
