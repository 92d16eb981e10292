using Quzhou.FoodSafety.Core.Inspections.Parameters;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Inspections.Rules;

/// <summary>
/// Who is inspected and who inspects is drawn at random, and the draw is open (双随机、一公开, 七): every operator that is not
/// exempt is on the list, under the class that applies now.
/// </summary>
public static class RandomAndOpen
{
    private const string Id = "foodsafety.inspection.random";

    /// <summary>What the shared draw is made from. Operators and inspectors stand in the order of their keys; a class without a share is left out.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "七")]
    public static (DrawPlan Plan, Finding Finding) Of(RoundRequest request)
    {
        var drawn = request.Candidates
            .Where(c => ExemptOperatorIsNotInspected.Check(c.Operator, c.Punishment, request.PlannedOn) is null)
            .ToLookup(c => PunishedOperatorIsTopClass.Of(c.Operator.Assessed, c.Punishment).Class, c => Key(c.Operator));
        var plan = new DrawPlan(
            request.Purpose,
            [.. request.Shares.Select(s => new DrawStratum(Code(s.Class), s.Percent, [.. drawn[s.Class].Order(StringComparer.Ordinal)]))],
            InspectionParameters.Rounding.On(request.PlannedOn).Value,
            [.. request.Inspectors.Order(StringComparer.Ordinal)],
            request.InspectorsEach,
            request.Conflicts);
        var listed = plan.Strata.Sum(s => s.Subjects.Count);
        return (plan, new Finding(
            Id,
            Texts.Point("七"),
            $"双随机抽查:在册对象{listed}户,检查人员{plan.Inspectors.Count}名,随机抽取并公开",
            $"Double-random inspection: {listed} operators and {plan.Inspectors.Count} inspectors on the lists, drawn at random and published",
            [
                FactText.Number("operators_listed", listed), FactText.Number("exempt", request.Candidates.Count(c => ExemptOperatorIsNotInspected.Check(c.Operator, c.Punishment, request.PlannedOn) is not null)),
                FactText.Number("inspectors_listed", plan.Inspectors.Count),
            ],
            InspectionParameters.Rounding.Describe(request.PlannedOn)));
    }

    /// <summary>Key of an operator in a draw.</summary>
    public static string Key(Operator @operator) => @operator.Id.ToString();

    /// <summary>Code of a class in a draw.</summary>
    public static string Code(InspectionClass @class) => @class switch
    {
        InspectionClass.Routine => "routine",
        InspectionClass.Enhanced => "enhanced",
        InspectionClass.Top => "top",
        _ => throw new ArgumentOutOfRangeException(nameof(@class), @class, "Not a class."),
    };
}
