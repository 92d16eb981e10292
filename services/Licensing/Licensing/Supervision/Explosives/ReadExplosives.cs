using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Licensing.Work;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    private const char KeySeparator = '/';
    private static readonly DateOnly NoDay = DateOnly.MaxValue;

    public override Task<ListExplosivesMeasuresResponse> ListExplosivesMeasures(ListExplosivesMeasuresRequest request, ServerCallContext context)
    {
        var openOnly = request.OpenOnly;
        var page = PageTokens.Read("explosives-measures", request.PageSize, request.PageToken, $"{openOnly}");
        var after = page.IdKey();
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<ExplosivesMeasureRow>().AsNoTracking()
                .Where(m => m.Id > after && (!openOnly || m.Stage == MeasureStage.OrderedToRectify || m.Stage == MeasureStage.Suspended))
                .OrderBy(m => m.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListExplosivesMeasuresResponse();
            response.Measures.AddRange(rows.Take(page.Size).Select(m => m.ToMessage(today)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListExplosivesPeriodsResponse> ListExplosivesPeriods(ListExplosivesPeriodsRequest request, ServerCallContext context)
    {
        var overdueOnly = request.OverdueOnly;
        var page = PageTokens.Read("explosives-periods", request.PageSize, request.PageToken, $"{overdueOnly}");
        var (afterDay, afterId) = ReadKey(page.Key);
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<ExplosivesPeriodRow>().AsNoTracking()
                .Where(p => !overdueOnly || (p.MetOn == null && p.LastOn < today))
                .Where(p => p.LastOn > afterDay || (p.LastOn == afterDay && p.Id > afterId))
                .Join(db.Set<SupervisedSubjectRow>(), p => p.SubjectKey, s => s.Id, (period, unit) => new { period, unit.SubjectId, unit.SubjectName })
                .OrderBy(r => r.period.LastOn).ThenBy(r => r.period.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListExplosivesPeriodsResponse();
            response.Periods.AddRange(rows.Take(page.Size).Select(r => new ExplosivesPeriod
            {
                SubjectKey = r.period.SubjectKey.ToString(),
                SubjectName = SupervisedSubjects.PublicName(r.SubjectId, r.SubjectName),
                Level = (ExplosivesLevel)(int)r.period.Level,
                FirstOn = r.period.FirstOn.ToMessage(),
                LastOn = r.period.LastOn.ToMessage(),
                MetOn = r.period.MetOn?.ToMessage(),
                Overdue = r.period.MetOn is null && r.period.LastOn < today,
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next($"{rows[page.Size - 1].period.LastOn:yyyy-MM-dd}{KeySeparator}{rows[page.Size - 1].period.Id}");
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListFollowUpWorkResponse> ListFollowUpWork(ListFollowUpWorkRequest request, ServerCallContext context)
    {
        var (department, overdueOnly) = (FollowUpWork.DepartmentOf(Caller.From(context).Agency), request.OverdueOnly);
        var page = PageTokens.Read("follow-up-work", request.PageSize, request.PageToken, $"{department}/{overdueOnly}");
        var (afterDay, afterId) = ReadKey(page.Key);
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.WorkItems
                .Where(i => i.DoneOn == null && i.Department == department && (!overdueOnly || i.DueOn < today))
                .Where(i => (i.DueOn ?? NoDay) > afterDay || ((i.DueOn ?? NoDay) == afterDay && i.Id > afterId))
                .OrderBy(i => i.DueOn ?? NoDay).ThenBy(i => i.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListFollowUpWorkResponse();
            response.Items.AddRange(rows.Take(page.Size).Select(i => i.ToMessage(today)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next($"{rows[page.Size - 1].DueOn ?? NoDay:yyyy-MM-dd}{KeySeparator}{rows[page.Size - 1].Id}");
            return response;
        }, context.CancellationToken);
    }

    private static (DateOnly Day, Guid Id) ReadKey(string key)
    {
        if (key.Length == 0)
            return (DateOnly.MinValue, Guid.Empty);
        var parts = key.Split(KeySeparator);
        return parts.Length == 2
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Guid.TryParse(parts[1], out var id)
            ? (day, id)
            : throw ApiErrors.Invalid("page_token", "PAGE_TOKEN_MALFORMED", "翻页标记格式不正确", "is no page token");
    }
}
