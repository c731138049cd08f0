# From open verdicts to a file of questions, filled in, to settled verdicts.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro
    $fleet = foreach ($number in 1..9) {
        [pscustomobject]@{
            ComputerName = "$(('NYC', 'TYO')[$number % 2])-$number"; Manufacturer = 'Maker'; Model = ('Book 1', 'Book 2')[[int]($number -gt 6)]; OperatingSystem = 'Windows 10 Pro'
        }
    }
    function Complete-Question {
        param([Parameter(ValueFromPipeline)] $Question, [string] $Language = 'en-US')
        process {
            $answers = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = $Language; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' }
            foreach ($property in @($Question.PSObject.Properties)) { if ($property.Value -eq '?') { $property.Value = $answers[$property.Name] } }
            $Question
        }
    }
}

Describe 'Get-ReimageQuestion' {
    It 'asks for groups, biggest first' {
        $questions = @($fleet | Get-ReimageEligibility @media | Get-ReimageQuestion)
        $questions.Model | Should -Be 'Book 1', 'Book 2'
        $questions.Settles | Should -Be 6, 3
        $questions[0].LicensedProduct, $questions[0].LicensedLanguage, $questions[0].SoftwareAssurance | Should -Be '?', '?', ''
        $questions[0].Answers.ToString() | Should -BeLike 'Windows 10 Pro, en-US, x64, Oem: Eligible (6); *LicensedArchitecture arm64: Indeterminate (6); *any other LicensedLanguage: NotEligible (6)'
        "$($questions[0])" | Should -BeExactly 'Q1: Maker Book 1 (6)'
    }

    It 'is a file of entitlements once it is filled in' {
        $file = Join-Path $TestDrive 'questions.csv'
        $fleet | Get-ReimageEligibility @media | Get-ReimageQuestion | Export-Csv $file -NoTypeInformation -Encoding UTF8
        $columns = (Import-Csv $file)[0].PSObject.Properties.Name
        $columns[0..7] | Should -Be 'Question', 'ComputerName', 'DeviceSerial', 'AssetTag', 'Manufacturer', 'Model', 'Collection', 'Known'
        @($fleet | Get-ReimageEligibility @media -Entitlement $file -WarningAction SilentlyContinue).Where({ $_.Decision -ne 'Indeterminate' }) | Should -BeNullOrEmpty

        Import-Csv $file | Complete-Question | Export-Csv "$file.new" -NoTypeInformation -Encoding UTF8
        $verdicts = $fleet | Get-ReimageEligibility @media -Entitlement "$file.new" -WarningVariable warnings
        $verdicts.Decision | Select-Object -Unique | Should -Be 'Eligible'
        $warnings | Should -BeNullOrEmpty
        $fleet | Get-ReimageEligibility @media -Entitlement "$file.new" -Quiet | Should -BeTrue
        @($verdicts | Get-ReimageQuestion) | Should -BeNullOrEmpty
    }

    It 'takes its own objects back once they are filled in' {
        $questions = $fleet | Get-ReimageEligibility @media | Get-ReimageQuestion | Select-Object * | Complete-Question -Language ja-JP
        ($fleet | Get-ReimageEligibility @media -Entitlement $questions).Decision | Select-Object -Unique | Should -Be 'NotEligible'
    }

    It 'is filled in as an object as it is in a file' {
        $file = Join-Path $TestDrive 'answered.csv'
        $questions = @($fleet | Get-ReimageEligibility @media | Get-ReimageQuestion)
        $questions[0].LicensedProduct, $questions[0].LicensedLanguage, $questions[0].LicensedArchitecture, $questions[0].LicenseChannel = 'Windows 10 Pro', 'en-US', 'x64', 'OEM'
        $questions[1].LicensedProduct, $questions[1].LicensedLanguage = 'Windows 10 Pro', 'ja-JP'
        $questions[1].Model = 'Book ?'
        $questions | Export-Csv $file -NoTypeInformation -Encoding UTF8

        $verdicts = $fleet | Get-ReimageEligibility @media -Entitlement $questions -WarningAction SilentlyContinue -WarningVariable warnings
        ($verdicts.Decision | Group-Object -NoElement | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) | Should -Be 'Eligible 6', 'NotEligible 3'
        $filed = $fleet | Get-ReimageEligibility @media -Entitlement $file -WarningAction SilentlyContinue -WarningVariable filedWarnings
        $filed.Decision | Should -Be $verdicts.Decision
        $filed.Reason | Should -Be $verdicts.Reason
        "$warnings".Replace('-Entitlement', $file) | Should -BeExactly "$filedWarnings"
    }

    It 'keeps no whole key that is filled in' {
        $key = ('BBBBB', 'CCCCC', 'DDDDD', 'EEEEE', 'FFFF1') -join '-'
        $question = @($fleet | Get-ReimageEligibility @media | Get-ReimageQuestion)[0]
        $question.Proof = "key $key"
        $question.Proof | Should -BeExactly 'key XXXXX-XXXXX-XXXXX-XXXXX-FFFF1'
    }

    It 'asks the same of verdicts in any order, and rows read from memory keep their models' {
        $one = $fleet | Get-ReimageEligibility @media | Get-ReimageQuestion | ConvertTo-Csv
        $other = $fleet[8..0] | Get-ReimageEligibility @media | Get-ReimageQuestion | ConvertTo-Csv
        $other | Should -Be $one
    }

    It 'names the parameter of a fact that is the same for all' {
        $fleet | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -MediaLanguage en-US -MediaArchitecture x64 -MediaChannel VL -Program OpenValue |
            Get-ReimageQuestion -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike "PurchasedProduct is open for 9 devices *Get-ReimageEligibility -PurchasedProduct 'Windows 10 Pro'"
    }

    It 'asks about devices one by one where no group of them agrees, and says why' {
        $rows = 'en-US', 'ja-JP', '' | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" -Language $_ }
        $question = $rows | Get-ReimageEligibility @media | Get-ReimageQuestion -WarningVariable warnings -WarningAction SilentlyContinue
        $question.ComputerName, $question.LicensedLanguage, $question.Settles | Should -Be 'PC-', '?', 1
        "$warnings" | Should -BeLike '1 open device (PC-`*) is asked about one by one*: LicensedLanguage *differs (en-US, ja-JP)*'
    }

    It 'refuses what holds no facts, once' {
        $near = $fleet | Get-ReimageEligibility @media
        $transits = @{
            Clixml = { $near | ForEach-Object { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_)) } }
            Csv = { $near | ConvertTo-Csv | ConvertFrom-Csv }
            Json = { $near | ConvertTo-Json -Depth 4 | ConvertFrom-Json }
            JsonLines = { $near | ForEach-Object { $_ | ConvertTo-Json -Depth 4 -Compress } }
            Selected = { $near | Select-Object * }
        }
        foreach ($transit in $transits.Keys) {
            & $transits[$transit] | Get-ReimageQuestion -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty -Because $transit
            @($failures).Count | Should -Be 1 -Because $transit
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'VerdictWithoutFacts,*' -Because $transit
            "$($failures[0])" | Should -BeLike '*Get-ReimageEligibility*reimaging questions*(9 *' -Because $transit
        }
    }

    It 'speaks Japanese' {
        $before = [Threading.Thread]::CurrentThread.CurrentUICulture
        try {
            [Threading.Thread]::CurrentThread.CurrentUICulture = 'ja-JP'
            $question = $fleet | Get-ReimageEligibility @media | Get-ReimageQuestion | Select-Object -First 1
        } finally {
            [Threading.Thread]::CurrentThread.CurrentUICulture = $before
        }
        $question.Known | Should -Match '[\u3040-\u30ff]'
        "$($question.Answers)" | Should -Match '[\u3040-\u30ff\u4e00-\u9fff]'
    }
}
