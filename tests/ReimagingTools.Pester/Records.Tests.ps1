# What comes instead of records: files, tables and collections as one object, columns nobody knows; and what is said about each.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro
    $csv = Join-Path $TestDrive 'fleet.csv'
    New-InventoryRow | Export-Csv $csv -NoTypeInformation

    function New-Table {
        $table = [Data.DataTable]::new()
        'ComputerName', 'LicensedProduct', 'LicensedLanguage', 'LicensedArchitecture', 'LicenseChannel' | ForEach-Object { [void] $table.Columns.Add($_) }
        foreach ($name in 'PC-1', 'PC-2') { [void] $table.Rows.Add($name, 'Windows 10 Pro', 'en-US', 'x64', 'OEM') }
        , $table
    }

    function New-Key {
        $table = [Data.DataTable]::new()
        'PartialProductKey', 'KeyId' | ForEach-Object { [void] $table.Columns.Add($_) }
        'KeyType', 'RemainingActivations' | ForEach-Object { [void] $table.Columns.Add($_, [int]) }
        [void] $table.Rows.Add('AE1LO', '12345-03291-000-000101-03-1033-20348.0000-0062026', 7, 5)
        [void] $table.Rows.Add('AE2LO', '12345-03291-000-000102-03-1033-20348.0000-0062026', 7, 6)
        , $table
    }

    # An object of ConfigMgr's own assemblies can be walked like a collection, and is one record all the same.
    if (-not ('Microsoft.ConfigurationManagement.ManagementProvider.FakeResult' -as [type])) {
        Add-Type -TypeDefinition @'
namespace Microsoft.ConfigurationManagement.ManagementProvider
{
    public sealed class FakeResult : System.Collections.IEnumerable
    {
        public string ComputerName { get { return "PC-CM"; } }
        public string LicensedProduct { get { return "Windows 10 Pro"; } }
        public System.Collections.IEnumerator GetEnumerator() { yield break; }
    }
}
'@
    }
}

Describe 'A file instead of its rows' {
    It 'is no record: <Kind>' -ForEach @(
        @{ Kind = 'a file'; Make = { Get-Item $csv } }
        @{ Kind = 'a folder'; Make = { Get-Item $TestDrive } }
        @{ Kind = 'a deserialized file'; Make = { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-Item $csv))) } }
        @{ Kind = 'a deserialized folder'; Make = { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-Item $TestDrive))) } }
        @{ Kind = 'a selected file'; Make = { Get-Item $csv | Select-Object Name, FullName, Length } }
    ) {
        $file = & $Make
        $file | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeExactly 'RecordIsFile,ReimagingTools.Commands.GetReimageEligibilityCommand'
        "$($failures[0])" | Should -BeLike "*$($file.FullName)*Import-Csv*"
        $file | Get-LicensedProduct -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $file | Get-ReimageEligibility @media -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
    }

    It 'is told from a computer that has a name and nothing else' {
        ([pscustomobject]@{ Name = 'PC-1' } | Get-ReimageEligibility @media).ComputerName | Should -BeExactly 'PC-1'
    }
}

Describe 'A table or a collection as one object' {
    It 'is read row by row: <Kind>' -ForEach @(
        @{ Kind = 'a table'; Make = { New-Table } }
        @{ Kind = 'the rows of a table'; Make = { , (New-Table).Rows } }
        @{ Kind = 'a view of a table'; Make = { , (New-Table).DefaultView } }
        @{ Kind = 'a queue'; Make = { , [Collections.Queue]::new(@((New-InventoryRow -ComputerName PC-1), (New-InventoryRow -ComputerName PC-2))) } }
        @{ Kind = 'a generic queue'; Make = { $queue = [Collections.Generic.Queue[object]]::new(); 'PC-1', 'PC-2' | ForEach-Object { $queue.Enqueue((New-InventoryRow -ComputerName $_)) }; , $queue } }
        @{ Kind = 'a set'; Make = { , [Collections.Generic.HashSet[object]]::new([object[]] @((New-InventoryRow -ComputerName PC-1), (New-InventoryRow -ComputerName PC-2))) } }
        @{ Kind = 'an array'; Make = { , @((New-InventoryRow -ComputerName PC-1), (New-InventoryRow -ComputerName PC-2)) } }
    ) {
        $all = & $Make
        (Get-ReimageEligibility -InputObject $all @media).ComputerName | Should -Be @('PC-1', 'PC-2')
        (Get-LicensedProduct -InputObject $all).LicensedProduct | Should -Be @('Windows 10 Pro', 'Windows 10 Pro')
        (, $all | Get-ReimageEligibility @media).Decision | Should -Be @('Eligible', 'Eligible')
    }

    It 'is read key by key by Get-MakActivationCount: <Kind>' -ForEach @(
        @{ Kind = 'a table'; Make = { New-Key } }
        @{ Kind = 'the rows of a table'; Make = { , (New-Key).Rows } }
        @{ Kind = 'an array'; Make = { , @((New-Key).Rows) } }
    ) {
        $all = & $Make
        (Get-MakActivationCount -InputObject $all).PartialProductKey | Sort-Object | Should -Be @('AE1LO', 'AE2LO')
        (, $all | Get-MakActivationCount).PartialProductKey | Sort-Object | Should -Be @('AE1LO', 'AE2LO')
    }

    It 'leaves <Kind> whole' -ForEach @(
        @{ Kind = 'a hashtable'; Make = { @{ ComputerName = 'PC-1'; LicensedProduct = 'Windows 10 Pro' } } }
        @{ Kind = 'a generic dictionary'; Make = { $map = [Collections.Generic.Dictionary[string, object]]::new(); $map['ComputerName'] = 'PC-1'; $map['LicensedProduct'] = 'Windows 10 Pro'; $map } }
        @{ Kind = 'an object of ConfigMgr'; Make = { , [Microsoft.ConfigurationManagement.ManagementProvider.FakeResult]::new() } }
    ) {
        @(Get-LicensedProduct -InputObject (& $Make)).LicensedProduct | Should -BeExactly 'Windows 10 Pro'
    }

    It 'is one error for each item that is no record' {
        $null = Get-LicensedProduct -InputObject @('PC-1', 7, $null) -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 3
    }
}

Describe 'A row nobody understands' {
    It 'says which columns it has and which are read' {
        [pscustomobject]@{ 'Article' = 'Windows 10 Pro'; Owner = 'PC-1' } | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 1
        "$($failures[0])" | Should -BeLike '*Article, Owner*ComputerName, LicensedProduct, LicensedLanguage, LicenseChannel*'
        "$($failures[0])" | Should -Not -BeLike '*-Delimiter*'
        "$($failures[0])" | Should -Not -BeLike '*-ComputerName*'
    }

    It 'hints at columns that were probably meant' {
        [pscustomobject]@{ 'Computer Nmae' = 'PC-1'; Betriebssystemname = 'x' } | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue
        "$($failures[0])" | Should -BeLike '*"Computer Nmae": did you mean ComputerName?*Win32_OperatingSystem*'
        $null = New-InventoryRow | Add-Member 'Coa Prodct' 'Windows 10 Home' -PassThru | Get-ReimageEligibility @media -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*Coa Prodct*did you mean CoaProduct?*'
    }

    It 'names no more than a few of its columns' {
        $row = [ordered]@{}
        1..100 | ForEach-Object { $row["Column$_"] = $_ }
        [pscustomobject] $row | Get-LicensedProduct -ErrorVariable failures -ErrorAction SilentlyContinue
        "$($failures[0])" | Should -BeLike '*Column1, Column2*...*'
        "$($failures[0])".Length | Should -BeLessThan 400
    }

    It 'asks for -Delimiter <Delimiter> where the columns were not separated' -ForEach @(
        @{ Delimiter = "';'"; Separator = ';'; Read = ',' }, @{ Delimiter = '"`t"'; Separator = "`t"; Read = ',' }, @{ Delimiter = "','"; Separator = ','; Read = ';' }
    ) {
        $lines = New-InventoryRow | ConvertTo-Csv -NoTypeInformation -Delimiter $Separator | ForEach-Object { $_ -replace '"' }
        $lines | ConvertFrom-Csv -Delimiter $Read | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$($failures[0])" | Should -BeLike "*Import-Csv -Delimiter $([wildcardpattern]::Escape($Delimiter))*"
    }

    It 'says that it is blank where its columns are known' {
        [pscustomobject]@{ ComputerName = ''; LicensedProduct = ' ' } | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'RecordUnusable,*'
        "$($failures[0])" | Should -BeLike '*nothing in*ComputerName, LicensedProduct*'
    }

    It 'shows no key that strayed into its columns' {
        [pscustomobject]@{ 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' = 1; 'x;AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' = 2 } | Get-LicensedProduct -ErrorVariable failures -ErrorAction SilentlyContinue
        "$($failures[0]) $($failures[0].TargetObject)" | Should -Not -BeLike '*AAAAA-AAAAA*'
    }

    It 'speaks Japanese in a Japanese session' {
        $culture = [System.Threading.Thread]::CurrentThread.CurrentUICulture
        try {
            [System.Threading.Thread]::CurrentThread.CurrentUICulture = 'ja-JP'
            $null = @([pscustomobject]@{ 'A;B' = 1 }; [pscustomobject]@{ ComputerName = '' }; Get-Item $csv) | Get-LicensedProduct -ErrorVariable failures -ErrorAction SilentlyContinue
            $texts = $failures | ForEach-Object { "$_" }
        } finally {
            [System.Threading.Thread]::CurrentThread.CurrentUICulture = $culture
        }
        $texts.Count | Should -Be 3
        $texts | ForEach-Object { $_ | Should -Match '[\u3040-\u30ff]' }
    }
}

Describe 'Advice' {
    It 'names -ComputerName where the cmdlet has it' {
        'PC-1' | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue
        "$($failures[0])" | Should -BeLike '*-ComputerName*'
        7 | Get-LicensedProduct -ErrorVariable failures -ErrorAction SilentlyContinue
        "$($failures[0])" | Should -Not -BeLike '*-ComputerName*'
    }

    It 'does not where it has not' {
        $wim = Join-Path $TestDrive 'install.wim'
        New-Wim $wim @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
        $failures = Test-VLMediaMatch -LiteralPath $wim -InputObject 'PC-1' 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
        @($failures)[0].FullyQualifiedErrorId | Should -BeLike 'RecordUnusable,*'
        "$failures" | Should -Not -BeLike '*-ComputerName*'
    }
}

Describe 'Get-MakActivationCount' {
    BeforeAll {
        $portal = Join-Path $TestDrive 'portal.csv'
        Copy-Item (Join-Path $RepositoryFolder 'samples/mak/portal-keys.csv') $portal
    }

    It 'takes paths from the pipeline: <_>' -ForEach 'portal.csv', 'port*.csv', './portal.csv' {
        Push-Location $TestDrive
        try {
            $counts = $_ | Get-MakActivationCount
        } finally {
            Pop-Location
        }
        @($counts).Count | Should -BeGreaterThan 1
    }

    It 'says of a path that leads nowhere that it does' {
        'no-such.csv' | Get-MakActivationCount -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
    }

    It 'says of a folder that it is one: <Kind>' -ForEach @(
        @{ Kind = 'by -Path'; Count = { Get-MakActivationCount $TestDrive -ErrorVariable script:failures -ErrorAction SilentlyContinue } }
        @{ Kind = 'by -LiteralPath'; Count = { Get-MakActivationCount -LiteralPath $TestDrive -ErrorVariable script:failures -ErrorAction SilentlyContinue } }
        @{ Kind = 'as text'; Count = { "$TestDrive" | Get-MakActivationCount -ErrorVariable script:failures -ErrorAction SilentlyContinue } }
        @{ Kind = 'as an object'; Count = { Get-Item $TestDrive | Get-MakActivationCount -ErrorVariable script:failures -ErrorAction SilentlyContinue } }
    ) {
        & $Count | Should -BeNullOrEmpty
        $script:failures.Count | Should -Be 1
        $script:failures[0].FullyQualifiedErrorId | Should -BeExactly 'FileIsFolder,ReimagingTools.Commands.GetMakActivationCountCommand'
        "$($script:failures[0])" | Should -BeLike '*is a folder*'
    }

    It 'says what it takes of <_>' -ForEach 7, ' ' {
        , $_ | Get-MakActivationCount -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'KeyRecordUnusable,*'
        "$($failures[0])" | Should -BeLike '*VAMT*'
        "$($failures[0])" | Should -Not -BeLike '*-ComputerName*'
    }
}
