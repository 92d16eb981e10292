using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Measures.Rules;

/// <summary>
/// Dishonesty is reported to the city's platform (推送市信用信息共享平台); who corrected it of its own accord and pays in
/// advance need not be for now (暂不报送), Art. 21(三).
/// </summary>
public static class PushedToPlatform
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.measure.platform-push";

    /// <summary>The finding that a record is reported.</summary>
    [Rule(Id, Regulation.Document, 21, Item = "三")]
    [Rule(Id, Regulation.Document, 18)]
    public static Finding Find() =>
        new(Id, Regulation.Article(21, "三"), "失信主体及失信行为向市信用信息共享平台推送。", "The user and the behaviour are reported to the city's credit platform.");

    /// <summary>Whether a report may be withheld on the day, and the finding that says so.</summary>
    /// <param name="record">The record that would be reported.</param>
    /// <param name="prepaid">True when the user is settled in advance.</param>
    /// <param name="date">The day.</param>
    public static (bool Allowed, Finding Finding) Withhold(CreditRecord record, bool prepaid, DateOnly date)
    {
        var corrected = record.CorrectedOn <= date;
        Fact[] facts = [new("record_id", record.Id.ToString()), new("corrected", corrected ? "true" : "false"), new("prepaid", prepaid ? "true" : "false")];
        return corrected && prepaid
            ? (true, new Finding(Id, Regulation.Article(21, "三"), "已主动修正失信行为并改为全额预结算,可暂不报送。", "Corrected of its own accord and settled in advance: the report may be withheld for now.", facts))
            : (false, new Finding(Id, Regulation.Article(21, "三"), "未同时满足主动修正和全额预结算,应当报送。", "Not both corrected and settled in advance: it has to be reported.", facts));
    }
}
