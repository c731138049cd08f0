# The module as a package: put into a repository, found there by what it does, installed, and imported from where it was installed.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $manifest = Import-PowerShellDataFile (Join-Path $ModuleFolder 'ReimagingTools.psd1')

    # In a process with a home of its own, for repositories and modules belong to a user.
    function Invoke-ShellAtHome {
        param([string] $Text, [string] $ModulePath = '')
        $kept = @{}
        try {
            foreach ($name in 'HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'LOCALAPPDATA', 'USERPROFILE', 'PSModulePath') {
                $kept[$name] = [Environment]::GetEnvironmentVariable($name)
                $value = if ($name -eq 'PSModulePath') { $ModulePath } else { Join-Path $TestDrive $name }
                # A user may have no folder of settings yet.
                if ($name -notin 'PSModulePath', 'XDG_CONFIG_HOME') { $null = New-Item -ItemType Directory $value -Force }
                [Environment]::SetEnvironmentVariable($name, $value)
            }
            Invoke-OtherShell -Argument '-EncodedCommand', ([Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes("`$ProgressPreference = 'SilentlyContinue'; $Text")))
        } finally {
            foreach ($name in $kept.Keys) { [Environment]::SetEnvironmentVariable($name, $kept[$name]) }
        }
    }
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
        $lines = @(Invoke-ShellAtHome $text)
        $lines[0] | Should -BeExactly 'Get-VLMedia'
        $lines[1] | Should -BeLike (Join-Path $TestDrive '*')
        $lines[2] | Should -BeExactly 'SameLanguage'
        'NuGet' | Should -Not -Exist
    }
}

# On Windows the modules of a user lie in the documents of that user, whatever the environment says.
Describe 'The lines of README that install' -Skip:($PSVersionTable.PSEdition -eq 'Core' -and $IsWindows) {
    BeforeAll {
        $readme = [IO.File]::ReadAllText("$RepositoryFolder/README.md")
        $install, $package, $unpack = @([regex]::Match($readme, '(?s)## Install\s+```powershell\r?\n(.*?)\r?\n```').Groups[1].Value -split '\r?\n')
        $found = "(Get-ReimageRule SameLanguage).Name; Start-Job { (Get-ReimageRule SameLanguage).Name } | Receive-Job -Wait; 1 | ForEach-Object -Parallel { (Get-ReimageRule SameLanguage).Name }; (Get-Module ReimagingTools).ModuleBase"
    }

    It 'put the module where sessions, jobs and parallel runspaces find it' {
        $null = Invoke-ShellAtHome "Set-Location '$RepositoryFolder'; $install"
        $lines = @(Invoke-ShellAtHome $found)
        $lines[0..2] | Should -BeExactly @('SameLanguage', 'SameLanguage', 'SameLanguage')
        $lines[3] | Should -BeLike (Join-Path $TestDrive '*') -Because 'it is the copy that was installed'
        "$(Invoke-ShellAtHome "Set-Location '$RepositoryFolder'; $install`n(Get-ReimageRule SameLanguage).Name")" | Should -BeLike '*SameLanguage' -Because 'a newer one takes its place'
    }

    It 'put it there from the zip by Expand-Archive' {
        Remove-Item (Join-Path $TestDrive 'XDG_DATA_HOME') -Recurse -ErrorAction Ignore
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive 'all')).FullName
        $null = Invoke-ShellAtHome "Set-Location '$RepositoryFolder'; $package`nSet-Location out; $($unpack.Replace('$env:ProgramFiles\WindowsPowerShell\Modules', $folder))"
        $lines = @(Invoke-ShellAtHome $found -ModulePath $folder)
        $lines[0..2] | Should -BeExactly @('SameLanguage', 'SameLanguage', 'SameLanguage')
        $lines[3] | Should -BeExactly (Join-Path $folder ReimagingTools)
    }
}
