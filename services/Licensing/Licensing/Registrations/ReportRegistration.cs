using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Registrations;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using CatalogueItem = Quzhou.Licensing.Core.Catalogue.CatalogueItem;
using TimeLimit = Quzhou.Licensing.Core.Guides.TimeLimit;

namespace Quzhou.Licensing;

internal sealed partial class RegistrationGrpc
{
    public override Task<ReportRegistrationResponse> ReportRegistration(ReportRegistrationRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var name = check.Text("subject_name", request.SubjectName, Reading.MaxName);
        var item = check.CatalogueItem(request.Zone, request.Serial);
        var registeredOn = check.Date("registered_on", request.RegisteredOn);
        check.Premises(request.Premises);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            registeredOn.NotAfter(work.Today, "registered_on");
            var number = subject.Reveal();

            // Two reports of one business take turns; the second one finds the first.
            await work.Db.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock(hashtextextended({$"registration/{number}/{item!.Zone}/{item.Serial}"}, 0))", cancellation);
            if (await work.Db.Registrations.SingleOrDefaultAsync(r => r.SubjectId == number && r.Zone == item.Zone && r.Serial == item.Serial, cancellation) is { } known)
                throw ApiErrors.AlreadyExists("registration", known.Id.ToString());
            var id = Guid.CreateVersion7(work.Now);
            var settled = FollowUpCheckDecisions
                .Schedule(id, item, registeredOn, await TermAsync(work.Db, item, cancellation), new Act(work.Actor.Officer, work.Today))
                .Settle($"registrations/{id}");
            var response = new ReportRegistrationResponse { Verdict = settled.Verdict };
            response.Basis.AddRange(settled.Findings.ToBasis());
            if (!settled.Granted)
            {
                work.Audit("registration.refused", $"items/{item.Zone}/{item.Serial}", settled.Rule);
                return response;
            }
            var row = new RegistrationRow
            {
                Id = id, SubjectId = number, SubjectName = name, Zone = item.Zone, Serial = item.Serial, Premises = StoredMessages.Write(request.Premises), Check = settled.State,
            };
            work.Db.Registrations.Add(row);
            await work.KeepCheckAsync(row, calendar, cancellation);
            work.Audit("registration.reported", id.ToString(), $"{item.Zone} {item.Serial}, {settled.Rule}");
            await work.Db.SaveChangesAsync(cancellation);
            response.Registration = row.ToMessage(caller, calendar);
            return response;
        });
    }

    private static async Task<TimeLimit?> TermAsync(LicensingDb db, CatalogueItem item, CancellationToken cancellation)
    {
        var plan = await db.Set<CheckPlanRow>().AsNoTracking()
            .Where(p => p.Zone == item.Zone && p.Serial == item.Serial)
            .OrderByDescending(p => p.Id)
            .FirstOrDefaultAsync(cancellation);
        return plan is null ? null : new TimeLimit(plan.Days, plan.Unit);
    }
}
