# What tables show where they are narrow: the answer of each stands there whole, whatever else wraps.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro
    $rows = (New-InventoryRow -ComputerName 'DESKTOP-ABCDEF1'), (New-InventoryRow -ComputerName 'PC-02' -Language 'ja-JP'), (New-InventoryRow -ComputerName 'PC-03' -Channel '')
    $contested = New-ContestedRow
    $names = 'SW_DVD9_Win_Pro_10_20H2.10_64BIT_English_Pro_Ent_EDU_N_MLF_X22-76585.ISO', 'en_windows_7_professional_x64_dvd_x15-65805.iso'
    $portal = Join-Path $TestDrive 'portal.csv'
    Set-Content $portal @(
        'License ID,Parent Program,Product,Product Key,Type,MAK Activations-Used/Available,Seats,Status'
        '1,Open,Windows 10 Enterprise LTSC 2021,AAAAA-AAAAA-AAAAA-AAAAA-AAAA1,MAK,100000/100000,,Active'
        '1,Open,Office Standard 2019,AAAAA-AAAAA-AAAAA-AAAAA-AAAA2,MAK,0/500,,Active'
    ) -Encoding Ascii

    function Get-Table {
        param([object[]] $InputObject, [int] $Width)
        @((($InputObject | Format-Table | Out-String -Width $Width) -split '\r?\n').TrimEnd() | Where-Object { $_ })
    }

    # Columns that a letter of two columns takes count as two.
    function Measure-Line {
        param([string] $Line)
        $Line.Length + [regex]::Matches($Line, '[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]').Count
    }

    $makers = @{
        Verdicts = { $rows | Get-ReimageEligibility @media }
        Licenses = { $rows + $contested | Get-LicensedProduct }
        Media = { Get-VLMedia -Name $names }
        Matches = { Get-VLMedia -Name $names | Test-VLMediaMatch -InputObject $rows }
        Counts = { Get-MakActivationCount $portal -Required 20 }
        Rules = { Get-ReimageRule }
        Clauses = { Get-ReimageRule -Clause * }
        Findings = { ($rows[1] | Get-ReimageEligibility @media).Findings }
        Evidence = { (Get-VLMedia -Name $names).Evidence }
    }
}

Describe 'The table of <Name> at <Width> columns' -ForEach @(
    foreach ($width in 80, 120) {
        @{ Width = $width; Name = 'Verdicts'; Header = 'ComputerName', 'Decision', 'LicensedProduct', 'Reason'; Whole = 'DESKTOP-ABCDEF1 Eligible      Windows 10 Pro         ReimagingRight', 'NotEligible   Windows 10 Pro         different-languages', 'Indeterminate Windows 10 Pro         LicenseChannel' }
        @{ Width = $width; Name = 'Licenses'; Header = 'ComputerName', 'LicensedProduct', 'Language', 'LicenseChannel', 'Conflicts'; Whole = 'DESKTOP-ABCDEF1', 'Windows 7 Professional', 'Oem', 'Version:' }
        @{ Width = $width; Name = 'Media'; Header = 'Product', 'Channel', 'Languages', 'Arch', 'Index', 'Source'; Whole = 'VolumeLicensing en-US', 'Subscriber', 'Windows 7 Professional', 'x64' }
        @{ Width = $width; Name = 'Matches'; Header = 'Source', 'Index', 'ComputerName', 'VL', 'Same', 'Reason'; Whole = 'DESKTOP-ABCDEF1 True', 'PC-02           True  False Language' }
        @{ Width = $width; Name = 'Counts'; Header = 'Key', 'Status', 'Total', 'Used', 'Left', 'Short', 'AsOf', 'Products'; Whole = 'AAAA1 Exhausted      100000 100000      0     20', 'AAAA2 Ok ' }
        @{ Width = $width; Name = 'Rules'; Header = 'Name', 'Brief', 'Summary'; Whole = 'SoldOutsideVolumeLicensing', '2011-02' }
        @{ Width = $width; Name = 'Clauses'; Header = 'Id', 'Text'; Whole = '2011-02/eligibility/different-languages' }
        @{ Width = $width; Name = 'Findings'; Header = 'Rule', 'Outcome', 'Message'; Whole = 'SameLanguage                Violated', 'NotApplicable' }
        @{ Width = $width; Name = 'Evidence'; Header = 'Kind', 'Strength', 'Value', 'Says'; Whole = 'FileName           Weak' }
    }
) {
    It 'shows every column and the answer whole, in <_>' -ForEach 'en-US', 'ja-JP' {
        $before = [Threading.Thread]::CurrentThread.CurrentUICulture
        try {
            [Threading.Thread]::CurrentThread.CurrentUICulture = $_
            $lines = Get-Table (& $makers[$Name]) $Width
        } finally {
            [Threading.Thread]::CurrentThread.CurrentUICulture = $before
        }
        $lines[0] -split '\s+' | Should -Be $Header
        foreach ($part in $Whole) { ($lines -like "*$part*").Count | Should -BeGreaterThan 0 -Because $part }
        foreach ($line in $lines) { Measure-Line $line | Should -BeLessOrEqual $Width -Because $line }
        $lines | Should -Not -Match '[{}]'
    }
}

Describe 'A table' {
    It 'of verdicts takes one line for each device at <_> columns' -ForEach 80, 120 {
        (Get-Table (& $makers.Verdicts) $_).Count | Should -Be (2 + $rows.Count)
    }

    It 'of verdicts shows no half of a sentence where it is narrow' {
        Get-Table (& $makers.Verdicts) 80 | Should -Not -Match '\u2026'
    }

    It 'of verdicts reads the same after Export-Csv and in a job' {
        $verdicts = @(& $makers.Verdicts)
        $far = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($verdicts, 3))
        Get-Table $far 120 | Should -Be (Get-Table $verdicts 120)
    }

    It 'of <Name> takes one line for each, with the image, at <Width> columns in <Culture>' -ForEach @(
        foreach ($culture in 'en-US', 'ja-JP', 'pl-PL') {
            foreach ($width in 80, 120) {
                @{ Culture = $culture; Width = $width; Name = 'verdicts on each image'; Code = { $rows | Get-ReimageEligibility -MediaPath $many -Program EA -AllImages -InformationAction Ignore }; Image = '(?m) \[1\].* \[2\].* \[3\]' }
                @{ Culture = $culture; Width = $width; Name = 'matches'; Code = { Test-VLMediaMatch $many -InputObject $rows }; Image = 'install\.wim +1 .*install\.wim +2 .*install\.wim +3 ' }
                @{ Culture = $culture; Width = $width; Name = 'matches of no computer'; Code = { Test-VLMediaMatch $many -LicensedProduct 'Windows 10 Home' -LicensedLanguage en-US }; Image = 'install\.wim +1 .*install\.wim +2 .*install\.wim +3 ' }
                @{ Culture = $culture; Width = $width; Name = 'matches of names'; Code = { Get-VLMedia -Name ($names + 'a.iso', 'b.iso') | Test-VLMediaMatch -LicensedProduct 'Windows 10 Home' -LicensedLanguage en-US }; Image = 'SW_DVD9_\u202676585\.ISO ' }
            }
        }
    ) {
        $before = [Threading.Thread]::CurrentThread.CurrentUICulture, [Threading.Thread]::CurrentThread.CurrentCulture
        $many = Join-Path $TestDrive 'many/sources'
        $null = New-Item -ItemType Directory -Path $many -Force
        New-Wim (Join-Path $many 'install.wim') -Image @{ Name = 'Windows 11 Education'; EditionId = 'Education'; Version = '10.0.22621.1' }, @{ Name = 'Windows 11 Enterprise'; EditionId = 'Enterprise'; Version = '10.0.22621.1' }, @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
        try {
            [Threading.Thread]::CurrentThread.CurrentUICulture = $Culture
            [Threading.Thread]::CurrentThread.CurrentCulture = $Culture
            $objects = @(& $Code)
            $lines = Get-Table $objects $Width
        } finally {
            [Threading.Thread]::CurrentThread.CurrentUICulture, [Threading.Thread]::CurrentThread.CurrentCulture = $before
        }
        $lines.Count | Should -Be (2 + $objects.Count) -Because ($lines -join "`n")
        foreach ($line in $lines) { Measure-Line $line | Should -BeLessOrEqual $Width -Because $line }
        ($lines -join '') | Should -Match $Image
        $whole = "$($objects.Reason) $($objects.MissingFacts) $($objects.Clauses) $($objects.Differences) $($objects.Source)"
        foreach ($last in [regex]::Matches(($lines -join ' '), '([A-Za-z0-9]+)\u2026').ForEach({ $_.Groups[1].Value })) { $whole | Should -Match "(?<![A-Za-z0-9])$last(?![A-Za-z0-9])" }
    }

    It 'of matches has no column of computers where a product is compared, in a job too' {
        $match = Get-VLMedia -Name $names | Test-VLMediaMatch -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -LicensedArchitecture x64
        $far = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($match))
        foreach ($each in $match, $far) {
            $lines = Get-Table $each 80
            $lines[0] -split '\s+' | Should -Be 'Source', 'Index', 'VL', 'Same', 'Reason'
            ($lines -like '*True *False*Windows 10 / Windows 7*').Count + ($lines -like '*False False*').Count | Should -BeGreaterThan 0
        }
    }

    It 'joins what a column holds several of, before and after serialization' {
        [Threading.Thread]::CurrentThread.CurrentCulture = 'en-US' # Elsewhere the width of the host counts.
        $match = Get-VLMedia -Name $names[1] | Test-VLMediaMatch -InputObject $rows[1]
        $far = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($match))
        foreach ($each in $match, $far) {
            (Get-Table $each 200) -like '* Version; Language' | Should -Not -BeNullOrEmpty
        }
    }

    It 'dates a count by the same calendar in every culture' {
        $before = [Threading.Thread]::CurrentThread.CurrentCulture
        $count = @(Get-MakActivationCount $portal -AsOf ([datetime]::new(2026, 3, 4)))[1]
        try {
            foreach ($culture in 'th-TH', 'ar-SA', 'fa-IR', 'ja-JP') {
                [Threading.Thread]::CurrentThread.CurrentCulture = $culture
                (Get-Table $count 120) -like '* 2026-03-04 *' | Should -Not -BeNullOrEmpty -Because $culture
            }
        } finally {
            [Threading.Thread]::CurrentThread.CurrentCulture = $before
        }
    }

    It 'shows a medium of many editions with these, and its whole name, at <Width> columns' -ForEach @(@{ Width = 80 }, @{ Width = 120 }) {
        $lines = @(Get-Table (Get-VLMedia -Name 'SW_DVD9_Win_Pro_10_20H2_64BIT_English_Pro_Ent_EDU_N_MLF_X22-56474.ISO', 'en_windows_7_professional_x64_dvd_x15-65805.iso') $Width | Select-Object -Skip 2 | Where-Object { $_.Trim() })
        $lines.Count | Should -BeLessOrEqual 9
        @($lines | ForEach-Object { $_.PadRight(24).Substring(0, 24).Trim() } | Where-Object { $_ }) -join ' ' | Should -BeLike 'Windows 10: Education, *Enterprise, *Pro, *Pro Education, *Pro for Workstations (+N) Windows 7*'
        ($lines | ForEach-Object { $_.PadRight(64).Substring(63).Trim() }) -join '' | Should -Be 'SW_DVD9_Win_Pro_10_20H2_64BIT_English_Pro_Ent_EDU_N_MLF_X22-56474.ISOen_windows_7_professional_x64_dvd_x15-65805.iso'
    }

    It 'shows the name of a file whatever it holds' {
        Get-Table (Get-VLMedia -Name 'D:\vl\a<b>|.iso', '/mnt/vl/c.iso') 200 | Select-Object -Skip 2 | ForEach-Object { $_.Trim() } | Should -Be 'a<b>|.iso', 'c.iso'
    }
}

Describe 'No view breaks a word by the letter' {
    BeforeAll {
        # In a shell of its own, whose width is that of no terminal.
        $code = @'
. '{0}'
Set-Location '{1}'
$rows = (New-InventoryRow -ComputerName 'DESKTOP-ABCDEF1'), (New-InventoryRow -ComputerName 'PC-02' -Language 'ja-JP'), (New-InventoryRow -ComputerName 'PC-03' -Channel '')
$media = New-MediaOfWindows10Pro
$names = 'SW_DVD9_Win_Pro_10_20H2.10_64BIT_English_Pro_Ent_EDU_N_MLF_X22-76585.ISO', 'SW_DVD9_Win_10_ENT_LTSC_2021_64BIT_English_MLF_X22-84414.ISO', 'en_windows_7_professional_x64_dvd_x15-65805.iso'
New-FirmwareTable '{1}/MSDM'
New-OfflineWindows '{1}/Windows'
$makers = [ordered] @{
    'Licenses: LicensedProduct Conflicts' = { $rows + (New-ContestedRow) | Get-LicensedProduct }
    'Media: Product' = { Get-VLMedia -Name $names }
    'Matches: ComputerName' = { Get-VLMedia -Name $names | Test-VLMediaMatch -InputObject $rows }
    'Matches of no computer: Index' = { Get-VLMedia -Name $names | Test-VLMediaMatch -LicensedProduct 'Windows 10 Home' -LicensedLanguage en-US }
    'Counts: Products Next' = { Get-MakActivationCount ./portal.csv -Required 20 -WarningAction SilentlyContinue }
    'Rules: Name Summary' = { Get-ReimageRule }
    'Clauses: Text' = { foreach ($brief in '2009-10', '2011-02', '2020-11') { Get-ReimageRule -Clause * -Brief $brief } }
    'Findings: Rule Message' = { ($rows | Get-ReimageEligibility @media -InformationAction Ignore).Findings }
    'Evidence: Says' = { (Get-VLMedia -Name $names).Evidence }
    'Firmware: FirmwarePartialKey' = { Get-FirmwareLicense -Path ./MSDM -WarningAction SilentlyContinue }
    'Offline: ProductName' = { Get-OfflineLicense -WindowsPath ./Windows }
    'Questions: LicenseChannel' = { 1..3 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" -Channel '' } | Get-ReimageEligibility @media -InformationAction Ignore | Get-ReimageQuestion }
    'Plans: Decision ImageName' = { $rows | Get-ReimagePlan @media -InformationAction Ignore }
    'Media of a plan: Medium' = { $rows | Get-ReimagePlan @media -Summary -WarningAction SilentlyContinue }
    'Verdicts: Decision LicensedProduct' = { $rows | Get-ReimageEligibility @media -InformationAction Ignore }
}
foreach ($culture in '', 'en-US', 'ja-JP', 'pl-PL') {
    [Threading.Thread]::CurrentThread.CurrentCulture = $culture
    [Threading.Thread]::CurrentThread.CurrentUICulture = if ($culture) { $culture } else { 'en-US' }
    foreach ($maker in $makers.Keys) {
        $objects = @(& $makers[$maker])
        if (-not $objects) { "$culture ${maker}: nothing" }
        $properties = ($maker -split ': ')[1] -split ' '
        $words = foreach ($object in $objects) { foreach ($property in $properties) { [regex]::Matches("$($object.$property)", '(?<![A-Za-z0-9])[A-Za-z0-9]{2,12}(?![A-Za-z0-9])').Value } }
        $list = $objects | Format-List | Out-String -Width 80
        foreach ($word in $objects | ForEach-Object { [regex]::Matches("$($_.Reason) $($_.Remedy) $($_.Next) $($_.Text) $($_.Summary) $($_.Known)", '(?<![A-Za-z0-9])[A-Za-z0-9]{2,12}(?![A-Za-z0-9])').Value } | Select-Object -Unique) {
            if (-not $list.Contains($word)) { "$culture ${maker} as a list: $word" }
        }
        foreach ($width in 80, 100, 120) {
            $table = $objects | Format-Table | Out-String -Width $width
            foreach ($word in $words | Select-Object -Unique) { if (-not $table.Contains($word)) { "$culture ${maker} at ${width}: $word" } }
        }
    }
}
"done, $($Host.UI.RawUI.BufferSize.Width) columns"
'@
        $script = Join-Path $TestDrive 'views.ps1'
        Set-Content $script ($code.Replace('{0}', (Join-Path $PSScriptRoot 'Common.ps1')).Replace('{1}', "$TestDrive")) -Encoding UTF8
        $told = @(Invoke-OtherShell -Argument '-File', $script)
    }

    It 'in any language, at 80, 100 and 120 columns' {
        $told[-1] | Should -BeLike 'done*'
        $told | Select-Object -SkipLast 1 | Should -BeNullOrEmpty
    }
}
