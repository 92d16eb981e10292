using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Credit.CityRegister;
using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit;

internal sealed partial class CityRegisterGrpc
{
    /// <summary>Market regulation entered an enterprise (列入经营异常名录).</summary>
    public override Task<RecordAbnormalListingResponse> RecordAbnormalListing(RecordAbnormalListingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        check.Text("subject_name", request.SubjectName, CreditDb.NameLength);
        check.Text("reference", request.Reference, CreditDb.ReferenceLength);
        check.Text("reason", request.Reason, CreditDb.TextLength);
        check.Text("stated_basis", request.StatedBasis, CreditDb.StatedBasisLength);
        var enteredOn = check.Date("entered_on", request.EnteredOn);
        check.Require(enteredOn <= time.CityToday(), "entered_on", "IN_THE_FUTURE", "列入日期不得晚于今天", "must not be after today");
        check.ThrowIfInvalid();
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var (admits, finding) = EnterpriseOnAbnormalList.Admits(subject.Type);
            var answer = new RecordAbnormalListingResponse { Verdict = admits ? Verdict.Granted : Verdict.Refused };
            answer.Basis.Add(finding.ToBasis());
            if (admits)
                answer.Listing = (await EnterAsync(work, subject, request, enteredOn, cancellation)).ToListing();
            else
                work.Audit("abnormal-listing.refused", request.Reference, finding.RuleId);
            return answer;
        });
    }

    private static async Task<AbnormalListingRow> EnterAsync(
        Work<CreditDb> work, SubjectId id, RecordAbnormalListingRequest request, DateOnly enteredOn, CancellationToken cancellation)
    {
        var subject = await work.EnsureSubjectAsync(id, request.SubjectName, cancellation);
        var known = await work.Db.AbnormalListings.SingleOrDefaultAsync(l => l.Source == work.Actor.Agency && l.Reference == request.Reference, cancellation);
        if (known is not null)
        {
            // The same decision again is the same entry.
            return known.SubjectId == subject.SubjectId && known.EnteredOn == enteredOn && known.Reason == request.Reason && known.StatedBasis == request.StatedBasis
                ? known
                : throw CityRegisterErrors.ListingDiffers(request.Reference);
        }
        var row = new AbnormalListingRow
        {
            Id = Guid.CreateVersion7(),
            SubjectId = subject.SubjectId,
            Source = work.Actor.Agency,
            Reference = request.Reference,
            Reason = request.Reason,
            StatedBasis = request.StatedBasis,
            EnteredOn = enteredOn,
            Revision = 1,
            ChangedAt = work.Now,
        };
        work.Db.AbnormalListings.Add(row);
        subject.Version++;
        work.Audit("abnormal-listing.recorded", row.Id.ToString(), row.Reference);
        return row;
    }
}
