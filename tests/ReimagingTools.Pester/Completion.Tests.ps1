# Every parameter that takes one of a set of words offers them.

BeforeDiscovery {
    Import-Module ([IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../../out/ReimagingTools/ReimagingTools.psd1'))) -Force
    $common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
    $offering = foreach ($command in Get-Command -Module ReimagingTools -CommandType Cmdlet) {
        foreach ($parameter in $command.Parameters.Values) {
            $isOffering = $parameter.ParameterType.IsEnum -or $parameter.Attributes.TypeId.Name -contains 'ArgumentCompleterAttribute'
            if ($isOffering -and $parameter.Name -notin $common) { @{ Command = $command.Name; Parameter = $parameter.Name } }
        }
    }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    function Get-Offer {
        param([string] $Line)
        @((TabExpansion2 $Line $Line.Length).CompletionMatches | Where-Object { $_.ResultType -eq 'ParameterValue' })
    }
}

Describe 'Completion of <Command> -<Parameter>' -ForEach $offering {
    It 'offers words, and fewer of them once some letters are typed' {
        $all = Get-Offer "$Command -$Parameter "
        $all.Count | Should -BeGreaterThan 1
        $word = $all[-1].CompletionText.Trim("'")
        $some = Get-Offer "$Command -$Parameter '$word"
        $some.CompletionText | ForEach-Object { $_.Trim("'", '"') } | Should -Contain $word
        $some.Count | Should -BeLessOrEqual $all.Count
    }

    It 'does not offer the word for what is not known' {
        (Get-Offer "$Command -$Parameter ").CompletionText | Should -Not -Contain 'Unknown'
    }

    It 'offers no more than a few words that are not told in help' {
        $all = (Get-Offer "$Command -$Parameter ").CompletionText.Trim("'")
        $help = "$((Get-Help $Command -Parameter $Parameter).description.Text)"
        # Products, languages, components, rules and clauses are lists of their own.
        if ($all.Count -lt 17) { foreach ($word in $all) { $help | Should -BeLike "*$word*" } }
    }

    It 'offers nothing for a word it does not know' {
        Get-Offer "$Command -$Parameter qqq" | Should -BeNullOrEmpty
    }
}

Describe 'Products and editions' {
    It 'come newest first, and what most people have before the rest: <Line>' -ForEach @(
        @{ Line = 'Get-ReimageEligibility -MediaProduct '; First = "'Windows 11 Pro'", "'Windows 11 Enterprise'", "'Windows 11 Education'" }
        @{ Line = "Test-VLMediaMatch -LicensedProduct 'Windows Server"; First = "'Windows Server 2025 Standard'", "'Windows Server 2025 Datacenter'" }
        @{ Line = "Get-ReimageEligibility -LicensedProduct 'Office"; First = "'Office LTSC Professional Plus 2024'", "'Office LTSC Standard 2024'" }
        @{ Line = 'Get-ReimageEligibility -MediaEdition '; First = 'Pro', 'Enterprise', 'Education' }
    ) {
        (Get-Offer $Line).CompletionText | Select-Object -First $First.Count | Should -Be $First
    }
}

Describe 'Programs' {
    It 'come once each, also for what people type for them: <Typed>' -ForEach @(
        @{ Typed = 'EA'; Offered = 'EnterpriseAgreement' }, @{ Typed = 'MPSA'; Offered = 'ProductsAndServicesAgreement' }, @{ Typed = 'OpenValue'; Offered = 'OpenValue', 'OpenValueSubscription' }, @{ Typed = "'Open V"; Offered = 'OpenValue', 'OpenValueSubscription' }
    ) {
        (Get-Offer 'Get-ReimageEligibility -Program ').Count | Should -Be ([Enum]::GetNames([ReimagingTools.Licensing.Facts.VolumeProgram]).Count - 1)
        (Get-Offer "Get-ReimageEligibility -Program $Typed").CompletionText | Should -Be $Offered
    }
}

Describe 'A word that is completed' {
    It 'is taken by the parameter: <Command> -<Parameter>' -ForEach @(
        @{ Command = 'Get-ReimageRule'; Parameter = 'Name' }, @{ Command = 'Get-ReimageRule'; Parameter = 'Clause' }, @{ Command = 'Get-ReimageRule'; Parameter = 'Brief' }
    ) {
        foreach ($word in (Get-Offer "$Command -$Parameter ").CompletionText) {
            $failures = $null
            $given = @{ $Parameter = $word.Trim("'") }
            $null = & $Command @given -ErrorAction SilentlyContinue -ErrorVariable failures
            $failures | Should -BeNullOrEmpty -Because $word
        }
    }

    It 'is understood as media: <Parameter>' -ForEach @(@{ Parameter = 'MediaLanguage' }, @{ Parameter = 'MediaArchitecture' }, @{ Parameter = 'MediaChannel' }) {
        foreach ($word in (Get-Offer "Get-ReimageEligibility -$Parameter ").CompletionText) {
            $given = @{ $Parameter = $word.Trim("'") }
            { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' @given } | Should -Not -Throw -Because $word
        }
    }

    It 'is a product that is known, each of them' {
        foreach ($word in (Get-Offer 'Get-ReimageEligibility -MediaProduct ').CompletionText) {
            $null = New-InventoryRow | Get-ReimageEligibility -MediaProduct $word.Trim("'") -WarningVariable warnings -WarningAction SilentlyContinue
            $warnings | Should -BeNullOrEmpty -Because $word
        }
    }
}
