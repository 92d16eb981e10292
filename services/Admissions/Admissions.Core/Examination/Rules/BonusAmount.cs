using Quzhou.Admissions.Core.Examination.Parameters;
using Quzhou.Law;

namespace Quzhou.Admissions.Core.Examination.Rules;

/// <summary>What a ground is worth (加分分值), 三(四)1 to 3.</summary>
public static class BonusAmount
{
    /// <summary>Finding with the points, or null points when the cited document's number is not recorded.</summary>
    /// <param name="ground">Ground.</param>
    /// <param name="militaryRows">Rows that the office recorded from 浙政联〔2013〕2号; none until it did.</param>
    /// <param name="on">Day.</param>
    [Rule("admissions.bonus.amount", Texts.Enrolment, 0, Part = "三", Item = "四")]
    public static (int? Points, Finding Finding) Of(BonusGround ground, IReadOnlyList<DatedRow<int>> militaryRows, DateOnly on)
    {
        var parameter = ground switch
        {
            BonusGround.MartyrsChild => BonusParameters.MartyrsChild,
            BonusGround.Minority => BonusParameters.Minority,
            BonusGround.OverseasOrTaiwan => BonusParameters.OverseasOrTaiwan,
            _ => militaryRows.Count == 0 ? null : new DatedParameter<int>("admissions.bonus.military-child", "points", [.. militaryRows]),
        };
        if (parameter is null || parameter.Rows[0].EffectiveFrom > on)
        {
            return (null, new Finding(
                "admissions.bonus.amount",
                Texts.Section("三", "四.2"),
                $"军人子女加分按{Texts.MilitaryChildren}执行,分值尚未录入,暂不加分",
                $"Children of members of the forces are under {Texts.MilitaryChildren}, whose number is not recorded: nothing counts yet",
                [new("ground", ground.ToString())]));
        }
        var row = parameter.On(on);
        return (row.Value, new Finding(
            "admissions.bonus.amount",
            row.Citation,
            $"加{row.Value}分投档",
            $"{row.Value} points are added",
            [new("ground", ground.ToString())],
            parameter.Describe(on)));
    }
}
