using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair;
using Quzhou.Credit.Core.Standing;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Repair;

public sealed class RepairAssessmentTests
{
    [Theory]
    [InlineData("general, corrected", DishonestyLevel.General, "2018-08-01", RepairScope.Level, "credit.repair.early-general")]
    [InlineData("general, validity over", DishonestyLevel.General, "2019-08-01", null, "credit.repair.early-general")]
    [InlineData("heavier, valid", DishonestyLevel.Heavier, "2018-08-01", null, "credit.repair.after-validity")]
    [InlineData("heavier, six clean months over", DishonestyLevel.Heavier, "2022-02-01", RepairScope.Level, "credit.repair.after-validity")]
    [InlineData("severe, valid", DishonestyLevel.Severe, "2018-08-01", RepairScope.Punishment, "credit.repair.correction-ends-punishment")]
    [InlineData("severe, between validity and clean months", DishonestyLevel.Severe, "2023-08-01", null, "credit.repair.after-validity")]
    [InlineData("severe, six clean months over", DishonestyLevel.Severe, "2024-02-01", RepairScope.Level, "credit.repair.after-validity")]
    public void Level_and_day_give_the_scope(string row, DishonestyLevel level, string appliedOn, RepairScope? scope, string rule)
    {
        var record = Record(level, "2018-07-15") with { CorrectedOn = Day("2018-07-20") };

        var assessment = RepairAssessment.Of(record, [record], Day(appliedOn));

        assessment.Scope.ShouldBe(scope, row);
        assessment.Findings.Select(f => f.RuleId).ShouldContain(rule, row);
    }

    [Fact]
    public void Uncorrected_behaviour_allows_nothing()
    {
        var record = Record(DishonestyLevel.General, "2018-07-15");

        var assessment = RepairAssessment.Of(record, [record], Day("2018-08-01"));

        assessment.Scope.ShouldBeNull();
        assessment.Findings.Single().RuleId.ShouldBe("credit.repair.corrected-first");
    }

    [Fact]
    public void A_repair_of_another_record_soon_before_bars_this_one()
    {
        var earlier = Record(DishonestyLevel.General, "2018-07-15") with { LevelRepairedOn = Day("2018-08-01") };
        var record = Record(DishonestyLevel.Severe, "2019-04-15", 2, "2018-09-10") with { CorrectedOn = Day("2019-05-01") };

        var assessment = RepairAssessment.Of(record, [earlier, record], Day("2019-05-02"));

        assessment.Scope.ShouldBeNull();
        assessment.Findings.Select(f => f.RuleId).ShouldContain("credit.repair.no-repair-after-relapse");
    }

    [Fact]
    public void A_record_outside_the_regulation_is_not_assessed() =>
        Should.Throw<ArgumentException>(() => RepairAssessment.Of(new CreditRecord(Guid.Empty, "X", null, Day("2018-07-01"), Day("2018-07-01"), null), [], Day("2018-08-01")));
}
