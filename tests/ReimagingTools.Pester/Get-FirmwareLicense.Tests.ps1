BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $folder = Join-Path $TestDrive 'acpi [1]'
    $null = New-Item -ItemType Directory $folder
    $table = Join-Path $folder 'MSDM'
    New-FirmwareTable $table
}

Describe 'Get-FirmwareLicense' {
    It 'keeps the last five characters of the key and says that the edition is not known' {
        $license = Get-FirmwareLicense -LiteralPath $folder -WarningVariable warnings -WarningAction SilentlyContinue
        $license.FirmwareKeyPresent | Should -BeTrue
        $license.FirmwarePartialKey | Should -BeExactly 'AB1CD'
        $license.OA3xOriginalProductKeyDescription | Should -BeNullOrEmpty
        $license.ComputerName | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike '*which edition*'
        ($license | Format-List * | Out-String) | Should -Not -BeLike '*BBBBB-CCCCC*'
    }

    It 'takes files from the pipeline and by wildcard' {
        (Get-ChildItem -LiteralPath $folder | Get-FirmwareLicense -WarningAction SilentlyContinue).FirmwarePartialKey | Should -BeExactly 'AB1CD'
        (Get-FirmwareLicense "$TestDrive/acpi*/MS*" -WarningAction SilentlyContinue).FirmwarePartialKey | Should -BeExactly 'AB1CD'
    }

    It 'gives one error for what is no table, names it, and goes on' {
        $other = Join-Path $TestDrive 'other.bin'
        Set-Content $other 'no table' -Encoding Ascii
        $licenses = $other, $table | Get-FirmwareLicense -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        @($licenses).Count | Should -Be 0 -Because 'brackets of the second path are a wildcard'
        $failures[0].FullyQualifiedErrorId | Should -BeExactly 'TableUnreadable,ReimagingTools.Commands.GetFirmwareLicenseCommand'
        $failures[0].TargetObject | Should -BeExactly $other
    }

    It 'shows a table that fits' {
        $lines = (Get-FirmwareLicense -LiteralPath $folder -WarningAction SilentlyContinue | Format-Table | Out-String -Width 80) -split '\r?\n' | Where-Object { $_ }
        $lines[0] -split '\s+' | Where-Object { $_ } | Should -Be 'ComputerName', 'Key', 'LastFive', 'Description', 'Slic', 'Maker', 'Marker'
        $lines[2] | Should -BeLike '*True*AB1CD*'
    }
}
