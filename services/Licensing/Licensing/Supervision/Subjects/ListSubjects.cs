using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<ListSubjectsResponse> ListSubjects(ListSubjectsRequest request, ServerCallContext context)
    {
        var caller = Caller.From(context);
        var (agency, kind) = (caller.Agency, request.Kind);
        var page = PageTokens.Read("supervised-subjects", request.PageSize, request.PageToken, $"{agency}/{kind}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<SupervisedSubjectRow>()
                .Where(r => r.Agency == agency && r.Id > after && (kind == SupervisedKind.Unspecified || r.Kind == kind))
                .OrderBy(r => r.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var standings = await db.StandingsOfAsync([.. shown.Select(r => SubjectId.Parse(r.SubjectId)).Distinct()], time.CityToday(), cancellation);
            var response = new ListSubjectsResponse();
            response.Subjects.AddRange(shown.Select(r => r.ToMessage(standings[SubjectId.Parse(r.SubjectId)].Facts(), caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
