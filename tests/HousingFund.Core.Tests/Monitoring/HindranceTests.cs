using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Monitoring.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Monitoring;

/// <summary>Who hinders fund loans: order, rectification, public list (第十二条(二)).</summary>
public sealed class HindranceTests
{
    private static readonly DateOnly RectifyBy = new(2018, 8, 31);
    private static readonly Act Lister = new("lister", new(2018, 9, 1));

    private static HindranceCase Ordered(bool grave = true) => HindranceDecisions.Order(
        new("0192f000-0000-7000-8000-000000000003"), HindranceParty.Developer, new(2018, 7, 30), grave, RectifyBy, new Act("inspector", new(2018, 8, 1))).Granted();

    [Fact]
    [Covers("housingfund.hindrance.order")]
    public void Who_rectifies_is_done_with_it()
    {
        var rectified = HindranceDecisions.Rectify(Ordered(), new Act("inspector", RectifyBy)).Granted();

        rectified.Stage.ShouldBe(HindranceStage.Rectified);
        HindranceDecisions.Report(rectified).ShouldBeNull();
        HindranceDecisions.List(rectified, Lister).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        OrderedToRectify.Order(RectifyBy).Facts.ShouldBe([new Fact("rectify_by", "2018-08-31")]);
    }

    public static TheoryData<string, bool, DateOnly, bool> Lists => new()
    {
        { "grave, the last day of the term", true, new(2018, 8, 31), false },
        { "grave, the day after", true, new(2018, 9, 1), true },
        { "not grave, the day after", false, new(2018, 9, 1), false },
        { "not grave, long after", false, new(2019, 9, 1), false },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    [Covers("housingfund.hindrance.listed")]
    public void Grave_and_not_rectified_is_listed_and_reported(string name, bool grave, DateOnly on, bool listed)
    {
        ListedWhenUnrectified.Find(grave, RectifyBy, on).Listed.ShouldBe(listed, name);
        var after = HindranceDecisions.List(Ordered(grave), Lister with { On = on }).After(Ordered(grave));

        after.Stage.ShouldBe(listed ? HindranceStage.Listed : HindranceStage.Ordered, name);
        var report = HindranceDecisions.Report(after);
        (report is not null).ShouldBe(listed, name);
        if (listed)
            report.ShouldNotBeNull().ShouldSatisfyAllConditions(r => r.OccurredOn.ShouldBe(new(2018, 7, 30)), r => r.Basis.RuleId.ShouldBe("housingfund.hindrance.listed"));
    }

    [Fact]
    public void Days_and_officers_have_to_fit()
    {
        HindranceDecisions.List(Ordered(), Lister with { By = "inspector" }).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        HindranceDecisions.Rectify(Ordered(), Lister with { On = new(2018, 7, 31) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        HindranceDecisions.Order(Guid.Empty, HindranceParty.Intermediary, new(2018, 8, 2), true, RectifyBy, new Act("i", new(2018, 8, 1))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        HindranceDecisions.Order(Guid.Empty, HindranceParty.Intermediary, new(2018, 8, 1), true, new(2018, 7, 31), new Act("i", new(2018, 8, 1))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }
}
