BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $windows = Join-Path $TestDrive 'mount [1]'
    New-OfflineWindows $windows
}

Describe 'Get-OfflineLicense' {
    It 'reads the registry of a Windows folder' {
        $license = Get-OfflineLicense $windows
        $license.ProductName | Should -BeExactly 'Windows 10 Pro'
        $license.EditionID | Should -BeExactly 'Professional'
        $license.CurrentBuild | Should -BeExactly '19045'
        $license.ProductId | Should -BeExactly '*****-*****-*****-AAOEM'
        $license.UnfinishedHives | Should -BeNullOrEmpty
        $license.Source | Should -BeExactly $windows
    }

    It 'takes folders from the pipeline' {
        (Get-Item -LiteralPath $windows | Get-OfflineLicense).EditionID | Should -BeExactly 'Professional'
        ([pscustomobject]@{ MountPath = $windows } | Get-OfflineLicense).EditionID | Should -BeExactly 'Professional'
    }

    It 'warns of a hive that was not closed' {
        $other = Join-Path $TestDrive 'unfinished'
        New-OfflineWindows $other
        $file = Join-Path $other 'System32/config/SOFTWARE'
        $bytes = [IO.File]::ReadAllBytes($file)
        $bytes[4] = 9
        [IO.File]::WriteAllBytes($file, $bytes)
        $license = Get-OfflineLicense $other -WarningVariable warnings -WarningAction SilentlyContinue
        $license.UnfinishedHives | Should -Be 'SOFTWARE'
        "$warnings" | Should -BeLike '*SOFTWARE was not closed*'
    }

    It 'gives one error for a folder without Windows, names it, and goes on' {
        $empty = Join-Path $TestDrive 'empty'
        $null = New-Item -ItemType Directory $empty
        $licenses = $empty, $windows | Get-OfflineLicense -ErrorVariable failures -ErrorAction SilentlyContinue
        @($licenses).Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeExactly 'WindowsUnreadable,ReimagingTools.Commands.GetOfflineLicenseCommand'
        $failures[0].TargetObject | Should -BeExactly $empty
    }

    It 'is evidence for the cmdlets about devices' {
        (Get-OfflineLicense $windows | Get-LicensedProduct).Evidence.Value -like 'Windows 10 Pro*' | Should -Not -BeNullOrEmpty
    }

    It 'shows a table that fits' {
        $lines = (Get-OfflineLicense $windows | Format-Table | Out-String -Width 80) -split '\r?\n' | Where-Object { $_ }
        $lines[0] -split '\s+' | Where-Object { $_ } | Should -Be 'ComputerName', 'Product', 'Edition', 'Build', 'Language', 'Channel'
        $lines[2] | Should -BeLike '*Windows 10 Pro*Professional*'
    }
}
