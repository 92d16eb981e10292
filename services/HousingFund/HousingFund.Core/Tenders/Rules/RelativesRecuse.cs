using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Rules;

/// <summary>
/// Who has a spouse, child, child's spouse or other related person in any bank takes no part in the plan or the evaluation (回避, 第十七条);
/// the bank need not be a bidder.
/// </summary>
public static class RelativesRecuse
{
    private const string Id = "housingfund.tender.recusal";

    /// <summary>Finding when somebody takes part that has to stay out, else null.</summary>
    [Rule(Id, Texts.Tenders, 17)]
    public static Finding? Check(IReadOnlyList<Participant> participants)
    {
        var bound = participants.Count(p => p.RelativeInBank);
        return bound == 0
            ? null
            : new Finding(Id, new Citation(Texts.Tenders, 17), "有亲属或特定关系人在银行业金融机构任职,应当回避", "Somebody with a relative in a bank has to stay out", [FactText.Number("to_stay_out", bound)]);
    }
}
