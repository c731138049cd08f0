BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
}

Describe 'Test-VLMediaMatch' {
    BeforeAll {
        $vl = Join-Path $TestDrive 'vl'
        $oem = Join-Path $TestDrive 'oem'
        New-MediaFolder $vl
        New-MediaFolder $oem -Channel OEM -VL 0
    }

    It 'proves Volume Licensing media of the licensed product' {
        $match = Test-VLMediaMatch $vl -LicensedProduct 'Windows 10 Pro' -LicensedLanguage English -LicensedArchitecture x64
        $match.IsVolumeLicensing | Should -BeExactly $true
        $match.IsMatch | Should -BeExactly $true
        $match.IsProven | Should -BeExactly $true
        $match.Differences | Should -BeNullOrEmpty
        $match.Evidence.Count | Should -BeGreaterThan 0
    }

    It 'names each difference' {
        $match = Test-VLMediaMatch $vl -LicensedProduct 'Windows 7 Enterprise' -LicensedLanguage ja-JP
        $match.IsMatch | Should -BeExactly $false
        $match.Differences | Should -Contain 'Language: ja-JP / en-US'
        $match.Differences.Count | Should -Be 3
        $match.Unknowns | Should -Be 'Architecture'
    }

    It 'takes OEM media for what it is' {
        $match = Test-VLMediaMatch $oem -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US
        $match.IsVolumeLicensing | Should -BeExactly $false
        $match.IsProven | Should -BeExactly $false
    }

    It 'proves nothing where a fact is missing' {
        $match = Test-VLMediaMatch $vl -LicensedProduct 'Windows 10 Pro'
        $match.IsMatch | Should -BeNullOrEmpty
        $match.IsProven | Should -BeExactly $false
        $match.Unknowns | Should -Contain 'Language'
    }

    It 'says whether it is Volume Licensing media where no license is given' {
        $match = Test-VLMediaMatch $vl
        $match.IsVolumeLicensing | Should -BeExactly $true
        $match.IsMatch | Should -BeNullOrEmpty
    }

    It 'compares with records of devices' {
        $rows = (New-InventoryRow -ComputerName PC-A), (New-InventoryRow -ComputerName PC-B -Language ja-JP)
        $found = Test-VLMediaMatch $vl -InputObject $rows
        $found.ComputerName | Should -Be @('PC-A', 'PC-B')
        $found.IsProven | Should -Be @($true, $false)
    }

    It 'compares with instances of one computer' {
        $match = Test-VLMediaMatch $vl -InputObject (New-OperatingSystem), (New-LicensingService), (New-LicensingProduct)
        $match.ComputerName | Should -BeExactly 'PC-01'
        $match.IsProven | Should -BeExactly $true
    }

    It 'takes media from the pipeline: <Kind>' -ForEach @(
        @{ Kind = 'a path'; Make = { $vl } }, @{ Kind = 'a folder'; Make = { Get-Item $vl } }, @{ Kind = 'Get-VLMedia'; Make = { Get-VLMedia $vl } }
        @{ Kind = 'ImagePath'; Make = { [pscustomobject]@{ ImagePath = $vl } } }
    ) {
        (& $Make | Test-VLMediaMatch -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US).IsProven | Should -BeExactly $true
    }

    Context '-Quiet' {
        It 'is true only for a proven match' {
            $licensed = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US' }
            Test-VLMediaMatch $vl @licensed -Quiet | Should -BeExactly $true
            Test-VLMediaMatch $vl, $oem @licensed -Quiet | Should -BeExactly $false
            Test-VLMediaMatch $vl -LicensedProduct 'Windows 10 Pro' -Quiet | Should -BeExactly $false
            Test-VLMediaMatch $vl -Quiet | Should -BeExactly $false
            Test-VLMediaMatch $vl, 'no-such-file.iso' @licensed -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
        }
    }

    It 'refuses a license given in two ways' {
        { Test-VLMediaMatch $vl -LicensedProduct 'Windows 10 Pro' -InputObject (New-InventoryRow) } | Should -Throw -ErrorId 'LicenseGivenTwice,ReimagingTools.Commands.TestVLMediaMatchCommand'
    }

    It 'refuses a word it does not understand' {
        { Test-VLMediaMatch $vl -LicensedLanguage Klingon } | Should -Throw -ErrorId 'WordUnknown,ReimagingTools.Commands.TestVLMediaMatchCommand'
    }

    It 'survives Export-Csv and shows the differences as a table' {
        $match = Test-VLMediaMatch $vl -LicensedProduct 'Windows 10 Pro' -LicensedLanguage ja-JP
        ($match | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv).Differences | Should -BeExactly 'Language: ja-JP / en-US'
        ($match | Format-Table | Out-String -Width 160) | Should -BeLike '*True*False*Language: ja-JP / en-US*'
    }
}
