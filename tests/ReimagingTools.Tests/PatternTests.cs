using System.Reflection;
using System.Text.RegularExpressions;
using ReimagingTools.Activation;
using ReimagingTools.Cli;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Rules;
using ReimagingTools.Media;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests;

/// <summary>
/// A pattern that gives up by the clock fails on a busy machine: none has one, and what it costs is held by the budgets of its readers.
/// </summary>
public sealed class PatternTests
{
    [Fact]
    public void Patterns_HaveNoClock()
    {
        Assembly[] assemblies =
        [
            typeof(RuleBook).Assembly,
            typeof(Row).Assembly,
            typeof(MediaReader).Assembly,
            typeof(MakReader).Assembly,
            typeof(Agreement).Assembly,
            typeof(Program).Assembly,
        ];
        FieldInfo[] fields =
        [
            .. assemblies
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => !type.ContainsGenericParameters)
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(field => field.FieldType == typeof(Regex)),
        ];

        Assert.True(fields.Length > 40);
        Assert.All(fields, field => Assert.Equal(Regex.InfiniteMatchTimeout, ((Regex)field.GetValue(null)!).MatchTimeout));
    }
}
