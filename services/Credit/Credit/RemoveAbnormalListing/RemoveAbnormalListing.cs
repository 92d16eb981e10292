using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.CityRegister;
using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CityRegisterGrpc
{
    /// <summary>Market regulation removed an enterprise (移出经营异常名录); only the agency that entered it can.</summary>
    public override Task<RemoveAbnormalListingResponse> RemoveAbnormalListing(RemoveAbnormalListingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("listing_id", request.ListingId);
        var etag = check.Text("etag", request.Etag, EtagLength);
        var removedOn = check.Date("removed_on", request.RemovedOn);
        check.Require(removedOn <= time.CityToday(), "removed_on", "IN_THE_FUTURE", "移出日期不得晚于今天", "must not be after today");
        var reason = check.Text("reason", request.Reason, CreditDb.TextLength);
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var number = await work.Db.AbnormalListings.Where(l => l.Id == id && l.Source == work.Actor.Agency).Select(l => l.SubjectId).SingleOrDefaultAsync(cancellation)
                ?? throw CityRegisterErrors.ListingUnknown(id);
            var subject = await work.Db.LockSubjectRowAsync(number, cancellation);
            var row = await work.Db.AbnormalListings.SingleAsync(l => l.Id == id, cancellation);
            if (row.Etag != etag)
                throw ApiErrors.EtagMismatch("abnormal listing", id.ToString());
            if (row.RemovedOn is not null)
                throw CityRegisterErrors.ListingRemoved(id);
            if (removedOn < row.EnteredOn)
                throw ApiErrors.Invalid("removed_on", "BEFORE_ENTRY", "移出日期早于列入日期", "is before the entry");
            row.Remove(removedOn, reason, work.Now);
            subject!.Version++;
            work.Audit("abnormal-listing.removed", row.Id.ToString(), row.Reference);

            var answer = new RemoveAbnormalListingResponse { Listing = row.ToListing() };
            answer.Basis.Add(EnterpriseOnAbnormalList.Admits(subject.Type).Finding.ToBasis());
            return answer;
        });
    }
}
