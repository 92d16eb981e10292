using Quzhou.Credit.Core.CityRegister;
using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.CityRegister.Files;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.CityRegister.Rules;

[Covers(SevereRecordOnBlackList.Id)]
public sealed class SevereRecordOnBlackListTests
{
    [Theory]
    [InlineData("severe, day before the determination", DishonestyLevel.Severe, "2018-07-14", false)]
    [InlineData("severe, day of the determination", DishonestyLevel.Severe, "2018-07-15", true)]
    [InlineData("severe, last day of validity", DishonestyLevel.Severe, "2023-07-31", true)]
    [InlineData("severe, day after", DishonestyLevel.Severe, "2023-08-01", false)]
    [InlineData("heavier", DishonestyLevel.Heavier, "2018-07-15", false)]
    [InlineData("general", DishonestyLevel.General, "2018-07-15", false)]
    public void Severe_and_in_force(string row, DishonestyLevel level, string date, bool listed) =>
        (SevereRecordOnBlackList.Find(new FiledRecord(Record(level, "2018-07-15"), "power-company", false, [Arrears]), Day(date)) is not null).ShouldBe(listed, row);

    [Fact]
    public void Correction_repair_and_withdrawal_end_it()
    {
        var date = Day("2018-09-01");
        SevereRecordOnBlackList.Find(Severe(), date).ShouldNotBeNull();
        SevereRecordOnBlackList.Find(Severe().Change(r => r with { PunishmentEndedOn = date }), date).ShouldBeNull();
        SevereRecordOnBlackList.Find(Severe().Change(r => r with { LevelRepairedOn = date }), date).ShouldBeNull();
        SevereRecordOnBlackList.Find(Severe().Change(r => r with { WithdrawnOn = date }), date).ShouldBeNull();
        SevereRecordOnBlackList.Find(Severe().Change(r => r with { PunishmentEndedOn = date }), Day("2018-08-31")).ShouldNotBeNull();
    }

    [Fact]
    public void A_severe_report_without_a_term_lists_nobody_by_this_rule() =>
        SevereRecordOnBlackList.Find(Report(new Citation("衢政办发〔2018〕26号", 0, Item: "二十一")), Day("2018-08-01")).ShouldBeNull();

    [Theory]
    [InlineData("arrears of six months: named in Art. 22", "三.1", true)]
    [InlineData("returned cheque: not named there", "三.4", false)]
    public void The_public_sees_the_behaviour_that_article_22_names(string row, string item, bool published) =>
        SevereRecordOnBlackList.Find(Severe(Regulation.Article(12, item)), Day("2018-07-15"))!.Published.ShouldBe(published, row);

    [Fact]
    public void A_dispute_is_flagged_and_does_not_take_it_off() =>
        SevereRecordOnBlackList.Find(Severe() with { Disputed = true }, Day("2018-07-15"))!.Disputed.ShouldBeTrue();
}
