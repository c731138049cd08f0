# An edition of PowerShell may keep the members of an object otherwise than those we know. These tests hold that rows are then read as well, only slower.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')

    # Whether rows are read by their own members, and how the tests of rows end, in a process of its own: the switch counts when the module is first used.
    function Invoke-RowTest {
        param([bool] $IsPublicOnly)
        $script = {
            param($Rows, $Manifest, $IsPublicOnly)
            [AppContext]::SetSwitch('ReimagingTools.PublicMembersOnly', [bool]::Parse($IsPublicOnly))
            Import-Module $Manifest
            $members = [AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -eq 'ReimagingTools' })[0].GetType('ReimagingTools.Records.OwnMembers')
            $own = $members.GetMethod('Of').Invoke($null, @([pscustomobject]@{ A = 1; B = 2 }))
            $run = Invoke-Pester -Path $Rows -Output None -PassThru 3> $null
            'own {0}, passed {1}, failed {2}' -f $own.Count, $run.PassedCount, $run.FailedCount
        }
        $text = "& { $script } '$PSScriptRoot/Rows.Tests.ps1' '$ModuleFolder/ReimagingTools.psd1' '$IsPublicOnly' 6> `$null"
        Invoke-OtherShell -Argument '-EncodedCommand', ([Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($text)))
    }
}

Describe 'Rows read through public members only' {
    It 'are judged as other rows are' {
        $usual = Invoke-RowTest -IsPublicOnly $false
        $usual | Should -Match '^own 2, passed [1-9][0-9]+, failed 0$'
        Invoke-RowTest -IsPublicOnly $true | Should -BeExactly $usual.Replace('own 2', 'own 0')
    }
}
