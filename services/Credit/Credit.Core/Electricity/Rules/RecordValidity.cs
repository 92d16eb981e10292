using System.Globalization;
using Quzhou.Credit.Core.Electricity.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules;

/// <summary>Until when a record is valid (信息记录有效期), Art. 17.</summary>
public static class RecordValidity
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.record.validity";

    /// <summary>
    /// The last day of validity: whole years that begin with the month after the determination at that level.
    /// A record determined on any day of July 2018 and valid for one year ends on 31 July 2019.
    /// </summary>
    /// <param name="level">Level that was determined.</param>
    /// <param name="determinedOn">Day of determination (认定日期); governs the parameter.</param>
    [Rule(Id, Regulation.Document, 17, Paragraph = 1)]
    public static (DateOnly ValidUntil, Finding Finding) Of(DishonestyLevel level, DateOnly determinedOn)
    {
        var parameter = RecordValidityYears.Of(level);
        var years = parameter.On(determinedOn).Value;
        var until = LegalPeriod.FirstDayOfNextMonth(determinedOn).AddYears(years).AddDays(-1);
        return (until, new Finding(
            Id,
            Regulation.Article(17, paragraph: 1),
            string.Create(CultureInfo.InvariantCulture, $"该等级记录自认定次月起{years}年内有效,至{until:yyyy-MM-dd}止。"),
            string.Create(CultureInfo.InvariantCulture, $"A record of this level is valid for {years} year(s) from the month after its determination, until {until:yyyy-MM-dd}."),
            [new Fact("determined_on", determinedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new Fact("valid_until", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
            parameter.Describe(determinedOn)));
    }
}
