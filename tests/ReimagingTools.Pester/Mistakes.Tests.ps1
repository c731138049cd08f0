# One mistake in every record is one error with a count, whatever the cmdlet; and what people try first works or says what to do.

BeforeDiscovery {
    $piped = @(
        @{ Name = 'Get-ReimageEligibility'; Code = { $foreign | Get-ReimageEligibility @media } }
        @{ Name = 'Get-ReimagePlan'; Code = { $foreign | Get-ReimagePlan @media } }
        @{ Name = 'Get-LicensedProduct'; Code = { $foreign | Get-LicensedProduct } }
        @{ Name = 'Get-ReimageQuestion'; Code = { $foreign | Get-ReimageQuestion } }
        @{ Name = 'Export-ReimageReport'; Code = { $foreign | Export-ReimageReport (Join-Path $TestDrive "$([guid]::NewGuid()).html") } }
        @{ Name = 'Get-MakActivationCount'; Code = { $foreign | Get-MakActivationCount } }
        @{ Name = 'Get-MakActivationCount, numbers'; Code = { 1..40 | Get-MakActivationCount } }
        @{ Name = 'Get-MakActivationCount -Verdict'; Code = { Get-MakActivationCount $portal -Verdict $foreign } }
        @{ Name = 'New-MakActivationRequest'; Code = { $foreign | New-MakActivationRequest -Count 1 } }
        @{ Name = 'Get-ReimageEligibility, images'; Code = { 1..40 | ForEach-Object { Get-VLMedia -Name Win10_22H2_English_x64.iso } | Get-ReimageEligibility @media } }
        @{ Name = 'Get-LicensedProduct, names'; Code = { , 'PC-01' * 40 | Get-LicensedProduct } }
        @{ Name = 'Get-ReimageEligibility, numbers of devices'; All = '*(40 of them: PC-1, PC-2, *PC-40.)'; Code = { 1..40 | ForEach-Object { [pscustomobject]@{ ComputerName = "PC-$_"; LicensedProduct = 'Windows 10 Pro'; DeviceCount = "$_ pcs" } } | Get-ReimageEligibility @media } }
        @{ Name = 'Get-ReimageEligibility, headings of their own'; Code = { 1..40 | ForEach-Object { [pscustomobject]@{ Textbox12_Shoe0 = $_; "Nowhere$_" = 1 } } | Get-ReimageEligibility @media } }
        @{ Name = 'Get-ReimageEligibility, two names'; All = '*(40 of them: PC-1, *'; Code = { 1..40 | ForEach-Object { [pscustomobject]@{ ComputerName = "PC-$_"; DNSHostName = "$('A' * $_)" } } | Get-ReimageEligibility @media } }
        @{ Name = 'Get-LicensedProduct, files'; All = '*(40 of them: pc-1.csv, *'; Code = { 1..40 | ForEach-Object { New-Item (Join-Path $TestDrive "pc-$_.csv") -Force } | Get-LicensedProduct } }
        @{ Name = 'Get-VLMedia, no media'; All = '*(40 of them: no-1.iso, *'; Code = { 1..40 | ForEach-Object { $file = Join-Path $TestDrive "no-$_.iso"; Set-Content $file 'no medium'; $file } | Get-VLMedia } }
        @{ Name = 'Get-VLMedia, no files'; All = '*(40 of them: 1.iso, *'; Code = { 1..40 | ForEach-Object { Join-Path $TestDrive "none/$_.iso" } | Get-VLMedia } }
        @{ Name = 'Get-ReimagePlan, no media'; All = '*(40 of them: no-1.iso, *'; Code = { 1..40 | ForEach-Object { Set-Content (Join-Path $TestDrive "no-$_.iso") 'no medium' }; try { New-InventoryRow | Get-ReimagePlan -MediaPath (1..40 | ForEach-Object { Join-Path $TestDrive "no-$_.iso" }) -Program EA } catch { $_ } } }
        @{ Name = 'Get-VLMedia'; Code = { $foreign | Get-VLMedia } }
        @{ Name = 'Test-VLMediaMatch'; Code = { $foreign | Test-VLMediaMatch -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US } }
    )
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro
    $foreign = 1..40 | ForEach-Object { [pscustomobject]@{ Textbox12_Shoe0 = 'Windows 10 Pro'; Textbox13_Nowhere0 = "PC-$_" } }
    $portal = Join-Path $TestDrive 'portal.csv'
    Set-Content $portal @(
        'License ID,Parent Program,Product,Product Key,Type,MAK Activations-Used/Available,Seats,Status'
        '1,Open,Windows 10 Pro,AAAAA-AAAAA-AAAAA-AAAAA-AAAA1,MAK,45/50,,Active'
    ) -Encoding Ascii
}

Describe 'A mistake in every record' {
    It 'is one error with a count: <Name>' -ForEach $piped {
        $failures = @(& $Code 2>&1 3> $null | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $failures.Count | Should -Be 1 -Because "$failures"
        "$($failures[0])" | Should -BeLike $(if ($All) { $All } else { '*(40 records like it.)' })
    }

    It 'is told of verdicts given as an inventory, until something is filled in' {
        $table = New-InventoryRow | Get-ReimageEligibility @media | ConvertTo-Csv | ConvertFrom-Csv
        $null = $table | Get-ReimageEligibility @media -WarningVariable told -WarningAction SilentlyContinue
        "$told" | Should -BeLike '*verdicts of an earlier run*'
        $null = $table | Select-Object *, @{ n = 'LicenseChannel'; e = { 'OEM' } } | Get-ReimageEligibility @media -WarningVariable told -WarningAction SilentlyContinue
        "$told" | Should -Not -BeLike '*verdicts of an earlier run*'
    }

    It 'keeps the report that is there' {
        $page = Join-Path $TestDrive 'kept.html'
        Set-Content $page 'last week'
        $foreign | Export-ReimageReport $page -Force -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        Get-Content $page | Should -BeExactly 'last week'
    }
}

Describe 'Verdicts piped to Get-MakActivationCount' {
    It 'are the demand, however they come' {
        $verdicts = 1..9 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-ReimageEligibility @media
        $named = Get-MakActivationCount $portal -Verdict $verdicts
        $named.Shortfall | Should -Be 4
        foreach ($piped in @($verdicts | Get-MakActivationCount $portal), @($verdicts | Get-MakActivationCount -LiteralPath $portal), @($verdicts | ConvertTo-Csv | ConvertFrom-Csv | Get-MakActivationCount $portal)) {
            $piped.Count | Should -Be 1
            $piped[0].Required, $piped[0].Shortfall | Should -Be 9, 4
        }
    }

    It 'leave paths as they were' {
        ($portal | Get-MakActivationCount).PartialProductKey | Should -BeExactly 'AAAA1'
        (Get-Item $portal | Get-MakActivationCount).PartialProductKey | Should -BeExactly 'AAAA1'
        (Import-Csv $portal | Get-MakActivationCount).PartialProductKey | Should -BeExactly 'AAAA1'
    }
}

Describe 'What people try first' {
    It 'tells that a file name is no product' {
        $null = New-InventoryRow | Get-ReimageEligibility -MediaProduct SW_DVD9_Win_Pro_10.iso -Program EA -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '"SW_DVD9_Win_Pro_10.iso" is the name of a file*-MediaPath*Get-VLMedia -Name.'
        { New-InventoryRow | Get-ReimageEligibility -Media a.iso -Program EA } | Should -Throw 'A String is no image.*-MediaPath*'
    }

    It 'says how what is in a file is piped: <File>' -ForEach @(
        @{ File = 'fleet.csv'; Says = "Import-Csv 'fleet.csv' | *" }, @{ File = 'fleet.jsonl'; Says = 'Get-Content *ConvertFrom-Json*' }, @{ File = 'pcs.xml'; Says = 'Import-Clixml *' }
        @{ File = 'real.xlsx'; Says = '*workbook*CSV UTF-8*' }, @{ File = 'win11.iso'; Says = '*-MediaPath*' }, @{ File = 'report.html'; Says = '*inventory*' }
    ) {
        foreach ($code in { Get-ReimageEligibility $File @media }, { $File | Get-ReimageEligibility @media }, { $File | Get-ReimageEligibility @media -Live }, { Get-LicensedProduct $File }, { Get-ReimagePlan $File @media }) {
            $failures = @(& $code 2>&1)
            $failures.Count | Should -Be 1 -Because "$code $failures"
            "$($failures[0])" | Should -BeLike "$File is a file or folder, and no record of a device. *$Says"
        }
    }

    It 'says how lines of a table become records, and names of computers are asked' {
        $failures = @('ComputerName,LicensedProduct', 'PC-01,Windows 10 Pro' | Get-ReimageEligibility @media 2>&1)
        $failures.Count | Should -Be 1
        "$failures" | Should -BeLike '*Import-Csv in place of Get-Content*(2 records like it.)'
        "$('PC-01' | Get-ReimageEligibility @media 2>&1)" | Should -BeLike '*-ComputerName, or -Live*'
    }

    It 'names the command that writes a table where a tool printed for people' {
        $lines = '', 'Host Name:                 PC-1', 'OS Name:                   Microsoft Windows 10 Pro', 'OS Version:                10.0.19045 N/A Build 19045'
        $lines | Get-ReimageEligibility @media -ErrorVariable told -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        @($told).Count | Should -Be 1
        "$told" | Should -BeLike '*what systeminfo shows*systeminfo /FO CSV*'
    }

    It 'makes no devices of the headings of a table that lies on its side' {
        $rows = "Name,Value`nCSName,PC-1`nCaption,Microsoft Windows 10 Pro" | ConvertFrom-Csv
        $rows | Get-ReimageEligibility @media -ErrorVariable told -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$told" | Should -BeLike '*the table lies on its side*'
    }

    It 'names the encoding of a file whose letters are lost: <Page>' -ForEach @(
        @{ Page = 'shift_jis'; Letters = 0x7BA1, 0x7406, 0x756A, 0x53F7 }, @{ Page = 'windows-1252'; Letters = [int[]] [char[]] ('Gr{0}{1}e' -f [char] 0xF6, [char] 0xDF) }
    ) {
        $heading, $file = (-join [char[]] $Letters), (Join-Path $TestDrive 'foreign.csv')
        $encoding = if ($PSVersionTable.PSVersion.Major -gt 5) { [Text.CodePagesEncodingProvider]::Instance.GetEncoding($Page) } else { [Text.Encoding]::GetEncoding($Page) }
        [IO.File]::WriteAllText($file, "$heading,Room`r`n$heading,1`r`n", $encoding)
        $null = Import-Csv $file -Encoding UTF8 | Get-LicensedProduct -ErrorVariable failures -ErrorAction SilentlyContinue
        "$($failures[0])" | Should -BeLike "*Import-Csv -Encoding $Page*-Encoding Default*"
        [IO.File]::WriteAllText($file, "$heading,ComputerName`r`n$heading,PC-1`r`n", $encoding)
        $null = Import-Csv $file -Encoding UTF8 | Get-LicensedProduct -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike "*Import-Csv -Encoding $Page*"
        if ($PSVersionTable.PSVersion.Major -gt 5) { (Import-Csv $file -Encoding $Page)[0].$heading | Should -BeExactly $heading }
    }

    It 'tells rows that are no verdicts apart from verdicts without their facts' {
        "$('fleet.csv' | Get-ReimageQuestion 2>&1)" | Should -BeLike 'A String is no verdict.*Get-ReimageEligibility*'
        "$(New-InventoryRow | Get-ReimageEligibility @media | Export-Csv (Join-Path $TestDrive v.csv); Import-Csv (Join-Path $TestDrive v.csv) | Get-ReimageQuestion 2>&1)" | Should -BeLike '*does not hold the facts*'
    }

    It 'tells which verdict is withdrawn when a later record contradicts the one it was given on' {
        foreach ($code in { $args | Get-ReimageEligibility @media }, { $args | Get-ReimagePlan @media }) {
            $failures = @(& $code (New-InventoryRow) (New-InventoryRow -ComputerName PC-02) (New-InventoryRow -Language ja-JP) 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
            $failures.Count | Should -Be 1
            "$failures" | Should -BeLike 'Record 3: *earlier one (at record 1), by which PC-01 was judged: that answer is withdrawn*'
        }
    }

    It 'counts no answer that was withdrawn' {
        $totals = $null
        $null = (New-InventoryRow), (New-InventoryRow -ComputerName PC-02), (New-OperatingSystem), (New-OperatingSystem -ComputerName PC-02) |
            Get-ReimageEligibility @media -InformationVariable totals -InformationAction SilentlyContinue -ErrorAction SilentlyContinue
        "$totals" | Should -BeLike '2 devices; the answers about 2 of them are withdrawn*'
        "$totals" | Should -Not -BeLike '*2 Eligible*'
    }

    It 'leaves no answer Eligible that was withdrawn, and writes none into a report' {
        $rows = (New-InventoryRow), (New-InventoryRow -ComputerName PC-02), (New-OperatingSystem)
        $verdicts = $rows | Get-ReimageEligibility @media -ErrorAction SilentlyContinue 6> $null
        $verdicts.Decision | Should -Be Indeterminate, Eligible
        $verdicts.Basis | Should -Be None, ReimagingRight
        $named = [pscustomobject]@{ Name = 'PC-01'; DNSHostName = 'pc-01.example.com'; OperatingSystem = 'Windows 10 Pro' }
        ($rows[0], $rows[1], $named | Get-ReimageEligibility @media -ErrorAction SilentlyContinue 6> $null).Decision | Should -Be Indeterminate, Eligible
        $path = Join-Path $TestDrive withdrawn.html
        { $rows | Get-ReimageEligibility @media -ErrorAction SilentlyContinue 6> $null | Export-ReimageReport $path } | Should -Throw '*1 answer was withdrawn*(PC-01)*Import-Csv*'
        $path | Should -Not -Exist
        $rows[2], $rows[0], $rows[1] | Get-ReimageEligibility @media 6> $null | Export-ReimageReport $path
        $path | Should -Exist
    }

    It 'plans nothing of an answer that was withdrawn, adds nothing up, and writes none into a report' {
        $rows = (New-InventoryRow), (New-InventoryRow -ComputerName PC-02), (New-InventoryRow -Language ja-JP)
        $plan = $rows | Get-ReimagePlan @media -ErrorAction SilentlyContinue -InformationVariable totals -InformationAction SilentlyContinue
        $plan.Decision | Should -Be Indeterminate, Eligible
        $plan.ImageName | Should -Be $null, 'Windows 10 Pro'
        "$totals" | Should -BeLike '2 devices; the answers about 1 of them are withdrawn*'
        $rows | Get-ReimagePlan @media -Summary -ErrorAction SilentlyContinue -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike '*1 answer was withdrawn*'
        $path = Join-Path $TestDrive withdrawn-plan.html
        { $rows | Get-ReimagePlan @media -ErrorAction SilentlyContinue 6> $null | Export-ReimageReport $path } | Should -Throw '*1 answer was withdrawn*(PC-01)*'
        $path | Should -Not -Exist
    }

    It 'says once what to pipe where rows come in place of rules, and where computers are named beside rows' {
        $rows = 1..3 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" }
        $failures = @($rows | Get-ReimageRule 2>&1)
        $failures.Count | Should -Be 1
        "$failures" | Should -BeLike 'A row is no name of a rule.*Get-ReimageEligibility*3*'
        $failures = @($rows | Select-Object @{ Name = 'Name'; Expression = { $_.ComputerName } } | Get-ReimageRule 2>&1)
        $failures.Count | Should -Be 1
        "$failures" | Should -BeLike 'There is no rule PC-1*'
        $failures = @(try { $rows | Get-ReimageEligibility -ComputerName PC-1 @media } catch { $_ })
        $failures.Count | Should -Be 1
        "$failures" | Should -BeLike '-ComputerName is for asking computers*-Device*'
    }

    It 'reads the medium that DISM or wimlib printed about, or says once to name it: <Command>' -ForEach @{ Command = 'Get-VLMedia' }, @{ Command = 'Test-VLMediaMatch' } {
        $wim = Join-Path $TestDrive 'printed.wim'
        New-Wim $wim @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
        $more = @{}
        if ($Command -eq 'Test-VLMediaMatch') { $more = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US' } }
        function Get-Printed { param([string] $Of) '', 'Deployment Image Servicing and Management tool', 'Version: 10.0.22621.1', '', "Details for image : $Of", '', 'Index : 1', 'Name : Windows 10 Pro', 'The operation completed successfully.' }
        @(Get-Printed $wim | & $Command @more).Source | Should -Be $wim
        @('WIM Information:', '----------------', "Path:           $wim", 'Image Count:    1' | & $Command @more).Source | Should -Be $wim
        $failures = @(Get-Printed 'D:\sources\install.wim' | & $Command @more 2>&1)
        $failures.Count | Should -Be 1 -Because "$failures"
        "$failures" | Should -BeLike "These 6 lines are what a tool such as DISM prints*Get-VLMedia 'D:\sources\install.wim'"
        @('nowhere at all', '', 'no/where.iso' | & $Command @more 2>&1).Count | Should -Be 2
        "$(& $Command '' @more 2>&1)" | Should -BeLike 'A path is empty.*'
    }

    It 'does not contradict itself about a name that is known in part' {
        $verdict = New-InventoryRow | Get-ReimageEligibility -MediaProduct Win11 -Program EA -WarningVariable warnings -WarningAction SilentlyContinue
        $verdict.Decision | Should -BeExactly 'NotEligible'
        "$warnings" | Should -Not -BeLike '*nothing can be concluded*'
    }

    It 'names what was probably meant: <Typed>' -ForEach @(
        @{ Typed = 'SameLang'; Code = { Get-ReimageRule SameLang }; Says = '* Did you mean SameLanguage?' }, @{ Typed = 'SameLangauge'; Code = { Get-ReimageRule SameLangauge }; Says = '* Did you mean SameLanguage?' }
        @{ Typed = 'different-language'; Code = { Get-ReimageRule -Clause different-language }; Says = '* Did you mean eligibility/different-languages?' }
        @{ Typed = '2011-02/faq/suport'; Code = { Get-ReimageRule -Clause 2011-02/faq/suport }; Says = '* Did you mean 2011-02/faq/support*' }
        @{ Typed = '2011'; Code = { Get-ReimageRule -Brief 2011 }; Says = '* Did you mean 2011-02?' }, @{ Typed = '2009'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -Program EA -Brief 2009 }; Says = '* Did you mean 2009-10?' }
        @{ Typed = 'Reimage'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -Program EA -Purpose Reimage }; Says = '* Did you mean Reimaging?*' }
        @{ Typed = 'PerDevise'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -Program EA -SoftwareAssurance PerDevise }; Says = '* Did you mean PerDevice?*' }
        @{ Typed = 'Prro'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaPath $printed -MediaEdition Prro -Program EA }; Says = '* Did you mean Pro?' }
        @{ Typed = 'Wrod'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Office Professional Plus 2010' -MediaComponent Wrod, Excel -Program EA 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } }; Says = '* Did you mean "Word"?' }
        @{ Typed = 'Enterprice'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -Program Enterprice }; Says = '*did you mean EnterpriseAgreement?*One of: OpenLicense, *' }
        @{ Typed = 'zebra'; Code = { Get-ReimageRule zebra }; Says = '*lists them all.' }
        @{ Typed = 'Windwos 10 Pro'; Code = { Test-VLMediaMatch -LiteralPath $printed -LicensedProduct 'Windwos 10 Pro' -LicensedLanguage en-US 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } }; Says = '* Did you mean Windows 10 Pro?' }
        @{ Typed = 'Windwos 11 Pro'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windwos 11 Pro' -Program EA }; Says = '*did you mean Windows 11 Pro?*' }
        @{ Typed = 'Windows 11'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 11' -Program EA 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } }; Says = '*as in "Windows 7 Professional".' }
    ) {
        $printed = Join-Path $TestDrive 'near.wim'
        New-Wim $printed @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
        $told = @(try { & $Code 2>&1 } catch { $_ })
        $told.Count | Should -Be 1 -Because "$told"
        "$told" | Should -BeLike $Says
    }

    It 'gives every misspelt heading its hint: <Of>' -ForEach @(
        @{ Of = 'inventories'; Code = { $rows | Get-ReimageEligibility @media } }, @{ Of = 'purchases'; Code = { [pscustomobject]@{ ComputerName = 'PC-1' } | Get-ReimageEligibility @media -Entitlement $rows } }
        @{ Of = 'keys'; Says = 'Total', 'Remaining'; Code = { [pscustomobject]@{ 'Product Key' = 'AB1CD'; Type = 'MAK'; Toatl = 500; Remainig = 477 } | Get-MakActivationCount } }
    ) {
        $rows = @([pscustomobject]@{ ComputerName = 'PC-1'; Prodct = 'Windows 10 Pro'; Langauge = 'en-US'; Chanel = 'OEM'; Archit = 'x64' })
        $told = "$(& $Code 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] })"
        foreach ($meant in @($Says) + @('Product', 'LicensedLanguage', 'LicenseChannel', 'LicensedArchitecture').Where({ -not $Says }) | Where-Object { $_ }) { $told | Should -BeLike "*did you mean $meant[?]*" }
    }

    It 'says of an empty value what it is: <Code>' -ForEach @(
        @{ Code = { Get-ReimageEligibility @media -ComputerName '' } }, @{ Code = { Get-ReimageEligibility @media -ComputerName PC-1, '' } }, @{ Code = { Get-LicensedProduct -ComputerName $null } }
        @{ Code = { Get-VLMedia -Name '' } }, @{ Code = { Get-ReimageRule -Name '' } }, @{ Code = { Get-MakActivationCount -Path '' } }, @{ Code = { New-InventoryRow | Export-ReimageReport '' } }
        @{ Code = { Get-FirmwareLicense -Path @() } }, @{ Code = { Get-OfflineLicense '' } }
    ) {
        $Code | Should -Throw '*It is empty, as a variable without a value is, or holds an empty text.*'
    }

    It 'asks at no prompt for objects that are piped: <Name>' -ForEach @(
        @{ Name = 'New-MakActivationRequest'; Code = { New-MakActivationRequest -Count 5 } }, @{ Name = 'Get-ReimageQuestion'; Code = { Get-ReimageQuestion } }
        @{ Name = 'Export-ReimageReport'; Code = { Export-ReimageReport (Join-Path $TestDrive none.html) } }
    ) {
        $Code | Should -Throw "Nothing was given to $Name. Pipe what Get-*"
        $Code | Should -Throw -ErrorId "InputMissing,ReimagingTools.Commands.$($Name.Replace('-', ''))Command"
    }

    It 'takes a folder of images as media, as Get-VLMedia does' {
        $share = Join-Path $TestDrive 'share'
        $null = New-Item -ItemType Directory $share
        New-Wim (Join-Path $share 'ten.wim') @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
        New-Wim (Join-Path $share 'eleven.wim') @(@{ Name = 'Windows 11 Pro'; EditionId = 'Professional'; Version = '10.0.22631.1' })
        $verdicts = @(New-InventoryRow | Get-ReimageEligibility -MediaPath $share -MediaChannel VL -Program EA)
        $verdicts.Count | Should -Be 1
        $verdicts.MediaSource | Should -BeLike '*ten.wim'
        (Get-VLMedia $share).Count | Should -Be 2
    }

    It 'says that media is no list of entitlements' {
        $disc = Join-Path $TestDrive 'disc.iso'
        [IO.File]::WriteAllBytes($disc, [byte[]]::new(40000))
        { New-InventoryRow | Get-ReimageEligibility @media -Entitlement $disc } | Should -Throw '*disc.iso is no text: it is media*CSV*'
    }

    It 'says that a brief is silent' {
        (Get-ReimageRule CompatiblePlatform -Brief 2009-10).Text | Should -BeExactly 'The brief 2009-10 says nothing about this.'
    }

    It 'tells once of the same mistake in each: <Name>' -ForEach @(
        @{ Name = 'names piped to Get-FirmwareLicense'; Code = { 1..9 | ForEach-Object { "PC-$_" } | Get-FirmwareLicense }; Says = 'There is no file or folder PC-1.*(9 of them*' }
        @{ Name = 'names piped to Get-OfflineLicense'; Code = { 1..9 | ForEach-Object { "PC-$_" } | Get-OfflineLicense }; Says = 'There is no file or folder PC-1.*(9 of them*' }
        @{ Name = 'paths of Get-MakActivationCount'; Code = { Get-MakActivationCount (1..9 | ForEach-Object { "no-such-$_.csv" }) }; Says = 'There is no file or folder no-such-1.csv.*(9 of them*' }
        @{ Name = 'formatted rows'; Code = { 1..9 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Format-Table | Get-ReimageEligibility @media }; Says = '*formatted for the screen*(13 records*' }
        @{ Name = 'formatted rows as media'; Code = { 1..9 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Format-Table | Get-VLMedia }; Says = '*formatted for the screen*' }
        @{ Name = 'formatted counts'; Code = { 1..9 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Format-Table | New-MakActivationRequest -Count 3 }; Says = '*formatted for the screen*' }
    ) {
        $failures = @(& $Code 2>&1 3>$null)
        $failures.Count | Should -Be 1
        "$failures" | Should -BeLike $Says
    }

    It 'warns once of dates that can be read in several ways, and names what tells' {
        $file = Join-Path $TestDrive 'dates.csv'
        'Product,Key Type,MAK Activations Remaining,Last Update,Product Key' | Set-Content $file
        'AEIL1', 'AEIL2', 'AEIL3' | ForEach-Object { "Windows 10 Pro,MAK,20,05/11/2024 10:15:30,XXXXX-XXXXX-XXXXX-XXXXX-$_" } | Add-Content $file
        $counts = Get-MakActivationCount $file -WarningVariable warnings -WarningAction SilentlyContinue
        $counts.Remaining | Should -Be 20, 20, 20
        @($warnings) | Should -HaveCount 1
        "$warnings" | Should -BeLike '*05/11/2024*(DateFormat)*(3 records like it.)'
        $null = Get-MakActivationCount $file -DateFormat 'dd/MM/yyyy HH:mm:ss' -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
    }

    It 'says that lines of orders are no inventory' {
        $null = Import-Csv $PSScriptRoot/../../samples/settle/orders.csv | Get-ReimageEligibility @media -WarningVariable warnings -WarningAction SilentlyContinue
        @($warnings) | Should -HaveCount 1
        "$warnings" | Should -BeLike 'These are lines of orders*-Entitlement*'
    }

    It 'says that an export holds only what runs: <Name>' -ForEach @(
        @{ Name = 'SSRS'; Row = @{ Details_Table0_Netbios_Name0 = 'PC-1'; Details_Table0_Caption0 = 'Microsoft Windows 10 Pro' } }
        @{ Name = 'directory'; Row = @{ Name = 'PC-1'; OperatingSystem = 'Windows 10 Pro' } }
    ) {
        $null = [pscustomobject]$Row, [pscustomobject]@{ Name = 'PC-2'; OperatingSystem = 'Windows 10 Pro' } | Get-ReimageEligibility @media -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike 'No column says what was licensed*-Live*'
        $one = [pscustomobject]$Row | Get-ReimageEligibility @media -WarningVariable warnings
        "$warnings" | Should -BeNullOrEmpty
        $one.Remedy | Should -BeLike '*SoftwareLicensingProduct*'
        $null = [pscustomobject]$Row | Get-ReimageEligibility @media -LicensedProduct 'Windows 10 Pro' -WarningVariable warnings
        "$warnings" | Should -BeNullOrEmpty
    }

    It 'names the parameter only where records are silent' {
        $totals = { param([string] $Channel) $null = 'PC-01', 'PC-02' | ForEach-Object { New-InventoryRow -ComputerName $_ -Channel $Channel } | Get-ReimageEligibility @media -InformationAction SilentlyContinue -InformationVariable told -WarningAction SilentlyContinue; "$told" }
        & $totals '' | Should -BeLike '*LicenseChannel for 2 (-LicenseChannel)*'
        & $totals 'from the cupboard' | Should -BeLike '*LicenseChannel for 2.*'
    }

    It 'says how images at hand are chosen, and how a medium that is not at hand is judged' {
        { New-InventoryRow | Get-ReimageEligibility -MediaPath $TestDrive -MediaProduct 'Windows 10 Pro' } | Should -Throw '*-MediaEdition*'
        { New-InventoryRow | Get-ReimageEligibility -MediaPath (Join-Path $TestDrive 'SW_DVD9_Win_Pro_10.iso') } | Should -Throw '*Get-VLMedia -Name*'
    }

    It 'takes -Iso and -Edition for the media' {
        $printed = Join-Path $TestDrive 'alias.wim'
        New-Wim $printed @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
        (New-InventoryRow | Get-ReimageEligibility -Iso $printed -Edition Pro -MediaChannel VL -Program EA).Decision | Should -BeExactly 'Eligible'
    }

    It 'takes verdicts back beside their inventory, with what was missing filled in' {
        $several = Join-Path $TestDrive 'several'
        New-MediaFolder $several -Image @{ Name = 'Windows 11 Pro'; EditionId = 'Professional'; Version = '10.0.22631.1' }, @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
        $question = @{ MediaPath = $several; MediaChannel = 'VL'; Program = 'EA'; WarningVariable = 'warnings'; WarningAction = 'SilentlyContinue' }
        $rows = @{ ComputerName = 'PC-01'; LicenseChannel = 'OEM' }, @{ ComputerName = 'PC-02'; LicensedProduct = 'Windows 10 Pro' }, @{ ComputerName = 'PC-03' } | ForEach-Object { [pscustomobject]$_ }
        $file = Join-Path $TestDrive 'filled.csv'
        $rows | Get-ReimageEligibility @question | Where-Object Decision -EQ Indeterminate |
            Select-Object *, LicensedLanguage, LicensedArchitecture, LicenseChannel | ForEach-Object {
                foreach ($fact in @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' }.GetEnumerator()) {
                    if ($_.MissingFacts -contains $fact.Key) { $_.($fact.Key) = $fact.Value }
                }
                $_
            } | Export-Csv $file -NoTypeInformation
        @(Import-Csv $file).Count | Should -Be 3
        ($rows | Get-ReimageEligibility @question -Entitlement $file).Decision | Should -BeExactly @('Eligible', 'Eligible', 'Eligible')
        "$warnings" | Should -BeNullOrEmpty
        # What a verdict says of the medium is not about the license: another product is another product, not a contradiction.
        $eleven = @{ MediaProduct = 'Windows 11 Pro'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'VL'; Program = 'EA' }
        $other = $rows[2] | Get-ReimageEligibility @eleven | ConvertTo-Csv | ConvertFrom-Csv
        $other.LicensedProduct = 'Windows 10 Pro'
        ($rows[2] | Get-ReimageEligibility @eleven -Entitlement $other -WarningAction SilentlyContinue).Decision | Should -BeExactly 'NotEligible'
        $null = $rows[2] | Get-ReimageEligibility @question -Entitlement ([pscustomobject]@{ ComputerName = 'PC-03'; MissingFacts = 'LicensedProduct; LicensedLanguage'; LicensedProduct = '' })
        "$warnings" | Should -BeLike '*state nothing, such as open questions: 1*' -Because 'nothing is filled in'
        # Without the inventory, what it said of PC-01 is gone.
        $alone = @(Import-Csv $file | Get-ReimageEligibility @question)
        $alone.Decision | Should -BeExactly @('Indeterminate', 'Eligible', 'Eligible')
        $alone[0].Remedy | Should -BeLike '*inventory again with these rows as entitlements*'
    }

    It 'takes verdicts back that were filled in, without a word about their own columns' {
        $file = Join-Path $TestDrive 'open.csv'
        [pscustomobject]@{ Name = 'PC-01'; OperatingSystem = 'Windows 10 Pro' } | Get-ReimageEligibility @media -WarningAction SilentlyContinue | Export-Csv $file -NoTypeInformation
        $filled = Import-Csv $file | ForEach-Object { $_.LicensedProduct = 'Windows 10 Pro'; $_ } |
            Select-Object *, @{ n = 'LicensedLanguage'; e = { 'en-US' } }, @{ n = 'LicensedArchitecture'; e = { 'x64' } }, @{ n = 'LicenseChannel'; e = { 'Oem' } }
        $back = $filled | Get-ReimageEligibility @media -WarningVariable warnings -WarningAction SilentlyContinue
        $back.Decision | Should -BeExactly 'Eligible'
        "$warnings" | Should -Not -BeLike '*not read*'
        "$warnings" | Should -BeLike '1 device is judged by a verdict of an earlier run*Give the file as entitlements, beside the inventory.'
        $null = [pscustomobject]@{ Name = 'PC-01'; OperatingSystem = 'Windows 10 Pro' } | Get-ReimageEligibility @media -Entitlement $filled -WarningVariable beside -WarningAction SilentlyContinue
        $beside | Should -BeNullOrEmpty
    }
}

Describe 'A value of a wrong kind' {
    BeforeAll {
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
        $wrong = @{ String = @('a', 'b'); Int32 = 'ten'; UInt32 = 'ten'; 'Int32[]' = 'Windows 10 Pro'; DateTime = 'xx'; 'Nullable`1' = 'xx'; 'CimSession[]' = 'PC-1' }
        $parameters = foreach ($command in Get-Command -Module ReimagingTools -CommandType Cmdlet) {
            $command.Parameters.Values | Where-Object { $_.Name -notin $common -and $wrong.ContainsKey($_.ParameterType.Name) } | ForEach-Object { @{ Command = $command.Name; Parameter = $_ } }
        }
    }

    It 'is told in words of people, whatever the parameter, in <Culture>' -ForEach @(@{ Culture = 'en-US' }, @{ Culture = 'ja-JP' }) {
        $parameters.Count | Should -BeGreaterThan 50
        $before = [Threading.Thread]::CurrentThread.CurrentUICulture
        try {
            [Threading.Thread]::CurrentThread.CurrentUICulture = $Culture
            $told = foreach ($each in $parameters) {
                $arguments = @{ $each.Parameter.Name = $wrong[$each.Parameter.ParameterType.Name]; ErrorAction = 'Stop'; WarningAction = 'SilentlyContinue' }
                if ($each.Command -eq 'Export-ReimageReport' -and $each.Parameter.Name -notlike '*Path') { $arguments.Path = 'TestDrive:/wrong.html' }
                try { $null = @() | & $each.Command @arguments } catch { "$($each.Command) -$($each.Parameter.Name): $_" }
            }
        } finally {
            [Threading.Thread]::CurrentThread.CurrentUICulture = $before
        }
        $told.Count | Should -BeGreaterThan 25
        $told | Where-Object { $_ -match 'System\.|Specified method|input string|Int32|Microsoft\.Management' } | Should -BeNullOrEmpty
    }

    It 'names the range of a number, and where the name of a computer goes' {
        { Get-MakActivationCount ./portal.csv -Required ten } | Should -Throw '*A whole number from 0 up is wanted. Found: ten*'
        { Get-MakActivationCount ./portal.csv -StaleAfterDay -1 } | Should -Throw '*A whole number from 0 to 36500 is wanted. Found: -1*'
        { New-MakActivationRequest -Count 0 } | Should -Throw '*A whole number from 1 up is wanted. Found: 0*'
        { Get-LicensedProduct -CimSession PC-1 } | Should -Throw '*-ComputerName takes names of computers. Found: PC-1*'
    }

    It 'says that nothing was piped' {
        $null = @() | Get-ReimageEligibility -MediaProduct 'Windows 11 Pro' -Program EA -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike 'Nothing was piped to Get-ReimageEligibility: *'
        $null = @() | Export-ReimageReport (Join-Path $TestDrive never.html) -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*never.html was not made.*'
        "$(1 | Get-MakActivationCount 2>&1)" | Should -BeLike 'An Int32 says nothing of a key*'
        "$(, $null | Get-ReimageEligibility -MediaProduct 'Windows 11 Pro' -Program EA 2>&1)" | Should -BeLike 'An empty value is no record of a device*'
    }

    It 'refuses an empty name of what was purchased, and takes an empty list' {
        { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 11 Pro' -Program EA -PurchasedProduct '' } | Should -Throw '*PurchasedProduct*'
        (New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 11 Pro' -Program EA -PurchasedProduct @()).Decision | Should -Not -BeNullOrEmpty
    }

    It 'names the editions a medium lists' {
        $media = Get-VLMedia -Name SW_DVD9_Win_Pro_10_20H2_64BIT_English_Pro_Ent_EDU_N_MLF_X22-56474.ISO
        { New-InventoryRow | Get-ReimageEligibility -Media $media -MediaEdition Proo } | Should -Throw '*The media holds: Windows 10: Education, *Enterprise, *Pro*Did you mean Pro?*'
    }

    It 'names the rule or the clause that was meant by <Typed>' -ForEach @(@{ Typed = 'diferent-products'; Meant = 'different-products' }, @{ Typed = 'SameLanguag'; Meant = 'SameLanguage' }, @{ Typed = 'langauge'; Meant = 'SameLanguage' }, @{ Typed = 'different-langauges'; Meant = 'different-languages' }) {
        { Get-ReimageRule $Typed -ErrorAction Stop } | Should -Throw "*Did you mean $Meant*"
    }

    It 'says that no file matches, and how brackets are taken as they are: <Name>' -ForEach @(
        @{ Name = 'Get-VLMedia'; Parameter = 'LiteralPath'; Code = { Get-VLMedia $args } }
        @{ Name = 'Test-VLMediaMatch'; Parameter = 'LiteralPath'; Code = { Test-VLMediaMatch $args -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US } }
        @{ Name = 'Get-ReimageEligibility'; Parameter = 'LiteralMediaPath'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaPath $args -Program EA } }
        @{ Name = 'Get-MakActivationCount'; Parameter = 'LiteralPath'; Code = { Get-MakActivationCount $args } }
    ) {
        $folder = Join-Path $TestDrive '[VL] Windows'
        $file = Join-Path $folder 'x.iso'
        $null = New-Item -ItemType Directory -Path $folder -Force
        Set-Content -LiteralPath $file 'no medium'
        foreach ($given in (Join-Path $TestDrive 'none*.iso'), $file, (Join-Path $folder '*.iso')) {
            $told = @(try { & $Code $given 2>&1 } catch { $_ })
            $told.Count | Should -Be 1
            $told[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
            $told[0].TargetObject | Should -BeExactly $given
            $typed = switch -Wildcard ($given) { '*none*' { $null } '*x.iso' { "-$Parameter '$file'" } default { "-$Parameter (Get-ChildItem -LiteralPath '$folder' -Filter '*.iso').FullName" } }
            if ($typed) { "$($told[0])".EndsWith(": $typed") | Should -BeTrue } else { "$($told[0])" | Should -BeExactly "No file or folder matches $given." }
        }
    }

    It 'says how names of media are read that stand in a column <Column>: <Name>' -ForEach @(
        foreach ($case in @{ Name = 'Get-VLMedia'; Code = { $args[0] | Get-VLMedia } }, @{ Name = 'Test-VLMediaMatch'; Code = { $args[0] | Test-VLMediaMatch } }, @{ Name = 'Get-ReimageEligibility'; Code = { New-InventoryRow | Get-ReimageEligibility -Media $args[0] -Program EA } }) {
            @{ Column = 'Name'; Typed = '-Name (Import-Csv <file>).Name' }, @{ Column = 'File Name'; Typed = "-Name (Import-Csv <file>).'File Name'" }, @{ Column = 'ISO'; Folder = 'D:/iso/'; Typed = '-LiteralPath (Import-Csv <file>).ISO' } | ForEach-Object { $case + $_ }
        }
    ) {
        $rows = 1..3 | ForEach-Object { [pscustomobject]@{ Number = $_; $Column = "${Folder}SW_DVD5_Win_Pro_7w_SP1_64BIT_Japanese_-2_MLF_X17-5935$_.ISO" } }
        $told = @(try { & $Code $rows 2>&1 } catch { $_ })
        $told.Count | Should -Be 1
        $told[0].FullyQualifiedErrorId | Should -BeLike 'MediaUnusable,*'
        "$($told[0])" | Should -BeLike "*`"$Column`"*Get-VLMedia $Typed*"
    }
}
