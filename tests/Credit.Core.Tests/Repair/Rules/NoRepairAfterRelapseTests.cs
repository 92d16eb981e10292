using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Repair.Rules;

[Covers(NoRepairAfterRelapse.Id)]
public sealed class NoRepairAfterRelapseTests
{
    [Theory]
    [InlineData("no earlier repair", "", "2019-03-01", false)]
    [InlineData("behaviour on the day of the repair", "2018-07-10", "2019-03-01", false)]
    [InlineData("behaviour the day after the repair", "2018-07-09", "2019-03-01", true)]
    [InlineData("last day of validity of the new record", "2018-07-09", "2024-02-29", true)]
    [InlineData("day after the validity of the new record", "2018-07-09", "2024-03-01", false)]
    public void Bars_behaviour_soon_after_a_repair(string row, string repairedOn, string appliedOn, bool barred)
    {
        var record = Record(DishonestyLevel.Severe, "2019-02-10", occurredOn: "2018-07-10");
        DateOnly[] earlier = repairedOn.Length == 0 ? [] : [Day(repairedOn)];

        (NoRepairAfterRelapse.Bar(record, earlier, Day(appliedOn)) is not null).ShouldBe(barred, row);
    }

    [Theory]
    [InlineData("twelve months to the day", "2019-07-10", true)]
    [InlineData("a day more", "2019-07-11", false)]
    public void Within_twelve_months_of_the_repair(string row, string occurredOn, bool barred)
    {
        var record = Record(DishonestyLevel.Severe, "2020-02-10", occurredOn: occurredOn);

        var bar = NoRepairAfterRelapse.Bar(record, [Day("2018-07-10")], Day("2020-03-01"));

        (bar is not null).ShouldBe(barred, row);
        bar?.Parameter.ShouldBe("credit.repair.relapse-months@2018-06-01=12 months");
    }
}
