using System.Globalization;
using System.Text;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Requests;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Reporting;
using ReimagingTools.Fleet.Scale;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Media;
using ReimagingTools.Media.Names;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Transcript;

/// <summary>What the engine answers to a folder of inputs, as text: the same on every runtime, to the letter.</summary>
public sealed class Transcript
{
    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("en-US"), CultureInfo.GetCultureInfo("ja-JP")];
    private static readonly DateTime Day = new(2011, 2, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TextWriter _output;

    private Transcript(TextWriter output) => _output = output;

    /// <summary>Writes the transcript of the folder named to standard output, as UTF-8.</summary>
    /// <param name="args">The folder.</param>
    /// <returns>0.</returns>
    public static int Main(string[] args)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Write(args[0], output);
        return 0;
    }

    /// <summary>Writes the transcript of a folder.</summary>
    /// <param name="folder">Holds the folders <c>fleet</c> (CSV without quotes), <c>media</c> and <c>counts</c>, and the file
    /// <c>names.txt</c>.</param>
    /// <param name="output">Takes the lines.</param>
    public static void Write(string folder, TextWriter output)
    {
        var transcript = new Transcript(output);
        transcript.WriteVerdicts(Path.Combine(folder, "fleet"));
        transcript.WriteNames(Path.Combine(folder, "names.txt"));
        transcript.WriteMedia(Path.Combine(folder, "media"));
        transcript.WriteCounts(Path.Combine(folder, "counts"));
        transcript.WriteGroupQueries();
    }

    private static IEnumerable<string> FilesIn(string folder) => Directory.GetFiles(folder).OrderBy(file => file, StringComparer.Ordinal);

    private static string Joined<T>(IEnumerable<T> items) => string.Join("; ", items);

    private void Line(params object?[] cells) =>
        _output.Write(string.Join(" | ", cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))) + "\n");

    private void WriteVerdicts(string folder)
    {
        string[] products =
        [
            "Windows 7 Professional",
            "Windows 10 Pro",
            "Windows 11 Enterprise",
            "Office Professional Plus 2010",
            "Windows Server 2008 R2 Standard",
        ];
        MediaImage[] images =
        [
            .. products.Select(product =>
                DeclaredMedia.Of(product, LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing)
            ),
        ];
        foreach (Brief brief in Brief.All)
        {
            foreach (
                VolumeProgram program in new[]
                {
                    VolumeProgram.Unknown,
                    VolumeProgram.OpenLicense,
                    VolumeProgram.SelectPlus,
                    VolumeProgram.EnterpriseAgreement,
                }
            )
            {
                var judge = new EligibilityJudge(new Agreement { Brief = brief, Program = program }, images, isPerImage: true);
                foreach (CultureInfo culture in Cultures)
                {
                    var report = new ReportBuilder(
                        new ReportOptions
                        {
                            Title = brief.Id,
                            Source = "fleet",
                            CreatedAt = Day,
                            Culture = culture,
                        }
                    );
                    foreach (string file in FilesIn(folder))
                    {
                        WriteVerdicts(file, judge, report, culture);
                    }

                    report.WriteTo(_output);
                }
            }
        }
    }

    private void WriteVerdicts(string file, EligibilityJudge judge, ReportBuilder report, CultureInfo culture)
    {
        string[] lines = File.ReadAllLines(file),
            columns = lines[0].Split(',');
        foreach (string line in lines.Skip(1))
        {
            string[] cells = line.Split(',');
            Row record = new RowBuilder(ColumnTable.Default).Of(
                columns.Zip(cells, (column, cell) => new KeyValuePair<string, object?>(column, cell))
            );
            try
            {
                foreach (DeviceVerdict verdict in judge.Judge(DeviceReader.Read(record)))
                {
                    WriteVerdict(verdict, culture);
                    report.Add(verdict.Image, verdict.ComputerName, verdict.DeviceCount);
                }
            }
            catch (RecordException cause)
            {
                Line(Path.GetFileName(file), cause.Message);
            }
        }
    }

    private void WriteVerdict(DeviceVerdict device, CultureInfo culture)
    {
        Line(
            device.ComputerName,
            device.DeviceCount,
            device.Verdict,
            device.Verdict.Basis,
            device.Licensed.ProductText,
            device.Media.ProductText,
            device.Verdict.GetReason(culture)
        );
        Line(Joined(device.Verdict.Clauses.Select(clause => clause.Id)), Joined(device.Verdict.MissingFacts), Joined(device.Licensed.Evidence));
        Line(
            Joined(
                device.Verdict.Findings.Select(finding =>
                    finding.Rule + " " + finding.Outcome + " " + finding.GetMessage(culture) + " " + finding.GetRemedy(culture)
                )
            )
        );
        Line(Joined(device.Verdict.Obligations.Concat(device.Verdict.Advisories).Select(notice => notice.GetText(culture))));
    }

    private void WriteNames(string file)
    {
        foreach (string name in File.ReadLines(file))
        {
            MediaNameFacts facts = MediaFileNames.Read(name);
            Line(
                name,
                facts.Grammar,
                facts.Family,
                Joined(facts.Editions),
                Joined(facts.Versions),
                Joined(facts.Languages),
                Joined(facts.Architectures),
                Joined(facts.Channels)
            );
            Line(
                facts.PartNumber,
                facts.ServicePack,
                facts.FeatureRelease,
                Joined(facts.Evidence),
                ProductNames.Parse(name),
                LanguageNames.Parse(name),
                ProductKeys.Mask(name)
            );
        }
    }

    private void WriteMedia(string folder)
    {
        foreach (string file in FilesIn(folder))
        {
            string name = Path.GetFileName(file);
            try
            {
                foreach (MediaImage image in MediaReader.Read(file))
                {
                    Line(
                        name,
                        image.Index,
                        image.Name,
                        image.Edition,
                        image.Version,
                        image.Language,
                        image.Architecture,
                        image.Components,
                        image.Channel,
                        image.BytesRead
                    );
                    Line(Joined(image.Evidence));
                }
            }
            catch (MediaFormatException cause)
            {
                Line(name, cause.Message);
            }
        }
    }

    private void WriteCounts(string folder)
    {
        foreach (string file in FilesIn(folder))
        {
            var counter = new MakCounter();
            using FileStream stream = File.OpenRead(file);
            try
            {
                counter.AddRange(new MakReader(issue => Line(issue)).Read(stream, Path.GetFileName(file), Day));
            }
            catch (MakSourceException cause)
            {
                Line(cause.Message);
            }

            foreach (MakActivationCount count in counter.Count())
            {
                Line(count, Joined(count.Products), Joined(count.Editions), Joined(count.Sources), Joined(count.Remarks));
                foreach (CultureInfo culture in Cultures)
                {
                    _output.Write(
                        new MakActivationRequest { Items = [new MakRequestItem(count, 10)], AgreementNumber = "V0000000" }.ToText(culture)
                    );
                }
            }
        }
    }

    private void WriteGroupQueries()
    {
        foreach (GroupEngine engine in GroupEngine.All)
        {
            Line(engine.Name, engine.GroupQuery(engine.DefaultColumns, engine.HasOwnTable ? null : "Devices"));
        }
    }
}
