using BenchmarkDotNet.Running;
using ReimagingTools.Benchmarks.Scale;
using ReimagingTools.Benchmarks.Settling;

// dotnet run -c Release --project tests/ReimagingTools.Benchmarks -- --filter *
// dotnet run -c Release --project tests/ReimagingTools.Benchmarks -- scale
// dotnet run -c Release --project tests/ReimagingTools.Benchmarks -- settle
// dotnet run -c Release --project tests/ReimagingTools.Benchmarks -- settle --scale
// dotnet run -c Release --project tests/ReimagingTools.Benchmarks -- make-fleet --truth folder --devices 240
// dotnet run -c Release --project tests/ReimagingTools.Benchmarks -- different
// Every benchmark prints its ratio to a baseline of the same run.
switch (args)
{
    case ["scale", .. string[] more]:
        return ScaleRun.Run(more);
    case ["settle", "--scale", .. string[] more]:
        return ScaleRun.RunSettling(more);
    case ["settle", .. string[] more]:
        return SettleRun.Run(more);
    case ["make-fleet", "--truth", string folder, .. string[] more]:
        return SettleRun.Make(folder, more);
    case ["different", .. string[] more]:
        return DifferentRows.Run(more);
    case [CsvCopy.Verb, string from, string to]:
        return CsvCopy.Run(from, to);
    case [SepCopy.Verb, string from, string to]:
        return SepCopy.Run(from, to);
    case [SqliteJoin.Verb, string fleet, string decisions, string to]:
        return SqliteJoin.Run(fleet, decisions, to);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
