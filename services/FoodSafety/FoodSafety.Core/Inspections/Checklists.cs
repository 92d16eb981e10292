using Quzhou.FoodSafety.Core.Operators;

namespace Quzhou.FoodSafety.Core.Inspections;

/// <summary>Checklists by kind and day.</summary>
public static class Checklists
{
    /// <summary>Most items of a checklist.</summary>
    public const int MostItems = 200;

    /// <summary>The checklist of a kind in force on a day; null when the office has published none by then.</summary>
    public static Checklist? On(IEnumerable<Checklist> published, OperatorKind kind, DateOnly on) =>
        published.Where(c => c.Kind == kind && c.EffectiveFrom <= on).MaxBy(c => c.EffectiveFrom);

    /// <summary>Publishes a version: it follows the kind's last, is not back-dated, and numbers its items from 1 without a gap.</summary>
    /// <param name="id">Id of the checklist to be.</param>
    /// <param name="published">What is published of the kind so far.</param>
    /// <param name="kind">Kind.</param>
    /// <param name="effectiveFrom">First day.</param>
    /// <param name="source">Document that it follows.</param>
    /// <param name="items">Items.</param>
    /// <param name="today">Day of the publication.</param>
    public static Outcome<Checklist> Publish(
        Guid id, IReadOnlyList<Checklist> published, OperatorKind kind, DateOnly effectiveFrom, string source, IReadOnlyList<ChecklistItem> items, DateOnly today)
    {
        var last = published.Where(c => c.Kind == kind).MaxBy(c => c.EffectiveFrom);
        if (effectiveFrom < today || effectiveFrom <= last?.EffectiveFrom)
            return new Outcome<Checklist>.NotAllowed(NotAllowedReason.WrongDay, "启用日期不得早于今日,且应晚于该业态上一版本。", "The first day lies in the past, or does not follow the kind's last version.");
        if (string.IsNullOrWhiteSpace(source) || items.Count is 0 or > MostItems)
            return new Outcome<Checklist>.NotAllowed(NotAllowedReason.WrongContent, "应载明依据文件,检查项为1至200项。", "Needs its source, and 1 to 200 items.");
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Number != i + 1 || string.IsNullOrWhiteSpace(items[i].Text))
                return new Outcome<Checklist>.NotAllowed(NotAllowedReason.WrongContent, $"第{i + 1}项序号不连续或内容为空。", $"Item {i + 1} is out of order or empty.");
        }
        return new Outcome<Checklist>.Granted(new Checklist(id, kind, (last?.Version ?? 0) + 1, effectiveFrom, source, [.. items]), []);
    }
}
