# What README and the pages under docs show of PowerShell: each block is understood, runs with samples in place of what a reader has, and shows what the page says.
BeforeDiscovery {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    $script:blocks = foreach ($page in @(Get-Item "$root/README.md") + @(Get-ChildItem "$root/docs" -Filter *.md)) {
        $number = 0
        foreach ($block in [regex]::Matches([IO.File]::ReadAllText($page.FullName), '(?s)```powershell\r?\n(.*?)```')) {
            @{ Page = $page.Name; Number = ++$number; Text = $block.Groups[1].Value }
        }
    }
    # What each line must show; one that is not listed here fails.
    $expected = @(
        @{ Like = 'Get-ADComputer*Get-ReimageQuestion*'; File = 'questions.csv'; Show = 'Question' }
        @{ Like = 'Get-ADComputer*Get-ReimagePlan*'; Show = 'Eligible' }
        # What changes what a user has installed is run by the test of the package, in a home and a process of their own.
        @{ Like = './build.ps1*'; RunBy = 'Package.Tests.ps1'; Show = 'build.ps1' }
        @{ Like = 'Expand-Archive*'; RunBy = 'Package.Tests.ps1'; Show = 'Expand-Archive' }
        @{ Like = 'Import-Csv fleet.csv*Export-ReimageReport report.html*'; File = 'report.html'; Show = 'devices may be reimaged' }
        @{ Like = 'Import-Csv fleet.csv*Get-ReimageEligibility*'; Show = 'Eligible' }
        @{ Like = 'Get-CimInstance SoftwareLicensingProduct*'; Show = 'Oem' }
        @{ Like = 'Get-VLMedia*Test-VLMediaMatch*'; Show = 'True' }
        @{ Like = 'Compare-Object*Get-ReimageRule*'; Show = 'faq/platform' }
        @{ Like = 'Import-Clixml verdicts.xml*'; File = 'november.html'; Show = 'November audit' }
        @{ Like = 'Get-MakActivationCount*-Verdict*'; Show = 'Ok' }
    )
    # Each line is a statement of its own; those of a block follow each other.
    $script:lines = foreach ($block in $blocks) {
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($block.Text, [ref] $null, [ref] $null)
        $at = 0
        foreach ($statement in $tree.EndBlock.Statements) {
            $line = $statement.Extent.Text
            @{ Page = $block.Page; Number = $block.Number; At = ++$at; Line = $line; What = @($expected | Where-Object { $line -like $_.Like })[0] }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
}

Describe 'Examples of the pages' {
    It 'are understood: <Page>, block <Number>' -ForEach $blocks {
        $problems = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref] $null, [ref] $problems)
        $problems | Should -BeNullOrEmpty
        foreach ($used in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
            $command = Get-Command $used.GetCommandName() -Module ReimagingTools -ErrorAction Ignore
            if ($command) {
                foreach ($parameter in $used.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                    { $command.ResolveParameter($parameter.ParameterName) } | Should -Not -Throw
                }
            }
        }
    }
}

Describe 'Examples that are run' {
    BeforeAll {
        $place = Join-Path $TestDrive 'desk'
        $null = New-Item -ItemType Directory $place
        # Drive D of the pages.
        $discs = Join-Path $TestDrive 'discs'
        $editions = @{ Name = 'Windows 10 Education'; EditionId = 'Education'; Version = '10.0.19041.1' }, @{ Name = 'Windows 10 Enterprise'; EditionId = 'Enterprise'; Version = '10.0.19041.1' }, @{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }
        foreach ($disc in 'SW_DVD9_Win_Pro_10.iso', 'Pro.iso') { New-MediaFolder (Join-Path $discs $disc) -Image $editions }
        $null = New-Item -ItemType Directory (Join-Path $place 'samples')
        Copy-Item (Join-Path $RepositoryFolder 'samples/mak-rollout') (Join-Path $place 'samples') -Recurse
        [pscustomobject]@{ Name = 'PC-01'; DistinguishedName = 'CN=PC-01,OU=PCs,OU=Berlin,DC=contoso,DC=test' } | Export-Csv (Join-Path $place 'ad.csv') -NoTypeInformation
        (New-InventoryRow), (New-InventoryRow -ComputerName PC-02 -Language ja-JP), (New-InventoryRow -ComputerName PC-03 -Channel '') | Export-Csv (Join-Path $place 'fleet.csv') -NoTypeInformation
        Import-Csv (Join-Path $place 'fleet.csv') | Get-ReimageEligibility -MediaPath (Join-Path $discs 'Pro.iso') -Program SelectPlus | Export-Clixml (Join-Path $place 'verdicts.xml')
        [pscustomobject]@{ ComputerName = 'PC-01'; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' } | Export-Csv (Join-Path $place 'orders.csv') -NoTypeInformation
        function global:Get-ADComputer { param([string] $Filter, [string] $SearchBase) 'PC-01', 'PC-02', 'PC-09' | ForEach-Object { [pscustomobject]@{ Name = $_; DNSHostName = "$_.contoso.test"; OperatingSystem = 'Windows 10 Pro' } } }
        function global:Get-CimInstance {
            [CmdletBinding()]
            param([Parameter(Position = 0)] [string] $ClassName, [string] $Filter, [string[]] $Property, [string[]] $ComputerName, [object[]] $CimSession, [uint32] $OperationTimeoutSec)
            $each = @($ComputerName) + @(if (-not $ComputerName) { 'PC-01' })
            foreach ($computer in $each | Where-Object { $_ }) {
                switch ($ClassName) {
                    'Win32_OperatingSystem' { New-OperatingSystem -ComputerName $computer }
                    'SoftwareLicensingService' { New-LicensingService -ComputerName $computer -Description '' }
                    # One of them was installed anew with a Volume key, which tells nothing of what it came with.
                    'SoftwareLicensingProduct' { New-LicensingProduct -ComputerName $computer -Channel ('OEM:DM', 'Volume:GVLK')[[int] ($computer -like 'PC-09*')] }
                }
            }
        }
        $media = @{ MediaPath = Join-Path $discs 'Pro.iso'; Program = 'EnterpriseAgreement' }
        Push-Location $place
    }

    AfterAll {
        Pop-Location
        Remove-Item function:Get-CimInstance, function:Get-ADComputer
    }

    It '<Page>, block <Number>, statement <At>: <Line>' -ForEach $lines {
        $What | Should -Not -BeNullOrEmpty -Because 'it is to be said what each line shows'
        if ($What.RunBy) {
            Join-Path $PSScriptRoot $What.RunBy | Should -FileContentMatch ([regex]::Escape($What.Show))
            return
        }

        if ($What.File) { Remove-Item $What.File -ErrorAction Ignore }
        $placed = $Line -replace 'D:\\iso\\', "$discs/"
        $said = @(& ([scriptblock]::Create("$placed")) -ErrorVariable failures 3> $null | Format-Table | Out-String -Width 4000)
        $said = if ($What.File) { Get-Content -LiteralPath $What.File -Raw -Encoding UTF8 } else { "$said" }
        $said | Should -BeLike "*$($What.Show)*"
    }
}
