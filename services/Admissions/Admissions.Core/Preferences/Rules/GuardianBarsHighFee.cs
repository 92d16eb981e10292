using Quzhou.Admissions.Core.Schools;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Preferences.Rules;

/// <summary>
/// A severe record restricts high consumption (衢发改发〔2018〕23号第二十三条): the child of a severely punished guardian
/// has no place in a high-fee private school. A public school's place never depends on a guardian.
/// </summary>
public static class GuardianBarsHighFee
{
    /// <summary>Finding when the guardian's punishment bars the school, else null.</summary>
    /// <param name="school">The school.</param>
    /// <param name="severePunishment">A punishment of the guardian for severe dishonesty; null for none.</param>
    [Rule("admissions.guardian.high-fee", Texts.ElectricityCredit, 23)]
    public static Finding? Check(HighSchool school, IReadOnlyList<Fact>? severePunishment) =>
        school is { Ownership: Ownership.Private, HighFee: true } && severePunishment is not null
            ? new Finding(
                "admissions.guardian.high-fee",
                new Citation(Texts.ElectricityCredit, 23),
                "监护人因严重失信正受联合惩戒,考生不得录取到高收费民办学校",
                "The guardian is under joint punishment for severe dishonesty: no place in a high-fee private school",
                severePunishment)
            : null;
}
