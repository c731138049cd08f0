BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
}

Describe 'The module' {
    It 'has a valid manifest for both editions' {
        $manifest = Test-ModuleManifest (Join-Path $ModuleFolder 'ReimagingTools.psd1')
        $manifest.CompatiblePSEditions | Should -Be @('Desktop', 'Core')
        $manifest.PrivateData.PSData.ProjectUri | Should -Not -BeNullOrEmpty
        $manifest.PrivateData.PSData.Tags | Should -Contain 'PSEdition_Core'
    }

    It 'exports cmdlets and one alias by name and nothing else' {
        $module = Get-Module ReimagingTools
        $manifest = Import-PowerShellDataFile (Join-Path $ModuleFolder 'ReimagingTools.psd1')
        $module.ExportedCmdlets.Keys | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
        $module.ExportedFunctions.Count + $module.ExportedVariables.Count | Should -Be 0
        $module.ExportedAliases.Keys | Should -Be 'Test-ReimageEligibility'
    }

    It 'uses approved verbs' {
        $approved = (Get-Verb).Verb
        (Get-Command -Module ReimagingTools -CommandType Cmdlet).Verb | Sort-Object -Unique | ForEach-Object { $approved | Should -Contain $_ }
    }

    It 'ships its own assemblies only' {
        (Get-ChildItem $ModuleFolder -Filter *.dll -Recurse).Name | Should -BeLike 'ReimagingTools*'
    }

    It 'carries the version of the change log' {
        $version = [regex]::Match((Get-Content (Join-Path $RepositoryFolder 'CHANGELOG.md') -Raw), '(?m)^## (\S+)').Groups[1].Value
        (Get-Module ReimagingTools).Version.ToString() | Should -BeExactly $version
    }

    It 'brings views and types that load without a word' {
        $output = Invoke-OtherShell -Argument '-Command', "Import-Module '$ModuleFolder/ReimagingTools.psd1' -Verbose 4>`$null; 'loaded'" 2>&1
        $output | Should -BeExactly 'loaded'
    }

    It 'is found by its folder alone' {
        $parent = Split-Path $ModuleFolder
        $output = Invoke-OtherShell -Argument '-Command', "`$env:PSModulePath += [IO.Path]::PathSeparator + '$parent'; (Get-ReimageRule SameLanguage).Name"
        $output | Should -BeExactly 'SameLanguage'
    }
}
