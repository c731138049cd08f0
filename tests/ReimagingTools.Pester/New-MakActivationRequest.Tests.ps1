BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $portal = Join-Path $TestDrive 'portal.csv'
    Set-Content $portal @(
        'License ID,Parent Program,Product,Product Key,Type,MAK Activations-Used/Available,Seats,Status'
        '1,Open,Windows 10 Pro,AAAAA-AAAAA-AAAAA-AAAAA-AAAA1,MAK,45/50,,Active'
        '1,Open,Office Standard 2019,AAAAA-AAAAA-AAAAA-AAAAA-AAAA2,MAK,0/500,,Active'
    ) -Encoding Ascii
}

Describe 'New-MakActivationRequest' {
    It 'asks for the shortfall of the keys that have one' {
        $text = Get-MakActivationCount $portal -Required 20 -StaleAfterDay 0 | New-MakActivationRequest -CustomerName Contoso -ContactName 'A. Datum' -ContactEmail a@contoso.test -AgreementNumber V0000000
        $text | Should -BeOfType string
        foreach ($part in 'Contoso', 'A. Datum', 'a@contoso.test', 'V0000000', 'AAAA1', '15') { $text | Should -BeLike "*$part*" }
        $text | Should -Not -BeLike '*AAAA2*'
    }

    It 'asks for a number on every key given' {
        $text = Get-MakActivationCount $portal | New-MakActivationRequest -Count 100
        foreach ($part in 'AAAA1', 'AAAA2', '100') { $text | Should -BeLike "*$part*" }
    }

    It 'refuses a whole key in a field, and does not repeat it' {
        $failure = { Get-MakActivationCount $portal | New-MakActivationRequest -Count 1 -Justification 'key AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' } | Should -Throw -PassThru -ErrorId 'RequestUnwritable,ReimagingTools.Commands.NewMakActivationRequestCommand'
        "$failure" | Should -Not -BeLike '*AAAAA-AAAAA*'
    }

    It 'refuses to ask for nothing' {
        { Get-MakActivationCount $portal | New-MakActivationRequest } | Should -Throw -ErrorId 'RequestUnwritable,*'
    }
}
