using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Rules;

[Covers(RecordValidity.Id)]
public sealed class RecordValidityTests
{
    [Theory]
    [InlineData("general, first day of a month", DishonestyLevel.General, "2018-07-01", "2019-07-31")]
    [InlineData("general, last day of a month", DishonestyLevel.General, "2018-07-31", "2019-07-31")]
    [InlineData("general, next day is next month", DishonestyLevel.General, "2018-08-01", "2019-08-31")]
    [InlineData("heavier, over the turn of the year", DishonestyLevel.Heavier, "2018-12-15", "2021-12-31")]
    [InlineData("severe, ends in a leap February", DishonestyLevel.Severe, "2019-02-10", "2024-02-29")]
    [InlineData("severe, on the effective day", DishonestyLevel.Severe, "2018-06-01", "2023-06-30")]
    public void Runs_in_whole_years_from_the_next_month(string row, DishonestyLevel level, string determinedOn, string validUntil) =>
        RecordValidity.Of(level, Day(determinedOn)).ValidUntil.ShouldBe(Day(validUntil), row);

    [Theory]
    [InlineData(DishonestyLevel.General, "credit.record.validity.general@2018-06-01=1 years")]
    [InlineData(DishonestyLevel.Heavier, "credit.record.validity.heavier@2018-06-01=3 years")]
    [InlineData(DishonestyLevel.Severe, "credit.record.validity.severe@2018-06-01=5 years")]
    public void Names_the_parameter_row(DishonestyLevel level, string parameter) =>
        RecordValidity.Of(level, Day("2018-07-01")).Finding.Parameter.ShouldBe(parameter);

    [Fact]
    public void Says_nothing_of_the_day_before_the_regulation() =>
        Should.Throw<ParameterNotInForceException>(() => RecordValidity.Of(DishonestyLevel.General, Day("2018-05-31")));
}
