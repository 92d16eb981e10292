namespace Quzhou.Admissions.Core.Allocation;

/// <summary>What a candidate is ranked by under a policy.</summary>
public static class Ranking
{
    /// <summary>The values, see <c>Rules/TieBreak</c> for their order.</summary>
    public static RankingValues Of(CandidateEntry candidate, AllocationPolicy policy) => new(
        policy.CurrentGraduatesFirst && candidate.PreviousGraduate,
        candidate.Scores.Total + candidate.BonusTenths,
        candidate.Scores.CoreThree,
        candidate.CountOfA,
        candidate.Scores.Science,
        candidate.Scores.Chinese,
        candidate.Scores.Mathematics,
        candidate.Scores.English);

    /// <summary>Junior school whose quotas a candidate may take: quotas are given by the graduates of the year, so nobody else has one.</summary>
    public static Guid? QuotaSchoolOf(CandidateEntry candidate) => candidate.PreviousGraduate ? null : candidate.JuniorSchoolId;
}
