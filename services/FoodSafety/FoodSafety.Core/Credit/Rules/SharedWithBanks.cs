using Quzhou.FoodSafety.Core.Credit.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Credit.Rules;

/// <summary>Food credit is shared with banks (食品安全金融征信, 二十一): what is shared reaches back for a time and says only what was found.</summary>
public static class SharedWithBanks
{
    private const string Id = "foodsafety.credit.sharing";

    /// <summary>What a bank may know on a day.</summary>
    /// <param name="violations">Violations of the subject's operators.</param>
    /// <param name="failedOn">Days on which samples were taken that failed in supervision.</param>
    /// <param name="insurances">Insurances of its operators.</param>
    /// <param name="on">Day of the query; governs. The corresponding day at the beginning is included.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "二十一")]
    public static SharedCredit Of(IEnumerable<SharedViolation> violations, IEnumerable<DateOnly> failedOn, IEnumerable<Insurance> insurances, DateOnly on)
    {
        var since = LegalPeriod.AddMonths(on, -SharingParameters.Months.On(on).Value);
        List<SharedViolation> shown = [.. violations.Where(v => v.OccurredOn >= since && v.OccurredOn <= on).OrderByDescending(v => v.OccurredOn)];
        var failed = failedOn.Count(day => day >= since && day <= on);
        var insured = insurances.Any(i => i.IsInForce(on));
        return new SharedCredit(since, shown, failed, insured, new Finding(
            Id, Texts.Point("二十一"), $"食品安全信用信息向金融机构共享,自{FactText.Iso(since)}起", $"Food credit shared with banks, since {FactText.Iso(since)}",
            [FactText.Day("since", since), FactText.Number("violations", shown.Count), FactText.Number("failed_samples", failed), new("insured", $"{insured}")], SharingParameters.Months.Describe(on)));
    }
}
