using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tenders.Parameters;

/// <summary>Numbers of the tender itself (招投标), Art. 6, 12, 13 and 16.</summary>
public static class TenderNumbers
{
    /// <summary>Least number of banks at the opening: three.</summary>
    public static readonly DatedParameter<int> MinimumBanks = new(
        "housingfund.tender.minimum-banks", "banks", new DatedRow<int>(Texts.TendersInForce, 3, new Citation(Texts.Tenders, 6)));

    /// <summary>Hours between the appointment of the judges and the opening: half a day, see <c>docs/decisions/0065</c>.</summary>
    public static readonly DatedParameter<int> JudgesHoursBefore = new(
        "housingfund.tender.judges-before", "hours", new DatedRow<int>(Texts.TendersInForce, 12, new Citation(Texts.Tenders, 12)));

    /// <summary>Least number of judges: the text has several sign together, see <c>docs/decisions/0065</c>.</summary>
    public static readonly DatedParameter<int> MinimumJudges = new(
        "housingfund.tender.minimum-judges", "judges", new DatedRow<int>(Texts.TendersInForce, 2, new Citation(Texts.Tenders, 13)));

    /// <summary>Shortest exclusion: one year.</summary>
    public static readonly DatedParameter<int> ExclusionYearsFrom = new(
        "housingfund.tender.exclusion-from", "years", new DatedRow<int>(Texts.TendersInForce, 1, new Citation(Texts.Tenders, 16)));

    /// <summary>Longest exclusion: two years.</summary>
    public static readonly DatedParameter<int> ExclusionYearsTo = new(
        "housingfund.tender.exclusion-to", "years", new DatedRow<int>(Texts.TendersInForce, 2, new Citation(Texts.Tenders, 16)));

    /// <summary>Unit of amounts: a yuan, see <c>docs/decisions/0065</c>.</summary>
    public static readonly DatedParameter<long> UnitFen = new(
        "housingfund.tender.unit", "fen", new DatedRow<long>(Texts.TendersInForce, 100, new Citation(Texts.Tenders, 8)));
}
