BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $portal = Join-Path $TestDrive 'portal.csv'
    Set-Content $portal @(
        'License ID,Parent Program,Product,Product Key,Type,MAK Activations-Used/Available,Seats,Status'
        '1,Open,Windows 10 Pro,AAAAA-AAAAA-AAAAA-AAAAA-AAAA1,MAK,45/50,,Active'
        '1,Open,Office Standard 2019,AAAAA-AAAAA-AAAAA-AAAAA-AAAA2,MAK,0/500,,Active'
    ) -Encoding Ascii
}

Describe 'New-MakActivationRequest' {
    It 'asks for the shortfall of the keys that have one' {
        $text = Get-MakActivationCount $portal -Required 20 -StaleAfterDay 0 | New-MakActivationRequest -CustomerName Contoso -ContactName 'A. Datum' -ContactEmail a@contoso.test -AgreementNumber V0000000
        $text | Should -BeOfType string
        foreach ($part in 'Contoso', 'A. Datum', 'a@contoso.test', 'V0000000', 'AAAA1', '15') { $text | Should -BeLike "*$part*" }
        $text | Should -Not -BeLike '*AAAA2*'
    }

    It 'asks alike for counts that come from <Name>' -ForEach @(
        @{ Name = 'Clixml'; Through = { param($Counts) $path = Join-Path $TestDrive 'counts.xml'; $Counts | Export-Clixml $path; Import-Clixml $path } }
        @{ Name = 'a CSV file'; Through = { param($Counts) $Counts | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv } }
        @{ Name = 'remoting'; Through = { param($Counts) [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($Counts)) } }
    ) {
        $counts = @(Get-MakActivationCount $portal -Required 20 -StaleAfterDay 0)
        $far = @(& $Through $counts)
        $far.Count | Should -Be 2
        $far[0].PSObject.TypeNames[0] | Should -Not -BeExactly 'ReimagingTools.Output.MakActivationCountLine'
        $text = $far | New-MakActivationRequest -CustomerName Contoso
        foreach ($part in 'Contoso', 'AAAA1', '15', 'Windows 10 Pro') { $text | Should -BeLike "*$part*" }
        $text | Should -Not -BeLike '*AAAA2*'
        $text | Should -BeExactly ($counts | New-MakActivationRequest -CustomerName Contoso)
    }

    It 'keeps the date of counts from a CSV file: <Culture>' -ForEach @('en-US', 'de-DE', 'en-GB', 'ja-JP', 'th-TH', 'ar-SA' | ForEach-Object { @{ Culture = $_ } }) {
        $before = [Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [Threading.Thread]::CurrentThread.CurrentCulture = $Culture
            $row = @(Get-MakActivationCount $portal -Required 20 -AsOf ([datetime]::new(2026, 3, 4, 10, 30, 0)) | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv)[0]
            $row | New-MakActivationRequest | Should -BeLike '*as of 2026-03-04*'
        } finally {
            [Threading.Thread]::CurrentThread.CurrentCulture = $before
        }
    }

    It 'reads a date as "<Text>" in de-DE: <Date>' -ForEach @(
        @{ Text = '2026-03-04T10:30:00.0000000'; Date = '2026-03-04' }, @{ Text = '2026-03-04'; Date = '2026-03-04' }, @{ Text = '2026-03-04 10:30:00Z'; Date = '2026-03-04' }
        @{ Text = '2026-03-04T23:30:00-08:00'; Date = '2026-03-04' }, @{ Text = '04.03.2026 10:30:00'; Date = '2026-03-04' }, @{ Text = '12/31/2025 10:30:00'; Date = '2025-12-31' }
        @{ Text = 'yesterday'; Date = 'unknown' }, @{ Text = ''; Date = 'unknown' }
    ) {
        $before = [Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [Threading.Thread]::CurrentThread.CurrentCulture = 'de-DE'
            $row = @(Get-MakActivationCount $portal -Required 20 | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv)[0]
            $row.AsOf = $Text
            $row | New-MakActivationRequest | Should -BeLike "*as of $Date*"
        } finally {
            [Threading.Thread]::CurrentThread.CurrentCulture = $before
        }
    }

    It 'asks for no more of a key for extended updates that comes from a file' {
        $far = Get-MakActivationCount $portal | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv
        $far[1].IsExtendedSecurityUpdates = 'True'
        $text = $far | New-MakActivationRequest -Count 100
        $text | Should -BeLike '*AAAA1*'
        $text | Should -Not -BeLike '*AAAA2*'
    }

    It 'refuses a whole key in a count from a file, and does not repeat it' {
        $far = @(Get-MakActivationCount $portal | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv)[0]
        $far.PartialProductKey = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1'
        $failure = { $far | New-MakActivationRequest -Count 1 } | Should -Throw -PassThru -ErrorId 'RequestUnwritable,*'
        "$failure" | Should -Not -BeLike '*AAAAA-AAAAA*'
    }

    It 'leaves out what is no count: <Name>' -ForEach @(
        @{ Name = 'an object of another kind'; Value = [pscustomobject]@{ Shoe = 42 } }
        @{ Name = 'a count with a status nobody knows'; Value = [pscustomobject]@{ PartialProductKey = 'AAAA1'; Remaining = 1; Shortfall = 1; Status = 'Splendid' } }
    ) {
        $text = @($Value) + @(Get-MakActivationCount $portal) | New-MakActivationRequest -Count 5 -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeExactly 'CountUnusable,ReimagingTools.Commands.NewMakActivationRequestCommand'
        $failures[0].TargetObject | Should -Be $Value
        $text | Should -BeLike '*AAAA2*'
    }

    It 'asks for a number on every key given' {
        $text = Get-MakActivationCount $portal | New-MakActivationRequest -Count 100
        foreach ($part in 'AAAA1', 'AAAA2', '100') { $text | Should -BeLike "*$part*" }
    }

    It 'refuses a whole key in a field, and does not repeat it' {
        $failure = { Get-MakActivationCount $portal | New-MakActivationRequest -Count 1 -Justification 'key AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' } | Should -Throw -PassThru -ErrorId 'RequestUnwritable,ReimagingTools.Commands.NewMakActivationRequestCommand'
        "$failure" | Should -Not -BeLike '*AAAAA-AAAAA*'
    }

    It 'says that nothing is missing' {
        Get-MakActivationCount $portal -Required 1 | New-MakActivationRequest -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike '*Enough activations remain*'
    }

    It 'says what is doubtful about a count' {
        $text = Import-Csv $portal | Get-MakActivationCount -Required 20 | New-MakActivationRequest -WarningVariable warnings -WarningAction SilentlyContinue
        $text | Should -BeLike '*Caution:*nothing says as of when*'
        "$warnings" | Should -BeLike '*AAAA1*no date*'
    }

    It 'refuses to ask for nothing' {
        { Get-MakActivationCount $portal | New-MakActivationRequest } | Should -Throw -ErrorId 'RequestUnwritable,*'
    }
}
