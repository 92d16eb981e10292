using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Allocation;
using Quzhou.Admissions.Core.Runs;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    public override Task<ListDifferencesResponse> ListDifferences(ListDifferencesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("run_id", request.RunId);
        Guid? against = request.AgainstRunId.Length == 0 ? null : check.Id("against_run_id", request.AgainstRunId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("differences", request.PageSize, request.PageToken, $"{request.RunId}/{request.AgainstRunId}");
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var run = await RunAsync(db, id, cancellation);
            if (run.ResultDigest is null)
                throw WrongState(run);
            var old = against is { } given
                ? await RunAsync(db, given, cancellation)
                : await db.Runs.SingleOrDefaultAsync(r => r.Year == run.Year && r.State == RunState.Published, cancellation);
            var response = new ListDifferencesResponse { AgainstRunId = old?.Id.ToString() ?? "" };
            if (old is null || old.Id == run.Id)
                return response;
            var moves = RunDifferences.Between(await KeptAsync(db, old, cancellation), await KeptAsync(db, run, cancellation)).Moves;
            await FillAsync(db, response, moves, page, caller, cancellation);
            return response;
        }, context.CancellationToken);
    }

    private static async Task<KeptRun> KeptAsync(AdmissionsDb db, RunRow run, CancellationToken cancellation)
    {
        var rows = await db.RunPlacements.Where(p => p.RunId == run.Id)
            .Select(p => new { p.RegistrationId, p.Preference, p.SchoolId, p.Channel, p.DataDigest })
            .ToListAsync(cancellation);
        return new KeptRun(
            Convert.ToHexStringLower(run.InputDigest),
            [
                .. rows.Select(p => new KeptPlace(
                    new Place(p.RegistrationId, p.Preference, p.SchoolId, p.SchoolId is null ? null : (Core.Allocation.Channel)(int)p.Channel),
                    Convert.ToHexStringLower(p.DataDigest))),
            ],
            []);
    }

    private static async Task FillAsync(
        AdmissionsDb db, ListDifferencesResponse response, IReadOnlyList<Move> moves, Page page, Caller caller, CancellationToken cancellation)
    {
        var ids = moves.Select(m => m.CandidateId).ToList();
        var numbers = await db.Registrations.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Number, cancellation);
        var schools = await db.Schools.ToDictionaryAsync(s => s.Id, s => s.Name, cancellation);
        string Name(Place? place) => place?.SchoolId is { } school ? schools[school] : "";
        var ordered = moves.OrderBy(m => numbers[m.CandidateId], StringComparer.Ordinal).ToList();
        var skip = (int)page.NumberKey();
        foreach (var move in ordered.Skip(skip).Take(page.Size))
        {
            response.Differences.Add(new PlacementDifference
            {
                RegistrationId = move.CandidateId.ToString(),
                CandidateNumber = numbers[move.CandidateId].For(caller),
                OldSchool = Name(move.Before),
                OldChannel = (move.Before?.Channel).ToWire(),
                NewSchool = Name(move.After),
                NewChannel = (move.After?.Channel).ToWire(),
                ReasonZh = move.ReasonZh,
                ReasonEn = move.ReasonEn,
                Cause = CauseOf(move.Cause),
            });
        }
        if (ordered.Count > skip + page.Size)
            response.NextPageToken = page.Next((skip + page.Size).ToString());
    }

    private static string CauseOf(MoveCause cause) => cause switch
    {
        MoveCause.OwnData => "OWN_DATA",
        MoveCause.Added => "ADDED",
        MoveCause.Removed => "REMOVED",
        MoveCause.PlaceFreed => "PLACE_FREED",
        MoveCause.Displaced => "DISPLACED",
        _ => "OTHER_CHANNEL",
    };
}
