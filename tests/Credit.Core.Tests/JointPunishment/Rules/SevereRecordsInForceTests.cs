using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.JointPunishment.Rules;

[Covers(SevereRecordsInForce.Id)]
public sealed class SevereRecordsInForceTests
{
    [Theory]
    [InlineData("severe, day of determination", DishonestyLevel.Severe, "2018-07-15", true)]
    [InlineData("severe, day before", DishonestyLevel.Severe, "2018-07-14", false)]
    [InlineData("severe, last day of validity", DishonestyLevel.Severe, "2023-07-31", true)]
    [InlineData("severe, day after: no punishment although the level stays", DishonestyLevel.Severe, "2023-08-01", false)]
    [InlineData("heavier", DishonestyLevel.Heavier, "2018-08-01", false)]
    [InlineData("general", DishonestyLevel.General, "2018-08-01", false)]
    public void One_ground(string row, DishonestyLevel level, string date, bool holds) =>
        SevereRecordsInForce.Find([Record(level, "2018-07-15")], Day(date)).Holds.ShouldBe(holds, row);

    [Theory]
    [InlineData("day before the repair", "2018-08-31", true)]
    [InlineData("day of the repair", "2018-09-01", false)]
    public void Not_after_correction_ended_it(string row, string date, bool holds) =>
        SevereRecordsInForce.Find([Record(DishonestyLevel.Severe, "2018-07-15") with { PunishmentEndedOn = Day("2018-09-01") }], Day(date)).Holds.ShouldBe(holds, row);

    [Fact]
    public void No_ground_is_no_punishment() => SevereRecordsInForce.Find([], Day("2018-08-01")).Holds.ShouldBeFalse();

    [Fact]
    public void One_bad_ground_spoils_the_rest_and_is_named()
    {
        var (holds, finding) = SevereRecordsInForce.Find([Record(DishonestyLevel.Severe, "2018-07-15"), Record(DishonestyLevel.General, "2018-07-15", 2)], Day("2018-08-01"));

        holds.ShouldBeFalse();
        finding.Facts.Single().Value.ShouldBe(new Guid(2, 0, 0, new byte[8]).ToString());
    }

    [Fact]
    public void A_report_without_term_is_no_ground() =>
        SevereRecordsInForce.Find([new CreditRecord(Guid.Empty, "X", DishonestyLevel.Severe, Day("2018-07-01"), Day("2018-07-01"), null)], Day("2018-08-01")).Holds.ShouldBeFalse();
}
