# Every error the module can write: its full id, its category, and what it is about.

BeforeDiscovery {
    $failures = @(
        @{ Id = 'RecordUnusable'; Cmdlet = 'GetReimageEligibility'; Category = 'InvalidType'; Target = '7'; Code = { 7 | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' } }
        @{ Id = 'KeyRecordUnusable'; Cmdlet = 'GetMakActivationCount'; Category = 'InvalidType'; Target = '7'; Code = { 7 | Get-MakActivationCount } }
        @{ Id = 'VerdictsAlone'; Cmdlet = 'GetMakActivationCount'; Category = 'InvalidArgument'; Target = '*'; Code = { $verdict | Get-MakActivationCount } }
        @{ Id = 'SourceMissing'; Cmdlet = 'GetMakActivationCount'; Category = 'InvalidArgument'; Target = ''; Code = { Get-MakActivationCount } }
        @{ Id = 'RecordUnusable'; Cmdlet = 'TestVLMediaMatch'; Category = 'InvalidType'; Target = '7'; Code = { Test-VLMediaMatch -LiteralPath $wim -InputObject 7 } }
        @{ Id = 'DevicesPiped'; Cmdlet = 'TestVLMediaMatch'; Category = 'InvalidArgument'; Target = '*'; Code = { 1..3 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Test-VLMediaMatch $wim } }
        @{ Id = 'RowIsNoPath'; Cmdlet = 'GetFirmwareLicense'; Category = 'InvalidType'; Target = ''; Code = { 1..3 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-FirmwareLicense } }
        @{ Id = 'RowIsNoPath'; Cmdlet = 'GetOfflineLicense'; Category = 'InvalidType'; Target = ''; Code = { 1..3 | ForEach-Object { New-InventoryRow -ComputerName "PC-$_" } | Get-OfflineLicense } }
        @{ Id = 'NameIsOfDirectory'; Cmdlet = 'GetReimageEligibility'; Category = 'InvalidArgument'; Target = 'OU=PCs,DC=contoso,DC=com'; Code = { Get-ReimageEligibility -ComputerName 'OU=PCs,DC=contoso,DC=com' -MediaProduct 'Windows 10 Pro' } }
        @{ Id = 'RecordIsFile'; Cmdlet = 'GetReimageEligibility'; Category = 'InvalidType'; Target = '*broken.iso'; Code = { Get-Item $broken | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' } }
        @{ Id = 'RecordIsFile'; Cmdlet = 'TestVLMediaMatch'; Category = 'InvalidType'; Target = '*broken.iso'; Code = { Test-VLMediaMatch -LiteralPath $wim -InputObject (Get-Item $broken) } }
        @{ Id = 'RecordsAreToolText'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidType'; Target = 'systeminfo'; Code = { 'Host Name:                 PC-1', 'OS Name:                   Windows 10' | Get-LicensedProduct } }
        @{ Id = 'RecordTurned'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidData'; Target = ''; Code = { [pscustomobject]@{ Name = 'CSName'; Value = 'PC-1' } | Get-LicensedProduct } }
        @{ Id = 'RecordUnreadable'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidData'; Target = '*PC-BAD*'; Code = { New-InventoryRow -ComputerName PC-BAD | Add-Member DeviceCount many -PassThru | Get-LicensedProduct } }
        @{ Id = 'RecordUnassigned'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidData'; Target = ''; Code = { (New-OperatingSystem -ComputerName A), (New-OperatingSystem -ComputerName B), (New-LicensingService) | Get-LicensedProduct } }
        @{ Id = 'RecordDiffers'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidData'; Target = 'PC-01'; Code = { (New-InventoryRow), (New-InventoryRow -Language ja-JP) | Get-LicensedProduct } }
        @{ Id = 'RecordLate'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidData'; Target = 'PC-01'; Code = { (New-InventoryRow), (New-OperatingSystem) | Get-LicensedProduct } }
        @{ Id = 'RecordLate'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidData'; Target = 'PC-01'; Code = { (New-InventoryRow), [pscustomobject]@{ ComputerName = 'PC-01'; 'Operating System' = 'Linux' } | Get-LicensedProduct } }
        @{ Id = 'RecordDiffers'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidData'; Target = 'PC-01'; Code = { [pscustomobject]@{ ComputerName = 'PC-01'; 'Operating System' = 'Linux' }, (New-InventoryRow) | Get-LicensedProduct } }
        @{ Id = 'RecordTwoNames'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidData'; Target = 'PC-01'; Code = { New-InventoryRow | Add-Member CSName PC-02 -PassThru | Get-LicensedProduct } }
        @{ Id = 'RecordTwoInstances'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidData'; Target = 'PC-01'; Code = { (New-OperatingSystem), (New-OperatingSystem -Language 1041) | Get-LicensedProduct } }
        @{ Id = 'BriefUnknown'; Cmdlet = 'GetReimageEligibility'; Category = 'ObjectNotFound'; Target = '1999-01'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -Brief 1999-01 } }
        @{ Id = 'BriefUnknown'; Cmdlet = 'GetReimageRule'; Category = 'ObjectNotFound'; Target = '1999-01'; Code = { Get-ReimageRule -Brief 1999-01 } }
        @{ Id = 'RuleUnknown'; Cmdlet = 'GetReimageRule'; Category = 'ObjectNotFound'; Target = 'NoSuchRule'; Code = { Get-ReimageRule NoSuchRule } }
        @{ Id = 'ClauseSilent'; Cmdlet = 'GetReimageRule'; Category = 'ObjectNotFound'; Target = 'faq/platform'; Code = { Get-ReimageRule -Clause 2009-10/faq/platform } }
        @{ Id = 'ClauseUnknown'; Cmdlet = 'GetReimageRule'; Category = 'ObjectNotFound'; Target = 'no/such'; Code = { Get-ReimageRule -Clause no/such } }
        @{ Id = 'WordUnknown'; Cmdlet = 'GetReimageEligibility'; Category = 'InvalidArgument'; Target = 'Klingon'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -MediaLanguage Klingon } }
        @{ Id = 'WordUnknown'; Cmdlet = 'TestVLMediaMatch'; Category = 'InvalidArgument'; Target = 'alpha'; Code = { Test-VLMediaMatch -LiteralPath $wim -LicensedProduct 'Windows 10 Pro' -LicensedArchitecture alpha } }
        @{ Id = 'MediaNotGiven'; Cmdlet = 'GetReimageEligibility'; Category = 'InvalidArgument'; Target = ''; Code = { New-InventoryRow | Get-ReimageEligibility } }
        @{ Id = 'MediaGivenTwice'; Cmdlet = 'GetReimageEligibility'; Category = 'InvalidArgument'; Target = ''; Code = { New-InventoryRow | Get-ReimageEligibility -MediaPath $wim -LiteralMediaPath $wim } }
        @{ Id = 'MediaUnusable'; Cmdlet = 'GetReimageEligibility'; Category = 'InvalidType'; Target = 'x.iso'; Code = { New-InventoryRow | Get-ReimageEligibility -Media x.iso } }
        @{ Id = 'MediaUnusable'; Cmdlet = 'TestVLMediaMatch'; Category = 'InvalidType'; Target = '7'; Code = { 7 | Test-VLMediaMatch -LicensedProduct 'Windows 10 Pro' } }
        @{ Id = 'ParametersApart'; Cmdlet = 'GetReimageEligibility'; Category = 'InvalidArgument'; Target = ''; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -MediaIndex 2 } }
        @{ Id = 'NameIsList'; Cmdlet = 'GetVLMedia'; Category = 'InvalidArgument'; Target = 'names.txt'; Code = { Get-VLMedia -Name names.txt } }
        @{ Id = 'PathBlank'; Cmdlet = 'GetVLMedia'; Category = 'InvalidArgument'; Target = ''; Code = { Get-VLMedia '' } }
        @{ Id = 'LinesOfTool'; Cmdlet = 'GetVLMedia'; Category = 'InvalidArgument'; Target = 'D:\sources\install.wim'; Code = { 'Details for image : D:\sources\install.wim', 'Index : 1' | Get-VLMedia } }
        @{ Id = 'VerdictUnusable'; Cmdlet = 'GetReimageQuestion'; Category = 'InvalidType'; Target = 'fleet.csv'; Code = { 'fleet.csv' | Get-ReimageQuestion } }
        @{ Id = 'OriginUnreadable'; Cmdlet = 'GetVLMedia'; Category = 'InvalidData'; Target = 'gone.iso'; Code = { Get-VLMedia $wim -MadeFrom gone.iso } }
        @{ Id = 'RecordIsImage'; Cmdlet = 'GetReimageEligibility'; Category = 'InvalidType'; Target = '*'; Code = { [pscustomobject]@{ ImageName = 'x'; ImageIndex = 1 } | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' } }
        @{ Id = 'PathNotFound'; Cmdlet = 'GetVLMedia'; Category = 'ObjectNotFound'; Target = 'TestDrive:/no-such.iso'; Code = { Get-VLMedia TestDrive:/no-such.iso } }
        @{ Id = 'PathNotFound'; Cmdlet = 'GetVLMedia'; Category = 'ObjectNotFound'; Target = 'NoSuchDrive:/a.iso'; Code = { Get-VLMedia -LiteralPath NoSuchDrive:/a.iso } }
        @{ Id = 'PathNotFound'; Cmdlet = 'GetReimageEligibility'; Category = 'ObjectNotFound'; Target = 'TestDrive:/no-such.iso'; Code = { New-InventoryRow | Get-ReimageEligibility -LiteralMediaPath TestDrive:/no-such.iso } }
        @{ Id = 'PathNotFound'; Cmdlet = 'GetMakActivationCount'; Category = 'ObjectNotFound'; Target = 'TestDrive:/no-such.cilx'; Code = { Get-MakActivationCount TestDrive:/no-such.cilx } }
        @{ Id = 'PathNotFound'; Cmdlet = 'GetMakActivationCount'; Category = 'ObjectNotFound'; Target = 'word'; Code = { 'word' | Get-MakActivationCount } }
        @{ Id = 'PathNotFound'; Cmdlet = 'GetReimageEligibility'; Category = 'ObjectNotFound'; Target = 'TestDrive:/no-such*'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaPath 'TestDrive:/no-such*' } }
        @{ Id = 'MediaEditionUnknown'; Cmdlet = 'GetReimageEligibility'; Category = 'ObjectNotFound'; Target = 'Ultimate'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaPath $wim -MediaEdition Ultimate } }
        @{ Id = 'MediaIndexUnknown'; Cmdlet = 'GetReimageEligibility'; Category = 'ObjectNotFound'; Target = '9 10'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaPath $wim -MediaIndex 9, 10 } }
        @{ Id = 'PathNotFileSystem'; Cmdlet = 'GetVLMedia'; Category = 'InvalidArgument'; Target = 'Env:/PATH'; Code = { Get-VLMedia Env:/PATH } }
        @{ Id = 'MediaUnreadable'; Cmdlet = 'GetVLMedia'; Category = 'InvalidData'; Target = '*broken.iso'; Code = { Get-VLMedia $broken } }
        @{ Id = 'MediaUnreadable'; Cmdlet = 'TestVLMediaMatch'; Category = 'InvalidData'; Target = '*broken.iso'; Code = { Test-VLMediaMatch $broken -LicensedProduct 'Windows 10 Pro' } }
        @{ Id = 'TableUnreadable'; Cmdlet = 'GetFirmwareLicense'; Category = 'InvalidData'; Target = '*broken.iso'; Code = { Get-FirmwareLicense $broken } }
        @{ Id = 'WindowsUnreadable'; Cmdlet = 'GetOfflineLicense'; Category = 'InvalidData'; Target = '*folder'; Code = { Get-OfflineLicense (Join-Path $TestDrive folder) } }
        @{ Id = 'LicenseGivenTwice'; Cmdlet = 'TestVLMediaMatch'; Category = 'InvalidArgument'; Target = ''; Code = { Test-VLMediaMatch $wim -LicensedProduct 'Windows 10 Pro' -InputObject (New-InventoryRow) } }
        @{ Id = 'SourceUnreadable'; Cmdlet = 'GetMakActivationCount'; Category = 'InvalidData'; Target = '*broken.cilx'; Code = { Get-MakActivationCount (Join-Path $TestDrive broken.cilx) } }
        @{ Id = 'FileIsFolder'; Cmdlet = 'GetMakActivationCount'; Category = 'InvalidArgument'; Target = '*folder'; Code = { Get-MakActivationCount -LiteralPath (Join-Path $TestDrive folder) } }
        @{
            Id = 'FileUnreadable'; Cmdlet = 'GetMakActivationCount'; Category = 'ReadError'; Target = '*taken.csv'
            Code = { $taken = [IO.File]::Open((Join-Path $TestDrive taken.csv), 'OpenOrCreate', 'Write', 'None'); try { Get-MakActivationCount (Join-Path $TestDrive taken.csv) } finally { $taken.Dispose() } }
        }
        @{ Id = 'VerdictUnusable'; Cmdlet = 'GetMakActivationCount'; Category = 'InvalidType'; Target = 'Eligible'; Code = { Get-MakActivationCount (Join-Path $TestDrive portal.csv) -Verdict 'Eligible' } }
        @{ Id = 'VerdictIsFile'; Cmdlet = 'GetMakActivationCount'; Category = 'InvalidType'; Target = 'v.csv'; Code = { Get-MakActivationCount (Join-Path $TestDrive portal.csv) -Verdict v.csv } }
        @{ Id = 'VerdictUnusable'; Cmdlet = 'ExportReimageReport'; Category = 'InvalidType'; Target = 'Eligible'; Code = { 'Eligible' | Export-ReimageReport (Join-Path $TestDrive none.html) } }
        @{ Id = 'VerdictWithoutFacts'; Cmdlet = 'GetReimageQuestion'; Category = 'InvalidType'; Target = 'Eligible'; Code = { 'Eligible' | Get-ReimageQuestion } }
        @{ Id = 'PlanWithoutVerdicts'; Cmdlet = 'ExportReimageReport'; Category = 'InvalidType'; Target = '*WantedProduct*'; Code = { [pscustomobject]@{ Decision = 'Eligible'; WantedProduct = '' } | Export-ReimageReport (Join-Path $TestDrive none.html) } }
        @{ Id = 'EntitlementUnusable'; Cmdlet = 'GetReimageEligibility'; Category = 'InvalidType'; Target = '42'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -Entitlement 42 } }
        @{
            Id = 'EntitlementUnreadable'; Cmdlet = 'GetReimagePlan'; Category = 'InvalidData'; Target = '*cut.csv'
            Code = { Set-Content (Join-Path $TestDrive cut.csv) "LicensedProduct,Model`nWindows 10 Pro"; New-InventoryRow | Get-ReimagePlan -MediaProduct 'Windows 10 Pro' -Entitlement (Join-Path $TestDrive cut.csv) }
        }
        @{ Id = 'CountUnusable'; Cmdlet = 'NewMakActivationRequest'; Category = 'InvalidType'; Target = 'AAAA1'; Code = { @('AAAA1') + @(Get-MakActivationCount (Join-Path $TestDrive portal.csv)) | New-MakActivationRequest -Count 1 } }
        @{ Id = 'RequestUnwritable'; Cmdlet = 'NewMakActivationRequest'; Category = 'InvalidArgument'; Target = 'Items'; Code = { Get-MakActivationCount (Join-Path $TestDrive portal.csv) | New-MakActivationRequest } }
        @{ Id = 'InputMissing'; Cmdlet = 'NewMakActivationRequest'; Category = 'InvalidArgument'; Target = ''; Code = { New-MakActivationRequest -Count 5 } }
        @{ Id = 'ReportNotHtml'; Cmdlet = 'ExportReimageReport'; Category = 'InvalidArgument'; Target = '*rep.csv'; Code = { $verdict | Export-ReimageReport (Join-Path $TestDrive rep.csv) } }
        @{ Id = 'ReportExists'; Cmdlet = 'ExportReimageReport'; Category = 'ResourceExists'; Target = '*there.html'; Code = { $verdict | Export-ReimageReport (Join-Path $TestDrive there.html) } }
        @{ Id = 'ReportOfWithdrawn'; Cmdlet = 'ExportReimageReport'; Category = 'InvalidData'; Target = '*w.html'; Code = { (New-InventoryRow), (New-OperatingSystem) | Get-ReimageEligibility @media -ErrorAction SilentlyContinue 6> $null | Export-ReimageReport (Join-Path $TestDrive w.html) } }
        @{ Id = 'ReportUnwritable'; Cmdlet = 'ExportReimageReport'; Category = 'WriteError'; Target = '*xxx.html'; Code = { $verdict | Export-ReimageReport (Join-Path $TestDrive ('x' * 300 + '.html')) } }
        @{ Id = 'PathAmbiguous'; Cmdlet = 'ExportReimageReport'; Category = 'InvalidArgument'; Target = '*ther*'; Code = { $verdict | Export-ReimageReport (Join-Path $TestDrive 'ther*') -Force } }
        @{ Id = 'PathIsFolder'; Cmdlet = 'ExportReimageReport'; Category = 'InvalidArgument'; Target = '*folder'; Code = { $verdict | Export-ReimageReport (Join-Path $TestDrive folder) } }
        @{ Id = 'DeviceMissing'; Cmdlet = 'GetLicensedProduct'; Category = 'ObjectNotFound'; Target = 'PC-17'; Code = { New-InventoryRow | Get-LicensedProduct -Device PC-17 } }
        @{ Id = 'ComputersBesideRecords'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidArgument'; Target = ''; Code = { New-InventoryRow | Get-LicensedProduct -ComputerName PC-17 } }
        @{ Id = 'RuleUnusable'; Cmdlet = 'GetReimageRule'; Category = 'InvalidType'; Target = '*'; Code = { New-InventoryRow | Get-ReimageRule } }
        @{ Id = 'DeviceAlone'; Cmdlet = 'GetLicensedProduct'; Category = 'InvalidArgument'; Target = 'PC-17'; Code = { Get-LicensedProduct -Device PC-17 } }
        @{ Id = 'ComputerUnreadable'; Cmdlet = 'GetLicensedProduct'; Category = 'ConnectionError'; Target = 'PC-DOWN'; Code = { Get-LicensedProduct -ComputerName PC-DOWN } }
        @{ Id = 'ComputerPartlyRead'; Cmdlet = 'GetLicensedProduct'; Category = 'ConnectionError'; Target = 'PC-HALF'; Code = { Get-LicensedProduct -ComputerName PC-HALF } }
    )
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $wim = Join-Path $TestDrive 'install.wim'
    New-Wim $wim @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' })
    $broken = Join-Path $TestDrive 'broken.iso'
    Set-Content $broken 'no disc' -Encoding Ascii
    Set-Content (Join-Path $TestDrive 'broken.cilx') '<no' -Encoding Ascii
    Set-Content (Join-Path $TestDrive 'there.html') 'there' -Encoding Ascii
    Set-Content (Join-Path $TestDrive 'there2.html') 'there' -Encoding Ascii
    $null = New-Item -ItemType Directory (Join-Path $TestDrive 'folder')
    Copy-Item (Join-Path $RepositoryFolder 'samples/mak/portal-keys.csv') (Join-Path $TestDrive 'portal.csv')
    $media = New-MediaOfWindows10Pro
    $verdict = New-InventoryRow | Get-ReimageEligibility @media
    function global:Get-CimInstance {
        [CmdletBinding()]
        param([string] $ClassName, [string] $Filter, [string[]] $Property, [string[]] $ComputerName, [object[]] $CimSession, [uint32] $OperationTimeoutSec)
        foreach ($computer in $ComputerName) {
            if ($computer -eq 'PC-DOWN' -or $ClassName -eq 'SoftwareLicensingProduct') {
                Write-Error 'Access denied' -TargetObject $computer
            } elseif ($ClassName -eq 'SoftwareLicensingService') {
                New-LicensingService -ComputerName $computer
            }
        }
    }

    # The error, whether it ended the pipeline or not.
    function Get-Failure {
        param([scriptblock] $Code)
        try {
            & $Code 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
        } catch {
            $_
        }
    }
}

AfterAll {
    Remove-Item function:Get-CimInstance
}

Describe 'The error <Id> of <Cmdlet>' -ForEach $failures {
    It 'says which it is, and what it is about' {
        $failure = @(Get-Failure $Code)
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -BeExactly "$Id,ReimagingTools.Commands.${Cmdlet}Command"
        $failure[0].CategoryInfo.Category | Should -Be $Category
        "$($failure[0].TargetObject)" | Should -BeLike $Target
        "$($failure[0])" | Should -Not -BeNullOrEmpty
    }

    It 'says it in Japanese' {
        $before = [Threading.Thread]::CurrentThread.CurrentUICulture
        try {
            [Threading.Thread]::CurrentThread.CurrentUICulture = 'ja-JP'
            $message = "$(@(Get-Failure $Code)[0])"
        } finally {
            [Threading.Thread]::CurrentThread.CurrentUICulture = $before
        }
        # What the system or another computer says of itself is quoted as it came.
        $ours = if ($Id -in 'FileUnreadable', 'ReportUnwritable', 'ComputerUnreadable', 'ComputerPartlyRead') { $message -replace '[A-Z][A-Za-z0-9 ,.:''/()-]{12,}', '' } else { $message -replace '"[^"]*"|\S*[\\/]\S*', '' }
        $ours | Should -Match '[\u3040-\u30ff]'
        $ours | Should -Not -Match "(?<![-\w./])[A-Za-z]?[a-z']+ [a-z']{2,} [a-z']{2,}(?![-\w])"
    }
}

Describe 'Errors' {
    It 'are all shown here: <_>' -ForEach @(
        [regex]::Matches([IO.File]::ReadAllText([IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../../src/ReimagingTools/Errors/ErrorRecords.cs'))), 'static ErrorRecord ([A-Z]\w+)\(') |
            ForEach-Object { $_.Groups[1].Value } | Where-Object { $_ -notin 'Make', 'RecordRefused' }
    ) {
        # RecordRefused has an id for each reason; they are shown above. CimUnavailable is shown where the host has no CIM, in the tests of Get-LicensedProduct.
        $here = [IO.File]::ReadAllText((Join-Path $PSScriptRoot 'Errors.Tests.ps1')) + [IO.File]::ReadAllText((Join-Path $PSScriptRoot 'Get-LicensedProduct.Tests.ps1'))
        $here | Should -Match "'$_[',]"
    }

    It 'tells what the firmware of this computer says, or that it cannot be read' {
        $license = Get-FirmwareLicense -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        if ($license) { $failures | Should -BeNullOrEmpty } else {
            $failures[0].FullyQualifiedErrorId | Should -BeExactly ('{0},ReimagingTools.Commands.GetFirmwareLicenseCommand' -f 'FirmwareUnreadable')
        }
    }

    It 'hand no whole product key on: <Name>' -ForEach @(
        @{ Name = 'a word'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -MediaLanguage 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' } }
        @{ Name = 'a brief'; Code = { Get-ReimageRule -Brief 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' } }
        @{ Name = 'a rule'; Code = { Get-ReimageRule 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' } }
        @{ Name = 'a clause'; Code = { Get-ReimageRule -Clause 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' } }
        @{ Name = 'media'; Code = { New-InventoryRow | Get-ReimageEligibility -Media 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' } }
        @{ Name = 'a count'; Code = { 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' | New-MakActivationRequest -Count 1 } }
        @{ Name = 'a record'; Code = { 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' | Get-LicensedProduct } }
        @{ Name = 'a table'; Code = { @{ ComputerName = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1'; LicensedProduct = @{ a = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' } } | Get-LicensedProduct } }
        @{ Name = 'a computer'; Code = { function Get-CimInstance { throw "no $args" }; Get-LicensedProduct -ComputerName 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' } }
    ) {
        $failure = @(Get-Failure $Code)[0]
        "$failure $($failure.TargetObject | Format-List | Out-String) $($failure.CategoryInfo) $($failure.Exception)" | Should -Not -BeLike '*AAAAA-AAAAA*'
    }
}

Describe 'One mistake in every record' {
    BeforeAll {
        $media = New-MediaOfWindows10Pro
    }

    It 'is one error with a count' {
        $rows = 1..300 | ForEach-Object { [pscustomobject]@{ Textbox12_Shoe0 = 'Windows 10 Pro'; Textbox13_Nowhere0 = $_ } }
        $rows | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.Count | Should -Be 1
        "$($failures[0])" | Should -BeLike '*Textbox12_Shoe0*300*'
        $failures[0].FullyQualifiedErrorId | Should -BeExactly 'RecordUnusable,ReimagingTools.Commands.GetReimageEligibilityCommand'
    }

    It 'leaves other mistakes apart' {
        $null = @('PC-1', 'PC-2', 7, (New-InventoryRow), [pscustomobject]@{ Shoe = 42 }) | Get-ReimageEligibility @media -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 3
    }

    It 'ends -Quiet with false' {
        (New-InventoryRow), 7, 8 | Get-ReimageEligibility @media -Quiet -ErrorAction SilentlyContinue | Should -BeFalse
    }
}

Describe 'Words of parameters' {
    BeforeAll {
        $media = New-MediaOfWindows10Pro
    }

    It 'are told where -<Parameter> takes no <Word>' -ForEach @(
        @{ Parameter = 'SoftwareAssurance'; Word = 'Yes'; Says = 'SoftwareAssurance "Yes" *None, PerDevice or PerUser*' }
        @{ Parameter = 'Purpose'; Word = 'Fun'; Says = 'Purpose "Fun" *Reimaging or Recovery*' }
        @{ Parameter = 'Purpose'; Word = @('Reimaging', 'Recovery'); Says = 'Purpose "Reimaging, Recovery" *' }
        @{ Parameter = 'SoftwareAssurance'; Word = @('None', 'PerUser'); Says = 'SoftwareAssurance "None, PerUser" *' }
        @{ Parameter = 'LicenseChannel'; Word = 'pigeon'; Says = '*"pigeon"*Oem, Fpp*' }
        @{ Parameter = 'LicenseType'; Word = 'half'; Says = '*"half"*Full or Upgrade*' }
        @{ Parameter = 'LicensedProduct'; Word = 'Windos 10 Pro'; Says = '*"Windos 10 Pro"*' }
        @{ Parameter = 'MediaIndex'; Word = 'Windows 10 Pro'; Says = '*"Windows 10 Pro"*-MediaEdition*' }
    ) {
        $arguments = @{ $Parameter = $Word }
        { New-InventoryRow | Get-ReimageEligibility @media @arguments } | Should -Throw $Says
    }

    It 'are read as people write them: -<Parameter> <Word>' -ForEach @(
        @{ Parameter = 'SoftwareAssurance'; Word = 'per-device' }, @{ Parameter = 'SoftwareAssurance'; Word = 'Per User' }, @{ Parameter = 'Purpose'; Word = 'reimaging' }
    ) {
        $arguments = @{ $Parameter = $Word }
        (New-InventoryRow | Get-ReimageEligibility @media @arguments).Decision | Should -BeExactly 'Eligible'
    }
}

Describe 'Facts stated for all' {
    BeforeAll {
        $media = New-MediaOfWindows10Pro
        $stated = @{ LicensedLanguage = 'English'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' }
    }

    It 'speak for records that are silent, and are shown as such' {
        $rows = 1..3 | ForEach-Object { [pscustomobject]@{ ComputerName = "PC-$_"; LicensedProduct = 'Windows 10 Pro' } }
        ($rows | Get-ReimageEligibility @media).Decision | Should -Not -Contain 'Eligible'
        $verdicts = $rows | Get-ReimageEligibility @media @stated
        $verdicts.Decision | Should -Be @('Eligible', 'Eligible', 'Eligible')
        $report = Join-Path $TestDrive 'stated.html'
        $verdicts | Export-ReimageReport $report
        Get-Content $report -Raw | Should -Match 'LicensedLanguage English; LicensedArchitecture x64; LicenseChannel Oem'
    }

    It 'never speak against a record' {
        $verdict = New-InventoryRow -Language ja-JP | Get-ReimageEligibility @media @stated
        $verdict.Decision | Should -BeExactly 'Indeterminate'
        "$($verdict.Advisories)" | Should -BeLike '*stated for all*'
    }
}

Describe 'A mistyped word' {
    It 'of a program names the near ones and lists all: <Word>' -ForEach @(
        @{ Word = 'EnterpriseAgrement'; Near = 'did you mean EnterpriseAgreement' }
        @{ Word = 'OpenVal'; Near = 'did you mean OpenValue, OpenValueSubscription' }
        @{ Word = 'Open Valu'; Near = 'did you mean OpenValue' }
        @{ Word = 'zebra'; Near = 'is not understood. Use the name of one Volume Licensing program' }
        @{ Word = 'EA, OV'; Near = 'is not understood. Use the name of one Volume Licensing program' }
    ) {
        $message = try { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -Program $Word } catch { "$_" }
        $message | Should -BeLike "Program `"$Word`"*$Near*One of: OpenLicense, *CloudSolutionProvider; or *"
        $message.Length | Should -BeLessThan 600 -Because $message
        "$(Get-Help Get-ReimageEligibility -Parameter Program | Out-String -Width 4000)" | Should -BeLike '*CustomerAgreementForEnterprise*'
    }

    It 'of a path names what is near it in its folder: <Cmdlet>' -ForEach @(
        @{ Cmdlet = 'Get-VLMedia'; Code = { Get-VLMedia (Join-Path $TestDrive 'fleet.cvs') } }
        @{ Cmdlet = 'Get-VLMedia -LiteralPath'; Code = { Get-VLMedia -LiteralPath (Join-Path $TestDrive 'fleet.cvs') } }
        @{ Cmdlet = 'Get-ReimageEligibility'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaPath (Join-Path $TestDrive 'fleet.cvs') } }
        @{ Cmdlet = 'Get-MakActivationCount'; Code = { Get-MakActivationCount (Join-Path $TestDrive 'fleet.cvs') } }
        @{ Cmdlet = 'Get-ReimageEligibility -Entitlement'; Code = { New-InventoryRow | Get-ReimageEligibility -MediaProduct 'Windows 10 Pro' -Entitlement (Join-Path $TestDrive 'fleet.cvs') } }
    ) {
        Set-Content (Join-Path $TestDrive 'fleet.csv') 'ComputerName'
        $failures = @()
        try { $null = & $Code -ErrorAction SilentlyContinue -ErrorVariable failures 2>&1 | Tee-Object -Variable failures } catch { $failures = $_ }
        "$failures" | Should -BeLike '*There is no file or folder*fleet.cvs; did you mean fleet.csv*'
    }
}
