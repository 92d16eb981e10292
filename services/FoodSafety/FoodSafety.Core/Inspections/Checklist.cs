using Quzhou.FoodSafety.Core.Operators;

namespace Quzhou.FoodSafety.Core.Inspections;

/// <summary>An item of a checklist (检查项).</summary>
/// <param name="Number">Number in the list, from 1 without a gap.</param>
/// <param name="Text">What is looked at.</param>
/// <param name="Key">True when its failure fails the whole inspection (重点项).</param>
public sealed record ChecklistItem(int Number, string Text, bool Key);

/// <summary>
/// A checklist that the office published (检查表): data, not law - the text prints no items. A kind has one in force on a
/// day: the last whose first day is not after it.
/// </summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">Kind of operators (业态).</param>
/// <param name="Version">Version within the kind, from 1.</param>
/// <param name="EffectiveFrom">First day (启用日期).</param>
/// <param name="Source">Document that it follows (依据文件).</param>
/// <param name="Items">Items.</param>
public sealed record Checklist(Guid Id, OperatorKind Kind, int Version, DateOnly EffectiveFrom, string Source, IReadOnlyList<ChecklistItem> Items);

/// <summary>What was found of an item (逐项结果).</summary>
public enum ItemFinding
{
    /// <summary>Conforms (符合).</summary>
    Conforms = 1,

    /// <summary>Does not conform (不符合).</summary>
    Fails = 2,

    /// <summary>Does not apply here (不适用).</summary>
    NotApplicable = 3,
}

/// <summary>An item as found.</summary>
/// <param name="Number">Number of the item.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Note">Note (备注); may be empty.</param>
public sealed record ItemResult(int Number, ItemFinding Finding, string Note = "");
