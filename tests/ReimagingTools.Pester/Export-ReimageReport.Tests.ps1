BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro
    $verdicts = @(
        (New-InventoryRow), (New-InventoryRow -ComputerName 'PC-02' -Language 'ja-JP'), (New-InventoryRow -ComputerName 'PC-03' -Channel '') | Get-ReimageEligibility @media
    )
    $id = 'ReimagingTools.Commands.ExportReimageReportCommand'

    # The numbers of the answer: may be reimaged, may not, needs facts.
    function Get-Answer {
        param([string] $Path)
        [regex]::Matches((Get-Content -LiteralPath $Path -Raw -Encoding UTF8), '<span class="n">([^<]*)</span>') | ForEach-Object { $_.Groups[1].Value }
    }
}

Describe 'Export-ReimageReport' {
    BeforeEach {
        $report = Join-Path $TestDrive "report-$([guid]::NewGuid()).html"
    }

    Context 'writing' {
        It 'writes one page with the answer, and puts nothing out' {
            $verdicts | Export-ReimageReport $report -Title 'Spring <audit>' -Source 'fleet.csv' | Should -BeNullOrEmpty
            Get-Answer $report | Should -Be 1, 1, 1
            $page = Get-Content $report -Raw -Encoding UTF8
            $page | Should -BeLike '<!DOCTYPE html>*lang="en"*<title>Spring &lt;audit&gt;</title>*fleet.csv*PC-01*</html>*'
            $page | Should -BeLike '*Select Plus*' -Because 'verdicts of this session carry the agreement'
        }

        It 'gives the file with -PassThru' {
            $file = $verdicts | Export-ReimageReport -Path $report -PassThru
            $file | Should -BeOfType System.IO.FileInfo
            $file.FullName | Should -BeExactly $report
            $file.Length | Should -BeGreaterThan 1000
        }

        It 'names media as it is, whatever its name holds' {
            $image = Get-VLMedia -Name 'D:\vl\en_windows_10_pro_x64 <a>|"b".iso', 'D:\folder\'
            New-InventoryRow | Get-ReimageEligibility -Media $image -Program SelectPlus -AllImages | Export-ReimageReport $report
            $page = Get-Content $report -Raw -Encoding UTF8
            $page | Should -BeLike '*<span class="of">en_windows_10_pro_x64 &lt;a&gt;|&quot;b&quot;.iso</span>*'
            $page | Should -BeLike '*<span class="of">folder</span>*'
        }

        It 'counts the devices a record stands for' {
            [pscustomobject]@{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM'; DeviceCount = 1234 } |
                Get-ReimageEligibility @media | Export-ReimageReport $report
            Get-Answer $report | Should -Be '1,234', 0, 0
        }

        It 'takes verdicts by parameter' {
            Export-ReimageReport -InputObject $verdicts -LiteralPath $report
            Get-Answer $report | Should -Be 1, 1, 1
        }

        It 'speaks the language of the session' {
            $before = [Threading.Thread]::CurrentThread.CurrentUICulture
            try {
                [Threading.Thread]::CurrentThread.CurrentUICulture = 'ja-JP'
                $verdicts | Export-ReimageReport $report
            } finally {
                [Threading.Thread]::CurrentThread.CurrentUICulture = $before
            }
            $page = Get-Content $report -Raw -Encoding UTF8
            $page | Should -BeLike '*lang="ja"*'
            $page | Should -Match '<h2[^>]*>[^<]*[\u3040-\u30ff]'
        }

        It 'masks product keys' {
            New-InventoryRow -ComputerName 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' | Get-ReimageEligibility @media | Export-ReimageReport $report -Source 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA2.csv'
            $page = Get-Content $report -Raw -Encoding UTF8
            $page | Should -Not -BeLike '*AAAAA-AAAAA*'
            $page | Should -BeLike '*XXXXX-AAAA2.csv*XXXXX-AAAA1*'
        }
    }

    Context 'verdicts that come back' {
        It 'reads them from <Name>' -ForEach @(
            @{ Name = 'Clixml'; Way = { $args[0] | Export-Clixml $args[1]; Import-Clixml $args[1] } }
            @{ Name = 'CSV'; Way = { $args[0] | Export-Csv $args[1] -NoTypeInformation -Encoding UTF8; Import-Csv $args[1] -Encoding UTF8 } }
            @{ Name = 'CSV of a job'; Way = { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($args[0], 3)) | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv } }
            @{ Name = 'CSV of a session without the module'; Way = {
                    foreach ($verdict in $args[0]) {
                        # Such a session joins the items of a list by blanks.
                        $row = [ordered]@{}
                        foreach ($property in $verdict.PSObject.Properties) { $row[$property.Name] = $property.Value -join ' ' }
                        [pscustomobject] $row
                    }
                }
            }
            @{ Name = 'JSON'; Way = { $args[0] | ConvertTo-Json -Depth 4 | ConvertFrom-Json | ForEach-Object { $_ } } }
            @{ Name = 'a job'; Way = { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($args[0], 3)) } }
        ) {
            & $Way $verdicts (Join-Path $TestDrive 'kept') | Export-ReimageReport $report -ErrorVariable failures
            $failures | Should -BeNullOrEmpty
            Get-Answer $report | Should -Be 1, 1, 1
            $page = Get-Content $report -Raw -Encoding UTF8
            foreach ($part in 'PC-01', 'PC-02', 'PC-03', 'Windows 10 Pro', '2011-02/eligibility/different-languages', 'data-rule="SameLanguage"', 'LicenseChannel', 'without the agreement') {
                $page | Should -BeLike "*$part*" -Because "$Name keeps $part"
            }
        }

        It 'tells missing facts and clauses apart, whatever joins them: <Join>' -ForEach @(@{ Join = '; ' }, @{ Join = ' ' }, @{ Join = ';' }) {
            $row = [pscustomobject]@{
                ComputerName = 'PC-07'; Decision = 'Indeterminate'; Brief = '2011-02'; Reason = 'x'; MissingFacts = 'LicenseChannel', 'LicensedLanguage' -join $Join
                Clauses = '2011-02/eligibility/other-source', '2011-02/eligibility/different-languages' -join $Join
                Findings = 'SameProduct: Satisfied', 'LicensedElsewhere: Undetermined', 'SameLanguage: Undetermined' -join $Join
            }
            $row | Export-ReimageReport $report
            $page = Get-Content $report -Raw -Encoding UTF8
            foreach ($part in 'data-rule="LicensedElsewhere"', '2011-02/eligibility/other-source', 'LicenseChannel', 'LicensedLanguage') {
                $page | Should -BeLike "*$part*"
            }
            $page | Should -Not -BeLike '*LicenseChannel LicensedLanguage*'
            $page | Should -Not -BeLike '*other-source 2011-02*'
        }

        It 'reports <Name> as no verdict, and counts it' -ForEach @(
            @{ Name = 'text'; Item = 'Eligible' }
            @{ Name = 'a file'; Item = Get-Item $PSCommandPath }
            @{ Name = 'another decision'; Item = [pscustomobject]@{ Decision = 'Fine'; Reason = 'x' } }
            @{ Name = 'a mixed decision'; Item = [pscustomobject]@{ Decision = 'Indeterminate,Eligible' } }
            @{ Name = 'a number for a decision'; Item = [pscustomobject]@{ Decision = 1 } }
            @{ Name = 'no devices'; Item = [pscustomobject]@{ Decision = 'Eligible'; DeviceCount = -1 } }
        ) {
            $verdicts[0], $Item | Export-ReimageReport $report -ErrorVariable failures -ErrorAction SilentlyContinue
            $failures.FullyQualifiedErrorId | Should -Be "VerdictUnusable,$id"
            Get-Answer $report | Should -Be 1, 0, 0
            Get-Content $report -Raw -Encoding UTF8 | Should -BeLike '*1 row of the input could not be read*'
        }
    }

    Context 'the place' {
        It 'is no file of another kind: <_>' -ForEach 'report.csv', 'report.XLSX', 'report.json', 'report.txt', 'report.docx', 'report.pdf', 'report.foo' {
            $other = Join-Path $TestDrive $_
            { $verdicts | Export-ReimageReport $other -Force } | Should -Throw -ErrorId "ReportNotHtml,$id" -ExpectedMessage '*.html*Export-Csv*'
            $other | Should -Not -Exist
        }

        It 'may have any other name: <_>' -ForEach 'report.htm', 'report', 'report 2026.11' {
            $verdicts | Export-ReimageReport (Join-Path $TestDrive $_)
            Join-Path $TestDrive $_ | Should -Exist
        }

        It 'keeps a file that is there, unless -Force' {
            Set-Content $report 'before'
            { $verdicts | Export-ReimageReport $report } | Should -Throw -ErrorId "ReportExists,$id"
            Get-Content $report | Should -BeExactly 'before'
            $verdicts | Export-ReimageReport $report -Force
            Get-Answer $report | Should -Be 1, 1, 1
        }

        It 'keeps the report that is there where <Name> is piped, and says so' -ForEach @(@{ Name = 'nothing'; Piped = @() }, @{ Name = 'null'; Piped = @($null) }) {
            Set-Content $report 'before'
            $Piped | Export-ReimageReport $report -Force -WarningVariable warnings -WarningAction SilentlyContinue -ErrorAction SilentlyContinue
            Get-Content $report | Should -BeExactly 'before'
            "$warnings" | Should -Not -BeNullOrEmpty
            $none = Join-Path $TestDrive 'none.html'
            $Piped | Export-ReimageReport $none -WarningVariable warnings -WarningAction SilentlyContinue -ErrorAction SilentlyContinue
            $none | Should -Not -Exist
            "$warnings" | Should -BeLike '*none.html*'
        }

        It 'writes through a link, and leaves who may read it' -Skip:($PSVersionTable.PSEdition -ne 'Core' -or $IsWindows) {
            $target = Join-Path $TestDrive 'target.html'
            Set-Content $target 'before'
            & chmod 604 $target
            $null = New-Item -ItemType SymbolicLink -Path $report -Target $target
            $verdicts | Export-ReimageReport $report -Force
            (Get-Item $report).LinkTarget | Should -Be $target
            (Get-Item $target).UnixMode | Should -BeExactly '-rw----r--'
            Get-Answer $target | Should -Be 1, 1, 1
        }

        It 'replaces a read-only file with -Force' {
            Set-Content $report 'before'
            (Get-Item $report).IsReadOnly = $true
            $verdicts | Export-ReimageReport $report -Force
            Get-Answer $report | Should -Be 1, 1, 1
        }

        It 'follows drives of PowerShell and the current folder' {
            $null = New-PSDrive -Name ReportDrive -PSProvider FileSystem -Root $TestDrive
            try {
                $verdicts | Export-ReimageReport ReportDrive:/on-drive.html
                Test-Path (Join-Path $TestDrive 'on-drive.html') | Should -BeTrue
                Push-Location ReportDrive:/
                $verdicts | Export-ReimageReport here.html
                Test-Path (Join-Path $TestDrive 'here.html') | Should -BeTrue
            } finally {
                Pop-Location
                Remove-PSDrive ReportDrive
            }
        }

        It 'takes brackets as they are with -LiteralPath' {
            $bracketed = Join-Path $TestDrive 'report[1].html'
            $verdicts | Export-ReimageReport -LiteralPath $bracketed
            Test-Path -LiteralPath $bracketed | Should -BeTrue
            { $verdicts | Export-ReimageReport -Path (Join-Path $TestDrive 'no[1]*.html') } | Should -Throw -ErrorId "PathAmbiguous,$id"
        }

        It 'refuses <Name>' -ForEach @(
            @{ Name = 'a folder'; Where = { $TestDrive }; Expected = 'PathIsFolder' }
            @{ Name = 'a folder that is not there'; Where = { Join-Path $TestDrive 'none/report.html' }; Expected = 'PathNotFound' }
            @{ Name = 'another provider'; Where = { 'Variable:/report' }; Expected = 'PathNotFileSystem' }
            @{ Name = 'a drive that is not there'; Where = { 'NoSuchDrive:/report.html' }; Expected = 'PathNotFound' }
        ) {
            { $verdicts | Export-ReimageReport (& $Where) } | Should -Throw -ErrorId "$Expected,$id"
        }

        It 'says that it cannot write to a place no file can have' {
            $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'odd')
            $failure = { $verdicts | Export-ReimageReport -LiteralPath (Join-Path $folder "a$([char] 0)b.html") } | Should -Throw -PassThru -ErrorId "ReportUnwritable,$id"
            $failure.CategoryInfo.Category | Should -Be 'WriteError'
            @(Get-ChildItem $folder -Force).Count | Should -Be 0
        }

        It 'writes nothing with -WhatIf' {
            $verdicts | Export-ReimageReport $report -WhatIf
            Test-Path $report | Should -BeFalse
        }

        It 'leaves nothing behind when it is stopped' {
            $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'stopped')
            $shell = [PowerShell]::Create()
            try {
                [void] $shell.AddScript(@"
                    Import-Module '$ModuleFolder/ReimagingTools.psd1'
                    & { while (`$true) { [pscustomobject]@{ Decision = 'Eligible'; ComputerName = 'PC' } } } | Export-ReimageReport '$folder/report.html'
"@)
                $running = $shell.BeginInvoke()
                while ($shell.InvocationStateInfo.State -ne 'Running') { [Threading.Thread]::Yield() | Out-Null }
                [void] $running.AsyncWaitHandle.WaitOne(500)
                $shell.Stop()
                $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            } finally {
                $shell.Dispose()
            }
            @(Get-ChildItem $folder -Force).Count | Should -Be 0
        }

        It 'leaves no temporary file beside the report' {
            $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'clean')
            $verdicts | Export-ReimageReport (Join-Path $folder 'report.html')
            (Get-ChildItem $folder -Force).Name | Should -Be 'report.html'
        }
    }
}
