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

    Context 'from a verdict' {
        BeforeAll {
            $media = New-MediaOfWindows10Pro
            function Copy-Far {
                param([object] $InputObject)
                [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($InputObject, 3))
            }
        }

        BeforeEach {
            $verdicts = (New-InventoryRow -Language ja-JP), (New-InventoryRow -Language fr-FR) | Get-ReimageEligibility @media -Brief $Brief
        }

        It 'takes its findings, each rule once, in the brief it was judged by: <Brief>, <Far>' -ForEach @(
            @{ Brief = '2011-02'; Far = $false }, @{ Brief = '2009-10'; Far = $false }, @{ Brief = '2009-10'; Far = $true }
        ) {
            $findings = if ($Far) { (Copy-Far $verdicts[0]).Findings } else { $verdicts.Findings }
            $rules = $findings | Get-ReimageRule -ErrorVariable failures
            $failures | Should -BeNullOrEmpty
            $rules.Name | Should -Be $verdicts[0].Findings.Rule
            $rules[0] | Should -BeOfType ReimagingTools.Output.ReimageRule
            $rules.Brief | Sort-Object -Unique | Should -BeExactly $Brief
            ($findings | Get-ReimageRule -Brief 2011-02).Brief | Sort-Object -Unique | Should -BeExactly '2011-02'
        }

        It 'takes its clauses, each once: <Brief>, <Far>' -ForEach @(
            @{ Brief = '2011-02'; Far = $false }, @{ Brief = '2009-10'; Far = $false }, @{ Brief = '2009-10'; Far = $true }
        ) {
            $ids = if ($Far) { (Copy-Far $verdicts[0]).Clauses } else { $verdicts.Clauses }
            $clauses = $ids | Get-ReimageRule -ErrorVariable failures
            $failures | Should -BeNullOrEmpty
            @($clauses.Id) | Should -BeExactly @($verdicts[0].Clauses)
            $clauses[0] | Should -BeOfType ReimagingTools.Output.ReimageClause
        }

        It 'takes the verdicts themselves: the clauses they fall by: <Brief>, <Far>' -ForEach @(
            @{ Brief = '2011-02'; Far = $false }, @{ Brief = '2009-10'; Far = $false }, @{ Brief = '2009-10'; Far = $true }
        ) {
            $given = if ($Far) { Copy-Far $verdicts[0] } else { $verdicts }
            $clauses = $given | Get-ReimageRule -ErrorVariable failures
            $failures | Should -BeNullOrEmpty
            @($clauses.Id) | Should -BeExactly @($verdicts[0].Clauses)
            @((Get-ReimageRule $given).Id) | Should -BeExactly @($verdicts[0].Clauses)
        }

        It 'takes objects that have a clause and no rule' -ForEach @(@{ Brief = '2009-10' }) {
            $clauses = $verdicts.Findings | Select-Object Clause | Get-ReimageRule
            $clauses[0] | Should -BeOfType ReimagingTools.Output.ReimageClause
            @($clauses.Id) | Should -BeExactly @($verdicts[0].Findings.Clause | Select-Object -Unique)
        }
    }

    It 'takes <Kind> for a clause' -ForEach @(
        @{ Kind = 'its id'; Code = { '2009-10/faq/prior-version' | Get-ReimageRule } }, @{ Kind = 'its id as a name'; Code = { Get-ReimageRule 2009-10/faq/prior-version } }
        @{ Kind = 'a clause'; Code = { Get-ReimageRule -Clause 2009-10/faq/prior-version | Get-ReimageRule } }
        @{ Kind = 'the word a table shows of it'; Code = { Get-ReimageRule prior-version -Brief 2009-10 } }
        @{ Kind = 'that word as a clause'; Code = { Get-ReimageRule -Clause Prior-Version -Brief 2009-10 } }
        @{ Kind = 'its name in a brief'; Code = { 'faq/prior-version' | Get-ReimageRule -Brief 2009-10 } }
    ) {
        $clause = & $Code
        $clause | Should -BeOfType ReimagingTools.Output.ReimageClause
        $clause.Id | Should -BeExactly '2009-10/faq/prior-version'
    }

    It 'takes a rule it gave, in its brief' {
        $rules = Get-ReimageRule Same* -Brief 2009-10 | Get-ReimageRule
        $rules.Count | Should -Be 4
        $rules.Brief | Should -Be (@('2009-10') * 4)
    }

    It 'gives each rule once, however often it is asked for' {
        (Get-ReimageRule SameLanguage, Same*, samelanguage).Name.Count | Should -Be 4
        ('SameLanguage', 'SameLanguage' | Get-ReimageRule).Name | Should -BeExactly 'SameLanguage'
        (Get-ReimageRule -Clause faq/platform, faq/plat*).Id | Should -BeExactly '2011-02/faq/platform'
    }

    It 'lists every rule where nothing is given, and nothing for an empty pipeline' {
        (Get-ReimageRule -Brief 2009-10).Count | Should -BeGreaterThan 10
        @() | Get-ReimageRule | Should -BeNullOrEmpty
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
