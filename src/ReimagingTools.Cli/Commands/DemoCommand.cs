using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using Spectre.Console;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging demo</c>: judges the bundled samples, which also lie in <c>samples/fleet</c>.</summary>
internal static class DemoCommand
{
    private static readonly Scene[] Scenes =
    [
        new("brief-2011-desktops.csv", "Windows 7 Professional", "2011-02", VolumeProgram.SelectPlus, null),
        new("brief-2009-desktops.csv", "Windows Vista Business", "2009-10", VolumeProgram.OpenValue, null),
        new("servers.csv", "Windows Server 2008 R2 Standard", "2011-02", VolumeProgram.OpenLicense, "Windows Server 2008 R2 Standard"),
        new("office.csv", "Office Professional Plus 2010", "2011-02", VolumeProgram.EnterpriseAgreement, null),
        new("cim.jsonl", "Windows 10 Pro", "2011-02", VolumeProgram.EnterpriseAgreement, null),
        new("configmgr.csv", "Windows 10 Pro", "2011-02", VolumeProgram.EnterpriseAgreement, null),
        new("active-directory.csv", "Windows 10 Pro", "2011-02", VolumeProgram.EnterpriseAgreement, null),
    ];

    public static Command Create(ConsoleHost host)
    {
        Option<string> brief = CommonOptions.Brief(hasDefault: false);
        Option<CalendarDate?> asOf = CommonOptions.AsOf();
        var command = new Command("demo") { brief, asOf };
        command.SetAction(parsed =>
            CommandGuard.Run(host, () =>
                Run(host, CultureInfo.CurrentUICulture, scene =>
                    scene.Agreement() with
                    {
                        Brief = Licensing.Briefs.Brief.Find(parsed.GetValue(brief) ?? scene.Brief)!,
                        AsOf = parsed.GetValue(asOf) ?? CalendarDate.Of(host.Time.GetLocalNow().DateTime),
                    }
                )
            )
        );
        return command;
    }

    private static int Run(ConsoleHost host, CultureInfo culture, Func<Scene, Agreement> agreementOf)
    {
        IAnsiConsole console = Terminal.For(host, host.Output);
        var total = new AuditSummary();
        foreach (Scene scene in Scenes)
        {
            Show(host, console, (scene, agreementOf(scene)), total, culture);
        }

        console.MarkupLine("[bold]" + Markup.Escape(CliTexts.Format("Demo.Total", culture, total.Total)) + "[/]");
        new SummaryWriter(console, total, culture).Finish();
        console.WriteLine();
        console.WriteLine(CliTexts.Get("Demo.Next", culture));
        foreach (
            string next in new[]
            {
                "reimaging eligibility samples/fleet/cim.jsonl --media-product \"Windows 10 Pro\"",
                "    --media-language en-US --media-channel VolumeLicensing --program SelectPlus",
                "reimaging rules --brief 2009-10",
                "reimaging eligibility --help",
            }
        )
        {
            console.WriteLine("  " + next);
        }

        return ExitCode.Success;
    }

    private static void Show(
        ConsoleHost host,
        IAnsiConsole console,
        (Scene Scene, Agreement Agreement) shown,
        AuditSummary total,
        CultureInfo culture
    )
    {
        (Scene scene, Agreement agreement) = shown;
        var source = InventorySource.FromStream(scene.File, () =>
            typeof(DemoCommand).Assembly.GetManifestResourceStream("samples/" + scene.File)
            ?? throw new InvalidOperationException("The sample " + scene.File + " is missing from the program.")
        );
        var judge = new EligibilityJudge(agreement, [scene.Media()]);
        console.MarkupLine(
            "[bold]"
                + Markup.Escape(
                    CliTexts.Format(
                        "Demo.Scene",
                        culture,
                        "samples/fleet/" + scene.File,
                        scene.Product,
                        VolumePrograms.NameOf(scene.Program, culture),
                        agreement.Brief.Id
                    )
                )
                + "[/]"
        );
        var writer = new TableWriter(console, culture, below: null) { IsEach = true };
        foreach (InventoryRow row in Inventory.Read([source], judge, culture, _ => { }).Where(row => !row.IsOther))
        {
            if (row.Error is { } error)
            {
                total.AddError();
                host.Error.WriteLine(error.ToString());
            }
            else
            {
                writer.Write(row);
                total.Add(row.Verdicts[0], row.DeviceCount);
            }
        }

        writer.Finish();
        console.WriteLine();
    }

    private sealed record Scene(string File, string Product, string Brief, VolumeProgram Program, string? Purchased)
    {
        public Agreement Agreement() => new() { Program = Program, Purchased = Purchased is null ? null : [ProductNames.Parse(Purchased)] };

        public MediaImage Media() => DeclaredMedia.Of(Product, Language.Of("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
    }
}
