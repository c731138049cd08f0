BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')

    # What comes out of a job or another computer.
    function Copy-Far {
        param([object[]] $InputObject)
        $InputObject | ForEach-Object { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_)) }
    }
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
        $match.Reason | Should -BeNullOrEmpty
        $match.Evidence.Count | Should -BeGreaterThan 0
    }

    It 'says of a name what it rests on' {
        $match = Get-VLMedia -Name 'SW_DVD9_Win_Pro_10_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-20012.ISO' | Test-VLMediaMatch -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -LicensedArchitecture x64
        $match.IsProven | Should -BeExactly $true
        $match.Reason | Should -BeLike '*by its name alone*'
    }

    It 'says with -Quiet, too, that a True rests on a name, as Get-ReimageEligibility does: <Way>' -ForEach @(
        @{ Way = 'as it comes'; Carry = { $args[0] } }
        @{ Way = 'of another session'; Carry = { Copy-Far $args[0] } }
        @{ Way = 'of a CSV'; Carry = { $args[0] | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv } }
    ) {
        $name = 'SW_DVD5_Win_Pro_7w_SP1_64BIT_Japanese_-2_MLF_X17-59353.ISO'
        $media = & $Carry (Get-VLMedia -Name $name)
        $licensed = @{ LicensedProduct = 'Windows 7 Professional'; LicensedLanguage = 'ja-JP'; LicensedArchitecture = 'x64' }
        $expected = "${name}: It is Volume Licensing media by its name alone; nothing of it was read."
        $media | Test-VLMediaMatch @licensed -Quiet -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeExactly $true
        "$warnings" | Should -BeExactly $expected
        ($media | Test-VLMediaMatch @licensed).Reason | Should -BeLike '*by its name alone*'
        $device = [pscustomobject]($licensed + @{ LicenseChannel = 'OEM' })
        $device | Get-ReimageEligibility -Media $media -Program EA -Quiet -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeExactly $true
        "$warnings" | Should -BeExactly $expected
        ($device | Get-ReimageEligibility -Media $media -Program EA).Advisories -like '*by its name alone*' | Should -HaveCount 1
        Test-VLMediaMatch $vl -LicensedProduct 'Windows 10 Pro' -LicensedLanguage English -LicensedArchitecture x64 -Quiet -WarningVariable warnings | Should -BeExactly $true
        $warnings | Should -BeNullOrEmpty
    }

    It 'names each difference' {
        $match = Test-VLMediaMatch $vl -LicensedProduct 'Windows 7 Enterprise' -LicensedLanguage ja-JP
        $match.IsMatch | Should -BeExactly $false
        $match.Differences | Should -Contain 'Language: ja-JP / en-US'
        $match.Differences.Count | Should -Be 3
        $match.Unknowns | Should -Be 'Architecture'
    }

    It 'says in its table what a name does not tell' {
        $match = Get-VLMedia -Name 'en_windows_10_pro_x64_dvd_6050880.iso', 'backup_hp.iso' | Test-VLMediaMatch -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US
        $match[1].Reason | Should -BeLike 'Media does not tell: Edition; Version; Language; Architecture.*Nothing shows that it is Volume Licensing media*'
        $match | Out-String -Width 120 | Should -BeLike '*Media does not tell*'
    }

    It 'tells files of setup apart by their folders in its table' {
        $files = 'ten', 'eleven' | ForEach-Object {
            $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive $_)
            New-Wim (Join-Path $folder 'install.wim') -Image @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
            Join-Path $folder 'install.wim'
        }
        $shown = Test-VLMediaMatch $files -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US | Out-String -Width 100
        $shown | Should -BeLike '*ten[/\\]install.wim*eleven[/\\]install.wim*'
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
        $match.Reason | Should -BeLike '*Missing: LicensedLanguage*'
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
        @{ Kind = 'ImagePath'; Make = { [pscustomobject]@{ ImagePath = $vl } } }, @{ Kind = 'Path'; Make = { [pscustomobject]@{ Path = Join-Path $TestDrive 'v?' } } }
        @{ Kind = 'a folder of another session'; Make = { Copy-Far (Get-Item $vl) } }
        @{ Kind = 'Get-VLMedia of another session'; Make = { Copy-Far (Get-VLMedia $vl) } }
        @{ Kind = 'Clixml'; Make = { Get-VLMedia $vl | Export-Clixml (Join-Path $TestDrive 'vl.xml'); Import-Clixml (Join-Path $TestDrive 'vl.xml') } }
        @{ Kind = 'CSV'; Make = { Get-VLMedia $vl | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv } }
    ) {
        $match = & $Make | Test-VLMediaMatch -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -LicensedArchitecture x64
        $match.IsProven | Should -BeExactly $true
        $match.Source | Should -BeExactly $vl
    }

    It 'takes media of another session whose file is not there: <Way>' -ForEach @(
        @{ Way = 'from the pipeline'; Code = { $far | Test-VLMediaMatch -LicensedProduct 'Windows 7 Professional' -LicensedLanguage ja-JP } }
        @{ Way = 'by -Media'; Code = { Test-VLMediaMatch -Media $far -LicensedProduct 'Windows 7 Professional' -LicensedLanguage ja-JP } }
    ) {
        $far = Copy-Far (Get-VLMedia -Name 'D:\vl\SW_DVD5_Win_Pro_7w_SP1_64BIT_Japanese_-2_MLF_X17-59353.ISO', 'E:\no.iso')
        $found = & $Code
        $found.IsMatch | Should -Be @($true, $null)
        $found[1].Source | Should -BeExactly 'E:\no.iso'
        $found[0].IsVolumeLicensing | Should -BeExactly $true
    }

    It 'gives one error for each object that is no media and no path, and goes on: <Kind>' -ForEach @(
        @{ Kind = 'a number'; Value = 7; Id = 'MediaUnusable' }
        @{ Kind = 'an object of another kind'; Value = [pscustomobject]@{ Shoe = 42 }; Id = 'MediaUnusable' }
        @{ Kind = 'a word nobody knows'; Value = [pscustomobject]@{ Source = 'a.iso'; Product = 'Windows 10 Pro'; Languages = 'en-US'; Channel = 'flea market' }; Id = 'WordUnknown' }
    ) {
        $licensed = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; ErrorAction = 'SilentlyContinue' }
        $match = $Value, (Get-VLMedia $vl) | Test-VLMediaMatch @licensed -ErrorVariable failures
        $match.IsProven | Should -BeExactly $true
        @($failures).FullyQualifiedErrorId | Should -BeExactly "$Id,ReimagingTools.Commands.TestVLMediaMatchCommand"
        $Value, (Get-VLMedia $vl) | Test-VLMediaMatch @licensed -Quiet | Should -BeExactly $false
    }

    It 'warns of a product name it does not understand, and concludes nothing' {
        $match = Test-VLMediaMatch $vl -LicensedProduct 'Windows Tenn' -WarningVariable warnings -WarningAction SilentlyContinue
        $match.IsMatch | Should -Not -BeExactly $true
        "$warnings" | Should -BeLike '*Windows Tenn*'
        $null = Test-VLMediaMatch $vl -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -LicensedArchitecture x64 -WarningVariable none
        $none | Should -BeNullOrEmpty
    }

    It 'says once that a match needs an architecture, with -Quiet too' {
        foreach ($quiet in $false, $true) {
            $null = Test-VLMediaMatch $vl, $vl -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -Quiet:$quiet -WarningVariable warnings -WarningAction SilentlyContinue
            @($warnings -like '*-LicensedArchitecture x64*').Count | Should -Be 1
        }
    }

    It 'says that a match needs a language' {
        $null = Test-VLMediaMatch $vl -LicensedProduct 'Windows 10 Pro' -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*-LicensedLanguage*'
    }

    It 'advises what it has for a name that is no record' {
        $null = Test-VLMediaMatch $vl -InputObject 'PC-1' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeExactly 'RecordUnusable,ReimagingTools.Commands.TestVLMediaMatchCommand'
        $failures[0].TargetObject | Should -BeExactly 'PC-1'
        "$($failures[0])" | Should -BeLike '*-LicensedProduct*'
        "$($failures[0])" | Should -Not -BeLike '*-ComputerName*'
    }

    It 'refuses -<Parameter> beside -<With>, which it does not go with' -ForEach @(
        @{ Parameter = 'LicensedLanguage'; With = 'InputObject'; More = @{ LicensedLanguage = 'ja-JP'; InputObject = [pscustomobject]@{ LicensedProduct = 'Windows 10 Pro' } } }
        @{ Parameter = 'LicensedComponent'; With = 'InputObject'; More = @{ LicensedComponent = 'Word'; InputObject = [pscustomobject]@{ LicensedProduct = 'Windows 10 Pro' } } }
    ) {
        $failure = { Test-VLMediaMatch $vl @More } | Should -Throw -PassThru -ErrorId 'ParametersApart,ReimagingTools.Commands.TestVLMediaMatchCommand'
        "$failure" | Should -BeLike "*-$Parameter*-$With*"
    }

    Context '-Quiet' {
        It 'is true only for a proven match' {
            $licensed = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64' }
            Test-VLMediaMatch $vl @licensed -Quiet | Should -BeExactly $true
            Test-VLMediaMatch $vl, $oem @licensed -Quiet | Should -BeExactly $false
            Test-VLMediaMatch $vl -LicensedProduct 'Windows 10 Pro' -Quiet | Should -BeExactly $false
            Test-VLMediaMatch $vl -Quiet | Should -BeExactly $false
            Test-VLMediaMatch $vl, 'no-such-file.iso' @licensed -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
        }

        It 'says which images of a medium match where not every one does' {
            New-MediaFolder (Join-Path $TestDrive 'several') -Image @('Education', 'Professional' | ForEach-Object { @{ Name = $_; EditionId = $_; Version = '10.0.19041.1' } })
            $licensed = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64' }
            $path = Join-Path $TestDrive 'several'
            Test-VLMediaMatch $path @licensed -Quiet -WarningVariable told -WarningAction SilentlyContinue | Should -BeExactly $false
            "$told" | Should -BeLike '1 of 2 images match (index 2)*Where-Object Index -in 2 *'
            Get-VLMedia $path | Where-Object Index -in 2 | Test-VLMediaMatch @licensed -Quiet | Should -BeExactly $true
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
