# Members attached to tables of values, and values of types that are no text, number or date: they count like any other, or are told by name.

BeforeDiscovery {
    $tables = 'hashtable', 'ordered', 'dictionary', 'datarow' | ForEach-Object { @{ Table = $_ } }
    $odd = @(
        @{ Kind = 'an XML document'; Make = { [xml] '<a>Windows 10 Home</a>' } }
        @{ Kind = 'an XML element'; Make = { ([xml] '<a><b>Windows 10 Home</b></a>').a } }
        @{ Kind = 'an XML attribute'; Make = { ([xml] '<a b="Windows 10 Home"/>').a.Attributes[0] } }
        @{ Kind = 'a list of XML nodes'; Make = { , ([xml] '<a><b>Windows 10 Home</b></a>').a.ChildNodes } }
        @{ Kind = 'an array with an XML element'; Make = { , @('Windows 10 Pro', ([xml] '<a><b>x</b></a>').a) } }
        @{ Kind = 'bytes'; Make = { , [Text.Encoding]::UTF8.GetBytes('Windows 10 Home') } }
        @{ Kind = 'a list of bytes'; Make = { , [Collections.Generic.List[byte]]::new([byte[]] (65, 66)) } }
        @{ Kind = 'an object without words'; Make = { [Threading.ManualResetEvent]::new($false) } }
        @{ Kind = 'a secure text'; Make = { [securestring]::new() } }
    )
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro

    function New-Table {
        param([string] $Kind, [System.Collections.IDictionary] $Changed = @{}, [switch] $Nameless)
        $row = [ordered]@{ ComputerName = 'PC-01'; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' }
        if ($Nameless) { $row.Remove('ComputerName') }
        foreach ($name in $Changed.Keys) { $row[$name] = $Changed[$name] }
        switch ($Kind) {
            'object' { [pscustomobject] $row }
            'hashtable' { $table = @{}; foreach ($name in $row.Keys) { $table[$name] = $row[$name] }; $table }
            'ordered' { $row }
            'dictionary' { $table = [Collections.Generic.Dictionary[string, object]]::new(); foreach ($name in $row.Keys) { $table[$name] = $row[$name] }; $table }
            'datarow' {
                $table = [Data.DataTable]::new()
                foreach ($name in $row.Keys) { [void] $table.Columns.Add($name, [object]) }
                [void] $table.Rows.Add(@($row.Values))
                $table.Rows[0]
            }
        }
    }
}

Describe 'What is attached to a <Table>' -ForEach $tables {
    It 'changes nothing while there is nothing' {
        @(New-Table $Table | Get-ReimageEligibility @media).Decision | Should -Be @('Eligible')
    }

    It 'withholds where it disagrees: <Name>' -ForEach @(
        @{ Name = 'CoaProduct'; Value = 'Windows 10 Home' }, @{ Name = 'LicensedProduct'; Value = 'Windows 10 Home' }, @{ Name = 'licensed language'; Value = 'ja-JP' }, @{ Name = 'License Channel'; Value = 'Evaluation' }
    ) {
        $table = New-Table $Table | Add-Member -MemberType NoteProperty -Name $Name -Value $Value -Force -PassThru
        $verdicts = @($table | Get-ReimageEligibility @media)
        $verdicts.Count | Should -Be 1
        $verdicts.Decision | Should -Not -Be 'Eligible'
        "$($verdicts.Reason) $($verdicts.Advisories)" | Should -BeLike "*$Value*"
    }

    It 'counts once where it agrees' {
        $table = New-Table $Table | Add-Member -MemberType NoteProperty -Name LicensedProduct -Value 'Windows 10 Pro' -Force -PassThru
        @($table | Get-ReimageEligibility @media).Decision | Should -Be @('Eligible')
    }

    It 'counts within another record' {
        $table = New-Table $Table | Add-Member -MemberType NoteProperty -Name CoaProduct -Value 'Windows 10 Home' -PassThru
        $row = [pscustomobject]@{ Site = 'A'; Details = $table }
        @($row | Get-ReimageEligibility @media).Decision | Should -Not -Contain 'Eligible'
    }

    It 'names the computer a session was opened to' {
        $records = 'PC-A', 'PC-B' | ForEach-Object {
            $member = [ordered]@{ PSComputerName = $_; RunspaceId = [guid]::NewGuid(); PSShowComputerName = $true }
            New-Table $Table -Nameless | Add-Member -NotePropertyMembers $member -PassThru
        }
        $verdicts = @($records | Get-ReimageEligibility @media -WarningVariable warnings -WarningAction SilentlyContinue)
        $verdicts.ComputerName | Sort-Object | Should -Be @('PC-A', 'PC-B')
        $warnings | Should -BeNullOrEmpty
    }

    It 'is told where nobody knows it' {
        $table = New-Table $Table | Add-Member -MemberType NoteProperty -Name Stockwerk -Value 3 -PassThru
        @($table | Get-ReimageEligibility @media -WarningVariable warnings -WarningAction SilentlyContinue).Decision | Should -Be @('Eligible')
        "$warnings" | Should -BeLike '*Stockwerk*'
    }
}

Describe 'A member that hides one of the object itself' {
    It 'disagrees with it' {
        $table = [Data.DataTable]::new()
        'ComputerName', 'LicensedProduct' | ForEach-Object { [void] $table.Columns.Add($_) }
        [void] $table.Rows.Add('PC-01', 'Windows 10 Home')
        $product = $table.Rows[0] | Add-Member -MemberType NoteProperty -Name LicensedProduct -Value 'Windows 10 Pro' -Force -PassThru | Get-LicensedProduct
        $product.LicensedProduct | Should -Not -Be 'Windows 10 Pro'
        $product.Conflicts | Should -Not -BeNullOrEmpty
    }
}

Describe 'A value that is <Kind>' -ForEach $odd {
    It 'is no value that is missing: in a <_>' -ForEach 'object', 'hashtable', 'datarow' {
        $record = New-Table $_ -Changed @{ CoaProduct = & $Make }
        @($record | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue).Decision | Should -Not -Contain 'Eligible'
        "$failures" | Should -BeLike '*CoaProduct*cannot be read*'
        $record | Get-ReimageEligibility @media -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
    }

    It 'is told under a name nobody knows' {
        $record = New-Table object -Changed @{ Stockwerk = & $Make }
        @($record | Get-ReimageEligibility @media -WarningVariable warnings -WarningAction SilentlyContinue).Decision | Should -Be @('Eligible')
        "$warnings" | Should -BeLike '*Stockwerk*'
    }
}

Describe 'A value with words of its own' {
    It 'is what they say: <Kind>' -ForEach @(
        @{ Kind = 'letters'; Name = 'LicensedProduct'; Value = { , 'Windows 10 Pro'.ToCharArray() } }
        @{ Kind = 'a list of letters'; Name = 'LicenseChannel'; Value = { , [Collections.Generic.List[char]]::new('OEM'.ToCharArray()) } }
        @{ Kind = 'a culture'; Name = 'LicensedLanguage'; Value = { [cultureinfo] 'en-US' } }
        @{ Kind = 'a text builder'; Name = 'LicensedProduct'; Value = { [Text.StringBuilder]::new('Windows 10 Pro') } }
        @{ Kind = 'an enumeration'; Name = 'LicensedArchitecture'; Value = { , @([Runtime.InteropServices.Architecture]::X64.ToString()) } }
    ) {
        @(New-Table object -Changed @{ $Name = & $Value } | Get-ReimageEligibility @media).Decision | Should -Be @('Eligible')
    }

    It 'counts where it is a record of a class of a script' {
        Add-Type -TypeDefinition 'public sealed class LabelOnPC { public string CoaProduct { get { return "Windows 10 Home"; } } }'
        @(New-Table object -Changed @{ Details = [LabelOnPC]::new() } | Get-ReimageEligibility @media).Decision | Should -Not -Contain 'Eligible'
    }
}
