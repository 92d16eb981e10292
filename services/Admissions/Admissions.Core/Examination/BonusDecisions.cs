using Quzhou.Admissions.Core.Examination.Parameters;
using Quzhou.Admissions.Core.Examination.Rules;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination;

/// <summary>What bonus a candidate has (投档加分).</summary>
public static class BonusDecisions
{
    /// <summary>The bonus in tenths and what was found of every claim, in their order.</summary>
    /// <param name="claims">Claims.</param>
    /// <param name="militaryRows">Rows that the office recorded from 浙政联〔2013〕2号.</param>
    /// <param name="on">Day.</param>
    public static (int Tenths, IReadOnlyList<Finding> Basis) Decide(IReadOnlyList<BonusClaim> claims, IReadOnlyList<DatedRow<int>> militaryRows, DateOnly on)
    {
        List<Finding> basis = [];
        List<int> points = [];
        foreach (var claim in claims.DistinctBy(c => c.Ground))
        {
            if (BonusCounts.Obstacle(claim) is { } obstacle)
            {
                basis.Add(obstacle);
                continue;
            }
            var (worth, finding) = BonusAmount.Of(claim.Ground, militaryRows, on);
            points.Add(worth ?? 0);
            basis.Add(finding);
        }
        var sum = BonusParameters.Stacked.On(on).Value ? points.Sum() : points.DefaultIfEmpty(0).Max();
        return (sum * SubjectScores.TenthsPerPoint, basis);
    }
}
