namespace Quzhou.Law;

/// <summary>What keeps a plan from being drawn.</summary>
internal static class DrawPlanCheck
{
    private const int RatioDecimals = 4;

    internal static IReadOnlyList<DrawFlaw> Of(DrawPlan plan)
    {
        var flaws = new List<DrawFlaw>();
        Key(plan.Purpose, "purpose", flaws);
        if (!Enum.IsDefined(plan.Rounding))
            flaws.Add(new(DrawFlawKind.RoundingUnknown, "rounding", "取整方式不正确。"));
        if (plan.InspectorsPerSubject < 1)
            flaws.Add(new(DrawFlawKind.InspectorsPerSubjectOutOfRange, "inspectors_per_subject", "每个对象至少应有一名检查人员。"));

        var codes = new HashSet<string>(StringComparer.Ordinal);
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < plan.Strata.Count; i++)
        {
            var stratum = plan.Strata[i];
            Unique(stratum.Code, $"strata[{i}].code", codes, flaws);
            if (stratum.RatioPercent is < 0 or > 100 || decimal.Round(stratum.RatioPercent, RatioDecimals) != stratum.RatioPercent)
                flaws.Add(new(DrawFlawKind.RatioOutOfRange, $"strata[{i}].ratio_percent", "抽查比例应在0至100之间,最多四位小数。"));
            for (var j = 0; j < stratum.Subjects.Count; j++)
                Unique(stratum.Subjects[j], $"strata[{i}].subjects[{j}]", subjects, flaws);
        }

        var inspectors = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < plan.Inspectors.Count; i++)
            Unique(plan.Inspectors[i], $"inspectors[{i}]", inspectors, flaws);
        return flaws;
    }

    private static void Unique(string key, string field, HashSet<string> seen, List<DrawFlaw> flaws)
    {
        Key(key, field, flaws);
        if (!seen.Add(key))
            flaws.Add(new(DrawFlawKind.Doubled, field, "重复。"));
    }

    // A control character could make two purposes one: the parts of a purpose are set apart by line feeds.
    private static void Key(string key, string field, List<DrawFlaw> flaws)
    {
        if (string.IsNullOrWhiteSpace(key) || key.Any(char.IsControl))
            flaws.Add(new(DrawFlawKind.KeyMalformed, field, "不得为空或含有控制字符。"));
        else if (SubjectId.TryParse(key, out _, out _))
            flaws.Add(new(DrawFlawKind.SubjectNumber, field, "抽查结果对外公开,不得使用证件号码。"));
    }
}
