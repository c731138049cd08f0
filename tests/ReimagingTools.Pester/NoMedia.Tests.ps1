# Media that cannot be read at all: nothing is judged, nothing is asked, and nothing that was written before is replaced.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $broken = Join-Path $TestDrive 'broken.iso'
    Set-Content $broken 'no disc' -Encoding Ascii
    $wim = Join-Path $TestDrive 'install.wim'
    New-Wim $wim @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
}

Describe 'Get-ReimageEligibility without an image' {
    It 'ends the pipeline with <Id>: <Case>' -ForEach @(
        @{ Case = 'no such file'; Id = 'PathNotFound'; Media = @{ MediaPath = 'TestDrive:/no-such.iso' } }
        @{ Case = 'no such file, literally'; Id = 'PathNotFound'; Media = @{ LiteralMediaPath = 'TestDrive:/no-such.iso' } }
        @{ Case = 'a wildcard that stands for nothing'; Id = 'PathNotFound'; Media = @{ MediaPath = 'TestDrive:/no-such*' } }
        @{ Case = 'an unreadable file'; Id = 'MediaUnreadable'; Media = @{ MediaPath = 'TestDrive:/broken.iso' } }
        @{ Case = 'no such index'; Id = 'MediaIndexUnknown'; Media = @{ MediaPath = 'TestDrive:/install.wim'; MediaIndex = 9 } }
        @{ Case = 'no media object'; Id = 'MediaUnusable'; Media = @{ Media = 'x.iso' } }
    ) {
        { New-InventoryRow | Get-ReimageEligibility @Media -ErrorAction SilentlyContinue } | Should -Throw -ErrorId "$Id,ReimagingTools.Commands.GetReimageEligibilityCommand"
        { New-InventoryRow | Get-ReimageEligibility @Media -Quiet -ErrorAction SilentlyContinue } | Should -Throw -ErrorId "$Id,*"
    }

    It 'gives an error for each medium, and ends with the last' {
        $errors = [Collections.Generic.List[object]]::new()
        try {
            New-InventoryRow | Get-ReimageEligibility -MediaPath TestDrive:/no-such.iso, TestDrive:/broken.iso 2>&1 | ForEach-Object { $errors.Add($_) }
        } catch {
            $errors.Add($_)
        }
        $errors.FullyQualifiedErrorId | Should -BeLike '*,ReimagingTools.Commands.GetReimageEligibilityCommand'
        $errors.FullyQualifiedErrorId | ForEach-Object { ($_ -split ',')[0] } | Should -Be @('PathNotFound', 'MediaUnreadable')
    }

    It 'goes on where one medium of several can be read' {
        $verdict = New-InventoryRow | Get-ReimageEligibility -MediaPath TestDrive:/no-such.iso, TestDrive:/install.wim -ErrorVariable failures -ErrorAction SilentlyContinue
        @($verdict).Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
    }

    It 'leaves the report there was' {
        $report = Join-Path $TestDrive 'report.html'
        Set-Content $report 'the last one' -Encoding Ascii
        { New-InventoryRow | Get-ReimageEligibility -MediaPath TestDrive:/no-such.iso -ErrorAction SilentlyContinue | Export-ReimageReport $report -Force } |
            Should -Throw -ErrorId 'PathNotFound,*'
        Get-Content $report | Should -BeExactly 'the last one'
    }

    It 'leaves the table there was' {
        $table = Join-Path $TestDrive 'verdicts.csv'
        Set-Content $table 'the last one' -Encoding Ascii
        { New-InventoryRow | Get-ReimageEligibility -MediaPath TestDrive:/no-such.iso | Export-Csv $table -NoTypeInformation } | Should -Throw -ErrorId 'PathNotFound,*'
        Get-Content $table | Should -BeExactly 'the last one'
    }

    It 'asks no computer' {
        function global:Get-CimInstance {
            [CmdletBinding()]
            param([string] $ClassName, [string] $Filter, [string[]] $Property, [string[]] $ComputerName, [object[]] $CimSession, [uint32] $OperationTimeoutSec)
            $global:CimAsked = $true
        }
        $global:CimAsked = $false
        try {
            { Get-ReimageEligibility -ComputerName PC-1 -MediaPath TestDrive:/no-such.iso -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'PathNotFound,*'
            $global:CimAsked | Should -BeFalse
        } finally {
            Remove-Item function:Get-CimInstance
            Remove-Variable CimAsked -Scope Global
        }
    }
}
