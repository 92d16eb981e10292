using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Admissions.Exam;

internal sealed partial class ExamGrpc
{
    public override Task<FileBonusClaimResponse> FileBonusClaim(FileBonusClaimRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("registration_id", request.RegistrationId);
        check.Known("ground", request.Ground);
        var evidence = check.Text("evidence", request.Evidence, MaxEvidence);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var registration = await RegistrationAsync(work.Db, id, cancellation);
            (await work.ShareYearAsync(registration.Year, cancellation)).RequireOpen();
            var ground = (Core.Examination.BonusGround)(int)request.Ground;
            if (await work.Db.BonusClaims.AnyAsync(c => c.RegistrationId == id && c.Ground == ground, cancellation))
                throw ApiErrors.AlreadyExists("bonus-claim", $"{request.RegistrationId}/{request.Ground}");
            var row = new BonusClaimRow
            {
                Id = Guid.CreateVersion7(work.Now),
                Year = registration.Year,
                RegistrationId = id,
                Ground = ground,
                Evidence = evidence,
                State = BonusState.Filed,
                FiledBy = caller.Officer,
            };
            work.Db.BonusClaims.Add(row);
            work.Audit("bonus-claim.filed", row.Id.ToString(), request.Ground.ToString());
            await work.Db.SaveChangesAsync(cancellation);
            return new FileBonusClaimResponse { Claim = await ClaimMessageAsync(work.Db, row, caller, cancellation) };
        });
    }

    private static async Task<BonusClaim> ClaimMessageAsync(AdmissionsDb db, BonusClaimRow row, Caller caller, CancellationToken cancellation)
    {
        var who = await (
            from registration in db.Registrations
            join candidate in db.Candidates on registration.CandidateId equals candidate.Id
            where registration.Id == row.RegistrationId
            select new { registration.Number, candidate.PersonName }).SingleAsync(cancellation);
        return row.ToMessage(who.Number, who.PersonName, caller);
    }
}
