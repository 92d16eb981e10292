using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments.Rules;

namespace Quzhou.Licensing.Core.Commitments;

/// <summary>What follows a decision by commitment (后续监管): later materials, the inspection, the rectification, the revocation (annex 2 Art. 12).</summary>
public static class FollowUpDecisions
{
    /// <summary>Takes a step.</summary>
    public static Outcome<ApplicationCase> Decide(CommitmentCase @case, ApplicationStep step, StepFacts facts)
    {
        var followUp = @case.FollowUp!;
        if (step.Act.On < followUp.GrantedOn)
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongDay, "日期早于行政许可决定之日。", "The day is before the decision.");
        return (followUp.State, step) switch
        {
            (FollowUpState.Open or FollowUpState.RectificationOrdered, SubmitMaterial submit) => Submit(@case, followUp, submit),
            (FollowUpState.Open or FollowUpState.RectificationOrdered, DeadlinePassed { Kind: DeadlineKind.LaterMaterials }) => Passed(@case, followUp, step.Act),
            (FollowUpState.Open or FollowUpState.Confirmed, InspectCommitment inspect) => Inspect(@case, followUp, inspect, facts.Calendar),
            (FollowUpState.RectificationOrdered, InspectRectification inspect) => Rectification(@case, followUp, inspect),
            (FollowUpState.RevocationDue, RevokeDecision revoke) => Revoke(@case, followUp, revoke),
            _ => new Outcome<ApplicationCase>.NotAllowed(
                NotAllowedReason.WrongState, "后续监管的状态不允许此操作。", $"The follow-up is {followUp.State}.", Allowed(followUp)),
        };
    }

    private static Outcome<ApplicationCase> Submit(CommitmentCase @case, FollowUp followUp, SubmitMaterial step)
    {
        var on = step.Act.On;
        if (followUp.Later.SingleOrDefault(m => m.Number == step.Number) is not { IsIn: false } material)
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongNumber, "该材料不在待补交之列。", "This material is not outstanding.");
        if (material.DueOn is { } due && on > due)
            return Fail(@case, followUp, material, on);
        var reviewed = material with { SubmittedOn = on, Review = step.Review };
        var changed = followUp with { Later = Replace(followUp.Later, reviewed) };
        var review = LaterMaterials.Review(step.Number, step.Review, on);
        return step.Review switch
        {
            MaterialReview.Conforms => new Outcome<ApplicationCase>.Granted(@case with { FollowUp = Settled(changed) }, [review]),
            MaterialReview.Correctable => new Outcome<ApplicationCase>.Refused(@case with { FollowUp = changed }, [review]),
            _ => Fail(@case, changed, reviewed, on, review),
        };
    }

    private static Outcome<ApplicationCase> Passed(CommitmentCase @case, FollowUp followUp, Act act) =>
        followUp.Later.FirstOrDefault(m => m is { IsIn: false, DueOn: { } due } && act.On > due) is { } material
            ? AsStep(Fail(@case, followUp, material, act.On))
            : new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongDay, "补交期限尚未届满。", "No term of a material has passed.");

    private static Outcome<ApplicationCase> Inspect(CommitmentCase @case, FollowUp followUp, InspectCommitment step, WorkingDayCalendar calendar)
    {
        var on = step.Act.On;
        if (string.IsNullOrWhiteSpace(step.Record))
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.Incomplete, "检查应有记录。", "An inspection has a record.");
        if (on < (followUp.Rectified ?? followUp.Inspected)?.On)
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongDay, "检查日期早于上一次检查。", "It is before the inspection before.");
        var isKept = step.Result == InspectionResult.Match;
        if (!isKept && (step.RectifyBy is not { } by || by <= on))
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongDay, "应规定检查之后的整改期限。", "A rectification has a last day after the inspection.");
        var atInspection = followUp.Later.Where(m => m is { IsIn: false, DueOn: null }).ToList();
        if (step.MaterialsShown.Except(atInspection.Select(m => m.Number)).Any())
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongNumber, "该材料不在检查时应提交之列。", "This material is not due at the inspection.");

        var rectifyBy = isKept ? null : step.RectifyBy;
        var later = step.MaterialsShown.Distinct()
            .Aggregate(followUp.Later, (all, n) => Replace(all, new LaterMaterial(n, null, on, MaterialReview.Conforms)));
        var inspected = followUp with
        {
            Later = later,
            Inspected = step.Act,
            Result = step.Result,
            RectifyBy = rectifyBy,
            Rectified = null,
            State = isKept ? FollowUpState.Open : FollowUpState.RectificationOrdered,
            Integrity = step.Result == InspectionResult.FalseCommitment ? WithFalse(followUp.Integrity, on) : followUp.Integrity,
        };
        var conclusion = InspectionConclusion.Find(step.Result, followUp.GrantedOn, on, rectifyBy, isFirst: followUp.Inspected is null, calendar);
        if (later.FirstOrDefault(m => m is { IsIn: false, DueOn: null }) is { } missing)
            return Fail(@case, inspected, missing, on, conclusion);
        return isKept
            ? new Outcome<ApplicationCase>.Granted(@case with { FollowUp = Settled(inspected) }, [conclusion])
            : new Outcome<ApplicationCase>.Refused(@case with { FollowUp = inspected }, [conclusion, .. inspected.Integrity.Skip(followUp.Integrity.Count).Select(IntegrityRecorded.Entry)]);
    }

    private static Outcome<ApplicationCase> Rectification(CommitmentCase @case, FollowUp followUp, InspectRectification step)
    {
        var on = step.Act.On;
        if (on < followUp.Inspected!.On)
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongDay, "复查日期早于检查日期。", "It is before the inspection.");
        if (string.IsNullOrWhiteSpace(step.Record))
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.Incomplete, "复查应有记录。", "An inspection has a record.");
        if (!step.ConditionsMet && on <= followUp.RectifyBy)
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongDay, "整改期限尚未届满。", "The term of the rectification still runs.");
        var conclusion = InspectionConclusion.Rectification(step.ConditionsMet, followUp.RectifyBy!.Value, on);
        if (step.ConditionsMet)
            return new Outcome<ApplicationCase>.Granted(@case with { FollowUp = Settled(followUp with { State = FollowUpState.Open, Rectified = step.Act }) }, [conclusion]);
        var failed = followUp with
        {
            State = FollowUpState.RevocationDue,
            RevocationDueOn = on,
            Integrity = WithFalse(followUp.Integrity, on),
        };
        return new Outcome<ApplicationCase>.Refused(@case with { FollowUp = failed }, [conclusion, .. failed.Integrity.Skip(followUp.Integrity.Count).Select(IntegrityRecorded.Entry)]);
    }

    private static Outcome<ApplicationCase> Revoke(CommitmentCase @case, FollowUp followUp, RevokeDecision step)
    {
        if (step.Act.On < followUp.RevocationDueOn)
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongDay, "日期早于应予撤销之日。", "It is before the revocation became due.");
        return string.IsNullOrWhiteSpace(step.Reason)
            ? new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.Incomplete, "撤销决定应说明理由。", "A revocation has a reason.")
            : new Outcome<ApplicationCase>.Granted(
                @case with { FollowUp = followUp with { State = FollowUpState.Revoked, Revoked = step.Act } }, [DecisionRevoked.Find(followUp.GrantedOn, step.Act.On)]);
    }

    // A material that did not come, or cannot be put right, ends the permit.
    private static Outcome<ApplicationCase>.Refused Fail(CommitmentCase @case, FollowUp followUp, LaterMaterial material, DateOnly on, params IReadOnlyList<Finding> before)
    {
        var (ground, finding) = LaterMaterials.Failed(material, on);
        var failed = followUp with { State = FollowUpState.RevocationDue, RevocationDueOn = on, Integrity = With(followUp.Integrity, ground, on) };
        return new(@case with { FollowUp = failed }, [.. before, finding, .. failed.Integrity.Select(IntegrityRecorded.Entry)]);
    }

    // What the passing of a day brings about is a step that was taken, not a request that was refused.
    private static Outcome<ApplicationCase>.Granted AsStep(Outcome<ApplicationCase>.Refused failed) => new(failed.State, failed.Findings);

    // Kept and complete: the follow-up is at its end.
    private static FollowUp Settled(FollowUp followUp) =>
        followUp is { State: FollowUpState.Open, Inspected: not null } && followUp.Later.All(m => m.IsIn) ? followUp with { State = FollowUpState.Confirmed } : followUp;

    private static IReadOnlyList<IntegrityRecord> With(IReadOnlyList<IntegrityRecord> records, IntegrityGround ground, DateOnly on) => [.. records, new IntegrityRecord(ground, on)];

    // One commitment is false once, however often that is found.
    private static IReadOnlyList<IntegrityRecord> WithFalse(IReadOnlyList<IntegrityRecord> records, DateOnly on) =>
        records.Any(r => r.Ground == IntegrityGround.FalseCommitment) ? records : With(records, IntegrityGround.FalseCommitment, on);

    private static IReadOnlyList<LaterMaterial> Replace(IReadOnlyList<LaterMaterial> all, LaterMaterial changed) =>
        [.. all.Select(m => m.Number == changed.Number ? changed : m)];

    private static string[] Allowed(FollowUp followUp) => followUp.State switch
    {
        FollowUpState.Open => [nameof(SubmitMaterial), nameof(InspectCommitment)],
        FollowUpState.Confirmed => [nameof(InspectCommitment)],
        FollowUpState.RectificationOrdered => [nameof(InspectRectification), nameof(SubmitMaterial)],
        FollowUpState.RevocationDue => [nameof(RevokeDecision)],
        _ => [],
    };
}
