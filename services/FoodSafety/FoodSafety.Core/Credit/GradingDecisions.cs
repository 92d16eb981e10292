namespace Quzhou.FoodSafety.Core.Credit;

/// <summary>Publishes grading tables.</summary>
public static class GradingDecisions
{
    /// <summary>Checks a table to be published: it follows the last, is not back-dated, and names each behaviour once.</summary>
    /// <param name="table">The table.</param>
    /// <param name="last">The last one published; null for the first.</param>
    /// <param name="today">Day of the publication.</param>
    public static Outcome<GradingTable> Publish(GradingTable table, GradingTable? last, DateOnly today)
    {
        if (table.EffectiveFrom < today || table.EffectiveFrom <= last?.EffectiveFrom)
            return new Outcome<GradingTable>.NotAllowed(NotAllowedReason.WrongDay, "启用日期不得早于今日,且应晚于上一版本。", "The first day lies in the past, or does not follow the last version.");
        if (string.IsNullOrWhiteSpace(table.Source) || table.Rows.Count == 0 || table.Rows.Any(r => !IsCode(r.Behaviour) || !Enum.IsDefined(r.Severity))
            || table.Rows.Select(r => r.Behaviour).Distinct(StringComparer.Ordinal).Count() != table.Rows.Count)
            return new Outcome<GradingTable>.NotAllowed(NotAllowedReason.WrongContent, "应载明依据文件,行为代码不得重复。", "Needs its source, and each behaviour once, as a code.");
        return new Outcome<GradingTable>.Granted(table, []);
    }

    private static bool IsCode(string behaviour) => behaviour.Length is > 0 and <= 60 && behaviour.All(c => char.IsAsciiLetterUpper(c) || c == '_');
}
