<#
.SYNOPSIS
    Audits a fleet on a schedule: records in, a dated CSV file with one verdict per device, a report for people and a file of questions out.
.DESCRIPTION
    Takes devices from inventory files (-InventoryPath takes several, and wildcards; their rows are joined per device), from ConfigMgr (the result of a stored query) or from Active Directory. What Active Directory knows says what devices
    run, not what they were licensed for: its verdicts are mostly Indeterminate and say what to find out. An inventory file beside it (-InventoryPath) speaks for
    the devices it lists.

    Ends in reimage-questions-<date>.csv: the fewest questions that settle the most devices. Fill in the cells that hold ? in a spreadsheet, save it as CSV UTF-8, and name the file, with
    purchase records and order lists, by -EntitlementPath: the next audit knows the answers. A second run on the same day sets the questions of the first aside (.csv.old), and leaves a
    file that -EntitlementPath names as it is.

    Writes reimage-<date>.csv and reimage-<date>.html, and adds to reimage-audit.log in the output folder. Exit codes: 0 done, 1 something could not be read, 2 the audit failed or
    judged no device at all; a file of the same day is replaced only by one with verdicts. Texts that a spreadsheet would take for a formula are written with a
    leading apostrophe. -LicensedArchitecture x64 and the like state what holds for all devices whose records are silent. Lists may come as one word, as powershell.exe -File hands them on: -PurchasedProduct "Windows 10 Pro;Office Standard 2019", -InventoryPath "ad.csv;configmgr.csv".
.EXAMPLE
    ./Invoke-ReimageAudit.ps1 -Source Inventory -InventoryPath ./inventory.csv -OutputFolder ./audits -MediaProduct 'Windows 10 Pro' -MediaLanguage en-US -MediaArchitecture x64 -MediaChannel VL -Program SelectPlus
.EXAMPLE
    ./Invoke-ReimageAudit.ps1 -Source Inventory -InventoryPath ./ad.csv, './exports/*.csv' -EntitlementPath ./orders.csv -OutputFolder ./audits -MediaPath ./windows.iso -Program EnterpriseAgreement

    Joins exports of several tools per device.
.EXAMPLE
    ./Invoke-ReimageAudit.ps1 -Source ConfigMgr -QueryName 'Reimaging' -OutputFolder D:\Audits -MediaPath D:\Media\windows.iso -Program OpenValue -PurchasedProduct 'Windows 10 Pro' -LicensedArchitecture x64

    Media with several images is one question for each device: the image that fits it best answers.
.EXAMPLE
    $action = New-ScheduledTaskAction -Execute powershell.exe -Argument '-NoProfile -ExecutionPolicy Bypass -File D:\Audits\Invoke-ReimageAudit.ps1 -Source ConfigMgr -QueryName Reimaging -OutputFolder D:\Audits -MediaPath D:\Media\windows.iso -Program SelectPlus'
    Register-ScheduledTask -TaskName 'Reimaging audit' -Action $action -Trigger (New-ScheduledTaskTrigger -Weekly -DaysOfWeek Monday -At 6am) -User 'CONTOSO\svc-audit' -Password $password

    Runs the audit every Monday, by an account that may read the inventory.
.EXAMPLE
    $report = Get-ChildItem D:\Audits\reimage-*.html | Sort-Object Name | Select-Object -Last 1
    Send-MailMessage -SmtpServer smtp.contoso.com -From audit@contoso.com -To it@contoso.com -Subject "Reimaging audit $($report.BaseName)" -Body 'The report is attached.' -Attachments $report.FullName

    Sends the newest report.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [ValidateSet('Inventory', 'ConfigMgr', 'ActiveDirectory')]
    [string] $Source,
    [string[]] $InventoryPath = @(),
    [string] $QueryName,
    [string[]] $EntitlementPath = @(),
    [Parameter(Mandatory = $true)]
    [string] $OutputFolder,
    [string] $MediaPath,
    [string[]] $MediaIndex = @(),
    [string[]] $MediaEdition = @(),
    [string] $MediaProduct,
    [string[]] $MediaLanguage = @(),
    [string] $MediaArchitecture,
    [string] $MediaChannel,
    [Parameter(Mandatory = $true)]
    [string] $Program,
    [string[]] $PurchasedProduct,
    [string] $SoftwareAssurance,
    [string] $LicensedProduct,
    [string[]] $LicensedLanguage = @(),
    [string] $LicensedArchitecture,
    [string] $LicenseChannel,
    [string] $LicenseType,
    [string] $Purpose,
    [string] $Brief,
    [datetime] $Date = [datetime]::Now,
    [string] $ModulePath = 'ReimagingTools'
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$given = $PSBoundParameters
$stamp = $Date.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)
$unfinished = $null

# Texts; the folder of a language beside this script holds them in it.
$texts = @{
    NotRead = 'Not read: {0}'
    Warning = 'Warning: {0}'
    Questions = 'Questions: {0}'
    Withdrawn = 'Withdrawn, and not written, as rows of one device do not agree: {0}'
    NobodyJudged = 'No device was judged; {0} errors stand in the log.'
    Wrote = 'Wrote {0}, {1} questions, {2} errors.'
    Totals = '{0} Eligible, {1} NotEligible, {2} Indeterminate. {3}'
    Failed = 'Failed: {0}'
    AuditFailed = 'The audit failed: {0}'
}
$localized = $null
Import-LocalizedData -BindingVariable localized -BaseDirectory $PSScriptRoot -UICulture ([cultureinfo]::CurrentUICulture.Name) -ErrorAction SilentlyContinue
if ($localized) { $texts = $localized }

function Add-AuditLog {
    param([string] $Text)
    $line = '{0:s} {1}' -f $Date, $Text
    Add-Content -LiteralPath (Join-Path $OutputFolder 'reimage-audit.log') -Value $line -Encoding UTF8
    Write-Verbose $line
}

# Sources name computers in columns of different names; what is listed with its domain is listed without it, too.
function Get-ComputerName {
    param($Row)
    $names = 'ComputerName|Computer Name|PC Name|PSComputerName|CSName|DNSHostName|MachineName|FullyQualifiedDomainName|Netbios_Name|CsDNSHostName|__SERVER|CN|DeviceName|Name'
    $Row.PSObject.Properties | Where-Object { $_.Name -match "(^|\.)($names)0?$" -and $_.Value } | ForEach-Object { $_.Value; ($_.Value -split '\.')[0] }
}

# A row that states a license is judged as it comes, unless other rows of its device wait: those that only tell what runs go first.
function Import-Inventory {
    $rows = @(Read-Inventory)
    $states = { @($_.PSObject.Properties | Where-Object { $_.Name -match '^\W*(Licensed|License ?Channel|Lizenz)' -and $_.Value }).Count -gt 0 }
    $rows | Where-Object { -not (& $states) }
    $rows | Where-Object $states
}

# Spreadsheets separate cells by semicolons where the comma is the decimal mark.
function Read-Inventory {
    foreach ($file in Resolve-Inventory) {
        $header = Get-Content -LiteralPath $file -TotalCount 1 -Encoding UTF8
        $delimiter = @(',', ';', "`t") | Sort-Object -Property { ([string]$header).Split($_).Count } -Descending | Select-Object -First 1
        Import-Csv -LiteralPath $file -Encoding UTF8 -Delimiter $delimiter
    }
}

# A list may come as one word; a file that has such a name is meant itself.
function Resolve-Inventory {
    foreach ($given in $InventoryPath) {
        if (Test-Path -LiteralPath $given) {
            $given
        } else {
            $given -split '\s*[;,]\s*' | ForEach-Object { (Resolve-Path -Path $_).ProviderPath }
        }
    }
}

function Get-DeviceRecord {
    if ($Source -eq 'Inventory') {
        Import-Inventory
        return
    }
    if ($Source -eq 'ConfigMgr') {
        Invoke-CMQuery -Name $QueryName
        return
    }
    $listed = @{}
    if ($InventoryPath) {
        Import-Inventory | ForEach-Object { foreach ($name in Get-ComputerName $_) { $listed[$name] = $true }; $_ }
    }
    Get-ADComputer -Filter 'OperatingSystem -like "Windows*"' -Properties OperatingSystem, OperatingSystemVersion, DNSHostName |
        Where-Object { -not $listed.ContainsKey($_.Name) }
}

# A cell that begins like a formula is run by spreadsheets, quoted or not.
function ConvertTo-SafeText {
    param([string] $Text)
    if ($Text -match '^[=+\-@\t\r]') { "'$Text" } else { $Text }
}

function Select-Column {
    process {
        $verdict = $_
        $row = [ordered]@{}
        foreach ($name in 'ComputerName', 'Decision', 'Basis', 'Brief', 'LicensedProduct', 'MediaProduct', 'MediaSource', 'MediaIndex', 'MediaChoice', 'Reason', 'Remedy', 'DeviceCount') {
            $row[$name] = ConvertTo-SafeText $verdict.$name
        }
        foreach ($name in 'OtherImages', 'Clauses', 'MissingFacts', 'Obligations', 'Advisories') {
            $row[$name] = ConvertTo-SafeText ($verdict.$name -join '; ')
        }
        [pscustomobject] $row
    }
}

# Selectors and answers come back as they are written, so that only what people wrote elsewhere is guarded.
function ConvertTo-QuestionRow {
    process {
        $row = [ordered]@{}
        foreach ($property in $_.PSObject.Properties) {
            $row[$property.Name] = if ($property.Name -in 'Known', 'Example', 'Answers') { ConvertTo-SafeText "$($property.Value)" } else { $property.Value }
        }
        [pscustomobject] $row
    }
}

try {
    $null = New-Item -ItemType Directory -Path $OutputFolder -Force
    try { Import-Module $ModulePath } catch { throw "The module is not here: install it, or name its folder by -ModulePath. $($_.Exception.Message)" }
    $arguments = @{ Program = $Program }
    foreach ($name in 'MediaPath', 'MediaProduct', 'MediaLanguage', 'MediaArchitecture', 'MediaChannel', 'SoftwareAssurance', 'Purpose', 'Brief', 'LicensedProduct', 'LicensedLanguage', 'LicensedArchitecture', 'LicenseChannel', 'LicenseType') {
        if ($given.ContainsKey($name)) {
            $arguments[$name] = $given[$name]
        }
    }
    # A list in one word is not [int[]]: 1,2 would be read as 12.
    if ($given.ContainsKey('MediaIndex')) {
        $arguments.MediaIndex = @($MediaIndex -split ',' | ForEach-Object { [int] $_ })
    }
    foreach ($name in 'MediaEdition', 'PurchasedProduct') {
        if ($given.ContainsKey($name)) {
            $arguments[$name] = @($given[$name] -split '\s*[;,]\s*')
        }
    }
    if ($EntitlementPath.Count -gt 0) {
        $arguments.Entitlement = @($EntitlementPath -split '\s*[;,]\s*')
    }
    $report = Join-Path $OutputFolder "reimage-$stamp.csv"
    $unfinished = "$report.part"
    $failures, $warned = @(), @()
    $verdicts = @(Get-DeviceRecord | Get-ReimageEligibility @arguments -InformationAction Ignore -WarningAction SilentlyContinue -WarningVariable warned -ErrorAction SilentlyContinue -ErrorVariable failures)
    # An answer that a later row took back is none.
    $withdrawn = @($failures | Where-Object { $_.FullyQualifiedErrorId -match '^Record(Late|Differs),' } | ForEach-Object { $_.TargetObject } | ForEach-Object { ($_ -split '\.')[0] } | Sort-Object -Unique)
    if ($withdrawn.Count -gt 0) {
        $verdicts = @($verdicts | Where-Object { $withdrawn -notcontains ($_.ComputerName -split '\.')[0] })
        Write-Output ($texts.Withdrawn -f ($withdrawn -join ', '))
    }
    $verdicts | Select-Column | Export-Csv -LiteralPath $unfinished -NoTypeInformation -Encoding UTF8
    foreach ($failure in $failures) {
        Add-AuditLog ($texts.NotRead -f $failure.Exception.Message)
    }
    # PCs that run something else than what is stated of them are among these.
    foreach ($warning in $warned) {
        $line = $texts.Warning -f $warning
        Add-AuditLog $line
        Write-Output $line
    }
    if ($verdicts.Count -eq 0) {
        throw ($texts.NobodyJudged -f @($failures).Count)
    }
    Move-Item -LiteralPath $unfinished -Destination $report -Force
    $verdicts | Export-ReimageReport -LiteralPath ([IO.Path]::ChangeExtension($report, '.html')) -Source $Source -Force
    # What nobody can be asked about by group stands in the log: it may be one fact that is the same for all.
    $unasked = @()
    $questions = @($verdicts | Get-ReimageQuestion -WarningAction SilentlyContinue -WarningVariable unasked)
    foreach ($reason in $unasked) {
        $line = $texts.Questions -f $reason
        Add-AuditLog $line
        Write-Output $line
    }
    # Questions of an earlier run of the day are none any more. Somebody may have filled them in meanwhile: they are set aside, and left where they are while -EntitlementPath names them.
    $answers = @($EntitlementPath -split '\s*[;,]\s*' | Where-Object { $_ } | Resolve-Path | ForEach-Object { $_.ProviderPath })
    Get-ChildItem -LiteralPath $OutputFolder -Filter "reimage-questions-$stamp*.csv" | Where-Object { $answers -notcontains $_.FullName } |
        ForEach-Object { Move-Item -LiteralPath $_.FullName -Destination "$($_.FullName).old" -Force }
    $asked = Join-Path $OutputFolder "reimage-questions-$stamp.csv"
    for ($number = 2; Test-Path -LiteralPath $asked; $number++) {
        $asked = Join-Path $OutputFolder "reimage-questions-$stamp-$number.csv"
    }
    if ($questions.Count -gt 0) {
        $questions | ConvertTo-QuestionRow | Export-Csv -LiteralPath $asked -NoTypeInformation -Encoding UTF8
    }
    $decisions = @('Eligible', 'NotEligible', 'Indeterminate' | ForEach-Object { $name = $_; @($verdicts | Where-Object { $_.Decision -eq $name }).Count })
    $done = $texts.Wrote -f $report, $questions.Count, @($failures).Count
    Add-AuditLog $done
    Write-Output ($texts.Totals -f ($decisions + $done))
    exit [int] (@($failures).Count -gt 0)
} catch {
    Write-Output ($texts.AuditFailed -f $_.Exception.Message)
    if (Test-Path -LiteralPath $OutputFolder) {
        Add-AuditLog ($texts.Failed -f $_.Exception.Message)
    }
    if ($unfinished -and (Test-Path -LiteralPath $unfinished)) {
        Remove-Item -LiteralPath $unfinished
    }
    exit 2
}
