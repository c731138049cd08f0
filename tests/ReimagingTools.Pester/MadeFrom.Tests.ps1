BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
}

Describe 'captured images and what they were made from' {
    BeforeAll {
        $disc = Join-Path $TestDrive 'disc'
        New-MediaFolder $disc
        $capture = Join-Path $TestDrive 'ref.wim'
        New-Wim $capture @(@{ Name = 'REF'; EditionId = 'Professional'; Version = '10.0.19041.1' })
        $device = New-InventoryRow
        $judge = @{ Program = 'EnterpriseAgreement' }
    }

    It 'is undetermined until somebody states it' {
        $device | Get-ReimageEligibility -MediaPath $capture @judge | ForEach-Object MissingFacts | Should -Contain 'MediaChannel'
    }

    It 'takes the channel of the medium: Get-VLMedia, Test-VLMediaMatch' {
        (Get-VLMedia $capture -MadeFrom $disc).Channel | Should -BeExactly 'VolumeLicensing'
        Test-VLMediaMatch $capture -MadeFrom $disc -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -LicensedArchitecture x64 -Quiet | Should -BeTrue
        Test-VLMediaMatch $capture -LicensedProduct 'Windows 10 Pro' -LicensedLanguage en-US -Quiet | Should -BeFalse
    }

    It 'judges by it, from a path, an object or a row: <Way>' -ForEach @(
        @{ Way = 'path'; Media = { @{ MediaPath = $capture; MadeFrom = $disc } } }
        @{ Way = 'image'; Media = { @{ Media = Get-VLMedia $capture; MadeFrom = $disc } } }
        @{ Way = 'row'; Media = { @{ Media = [pscustomobject]@{ Path = $capture; MadeFrom = $disc } } } }
        @{ Way = 'Get-WindowsImage'; Media = { @{ Media = [pscustomobject]@{ ImagePath = $capture; ImageIndex = 1; ImageName = 'REF' }; MadeFrom = $disc } } }
    ) {
        $media = & $Media
        ($device | Get-ReimageEligibility @media @judge).Decision | Should -BeExactly 'Eligible'
    }

    It 'hears a column MadeFrom of piped rows, row by row' {
        $channels = [pscustomobject]@{ Path = $capture; MadeFrom = $disc }, [pscustomobject]@{ Path = $capture; MadeFrom = '' } | Get-VLMedia | ForEach-Object { "$($_.Channel)" }
        $channels | Should -Be @('VolumeLicensing', '')
    }

    It 'gives an error for a medium that is not there, and no answer' {
        { $device | Get-ReimageEligibility -MediaPath $capture -MadeFrom (Join-Path $TestDrive 'gone.iso') @judge } |
            Should -Throw -ErrorId 'OriginUnreadable,ReimagingTools.Commands.GetReimageEligibilityCommand'
    }

    It 'takes what is declared beside media where it is silent, and contests it where it speaks' {
        ($device | Get-ReimageEligibility -MediaPath $capture -MediaChannel VL @judge).Decision | Should -BeExactly 'Eligible'
        ($device | Get-ReimageEligibility -LiteralMediaPath $disc -MediaChannel OEM @judge).Decision | Should -BeExactly 'Indeterminate'
    }

    It 'says that an image is no device, and that an object without a path is no medium' {
        Get-VLMedia $capture | Get-ReimageEligibility -MediaPath $capture -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeExactly 'RecordIsImage,ReimagingTools.Commands.GetReimageEligibilityCommand'
        [pscustomobject]@{ ImageName = 'x' } | Get-VLMedia -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeExactly 'MediaUnusable,ReimagingTools.Commands.GetVLMediaCommand'
    }
}
