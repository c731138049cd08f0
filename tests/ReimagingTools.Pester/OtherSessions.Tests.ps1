# What comes back from a job, remoting or Clixml is as useful as what this session made.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro
    $rows = (New-InventoryRow), (New-InventoryRow -ComputerName 'PC-02' -Language 'ja-JP'), (New-InventoryRow -ComputerName 'PC-03' -Channel '')
    $contested = New-ContestedRow
    $names = 'SW_DVD9_Win_Pro_10_20H2.10_64BIT_English_Pro_Ent_EDU_N_MLF_X22-76585.ISO', 'ja_office_professional_plus_2010_x86_515501.exe'
    $portal = Join-Path $TestDrive 'portal.csv'
    Set-Content $portal @(
        'License ID,Parent Program,Product,Product Key,Type,MAK Activations-Used/Available,Seats,Status'
        '1,Open,Windows 10 Pro,AAAAA-AAAAA-AAAAA-AAAAA-AAAA1,MAK,45/50,,Active'
    ) -Encoding Ascii
}

Describe 'What <Name> gives in another session' -ForEach @(
    @{ Name = 'Get-ReimageEligibility'; Make = { $rows | Get-ReimageEligibility @media }; Several = 'Findings' }
    @{ Name = 'Get-LicensedProduct'; Make = { $contested | Get-LicensedProduct }; Several = 'Evidence' }
    @{ Name = 'Get-VLMedia'; Make = { Get-VLMedia -Name $names }; Several = 'Evidence' }
    @{ Name = 'Test-VLMediaMatch'; Make = { Get-VLMedia -Name $names | Test-VLMediaMatch -InputObject $rows }; Several = 'Parts' }
    @{ Name = 'Get-MakActivationCount'; Make = { $portal, $portal | Get-Item | Get-MakActivationCount -Required 9 }; Several = $null }
    @{ Name = 'Get-ReimageRule'; Make = { Get-ReimageRule }; Several = 'Clauses' }
    @{ Name = 'Get-ReimageRule -Clause'; Make = { Get-ReimageRule -Clause * }; Several = 'Rules' }
) {
    It 'becomes the same CSV as here' {
        $here = & $Make
        $file = Join-Path $TestDrive 'far.xml'
        $here | Export-Clixml $file
        $far = Import-Clixml $file
        $csv = $here | ConvertTo-Csv -NoTypeInformation
        $far | ConvertTo-Csv -NoTypeInformation | Should -BeExactly $csv
        if ($Several) {
            @(($csv | ConvertFrom-Csv).$Several) -like '*; *' | Should -Not -BeNullOrEmpty -Because 'there must be lists to tell it by'
            $far[0].$Several.Count | Should -Be $here[0].$Several.Count -Because 'lists stay lists'
        }
    }
}

Describe 'A second copy of the module in one session' {
    It 'is imported beside the first, whichever is removed, and works' {
        $copy = Join-Path $TestDrive 'copy/ReimagingTools'
        $null = New-Item -ItemType Directory (Split-Path $copy)
        Copy-Item $ModuleFolder $copy -Recurse
        $script = {
            param($First, $Second)
            $ErrorActionPreference = 'Stop'
            Import-Module $First
            Import-Module $Second
            (Get-ReimageRule SameLanguage).Name
            Remove-Module ReimagingTools
            Import-Module $Second
            (Get-ReimageRule SameLanguage).Name
            (Get-TypeData ReimagingTools.Output.ReimageRule).SerializationDepth
        }
        $text = "& { $script } '$ModuleFolder/ReimagingTools.psd1' '$copy/ReimagingTools.psd1'"
        Invoke-OtherShell -Argument '-EncodedCommand', ([Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($text))) | Should -BeExactly @('SameLanguage', 'SameLanguage', '3')
    }

    It 'keeps lists whole for each type the cmdlets put out' {
        $types = (Get-Command -Module ReimagingTools -CommandType Cmdlet).OutputType.Name -like 'ReimagingTools.*' | Sort-Object -Unique
        $types.Count | Should -BeGreaterThan 6
        foreach ($type in $types) { (Get-TypeData $type).SerializationDepth | Should -Be 3 -Because $type }
    }
}
