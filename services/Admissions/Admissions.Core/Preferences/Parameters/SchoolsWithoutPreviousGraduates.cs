using Quzhou.Law;

namespace Quzhou.Admissions.Core.Preferences.Parameters;

/// <summary>Schools that may not admit graduates of earlier years (不得录取往届初中毕业生的学校), 三(五).</summary>
public static class SchoolsWithoutPreviousGraduates
{
    /// <summary>Their names.</summary>
    public static readonly DatedParameter<IReadOnlyList<string>> Names = new(
        "admissions.schools-without-previous-graduates",
        "schools",
        new DatedRow<IReadOnlyList<string>>(
            Texts.Issued,
            ["衢州一中", "衢州二中", "衢州高级中学", "衢州三中", "龙游中学", "江山中学", "常山一中", "开化中学"],
            Texts.Section("三", "五")));
}
