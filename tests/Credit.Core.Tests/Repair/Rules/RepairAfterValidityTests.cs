using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Repair.Rules;

[Covers(RepairAfterValidity.Id)]
public sealed class RepairAfterValidityTests
{
    [Theory]
    [InlineData("still valid", DishonestyLevel.Heavier, "2021-07-31", "", false)]
    [InlineData("day after validity, no clean months yet", DishonestyLevel.Heavier, "2021-08-01", "", false)]
    [InlineData("last day of the six clean months", DishonestyLevel.Heavier, "2022-01-31", "", false)]
    [InlineData("six clean months over", DishonestyLevel.Heavier, "2022-02-01", "", true)]
    [InlineData("severe: last day of the six clean months", DishonestyLevel.Severe, "2024-01-31", "", false)]
    [InlineData("severe: six clean months over", DishonestyLevel.Severe, "2024-02-01", "", true)]
    [InlineData("behaviour in between starts them anew: last day", DishonestyLevel.Heavier, "2022-05-20", "2021-11-20", false)]
    [InlineData("behaviour in between starts them anew: over", DishonestyLevel.Heavier, "2022-05-21", "2021-11-20", true)]
    [InlineData("behaviour on the last day of validity changes nothing", DishonestyLevel.Heavier, "2022-02-01", "2021-07-31", true)]
    [InlineData("behaviour after the application changes nothing", DishonestyLevel.Heavier, "2022-02-01", "2022-02-02", true)]
    public void After_validity_and_six_clean_months(string row, DishonestyLevel level, string appliedOn, string otherBehaviour, bool allowed)
    {
        var record = Record(level, "2018-07-15");
        var all = otherBehaviour.Length == 0 ? [record] : new[] { record, Record(DishonestyLevel.General, "2022-03-01", 2, otherBehaviour) };

        RepairAfterValidity.Find(record, all, Day(appliedOn))!.Value.Allowed.ShouldBe(allowed, row);
    }

    [Fact]
    public void Names_its_parameter() =>
        RepairAfterValidity.Find(Record(DishonestyLevel.Severe, "2018-07-15"), [], Day("2018-08-01"))!.Value.Finding.Parameter
            .ShouldBe("credit.repair.clean-months@2018-06-01=6 months");

    [Fact]
    public void Says_nothing_of_a_general_record() =>
        RepairAfterValidity.Find(Record(DishonestyLevel.General, "2018-07-15"), [], Day("2022-02-01")).ShouldBeNull();
}
