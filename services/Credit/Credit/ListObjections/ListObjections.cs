using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Messages;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class ObjectionGrpc
{
    /// <summary>One objection (异议查询).</summary>
    public override Task<GetObjectionResponse> GetObjection(GetObjectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("objection_id", request.ObjectionId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var found = await db.Objections.Where(o => o.Id == id)
                .Join(db.Subjects, o => o.SubjectId, s => s.SubjectId, (objection, subject) => new { objection, subject }).SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("objection", id.ToString());
            return new GetObjectionResponse { Objection = found.objection.ToObjection(found.subject, caller) };
        }, context.CancellationToken);
    }

    /// <summary>Objections, newest first (异议列表).</summary>
    public override Task<ListObjectionsResponse> ListObjections(ListObjectionsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var number = request.SubjectId.Length == 0 ? null : check.Subject("subject_id", request.SubjectId) is var id && id != default ? id.Reveal() : null;
        if (request.State != ObjectionState.Unspecified)
            check.Known("state", request.State);
        check.ThrowIfInvalid();
        var state = request.State == ObjectionState.Unspecified ? null : (Core.Objection.ObjectionState?)request.State;
        var page = PageTokens.Read("objections", request.PageSize, request.PageToken, $"{request.State}|{request.SubjectId}", defaultSize: 100);
        var before = page.Key.Length == 0 ? long.MaxValue : page.NumberKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Objections
                .Where(o => o.Number < before && (state == null || o.State == state) && (number == null || o.SubjectId == number))
                .OrderByDescending(o => o.Number)
                .Take(page.Size + 1)
                .Join(db.Subjects, o => o.SubjectId, s => s.SubjectId, (objection, subject) => new { objection, subject })
                .OrderByDescending(r => r.objection.Number)
                .ToListAsync(cancellation);
            var answer = new ListObjectionsResponse();
            answer.Objections.AddRange(rows.Take(page.Size).Select(r => r.objection.ToObjection(r.subject, caller)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next($"{rows[page.Size - 1].objection.Number}");
            return answer;
        }, context.CancellationToken);
    }

    /// <summary>The work list (到期预警清单): open objections whose warning day has come, the most urgent first.</summary>
    public override Task<ListDueObjectionsResponse> ListDueObjections(ListDueObjectionsRequest request, ServerCallContext context)
    {
        var today = time.CityToday();
        var page = PageTokens.Read("objections-due", request.PageSize, request.PageToken, "", defaultSize: 100);
        var after = DueKey.Read(page);
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Objections
                .Where(o => o.State == Core.Objection.ObjectionState.Open && o.AlarmOn <= today && (o.DueOn > after.DueOn || (o.DueOn == after.DueOn && o.Number > after.Number)))
                .OrderBy(o => o.DueOn).ThenBy(o => o.Number)
                .Take(page.Size + 1)
                .Join(db.Subjects, o => o.SubjectId, s => s.SubjectId, (objection, subject) => new { objection, subject })
                .OrderBy(r => r.objection.DueOn).ThenBy(r => r.objection.Number)
                .ToListAsync(cancellation);
            var answer = new ListDueObjectionsResponse();
            answer.Objections.AddRange(rows.Take(page.Size).Select(r => r.objection.ToObjection(r.subject, caller)));
            if (rows.Count > page.Size)
                answer.NextPageToken = page.Next(new DueKey(rows[page.Size - 1].objection.DueOn, rows[page.Size - 1].objection.Number).ToString());
            return answer;
        }, context.CancellationToken);
    }

    // Where a page of the work list ended.
    private readonly record struct DueKey(DateOnly DueOn, long Number)
    {
        internal static DueKey Read(Page page)
        {
            if (page.Key.Length == 0)
                return new DueKey(DateOnly.MinValue, 0);
            var parts = page.Key.Split('/');
            return parts.Length == 2 && int.TryParse(parts[0], out var day) && long.TryParse(parts[1], out var number) && day >= 0 && day <= DateOnly.MaxValue.DayNumber
                ? new DueKey(DateOnly.FromDayNumber(day), number)
                : throw ApiErrors.Invalid("page_token", "PAGE_TOKEN_MALFORMED", "翻页标记格式不正确", "is no page token");
        }

        public override string ToString() => $"{DueOn.DayNumber}/{Number}";
    }
}
