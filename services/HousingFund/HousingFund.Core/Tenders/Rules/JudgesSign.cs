using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>Every judge signs the result, and the director's signature makes it valid (评委共同签字、中心主任审定, 第十三条).</summary>
public static class JudgesSign
{
    private const string Id = "housingfund.tender.result-signed";
    private static readonly Citation Basis = new(Texts.Tenders, 13);

    /// <summary>Finding when a judge has not signed, or somebody else has, else null.</summary>
    [Rule(Id, Texts.Tenders, 13)]
    public static Finding? Check(IReadOnlyList<Participant> judges, IReadOnlyList<string> signedBy)
    {
        var judging = judges.Select(j => j.Person).ToHashSet(StringComparer.Ordinal);
        return judging.SetEquals(signedBy)
            ? null
            : new Finding(Id, Basis, "中标结果未经全体评委共同签字", "Not every judge has signed, or somebody else has", [FactText.Number("judges", judging.Count), FactText.Number("signatures", signedBy.Count)]);
    }

    /// <summary>Finding of the judges' signatures.</summary>
    public static Finding Done(int judges) => new(Id, Basis, "中标结果经全体评委共同签字", "Every judge has signed", [FactText.Number("judges", judges)]);

    /// <summary>Finding of the director's signature.</summary>
    public static Finding Confirmed() => new(Id, Basis, "经中心主任审定签字生效,发出中标通知书", "Signed by the director; the award notices go out");
}
