# Which image of a library a device may have.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $ten, $eleven = (Join-Path $TestDrive 'ten'), (Join-Path $TestDrive 'eleven')
    New-MediaFolder $ten -Image @{ Name = 'Windows 10 Education'; EditionId = 'Education'; Version = '10.0.19041.1' }, @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
    New-MediaFolder $eleven -Image @{ Name = 'Windows 11 Pro'; EditionId = 'Professional'; Version = '10.0.22621.1' }
    $rows = (New-InventoryRow -ComputerName PC-10), (New-InventoryRow -ComputerName PC-11), (New-InventoryRow -ComputerName PC-JA -Language ja-JP), (New-InventoryRow -ComputerName PC-OPEN -Channel '')
    $rows[1].LicensedProduct = 'Windows 11 Pro'
}

Describe 'Get-ReimagePlan' {
    It 'names image, media to get, or reason' {
        $plans = @($rows | Get-ReimagePlan -MediaPath $ten, $eleven -Program EnterpriseAgreement)
        $plans.ComputerName | Should -Be 'PC-10', 'PC-11', 'PC-JA', 'PC-OPEN'
        $plans.Decision | Should -Be 'Eligible', 'Eligible', 'NotEligible', 'Indeterminate'
        $plans[0].ImageName, $plans[0].ImageIndex | Should -Be 'Windows 10 Pro', 2
        $plans[1].ImageName | Should -Be 'Windows 11 Pro'
        $plans[1].ImageFile | Should -BeLike "$eleven*"
        $plans[2].ImageFile, $plans[2].WantedProduct, $plans[2].WantedLanguage | Should -Be $null, 'Windows 10 Pro', 'ja-JP'
        $plans[3].ImageFile, $plans[3].WantedProduct | Should -Be $null, $null
        $plans.Reason | Should -Not -BeNullOrEmpty
        "$($plans[0].Clauses)" | Should -Not -BeNullOrEmpty
    }

    It 'tells in its table which image of which medium' {
        $copy = Join-Path $TestDrive 'SW_DVD9_Win_Pro_10_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-00001'
        Copy-Item $ten $copy -Recurse
        $shown = $rows[0] | Get-ReimagePlan -MediaPath $copy -Program EnterpriseAgreement -InformationAction Ignore | Out-String -Width 100
        $shown -replace '\s' | Should -BeLike '*SW_DVD9_Win_Pro_10_*X23-00001`[2`]*' -Because 'no part of the name is cut'
    }

    It 'plans alike in any order of the library' {
        $one = $rows | Get-ReimagePlan -MediaPath $ten, $eleven -Program EnterpriseAgreement | ConvertTo-Csv
        $rows | Get-ReimagePlan -MediaPath $eleven, $ten -Program EnterpriseAgreement | ConvertTo-Csv | Should -Be $one
    }

    It 'takes a folder of images' {
        $library = Join-Path $TestDrive 'library'
        $null = New-Item -ItemType Directory -Path $library
        New-Wim (Join-Path $library 'pro.wim') -Image @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
        $plans = @($rows[0] | Get-ReimagePlan -MediaPath $library -Program EnterpriseAgreement -ErrorVariable failures)
        $failures | Should -BeNullOrEmpty
        $plans.Count | Should -Be 1
        $plans[0].Decision | Should -Be 'Indeterminate' -Because 'nothing tells where a captured image comes from'
    }

    It 'lists alternatives' {
        $copy = Join-Path $TestDrive 'zz-copy'
        Copy-Item $ten $copy -Recurse
        $plan = $rows[0] | Get-ReimagePlan -MediaPath $copy, $ten -Program EnterpriseAgreement
        $plan.ImageFile | Should -BeLike "$ten*"
        @($plan.Alternatives).Count | Should -Be 1
        "$($plan.Alternatives)" | Should -BeLike '*zz-copy*Windows 10 Pro*'
    }

    It 'takes media as objects and entitlements' {
        $library = Get-VLMedia $ten, $eleven
        ($rows[3] | Get-ReimagePlan -Media $library -Program EnterpriseAgreement -Entitlement @{ ComputerName = 'PC-*'; LicenseChannel = 'OEM' }).ImageName | Should -Be 'Windows 10 Pro'
    }

    It 'sums up by media' {
        $lines = @($rows | Get-ReimagePlan -MediaPath $ten, $eleven -Program EnterpriseAgreement -Summary -WarningVariable warnings -WarningAction SilentlyContinue)
        "$warnings" | Should -BeExactly '1 of 4 devices is open: a fact is missing or contested.' -Because 'every device stands in one of the counts'
        $lines.Adds | Should -Be 1, 1, 1
        $lines.Covers | Should -Be 1, 1, 1
        $lines[0].MediaSource | Should -BeLike "$eleven*"
        $lines[1].MediaSource | Should -BeLike "$ten*"
        "$($lines[2])" | Should -BeExactly 'Windows 10 Pro ja-JP'
    }

    It 'is a report of groups and images' {
        $page = Join-Path $TestDrive 'plan.html'
        $rows | Get-ReimagePlan -MediaPath $ten, $eleven -Program EnterpriseAgreement | Export-ReimageReport $page
        $text = Get-Content $page -Raw -Encoding UTF8
        $text | Should -BeLike '*<section id="plan"*2 of 4 devices may have an image of the library*planned for 1*'
        $text | Should -BeLike '*PC-JA*' -Because 'devices are listed beside the plan'
    }

    It 'is no report once it came back from a file, and says so once' {
        $plans = $rows | Get-ReimagePlan -MediaPath $ten -Program EnterpriseAgreement
        foreach ($far in ($plans | ConvertTo-Csv | ConvertFrom-Csv), ($plans | ConvertTo-Json | ConvertFrom-Json), @($rows | Get-ReimagePlan -MediaPath $ten -Program EnterpriseAgreement -Summary)) {
            $far | Export-ReimageReport (Join-Path $TestDrive "$([guid]::NewGuid()).html") -ErrorVariable failures -ErrorAction SilentlyContinue
            @($failures).Count | Should -Be 1
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'PlanWithoutVerdicts,*'
        }
    }

    It 'is written whole by Export-Csv' {
        $file = Join-Path $TestDrive 'plan.csv'
        $rows | Get-ReimagePlan -MediaPath $ten -Program EnterpriseAgreement | Export-Csv $file -NoTypeInformation -Encoding UTF8
        $back = @(Import-Csv $file)
        $back[0].PSObject.Properties.Name[0..8] | Should -Be 'ComputerName', 'Decision', 'ImageFile', 'ImageIndex', 'ImageName', 'Reason', 'WantedProduct', 'WantedLanguage', 'WantedArchitecture'
        $back[0].ImageIndex | Should -Be '2'
    }
}
