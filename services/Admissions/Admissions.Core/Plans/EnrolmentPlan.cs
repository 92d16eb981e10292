using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Plans;

/// <summary>An enrolment plan (招生计划).</summary>
/// <param name="Id">Its id.</param>
/// <param name="SchoolId">School.</param>
/// <param name="Year">Year of entry.</param>
/// <param name="Classes">Number of classes (班级数).</param>
/// <param name="Seats">Number of places (学生数).</param>
/// <param name="SubmittedBy">Officer that submitted it.</param>
/// <param name="Approved">True once approved.</param>
public sealed record EnrolmentPlan(Guid Id, Guid SchoolId, int Year, int Classes, int Seats, string SubmittedBy, bool Approved);

/// <summary>Why a plan cannot be approved now.</summary>
public enum ApprovalError
{
    /// <summary>It is approved already.</summary>
    AlreadyApproved,

    /// <summary>Who submitted it may not approve it (双人复核).</summary>
    FourEyes,
}

/// <summary>Decisions about plans.</summary>
public static class PlanDecisions
{
    /// <summary>Approves a plan (批准). A plan of a sanctioned operator is not approved before it was reviewed.</summary>
    public static (EnrolmentPlan? Plan, IReadOnlyList<Finding> Findings, ApprovalError? Error) Approve(
        EnrolmentPlan plan, Schools.HighSchool school, string officer, IReadOnlyList<Fact>? operatorPunishment)
    {
        if (plan.Approved)
            return (null, [], ApprovalError.AlreadyApproved);
        if (plan.SubmittedBy == officer)
            return (null, [], ApprovalError.FourEyes);
        return SanctionedOperatorFreezesPlan.Check(school, operatorPunishment) is { } frozen
            ? (null, [frozen], null)
            : (plan with { Approved = true }, [PlanNeedsApproval.Granted(plan.Year)], null);
    }
}
