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
        @{ Name = 'Get-VLMedia'; Code = { $foreign | Get-VLMedia } }
        @{ Name = 'Test-VLMediaMatch'; Code = { $foreign | Test-VLMediaMatch -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US } }
    )
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro
    $foreign = 1..40 | ForEach-Object { [pscustomobject]@{ Details_Table0_Caption0 = 'Windows 10 Pro'; Details_Table0_Name0 = "PC-$_" } }
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
        "$($failures[0])" | Should -BeLike '*(40 records like it.)'
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

    It 'does not contradict itself about a name that is known in part' {
        $verdict = New-InventoryRow | Get-ReimageEligibility -MediaProduct Win11 -Program EA -WarningVariable warnings -WarningAction SilentlyContinue
        $verdict.Decision | Should -BeExactly 'NotEligible'
        "$warnings" | Should -Not -BeLike '*nothing can be concluded*'
    }

    It 'says that a brief is silent' {
        (Get-ReimageRule CompatiblePlatform -Brief 2009-10).Text | Should -BeExactly 'The brief 2009-10 says nothing about this.'
    }

    It 'takes verdicts back that were filled in, without a word about their own columns' {
        $file = Join-Path $TestDrive 'open.csv'
        [pscustomobject]@{ Name = 'PC-01'; OperatingSystem = 'Windows 10 Pro' } | Get-ReimageEligibility @media -WarningAction SilentlyContinue | Export-Csv $file -NoTypeInformation
        $back = Import-Csv $file | Get-ReimageEligibility @media -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -LicensedArchitecture x64 -LicenseChannel Oem -WarningVariable warnings -WarningAction SilentlyContinue
        $back.Decision | Should -BeExactly 'Eligible'
        "$warnings" | Should -Not -BeLike '*not read*'
    }

    It 'shows a match on one line, whatever the length of the file name' {
        $matches = Get-VLMedia -Name SW_DVD9_Win_Pro_10_20H2.10_64BIT_English_Pro_Ent_EDU_N_MLF_X22-76585.ISO | Test-VLMediaMatch -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US
        @(($matches | Format-Table | Out-String -Width 120) -split '\r?\n' | Where-Object { $_.Trim() }).Count | Should -Be 3
    }
}
