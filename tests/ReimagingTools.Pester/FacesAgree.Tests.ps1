# The same records as CSV, as JSON lines and as objects get the same decisions: made up from words that mean something and some that do not, the same in every run.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')

    $script:Values = [ordered]@{
        LicensedProduct      = 'Windows 10 Pro', 'Windows 10 Pro N', 'Windows 10 Home', 'Windows 11 Pro', 'Windows 7 Professional', 'Windws 10 Pro', 'Windows 10 Pro; Windows 10 Home', 'Win 10 Pro OEM', '', 'None', '10', 'Windows Server 2019 Standard'
        LicensedLanguage     = 'en-US', 'fr-FR', '1033', '"en-US"', 'English, UK', 'en-US;fr-FR', '', '?', 'MUI'
        LicensedArchitecture = 'x64', 'x86', '64-bit', '', 'arm', 'x64 '
        LicenseChannel       = 'OEM', 'OEM:DM', 'Retail', 'Volume', 'FPP', 'OtherAgreement', '', 'not OEM'
        CoaProduct           = '', '', '', 'Windows 10 Pro', 'Windows 7 Home Premium', ' ', 'N/A'
        SoftwareAssurance    = '', '', 'PerDevice', 'yes', 'None', '0', 'True'
        VolumeProduct        = '', '', 'Windows 10 Enterprise', 'Windows 10 Enterprise Evaluation', 'x'
        DeviceCount          = '', '1', '2', '07', '-1', 'x', '1.0'
    }

    # A linear congruence: no clock, no seed of the session.
    function Get-MadeUpRecord {
        param([int] $Count)
        $state = [long] 20261128
        foreach ($number in 1..$Count) {
            $record = [ordered]@{ ComputerName = 'PC-{0:0000}' -f $number }
            foreach ($name in $Values.Keys) {
                $state = ($state * 1103515245 + 12345) % 2147483648
                # The first value, which is the usual one, three times of four.
                $record[$name] = $Values[$name][[int] $(if (($state -shr 8) % 4) { 0 } else { ($state -shr 12) % $Values[$name].Count })]
            }
            [pscustomobject] $record
        }
    }

    function Get-Decision {
        param($Verdicts, [switch] $AsConsole)
        $result = [ordered]@{}
        foreach ($verdict in $Verdicts) {
            $name = if ($AsConsole) { $verdict.computerName } else { $verdict.ComputerName }
            $result[$name] = '{0} {1}' -f $verdict.decision, $verdict.reason
        }
        $result
    }
}

Describe 'CSV, JSON lines and objects' {
    It 'tell the same decisions of the same records' {
        $records = @(Get-MadeUpRecord 300)
        $csv, $json = (Join-Path $TestDrive 'f.csv'), (Join-Path $TestDrive 'f.jsonl')
        $records | Export-Csv -LiteralPath $csv -NoTypeInformation -Encoding UTF8
        [IO.File]::WriteAllLines($json, [string[]] ($records | ForEach-Object { $_ | ConvertTo-Json -Compress }))
        $media = @{ MediaProduct = 'Windows 10 Pro'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'VolumeLicensing'; Program = 'EnterpriseAgreement'; AsOf = '2025-06-01' }
        $judge = { $input | Get-ReimageEligibility @media -ErrorAction SilentlyContinue -WarningAction SilentlyContinue }
        $faces = @{
            objects    = Get-Decision ($records | & $judge)
            backwards  = Get-Decision ($records[($records.Count - 1)..0] | & $judge)
            importCsv  = Get-Decision (Import-Csv -LiteralPath $csv | & $judge)
            fromJson   = Get-Decision ([IO.File]::ReadAllLines($json) | ForEach-Object { ConvertFrom-Json $_ } | & $judge)
            hashtables = Get-Decision ($records | ForEach-Object { $table = @{}; foreach ($property in $_.PSObject.Properties) { $table[$property.Name] = $property.Value }; $table } | & $judge)
        }
        $console = Join-Path $RepositoryFolder 'src/ReimagingTools.Cli/bin/Debug/net10.0/reimaging.dll'
        # Under Wine there is no dotnet to run it; the consoles are compared there by a test of their own.
        if ((Test-Path -LiteralPath $console) -and (Get-Command dotnet -ErrorAction SilentlyContinue)) {
            $arguments = '--media-product', 'Windows 10 Pro', '--media-language', 'en-US', '--media-architecture', 'x64', '--media-channel', 'VolumeLicensing', '--program', 'EnterpriseAgreement', '--as-of', '2025-06-01', '--language', 'en', '--format', 'jsonl'
            $faces.consoleCsv = Get-Decision (dotnet $console eligibility $csv @arguments 2>$null | ConvertFrom-Json) -AsConsole
            $faces.consoleJson = Get-Decision (dotnet $console eligibility $json @arguments 2>$null | ConvertFrom-Json) -AsConsole
        }

        $faces.objects.Count | Should -BeGreaterThan 100
        @($faces.objects.Values | ForEach-Object { $_.Split(' ')[0] } | Sort-Object -Unique).Count | Should -Be 3
        foreach ($face in $faces.Keys) {
            $differing = @(foreach ($name in @($faces.objects.Keys) + @($faces[$face].Keys) | Sort-Object -Unique) {
                    if ($faces.objects[$name] -cne $faces[$face][$name]) { '{0}: {1} / {2}' -f $name, $faces.objects[$name], $faces[$face][$name] }
                })
            $differing | Should -BeNullOrEmpty -Because $face
        }
    }
}
