using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>Amount, term and lots are decided by the leadership together (三重一大、集体研究, 第四条、第九条).</summary>
public static class PlanDecidedTogether
{
    private const string Id = "housingfund.tender.plan";

    /// <summary>Whether several took part, and the finding either way.</summary>
    [Rule(Id, Texts.Tenders, 4, Paragraph = 2)]
    public static (bool Decided, Finding Finding) Find(IReadOnlyList<Participant> leadership)
    {
        var persons = leadership.Select(p => p.Person).Distinct(StringComparer.Ordinal).Count();
        var citation = new Citation(Texts.Tenders, 4, 2);
        Fact[] facts = [FactText.Number("persons", persons)];
        return persons > 1
            ? (true, new Finding(Id, citation, "招标计划经集体研究通过", "The plan is decided together", facts))
            : (false, new Finding(Id, citation, "招标计划未经集体研究", "The plan is not decided together", facts));
    }
}
