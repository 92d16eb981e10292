using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<ListRegistrationsResponse> ListRegistrations(ListRegistrationsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("registrations", request.PageSize, request.PageToken, request.Year.ToString());
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            // The token carries the id and not the number, which is not for everyone; ids are made in the order of numbers.
            var last = after == Guid.Empty ? "" : await db.Registrations.Where(r => r.Id == after).Select(r => r.Number).SingleOrDefaultAsync(cancellation) ?? "";
            var rows = await (
                from registration in db.Registrations
                join candidate in db.Candidates on registration.CandidateId equals candidate.Id
                where registration.Year == request.Year && string.Compare(registration.Number, last) > 0
                orderby registration.Number
                select new { Registration = registration, Candidate = candidate }).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListRegistrationsResponse();
            response.Registrations.AddRange(rows.Take(page.Size).Select(r => r.Registration.ToMessage(r.Candidate, caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Registration.Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
