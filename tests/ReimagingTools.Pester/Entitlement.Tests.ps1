# Purchase records beside the records of devices.

BeforeAll {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $media = New-MediaOfWindows10Pro
    $rows = 1..3 | ForEach-Object { [pscustomobject]@{ ComputerName = "PC-0$_"; DeviceSerial = "SN$_"; Model = 'Latitude 5440'; OperatingSystem = 'Windows 10 Pro' } }
    $whole = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'en-US'; LicensedArchitecture = 'x64'; LicenseChannel = 'OEM' }
}

Describe 'Get-ReimageEligibility -Entitlement' {
    It 'takes <Name>' -ForEach @(
        @{ Name = 'a hashtable'; Make = { $whole + @{ Model = 'Latitude*' } } }
        @{ Name = 'rows'; Make = { [pscustomobject]($whole + @{ Model = 'Latitude*' }) } }
        @{ Name = 'a file'; Make = { $file = Join-Path $TestDrive 'orders.csv'; [pscustomobject]($whole + @{ Model = 'Latitude*' }) | Export-Csv $file -NoTypeInformation; $file } }
        @{ Name = 'a file as an object'; Make = { $file = Join-Path $TestDrive 'orders2.csv'; [pscustomobject]($whole + @{ Model = 'Latitude*' }) | Export-Csv $file -NoTypeInformation; Get-Item $file } }
        @{ Name = 'a wildcard'; Make = { [pscustomobject]($whole + @{ Model = 'Latitude*' }) | Export-Csv (Join-Path $TestDrive 'wild-1.csv') -NoTypeInformation; Join-Path $TestDrive 'wild-*.csv' } }
        @{ Name = 'JSON lines'; Make = { $file = Join-Path $TestDrive 'orders.jsonl'; $whole + @{ Model = 'Latitude*' } | ConvertTo-Json -Compress | Set-Content $file; $file } }
        @{ Name = 'UTF-16'; Make = { $file = Join-Path $TestDrive 'orders16.csv'; [pscustomobject]($whole + @{ Model = 'Latitude*' }) | Export-Csv $file -NoTypeInformation -Encoding Unicode; $file } }
    ) {
        $given = & $Make
        ($rows | Get-ReimageEligibility @media -Entitlement $given).Decision | Should -Be 'Eligible', 'Eligible', 'Eligible'
    }

    It 'lets the most specific win, and shows proofs' {
        $orders = ($whole + @{ Model = 'Latitude*'; Proof = 'INV-1' }), @{ DeviceSerial = 'SN2'; LicensedLanguage = 'ja-JP'; Proof = 'INV-2' }
        $verdicts = $rows | Get-ReimageEligibility @media -Entitlement $orders
        $verdicts.Decision | Should -Be 'Eligible', 'NotEligible', 'Eligible'
        $verdicts[1].Proofs.ToString() | Should -Be 'INV-1; INV-2'
        "$($verdicts[0].Proofs)" | Should -Be 'INV-1'
    }

    It 'tells of rows that selected nothing and of devices without a row' {
        $null = $rows | Get-ReimageEligibility @media -Entitlement ($whole + @{ DeviceSerial = 'SN1' }), ($whole + @{ Model = 'OptiPlex' }) -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*selected no device: 1 (-Entitlement: line 2: *)*Open devices without an entitlement row: 2*'
    }

    It 'names the column of an order list that names the products, and the command that gives it its name' {
        $order = Join-Path $TestDrive 'bought.csv'
        Set-Content $order "Order Number,Serial Number,Operating System`nPO1,SN1,Windows 10 Pro 64bit English"
        $null = $rows | Get-ReimageEligibility @media -Entitlement $order -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike "*Column ""Operating System"" names products (""Windows 10 Pro 64bit English"", ...)*| Select-Object `*, @{ n = 'Item Description'; e = { `$_.'Operating System' } } -ExcludeProperty 'Operating System' | ...*"
        $bought = Import-Csv $order | Select-Object *, @{ n = 'Item Description'; e = { $_.'Operating System' } } -ExcludeProperty 'Operating System'
        ($rows[0] | Get-ReimageEligibility @media -Entitlement $bought).Decision | Should -Be 'Eligible'
    }

    It 'tells of columns that are not read, of files and of rows' {
        $order = Join-Path $TestDrive 'order.csv'
        Set-Content $order "DeviceSerial,LicencedProdct,Departmnt`nSN1,Windows 10 Pro,Sales"
        foreach ($given in $order, @(Import-Csv $order)) {
            $null = $rows | Get-ReimageEligibility @media -Entitlement $given -WarningVariable warnings -WarningAction SilentlyContinue
            "$warnings" | Should -BeLike '*columns that are not read, but for names of products in them: LicencedProdct, Departmnt. "LicencedProdct": did you mean LicensedProduct? If so, give the column that name.*'
        }
    }

    It 'ends the command where a file cannot be read whole: <Name>' -ForEach @(
        @{ Name = 'an open quote'; Text = "Model,LicensedProduct`n`"Latitude,Windows 10 Pro`n"; Id = 'EntitlementUnreadable' }
        @{ Name = 'a row that was cut'; Text = "LicensedProduct,Model`nWindows 10 Pro`n"; Id = 'EntitlementUnreadable' }
        @{ Name = 'a row too wide'; Text = "LicensedProduct,Model`nWindows 10 Pro,Latitude,5440`n"; Id = 'EntitlementUnreadable' }
        @{ Name = 'JSON that is none'; Text = '{"Model":"x",'; Id = 'EntitlementUnreadable' }
    ) {
        $file = Join-Path $TestDrive 'broken.csv'
        Set-Content $file $Text -NoNewline
        { $rows | Get-ReimageEligibility @media -Entitlement $file } | Should -Throw -ErrorId "$Id,*"
    }

    It 'ends the command where there is no such file, and for what is no row' {
        { $rows | Get-ReimageEligibility @media -Entitlement (Join-Path $TestDrive 'none.csv') } | Should -Throw -ErrorId 'PathNotFound,*'
        { $rows | Get-ReimageEligibility @media -Entitlement 42 } | Should -Throw -ErrorId 'EntitlementUnusable,*'
    }

    It 'never lends an entitlement to another device' {
        $verdicts = $rows | Get-ReimageEligibility @media -Entitlement ($whole + @{ DeviceSerial = 'SN2' }) -WarningAction SilentlyContinue
        $verdicts.Decision | Should -Be 'Indeterminate', 'Eligible', 'Indeterminate'
    }

    It 'covers as many devices as were bought, and one where it names one' {
        $all = $whole + @{ Model = 'Latitude*' }
        ($rows | Get-ReimageEligibility @media -Entitlement ($all + @{ Quantity = 3 })).Decision | Should -Be 'Eligible', 'Eligible', 'Eligible'
        $verdicts = $rows | Get-ReimageEligibility @media -Entitlement ($all + @{ Quantity = 2 }) -WarningVariable warnings -WarningAction SilentlyContinue
        $verdicts.Decision | Should -Be 'Indeterminate', 'Indeterminate', 'Indeterminate'
        "$warnings" | Should -BeLike '*bought: 2, devices that fit: 3*'

        $two = 'pc1.a.example', 'pc1.b.example' | ForEach-Object { [pscustomobject]@{ ComputerName = $_ } }
        ($two | Get-ReimageEligibility @media -Entitlement ($whole + @{ ComputerName = 'pc1' }) -WarningAction SilentlyContinue).Decision | Should -Be 'Indeterminate', 'Indeterminate'
    }

    It 'is told in one warning of the values that are not understood, with those that were probably meant: <_>' -ForEach 'Get-ReimageEligibility', 'Get-ReimagePlan', 'Get-ReimageEligibility -Quiet' {
        $slips = @{ LicensedProduct = 'Windows 10 Pro'; LicensedLanguage = 'Englsh'; LicenseChannel = 'OEMM'; Model = 'Latitude*' }
        $command, $switch = $_ -split ' -'
        $quiet = if ($switch) { @{ $switch = $true } } else { @{} }
        $null = $rows | & $command @media @quiet -Entitlement $slips -WarningVariable warnings -WarningAction SilentlyContinue -InformationVariable told
        @($warnings -like '*Not understood:*').Count | Should -Be 1
        "$warnings" | Should -BeLike '*LicenseChannel "OEMM" for 3 (did you mean "Oem"?)*'
        "$warnings" | Should -BeLike '*LicensedLanguage "Englsh" for 3 (did you mean "English"?)*'
        "$told" | Should -Not -BeLike '*Not understood*'
    }

    It 'states nothing beside a column that may narrow it' {
        $verdicts = $rows | Get-ReimageEligibility @media -Entitlement ($whole + @{ Model = 'Latitude*'; Building = 'B2' }) -WarningVariable warnings -WarningAction SilentlyContinue
        $verdicts.Decision | Should -Be 'Indeterminate', 'Indeterminate', 'Indeterminate'
        "$warnings" | Should -BeLike '*Building "B2"*'
    }
}
