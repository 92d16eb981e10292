using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity;

public sealed class ArrearsDeterminationTests
{
    [Theory]
    [InlineData("seven months of a company", UserKind.LegalEntity, "2019-02-10", DishonestyLevel.Severe, "2024-02-29", "credit.arrears.legal-entity.severe")]
    [InlineData("seven months of a person", UserKind.NaturalPerson, "2019-02-10", DishonestyLevel.Severe, "2024-02-29", "credit.arrears.natural-person.severe")]
    [InlineData("four months of a company", UserKind.LegalEntity, "2018-11-10", DishonestyLevel.Heavier, "2021-11-30", "credit.arrears.legal-entity.heavier")]
    [InlineData("one month of a person", UserKind.NaturalPerson, "2018-08-10", DishonestyLevel.General, "2019-08-31", "credit.arrears.natural-person.general")]
    public void Grades_and_dates_a_record(string row, UserKind kind, string asOf, DishonestyLevel level, string validUntil, string rule)
    {
        var determination = ArrearsDetermination.Decide(kind, new UnpaidBill(Day("2018-07-10"), Day("2018-07-20"), 100), Day(asOf));

        determination.Level.ShouldBe(level, row);
        determination.ValidUntil.ShouldBe(Day(validUntil), row);
        determination.Findings.Select(f => f.RuleId).ShouldBe([rule, "credit.record.validity"], row);
    }

    [Fact]
    public void Undunned_arrears_are_no_record()
    {
        var determination = ArrearsDetermination.Decide(UserKind.LegalEntity, new UnpaidBill(Day("2018-07-10"), null, 100), Day("2019-07-10"));

        determination.Level.ShouldBeNull();
        determination.ValidUntil.ShouldBeNull();
        determination.Findings.Single().RuleId.ShouldBe("credit.arrears.after-dunning");
    }

    [Fact]
    public void The_day_before_the_regulation_has_no_answer() =>
        Should.Throw<ParameterNotInForceException>(() => ArrearsDetermination.Decide(UserKind.LegalEntity, new UnpaidBill(Day("2017-07-10"), null, 100), Day("2018-05-31")));

    [Property]
    public Property Exactly_one_level_and_never_milder_with_time(PositiveInt dueOffset, PositiveInt days, bool person)
    {
        var due = Regulation.EffectiveFrom.AddDays(dueOffset.Get % 4000 - 300);
        var bill = new UnpaidBill(due, due.AddDays(1), 100);
        var kind = person ? UserKind.NaturalPerson : UserKind.LegalEntity;
        var asOf = bill.CountedFrom.AddDays(2 + days.Get % 800);
        var today = ArrearsDetermination.Decide(kind, bill, asOf).Level;
        var tomorrow = ArrearsDetermination.Decide(kind, bill, asOf.AddDays(1)).Level;
        return (today is not null && tomorrow >= today).ToProperty();
    }
}
