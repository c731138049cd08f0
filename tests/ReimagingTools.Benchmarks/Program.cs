using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/ReimagingTools.Benchmarks -- --filter *
// Every benchmark prints its ratio to a baseline of the same run.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
