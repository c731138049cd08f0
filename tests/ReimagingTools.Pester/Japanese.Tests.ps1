# A Japanese session: nothing any cmdlet puts out, of good and of bad input, is an English sentence. What a user types, names of products and what records say themselves stay as they are.

BeforeDiscovery {
    $walks = @(
        @{ Name = 'Get-ReimageEligibility: inventories of the samples'; Code = { Get-ChildItem $samples/fleet, $samples/settle -Filter *.csv | ForEach-Object { Import-Csv $_ -Encoding UTF8 | Get-ReimageEligibility @media -Verbose } } }
        @{ Name = 'Get-ReimageEligibility: exports of the field'; Code = { Get-ChildItem $samples/sources -Filter *.csv | ForEach-Object { Import-Csv $_ -Encoding UTF8 | Get-ReimageEligibility @media -Verbose } } }
        @{ Name = 'Get-ReimageEligibility: JSON of the field'; Code = { Get-ChildItem $samples/sources -Filter *.json | ForEach-Object { Get-Content $_ -Raw -Encoding UTF8 | ConvertFrom-Json | Get-ReimageEligibility @media } } }
        @{ Name = 'Get-ReimageEligibility: CIM instances'; Code = { Get-Content $samples/fleet/cim.jsonl -Encoding UTF8 | ConvertFrom-Json | Get-ReimageEligibility @media } }
        @{ Name = 'Get-ReimageEligibility: media of several images'; Code = { $rows | Get-ReimageEligibility -MediaPath $several -Program OpenValue -InformationAction Continue } }
        @{ Name = 'Get-ReimageEligibility: each image'; Code = { $rows | Get-ReimageEligibility -MediaPath $several -Program OpenValue -PurchasedProduct 'Windows 10 Pro', 'Windows 10' -AllImages } }
        @{ Name = 'Get-ReimageEligibility: each program'; Code = { foreach ($program in 'OLP', 'OV', 'EA', 'MPSA', 'EES', 'MCA', 'CSP') { $rows | Get-ReimageEligibility @declared -Program $program } } }
        @{ Name = 'Get-ReimageEligibility: each brief and day'; Code = { foreach ($brief in '2009-10', '2011-02', '2020-11') { $rows | Get-ReimageEligibility @media -Brief $brief -AsOf 2015-01-01 -Provenance } } }
        @{ Name = 'Get-ReimageEligibility: each channel of media'; Code = { foreach ($channel in 'Oem', 'OemRecovery', 'Retail', 'Subscriber', 'Evaluation') { $rows | Get-ReimageEligibility -MediaProduct 'Windows 7 Professional' -MediaChannel $channel -Program EA -Purpose Recovery } } }
        @{ Name = 'Get-ReimageEligibility: Office'; Code = { $rows | Get-ReimageEligibility -MediaProduct 'Office Professional Plus 2010' -MediaLanguage ja-JP -MediaArchitecture x86 -MediaChannel VL -Program EA } }
        @{ Name = 'Get-ReimageEligibility: Enterprise'; Code = { foreach ($assurance in 'None', 'PerDevice', 'PerUser') { $rows | Get-ReimageEligibility -MediaProduct 'Windows 10 Enterprise' -MediaLanguage en-US -MediaArchitecture x64 -MediaChannel VL -Program EA -SoftwareAssurance $assurance } } }
        @{ Name = 'Get-ReimageEligibility: stated for all'; Code = { $rows | Get-ReimageEligibility @media -LicensedProduct 'Windows 10 Pro' -LicensedLanguage ja-JP -LicensedArchitecture x86 -LicenseChannel Fpp -LicenseType Upgrade } }
        @{ Name = 'Get-ReimageEligibility: purchase records'; Code = { Import-Csv $samples/settle/ad.csv | Get-ReimageEligibility @media -Entitlement (Import-Csv $samples/settle/orders.csv) } }
        @{ Name = 'Get-ReimageEligibility: purchase records nobody can use'; Code = { $rows | Get-ReimageEligibility @media -Entitlement $poor } }
        @{ Name = 'Get-ReimageEligibility: records that cannot be read'; Code = { $poorRows | ForEach-Object { $_ | Get-ReimageEligibility @media } } }
        @{ Name = 'Get-ReimageEligibility: records that contradict each other'; Code = { $rows + (New-InventoryRow -Language ja-JP) + (New-OperatingSystem) | Get-ReimageEligibility @media } }
        @{ Name = 'Get-ReimageEligibility: computers'; Code = { Get-ReimageEligibility -ComputerName PC-UP, PC-SILENT @media } }
        @{ Name = 'Get-LicensedProduct'; Code = { $rows + (New-ContestedRow) | Get-LicensedProduct } }
        @{ Name = 'Get-LicensedProduct: every source'; Code = { Get-ChildItem $samples/sources -Filter *.csv | ForEach-Object { Import-Csv $_ | Get-LicensedProduct } } }
        @{ Name = 'Get-LicensedProduct: instances'; Code = { (New-OperatingSystem), (New-LicensingService), (New-LicensingProduct), (New-LicensingProduct -Channel 'Volume:GVLK') | Get-LicensedProduct } }
        @{ Name = 'Get-VLMedia: media'; Code = { Get-VLMedia $several, $wim -Verbose } }
        @{ Name = 'Get-VLMedia: names'; Code = { Get-VLMedia -Name $names } }
        @{ Name = 'Get-VLMedia: what is none'; Code = { Get-ChildItem $TestDrive/odd | Get-VLMedia } }
        @{ Name = 'Get-VLMedia: made from'; Code = { Get-VLMedia $wim -MadeFrom $names[0]; Get-VLMedia $wim -MadeFrom $several } }
        @{ Name = 'Test-VLMediaMatch'; Code = { Get-VLMedia -Name $names | Test-VLMediaMatch -InputObject $rows; Test-VLMediaMatch $several -LicensedProduct 'Windows 10 Pro' } }
        @{ Name = 'Get-ReimageRule'; Code = { Get-ReimageRule; foreach ($brief in '2009-10', '2011-02', '2020-11') { Get-ReimageRule -Clause * -Brief $brief | Select-Object * -ExcludeProperty Source } } }
        @{ Name = 'Get-MakActivationCount'; Code = { Get-MakActivationCount (Get-ChildItem $samples/mak, $samples/mak-rollout -File).FullName -Required 200 -AsOf 2026-11-20 } }
        @{ Name = 'Get-MakActivationCount: tables nobody can use'; Code = { Get-ChildItem $TestDrive/keys | Get-MakActivationCount -Required 5 } }
        @{ Name = 'New-MakActivationRequest'; Code = { $counts = Get-MakActivationCount $samples/mak/portal-keys.csv -Required 900; $counts | New-MakActivationRequest -Customer Contoso; $counts | New-MakActivationRequest -PartialProductKey ZZZZZ } }
        @{ Name = 'Get-ReimageQuestion'; Code = { Import-Csv $samples/settle/ad.csv | Get-ReimageEligibility @media | Get-ReimageQuestion } }
        @{ Name = 'Get-ReimageQuestion: what cannot be asked'; Code = { 'en-US', 'ja-JP', '' | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" -Language $_ } | Get-ReimageEligibility @media | Get-ReimageQuestion } }
        @{ Name = 'Get-ReimagePlan'; Code = { $rows | Get-ReimagePlan -MediaPath $several, $wim -Program EA -InformationAction Continue; $rows | Get-ReimagePlan -MediaPath $several, $wim -Program EA -Summary } }
        @{ Name = 'Get-FirmwareLicense'; Code = { Get-FirmwareLicense $TestDrive/acpi; Get-FirmwareLicense $wim } }
        @{ Name = 'Get-OfflineLicense'; Code = { Get-OfflineLicense $TestDrive/Windows; Get-OfflineLicense $several } }
        @{ Name = 'Export-ReimageReport'; Code = { $rows | Get-ReimageEligibility -MediaPath $several -Program OpenValue | Export-ReimageReport $TestDrive/a.html; Get-Content $TestDrive/a.html -Raw -Encoding UTF8 } }
        @{ Name = 'Export-ReimageReport: a plan'; Code = { $rows | Get-ReimagePlan -MediaPath $several, $wim -Program EA | Export-ReimageReport $TestDrive/b.html; Get-Content $TestDrive/b.html -Raw -Encoding UTF8 } }
        @{ Name = 'Export-ReimageReport: nothing to report'; Code = { $rows | Export-ReimageReport $TestDrive/c.html; 'x' | Export-ReimageReport $TestDrive/a.html -Force } }
    )
    $mistakes = foreach ($pair in @(
            @('Program', 'zebra'), @('Program', 'EnterpriseAgrement'), @('Program', 'EA,OV'), @('SoftwareAssurance', 'perhaps'), @('Purpose', 'joy'), @('MediaIndex', 'Pro'), @('AsOf', 'yesterday'),
            @('LicenseChannel', 'Dell'), @('LicenseType', 'half'), @('LicensedLanguage', 'Klingon'), @('LicensedArchitecture', 'z80'), @('MediaChannel', 'TV'), @('MediaLanguage', 'Klingon'), @('MediaArchitecture', 'z80'),
            @('LicensedProduct', 'Windos'), @('PurchasedProduct', 'yes'), @('MediaProduct', 'Win'), @('Brief', '1999-01'), @('Entitlement', 'nowhere.csv'), @('MadeFrom', 'nowhere.iso')
        )) { @{ Parameter = $pair[0]; Word = $pair[1] } }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $samples = Join-Path $RepositoryFolder 'samples'
    $media = New-MediaOfWindows10Pro
    $declared = $media.Clone()
    $declared.Remove('Program')
    $names = 'SW_DVD9_Win_Pro_10_20H2.10_64BIT_English_Pro_Ent_EDU_N_MLF_X22-76585.ISO', 'en_windows_7_professional_x64_dvd_x15-65805.iso', 'Win10_22H2_English_x64.iso', 'holiday.iso', 'de-de_windows_10_consumer_editions_version_22h2_x64_dvd_8da72ab3.iso'
    $headings = @(Get-ChildItem $samples/sources -Filter *.csv | ForEach-Object { (Import-Csv $_ -WarningAction SilentlyContinue | Select-Object -First 1).PSObject.Properties.Name } | Where-Object { $_ -match ' \S+ ' })
    $several, $wim = (Join-Path $TestDrive 'several'), (Join-Path $TestDrive 'install.wim')
    New-MediaFolder $several -Image @(
        @{ Name = 'Windows 10 Education'; EditionId = 'Education'; Version = '10.0.19041.1' }, @{ Name = 'Windows 10 Enterprise'; EditionId = 'Enterprise'; Version = '10.0.19041.1' }
        @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
    )
    New-Wim $wim @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
    $null = New-Item -ItemType Directory (Join-Path $TestDrive 'acpi'), (Join-Path $TestDrive 'odd/empty'), (Join-Path $TestDrive 'keys')
    New-FirmwareTable (Join-Path $TestDrive 'acpi/MSDM')
    New-OfflineWindows (Join-Path $TestDrive 'Windows')
    New-OfflineWindows (Join-Path $TestDrive 'odd/Windows')
    [IO.File]::WriteAllBytes((Join-Path $TestDrive 'odd/half.wim'), [IO.File]::ReadAllBytes($wim)[0..300])
    Copy-Item $wim (New-Item -ItemType Directory (Join-Path $TestDrive 'odd/images'))
    @{ 'a.zip' = 'PK'; 'b.exe' = 'MZ'; 'c.html' = '<!DOCTYPE html><html>'; 'd.vhdx' = 'vhdxfile'; 'e.iso' = 'no disc at all'; 'f.txt' = '' }.GetEnumerator() | ForEach-Object { Set-Content (Join-Path $TestDrive "odd/$($_.Key)") $_.Value -NoNewline -Encoding Ascii }
    @{
        'none.csv' = "A,B`n1,2"; 'empty.csv' = ''; 'book.xlsx' = 'PK'; 'bad.cilx' = '<no'; 'old.cil' = '<VolumeActivationManagementTool/>'; 'twice.csv' = "Product Key,Product Key,Type`nAAAAA,BBBBB,MAK"
        'kms.csv' = "Product Key,Type,MAK Activations-Used/Available`nAAAAA-AAAAA-AAAAA-AAAAA-AAAA1,KMS,1/2`nAAAAA-AAAAA-AAAAA-AAAAA-AAAA2,,3/500`nAAAAA-AAAAA-AAAAA-AAAAA-AAAA3,MAK,Mar-00`nnone,MAK,9`nAAAAA-AAAAA-AAAAA-AAAAA-AAAA4,MAK,600/500`nAAAAA-AAAAA-AAAAA-AAAAA-AAAA5,Foo,1/5`nx,MAK"
    }.GetEnumerator() | ForEach-Object { Set-Content (Join-Path $TestDrive "keys/$($_.Key)") $_.Value -Encoding Ascii }
    $base = [ordered]@{ ComputerName = ''; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' }
    $number = 0
    $rows = foreach ($change in @(
            @{}, @{ LicensedProduct = 'Windows 10 Home' }, @{ LicensedProduct = 'Windows 11 Pro' }, @{ LicensedProduct = 'Windows 7 Professional' }, @{ LicensedProduct = 'Windows 8.1 Pro N' }, @{ LicensedProduct = 'Windows 10 Prro' },
            @{ LicensedProduct = '' }, @{ LicensedLanguage = 'ja-JP' }, @{ LicensedLanguage = '' }, @{ LicensedLanguage = 'en-US; fr-FR' }, @{ LicensedLanguage = 'MUI' }, @{ LicensedArchitecture = 'x86' }, @{ LicensedArchitecture = 'arm64' },
            @{ LicensedArchitecture = '' }, @{ LicenseChannel = '' }, @{ LicenseChannel = 'Volume' }, @{ LicenseChannel = 'OtherAgreement' }, @{ LicenseChannel = 'Evaluation' }, @{ LicenseChannel = 'Subscriber' }, @{ CoaProduct = 'Windows 7 Professional OA' },
            @{ CoaProduct = 'Genuine Microsoft Label' }, @{ CoaProduct = 'Windows 10 Pro Evaluation' }, @{ SoftwareAssurance = 'PerDevice' }, @{ SoftwareAssurance = 'PerUser' }, @{ PriorVersionRight = 'None' }, @{ PriorVersionRight = 'Windows 7' },
            @{ VolumeProduct = 'Windows 10 Enterprise' }, @{ VolumeProduct = 'Windws' }, @{ PreinstalledProduct = 'Windows 7 Professional' }, @{ LicensedProduct = 'Office Professional Plus 2010' }, @{ LicensedProduct = 'Office Standard 2016'; LicenseChannel = 'Fpp' },
            @{ LicensedProduct = 'Office Professional Plus 2010'; LicensedComponents = 'Word;Excl' }, @{ Licence = 'x'; Remark = 'y' }
        )) {
        $row = [ordered]@{}
        foreach ($key in $base.Keys) { $row[$key] = $base[$key] }
        $row.ComputerName = "PC-$((++$number))"
        foreach ($key in $change.Keys) { $row[$key] = $change[$key] }
        [pscustomobject] $row
    }
    $poor = @(
        @{ Model = '*'; LicensedProduct = 'Windows 10 Pro'; Quantity = 0 }, @{ Model = 'Latitude'; LicensedProduct = 'Mouse' }, @{ LicensedProduct = 'Windows 10 Pro' }, @{ Model = '?'; LicensedProduct = '?' }
        @{ DeviceSerial = 'Default string'; LicensedProduct = 'Windows 10 Pro' }, @{ ComputerName = 'PC-1'; LicensedProduct = 'Windows Zebra' }, @{ ComputerName = 'PC-2'; LicensedProduct = 'Windows 10 Pro'; Status = 'cancelled' }, @{ ComputerName = 'PC-3'; Nonsense = 1 }
    ) | ForEach-Object { [pscustomobject] $_ }
    $poorRows = @(
        7, 'PC-01', (Get-Date), @{ Foo = 1; 'Licensed Prodct' = 'x' }, @{ ComputerName = 'PC-1'; LicensedProduct = @{ a = 1 } }, @{ ComputerName = 'PC-1'; LicensedProduct = [byte[]] (1, 2) }, @{ ComputerName = 'PC-1'; LicensedProduct = 'System.Object[]' }
        @{ ComputerName = 'PC-1'; LicensedProduct = 'Windows 10 Pro'; DeviceCount = 'many' }, @{ ComputerName = 'PC-1'; CSName = 'PC-2'; LicensedProduct = 'Windows 10 Pro' }, @{ ImageName = 'x'; ImageIndex = 1 }, (Get-Item $wim), @{ 'A;B' = 1 }, @{ ComputerName = '' }
    )
    function global:Get-CimInstance {
        [CmdletBinding()]
        param([string] $ClassName, [string] $Filter, [string[]] $Property, [string[]] $ComputerName, [object[]] $CimSession, [uint32] $OperationTimeoutSec)
        if ($ClassName -eq 'SoftwareLicensingService' -and $ComputerName -contains 'PC-UP') { New-LicensingService -ComputerName PC-UP }
    }

    # Runs code in Japanese and gives everything it put out, in every stream, as texts: members of objects, tables and lists of them.
    function Get-Text {
        param([scriptblock] $Code)
        $before = [Threading.Thread]::CurrentThread.CurrentUICulture
        try {
            [Threading.Thread]::CurrentThread.CurrentUICulture = 'ja-JP'
            $output = @(try { & $Code *>&1 } catch { $_ })
            foreach ($item in $output) {
                if ($item -is [System.Management.Automation.WarningRecord] -and $item.InvocationInfo.MyCommand.Name -eq 'Import-Csv') {
                    continue
                } elseif ($item -is [System.Management.Automation.ErrorRecord] -and $item.ErrorDetails) {
                    $item.ErrorDetails.Message
                } elseif ($item -is [System.Management.Automation.ErrorRecord]) {
                    ($item.Exception.InnerException, $item.Exception)[[int] ($item.Exception -isnot [System.Management.Automation.ParameterBindingException])].Message
                } elseif ($item -is [System.Management.Automation.WarningRecord] -or $item -is [System.Management.Automation.VerboseRecord]) {
                    $item.Message
                } elseif ($item -is [string]) {
                    $item
                } else {
                    Get-Member $item
                }
            }
            $objects = @($output | Where-Object { $_.PSTypeNames -like 'ReimagingTools.*' } | Select-Object -First 40)
            if ($objects.Count) { ($objects | Format-Table | Out-String -Width 4000) -replace ' {2,}', "`n"; $objects | Format-List | Out-String -Width 4000 }
        } finally {
            [Threading.Thread]::CurrentThread.CurrentUICulture = $before
        }
    }

    function Get-Member {
        param($Item, [int] $Depth = 0)
        foreach ($property in $Item.PSObject.Properties | Where-Object Name -NotIn 'Value', 'Proofs', 'Provenance', 'Name', 'Description', 'Kind') {
            $value = $property.Value
            if ($value -is [string]) { $value }
            elseif ($value -is [Collections.IEnumerable] -and $Depth -lt 3) { foreach ($each in $value) { if ($each -is [string]) { $each } elseif ($null -ne $each) { Get-Member $each ($Depth + 1) } } }
        }
    }

    # Three words in small letters in a row; what stands in quotes or in a path is somebody else's, and so are code and the headings of exports.
    function Select-English {
        param([string[]] $Text)
        foreach ($each in $Text) {
            $bare = $each -replace '(?s)<(script|style)\b.*?</\1>' -replace '<[^>]*>', ' | ' -replace '"[^"]*"|\u300c[^\u300d]*\u300d|`[^`]*`', ' | ' -replace '&\w+;|&#\w+;', ' | ' -replace '\S*[\\/]\S*', ' | '
            foreach ($heading in $headings) { $bare = $bare.Replace($heading, '|') }
            foreach ($match in [regex]::Matches($bare, "(?<![-\w./])[A-Za-z]?[a-z']+ [a-z']{2,} [a-z']{2,}(?![-\w])")) { "$($match.Value) <- $($each.Substring(0, [Math]::Min(300, $each.Length)))" }
        }
    }
}

AfterAll {
    Remove-Item function:Get-CimInstance
}

Describe 'A Japanese session' {
    It 'shows no English sentence: <Name>' -ForEach $walks {
        $texts = @(Get-Text $Code)
        $texts.Count | Should -BeGreaterThan 0
        $english = @(Select-English $texts | Sort-Object -Unique)
        $english.Count | Should -Be 0 -Because (($english | Select-Object -First 6) -join "`n")
        "$texts" | Should -Match '[\u3040-\u30ff]'
    }

    It 'tells a wrong word in Japanese: -<Parameter> <Word>' -ForEach $mistakes {
        $given = $media.Clone()
        $given[$Parameter] = $Word
        if ($Parameter -in 'MediaIndex', 'MadeFrom') { 'MediaProduct', 'MediaLanguage', 'MediaArchitecture', 'MediaChannel' | ForEach-Object { $given.Remove($_) }; $given.MediaPath = $several }
        $texts = @(Get-Text { $rows[0], $rows[6] | Get-ReimageEligibility @given })
        $english = @(Select-English $texts | Sort-Object -Unique)
        $english.Count | Should -Be 0 -Because ($english -join "`n")
        "$texts" | Should -Match '[\u3040-\u30ff]'
    }
}
