# What every test file shares: the packaged module, and records as the sources of the field give them.

$script:ModuleFolder = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../../out/ReimagingTools'))
$script:RepositoryFolder = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../..'))
Import-Module (Join-Path $ModuleFolder 'ReimagingTools.psd1') -Force
[System.Threading.Thread]::CurrentThread.CurrentUICulture = 'en-US'

# What the cmdlets end with on the screen is looked at where it is asked for.
$global:PSDefaultParameterValues = @{ 'Get-ReimageEligibility:InformationAction' = 'Ignore'; 'Get-ReimagePlan:InformationAction' = 'Ignore' }

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
    $index = 0
    $xml = foreach ($each in $Image) {
        $index++
        $build = $each.Version -split '\.'
        "<IMAGE INDEX=`"$index`"><NAME>$($each.Name)</NAME><FLAGS>$($each.EditionId)</FLAGS><WINDOWS><ARCH>9</ARCH><EDITIONID>$($each.EditionId)</EDITIONID>" +
            '<INSTALLATIONTYPE>Client</INSTALLATIONTYPE><PRODUCTTYPE>WinNT</PRODUCTTYPE><LANGUAGES><LANGUAGE>en-US</LANGUAGE><DEFAULT>en-US</DEFAULT></LANGUAGES>' +
            "<VERSION><MAJOR>$($build[0])</MAJOR><MINOR>$($build[1])</MINOR><BUILD>$($build[2])</BUILD><SPBUILD>1</SPBUILD><SPLEVEL>0</SPLEVEL></VERSION></WINDOWS></IMAGE>"
    }
    New-WimOfXml $Path $xml
}

# A WIM of images whose XML is given.
function New-WimOfXml {
    param([string] $Path, [string[]] $Image)
    [byte[]] $body = [byte[]] (0xFF, 0xFE) + [Text.Encoding]::Unicode.GetBytes("<WIM><TOTALBYTES>1</TOTALBYTES>$(-join $Image)</WIM>")
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

# The ACPI table of a product key that is made up here.
function New-FirmwareTable {
    param([string] $Path, [string] $LastFive = 'AB1CD')
    $key = ('BBBBB', 'CCCCC', 'DDDDD', 'EEEEE', $LastFive) -join '-'
    [byte[]] $table = [Text.Encoding]::ASCII.GetBytes('MSDM') + [BitConverter]::GetBytes([uint32] 85) + [byte[]] (3, 0) + [Text.Encoding]::ASCII.GetBytes('MAKER TABLE   ') +
        [byte[]]::new(12) + [BitConverter]::GetBytes([uint32] 1) + [byte[]]::new(4) + [BitConverter]::GetBytes([uint32] 1) + [byte[]]::new(4) +
        [BitConverter]::GetBytes([uint32] 29) + [Text.Encoding]::ASCII.GetBytes($key)
    $table[9] = [byte] ((256 - (($table | Measure-Object -Sum).Sum % 256)) % 256)
    [IO.File]::WriteAllBytes($Path, $table)
}

# A registry hive with the values of one key.
function New-Hive {
    param([string] $Path, [string[]] $Key, [System.Collections.IDictionary] $Value)
    $bins = [IO.MemoryStream]::new()
    $writer = [IO.BinaryWriter]::new($bins)
    $writer.Write([Text.Encoding]::ASCII.GetBytes('hbin'))
    $writer.Write([uint32] 0)
    $writer.Write([uint32] 8192)
    $writer.Write([byte[]]::new(20))
    function Add-Cell([byte[]] $Content) {
        $at = [uint32] $bins.Position
        $size = ($Content.Length + 11) -band -bnot 7
        $writer.Write([int] -$size)
        $writer.Write($Content)
        $writer.Write([byte[]]::new($size - 4 - $Content.Length))
        $at
    }
    $values = foreach ($name in $Value.Keys) {
        $data = [Text.Encoding]::Unicode.GetBytes("$($Value[$name])`0")
        $offset = Add-Cell $data
        Add-Cell ([Text.Encoding]::ASCII.GetBytes('vk') + [BitConverter]::GetBytes([uint16] $name.Length) + [BitConverter]::GetBytes([uint32] $data.Length) + [BitConverter]::GetBytes([uint32] $offset) +
            [BitConverter]::GetBytes([uint32] 1) + [BitConverter]::GetBytes([uint32] 1) + [Text.Encoding]::ASCII.GetBytes($name))
    }
    $list = Add-Cell ([byte[]] ($values | ForEach-Object { [BitConverter]::GetBytes([uint32] $_) }))
    $subkey = $null
    $names = @('ROOT') + $Key
    for ($i = $names.Count - 1; $i -ge 0; $i--) {
        $subkeys = if ($null -ne $subkey) { Add-Cell ([Text.Encoding]::ASCII.GetBytes('li') + [byte[]] (1, 0) + [BitConverter]::GetBytes([uint32] $subkey)) }
        $node = [byte[]]::new(76)
        [Text.Encoding]::ASCII.GetBytes('nk').CopyTo($node, 0)
        $node[2] = 0x20
        if ($subkeys) {
            $node[20] = 1
            [BitConverter]::GetBytes([uint32] $subkeys).CopyTo($node, 28)
        }
        if ($i -eq $names.Count - 1) {
            $node[36] = @($values).Count
            [BitConverter]::GetBytes([uint32] $list).CopyTo($node, 40)
        }
        $node[72] = $names[$i].Length
        $subkey = Add-Cell ($node + [Text.Encoding]::ASCII.GetBytes($names[$i]))
    }
    $block = [byte[]]::new(4096)
    [Text.Encoding]::ASCII.GetBytes('regf').CopyTo($block, 0)
    $block[20] = 1
    $block[24] = 5
    $block[32] = 1
    [BitConverter]::GetBytes([uint32] $subkey).CopyTo($block, 36)
    [BitConverter]::GetBytes([uint32] 8192).CopyTo($block, 40)
    [uint32] $checksum = 0
    for ($at = 0; $at -lt 508; $at += 4) { $checksum = $checksum -bxor [BitConverter]::ToUInt32($block, $at) }
    [BitConverter]::GetBytes($checksum).CopyTo($block, 508)
    $null = New-Item -ItemType Directory (Split-Path $Path) -Force
    $writer.Write([byte[]]::new(8192 - $bins.Position))
    [IO.File]::WriteAllBytes($Path, $block + $bins.ToArray())
}

# The registry of a Windows 10 Pro.
function New-OfflineWindows {
    param([string] $Path)
    New-Hive (Join-Path $Path 'System32/config/SOFTWARE') @('Microsoft', 'Windows NT', 'CurrentVersion') ([ordered] @{
            ProductName = 'Windows 10 Pro'; EditionID = 'Professional'; CurrentBuild = '19045'; InstallationType = 'Client'; ProductId = '00330-80000-00000-AAOEM'
        })
}
