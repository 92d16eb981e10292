using System.Diagnostics;
using Quzhou.Credit.V1;
using Spectre.Console;

namespace Quzhou.Benchmarks.Rating;

/// <summary>The rating of all users beside bare scans of the same rows in the same run.</summary>
internal static class RatingBenchmark
{
    private const string Matters = "voided_on IS NULL AND (settled_on IS NULL OR settled_on > due_on)";

    internal static async Task RunAsync(int users, int months)
    {
        await using var credit = new CreditOnly();
        await credit.StartAsync();
        var started = Stopwatch.GetTimestamp();
        await Population.FillAsync(credit, users, months);
        AnsiConsole.WriteLine($"{users:N0} users with {months} bills each ({users * (long)months:N0} bills), made in {Seconds(started):0} s");

        var table = new Table().AddColumns("What", "s", "users/s", "facts", "users changed", "looks kept", "peak MB");
        void Row(string what, double seconds, long facts, long? changed = null, long? looks = null, long? peak = null) => table.AddRow(
            what, $"{seconds:0.0}", $"{users / seconds:N0}", $"{facts:N0}", changed is null ? "" : $"{changed:N0}", looks is null ? "" : $"{looks:N0}", peak is null ? "" : $"{peak:N0}");

        await CopyAsync(credit, $"SELECT * FROM bills WHERE {Matters}");
        var (bytesAll, all) = await CopyAsync(credit, "SELECT subject_id, due_on, amount_fen, settled_on FROM bills");
        Row($"bare COPY of every bill ({bytesAll / 1_000_000:N0} MB)", all, users * (long)months);
        var (_, keys) = await CopyAsync(credit, "SELECT subject_id FROM subjects ORDER BY subject_id");
        var (bytes, rows) = await CopyAsync(credit, $"SELECT * FROM bills WHERE {Matters} AND due_on < current_date ORDER BY subject_id");
        var facts = await CountAsync(credit, $"SELECT count(*) FROM bills WHERE {Matters} AND due_on < current_date");
        Row($"bare COPY of all users and of the bills that matter ({bytes / 1_000_000:N0} MB)", keys + rows, facts);

        foreach (var what in new[] { "rating, everything new", "rating, a quiet night" })
        {
            await credit.ExecuteAsync("DELETE FROM rating_partitions; DELETE FROM ratings");
            credit.ForgetPeak();
            var (rating, seconds) = await RateAsync(credit);
            Row(what, seconds, rating.FactsRead, rating.UsersChanged, rating.ObservationsAdded, credit.PeakMegabytes());
        }
        AnsiConsole.Write(table);
    }

    private static async Task<(Credit.V1.Rating Rating, double Seconds)> RateAsync(CreditOnly credit)
    {
        var client = new ElectricityService.ElectricityServiceClient(credit.Power());
        var started = Stopwatch.GetTimestamp();
        await client.StartRatingAsync(new StartRatingRequest { RequestId = Guid.NewGuid().ToString() });
        while (true)
        {
            var rating = (await client.GetRatingAsync(new GetRatingRequest())).Rating;
            if (rating.State == RatingState.Finished)
                return (rating, Seconds(started));
            await Task.Delay(100); // poll
        }
    }

    private static async Task<(long Bytes, double Seconds)> CopyAsync(CreditOnly credit, string query)
    {
        var started = Stopwatch.GetTimestamp();
        await using var connection = await credit.Database.OpenConnectionAsync();
        await using var stream = await connection.BeginRawBinaryCopyAsync($"COPY ({query}) TO STDOUT (FORMAT BINARY)");
        var (buffer, bytes) = (new byte[1 << 16], 0L);
        for (int read; (read = await stream.ReadAsync(buffer.AsMemory(), CancellationToken.None)) > 0;)
            bytes += read;
        return (bytes, Seconds(started));
    }

    private static async Task<long> CountAsync(CreditOnly credit, string query)
    {
        await using var command = credit.Database.CreateCommand(query);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    internal static double Seconds(long started) => Stopwatch.GetElapsedTime(started).TotalSeconds;
}
