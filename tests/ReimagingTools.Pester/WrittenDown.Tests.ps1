# A license that Get-LicensedProduct wrote down is never judged better than the records it came from, whatever carried it.

BeforeDiscovery {
    $transits = 'object', 'select', 'csv', 'json', 'clixml'
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro
    $office = @{ MediaProduct = 'Office Professional Plus 2010'; MediaLanguage = 'en-US'; MediaArchitecture = 'x86'; MediaChannel = 'VolumeLicensing'; Program = 'SelectPlus' }
    $older = @{ MediaProduct = 'Windows 7 Professional'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'VolumeLicensing'; Program = 'SelectPlus'; AsOf = '2014-06-01' }
    $enterprise = @{ MediaProduct = 'Windows 10 Enterprise'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'VolumeLicensing'; Program = 'EnterpriseAgreement' }
    $recovery = @{ MediaProduct = 'Windows 10 Pro'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'OemRecovery'; Purpose = 'Recovery' }
    $stated = $media + @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM'; LicenseType = 'Full' }
    $rank = @{ NotEligible = 0; Indeterminate = 1; Eligible = 2 }

    function Send-License {
        param([Parameter(ValueFromPipeline)] $License, [string] $By)
        begin { $all = [Collections.Generic.List[object]]::new() }
        process { $all.Add($License) }
        end {
            switch ($By) {
                'object' { $all }
                'select' { $all | Select-Object * }
                'csv' { $all | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv }
                'json' { $all | ConvertTo-Json -Depth 4 | ConvertFrom-Json }
                'clixml' { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($all, 3)) }
            }
        }
    }

    # Values of each column: what settles it, what contradicts it, what nobody understands.
    $pool = [ordered]@{
        LicensedProduct      = 'Windows 10 Pro', 'Windows 10 Pro', 'Windows 8 Pro', 'Windows 10', 'Windows 10 Pro VL', 'Windows 10 Pro Upgrade', 'Windos 10 Pro', 'Windows 10 Enterprise', 'Office Professional Plus 2010', $null
        'Licensed Product'   = $null, $null, $null, 'Windows 10 Home', 'Windows 11 Pro', 'Pro'
        LicensedLanguage     = 'en-US', 'en-US', 'en-US', 'ja-JP', 'en-US;fr-FR', 'en-US+fr-FR', 'Klingon', 'MUI', $null
        LicensedArchitecture = 'x64', 'x64', 'x64', 'x86', 'arm64', 'z80', $null
        LicensedComponents   = $null, $null, $null, 'Word;Excl', 'Word;Excel', 'Access;Communicator;Excel;InfoPath;OneNote;Outlook;PowerPoint;Publisher;SharePoint Workspace;Word'
        LicenseChannel       = 'OEM', 'OEM', 'OEM', 'FPP', 'OtherAgreement', 'Volume', 'Evaluation', 'Subscriber', $null
        ProductKeyChannel    = $null, $null, $null, 'OEM:DM', 'Retail:TB:Eval', 'Volume:MAK', 'Retail'
        LicenseType          = $null, $null, $null, 'Full', 'Upgrade', 'not full'
        CoaProduct           = $null, $null, $null, 'Windows 10 Pro OA', 'Windows 7 Pro OA', 'Windows 10 Home', 'Windows 10 Pro VL', 'Windows 10 Pro Upgrade', 'Genuine Microsoft Label', 'Windos 10'
        'Coa_Product'        = $null, $null, $null, $null, 'Windows 8 Pro'
        SoftwareAssurance    = $null, $null, 'PerDevice', 'None', 'maybe'
        'Software Assurance' = $null, $null, $null, 'None'
        PriorVersionRight    = $null, $null, $null, 'Windows 7 Professional', 'None', 'Windows 7 Professional;foo', 'None;Windows 7 Professional'
        VolumeProduct        = $null, $null, $null, 'Windows 10 Enterprise', 'Windows 10 Enterprise Evaluation', 'None', 'Windws 10'
        PreinstalledProduct  = $null, $null, $null, 'Windows 10 Pro', 'Windows 7 Professional', 'something'
        SystemType           = $null, $null, $null, 'x64-based PC', 'ARM64-based PC'
        OperatingSystemSKU   = $null, $null, $null, $null, 48, 101
        BuildNumber          = $null, $null, $null, $null, '19045', '22631', '7601'
        OSLanguage           = $null, $null, $null, $null, 1033, 1041
        MUILanguages         = $null, $null, $null, $null, 'en-US;ja-JP'
        OA3xOriginalProductKeyDescription = $null, $null, $null, $null, '[4.0] Professional OEM:DM', '[4.0] Core OEM:DM', 'junk'
    }

    function New-Fleet {
        param([int] $Seed, [int] $Count, [hashtable] $Base = @{})
        $random = [Random]::new($Seed)
        foreach ($number in 1..$Count) {
            $row = [ordered]@{ ComputerName = "PC-$Seed-$number" }
            foreach ($name in $pool.Keys) {
                # Few columns differ from those of a license that is settled: else nothing is ever Eligible.
                $values = @($pool[$name])
                $value = if ($random.Next(5) -eq 0) { $values[$random.Next($values.Count)] } elseif ($Base.ContainsKey($name)) { $Base[$name] } else { $values[0] }
                if ($null -ne $value) { $row[$name] = $value }
            }
            [pscustomobject] $row
        }
    }

    # The license of a computer the media is compared with; of several, the one of its family.
    function Select-License {
        param([object[]] $Written, [hashtable] $With)
        $isOffice = $With.MediaProduct -like 'Office*'
        $Written | Group-Object ComputerName | ForEach-Object { if ($_.Count -eq 1) { $_.Group } else { $_.Group | Where-Object { ($_.Family -eq 'Office') -eq $isOffice } } }
    }

    function Get-Decision {
        param([object[]] $Record, [hashtable] $With)
        $found = @{}
        foreach ($verdict in $Record | Get-ReimageEligibility @With -ErrorAction SilentlyContinue -WarningAction SilentlyContinue) {
            $worth = $rank["$($verdict.Decision)"]
            if (-not $found.ContainsKey($verdict.ComputerName) -or $found[$verdict.ComputerName] -lt $worth) { $found[$verdict.ComputerName] = $worth }
        }
        $found
    }
}

Describe 'A license that was written down' {
    It 'is never judged better by <_>' -ForEach $transits {
        $by, $eligible = $_, 0
        $fleet = @(New-Fleet -Seed 20261128 -Count 300) + @(New-Fleet -Seed 7 -Count 150 -Base @{ LicensedProduct = 'Office Professional Plus 2010'; LicensedArchitecture = 'x86'; LicenseChannel = 'OtherAgreement' })
        $written = @($fleet | Get-LicensedProduct -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Send-License -By $by)
        foreach ($with in $media, $stated, $office, $older, $enterprise, $recovery) {
            $direct, $after = (Get-Decision $fleet $with), (Get-Decision (Select-License $written $with) $with)
            $better = @($after.Keys | Where-Object { $direct.ContainsKey($_) -and $after[$_] -gt $direct[$_] } | Sort-Object)
            $eligible += @($after.Values | Where-Object { $_ -eq 2 }).Count
            $told = $better | Select-Object -First 1 | ForEach-Object { $name = $_; ($fleet | Where-Object ComputerName -EQ $name), @($written | Where-Object ComputerName -EQ $name) | ConvertTo-Json -Depth 3 -Compress }
            $better.Count | Should -Be 0 -Because "$($with.MediaProduct) $told"
        }
        $eligible | Should -BeGreaterThan 100
    }

    It 'is judged as well where nothing is contested: <_>' -ForEach $transits {
        $by = $_
        $records = (New-OperatingSystem), (New-LicensingService), (New-LicensingProduct)
        @($records | Get-LicensedProduct | Send-License -By $by | Get-ReimageEligibility @media -WarningVariable warnings -WarningAction SilentlyContinue).Decision | Should -Be @('Eligible')
        $warnings | Should -BeNullOrEmpty
    }

    It 'keeps components nobody understood: <_>' -ForEach $transits {
        $row = [pscustomobject]@{ ComputerName = 'PC-01'; LicensedProduct = 'Office Professional Plus 2010'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x86'; LicenseChannel = 'OtherAgreement'; LicensedComponents = 'Word;Excl' }
        $verdict = @($row | Get-LicensedProduct | Send-License -By $_ | Get-ReimageEligibility @office)
        $verdict.Decision | Should -Be @('Indeterminate')
        $verdict.Reason | Should -BeLike '*Excl*'
    }

    It 'keeps an advisory: <_>' -ForEach $transits {
        $row = New-InventoryRow | Add-Member -MemberType NoteProperty -Name OSLanguage -Value 1041 -PassThru
        $direct = $row | Get-ReimageEligibility @media
        $after = $row | Get-LicensedProduct | Send-License -By $_ | Get-ReimageEligibility @media
        $after.Decision | Should -Be $direct.Decision
        "$($after.Advisories)" | Should -BeLike '*OSLanguage*1041*'
    }

    It 'stays contested by a key of an evaluation: <_>' -ForEach $transits {
        $row = New-InventoryRow | Add-Member -MemberType NoteProperty -Name ProductKeyChannel -Value 'Retail:TB:Eval' -PassThru
        $direct = $row | Get-ReimageEligibility @media
        $after = $row | Get-LicensedProduct | Send-License -By $_ | Get-ReimageEligibility @media
        $after.Decision | Should -Be $direct.Decision
        "$($after.Decision) $($after.Reason)" | Should -BeLike 'Indeterminate *Retail:TB:Eval*'
    }

    It 'stays contested where a label decided' {
        $row = New-InventoryRow | Add-Member -NotePropertyMembers @{ CoaProduct = 'Windows 8 Pro'; SoftwareAssurance = 'PerDevice' } -PassThru
        $direct = $row | Get-ReimageEligibility @enterprise
        ($row | Get-LicensedProduct | Get-ReimageEligibility @enterprise).Decision | Should -Be $direct.Decision
    }
}
