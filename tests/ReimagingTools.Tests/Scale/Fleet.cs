using System.Globalization;
using System.Text;

namespace ReimagingTools.Tests.Scale;

/// <summary>
/// A fleet told by a rule: device i has the values of profile i x <see cref="Step"/> modulo <see cref="Profiles"/>. The engine fills its table by
/// that rule, the direct path gets the same fleet as CSV, and neither is ever held in memory.
/// </summary>
internal sealed class Fleet
{
    /// <summary>Coprime to every number of profiles in use.</summary>
    public const int Step = 104_729;

    private static readonly string?[] Plain = ["Windows 10 Pro", "en-US", "x64", "OEM", null, null, null, null];

    private readonly string?[][] _profiles;

    public Fleet(int devices, int profiles)
    {
        Devices = devices;
        var random = new Random(20_110_201);
        _profiles = [.. Enumerable.Range(0, profiles).Select(number => Profile(number, random))];
        _profiles[1][0] = FleetPool.Long[0];
        _profiles[3] = [FleetPool.Long[1], .. Plain[1..]];
    }

    public int Devices { get; }

    public int Profiles => _profiles.Length;

    /// <summary>Different profiles that devices have: as many as there must be groups.</summary>
    public int Groups =>
        Enumerable.Range(0, Math.Min(Devices, Profiles)).Select(device => CsvOf(ProfileOf(device))).Distinct(StringComparer.Ordinal).Count();

    public static IReadOnlyList<string> Columns { get; } = [.. FleetPool.Columns.Select(column => column.Column)];

    public IReadOnlyList<string?> ValuesOf(int profile) => _profiles[profile];

    public int ProfileOf(int device) => (int)((long)device * Step % Profiles);

    /// <summary>Every value as CSV that loses nothing a reader of CSV can keep; NULL is an empty field.</summary>
    public string CsvOf(int profile) => string.Concat(_profiles[profile].Select(value => "," + Quoted(value))) + "\n";

    public static string Quoted(string? value) => value is null ? "" : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>The fleet as the inventory of the direct path. Names count from 1: 0 is none.</summary>
    public Stream OpenCsv() => new GeneratedStream(Chunks());

    private IEnumerable<byte[]> Chunks()
    {
        byte[][] tails = [.. Enumerable.Range(0, Profiles).Select(profile => Encoding.UTF8.GetBytes(CsvOf(profile)))];
        yield return Encoding.UTF8.GetBytes("ComputerName," + string.Join(',', Columns) + "\n");
        for (int device = 0; device < Devices; device++)
        {
            byte[] tail = tails[ProfileOf(device)];
            var line = new byte[10 + tail.Length];
            _ = (device + 1).TryFormat(line, out int digits, default, CultureInfo.InvariantCulture);
            tail.CopyTo(line, digits);
            yield return line.Length == digits + tail.Length ? line : line[..(digits + tail.Length)];
        }
    }

    /// <summary>
    /// Half of the profiles are plain enough to be Eligible, so that a lost difference shows; the others mix everything. Each value of the pool
    /// comes early once.
    /// </summary>
    private static string?[] Profile(int number, Random random)
    {
        if (number % 2 == 0)
        {
            string?[] profile = [.. Plain];
            int column = number / 2 % profile.Length;
            profile[column] = Pick(FleetPool.Columns[column].Values, number / 2 / profile.Length);
            return profile;
        }

        return [.. FleetPool.Columns.Select((column, i) => random.Next(3) == 0 ? Plain[i] : Pick(column.Values, random.Next()))];
    }

    private static string? Pick(string?[] values, int number) => values[number % values.Length];
}
