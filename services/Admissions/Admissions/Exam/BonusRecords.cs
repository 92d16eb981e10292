using Microsoft.Extensions.Options;
using Quzhou.Admissions.Core;
using Quzhou.Admissions.Core.Examination;
using Quzhou.Admissions.Persistence;
using Quzhou.Law;

namespace Quzhou.Admissions.Exam;

/// <summary>
/// What the office records of the document that the notice cites for children of members of the forces (configuration
/// section <c>MilitaryBonus</c>): the notice itself gives no number.
/// </summary>
internal sealed class MilitaryBonusOptions
{
    /// <summary>Rows in order of their first day.</summary>
    public IList<MilitaryBonusRow> Rows { get; } = [];
}

/// <summary>One row of the cited document.</summary>
internal sealed class MilitaryBonusRow
{
    /// <summary>First day of force.</summary>
    public DateOnly From { get; set; }

    /// <summary>Points.</summary>
    [System.ComponentModel.DataAnnotations.Range(0, 100)]
    public int Points { get; set; }
}

/// <summary>Bonus of candidates by their claims (加分).</summary>
internal sealed class BonusRecords(IOptions<MilitaryBonusOptions> options)
{
    private readonly IReadOnlyList<DatedRow<int>> military =
        [.. options.Value.Rows.Select(r => new DatedRow<int>(r.From, r.Points, new Citation(Texts.MilitaryChildren, 0)))];

    /// <summary>Bonus in tenths and its basis.</summary>
    internal (int Tenths, IReadOnlyList<Finding> Basis) Of(IEnumerable<BonusClaimRow> claims, int year) =>
        BonusDecisions.Decide([.. claims.OrderBy(c => c.Ground).Select(c => c.ToDomain())], military, ExamYears.GoverningDay(year));
}
