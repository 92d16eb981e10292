using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<GetRoundResponse> GetRound(GetRoundRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("round_id", request.RoundId);
        check.ThrowIfInvalid();
        var agency = Caller.From(context).Agency;
        return transactions.ReadAsync(async (db, cancellation) => new GetRoundResponse { Round = (await OwnRoundAsync(db, id, agency, cancellation)).ToMessage() }, context.CancellationToken);
    }

    public override Task<ListRoundsResponse> ListRounds(ListRoundsRequest request, ServerCallContext context)
    {
        var agency = Caller.From(context).Agency;
        var page = PageTokens.Read("rounds", request.PageSize, request.PageToken, agency);
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<RoundRow>().AsNoTracking().Where(r => r.Agency == agency && r.Id > after).OrderBy(r => r.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListRoundsResponse();
            response.Rounds.AddRange(rows.Take(page.Size).Select(r => r.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListTasksResponse> ListTasks(ListTasksRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("round_id", request.RoundId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var page = PageTokens.Read("tasks", request.PageSize, request.PageToken, id.ToString());
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            await OwnRoundAsync(db, id, caller.Agency, cancellation);
            var rows = await db.Set<InspectionTaskRow>().AsNoTracking()
                .Where(t => t.RoundId == id && t.Ordinal > after)
                .OrderBy(t => t.Ordinal)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListTasksResponse();
            response.Tasks.AddRange(rows.Take(page.Size).Select(t => t.ToMessage(caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Ordinal.ToString());
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListPublishedResultsResponse> ListPublishedResults(ListPublishedResultsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("published-results", request.PageSize, request.PageToken, "");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await (
                from task in db.Set<InspectionTaskRow>().AsNoTracking()
                join round in db.Set<RoundRow>() on task.RoundId equals round.Id
                join subject in db.Set<SupervisedSubjectRow>() on task.SubjectKey equals subject.Id
                where task.Id > after && round.State == RoundState.Published
                orderby task.Id
                select new { task.Id, task.RoundId, round.Title, task.SubjectName, subject.SubjectId, task.Outcome, task.InspectedOn })
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListPublishedResultsResponse();
            response.Results.AddRange(rows.Take(page.Size).Select(r => new PublishedResult
            {
                RoundId = r.RoundId.ToString(),
                Title = r.Title,
                SubjectName = SupervisedSubjects.PublicName(r.SubjectId, r.SubjectName),
                Outcome = r.Outcome,
                InspectedOn = r.InspectedOn!.Value.ToMessage(),
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static async Task<RoundRow> OwnRoundAsync(LicensingDb db, Guid id, string agency, CancellationToken cancellation) =>
        await db.Set<RoundRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.Agency == agency, cancellation) ?? throw ApiErrors.NotFound("round", id.ToString());
}
