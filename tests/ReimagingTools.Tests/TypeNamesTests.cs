using System.Reflection;
using System.Runtime.CompilerServices;

namespace ReimagingTools.Tests;

/// <summary>A name means one thing wherever it is read: no two types of the product share one, nested types included.</summary>
public sealed class TypeNamesTests
{
    private static readonly Type[] OfEach =
    [
        typeof(ReimagingTools.Licensing.Verdicts.Verdict),
        typeof(ReimagingTools.Records.Rows.Row),
        typeof(ReimagingTools.Media.MediaReader),
        typeof(ReimagingTools.Activation.MakActivationCount),
        typeof(ReimagingTools.Fleet.Judging.DeviceVerdict),
        typeof(ReimagingTools.Commands.JudgingCommand),
        typeof(ReimagingTools.Cli.Program),
    ];

    [Fact]
    public void Types_ShareNoName()
    {
        IEnumerable<Type> types = OfEach
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type =>
                type.Name[0] != '<'
                && type.Namespace?.StartsWith(nameof(ReimagingTools), StringComparison.Ordinal) == true
                && !type.IsDefined(typeof(CompilerGeneratedAttribute))
            );

        Assert.Empty(
            types
                .GroupBy(type => type.Name.Split('`')[0], StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => string.Join(", ", same))
        );
    }
}
