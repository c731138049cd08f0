BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
}

Describe 'Get-ReimageRule' {
    It 'lists every rule of the default brief' {
        $rules = Get-ReimageRule
        $rules.Name | Should -Contain 'SameLanguage'
        $rules.Brief | Sort-Object -Unique | Should -Be '2011-02'
        $pages = Get-ChildItem (Join-Path $RepositoryFolder 'docs/rules') -Filter *.md | Where-Object BaseName -ne 'README'
        $rules.Name | Sort-Object | Should -Be ($pages.BaseName | Sort-Object)
    }

    It 'finds rules by wildcard, in several briefs' {
        $rules = Get-ReimageRule Same* -Brief 2009-10, 2011-02
        $rules.Count | Should -Be 8
        $rules[0].Clauses | Should -BeLike '2009-10/*'
    }

    It 'takes names from the pipeline' {
        ('SameLanguage', 'SameVersion' | Get-ReimageRule).Name | Should -Be @('SameLanguage', 'SameVersion')
    }

    It 'shows what the clauses of a verdict say' {
        $clause = Get-ReimageRule -Clause '2011-02/eligibility/different-languages'
        $clause.Id | Should -BeExactly '2011-02/eligibility/different-languages'
        $clause.Rules | Should -Contain 'SameLanguage'
        $clause.Text | Should -Not -BeNullOrEmpty
    }

    It 'finds clauses by their name in the brief' {
        (Get-ReimageRule -Clause faq/* -Brief 2009-10).Id | Should -BeLike '2009-10/faq/*'
    }

    It 'gives every clause either a rule or a reason to have none' {
        foreach ($clause in Get-ReimageRule -Clause * -Brief 2009-10, 2011-02) {
            ($clause.Rules.Count -gt 0) -xor ([bool] $clause.InformationReason) | Should -BeTrue -Because $clause.Id
        }
    }

    It 'gives an error for <Id>' -ForEach @(
        @{ Id = 'RuleUnknown'; Arguments = @{ Name = 'NoSuchRule' }; Target = 'NoSuchRule' }
        @{ Id = 'ClauseUnknown'; Arguments = @{ Clause = '2011-02/faq/no-such' }; Target = '2011-02/faq/no-such' }
        @{ Id = 'BriefUnknown'; Arguments = @{ Brief = '1999-01' }; Target = '1999-01' }
    ) {
        Get-ReimageRule @Arguments -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeExactly "$Id,ReimagingTools.Commands.GetReimageRuleCommand"
        $failures[0].TargetObject | Should -BeExactly $Target
    }

    It 'gives nothing and no error for a wildcard that matches nothing' {
        Get-ReimageRule No* -ErrorVariable failures | Should -BeNullOrEmpty
        $failures | Should -BeNullOrEmpty
    }
}
