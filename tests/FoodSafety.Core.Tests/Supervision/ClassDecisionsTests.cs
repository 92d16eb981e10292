using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Supervision;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Supervision;

/// <summary>The class of supervision and its reasons (docs/decisions/0080).</summary>
public sealed class ClassDecisionsTests
{
    private static readonly Act Clerk = new("clerk", new(2018, 6, 1));
    private static readonly IReadOnlyList<Fact> Punishment = [new("punishment_id", "p-1")];

    [Fact]
    public void An_assessment_keeps_its_reason_and_a_punishment_stands_over_it()
    {
        var assessed = ClassDecisions.Assess(InspectionClass.Enhanced, "投诉较多", Clerk, null).Granted();

        var (free, why) = ClassDecisions.Effective(assessed, null);
        free.ShouldBe(InspectionClass.Enhanced);
        why.ShouldHaveSingleItem().Facts.ShouldContain(new Fact("reason", "投诉较多"));

        var (punished, reasons) = ClassDecisions.Effective(assessed, Punishment);
        punished.ShouldBe(InspectionClass.Top);
        reasons.Select(r => r.RuleId).ShouldBe(["foodsafety.class.punished", "foodsafety.class.assessed"]);
    }

    [Fact]
    public void Nobody_assessed_is_routine()
    {
        ClassDecisions.Effective(null, null).Class.ShouldBe(InspectionClass.Routine);
        ClassDecisions.Effective(null, Punishment).Reasons.ShouldHaveSingleItem().RuleId.ShouldBe("foodsafety.class.punished");
    }

    [Fact]
    public void Top_is_not_assessed_and_a_reason_is_needed()
    {
        ClassDecisions.Assess(InspectionClass.Top, "投诉较多", Clerk, null).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        ClassDecisions.Assess(InspectionClass.Routine, " ", Clerk, null).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        ClassDecisions.Assess(InspectionClass.Routine, new string('因', 1001), Clerk, null).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        ClassDecisions.Assess(InspectionClass.Routine, new string('因', 1000), Clerk, null).Granted();
        ClassDecisions.Assess(InspectionClass.Routine, "改善", Clerk with { On = new(2018, 5, 31) }, new(InspectionClass.Enhanced, "x", Clerk)).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }
}
