using Quzhou.HousingFund.Core.Tenders.Parameters;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>The judges are appointed half a day before the opening (第十二条), several of them; see <c>docs/decisions/0065</c>.</summary>
public static class JudgesAppointed
{
    private const string Id = "housingfund.tender.judges";

    /// <summary>One finding for each thing that is wrong.</summary>
    [Rule(Id, Texts.Tenders, 12)]
    public static IReadOnlyList<Finding> Check(IReadOnlyList<Participant> judges, DateTimeOffset appointedAt, DateTimeOffset opensAt)
    {
        var on = DateOnly.FromDateTime(opensAt.DateTime);
        var findings = new List<Finding>();
        if (appointedAt.AddHours(TenderNumbers.JudgesHoursBefore.On(on).Value) > opensAt)
            findings.Add(new(Id, new Citation(Texts.Tenders, 12), "评委未在开标前半天确定", "The judges are not appointed half a day before the opening", [], TenderNumbers.JudgesHoursBefore.Describe(on)));
        var persons = judges.Select(j => j.Person).Distinct(StringComparer.Ordinal).Count();
        if (persons < TenderNumbers.MinimumJudges.On(on).Value || persons != judges.Count)
            findings.Add(new(Id, new Citation(Texts.Tenders, 13), "评委人数不足或重复", "Too few judges, or one named twice", [FactText.Number("judges", persons)], TenderNumbers.MinimumJudges.Describe(on)));
        return findings;
    }

    /// <summary>Finding of the appointment.</summary>
    public static Finding Done(int judges) => new(Id, new Citation(Texts.Tenders, 12), "评委已确定", "The judges are appointed", [FactText.Number("judges", judges)]);
}
