using BenchmarkDotNet.Running;
using ReimagingTools.Benchmarks.Scale;

// dotnet run -c Release --project tests/ReimagingTools.Benchmarks -- --filter *
// dotnet run -c Release --project tests/ReimagingTools.Benchmarks -- scale
// Every benchmark prints its ratio to a baseline of the same run.
switch (args)
{
    case ["scale", .. string[] more]:
        return ScaleRun.Run(more);
    case [CsvCopy.Verb, string from, string to]:
        return CsvCopy.Run(from, to);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
