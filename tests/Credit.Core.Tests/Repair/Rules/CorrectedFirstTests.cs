using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Repair.Rules;

[Covers(CorrectedFirst.Id)]
public sealed class CorrectedFirstTests
{
    [Theory]
    [InlineData("never corrected", "", "2019-03-01", false)]
    [InlineData("corrected the day after the application", "2019-03-02", "2019-03-01", false)]
    [InlineData("corrected on the day", "2019-03-01", "2019-03-01", true)]
    [InlineData("corrected before", "2019-02-28", "2019-03-01", true)]
    public void Correction_comes_first(string row, string correctedOn, string appliedOn, bool holds) =>
        CorrectedFirst.Find(Record(DishonestyLevel.Severe, "2019-02-10") with { CorrectedOn = DayOrNone(correctedOn) }, Day(appliedOn)).Holds.ShouldBe(holds, row);
}
