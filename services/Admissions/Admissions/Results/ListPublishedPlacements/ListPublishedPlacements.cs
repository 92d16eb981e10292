using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Results;

internal sealed partial class ResultGrpc
{
    public override Task<ListPublishedPlacementsResponse> ListPublishedPlacements(ListPublishedPlacementsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("year", request.Year, FirstYear, LastYear);
        Guid? schoolId = request.SchoolId.Length == 0 ? null : check.Id("school_id", request.SchoolId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("published-placements", request.PageSize, request.PageToken, $"{request.Year}/{request.SchoolId}");
        var after = page.NumberKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var response = new ListPublishedPlacementsResponse();
            if (await PublishedAsync(db, request.Year, cancellation) is not { } run)
                return response;
            response.RunId = run.ToString();
            var rows = await (
                from placement in db.RunPlacements
                join registration in db.Registrations on placement.RegistrationId equals registration.Id
                join candidate in db.Candidates on registration.CandidateId equals candidate.Id
                join school in db.Schools on placement.SchoolId equals school.Id
                where placement.RunId == run && placement.Ordinal > after && (schoolId == null || placement.SchoolId == schoolId)
                orderby placement.Ordinal
                select new { placement.Ordinal, placement.Channel, registration.Number, candidate.PersonName, School = school.Name })
                .Take(page.Size + 1).ToListAsync(cancellation);
            response.Placements.AddRange(rows.Take(page.Size).Select(r => new PublishedPlacement
            {
                CandidateNumber = PublicNames.MaskNumber(r.Number), Name = PublicNames.MaskName(r.PersonName), School = r.School, Channel = r.Channel,
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Ordinal.ToString());
            return response;
        }, context.CancellationToken);
    }
}
