BeforeDiscovery {
    $root = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../..'))
    $scripts = @(Join-Path $root 'build.ps1') + @('samples', 'tests/ReimagingTools.Benchmarks', 'tests/ReimagingTools.Pester' | ForEach-Object { Join-Path $root $_ } | Where-Object { Test-Path $_ } |
            ForEach-Object { Get-ChildItem $_ -Recurse -Filter *.ps1 } | ForEach-Object FullName) |
        ForEach-Object { @{ Script = $_; Name = $_.Substring($root.Length + 1).Replace('\', '/') } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')

    # Tokens the parser of PowerShell 5.1 does not know. Told by name: it does not know the names either.
    function Get-NewerToken {
        param([System.Management.Automation.Language.Token[]] $Token)
        $Token.Kind | Where-Object { "$_" -in 'AndAnd', 'OrOr', 'QuestionMark', 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket', 'Clean' }
    }
}

Describe 'The search for newer syntax' {
    It 'finds <_>' -Skip:($PSVersionTable.PSVersion -lt [version] '7.3') -ForEach @(
        '$a = 1 ? 2 : 3', '$a = $null ?? 1', '$a ??= 1', '${a}?.Length', '${a}?[0]', 'hostname && hostname', 'hostname || hostname', 'function f { process { } clean { } }'
    ) {
        $tokens = $null
        $null = [System.Management.Automation.Language.Parser]::ParseInput($_, [ref] $tokens, [ref] $null)
        Get-NewerToken $tokens | Should -Not -BeNullOrEmpty
    }

    It 'leaves older syntax alone: <_>' -ForEach @('1, 2 | ? { $_ -gt 1 }', "'a ?? b && c'", '$clean = 1') {
        $tokens = $null
        $null = [System.Management.Automation.Language.Parser]::ParseInput($_, [ref] $tokens, [ref] $null)
        Get-NewerToken $tokens | Should -BeNullOrEmpty
    }
}

Describe 'The script <Name>' -ForEach $scripts {
    It 'parses' {
        $failures = $null
        $null = [System.Management.Automation.Language.Parser]::ParseFile($Script, [ref] $null, [ref] $failures)
        $failures | Should -BeNullOrEmpty
    }

    It 'uses nothing PowerShell 5.1 lacks' {
        $tokens = $null
        $null = [System.Management.Automation.Language.Parser]::ParseFile($Script, [ref] $tokens, [ref] $null)
        Get-NewerToken $tokens | Should -BeNullOrEmpty
    }

    It 'is plain ASCII, which both editions read alike' {
        [IO.File]::ReadAllBytes($Script) | Where-Object { $_ -gt 127 } | Select-Object -First 1 | Should -BeNullOrEmpty
    }
}
