using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans;

/// <summary>Why a signature is refused.</summary>
public enum SignatureError
{
    /// <summary>This signatory has no part in plans of this jurisdiction.</summary>
    NotASignatory = 1,

    /// <summary>Signed already.</summary>
    SignedAlready = 2,

    /// <summary>Approvals wait until the plan is prepared by all.</summary>
    NotReported = 3,

    /// <summary>The officer signed before for somebody else (双人复核).</summary>
    FourEyes = 4,
}

/// <summary>The chain of signatures of a plan (审批流程), 三(二).</summary>
public static class SeatPlanDecisions
{
    /// <summary>How far the plan is.</summary>
    public static PlanStage StageOf(SeatPlan plan) => Signed(plan, PlanSignatories.Preparing(plan.Jurisdiction)) is false ? PlanStage.Drafting
        : Signed(plan, PlanSignatories.Approving(plan.Jurisdiction)) ? PlanStage.Approved
        : PlanStage.Reported;

    /// <summary>Everything in its numbers that speaks against a plan; empty when nothing does.</summary>
    public static IReadOnlyList<Finding> Obstacles(SeatPlan plan, string schoolName, bool namedByCounty, DateOnly on) =>
        [.. new[] { QuotaShare.Check(plan, schoolName, namedByCounty, on), SpecialTalentShare.Check(plan, on) }.OfType<Finding>()];

    /// <summary>
    /// Adds a signature. The last one that prepares the plan reports it, which is refused with a finding when it is late.
    /// </summary>
    public static (SeatPlan? Plan, IReadOnlyList<Finding> Findings, SignatureError? Error) Sign(SeatPlan plan, PlanSignature signature)
    {
        var preparing = PlanSignatories.Preparing(plan.Jurisdiction).Contains(signature.As);
        if (!preparing && !PlanSignatories.Approving(plan.Jurisdiction).Contains(signature.As))
            return (null, [], SignatureError.NotASignatory);
        if (plan.Signatures.Any(s => s.As == signature.As))
            return (null, [], SignatureError.SignedAlready);
        if (!preparing && StageOf(plan) == PlanStage.Drafting)
            return (null, [], SignatureError.NotReported);
        if (plan.Signatures.Any(s => s.Officer == signature.Officer))
            return (null, [], SignatureError.FourEyes);
        var signed = plan with { Signatures = [.. plan.Signatures, signature] };
        if (preparing && StageOf(signed) != PlanStage.Drafting && PlanReportedOnTime.Check(signature.On) is { } late)
            return (null, [late], null);
        return (signed, StageOf(signed) == PlanStage.Approved ? [PlanNeedsApproval.Granted(plan.Year)] : [], null);
    }

    private static bool Signed(SeatPlan plan, IReadOnlyList<PlanSignatory> all) => all.All(s => plan.Signatures.Any(signature => signature.As == s));
}
