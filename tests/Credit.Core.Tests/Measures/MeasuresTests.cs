using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Measures;
using Quzhou.Credit.Core.Measures.Parameters;
using Quzhou.Credit.Core.Measures.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Measures;

/// <summary>Art. 15 and 20 to 23: what follows from a level.</summary>
[Covers(NoticeByLevel.Id)]
[Covers(GuaranteeAndPromise.Id)]
[Covers(PrepaidByLevel.Id)]
[Covers(PushedToPlatform.Id)]
[Covers(PushedRepair.Id)]
[Covers(StrictReview.Id)]
[Covers(PublishedWhenSevere.Id)]
[Covers(EffectsOfSevereRecord.Id)]
[Covers(IncentivesOfTrustworthy.Id)]
public sealed class MeasuresTests
{
    private static readonly DateOnly Today = Day("2018-08-01");

    [Theory]
    [InlineData(DishonestyLevel.General, "Telephone,TextMessage,WeChat")]
    [InlineData(DishonestyLevel.Heavier, "Letter")]
    [InlineData(DishonestyLevel.Severe, "Letter")]
    public void A_general_record_is_a_reminder_the_others_a_letter(DishonestyLevel level, string channels) =>
        string.Join(',', NoticeByLevel.Of(level).Channels).ShouldBe(channels);

    [Theory]
    [InlineData(CreditLevel.Trustworthy, false, false, false, false)]
    [InlineData(CreditLevel.Ordinary, false, false, false, false)]
    [InlineData(CreditLevel.DishonestGeneral, true, false, true, false)]
    [InlineData(CreditLevel.DishonestHeavier, true, true, true, false)]
    [InlineData(CreditLevel.DishonestSevere, true, true, true, true)]
    public void Each_level_has_its_own(CreditLevel level, bool promise, bool prepaid, bool strict, bool effects)
    {
        (GuaranteeAndPromise.Find(level) is not null).ShouldBe(promise);
        PrepaidByLevel.Find(level).Allowed.ShouldBe(prepaid);
        (StrictReview.Find(level) is not null).ShouldBe(strict);
        (EffectsOfSevereRecord.Find(level) is not null).ShouldBe(effects);
        IncentivesOfTrustworthy.Find(level, Today).Select(i => i.Measure.Citation.Item).ShouldBe(level == CreditLevel.Trustworthy ? ["一", "二", "三", "四", "五", "六", "七"] : []);
    }

    [Theory]
    [InlineData("corrected and settled in advance", "2018-08-01", true, true)]
    [InlineData("corrected only tomorrow", "2018-08-02", true, false)]
    [InlineData("corrected, not settled in advance", "2018-08-01", false, false)]
    [InlineData("settled in advance, not corrected", "", true, false)]
    public void A_report_is_withheld_only_when_both_hold(string row, string correctedOn, bool prepaid, bool allowed)
    {
        var (may, finding) = PushedToPlatform.Withhold(Record(DishonestyLevel.Severe, "2018-07-15") with { CorrectedOn = DayOrNone(correctedOn) }, prepaid, Today);

        may.ShouldBe(allowed, row);
        finding.Citation.ShouldBe(new Citation("衢发改发〔2018〕23号", 21, 0, "三"));
        PushedToPlatform.Find().Citation.Item.ShouldBe("三");
    }

    [Fact]
    public void A_repair_is_pushed_by_article_28() => PushedRepair.Find(Guid.Empty).Citation.Article.ShouldBe(28);

    [Theory]
    [InlineData("arrears of a person", 11, "三.1", true)]
    [InlineData("late payments are not named", 11, "三.2", false)]
    [InlineData("breach and theft of a person", 11, "三.3", true)]
    [InlineData("a sum of heavier findings is not named", 11, "三.4", false)]
    [InlineData("damage", 11, "三.5", true)]
    [InlineData("obstruction is not named", 11, "三.6", false)]
    [InlineData("disorder is not named", 11, "三.7", false)]
    [InlineData("arrears of an entity", 12, "三.1", true)]
    [InlineData("theft of an entity", 12, "三.3", true)]
    [InlineData("a returned cheque is not named", 12, "三.4", false)]
    [InlineData("outage by unlawful work", 12, "三.8", true)]
    [InlineData("damage by an entity", 12, "三.9", true)]
    [InlineData("unlawful work in a protected zone", 12, "三.10", true)]
    [InlineData("orderly use is not named", 12, "三.11", false)]
    public void Article_22_publishes_what_it_names(string row, int article, string item, bool published) =>
        (PublishedWhenSevere.Find(Record(DishonestyLevel.Severe, "2018-07-15"), Regulation.Article(article, item), Today) is not null).ShouldBe(published, row);

    [Theory]
    [InlineData("heavier", DishonestyLevel.Heavier, "2018-08-01", "", "")]
    [InlineData("a day after the validity", DishonestyLevel.Severe, "2023-08-01", "", "")]
    [InlineData("ended by correction", DishonestyLevel.Severe, "2018-08-01", "2018-08-01", "")]
    [InlineData("taken out of the file", DishonestyLevel.Severe, "2018-08-01", "", "2018-08-01")]
    public void Only_what_is_severe_and_in_force_is_published(string row, DishonestyLevel level, string date, string endedOn, string withdrawnOn)
    {
        var record = Record(level, "2018-07-15") with { PunishmentEndedOn = DayOrNone(endedOn), WithdrawnOn = DayOrNone(withdrawnOn) };

        PublishedWhenSevere.Find(record, Regulation.Article(12, "三.1"), Day(date)).ShouldBeNull(row);
        PublishedWhenSevere.Find(Record(DishonestyLevel.Severe, "2018-07-15"), Regulation.Article(12, "三.1"), Day("2023-07-31")).ShouldNotBeNull("last day of validity");
        PublishedWhenSevere.Find(Record(DishonestyLevel.Severe, "2018-07-15"), new Citation("another text", 12, 0, "三.1"), Today).ShouldBeNull("another text");
    }

    [Theory]
    [InlineData(DishonestyLevel.General, "REMINDER,GUARANTEE,CREDIT_PROMISE,PLATFORM_PUSH,STRICT_REVIEW")]
    [InlineData(DishonestyLevel.Heavier, "WRITTEN_NOTICE,GUARANTEE,CREDIT_PROMISE,PREPAID_SETTLEMENT,PLATFORM_PUSH,STRICT_REVIEW")]
    [InlineData(DishonestyLevel.Severe, "WRITTEN_NOTICE,GUARANTEE,CREDIT_PROMISE,PREPAID_SETTLEMENT,PLATFORM_PUSH,STRICT_REVIEW,PUBLICATION,SEVERE_EFFECTS")]
    public void Of_a_subject_with_one_record(DishonestyLevel level, string codes)
    {
        var record = Record(level, "2018-07-15");

        Codes([record], []).ShouldBe(codes);
        Codes([record with { WithdrawnOn = Today }], []).ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_trustworthy_user() =>
        Codes([], [new TrustworthyGrant(Guid.Empty, Today)]).ShouldBe("INCENTIVE_POSTPAID,INCENTIVE_PRIORITY_SERVICE,INCENTIVE_FREE_DIAGNOSIS,INCENTIVE_TRAINING,INCENTIVE_EMERGENCY_SUPPLY,INCENTIVE_COMMENDATION,INCENTIVE_REFERENCE");

    [Fact]
    public void Every_measure_has_one_code_and_an_article()
    {
        var measures = UserMeasures.Catalogue.On(Today).Value.Measures;

        measures.Select(m => m.Code).ShouldBeUnique();
        measures.ShouldAllBe(m => m.Citation.Document == Regulation.Document && m.Citation.Article >= 15 && m.Citation.Article <= 23);
        measures.Where(m => m.Discretionary).Select(m => m.Code).ShouldBe(["PREPAID_SETTLEMENT"]);
    }

    private static string Codes(CreditRecord[] records, TrustworthyGrant[] grants) => string.Join(',', MeasuresToday.Of(
        TrustworthyStanding.On(Today, records, grants), [.. records.Select(r => new CitedRecord(r, Regulation.Article(12, "三.1")))], Today).Select(m => m.Measure.Code));
}
