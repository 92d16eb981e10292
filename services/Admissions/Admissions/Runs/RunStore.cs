using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Platform;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Runs;

/// <summary>Stores what a run came to, whole or not at all.</summary>
internal static class RunStore
{
    private const int MaxFailure = 200;

    internal static async Task StoreAsync(Work<AdmissionsDb> work, RunRow run, RunResult result, CancellationToken cancellation)
    {
        if (Convert.ToHexStringLower(run.InputDigest) != result.Outcome.InputDigest)
        {
            Fail(work, run, "the kept input has another digest");
            return;
        }
        if (result.Violations.Count > 0)
        {
            var first = result.Violations[0];
            Fail(work, run, $"{result.Violations.Count} violations, first {first.Kind}: {first.Detail}");
            return;
        }
        if (result.Market.UnusedRulings.Count > 0)
            run.PassedOver = JsonSerializer.Serialize(result.Market.UnusedRulings);
        switch (result.Outcome)
        {
            case NeedsDecision needs:
                run.State = RunState.NeedsDecision;
                work.Db.RunTies.AddRange(needs.Groups.Select((group, i) => TieOf(run.Id, i + 1, group)));
                work.Audit("run.needs-decision", run.Id.ToString(), $"{needs.Groups.Count} groups");
                break;
            case FinalAllocation final:
                run.State = RunState.Complete;
                run.ResultDigest = Convert.FromHexString(final.Certificate.PlacementDigest);
                run.Certificate = JsonSerializer.Serialize(RunResult.Verified);
                run.Placed = final.Certificate.Placed;
                work.Db.RunLines.AddRange(final.Lines.Select((line, i) => LineOf(run.Id, i, line)));
                await work.Db.InsertAsync("run_placements", BulkColumns.RunPlacements, await PlacementsAsync(work.Db, run, result.Market, final, cancellation), cancellation);
                work.Audit("run.complete", run.Id.ToString(), $"result {final.Certificate.PlacementDigest}");
                break;
        }
        run.FinishedAt = work.Now;
    }

    internal static void Fail(Work<AdmissionsDb> work, RunRow run, string why)
    {
        run.State = RunState.Failed;
        run.Failure = why.Length <= MaxFailure ? why : why[..MaxFailure];
        run.FinishedAt = work.Now;
        work.Audit("run.failed", run.Id.ToString(), run.Failure);
    }

    private static async Task<List<RunPlacementRow>> PlacementsAsync(
        AdmissionsDb db, RunRow run, Market market, FinalAllocation final, CancellationToken cancellation)
    {
        var explanations = new Explanations(market, final, ExamYears.GoverningDay(run.Year));
        var order = await db.Registrations.AsNoTracking().Where(r => r.Year == run.Year).OrderBy(r => r.Number).Select(r => r.Id).ToListAsync(cancellation);
        var places = final.Places.ToDictionary(p => p.CandidateId);
        var rows = new List<RunPlacementRow>(places.Count);
        foreach (var id in order)
        {
            if (!places.TryGetValue(id, out var place))
                continue;
            var explanation = explanations.Of(id);
            rows.Add(new RunPlacementRow
            {
                RunId = run.Id,
                Ordinal = rows.Count + 1,
                RegistrationId = id,
                SchoolId = place.SchoolId,
                Channel = place.Channel.ToWire(),
                Preference = place.Rank,
                Total = explanation.Values.Total,
                DataDigest = Convert.FromHexString(market.DigestOf(id)),
                Basis = StoredBasis.Write(RunResult.BasisOf(explanation)),
            });
        }
        return rows;
    }

    private static RunLineRow LineOf(Guid runId, int ordinal, ChannelLine line) => new()
    {
        RunId = runId,
        Ordinal = ordinal + 1,
        SchoolId = line.SchoolId,
        Channel = (V1.Channel)(int)line.Channel,
        JuniorSchoolId = line.JuniorSchoolId,
        Seats = line.Seats,
        Moved = line.Moved,
        Filled = line.Filled,
        Line = line.Last?.Total,
        LastProfessionalRank = line.LastProfessionalRank,
    };

    private static RunTieRow TieOf(Guid runId, int ordinal, UndecidedGroup group) => new()
    {
        RunId = runId,
        Ordinal = ordinal,
        SchoolId = group.SchoolId,
        Channel = (V1.Channel)(int)group.Channel,
        JuniorSchoolId = group.JuniorSchoolId,
        Seats = group.Seats,
        Members = [.. group.Members],
        Competing = [.. group.Competing],
    };
}
