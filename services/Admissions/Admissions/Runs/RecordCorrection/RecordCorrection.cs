using System.Text.Json;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Core.Examination.Rules;
using Quzhou.Admissions.Exam;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Runs;

internal sealed partial class AllocationGrpc
{
    public override Task<RecordCorrectionResponse> RecordCorrection(RecordCorrectionRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("registration_id", request.RegistrationId);
        var reason = check.Text("reason", request.Reason, MaxReason);
        var facts = Read(check, request, out var claimId);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var registration = await work.Db.Registrations.FromSql($"SELECT *, xmin FROM registrations WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("registration", request.RegistrationId);
            var year = await work.HoldYearAsync(registration.Year, cancellation);
            if (year.FrozenAt is null)
                throw ApiErrors.Precondition("SCORES_NOT_FROZEN", $"exam-years/{year.Year}", "成绩锁定前应按正常程序修改", "before the freeze the ordinary ways change it", "freeze");
            var (before, after, basis) = request.CorrectionCase switch
            {
                RecordCorrectionRequest.CorrectionOneofCase.Score => await CorrectScoreAsync(work, registration, request.Score, caller.Officer, cancellation),
                RecordCorrectionRequest.CorrectionOneofCase.Bonus => await CorrectBonusAsync(work, registration, claimId, request.Bonus.Counts, cancellation),
                _ => CorrectEligibility(registration, facts!),
            };
            registration.Changes++;
            var row = new CorrectionRow
            {
                Id = Guid.CreateVersion7(work.Now),
                Year = registration.Year,
                RegistrationId = id,
                Kind = KindOf(request.CorrectionCase),
                Before = JsonSerializer.Serialize(before),
                After = JsonSerializer.Serialize(after),
                Reason = reason,
                Officer = caller.Officer,
                At = work.Now,
            };
            work.Db.Corrections.Add(row);
            work.Audit("correction.recorded", id.ToString(), $"{row.Kind} {row.Id}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordCorrectionResponse { Correction = ToMessage(row) };
            response.Basis.AddRange(basis.ToBasis());
            return response;
        });
    }

    private static CorrectionKind KindOf(RecordCorrectionRequest.CorrectionOneofCase correction) => correction switch
    {
        RecordCorrectionRequest.CorrectionOneofCase.Score => CorrectionKind.Score,
        RecordCorrectionRequest.CorrectionOneofCase.Bonus => CorrectionKind.Bonus,
        _ => CorrectionKind.Eligibility,
    };

    private static RegistrationFacts? Read(RequestChecks check, RecordCorrectionRequest request, out Guid claimId)
    {
        claimId = Guid.Empty;
        switch (request.CorrectionCase)
        {
            case RecordCorrectionRequest.CorrectionOneofCase.Score:
                check.Known("score.subject", request.Score.Subject);
                check.Range("score.tenths", request.Score.Tenths, 0, short.MaxValue);
                return null;
            case RecordCorrectionRequest.CorrectionOneofCase.Bonus:
                claimId = check.Id("bonus.claim_id", request.Bonus.ClaimId);
                return null;
            case RecordCorrectionRequest.CorrectionOneofCase.Eligibility:
                return Registering.Read(check, "eligibility.facts", request.Eligibility.Facts);
            default:
                check.Add("correction", "REQUIRED", "必填", "is required");
                return null;
        }
    }

    // The two that approve the publication approve the correction; here it is recorded who proposed it.
    private static async Task<(object Before, object After, IReadOnlyList<Finding> Basis)> CorrectScoreAsync(
        Work<AdmissionsDb> work, RegistrationRow registration, ScoreCorrection correction, string officer, CancellationToken cancellation)
    {
        var sheet = await work.Db.ScoreSheets.SingleOrDefaultAsync(s => s.RegistrationId == registration.Id, cancellation)
            ?? throw ApiErrors.NotFound("scores", registration.Id.ToString());
        var subject = (Subject)(int)correction.Subject;
        var on = ExamYears.GoverningDay(registration.Year);
        var entry = sheet.Entry(subject);
        if (entry.State != ScoreState.Frozen)
            throw ScoreErrors.Of(ScoreEntryError.WrongState, "score", $"registrations/{registration.Id}");
        if (ScoreWithinFullMarks.Check(subject, correction.Tenths, on) is not null)
            throw ScoreErrors.Of(ScoreEntryError.OutOfRange, "score.tenths", $"registrations/{registration.Id}");
        if (entry.Agreed == correction.Tenths)
            throw ApiErrors.Invalid("score.tenths", "NO_CHANGE", "与现有分数相同", "is the mark on file");
        sheet.Set(entry with { Reviewed = correction.Tenths, ReviewedBy = officer });
        return (new { Subject = subject.ToString(), Tenths = entry.Agreed }, new { Subject = subject.ToString(), correction.Tenths }, []);
    }

    private async Task<(object Before, object After, IReadOnlyList<Finding> Basis)> CorrectBonusAsync(
        Work<AdmissionsDb> work, RegistrationRow registration, Guid claimId, bool counts, CancellationToken cancellation)
    {
        var claim = await work.Db.BonusClaims.SingleOrDefaultAsync(c => c.Id == claimId && c.RegistrationId == registration.Id, cancellation)
            ?? throw ApiErrors.NotFound("bonus-claim", claimId.ToString());
        if ((claim.State == BonusState.Counted) == counts)
            throw ApiErrors.Invalid("bonus.counts", "NO_CHANGE", "与现有状态相同", "is the state on file");
        var before = claim.State;
        claim.State = counts ? BonusState.Counted : BonusState.Refused;
        claim.PublishedOn ??= counts ? work.Today : null;
        await work.Db.SaveChangesAsync(cancellation);
        var claims = await work.Db.BonusClaims.Where(c => c.RegistrationId == registration.Id).ToListAsync(cancellation);
        var (tenths, basis) = bonus.Of(claims, registration.Year);
        return (new { Claim = claimId, State = before.ToString() }, new { Claim = claimId, State = claim.State.ToString(), BonusTenths = tenths }, basis);
    }

    private static (object Before, object After, IReadOnlyList<Finding> Basis) CorrectEligibility(RegistrationRow registration, RegistrationFacts facts)
    {
        var (category, basis) = RegistrationDecisions.Decide(facts, ExamYears.GoverningDay(registration.Year));
        var before = new { Category = registration.Category.ToString(), registration.Eligible };
        registration.Eligible = category is not null;
        registration.Category = category ?? registration.Category;
        registration.Facts = Registering.Write(facts);
        registration.Basis = StoredBasis.Write(basis);
        return (before, new { Category = registration.Category.ToString(), registration.Eligible }, basis);
    }
}
