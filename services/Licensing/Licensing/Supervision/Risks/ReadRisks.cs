using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CoreLevel = Quzhou.Licensing.Core.Supervision.RiskLevel;
using CoreState = Quzhou.Licensing.Core.Supervision.RiskState;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<ListRisksResponse> ListRisks(ListRisksRequest request, ServerCallContext context)
    {
        var openOnly = request.OpenOnly;
        var page = PageTokens.Read("risks", request.PageSize, request.PageToken, $"{openOnly}");
        var after = page.IdKey();
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<RiskRow>().AsNoTracking()
                .Where(r => r.Id > after && (!openOnly || r.State != CoreState.Lifted))
                .Join(db.Set<SupervisedSubjectRow>(), r => r.SubjectKey, s => s.Id, (risk, unit) => new { risk, unit })
                .OrderBy(r => r.risk.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListRisksResponse();
            response.Risks.AddRange(rows.Take(page.Size).Select(r => r.risk.ToMessage(r.unit, today)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].risk.Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    public override Task<ListPublishedRisksResponse> ListPublishedRisks(ListPublishedRisksRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("published-risks", request.PageSize, request.PageToken, "");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<RiskRow>().AsNoTracking()
                .Where(r => r.Id > after && r.Level == CoreLevel.Major && r.State == CoreState.Warned)
                .Join(db.Set<SupervisedSubjectRow>(), r => r.SubjectKey, s => s.Id, (risk, unit) => new { risk, unit })
                .OrderBy(r => r.risk.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListPublishedRisksResponse();
            response.Risks.AddRange(rows.Take(page.Size).Select(r => new PublishedRisk
            {
                SubjectName = SupervisedSubjects.PublicName(r.unit.SubjectId, r.unit.SubjectName),
                Level = RiskLevel.Major,
                PublishedOn = r.risk.Risk.PublishedOn!.Value.ToMessage(),
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].risk.Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
