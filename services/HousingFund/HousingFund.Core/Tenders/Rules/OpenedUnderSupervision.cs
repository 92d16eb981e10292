using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>Discipline inspectors are at the opening, and the judges are there (第十二条、第十三条).</summary>
public static class OpenedUnderSupervision
{
    private const string Id = "housingfund.tender.supervision";

    /// <summary>One finding for each that is missing.</summary>
    [Rule(Id, Texts.Tenders, 13)]
    public static IReadOnlyList<Finding> Check(bool supervisorsPresent, int judges)
    {
        var findings = new List<Finding>();
        if (!supervisorsPresent)
            findings.Add(new(Id, new Citation(Texts.Tenders, 13), "未邀请纪检等监督人员参加开标", "No discipline inspectors at the opening"));
        if (judges == 0)
            findings.Add(new(Id, new Citation(Texts.Tenders, 12), "评委尚未确定", "The judges are not appointed"));
        return findings;
    }
}
