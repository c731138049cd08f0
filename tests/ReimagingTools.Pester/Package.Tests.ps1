# The module as a package: put into a repository, found there by what it does, installed, and imported from where it was installed.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $manifest = Import-PowerShellDataFile (Join-Path $ModuleFolder 'ReimagingTools.psd1')
}

Describe 'The manifest' {
    It 'tells repositories which commands there are' {
        $tags = $manifest.PrivateData.PSData.Tags
        $tags -like 'PSCmdlet_*' | Should -Be @($manifest.CmdletsToExport | ForEach-Object { "PSCmdlet_$_" })
        $tags -like 'PSCommand_*' | Should -Be @($manifest.CmdletsToExport | ForEach-Object { "PSCommand_$_" })
    }

    It 'lists the files that ship' {
        $files = Get-ChildItem $ModuleFolder -Recurse -File | ForEach-Object { $_.FullName.Substring($ModuleFolder.Length + 1).Replace('\', '/') }
        $manifest.FileList | Sort-Object | Should -Be ($files | Sort-Object)
    }
}

Describe 'The package' -Skip:($null -eq (Get-Module Microsoft.PowerShell.PSResourceGet -ListAvailable)) {
    It 'is published, found by a command, installed and imported' {
        # In a process with a home of its own, for repositories and modules belong to a user.
        $script = {
            param($Build, $Repository)
            $ErrorActionPreference = 'Stop'
            & $Build -Task Publish -Repository $Repository | Out-Null
            # On Windows the list of repositories, too, is the user's whatever the environment says: what a broken run left is replaced, and it does not stay.
            Register-PSResourceRepository -Name ReimagingToolsTest -Uri $Repository -Trusted -Force
            (Find-PSResource -CommandName Get-VLMedia -Repository ReimagingToolsTest).Names -join ' '
            # On Windows the modules of a user lie in the documents of that user, whatever the environment says: there the test installs into a folder.
            if ($IsWindows) {
                $folder = Join-Path (Split-Path $Repository) 'saved'
                Save-PSResource ReimagingTools -Repository ReimagingToolsTest -Path (New-Item -ItemType Directory $folder).FullName
            } else {
                Install-PSResource ReimagingTools -Repository ReimagingToolsTest -Scope CurrentUser
                $folder = (Get-InstalledPSResource ReimagingTools).InstalledLocation
            }
            Unregister-PSResourceRepository -Name ReimagingToolsTest
            $module = Get-ChildItem $folder -Recurse -Filter ReimagingTools.psd1 | Select-Object -First 1 | Import-Module -PassThru
            $module.ModuleBase
            (Get-ReimageRule SameLanguage).Name
        }
        $text = "& { $script } '$RepositoryFolder/build.ps1' '$(Join-Path $TestDrive repository)'"
        $kept = @{}
        try {
            foreach ($name in 'HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'LOCALAPPDATA', 'USERPROFILE') {
                $kept[$name] = [Environment]::GetEnvironmentVariable($name)
                [Environment]::SetEnvironmentVariable($name, (New-Item -ItemType Directory (Join-Path $TestDrive $name) -Force).FullName)
            }
            $lines = @(Invoke-OtherShell -Argument '-EncodedCommand', ([Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($text))))
        } finally {
            foreach ($name in $kept.Keys) { [Environment]::SetEnvironmentVariable($name, $kept[$name]) }
        }
        $lines[0] | Should -BeExactly 'Get-VLMedia'
        $lines[1] | Should -BeLike (Join-Path $TestDrive '*')
        $lines[2] | Should -BeExactly 'SameLanguage'
    }
}
