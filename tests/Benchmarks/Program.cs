using Quzhou.AppHost.Demo;
using Quzhou.Benchmarks;
using Quzhou.Benchmarks.Allocation;
using Quzhou.Benchmarks.Echo;
using Quzhou.Benchmarks.Rating;
using Quzhou.Benchmarks.Readings;
using Quzhou.Benchmarks.Tracing;
using Spectre.Console;

if (args is ["echo", var port])
{
    await EchoServer.RunAsync(int.Parse(port));
    return;
}

if (args is ["rating", ..])
{
    await RatingBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 130_000, args.Length > 2 ? int.Parse(args[2]) : 60);
    return;
}
if (args is ["import", ..])
{
    await ImportBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 1_000_000);
    return;
}
if (args is ["readings", ..])
{
    await ReadingsBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 500_000);
    return;
}
if (args is ["tracing", ..])
{
    await TracingBenchmark.RunAsync(args.Length > 1 ? long.Parse(args[1]) : 10_000_000);
    return;
}
if (args is ["allocation"])
{
    AllocationBenchmark.Run();
    return;
}

await using var children = new Children();
await children.StartAsync();
using var city = new City(children.State);
var echo = await Benchmarks.EchoAsync(children);
var check = await Benchmarks.StandingCheckAsync(city);
var raw = await Benchmarks.RawMessageAsync(children);
var decision = await Benchmarks.DecisionAsync(city);

var table = new Table().AddColumns("What", "p50 ms", "p99 ms", $"calls/s ({Measurement.Callers} callers)", "ratio of p50");
foreach (var (measured, bare) in new[] { (echo, echo), (check, echo), (raw, raw), (decision, raw) })
    table.AddRow(measured.Name, $"{measured.P50:0.00}", $"{measured.P99:0.00}", measured.PerSecond == 0 ? "" : $"{measured.PerSecond:0}", $"{measured.P50 / bare.P50:0.0} x");
AnsiConsole.Write(table);
