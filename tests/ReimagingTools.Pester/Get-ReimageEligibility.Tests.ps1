BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
}

Describe 'Licenses that are listed and not installed' {
    It 'prove nothing, however they come: <Name>' -ForEach @(
        @{ Name = 'with a status'; Idle = @{ LicenseStatus = 0 } }
        @{ Name = 'with an empty key'; Idle = @{ PartialProductKey = $null } }
        @{ Name = 'as Get-CimInstance gives them'; Idle = @{ PartialProductKey = $null; LicenseStatus = 0 } }
    ) {
        $idle = New-CimRecord SoftwareLicensingProduct (@{
                Name = 'Windows(R), Professional edition'; Description = 'Windows(R) Operating System, OEM_DM channel'; LicenseFamily = 'Professional'; ApplicationID = '55c92734-d682-4d71-983e-d6ec3f16059f'
            } + $Idle)
        $installed = New-LicensingProduct -Channel 'Volume:GVLK'
        $media = New-MediaOfWindows10Pro
        ((New-OperatingSystem), $idle | Get-ReimageEligibility @media).Decision | Should -BeExactly 'Indeterminate'
        ((New-OperatingSystem), $installed, $idle | Get-ReimageEligibility @media).Decision | Should -BeExactly 'Indeterminate'
        ((New-OperatingSystem), $idle, (New-LicensingProduct) | Get-ReimageEligibility @media).Decision | Should -BeExactly 'Eligible'
        $nested = [pscustomobject]@{ PSComputerName = 'PC-01'; Win32_OperatingSystem = New-OperatingSystem; SoftwareLicensingProduct = @($idle, $installed) }
        ($nested | Get-ReimageEligibility @media).Decision | Should -BeExactly 'Indeterminate'
    }
}

Describe 'Get-ReimageEligibility' {
    BeforeEach {
        $Win10Pro = New-MediaOfWindows10Pro
    }

    Context 'verdicts' {
        It 'finds an identical product from another source eligible, and cites the clause' {
            $verdict = New-InventoryRow | Get-ReimageEligibility @Win10Pro
            $verdict.Decision | Should -BeExactly 'Eligible'
            $verdict.Basis | Should -BeExactly 'ReimagingRight'
            $verdict.Brief | Should -BeExactly '2011-02'
            $verdict.ComputerName | Should -BeExactly 'PC-01'
            $verdict.LicensedProduct | Should -BeExactly 'Windows 10 Pro'
            $verdict.Clauses[0] | Should -BeExactly '2011-02/eligibility/identical'
            $verdict.Advisories.Count | Should -Be 2 -Because 'of support, and of publications that came after the brief'
        }

        It 'finds another language not eligible, and writes no error' {
            $verdict = New-InventoryRow -Language 'Japanese' | Get-ReimageEligibility @Win10Pro -ErrorVariable failures
            $verdict.Decision | Should -BeExactly 'NotEligible'
            $verdict.Clauses | Should -Contain '2011-02/eligibility/different-languages'
            $verdict.Findings.Where({ $_.Outcome -eq 'Violated' }).Rule | Should -BeExactly 'SameLanguage'
            $failures | Should -BeNullOrEmpty
        }

        It 'reads the day with the year first, whatever calendar the session counts by (<Culture>)' -ForEach @(
            @{ Culture = 'en-US' }
            @{ Culture = 'th-TH' }
            @{ Culture = 'fa-IR' }
            @{ Culture = 'ar-SA' }
        ) {
            $before = [cultureinfo]::CurrentCulture
            try {
                [cultureinfo]::CurrentCulture = $Culture
                (New-InventoryRow | Get-ReimageEligibility @Win10Pro -AsOf '2026-11-01').AsOf | Should -BeExactly '2026-11-01'
                (New-InventoryRow | Get-ReimageEligibility @Win10Pro -AsOf ([datetime]::new(2026, 11, 1))).AsOf | Should -BeExactly '2026-11-01'
                { New-InventoryRow | Get-ReimageEligibility @Win10Pro -AsOf '01/12/2019' } | Should -Throw '*year first*'
            } finally {
                [cultureinfo]::CurrentCulture = $before
            }
        }

        It 'finds nothing out where <Missing> is missing, and names it' -ForEach @(
            @{ Missing = 'LicensedLanguage'; Change = { $_.LicensedLanguage = '' } }
            @{ Missing = 'LicenseChannel'; Change = { $_.LicenseChannel = $null } }
            @{ Missing = 'LicensedProduct'; Change = { $_.LicensedProduct = ' ' } }
        ) {
            $row = New-InventoryRow
            $row | ForEach-Object $Change
            $verdict = $row | Get-ReimageEligibility @Win10Pro
            $verdict.Decision | Should -BeExactly 'Indeterminate'
            $verdict.MissingFacts | Should -Contain $Missing
        }

        It 'finds nothing out where <Parameter> is not given' -ForEach @(
            @{ Parameter = 'Program' }, @{ Parameter = 'MediaLanguage' }, @{ Parameter = 'MediaChannel' }
        ) {
            $Win10Pro.Remove($Parameter)
            $verdict = New-InventoryRow | Get-ReimageEligibility @Win10Pro
            $verdict.Decision | Should -BeExactly 'Indeterminate'
            $verdict.MissingFacts | Should -Contain $Parameter
        }

        It 'asks for a purchase where the program does: <Purchased> gives <Decision>' -ForEach @(
            @{ Purchased = @('Windows 10 Pro'); Decision = 'Eligible' }
            @{ Purchased = @('Office Standard 2010'); Decision = 'NotEligible' }
            @{ Purchased = @(); Decision = 'NotEligible' }
        ) {
            $Win10Pro.Program = 'OpenLicense'
            (New-InventoryRow | Get-ReimageEligibility @Win10Pro -PurchasedProduct $Purchased).Decision | Should -BeExactly $Decision
            (New-InventoryRow | Get-ReimageEligibility @Win10Pro).Decision | Should -BeExactly 'Indeterminate'
        }


        It 'takes no mistyped purchase' {
            { New-InventoryRow | Get-ReimageEligibility @Win10Pro -PurchasedProduct 'Windows 10 Professionel' } | Should -Throw '*did you mean Windows 10 Pro*' -ErrorId 'WordUnknown,*'
        }

        It 'takes Software Assurance from the parameter, and from the record before it' {
            $media = @{ MediaProduct = 'Windows 7 Enterprise'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'VL'; Program = 'EnterpriseAgreement' }
            $row = [pscustomobject]@{ LicensedProduct = 'Windows 7 Professional'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM'; SoftwareAssurance = '' }
            ($row | Get-ReimageEligibility @media).Decision | Should -BeExactly 'Indeterminate'
            ($row | Get-ReimageEligibility @media -SoftwareAssurance PerDevice).Basis | Should -BeExactly 'SoftwareAssurance'
            $row.SoftwareAssurance = 'None'
            ($row | Get-ReimageEligibility @media -SoftwareAssurance PerDevice).Decision | Should -BeExactly 'NotEligible'
        }

        It 'judges recovery by its own rule' {
            $verdict = New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -MediaChannel OemRecovery -MediaLanguage en-US -Purpose Recovery
            $verdict.Basis | Should -BeExactly 'OemRecovery'
        }
    }

    Context 'records' {
        It 'reads <Kind>' -ForEach @(
            @{ Kind = 'a custom object'; Make = { New-InventoryRow } }
            @{ Kind = 'a hashtable'; Make = { @{ computername = 'PC-01'; LICENSEDPRODUCT = 'Windows 10 Pro'; LicensedLanguage = 1033; LicensedArchitecture = '64-bit'; LicenseChannel = 'Retail' } } }
            @{ Kind = 'an ordered dictionary'; Make = { [ordered]@{ ComputerName = 'PC-01'; LicensedProduct = 'Win 10 Pro'; LicensedLanguage = 'English'; LicensedArchitecture = 'x64'; LicenseChannel = 'FPP' } } }
            @{ Kind = 'a row of a CSV file'; Make = { New-InventoryRow | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv } }
            @{ Kind = 'a deserialized object'; Make = { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((New-InventoryRow))) } }
            @{ Kind = 'JSON'; Make = { New-InventoryRow | ConvertTo-Json | ConvertFrom-Json } }
            @{ Kind = 'a data row'; Make = {
                    $table = [Data.DataTable]::new()
                    'ComputerName', 'LicensedProduct', 'LicensedLanguage', 'LicensedArchitecture', 'LicenseChannel', 'CoaProduct' | ForEach-Object { [void] $table.Columns.Add($_) }
                    [void] $table.Rows.Add('PC-01', 'Windows 10 Pro', 'en-US', 'x64', 'OEM', [DBNull]::Value)
                    $table.Rows[0]
                }
            }
        ) {
            $verdict = & $Make | Get-ReimageEligibility @Win10Pro
            $verdict.Decision | Should -BeExactly 'Eligible'
            $verdict.ComputerName | Should -BeExactly 'PC-01'
        }

        It 'takes an array as an argument' {
            $rows = @((New-InventoryRow), (New-InventoryRow -ComputerName 'PC-02' -Language fr-FR))
            (Get-ReimageEligibility -InputObject $rows @Win10Pro).Decision | Should -Be @('Eligible', 'NotEligible')
        }

        It 'gives one error for a record it cannot read, names it, and goes on' {
            $bad = New-InventoryRow -ComputerName 'PC-BAD' | Add-Member DeviceCount 'carrier pigeon' -PassThru
            $verdicts = @($bad, (New-InventoryRow)) | Get-ReimageEligibility @Win10Pro -ErrorVariable failures -ErrorAction SilentlyContinue
            @($verdicts).Count | Should -Be 1
            $failures.Count | Should -Be 1
            $failures[0].FullyQualifiedErrorId | Should -BeExactly 'RecordUnreadable,ReimagingTools.Commands.GetReimageEligibilityCommand'
            $failures[0].TargetObject.ComputerName | Should -BeExactly 'PC-BAD'
            "$($failures[0])" | Should -BeLike '*PC-BAD*carrier pigeon*'
        }

        It 'refuses <Kind> as a record' -ForEach @(
            @{ Kind = 'a string'; Value = 'PC-01' }, @{ Kind = 'a number'; Value = 7 }, @{ Kind = 'a record of nothing known'; Value = [pscustomobject]@{ Shoe = 42 } }
        ) {
            $null = $Value | Get-ReimageEligibility @Win10Pro -ErrorVariable failures -ErrorAction SilentlyContinue
            $failures[0].FullyQualifiedErrorId | Should -BeExactly 'RecordUnusable,ReimagingTools.Commands.GetReimageEligibilityCommand'
            $failures[0].CategoryInfo.Category | Should -Be 'InvalidType'
        }

        It 'masks a product key that strayed into the name of the computer' {
            $row = [pscustomobject]@{ ComputerName = (@('AEILO') * 4 -join '-') + '-AEIL7'; LicensedProduct = 'Windows 10 Pro' }
            ($row | Get-ReimageEligibility @Win10Pro).ComputerName | Should -BeExactly 'XXXXX-XXXXX-XXXXX-XXXXX-AEIL7'
            ($row | Get-LicensedProduct).ComputerName | Should -BeExactly 'XXXXX-XXXXX-XXXXX-XXXXX-AEIL7'
        }

        It 'never repeats a product key' {
            $row = New-InventoryRow
            $row | Add-Member OA3xOriginalProductKey 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1'
            $row | Add-Member Description 'key AAAAA-AAAAA-AAAAA-AAAAA-AAAA1 on a label'
            $row.LicenseChannel = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1'
            $everything = ($row | Get-ReimageEligibility @Win10Pro -Verbose *>&1 | Out-String) + ($Error[0] | Format-List * -Force | Out-String)
            $row.LicenseChannel = 'OEM'
            $everything += $row | Get-ReimageEligibility @Win10Pro -Verbose *>&1 | Format-List | Out-String
            $everything | Should -Not -BeLike '*AAAAA-AAAAA-AAAAA*'
        }
    }

    Context 'media' {
        It 'asks for media where none is given' {
            { New-InventoryRow | Get-ReimageEligibility } | Should -Throw -ErrorId 'MediaNotGiven,ReimagingTools.Commands.GetReimageEligibilityCommand'
        }

        It 'refuses a word it does not understand: <Parameter> <Word>' -ForEach @(
            @{ Parameter = 'MediaLanguage'; Word = 'Klingon' }, @{ Parameter = 'MediaArchitecture'; Word = 'alpha' }, @{ Parameter = 'MediaChannel'; Word = 'flea market' }
        ) {
            $Win10Pro[$Parameter] = $Word
            $failure = { New-InventoryRow | Get-ReimageEligibility @Win10Pro } | Should -Throw -PassThru -ErrorId 'WordUnknown,ReimagingTools.Commands.GetReimageEligibilityCommand'
            $failure.TargetObject | Should -BeExactly $Word
            "$failure" | Should -BeLike "*$Parameter*$Word*"
        }

        It 'refuses -<Parameter> beside -<With>, which it does not go with' -ForEach @(
            @{ Parameter = 'MediaIndex'; With = 'MediaProduct'; More = @{ MediaProduct = 'Windows 10 Pro'; MediaIndex = 2 } }
        ) {
            $failure = { New-InventoryRow | Get-ReimageEligibility @More } | Should -Throw -PassThru -ErrorId 'ParametersApart,ReimagingTools.Commands.GetReimageEligibilityCommand'
            "$failure" | Should -BeLike "*-$Parameter*-$With*"
        }

        It 'refuses a product name it does not understand' {
            $Win10Pro.MediaProduct = 'Windows 10 Pro Turbo'
            $failure = { New-InventoryRow | Get-ReimageEligibility @Win10Pro } | Should -Throw -PassThru -ErrorId 'WordUnknown,ReimagingTools.Commands.GetReimageEligibilityCommand'
            $failure.TargetObject | Should -BeExactly 'Windows 10 Pro Turbo'
        }

        It 'warns of a product name that leaves something open, and concludes nothing' {
            $Win10Pro.MediaProduct = 'Windows 10'
            $verdict = New-InventoryRow | Get-ReimageEligibility @Win10Pro -WarningVariable warnings -WarningAction SilentlyContinue
            $verdict.Decision | Should -BeExactly 'Indeterminate'
            "$warnings" | Should -BeLike '*"Windows 10"*'
        }

        It 'refuses a brief that does not exist' {
            $failure = { New-InventoryRow | Get-ReimageEligibility @Win10Pro -Brief 1999-01 } | Should -Throw -PassThru -ErrorId 'BriefUnknown,ReimagingTools.Commands.GetReimageEligibilityCommand'
            $failure.TargetObject | Should -BeExactly '1999-01'
        }
    }

    Context '-Quiet' {
        It 'is true only when every device is eligible' {
            New-InventoryRow | Get-ReimageEligibility @Win10Pro -Quiet | Should -BeExactly $true
            @((New-InventoryRow), (New-InventoryRow -Language fr-FR)) | Get-ReimageEligibility @Win10Pro -Quiet | Should -BeExactly $false
            New-InventoryRow -Language '' | Get-ReimageEligibility @Win10Pro -Quiet | Should -BeExactly $false
        }

        It 'is false when a record cannot be read, or there is none' {
            @((New-InventoryRow), 'PC-02') | Get-ReimageEligibility @Win10Pro -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
            @() | Get-ReimageEligibility @Win10Pro -Quiet | Should -BeExactly $false
        }
    }

    Context 'output' {
        It 'survives Export-Csv as text' {
            $row = New-InventoryRow -Language ja-JP | Get-ReimageEligibility @Win10Pro | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
            $row.Decision | Should -BeExactly 'NotEligible'
            $row.Clauses | Should -BeExactly '2011-02/eligibility/different-languages'
            $row.Findings | Should -BeLike '*SameLanguage: Violated*'
            $row.PSObject.Properties.Value | Should -Not -BeLike 'System.*'
        }

        It 'survives serialization with its findings' {
            $verdict = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((New-InventoryRow -Language ja-JP | Get-ReimageEligibility @Win10Pro)))
            $verdict.Decision | Should -BeExactly 'NotEligible'
            $verdict.Findings.Where({ $_.Outcome -eq 'Violated' }).Message | Should -BeLike '*ja-JP*'
            ($verdict | Format-Table | Out-String) | Should -BeLike '*PC-01*NotEligible*Windows 10 Pro*'
        }

        It 'survives a job' {
            $job = Start-Job -ArgumentList (Join-Path $ModuleFolder 'ReimagingTools.psd1') -ScriptBlock {
                param($Path)
                Import-Module $Path
                @{ ComputerName = 'PC-01'; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'ja-JP'; LicenseChannel = 'OEM' } |
                    Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -MediaLanguage en-US -MediaChannel VL -Program SelectPlus
            }
            $verdict = $job | Receive-Job -Wait -AutoRemoveJob
            $verdict.Decision | Should -BeExactly 'NotEligible'
            $verdict.Findings.Count | Should -BeGreaterThan 10
            $verdict.Findings[0].Rule | Should -BeExactly 'VolumeLicensingMedia'
        }

        It 'shows computer, decision, licensed product and why as a table' {
            $text = New-InventoryRow | Get-ReimageEligibility @Win10Pro | Format-Table | Out-String -Width 200
            $text | Should -Match 'ComputerName\s+Decision\s+LicensedProduct\s+Reason'
            $text | Should -BeLike '*PC-01*Eligible*Windows 10 Pro*'
        }

        It 'shows findings and clauses as a list' {
            $text = New-InventoryRow -Language ja-JP | Get-ReimageEligibility @Win10Pro | Format-List | Out-String -Width 300
            $text -replace '\s+', ' ' | Should -BeLike '*[[]Violated] 2011-02/eligibility/different-languages SameLanguage:*'
        }

        It 'uses color only where the host shows it' {
            $text = New-InventoryRow | Get-ReimageEligibility @Win10Pro | Out-String
            $text | Should -Not -Match ([char] 27)
        }

        It 'speaks Japanese in a Japanese session' {
            $culture = [System.Threading.Thread]::CurrentThread.CurrentUICulture
            try {
                [System.Threading.Thread]::CurrentThread.CurrentUICulture = 'ja-JP'
                $verdict = New-InventoryRow -Language ja-JP | Get-ReimageEligibility @Win10Pro
                $failure = $null
                try { Get-ReimageEligibility -InputObject $null } catch { $failure = $_ }
            } finally {
                [System.Threading.Thread]::CurrentThread.CurrentUICulture = $culture
            }
            $verdict.Reason | Should -Match '[\u3040-\u30ff]'
            $verdict.Decision | Should -BeExactly 'NotEligible'
            "$failure" | Should -Match '[\u3040-\u30ff]'
        }

        It 'shows the evidence when asked to be verbose' {
            $lines = New-InventoryRow | Get-ReimageEligibility @Win10Pro -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
            "$lines" | Should -BeLike '*PC-01: LicenseChannel "OEM": channel Oem*'
            "$lines" | Should -BeLike '*MediaProduct "Windows 10 Pro"*'
        }
    }

    Context 'streaming' {
        It 'answers each record before the next is made' {
            $order = [Collections.Generic.List[string]]::new()
            1..3 | ForEach-Object { $order.Add("in $_"); New-InventoryRow -ComputerName "PC-$_" } | Get-ReimageEligibility @Win10Pro | ForEach-Object { $order.Add("out $($_.ComputerName)") }
            $order | Should -Be @('in 1', 'out PC-1', 'in 2', 'out PC-2', 'in 3', 'out PC-3')
        }

        It 'judges 10,000 records in constant memory' {
            $measure = {
                param($Count)
                $peak = 0
                1..$Count | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-ReimageEligibility @Win10Pro | ForEach-Object -Begin { $i = 0 } -Process {
                    if (++$i % 1000 -eq 0) { $now = [GC]::GetTotalMemory($true); if ($now -gt $peak) { $peak = $now } }
                }
                $peak
            }
            $null = & $measure 1000
            $small = & $measure 1000
            $large = & $measure 10000
            ($large - $small) | Should -BeLessThan 4MB
        }

        It 'ends at once when the pipeline is stopped' {
            $taken = 0
            $first = 1..100000 | ForEach-Object { $script:taken = $_; New-InventoryRow } | Get-ReimageEligibility @Win10Pro | Select-Object -First 2
            $first.Count | Should -Be 2
            $script:taken | Should -Be 2
        }

        It 'ends at once on Ctrl+C' {
            $shell = [PowerShell]::Create()
            try {
                [void] $shell.AddScript(@"
                    Import-Module '$ModuleFolder/ReimagingTools.psd1'
                    & { while (`$true) { [pscustomobject]@{ LicensedProduct = 'Windows 10 Pro' } } } | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' | Out-Null
"@)
                $running = $shell.BeginInvoke()
                while ($shell.InvocationStateInfo.State -ne 'Running') { [Threading.Thread]::Yield() | Out-Null }
                [void] $running.AsyncWaitHandle.WaitOne(500)
                $watch = [Diagnostics.Stopwatch]::StartNew()
                $shell.Stop()
                $shell.InvocationStateInfo.State | Should -Be 'Stopped'
                $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
            } finally {
                $shell.Dispose()
            }
        }
    }

    Context 'completion' {
        It 'offers <Expected> for <Line>' -ForEach @(
            @{ Line = 'Get-ReimageEligibility -Program Sel'; Expected = 'SelectPlus' }
            @{ Line = 'Get-ReimageEligibility -Brief '; Expected = '2009-10' }
            @{ Line = 'Get-ReimageEligibility -MediaProduct "Windows 7 Prof'; Expected = "'Windows 7 Professional'" }
            @{ Line = 'Get-ReimageEligibility -MediaLanguage ja'; Expected = 'ja-JP' }
            @{ Line = 'Get-ReimageEligibility -MediaChannel Vol'; Expected = 'VolumeLicensing' }
            @{ Line = 'Get-ReimageEligibility -MediaArchitecture x6'; Expected = 'x64' }
            @{ Line = 'Get-ReimageEligibility -SoftwareAssurance Per'; Expected = 'PerDevice' }
            @{ Line = 'Get-ReimageRule SameL'; Expected = 'SameLanguage' }
            @{ Line = 'Get-ReimageRule -Clause 2011-02/faq/pl'; Expected = '2011-02/faq/platform' }
        ) {
            (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText | Should -Contain $Expected
        }
    }
}

Describe 'Get-ReimageEligibility with media of several images' {
    BeforeAll {
        $medium = Join-Path $TestDrive 'ordinary'
        New-MediaFolder $medium -Image @(
            @{ Name = 'Windows 10 Education'; EditionId = 'Education'; Version = '10.0.19041.1' }
            @{ Name = 'Windows 10 Enterprise'; EditionId = 'Enterprise'; Version = '10.0.19041.1' }
            @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
        )
        $judged = @{ MediaPath = $medium; Program = 'SelectPlus'; SoftwareAssurance = 'None' }
    }

    It 'gives one verdict per device, with the index to apply' {
        $verdicts = @(1..300 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-ReimageEligibility @judged)
        $verdicts.Count | Should -Be 300
        $verdicts[299].Decision | Should -BeExactly 'Eligible'
        $verdicts[299].MediaIndex | Should -Be 3
        $verdicts[299].MediaChoice | Should -BeExactly 'Of 3 images, [3] Windows 10 Pro is the one this device may be reimaged with.'
        $verdicts[299].OtherImages | Should -HaveCount 2
        $verdicts[299].OtherImages[0] | Should -BeLike '`[1`] Windows 10 Education: may not be used. *'
    }

    It 'answers -Quiet for the device, not for the images' {
        New-InventoryRow | Get-ReimageEligibility @judged -Quiet | Should -BeTrue
        New-InventoryRow | Get-ReimageEligibility @judged -Quiet -AllImages | Should -BeTrue
        New-InventoryRow | Get-ReimageEligibility @judged -Quiet -MediaIndex 1 | Should -BeFalse
    }

    It 'gives a verdict per image when asked' {
        $verdicts = @(New-InventoryRow | Get-ReimageEligibility @judged -AllImages)
        $verdicts.MediaIndex | Should -Be @(1, 2, 3)
        $verdicts.OtherImages | Should -BeNullOrEmpty
    }

    It 'chooses by edition, and says what there is' {
        (New-InventoryRow | Get-ReimageEligibility @judged -MediaEdition Enterprise).MediaIndex | Should -Be 2
        { New-InventoryRow | Get-ReimageEligibility @judged -MediaEdition Ultimate } | Should -Throw '*Windows 10 Education*' -ErrorId 'MediaEditionUnknown,*'
    }

    It 'is found as Test-ReimageEligibility, and takes -ImagePath and -Index' {
        (New-InventoryRow | Test-ReimageEligibility -ImagePath $medium -Index 3 -Program SelectPlus).Decision | Should -BeExactly 'Eligible'
    }

    It 'is counted by device in the report' {
        $report = Join-Path $TestDrive 'several.html'
        1..3 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-ReimageEligibility @judged | Export-ReimageReport -Path $report
        Get-Content $report -Raw | Should -Match 'All 3 devices may be reimaged'
        $csv = Join-Path $TestDrive 'several.csv'
        1..3 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-ReimageEligibility @judged | Export-Csv $csv -NoTypeInformation
        Import-Csv $csv | Export-ReimageReport -Path $report -Force
        Get-Content $report -Raw | Should -Match 'All 3 devices may be reimaged'
    }
}

Describe 'Get-ReimageEligibility -Provenance' {
    It 'tells what a verdict rests on, and nothing without it' {
        $record = @{ ComputerName = 'PC-1'; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicenseChannel = 'Oem' }
        $media = @{ MediaProduct = 'Windows 10 Pro'; MediaLanguage = 'en-US'; MediaChannel = 'VolumeLicensing'; Program = 'EnterpriseAgreement'; AsOf = '2025-06-01' }
        $verdict = $record | Get-ReimageEligibility @media -Provenance
        $lines = $verdict.Provenance -split "`n"
        $lines | Should -Contain 'LicensedProduct=Windows 10 Pro'
        $lines | Should -Contain 'MediaChannel=VolumeLicensing'
        $lines | Should -Contain 'AsOf=2025-06-01'
        @($lines -match '^(Tool|BriefHash|CatalogueHash|FactsHash)=.') | Should -HaveCount 4
        ($record | Get-ReimageEligibility @media -Provenance).Provenance | Should -BeExactly $verdict.Provenance
        ($record | Get-ReimageEligibility @media).PSObject.Properties['Provenance'] | Should -BeNullOrEmpty
    }
}

Describe 'What a call over many devices ends with' {
    BeforeAll {
        $rows = @(1..3 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" }) + (New-InventoryRow -ComputerName PC-4 -Channel '') + (New-InventoryRow -ComputerName PC-5 -Language ja-JP)
        $declared = New-MediaOfWindows10Pro
    }

    It 'is one piece of information: the numbers, what is missing most, and what to type' {
        $verdicts = @($rows | Get-ReimageEligibility @declared -InformationAction Continue -InformationVariable told 6> $null)
        $verdicts.Count | Should -Be 5
        @($told).Count | Should -Be 1
        $lines = "$told" -split '\r?\n'
        $lines[0] | Should -BeExactly '5 devices: 3 Eligible, 1 NotEligible, 1 Indeterminate.'
        $lines[1] | Should -BeExactly 'Missing most: LicenseChannel for 1 (-LicenseChannel).'
        $lines[2] | Should -BeLike '*Get-ReimageQuestion*-Entitlement*'
    }

    It 'tells a value that is not understood once, with what was probably meant' {
        $typed = 1..3 | ForEach-Object { $row = New-InventoryRow -ComputerName "PC-$_"; $row.LicensedProduct = 'Windwos 10 Pro'; $row }
        $null = $typed | Get-ReimageEligibility @declared -InformationAction Ignore -WarningVariable told -WarningAction SilentlyContinue
        @($told).Count | Should -Be 1
        "$told" | Should -BeLike '*Not understood: LicensedProduct "Windwos 10 Pro" for 3 (did you mean "Windows 10 Pro"?)*'
    }

    It 'counts what stays open though no fact is missing under a line of its own' {
        $rows = 1..2 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" }
        $null = $rows | Get-ReimageEligibility -MediaProduct 'Windows 11 Enterprise' -MediaLanguage en-US -MediaArchitecture x64 -MediaChannel VolumeLicensing -Program EnterpriseAgreement -SoftwareAssurance PerDevice -InformationAction Continue -InformationVariable told 6> $null
        "$told" | Should -BeLike '*2 devices: 0 Eligible, 0 NotEligible, 2 Indeterminate.*Open with no fact missing for 2: *Software Assurance*'
        "$told" | Should -Not -BeLike '*Missing most*'
    }

    It 'tells what is stated for all, and what speaks against it' {
        $running = @{ Name = 'PC-1'; OperatingSystem = 'Windows 10 Enterprise' }, @{ Name = 'PC-2'; OperatingSystem = 'Windows 10 Pro' } | ForEach-Object { [pscustomobject]$_ }
        $null = $running | Get-ReimageEligibility @declared -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -LicensedArchitecture x64 -LicenseChannel OEM -InformationAction Continue -InformationVariable told -WarningVariable warned -WarningAction SilentlyContinue 6> $null
        "$told" | Should -BeLike '*Stated for all devices whose records are silent: LicensedProduct Windows 10 Pro; LicensedLanguage en-US;*LicenseChannel Oem.*'
        "$warned" | Should -BeLike '1 of 2 devices taken for what is stated for all or for a group (PC-1) shows something else beside it, mostly what runs: another edition on 1 (Enterprise: 1).*'
    }

    It 'lists the devices that show something else than their own rows say' {
        $rows = 'Windows 10 Pro', 'Windows 10 Home', 'Windows 7 Professional' | ForEach-Object { [pscustomobject]@{ ComputerName = "PC $_"; OperatingSystem = $_; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' } }
        $verdicts = $rows | Get-ReimageEligibility @declared -InformationAction Ignore -WarningVariable warned -WarningAction SilentlyContinue
        $verdicts.Decision | Select-Object -Unique | Should -BeExactly 'Eligible'
        ($verdicts | Where-Object Discrepancies).Discrepancies | Should -BeExactly 'Windows 10 Home', 'Windows 7 Professional'
        "$warned" | Should -BeLike '2 devices show something else than their own rows say of the license (PC Windows 10 Home, PC Windows 7 Professional): *Where-Object Discrepancies*'
        $verdicts | Export-ReimageReport (Join-Path $TestDrive 'own.html') -Force
        Get-Content (Join-Path $TestDrive 'own.html') -Raw | Should -BeLike '*2 devices show something else than their own rows say of the license (PC Windows 10 Home*'
    }

    It 'warns once of what speaks against an answer about a group, with <Command>, and the report says it' -ForEach @(
        @{ Command = 'Get-ReimageEligibility'; More = @{} }
        @{ Command = 'Get-ReimageEligibility'; More = @{ Quiet = $true } }
        @{ Command = 'Get-ReimagePlan'; More = @{} }
    ) {
        $running = @{ Name = 'PC-1'; OperatingSystem = 'Windows 10 Enterprise'; OSLanguage = '1033'; Model = 'Book 1' }, @{ Name = 'PC-2'; OperatingSystem = 'Windows 10 Pro'; OSLanguage = '1033'; Model = 'Book 1' } | ForEach-Object { [pscustomobject]$_ }
        $answer = [pscustomobject]@{ ComputerName = 'PC*'; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' }
        $result = $running | & $Command @declared @More -Entitlement $answer -WarningVariable warned -WarningAction SilentlyContinue
        @($warned).Count | Should -Be 1
        "$warned" | Should -BeLike '1 of 2 devices taken for what is stated for all or for a group (PC-1) shows something else*another edition on 1 (Enterprise: 1).*'
        if (-not $More.Quiet) {
            $result | Export-ReimageReport (Join-Path $TestDrive 'beside.html') -Force
            Get-Content (Join-Path $TestDrive 'beside.html') -Raw | Should -BeLike '*1 of 2 devices taken for what is stated for all or for a group (PC-1) shows*'
        }
    }

    It 'tells which column keeps what is stated from speaking, and does not ask for it again' {
        $asked = 1..3 | ForEach-Object { [pscustomobject]@{ ComputerName = "PC-$_"; 'Bought as' = 'x' } }
        $null = $asked | Get-ReimageEligibility @declared -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -LicensedArchitecture x64 -LicenseChannel OEM -InformationAction Continue -InformationVariable told -WarningVariable warnings -WarningAction SilentlyContinue 6> $null
        "$told" | Should -BeLike '*Column "Bought as" may say LicenseChannel and is not read*(3)*Select-Object `* -ExcludeProperty*'
        "$told" | Should -Not -BeLike '*(-LicenseChannel)*'
        "$warnings" | Should -Not -BeLike '*No column says what was licensed*'
    }

    It 'shows the command that gives columns the names that were probably meant' {
        $kept = 1..2 | ForEach-Object { [pscustomobject]@{ PC = "PC-$_"; 'Bought as' = 'Windows 10 Pro'; Bit = 'x64'; 'Bought from' = 'OEM'; "Sam's OEM OS" = 'x'; 'Licensed language' = 'en-US' } }
        $null = $kept | Get-ReimageEligibility @declared -WarningVariable warnings -WarningAction SilentlyContinue 6> $null
        $command = [regex]::Match("$warnings", 'If so: \.\.\. (\| Select-Object .* -ExcludeProperty .*?) \| \.\.\.').Groups[1].Value
        $command | Should -Not -BeNullOrEmpty
        $renamed = & ([scriptblock]::Create("param(`$rows) `$rows $command")) $kept
        ($renamed | Get-ReimageEligibility @declared 6> $null).Decision | Should -Be Eligible, Eligible
    }

    It 'shows the way to a line for each answer, where a screen does not hold them' {
        $null = 1..30 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-ReimageEligibility @declared -InformationAction Continue -InformationVariable told 6> $null
        "$told" | Should -BeLike '*| Group-Object Decision, Reason -NoElement*'
    }

    It 'counts devices, not images or rows' {
        New-MediaFolder (Join-Path $TestDrive 'three') -Image @('Education', 'Enterprise', 'Professional' | ForEach-Object { @{ Name = $_; EditionId = $_; Version = '10.0.19041.1' } })
        $null = $rows[0], @{ ComputerName = 'LAB'; DeviceCount = 30 } | Get-ReimageEligibility -MediaPath (Join-Path $TestDrive 'three') -Program SelectPlus -AllImages -InformationAction Continue -InformationVariable told 6> $null
        "$told" | Should -BeLike '31 devices: 1 Eligible,*'
    }

    It 'is not said of one device, nor with -Quiet, and the next step only to whom nothing is piped on' {
        $null = $rows[3] | Get-ReimageEligibility @declared -InformationAction Continue -InformationVariable one
        $null = $rows | Get-ReimageEligibility @declared -Quiet -InformationAction Continue -InformationVariable quiet
        $null = $rows | Get-ReimageEligibility @declared -InformationAction Continue -InformationVariable piped 6> $null | ForEach-Object { $_ }
        "$one$quiet" | Should -BeExactly ''
        "$piped" | Should -Not -BeLike '*Next:*'
    }

    It 'is said of a plan too' {
        $null = $rows | Get-ReimagePlan @declared -InformationAction Continue -InformationVariable told 6> $null
        "$told" | Should -BeLike '3 of 5 devices may have an image of this library.*'
    }
}
