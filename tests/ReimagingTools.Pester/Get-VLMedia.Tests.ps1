BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
}

Describe 'Get-VLMedia' {
    BeforeAll {
        $folder = Join-Path $TestDrive 'vl [pro]'
        New-MediaFolder $folder
        $wim = Join-Path $TestDrive 'two.wim'
        New-Wim $wim @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }, @{ Name = 'Windows 10 Enterprise'; EditionId = 'Enterprise'; Version = '10.0.19041.1' })
        $broken = Join-Path $TestDrive 'broken.wim'
        Set-Content $broken 'MSWIM but no more' -Encoding Ascii
    }

    Context 'paths' {
        It 'reads the media in a folder that is none itself' {
            $share = Join-Path $TestDrive 'share'
            Copy-Item -LiteralPath (Join-Path $folder 'sources') -Destination (New-Item -ItemType Directory (Join-Path $share 'one')) -Recurse
            (Get-VLMedia $share).Product | Should -BeExactly 'Windows 10 Pro'
        }

        It 'reads a folder, its channel and its evidence' {
            $media = Get-VLMedia -LiteralPath $folder
            $media.Product | Should -BeExactly 'Windows 10 Pro'
            $media.Version | Should -BeExactly '10'
            $media.Edition | Should -BeExactly 'Pro'
            $media.Languages | Should -Be 'en-US'
            $media.Architecture | Should -BeExactly 'x64'
            $media.Channel | Should -BeExactly 'VolumeLicensing'
            $media.BytesRead | Should -BeGreaterThan 0
            $media.Evidence.Count | Should -BeGreaterThan 1
        }

        It 'gives one object per image' {
            $media = Get-VLMedia $wim
            $media.Index | Should -Be @(1, 2)
            $media.Product | Should -Be @('Windows 10 Pro', 'Windows 10 Enterprise')
            $media[0].Channel | Should -BeNullOrEmpty
        }

        It 'takes wildcards' {
            (Get-VLMedia (Join-Path $TestDrive 't*.wim')).Count | Should -Be 2
        }

        It 'tells of folders it does not search, and of no others' {
            $deep = Join-Path $TestDrive 'deep/2/3/4'
            $null = New-Item -ItemType Directory -Path $deep
            Copy-Item $wim $deep
            (Get-VLMedia (Join-Path $TestDrive 'deep') -WarningVariable none).Count | Should -Be 2
            $none | Should -BeNullOrEmpty
            $null = New-Item -ItemType Directory -Path (Join-Path $deep '5/6')
            (Get-VLMedia (Join-Path $TestDrive 'deep') -WarningVariable warnings -WarningAction SilentlyContinue).Count | Should -Be 2
            "$warnings" | Should -BeLike '*deep?2?3?4?5"*'
            $null = Get-VLMedia -LiteralPath $folder -WarningVariable none
            $none | Should -BeNullOrEmpty
        }

        It 'takes nothing for a wildcard in a literal path' {
            Get-VLMedia -LiteralPath (Join-Path $TestDrive 't*.wim') -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failures[0].FullyQualifiedErrorId | Should -BeExactly 'PathNotFound,ReimagingTools.Commands.GetVLMediaCommand'
        }

        It 'takes files from the pipeline, brackets and all' {
            (Get-Item -LiteralPath $folder | Get-VLMedia).Product | Should -BeExactly 'Windows 10 Pro'
            (Get-ChildItem $TestDrive -Filter two.wim | Get-VLMedia).Count | Should -Be 2
        }

        It 'takes paths by property: <Property>' -ForEach @(@{ Property = 'FullName' }, @{ Property = 'ImagePath' }, @{ Property = 'PSPath' }, @{ Property = 'Path' }) {
            ([pscustomobject]@{ $Property = $wim } | Get-VLMedia).Count | Should -Be 2
        }

        It 'takes strings from the pipeline' {
            ($wim, $wim | Get-VLMedia).Count | Should -Be 4
        }

        It 'takes paths on PowerShell drives and relative to where the user is' {
            $null = New-PSDrive -Name VLTest -PSProvider FileSystem -Root $TestDrive
            try {
                (Get-VLMedia VLTest:/two.wim).Count | Should -Be 2
                Push-Location VLTest:/
                (Get-VLMedia ./two.wim).Count | Should -Be 2
            } finally {
                Pop-Location
                Remove-PSDrive VLTest
            }
        }

        It 'gives one error for what it cannot read, names it, and goes on' {
            $media = Get-VLMedia $broken, $wim -ErrorVariable failures -ErrorAction SilentlyContinue
            $media.Count | Should -Be 2
            $failures.Count | Should -Be 1
            $failures[0].FullyQualifiedErrorId | Should -BeExactly 'MediaUnreadable,ReimagingTools.Commands.GetVLMediaCommand'
            $failures[0].TargetObject | Should -BeExactly $broken
            $failures[0].CategoryInfo.Category | Should -Be 'InvalidData'
        }

        It 'keeps a product key in the name of a file out of the error' {
            $key = (@('AEILO') * 4 -join '-') + '-AEIL7'
            $path = Join-Path $TestDrive "$key.iso"
            Set-Content -LiteralPath $path -Value 'no disc'
            Get-VLMedia $path -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failures[0].FullyQualifiedErrorId | Should -BeExactly 'MediaUnreadable,ReimagingTools.Commands.GetVLMediaCommand'
            $failures | Out-String | Should -Match 'XXXXX-AEIL7'
            $failures | Format-List * -Force | Out-String | Should -Not -Match 'AEILO-AEILO'
        }

        It 'gives an error for <Id>' -ForEach @(
            @{ Id = 'PathNotFound'; Given = 'no-such-file.iso' }, @{ Id = 'PathNotFound'; Given = 'NoDrive:/x.iso' }, @{ Id = 'PathNotFileSystem'; Given = 'Env:/PATH' }
        ) {
            Get-VLMedia $Given -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failures[0].FullyQualifiedErrorId | Should -BeExactly "$Id,ReimagingTools.Commands.GetVLMediaCommand"
            $failures[0].TargetObject | Should -BeExactly $Given
        }
    }

    Context 'names' {
        It 'reads a name without a file' {
            $media = Get-VLMedia -Name 'SW_DVD5_Win_Pro_7_64BIT_English_Full_MLF_X15-71037.ISO'
            $media.Product | Should -BeExactly 'Windows 7 Professional'
            $media.Languages | Should -Be 'en-US'
            $media.Channel | Should -BeExactly 'VolumeLicensing'
            $media.BytesRead | Should -Be 0
        }

        It 'concludes nothing from a name it does not know' {
            $media = Get-VLMedia -Name 'holiday.iso'
            $media.Product | Should -BeNullOrEmpty
            $media.Channel | Should -BeNullOrEmpty
        }

        It 'takes several, in order' {
            (Get-VLMedia -Name 'a.iso', 'b.iso').Source | Should -Be @('a.iso', 'b.iso')
        }
    }

    Context 'names of copies' {
        It 'say nothing, and are told to be copies: <_>' -ForEach 'copy of {0}.ISO', '{0} - Copy.ISO', '{0} - Kopie (2).iso', 'Kopie von {0}.ISO', '{0}_old.iso' {
            $own = 'SW_DVD9_Win_Pro_11_23H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-12345'
            $media = Get-VLMedia -Name ($_ -f $own) -WarningVariable warnings -WarningAction SilentlyContinue
            $media.Channel, $media.Product | Should -Be $null, $null
            @($warnings).Count | Should -Be 1
            "$warnings" | Should -BeLike "*is no name Microsoft gives, but `"$own.iso`" with words added*"
            "$($media.Notices)" | Should -Be "$warnings"
        }

        It 'are no other names: <_>' -ForEach 'SW_DVD9_Win_Pro_11_23H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-12345 (1).ISO', 'our windows.iso', 'a b c d e f g h.iso' {
            $null = Get-VLMedia -Name $_ -WarningVariable warnings -WarningAction SilentlyContinue
            $warnings | Should -BeNullOrEmpty
        }
    }

    Context 'with Get-ReimageEligibility' {
        It 'judges by media at hand' {
            $verdict = New-InventoryRow | Get-ReimageEligibility -MediaPath (Join-Path $TestDrive 'vl*') -Program SelectPlus
            $verdict.Decision | Should -BeExactly 'Eligible'
            $verdict.MediaSource | Should -BeExactly $folder
        }

        It 'judges by media whose name has brackets, as it is written' {
            $odd = Join-Path $TestDrive 'image [1]'
            New-MediaFolder $odd
            $verdict = New-InventoryRow | Get-ReimageEligibility -LiteralMediaPath $odd -Program SelectPlus
            $verdict.MediaSource | Should -BeExactly $odd
            $verdict.Decision | Should -BeExactly 'Eligible'
            { New-InventoryRow | Get-ReimageEligibility -MediaPath $odd -Program SelectPlus -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,*'
        }

        It 'judges by media on a drive of PowerShell: <Parameter>' -ForEach @(@{ Parameter = 'MediaPath' }, @{ Parameter = 'LiteralMediaPath' }) {
            $null = New-PSDrive -Name Images -PSProvider FileSystem -Root $folder -Scope Script
            try {
                $given = @{ $Parameter = 'Images:/sources/install.wim' }
                $verdict = New-InventoryRow | Get-ReimageEligibility @given -Program SelectPlus
            } finally {
                Remove-PSDrive Images -Scope Script
            }
            $verdict[0].MediaSource | Should -BeExactly (Join-Path $folder 'sources/install.wim')
        }

        It 'judges by media beside the current folder, with a wildcard' {
            Push-Location $TestDrive
            try {
                $verdict = New-InventoryRow | Get-ReimageEligibility -MediaPath './vl*' -Program SelectPlus
            } finally {
                Pop-Location
            }
            $verdict.MediaSource | Should -BeExactly $folder
        }

        It 'takes no path of a record for a path of media' {
            $row = New-InventoryRow
            foreach ($name in 'PSPath', 'FullName', 'Path', 'LiteralPath', 'MediaPath', 'LiteralMediaPath', 'ImagePath') { $row | Add-Member $name 'no-such.iso' }
            $verdict = $row | Get-ReimageEligibility -LiteralMediaPath $folder -Program SelectPlus
            $verdict.MediaSource | Should -BeExactly $folder
        }

        It 'judges by images from the pipeline of Get-VLMedia' {
            $images = Get-VLMedia $wim
            $verdicts = New-InventoryRow | Get-ReimageEligibility -AllImages -Media $images -Program SelectPlus
            $verdicts.MediaIndex | Should -Be @(1, 2)
            $verdicts[0].MissingFacts | Should -Be 'MediaChannel'
            $verdicts[1].MissingFacts | Should -Contain 'SoftwareAssurance'
        }

        It 'judges by one image of several' {
            $verdicts = New-InventoryRow | Get-ReimageEligibility -MediaPath $wim -MediaIndex 1 -Program SelectPlus
            @($verdicts).Count | Should -Be 1
        }

        It 'judges alike by an image that was written to a file and read back' {
            $path = Join-Path $TestDrive 'image.xml'
            Get-VLMedia -LiteralPath $folder | Export-Clixml $path
            $verdict = New-InventoryRow | Get-ReimageEligibility -Media (Import-Clixml $path) -Program SelectPlus
            $verdict.Decision | Should -BeExactly 'Eligible'
            $verdict.MediaSource | Should -BeExactly $folder
        }

        It 'is not eligible in quiet where media cannot be read' {
            New-InventoryRow | Get-ReimageEligibility -MediaPath $broken, $wim -Program SelectPlus -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
        }

        It 'refuses what is no image' {
            { New-InventoryRow | Get-ReimageEligibility -Media 'x.iso' } | Should -Throw -ErrorId 'MediaUnusable,ReimagingTools.Commands.GetReimageEligibilityCommand'
        }

        It 'refuses media given in two ways' {
            { New-InventoryRow | Get-ReimageEligibility -MediaPath $wim -MediaProduct 'Windows 10 Pro' } | Should -Throw -ErrorId 'MediaGivenTwice,*'
        }
    }

    It 'shows a table of images and a list with the evidence' {
        (Get-VLMedia -LiteralPath $folder | Format-Table | Out-String -Width 160) | Should -BeLike '*Windows 10 Pro*VolumeLicensing*en-US*x64*'
        (Get-VLMedia -LiteralPath $folder | Format-List | Out-String -Width 300) | Should -BeLike '*Evidence*Volume*'
    }

    It 'shows the evidence when asked to be verbose' {
        $lines = Get-VLMedia -LiteralPath $folder -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$lines" | Should -BeLike '*channel VolumeLicensing*'
    }
}
