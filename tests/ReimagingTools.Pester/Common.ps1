# What every test file shares: the packaged module, and records as the sources of the field give them.

$script:ModuleFolder = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../../out/ReimagingTools'))
$script:RepositoryFolder = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../..'))
Import-Module (Join-Path $ModuleFolder 'ReimagingTools.psd1') -Force
[System.Threading.Thread]::CurrentThread.CurrentUICulture = 'en-US'

# Another process of the PowerShell that runs the tests. As a tool of dotnet it is no program of its own, but an assembly that dotnet runs.
function Invoke-OtherShell {
    param([string[]] $Argument)
    $names = 'pwsh', 'pwsh.exe', 'powershell.exe' | ForEach-Object { Join-Path $PSHOME $_ } | Where-Object { Test-Path $_ }
    $program, $first = @($names)[0], @()
    if (-not $program) {
        $program = [Environment]::ProcessPath
        if ([IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') { $first = @(Join-Path $PSHOME 'pwsh.dll') }
    }
    & $program @first -NoLogo -NoProfile -NonInteractive @Argument
}

# Words for the CIM library of other systems than Windows, which ships without its own.
class WordsOfCim : System.Resources.ResourceManager {
    [string] GetString([string] $Name, [System.Globalization.CultureInfo] $Culture) { return $Name }
}

# A session to a computer that is not asked: only Windows can open one, and a name is all that is read of it.
function New-SessionDouble {
    param([string] $ComputerName)
    $type = [Microsoft.Management.Infrastructure.CimSession]
    $words = $type.Assembly.GetType('Microsoft.Management.Infrastructure.Strings')
    if ($words -and -not $type.Assembly.GetManifestResourceNames()) {
        $words.GetField('resourceMan', 'NonPublic, Static').SetValue($null, [WordsOfCim]::new())
    }
    [Runtime.Serialization.FormatterServices]::GetUninitializedObject($type) |
        Add-Member -MemberType NoteProperty -Name ComputerName -Value $ComputerName -PassThru -Force
}

function New-CimRecord {
    param([string] $ClassName, [hashtable] $Property)
    $record = [pscustomobject] $Property
    $record.PSTypeNames.Insert(0, "Microsoft.Management.Infrastructure.CimInstance#root/cimv2/$ClassName")
    $record
}

function New-OperatingSystem {
    param([string] $ComputerName = 'PC-01', [string] $Caption = 'Microsoft Windows 10 Pro', [int] $Sku = 48, [int] $Language = 1033)
    New-CimRecord Win32_OperatingSystem @{
        CSName = $ComputerName; Caption = $Caption; BuildNumber = '19045'; Version = '10.0.19045'; OperatingSystemSKU = $Sku; ProductType = 1
        OSLanguage = $Language; OSArchitecture = '64-bit'; MUILanguages = @(if ($Language -eq 1033) { 'en-US' })
    }
}

function New-LicensingService {
    param([string] $Description = '[4.0] Professional OEM:DM', [string] $ComputerName)
    $service = New-CimRecord SoftwareLicensingService @{ OA3xOriginalProductKeyDescription = $Description; OA3xOriginalProductKey = 'AAAAA-AAAAA-AAAAA-AAAAA-AAAA1' }
    if ($ComputerName) { $service | Add-Member PSComputerName $ComputerName }
    $service
}

function New-LicensingProduct {
    param([string] $Channel = 'OEM:DM', [string] $ComputerName)
    $product = New-CimRecord SoftwareLicensingProduct @{
        Name = 'Windows(R), Professional edition'; Description = 'Windows(R) Operating System, OEM_DM channel'; LicenseFamily = 'Professional'
        ProductKeyChannel = $Channel; LicenseStatus = 1; PartialProductKey = 'AAAA1'; ApplicationID = '55c92734-d682-4d71-983e-d6ec3f16059f'
    }
    if ($ComputerName) { $product | Add-Member PSComputerName $ComputerName }
    $product
}

# Media and agreement under which a Windows 10 Pro OEM device in English is eligible.
function New-MediaOfWindows10Pro {
    @{ MediaProduct = 'Windows 10 Pro'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'VolumeLicensing'; Program = 'SelectPlus' }
}

# An inventory row of such a device.
function New-InventoryRow {
    param([string] $ComputerName = 'PC-01', [string] $Language = 'en-US', [string] $Channel = 'OEM')
    [pscustomobject]@{
        ComputerName = $ComputerName; LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = $Language; LicensedArchitecture = 'x64'; LicenseChannel = $Channel
    }
}

# A row whose evidence disagrees.
function New-ContestedRow {
    [pscustomobject]@{ ComputerName = 'PC-04'; LicensedProduct = 'Windows 10 Pro'; CoaProduct = 'Windows 7 Professional'; LicensedLanguage = 'ja-JP'; LicenseChannel = 'OtherAgreement' }
}

# A WIM of header and XML: all that is read of one.
function New-Wim {
    param([string] $Path, [hashtable[]] $Image)
    $xml = '<WIM><TOTALBYTES>1</TOTALBYTES>'
    $index = 0
    foreach ($each in $Image) {
        $index++
        $build = $each.Version -split '\.'
        $xml += "<IMAGE INDEX=`"$index`"><NAME>$($each.Name)</NAME><FLAGS>$($each.EditionId)</FLAGS><WINDOWS><ARCH>9</ARCH><EDITIONID>$($each.EditionId)</EDITIONID>" +
            '<INSTALLATIONTYPE>Client</INSTALLATIONTYPE><PRODUCTTYPE>WinNT</PRODUCTTYPE><LANGUAGES><LANGUAGE>en-US</LANGUAGE><DEFAULT>en-US</DEFAULT></LANGUAGES>' +
            "<VERSION><MAJOR>$($build[0])</MAJOR><MINOR>$($build[1])</MINOR><BUILD>$($build[2])</BUILD><SPBUILD>1</SPBUILD><SPLEVEL>0</SPLEVEL></VERSION></WINDOWS></IMAGE>"
    }
    [byte[]] $body = [byte[]] (0xFF, 0xFE) + [Text.Encoding]::Unicode.GetBytes("$xml</WIM>")
    $writer = [IO.BinaryWriter]::new([IO.File]::Create($Path))
    try {
        $writer.Write([Text.Encoding]::ASCII.GetBytes("MSWIM`0`0`0"))
        foreach ($number in 208, 0x10D00, 0x40002, 32768) { $writer.Write([uint32] $number) }
        $writer.Write([guid]::new('11111111-2222-3333-4444-555555555555').ToByteArray())
        $writer.Write([uint16] 1)
        $writer.Write([uint16] 1)
        $writer.Write([uint32] $Image.Count)
        $writer.Write([byte[]]::new(24))
        $writer.Write([long] ($body.Length + ([long] 2 -shl 56)))
        $writer.Write([long] 208)
        $writer.Write([long] $body.Length)
        $writer.Write([byte[]]::new(208 - 96))
        $writer.Write($body)
    } finally {
        $writer.Dispose()
    }
}

# A folder as Windows setup media is extracted to one.
function New-MediaFolder {
    param([string] $Path, [string] $Channel = 'Volume', [string] $VL = '1', [hashtable[]] $Image = @(@{ Name = 'Windows 10 Pro'; EditionId = 'Professional'; Version = '10.0.19041.1' }))
    $null = New-Item -ItemType Directory -Path (Join-Path $Path 'sources') -Force
    Set-Content -LiteralPath (Join-Path $Path 'sources/ei.cfg') -Value "[EditionID]`r`n`r`n[Channel]`r`n$Channel`r`n`r`n[VL]`r`n$VL" -Encoding Ascii
    New-Wim -Path (Join-Path $Path 'sources/install.wim') -Image $Image
}
