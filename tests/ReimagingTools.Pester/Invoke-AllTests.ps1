<#
.SYNOPSIS
    Runs every test file in this PowerShell and writes how each test ended, one JSON object a line.
.DESCRIPTION
    A file that cannot be read or whose setup fails is a line of its own, as is one without a test: what did not run has not passed.
.EXAMPLE
    ./Invoke-AllTests.ps1 -ResultPath results.jsonl
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string] $ResultPath,

    [string] $Path = $PSScriptRoot,

    # End the process at once when all is written, whatever still runs in it.
    [switch] $Exit
)

function Write-Result {
    param([string] $File, [string] $Name, [string] $Result, [object[]] $Problem)
    $message = @($Problem | Where-Object { $_ } | ForEach-Object { "$($_.Exception.Message)`n$(@($_.ScriptStackTrace -split "`n")[0])" }) -join "`n"
    [pscustomobject]@{ File = $File; Name = $Name; Result = $Result; Message = $message } | ConvertTo-Json -Compress
}

# No preference of this script is the tests' own: they run as at a prompt.
Import-Module Pester -MinimumVersion 5.5 -ErrorAction Stop
$run = Invoke-Pester -Path $Path -Output None -PassThru
$lines = foreach ($container in $run.Containers) {
    $file = Split-Path $container.Item.ToString() -Leaf
    $tests = @($run.Tests | Where-Object { $_.ScriptBlock.File -eq $container.Item.ToString() })
    $blocks = @($container.Blocks | Where-Object { $_.ErrorRecord } | ForEach-Object { $_.ErrorRecord })
    if ($tests.Count -eq 0 -or $container.ErrorRecord -or $blocks) {
        Write-Result $file 'the file itself' 'Failed' (@($container.ErrorRecord) + $blocks)
    }
    foreach ($test in $tests) {
        Write-Result $file $test.ExpandedPath $test.Result $test.ErrorRecord
    }
}
[IO.File]::WriteAllLines($ResultPath, [string[]] $lines)
if ($Exit) {
    [Environment]::Exit(0)
}
