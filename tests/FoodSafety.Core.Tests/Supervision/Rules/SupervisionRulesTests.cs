using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Supervision.Rules;

/// <summary>Inspection class, exemptions and reports (衢政办发〔2018〕26号(七)、(二十一)).</summary>
public sealed class SupervisionRulesTests
{
    private static readonly IReadOnlyList<Fact> Punishment = [new("punishment_id", "p-1")];
    private static readonly DateOnly Until = new(2018, 12, 31);
    private static readonly Operator Exempt = new(new Guid("0199a3c4-1111-7abc-8def-0123456789ab"), InspectionClass.Routine, Until);

    [Theory]
    [InlineData(InspectionClass.Routine)]
    [InlineData(InspectionClass.Enhanced)]
    [InlineData(InspectionClass.Top)]
    [Covers("foodsafety.class.punished")]
    [Covers("foodsafety.class.assessed")]
    public void A_punished_operator_is_top_class_whatever_was_assessed(InspectionClass assessed)
    {
        var free = PunishedOperatorIsTopClass.Of(assessed, null);
        (free.Class, free.Basis.RuleId, free.Basis.Citation).ShouldBe((assessed, "foodsafety.class.assessed", Texts.Point("七")));

        var punished = PunishedOperatorIsTopClass.Of(assessed, Punishment);
        (punished.Class, punished.Basis.RuleId, punished.Basis.Citation).ShouldBe((InspectionClass.Top, "foodsafety.class.punished", Texts.Point("二十一")));
        punished.Basis.Facts.ShouldBe(Punishment);
    }

    [Property]
    public void A_punishment_never_lowers_a_class(bool punished, byte assessed)
    {
        var given = (InspectionClass)(assessed % 3 + 1);

        ((int)PunishedOperatorIsTopClass.Of(given, punished ? Punishment : null).Class).ShouldBeGreaterThanOrEqualTo((int)given);
    }

    [Fact]
    [Covers("foodsafety.exemption.punished")]
    public void A_punished_operator_has_no_exemption()
    {
        PunishedOperatorHasNoExemption.Check(null).ShouldBeNull();
        PunishedOperatorHasNoExemption.Check(Punishment).ShouldNotBeNull().Citation.ShouldBe(Texts.Point("二十一"));
    }

    public static TheoryData<string, DateOnly, bool, bool> Days => new()
    {
        { "the last day but one", Until.AddDays(-1), false, true },
        { "the last day", Until, false, true },
        { "the day after", Until.AddDays(1), false, false },
        { "the last day, punished", Until, true, false },
    };

    [Theory]
    [MemberData(nameof(Days))]
    [Covers("foodsafety.inspection.exempt")]
    public void An_exempt_operator_is_not_inspected_unless_it_is_punished(string name, DateOnly on, bool punished, bool refused) =>
        (ExemptOperatorIsNotInspected.Check(Exempt, punished ? Punishment : null, on) is not null).ShouldBe(refused, name);

    [Fact]
    public void Without_an_exemption_an_operator_may_be_inspected() =>
        ExemptOperatorIsNotInspected.Check(Exempt with { ExemptUntil = null }, null, Until).ShouldBeNull();

    [Theory]
    [InlineData(Severity.General)]
    [InlineData(Severity.Heavier)]
    [InlineData(Severity.Severe)]
    [Covers("foodsafety.violation.reported")]
    public void A_violation_is_reported_with_its_severity(Severity severity)
    {
        var finding = ViolationIsReported.Of("UNSAFE_FOOD", severity, new(2018, 7, 1));

        finding.Citation.ShouldBe(Texts.Point("二十一"));
        finding.Facts.ShouldContain(new Fact("severity", severity.ToString()));
        finding.Facts.ShouldContain(new Fact("occurred_on", "2018-07-01"));
    }
}
