using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Results;
using Quzhou.Admissions.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    public override Task<ListPlacementsResponse> ListPlacements(ListPlacementsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("run_id", request.RunId);
        Guid? schoolId = request.SchoolId.Length == 0 ? null : check.Id("school_id", request.SchoolId);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("placements", request.PageSize, request.PageToken, $"{request.RunId}/{request.SchoolId}");
        var after = page.NumberKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            await RunAsync(db, id, cancellation);
            var rows = await (
                from placement in db.RunPlacements
                join registration in db.Registrations on placement.RegistrationId equals registration.Id
                join candidate in db.Candidates on registration.CandidateId equals candidate.Id
                join school in db.Schools on placement.SchoolId equals school.Id into schools
                from school in schools.DefaultIfEmpty()
                where placement.RunId == id && placement.Ordinal > after && (schoolId == null || placement.SchoolId == schoolId)
                orderby placement.Ordinal
                select new { Placement = placement, registration.Number, candidate.PersonName, School = (string?)school.Name }).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListPlacementsResponse();
            foreach (var row in rows.Take(page.Size))
            {
                var message = new CandidatePlacement
                {
                    CandidateNumber = row.Number.For(caller),
                    Name = caller.MaySeeIdentity ? row.PersonName : PublicNames.MaskName(row.PersonName),
                    SchoolId = row.Placement.SchoolId?.ToString() ?? "",
                    School = row.School ?? "",
                    Channel = row.Placement.Channel,
                    Preference = row.Placement.Preference,
                    TotalTenths = row.Placement.Total,
                    RegistrationId = row.Placement.RegistrationId.ToString(),
                };
                message.Basis.AddRange(StoredBasis.Read(row.Placement.Basis).ToBasis());
                response.Placements.Add(message);
            }
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Placement.Ordinal.ToString());
            return response;
        }, context.CancellationToken);
    }
}
