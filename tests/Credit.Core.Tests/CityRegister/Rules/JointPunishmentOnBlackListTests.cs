using Quzhou.Credit.Core.CityRegister.Rules;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.CityRegister.Files;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.CityRegister.Rules;

[Covers(JointPunishmentOnBlackList.Id)]
public sealed class JointPunishmentOnBlackListTests
{
    [Theory]
    [InlineData("day before the decision", "2018-07-31", "", false)]
    [InlineData("day of the decision", "2018-08-01", "", true)]
    [InlineData("last day of force", "2023-07-31", "", true)]
    [InlineData("day after", "2023-08-01", "", false)]
    [InlineData("day before it was lifted", "2018-09-02", "2018-09-03", true)]
    [InlineData("day on which it was lifted", "2018-09-03", "2018-09-03", false)]
    [InlineData("day after", "2018-09-04", "2018-09-03", false)]
    public void While_it_is_in_force(string row, string date, string liftedOn, bool listed)
    {
        var punishment = Imposed();
        if (DayOrNone(liftedOn) is { } on)
            punishment = punishment with { State = PunishmentState.Lifted, End = new PunishmentEnd(LiftReason.Repaired, Wu, on, "") };

        (JointPunishmentOnBlackList.Find(punishment, [], Day(date)) is not null).ShouldBe(listed, row);
    }

    [Fact]
    public void A_proposal_and_a_rejection_list_nobody()
    {
        var proposed = Imposed() with { State = PunishmentState.Proposed, Decision = null };
        var rejected = proposed with { State = PunishmentState.Rejected, Decision = new PunishmentDecision(Wu, Day("2018-08-01"), "", null, []) };

        JointPunishmentOnBlackList.Find(proposed, [], Day("2018-08-01")).ShouldBeNull();
        JointPunishmentOnBlackList.Find(rejected, [], Day("2018-08-01")).ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_public_sees_it_when_the_decision_asks_for_publication(bool published) =>
        JointPunishmentOnBlackList.Find(Imposed(published), [], Day("2018-08-01"))!.Published.ShouldBe(published);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_disputed_ground_is_flagged_and_stays(bool disputed) =>
        JointPunishmentOnBlackList.Find(Imposed(), [Severe() with { Disputed = disputed }], Day("2018-08-01"))!.Disputed.ShouldBe(disputed);

    [Fact]
    public void Names_its_term_and_its_article()
    {
        var entry = JointPunishmentOnBlackList.Find(Imposed(), [], Day("2018-08-01"))!;

        (entry.Since, entry.Until, entry.Source).ShouldBe((Day("2018-08-01"), Day("2023-07-31"), Agencies.CreditOffice));
        entry.Finding.Citation.ShouldBe(Regulation.Article(22));
        entry.Reference.ShouldBe($"punishments/{Imposed().Id}");
    }
}
