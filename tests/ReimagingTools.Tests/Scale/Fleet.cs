using System.Globalization;
using System.Text;

namespace ReimagingTools.Tests.Scale;

/// <summary>
/// A fleet told by a rule: device i has the values of profile i x <see cref="Step"/> modulo <see cref="Profiles"/>. The engine fills its table by that rule, the
/// direct path gets the same fleet as CSV, and neither is ever held in memory.
/// </summary>
internal sealed class Fleet
{
    /// <summary>Coprime to every number of profiles in use.</summary>
    public const int Step = 104_729;

    private readonly string?[][] _profiles;

    public Fleet(int devices, int profiles)
    {
        Devices = devices;
        var random = new Random(20_110_201);
        _profiles = [.. Enumerable.Range(0, profiles).Select(number => Profile(number, random))];
    }

    public int Devices { get; }

    public int Profiles => _profiles.Length;

    public static IReadOnlyList<string> Columns { get; } = [.. FleetPool.Columns.Select(column => column.Column)];

    public IReadOnlyList<string?> ValuesOf(int profile) => _profiles[profile];

    public int ProfileOf(int device) => (int)((long)device * Step % Profiles);

    /// <summary>Every value as CSV that loses nothing a reader of CSV can keep; NULL is an empty field.</summary>
    public string CsvOf(int profile) => string.Concat(_profiles[profile].Select(value => "," + Quoted(value))) + "\n";

    public static string Quoted(string? value) => value is null ? "" : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>The fleet as the inventory of the direct path.</summary>
    public Stream OpenCsv() => new GeneratedStream(Chunks());

    private IEnumerable<byte[]> Chunks()
    {
        byte[][] tails = [.. Enumerable.Range(0, Profiles).Select(profile => Encoding.UTF8.GetBytes(CsvOf(profile)))];
        yield return Encoding.UTF8.GetBytes("ComputerName," + string.Join(',', Columns) + "\n");
        for (int device = 0; device < Devices; device++)
        {
            byte[] tail = tails[ProfileOf(device)];
            var line = new byte[10 + tail.Length];
            _ = device.TryFormat(line, out int digits, default, CultureInfo.InvariantCulture);
            tail.CopyTo(line, digits);
            yield return line.Length == digits + tail.Length ? line : line[..(digits + tail.Length)];
        }
    }

    /// <summary>Half of the profiles are plain enough to be Eligible, so that a lost difference shows; the others mix everything. Each value of the pool comes early once.</summary>
    private static string?[] Profile(int number, Random random)
    {
        string?[] plain = ["Windows 10 Pro", "en-US", "x64", "OEM", null, null, null, null];
        if (number % 2 == 0)
        {
            int column = number / 2 % plain.Length;
            plain[column] = Pick(FleetPool.Columns[column].Values, number / 2 / plain.Length);
            return plain;
        }

        return [.. FleetPool.Columns.Select((column, i) => random.Next(3) == 0 ? plain[i] : Pick(column.Values, random.Next()))];
    }

    private static string? Pick(string?[] values, int number) => values[number % values.Length];
}
