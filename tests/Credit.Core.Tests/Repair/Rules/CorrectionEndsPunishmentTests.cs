using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Repair.Rules;

/// <summary>Holds docs/decisions/0040-correction-ends-joint-punishment.md.</summary>
[Covers(CorrectionEndsPunishment.Id)]
public sealed class CorrectionEndsPunishmentTests
{
    [Theory]
    [InlineData("severe and valid", DishonestyLevel.Severe, "2018-08-01", true)]
    [InlineData("severe, last day of validity", DishonestyLevel.Severe, "2023-07-31", true)]
    [InlineData("severe, validity over: the punishment is over too", DishonestyLevel.Severe, "2023-08-01", false)]
    [InlineData("heavier carries no joint punishment", DishonestyLevel.Heavier, "2018-08-01", false)]
    [InlineData("general carries no joint punishment", DishonestyLevel.General, "2018-08-01", false)]
    public void Only_for_severe_records_in_force(string row, DishonestyLevel level, string appliedOn, bool ends)
    {
        var finding = CorrectionEndsPunishment.Find(Record(level, "2018-07-15"), Day(appliedOn));

        (finding is not null).ShouldBe(ends, row);
        finding?.Parameter.ShouldBe("credit.repair.correction-effect@2018-06-01=EndsJointPunishment effect");
    }
}
