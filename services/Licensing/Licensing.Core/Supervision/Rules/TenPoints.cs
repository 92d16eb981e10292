using System.Globalization;
using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision.Parameters;

namespace Quzhou.Licensing.Core.Supervision.Rules;

/// <summary>
/// Ten points a year, less what was found true in it (附件8-3, 分级的计算方法1至6). Every finding counts, and nobody falls below zero;
/// see <c>docs/decisions/0059</c>.
/// </summary>
public static class TenPoints
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.class.points";

    /// <summary>The points left of a year, and a finding for each kind that took some off.</summary>
    /// <param name="deductions">All that was found true; other years do not count.</param>
    /// <param name="year">The year; its last day governs the points.</param>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.ClassAnnex, Item = "1")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.ClassAnnex, Item = "2")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.ClassAnnex, Item = "3")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.ClassAnnex, Item = "4")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.ClassAnnex, Item = "5")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.ClassAnnex, Item = "6")]
    public static (decimal Points, IReadOnlyList<Finding> Findings) Of(IEnumerable<Deduction> deductions, int year)
    {
        var lastDay = new DateOnly(year, 12, 31);
        var found = deductions
            .Where(d => d.VerifiedOn.Year == year && d.VerifiedOn >= FollowUpTexts.PoliceInForce)
            .GroupBy(d => d.Kind)
            .OrderBy(g => g.Key)
            .Select(g => (Kind: g.Key, Count: g.Count(), Off: g.Count() * ClassNumbers.Deduction(g.Key).On(lastDay).Value))
            .ToList();
        var points = Math.Max(0, ClassNumbers.FullPoints.On(lastDay).Value - found.Sum(f => f.Off));
        return (points, [.. found.Select(f => Of(f.Kind, f.Count, f.Off, lastDay))]);
    }

    private static Finding Of(DeductionKind kind, int count, decimal off, DateOnly lastDay) => new(
        Id,
        ClassNumbers.Item($"{(int)kind}"),
        $"{NameOf(kind)},被查实{count}次,扣{Text(off)}分",
        $"{kind}: found true {count} times, {Text(off)} points off",
        [new Fact("kind", kind.ToString()), FactText.Number("times", count), new Fact("points_off", Text(off))],
        ClassNumbers.Deduction(kind).Describe(lastDay));

    private static string NameOf(DeductionKind kind) => kind switch
    {
        DeductionKind.LicencesIncomplete => "证照资质不全",
        DeductionKind.ComplaintVerified => "投诉举报问题",
        DeductionKind.OffencePunished => "违法行为被行政机关查处",
        DeductionKind.DailyRulesBroken => "日常管理制度未执行",
        DeductionKind.ProtectionMissing => "安全防范设施未按要求设置",
        _ => "违法进口、运输弩",
    };

    private static string Text(decimal points) => points.ToString("0.#", CultureInfo.InvariantCulture);
}
