using Quzhou.Law;

namespace Quzhou.Admissions.Core.Allocation.Rules;

/// <summary>Special talents are taken in the order of the school's professional test (专业测试), 三(三)3.</summary>
public static class SpecialTalentOrder
{
    /// <summary>Finding of a candidate behind the last one admitted.</summary>
    /// <param name="own">The candidate's place in the test.</param>
    /// <param name="line">That of the last one admitted; null when there were no places.</param>
    [Rule("admissions.special.order", Texts.Enrolment, 0, Part = "三", Item = "三.3")]
    public static Finding Lost(int own, int? line) => new(
        "admissions.special.order",
        Texts.Section("三", "三.3"),
        line is null ? "该校没有特长生名额"
        : own == line ? $"专业测试与最后一名录取者同列第{line}名,按招生部门裁定的次序未录取"
        : $"特长生录取至专业测试第{line}名,本人第{own}名",
        line is null ? "The school has no places for special talents"
        : own == line ? $"Equal to the last one admitted at place {line} of the professional test; the officer's ruling placed the other first"
        : $"Special talents were admitted down to place {line} of the professional test, the candidate had {own}",
        [new("own", $"{own}"), .. line is null ? Array.Empty<Fact>() : [new Fact("line", $"{line}")]]);
}
