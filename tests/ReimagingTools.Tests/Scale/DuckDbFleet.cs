using System.Globalization;
using System.Text;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Scale;

/// <summary>A fleet in a DuckDB database of its own, run by the script in <c>tests/duckdb</c>.</summary>
internal sealed class DuckDbFleet : IDisposable
{
    private static readonly string Runner = Path.Combine(Repository.Root, "tests", "duckdb");

    private readonly string _folder = Directory.CreateTempSubdirectory("reimaging-duckdb-").FullName;
    private int _scripts;

    public DuckDbFleet(Fleet fleet)
    {
        var script = new StringBuilder();
        script
            .Append("CREATE TABLE Profiles (Profile BIGINT, ")
            .AppendJoin(", ", Fleet.Columns.Select(column => column + " VARCHAR"))
            .Append(");\nINSERT INTO Profiles VALUES\n");
        script.AppendJoin(
            ",\n",
            Enumerable
                .Range(0, fleet.Profiles)
                .Select(profile =>
                    "(" + profile.ToString(CultureInfo.InvariantCulture) + ", " + string.Join(", ", fleet.ValuesOf(profile).Select(Literal)) + ")"
                )
        );
        script.Append(
            CultureInfo.InvariantCulture,
            $";\nCREATE TABLE Devices AS SELECT i AS Id, {string.Join(", ", Fleet.Columns)} FROM range({fleet.Devices}) AS n(i) JOIN Profiles ON Profile = i * {Fleet.Step} % {fleet.Profiles};\n"
        );
        Run(script.ToString());
    }

    /// <summary>Why DuckDB cannot be run here, or null.</summary>
    public static string? Missing =>
        Directory.Exists(Path.Combine(Runner, "node_modules", "@duckdb")) && Tool.Missing("node") is null
            ? null
            : "DuckDB is not installed. With Node.js, run: npm ci --prefix tests/duckdb";

    /// <summary>Runs statements.</summary>
    public void Run(string sql)
    {
        string script = PathOf(string.Create(CultureInfo.InvariantCulture, $"{++_scripts}.sql"));
        File.WriteAllText(script, sql);
        Tool.Run("node", Path.Combine(Runner, "run.mjs"), PathOf("fleet.duckdb"), script);
    }

    /// <summary>Writes the result of a query to a file, as DuckDB writes it.</summary>
    public string Export(string query, string file, string options)
    {
        Run("COPY (\n" + query + "\n) TO '" + PathOf(file) + "' (" + options + ");\n");
        return PathOf(file);
    }

    public IEnumerable<(long Device, string Decision)> Decisions(string join) =>
        File.ReadLines(Export("SELECT Id, ReimageDecision FROM (\n" + join + "\n)", "joined.csv", "FORMAT CSV, HEADER false"))
            .Select(line => line.Split(','))
            .Select(cells => (long.Parse(cells[0], CultureInfo.InvariantCulture), cells[1]));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string file) => Path.Combine(_folder, file);

    private static string Literal(string? value) =>
        value is null ? "NULL" : "decode(unhex('" + Convert.ToHexString(Encoding.UTF8.GetBytes(value)) + "'))";
}
