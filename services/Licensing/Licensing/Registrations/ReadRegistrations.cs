using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core.Registrations;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class RegistrationGrpc
{
    public override Task<GetRegistrationResponse> GetRegistration(GetRegistrationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var id = check.Id("registration_id", request.RegistrationId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.Registrations.SingleOrDefaultAsync(r => r.Id == id, cancellation) ?? throw ApiErrors.NotFound("registration", id.ToString());
            return new GetRegistrationResponse { Registration = row.ToMessage(caller, calendar) };
        }, context.CancellationToken);
    }

    public override Task<ListRegistrationsResponse> ListRegistrations(ListRegistrationsRequest request, ServerCallContext context)
    {
        var openOnly = request.OpenOnly;
        var page = PageTokens.Read("registrations", request.PageSize, request.PageToken, openOnly.ToString());
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Registrations
                .Where(r => r.Id > after && (!openOnly || r.State != FollowUpCheckState.Closed))
                .OrderBy(r => r.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListRegistrationsResponse();
            response.Registrations.AddRange(rows.Take(page.Size).Select(r => r.ToMessage(caller, calendar)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
