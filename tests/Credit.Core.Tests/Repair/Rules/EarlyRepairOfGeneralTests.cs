using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair;
using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Repair.Rules;

[Covers(EarlyRepairOfGeneral.Id)]
public sealed class EarlyRepairOfGeneralTests
{
    [Theory]
    [InlineData("day after determination", "2018-07-16", RepairScope.Level)]
    [InlineData("last day of validity", "2019-07-31", RepairScope.Level)]
    [InlineData("day after: it has returned by itself", "2019-08-01", null)]
    public void While_the_record_is_valid(string row, string appliedOn, RepairScope? scope) =>
        EarlyRepairOfGeneral.Find(Record(DishonestyLevel.General, "2018-07-15"), Day(appliedOn))!.Value.Scope.ShouldBe(scope, row);

    [Theory]
    [InlineData(DishonestyLevel.Heavier)]
    [InlineData(DishonestyLevel.Severe)]
    public void Says_nothing_of_other_levels(DishonestyLevel level) =>
        EarlyRepairOfGeneral.Find(Record(level, "2018-07-15"), Day("2018-08-01")).ShouldBeNull();
}
