# What README and the pages under docs show of PowerShell: it parses, and every parameter of our cmdlets is one.
BeforeDiscovery {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $script:blocks = foreach ($page in @(Get-Item "$root/README.md") + @(Get-ChildItem "$root/docs" -Filter *.md)) {
        $number = 0
        foreach ($block in [regex]::Matches([IO.File]::ReadAllText($page.FullName), '(?s)```powershell\r?\n(.*?)```')) {
            @{ Page = $page.Name; Number = ++$number; Text = $block.Groups[1].Value }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
}

Describe 'Examples of the pages' {
    It 'are understood: <Page>, block <Number>' -ForEach $blocks {
        $problems = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref] $null, [ref] $problems)
        $problems | Should -BeNullOrEmpty
        foreach ($used in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
            $command = Get-Command $used.GetCommandName() -Module ReimagingTools -ErrorAction Ignore
            if ($command) {
                foreach ($parameter in $used.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                    { $command.ResolveParameter($parameter.ParameterName) } | Should -Not -Throw
                }
            }
        }
    }
}
