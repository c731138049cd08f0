BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $samples = Join-Path $RepositoryFolder 'samples/mak'
    $portal = Join-Path $TestDrive 'portal.csv'
    Set-Content $portal @(
        'License ID,Parent Program,Product,Product Key,Type,MAK Activations-Used/Available,Seats,Status'
        '1,Open,Windows 10 Pro,AAAAA-AAAAA-AAAAA-AAAAA-AAAA1,MAK,45/50,,Active'
        '1,Open,Office Standard 2019,AAAAA-AAAAA-AAAAA-AAAAA-AAAA2,MAK,0/500,,Active'
    ) -Encoding Ascii
}

Describe 'Get-MakActivationCount' {
    It 'reads every sample' {
        $counts = Get-MakActivationCount (Join-Path $samples '*.c*') -WarningAction SilentlyContinue
        @($counts).Count | Should -BeGreaterThan 1
        $counts.PartialProductKey | Where-Object { $_ } | ForEach-Object { $_.Length | Should -Be 5 }
    }

    It 'gives allowed, used and left of each key' {
        $counts = Get-MakActivationCount $portal -AsOf 2011-02-01 -StaleAfterDay 0
        $first = $counts | Where-Object PartialProductKey -eq AAAA1
        $first.Total, $first.Used, $first.Remaining | Should -Be @(50, 45, 5)
        $first.AsOf | Should -Be ([datetime] '2011-02-01')
        $first.Required | Should -BeNullOrEmpty
        $first.Installed | Should -BeNullOrEmpty
        $first.Sources.Count | Should -Be 1
    }

    It 'takes files and records from the pipeline' {
        @(Get-Item $portal | Get-MakActivationCount).Count | Should -Be 2
        @(Import-Csv $portal | Get-MakActivationCount -StaleAfterDay 0).Count | Should -Be 2
    }

    It 'counts licensing instances as installed, not as used' {
        $counts = New-CimRecord SoftwareLicensingProduct @{
            PSComputerName = 'PC-01'; Name = 'Windows(R), Professional edition'; Description = 'Windows(R) Operating System, VOLUME_MAK channel'; PartialProductKey = 'AAAA1'
            LicenseStatus = 1; ApplicationID = '55c92734-d682-4d71-983e-d6ec3f16059f'; ID = '00000000-0000-0000-0000-000000000001'
        } | Get-MakActivationCount
        $counts.Installed | Should -Be 1
        $counts.Used | Should -BeNullOrEmpty
    }

    It 'says what is missing of a number wanted' {
        $counts = Get-MakActivationCount $portal -Required 20 -StaleAfterDay 0
        ($counts | Where-Object PartialProductKey -eq AAAA1).Shortfall | Should -Be 15
        ($counts | Where-Object PartialProductKey -eq AAAA2).Shortfall | Should -Be 0
    }

    It 'says once that a number is asked of each of several keys' {
        $null = Get-MakActivationCount $portal -Required 20 -StaleAfterDay 0 -WarningVariable warnings -WarningAction SilentlyContinue
        @($warnings -like '-Required 20 is asked of each of the 2 keys by itself, 40 in all. -Verdict*').Count | Should -Be 1
        $null = Get-MakActivationCount $portal -StaleAfterDay 0 -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Not -BeLike '*of each of the*'
    }

    It 'says what is missing for verdicts, by product' {
        $media = New-MediaOfWindows10Pro
        $verdicts = 1..8 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-ReimageEligibility @media
        $counts = Get-MakActivationCount $portal -Verdict $verdicts -StaleAfterDay 0
        ($counts | Where-Object PartialProductKey -eq AAAA1).Required | Should -Be 8
        ($counts | Where-Object PartialProductKey -eq AAAA1).Shortfall | Should -Be 3
        ($counts | Where-Object PartialProductKey -eq AAAA2).Required | Should -Be 0
    }

    It 'says when there are no verdicts, and what of them could not be linked' {
        foreach ($none in @(), $null) {
            $counts = Get-MakActivationCount $portal -Verdict $none -WarningVariable warnings -WarningAction SilentlyContinue
            @($counts).Count | Should -Be 2
            @($warnings) -match 'no verdict' | Should -Not -BeNullOrEmpty
        }
        $counts = @() | Get-MakActivationCount $portal -WarningVariable warnings -WarningAction SilentlyContinue
        @($counts).Count | Should -Be 2
        @($warnings) -match 'no verdict' | Should -Not -BeNullOrEmpty
        $verdict = [pscustomobject]@{ Decision = 'Eligible'; Basis = 'ReimagingRight'; MediaProduct = ''; DeviceCount = 3 }
        $null = Get-MakActivationCount $portal -Verdict $verdict -WarningVariable warnings -WarningAction SilentlyContinue
        @($warnings) -match 'MediaProduct' | Should -Not -BeNullOrEmpty
    }

    It 'masks a key in the product of a verdict' {
        $groups = 1..5 | ForEach-Object { -join (1..5 | ForEach-Object { Get-Random -InputObject 'B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'M', '2', '3', '4' }) }
        foreach ($spelling in ($groups -join '-'), ($groups -join ' '), ($groups -join '')) {
            $verdict = [pscustomobject]@{ Decision = 'Eligible'; Basis = 'ReimagingRight'; MediaProduct = "Windows 11 Pro $spelling" }
            $null = Get-MakActivationCount $portal -Verdict $verdict -WarningVariable warnings -WarningAction SilentlyContinue
            ($warnings -join ' ') | Should -Match 'Windows 11 Pro'
            ($warnings -join ' ') | Should -Not -Match $groups[1]
        }
    }

    It 'says when no file matches, and refuses a date format without a year' {
        $null = Get-MakActivationCount (Join-Path $TestDrive '*.zzz') -ErrorVariable failures -ErrorAction SilentlyContinue
        @($failures) -match 'No file or folder matches' | Should -Not -BeNullOrEmpty
        { Get-MakActivationCount $portal -DateFormat 'dd/MM' } | Should -Throw '*day, month and year*'
    }

    It 'warns of products no key was found for' {
        $verdict = [pscustomobject]@{ Decision = 'Eligible'; Basis = 'ReimagingRight'; MediaProduct = 'Windows 7 Professional'; DeviceCount = 3 }
        $null = Get-MakActivationCount $portal -Verdict $verdict -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*Windows 7 Professional*: 3.*'
    }

    It 'wants one key for Windows 10 and 11 of an edition, and nothing of a key whose product is not known' {
        $keys = @(
            @{ KeyType = 7; KeyValue = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA3'; KeyDescription = 'Win 10 RTM Enterprise Volume:MAK'; RemainingActivations = 5 }
            @{ KeyType = 7; KeyValue = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA4'; RemainingActivations = 5 }
        )
        $verdicts = 'Windows 10 Enterprise', 'Windows 11 Enterprise' | ForEach-Object { [pscustomobject]@{ Decision = 'Eligible'; Basis = 'SoftwareAssurance'; MediaProduct = $_; DeviceCount = 4 } }
        $counts = $keys | Get-MakActivationCount -Verdict $verdicts
        $counts[0].Required | Should -Be 8
        $counts[0].Shortfall | Should -Be 3
        $counts[1].Required | Should -BeNullOrEmpty
        $counts[1].Shortfall | Should -BeNullOrEmpty
    }

    It 'counts a device once, and shares the devices among the keys of a product' {
        $media = New-MediaOfWindows10Pro
        $verdicts = 1..3 | ForEach-Object { $row = New-InventoryRow -ComputerName "PC-$_"; 1..2 | ForEach-Object { $row | Get-ReimageEligibility @media } }
        $second = Join-Path $TestDrive 'second.csv'
        Set-Content $second "Product,Product Key,Type,Activations`nWindows 10 Pro,AAAAA-AAAAA-AAAAA-AAAAA-AAAA3,MAK,49/50" -Encoding Ascii
        $counts = Get-MakActivationCount $portal, $second -Verdict $verdicts
        ($counts.Required | Measure-Object -Sum).Sum | Should -Be 3
        ($counts.Shortfall | Measure-Object -Sum).Sum | Should -Be 0
    }

    It 'reads a date with the year first in <Culture>' -ForEach @('th-TH', 'fa-IR', 'ar-SA', 'en-US' | ForEach-Object { @{ Culture = $_ } }) {
        $before = [Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [Threading.Thread]::CurrentThread.CurrentCulture = $Culture
            (Get-MakActivationCount $portal -AsOf 2026-11-20)[0].AsOf.ToString('s', [cultureinfo]::InvariantCulture) | Should -BeExactly '2026-11-20T00:00:00'
            { Get-MakActivationCount $portal -AsOf 03/02/2026 } | Should -Throw
            { Get-MakActivationCount $portal -AsOf 2999-01-01 } | Should -Throw
        } finally {
            [Threading.Thread]::CurrentThread.CurrentCulture = $before
        }
    }

    It 'asks nothing when it is given nothing' {
        $failure = { Get-MakActivationCount -ErrorAction Stop } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeExactly 'SourceMissing,ReimagingTools.Commands.GetMakActivationCountCommand'
    }

    It 'joins files and records that come together' {
        $instance = New-CimRecord SoftwareLicensingProduct @{
            PSComputerName = 'PC-01'; Name = 'Windows(R), Enterprise edition'; Description = 'Windows(R) Operating System, VOLUME_MAK channel'; PartialProductKey = 'AE1LO'
            ProductKeyID = '03612-03291-000-000101-03-1033-19045.0000-1002026'; ProductKeyChannel = 'Volume:MAK'; LicenseStatus = 5
        }
        $count = @(Get-ChildItem $samples -Filter *.cilx; $instance; $instance) | Get-MakActivationCount | Where-Object PartialProductKey -eq AE1LO
        $count.Installed | Should -Be 1
        $count.Activated | Should -Be 0
        $count.Remaining | Should -Be 477
    }

    It 'reads data rows, and serialized objects' {
        $table = [System.Data.DataTable]::new()
        'PartialProductKey', 'KeyId' | ForEach-Object { $null = $table.Columns.Add($_) }
        'KeyType', 'RemainingActivations' | ForEach-Object { $null = $table.Columns.Add($_, [int]) }
        $null = $table.Columns.Add('LastUpdate', [datetime])
        $null = $table.Rows.Add('AE1LO', '12345-03291-000-000101-03-1033-20348.0000-0062026', 7, -1, [DBNull]::Value)
        $count = $table.Rows | Get-MakActivationCount
        $count.PartialProductKey | Should -BeExactly 'AE1LO'
        $count.Remaining | Should -BeNullOrEmpty
        $file = Join-Path $TestDrive 'key.xml'
        [pscustomobject]@{ KeyType = 'Mak'; KeyValue = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA3'; RemainingActivations = 9 } | Export-Clixml $file
        (Import-Clixml $file | Get-MakActivationCount).Remaining | Should -Be 9
    }

    It 'gives an error for <Id>' -ForEach @(
        @{ Id = 'PathNotFound'; Make = { 'no-such-file.cilx' } }
        @{ Id = 'SourceUnreadable'; Make = { $path = Join-Path $TestDrive 'empty.csv'; Set-Content $path '' -NoNewline; $path } }
    ) {
        $path = & $Make
        Get-MakActivationCount $path -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeExactly "$Id,ReimagingTools.Commands.GetMakActivationCountCommand"
        $failures[0].TargetObject | Should -BeExactly $path
    }

    It 'shows no more than the last five characters of a key, whatever is asked for' {
        $everything = @(
            Get-MakActivationCount $portal -Required 1 -Verbose -Debug -WarningAction Continue *>&1
            Import-Csv $portal | Get-MakActivationCount -Verbose *>&1
            Get-MakActivationCount $portal | New-MakActivationRequest -Count 1
            Get-MakActivationCount $portal | ConvertTo-Json -Depth 5
            Get-MakActivationCount $portal | ConvertTo-Csv
        ) | Out-String -Width 500
        $everything += Get-MakActivationCount $portal | Format-List * | Out-String
        $everything | Should -Not -Match '[A-Z0-9]{5}-[A-Z0-9]{4}A-'
        $everything | Should -BeLike '*AAAA1*'
    }

    It 'shows no more of a key that stands where it should not' {
        $canary = ('A', 'E', 'O', 'U', 'Z' | ForEach-Object { "$($_ * 4)1" }) -join '-'
        $file = Join-Path $TestDrive "a$canary.csv"
        Set-Content -LiteralPath $file "Product,Product Key,Type,Activations`n$canary,$canary,MAK,$canary`n$canary,$canary$canary,MAK,1/2`n$canary"
        $key = [pscustomobject]@{ KeyType = 7; KeyValue = $canary; KeyDescription = "Win $canary Volume:MAK"; KeyId = $canary; RemainingActivations = $canary; LastUpdate = $canary }
        $said = @(
            $key, [pscustomobject]@{ KeyType = 7; KeyValue = "$canary$canary"; KeyId = $canary }, [pscustomobject]@{ Other = $canary }, $canary | Get-MakActivationCount -Verbose *>&1
            Get-MakActivationCount -LiteralPath $file -Required 1 -Verbose *>&1
            Get-MakActivationCount -LiteralPath (Join-Path $TestDrive $canary) *>&1
        )
        $said.Count | Should -BeGreaterThan 5
        $text = $said | ForEach-Object {
            $_ | Out-String -Width 500
            if ($_ -is [System.Management.Automation.ErrorRecord]) {
                # What a user typed stands in the record of the call and is the user's own.
                "$($_.Exception)"; "$($_.TargetObject)"; "$($_.CategoryInfo)"; $_.FullyQualifiedErrorId
            } elseif ($_ -isnot [System.Management.Automation.InformationalRecord]) {
                $_ | Format-List * -Force | Out-String -Width 500
                $_ | ConvertTo-Json -Depth 3
                $_ | ConvertTo-Csv -NoTypeInformation
            }
        } | Out-String -Width 500
        $text | Should -BeLike '*ZZZZ1*'
        $text | Should -Not -Match 'AAAA1[^A-Z0-9]*EEEE1'
    }

    It 'shows a table of keys' {
        (Get-MakActivationCount $portal -StaleAfterDay 0 | Format-Table | Out-String -Width 160) | Should -BeLike '*AAAA1*Low*50*45*5*Windows 10 Pro*'
    }
}
