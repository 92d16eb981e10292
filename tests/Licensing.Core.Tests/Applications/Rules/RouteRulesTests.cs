using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Tests.Applications.Rules;

/// <summary>Which route an application may take.</summary>
public sealed class RouteRulesTests
{
    [Theory]
    [InlineData(ReformMode.Cancelled, true)]
    [InlineData(ReformMode.Filing, false)]
    [InlineData(ReformMode.Commitment, false)]
    [InlineData(ReformMode.Transparency, false)]
    [InlineData(ReformMode.Strict, false)]
    [Covers("licensing.item.takes-applications")]
    public void A_cancelled_item_takes_no_application(ReformMode mode, bool refused) =>
        (ItemTakesApplications.Check(Given.Of(mode)) is not null).ShouldBe(refused);

    [Fact]
    [Covers("licensing.item.takes-applications")]
    public void An_item_that_is_not_printed_cannot_be_applied_for() =>
        ItemTakesApplications.Check(Given.Item(44)).ShouldNotBeNull().Citation.Part.ShouldBe("附件1");

    [Theory]
    [InlineData(Route.Commitment, ReformMode.Commitment, true)]
    [InlineData(Route.Commitment, ReformMode.Transparency, false)]
    [InlineData(Route.Commitment, ReformMode.Strict, false)]
    [InlineData(Route.Commitment, ReformMode.Filing, false)]
    [InlineData(Route.Ordinary, ReformMode.Commitment, true)]
    [InlineData(Route.Ordinary, ReformMode.Transparency, true)]
    [InlineData(Route.Ordinary, ReformMode.Strict, true)]
    [InlineData(Route.Ordinary, ReformMode.Filing, false)]
    [InlineData(Route.Filing, ReformMode.Filing, true)]
    [InlineData(Route.Filing, ReformMode.Commitment, false)]
    [Covers("licensing.route.fits-item")]
    public void A_route_fits_its_items_only(Route route, ReformMode mode, bool fits) =>
        (RouteFitsItem.Check(Given.Of(mode), route) is null).ShouldBe(fits);

    [Fact]
    [Covers("licensing.route.fits-item")]
    public void Who_does_not_want_to_commit_takes_the_ordinary_route() =>
        RouteFitsItem.Accepted(Given.Of(ReformMode.Commitment), Route.Ordinary).Citation.ShouldBe(Texts.CommitmentArticle(14));

    [Fact]
    [Covers("licensing.route.integrity-archive")]
    public void A_broken_commitment_closes_the_route()
    {
        IntegrityArchiveClosesRoute.Check(ApplicantStanding.Clean, Given.Day).ShouldBeNull();

        var finding = IntegrityArchiveClosesRoute.Check(Given.WithBrokenCommitment, Given.Day).ShouldNotBeNull();
        finding.Citation.ShouldBe(Texts.CommitmentArticle(13, 2));
        finding.Facts.ShouldContain(f => f.Name == "recorded_on");
    }

    [Fact]
    [Covers("licensing.route.joint-punishment")]
    public void A_joint_punishment_closes_the_route()
    {
        JointPunishmentClosesRoute.Check(ApplicantStanding.Clean, Given.Day).ShouldBeNull();

        var finding = JointPunishmentClosesRoute.Check(Given.Punished, Given.Day).ShouldNotBeNull();
        finding.Citation.ShouldBe(Texts.CommitmentArticle(13, 3));
        finding.Facts.ShouldBe(Given.Punishment);
    }

    public static TheoryData<string, DateOnly, string?> Days => new()
    {
        { "the day before the plan", new(2018, 4, 12), null },
        { "its first day", new(2018, 4, 13), "in-force" },
        { "the last day that the text names", new(2018, 12, 21), "in-force" },
        { "the day after", new(2018, 12, 22), "continued" },
        { "today's practice", new(2026, 11, 24), "continued" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void A_finding_says_how_the_measures_apply_on_its_day(string name, DateOnly on, string? expected)
    {
        if (expected is null)
            Should.Throw<ParameterNotInForceException>(() => JointPunishmentClosesRoute.Check(Given.Punished, on), name);
        else
            JointPunishmentClosesRoute.Check(Given.Punished, on)!.Parameter.ShouldContain(expected, customMessage: name);
    }
}
