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

    It 'says what is missing for verdicts, by product' {
        $media = New-MediaOfWindows10Pro
        $verdicts = 1..8 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-ReimageEligibility @media
        $counts = Get-MakActivationCount $portal -Verdict $verdicts -StaleAfterDay 0
        ($counts | Where-Object PartialProductKey -eq AAAA1).Required | Should -Be 8
        ($counts | Where-Object PartialProductKey -eq AAAA1).Shortfall | Should -Be 3
        ($counts | Where-Object PartialProductKey -eq AAAA2).Required | Should -Be 0
    }

    It 'warns of products no key was found for' {
        $verdict = [pscustomobject]@{ Decision = 'Eligible'; Basis = 'ReimagingRight'; MediaProduct = 'Windows 7 Professional'; DeviceCount = 3 }
        $null = Get-MakActivationCount $portal -Verdict $verdict -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*Windows 7 Professional*: 3.*'
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
            Get-MakActivationCount $portal -Required 1 -Verbose -Debug *>&1
            Import-Csv $portal | Get-MakActivationCount -Verbose *>&1
            Get-MakActivationCount $portal | New-MakActivationRequest -Count 1
            Get-MakActivationCount $portal | ConvertTo-Json -Depth 5
            Get-MakActivationCount $portal | ConvertTo-Csv
        ) | Out-String -Width 500
        $everything += Get-MakActivationCount $portal | Format-List * | Out-String
        $everything | Should -Not -Match '[A-Z0-9]{5}-[A-Z0-9]{4}A-'
        $everything | Should -BeLike '*AAAA1*'
    }

    It 'shows a table of keys' {
        (Get-MakActivationCount $portal -StaleAfterDay 0 | Format-Table | Out-String -Width 160) | Should -BeLike '*AAAA1*Windows 10 Pro*50*45*5*'
    }
}
