BeforeDiscovery {
    $folder = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../../out/ReimagingTools'))
    Import-Module (Join-Path $folder 'ReimagingTools.psd1') -Force
    $cmdlets = (Get-Command -Module ReimagingTools -CommandType Cmdlet).Name
    $examples = foreach ($cmdlet in $cmdlets) {
        $number = 0
        foreach ($example in (Get-Help $cmdlet -Full).examples.example) {
            $number++
            @{ Cmdlet = $cmdlet; Number = $number; Code = $example.code }
        }
    }
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
}

Describe 'Help of <_>' -ForEach $cmdlets {
    It 'has synopsis, description, inputs, outputs and examples' {
        $help = Get-Help $_ -Full
        $help.Synopsis | Should -Not -BeLike "*``[*" -Because 'that is what PowerShell makes up where there is no help'
        $help.description.Text | Should -Not -BeNullOrEmpty
        $help.inputTypes.inputType.type.name | Should -Not -BeNullOrEmpty
        $help.returnValues.returnValue.type.name | Should -Not -BeNullOrEmpty
        @($help.examples.example).Count | Should -BeGreaterThan 1
    }

    It 'describes every parameter as it is' {
        $command = Get-Command $_
        $common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
        foreach ($parameter in $command.Parameters.Values.Where({ $_.Name -notin $common })) {
            $help = Get-Help $command.Name -Parameter $parameter.Name
            $help.description.Text | Should -Not -BeNullOrEmpty -Because $parameter.Name
            $help.globbing | Should -Be ($parameter.Attributes.TypeId.Name -contains 'SupportsWildcardsAttribute').ToString().ToLowerInvariant()
        }
    }

    It 'leads to its page and to the other cmdlets' {
        $links = @((Get-Help $_ -Full).relatedLinks.navigationLink)
        $page = (Get-Command $_).HelpUri
        $links[0].uri | Should -BeExactly $page
        $page | Should -BeLike "*/docs/en-US/$_.md"
        Join-Path $RepositoryFolder "docs/en-US/$_.md" | Should -Exist
        $links.linkText | Should -Contain 'about_ReimagingTools'
        foreach ($name in $links.linkText -like '*-*') { (Get-Command $name).Source | Should -BeExactly 'ReimagingTools' }
    }

    It 'shows each parameter set' {
        $sets = @((Get-Command $_).ParameterSets)
        @((Get-Help $_).syntax.syntaxItem).Count | Should -Be $sets.Count
    }
}

Describe 'Help in Japanese' {
    It 'has synopsis and description of every cmdlet' {
        $xml = [xml] (Get-Content (Join-Path $ModuleFolder 'ja-JP/ReimagingTools.dll-Help.xml') -Raw)
        $commands = @($xml.helpItems.command)
        $commands.Count | Should -Be @(Get-Command -Module ReimagingTools -CommandType Cmdlet).Count
        foreach ($command in $commands) {
            "$($command.details.description.para)" | Should -Match '[\u3040-\u30ff]' -Because $command.details.name
            "$($command.description.para)" | Should -Match '[\u3040-\u30ff]' -Because $command.details.name
        }
    }
}

Describe 'Japanese help' {
    # What a user types, and names of products, files and things of the trade, are the same in every language.
    It 'of <_> has no English sentence' -ForEach $cmdlets {
        $xml = [xml] (Get-Content (Join-Path $ModuleFolder 'ja-JP/ReimagingTools.dll-Help.xml') -Raw)
        $name = $_
        $command = @($xml.helpItems.command | Where-Object { $_.details.name -eq $name })[0]
        $texts = @($command.SelectNodes('.//*[local-name()="para" or local-name()="title"]') | ForEach-Object { $_.InnerText })
        $texts.Count | Should -BeGreaterThan 5
        foreach ($text in $texts) {
            $isValues = $text -match '^[A-Za-z]+(, [A-Za-z]+)*\.$'
            if (-not $isValues) { $text | Should -Match '[\u3040-\u30ff\u4e00-\u9fff]' }
        }
    }
}

Describe 'A column of a table' {
    BeforeDiscovery {
        $folder = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../../out/ReimagingTools'))
        $views = ([xml] (Get-Content (Join-Path $folder 'ReimagingTools.Format.ps1xml') -Raw)).Configuration.ViewDefinitions.View | Where-Object { $_.TableControl }
        $columns = foreach ($view in $views) {
            $type = @($view.ViewSelectedBy.TypeName)[0] -replace '#.*'
            $own = ($type -as [type]).GetProperties().Name
            foreach ($header in $view.TableControl.TableHeaders.TableColumnHeader) { if ($header.Label -notin $own) { @{ Type = $type; Label = $header.Label } } }
        }
    }

    # What people type behind Where-Object is the name of the property, not what stands above the column.
    It 'that is headed otherwise than its property is told on the page: <Type> <Label>' -ForEach $columns {
        foreach ($language in @('en-US', 'is '), @('ja-JP', [char] 0x306F)) {
            Get-ChildItem (Join-Path $RepositoryFolder "docs/$($language[0])") -Filter *.md | Select-String -CaseSensitive -Pattern "^$([regex]::Escape($Type)): .*\b$Label $($language[1])" |
                Should -Not -BeNullOrEmpty
        }
    }
}

Describe 'Topics' {
    It 'has <Topic> in <Culture>' -ForEach @(
        @{ Topic = 'about_ReimagingTools'; Culture = 'en-US' }, @{ Topic = 'about_ReimagingRules'; Culture = 'en-US' }
        @{ Topic = 'about_ReimagingTools'; Culture = 'ja-JP' }, @{ Topic = 'about_ReimagingRules'; Culture = 'ja-JP' }
    ) {
        $text = Get-Content (Join-Path $ModuleFolder "$Culture/$Topic.help.txt") -Raw
        $text | Should -BeLike "*$Topic*"
        if ($Topic -eq 'about_ReimagingTools') {
            # Each is told of where it is used, and listed at the end.
            foreach ($cmdlet in (Get-Command -Module ReimagingTools -CommandType Cmdlet).Name) { [regex]::Matches($text, "$cmdlet\b").Count | Should -BeGreaterThan 1 -Because "$cmdlet in $Culture" }
        } else {
            foreach ($rule in (Get-ReimageRule).Name) { $text | Should -BeLike "*$rule*" }
        }
    }
}

Describe 'Examples' {
    BeforeAll {
        New-MediaFolder (Join-Path $TestDrive 'media')
        New-Wim (Join-Path $TestDrive 'install.wim') @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
        (New-InventoryRow), (New-InventoryRow -ComputerName PC-02 -Language '') | Export-Csv (Join-Path $TestDrive 'inventory.csv') -NoTypeInformation
        'PC-01', 'PC-02' | ForEach-Object { [pscustomobject]@{ Name = $_; DistinguishedName = "CN=$_,OU=$(if ($_ -eq 'PC-01') { 'Berlin' } else { 'Bonn' }),DC=contoso,DC=test" } } | Export-Csv (Join-Path $TestDrive 'ad.csv') -NoTypeInformation
        (New-OperatingSystem), (New-LicensingService), (New-LicensingProduct) | Export-Clixml (Join-Path $TestDrive 'pc.xml')
        Copy-Item (Join-Path $RepositoryFolder 'samples/mak/portal-keys.csv') (Join-Path $TestDrive 'portal.csv')
        Copy-Item (Join-Path $RepositoryFolder 'samples/mak/vamt-keys.cilx') (Join-Path $TestDrive 'keys.cilx')
        $null = New-Item -ItemType Directory (Join-Path $TestDrive 'acpi')
        New-FirmwareTable (Join-Path $TestDrive 'acpi/MSDM')
        New-OfflineWindows (Join-Path $TestDrive 'Windows')
        function global:Get-CimInstance {
            [CmdletBinding()]
            param([string] $ClassName, [string] $Filter, [string[]] $Property, [string[]] $ComputerName, [object[]] $CimSession, [uint32] $OperationTimeoutSec)
            if ($ClassName -eq 'SoftwareLicensingService') { foreach ($each in $ComputerName) { New-LicensingService -ComputerName $each } }
        }
        function global:Get-ADComputer { param([string] $Filter, [string] $SearchBase) 'PC-01', 'PC-02' | ForEach-Object { [pscustomobject]@{ Name = $_; DNSHostName = "$_.contoso.test" } } }
        New-MediaFolder (Join-Path $TestDrive 'several') -Image @(
            @{ Name = 'Windows 10 Education'; EditionId = 'Education'; Version = '10.0.19041.1' }
            @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
        )
        Push-Location $TestDrive
    }

    AfterAll {
        Pop-Location
        Remove-Item function:Get-CimInstance, function:Get-ADComputer
    }

    It 'of <Cmdlet> run: <Number>' -ForEach $examples {
        $ErrorActionPreference = 'Stop'
        $output = & ([scriptblock]::Create($Code))
        $mayBeEmpty = $Code -like '*Where-Object*Conflicts*'
        if (-not $mayBeEmpty) {
            $output | Should -Not -BeNullOrEmpty
        }
    }
}
