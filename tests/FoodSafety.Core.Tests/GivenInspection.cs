using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Core.Operators;

namespace Quzhou.FoodSafety.Core.Tests;

/// <summary>An inspection that tests begin with: two inspectors, three items, the second a key item.</summary>
internal static class GivenInspection
{
    internal static readonly DateOnly Day = new(2018, 6, 1);
    internal static readonly Act Inspector = new("lin", Day);
    internal static readonly string[] Second = ["wang"];

    internal static readonly Checklist Checklist = new(
        new("0199a3c4-2222-7abc-8def-0123456789ab"), OperatorKind.Caterer, 1, new(2018, 5, 1), "检查表一", [new(1, "甲", false), new(2, "乙", true), new(3, "丙", false)]);

    internal static readonly InspectionCase Planned = InspectionDecisions.Plan(
        new("0199a3c4-3333-7abc-8def-0123456789ab"), new("0199a3c4-1111-7abc-8def-0123456789ab"), OperatorKind.Caterer, InspectionClass.Routine, Day, ["lin", "wang"]);

    internal static ItemResult[] Items(params int[] failed) =>
        [.. Checklist.Items.Select(i => new ItemResult(i.Number, failed.Contains(i.Number) ? ItemFinding.Fails : ItemFinding.Conforms))];

    internal static InspectionCase Rectifying(DateOnly by) => InspectionDecisions.RecordOnSite(Planned, Checklist, Items(1), Second, Inspector, by).Granted();
}
