using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Commitments.Parameters;
using Quzhou.Licensing.Core.Commitments.Rules;

namespace Quzhou.Licensing.Core.Commitments;

/// <summary>Composes the letter of commitment for one application from the published one (生成告知承诺书), annex 2 Art. 7 and 8, annex 3.</summary>
public static class LetterComposition
{
    /// <summary>The letter, with everything that Art. 7 has the authority tell.</summary>
    /// <param name="item">Item.</param>
    /// <param name="template">Letter published for it.</param>
    /// <param name="channel">How the application came in.</param>
    /// <param name="on">Day of the intake; governs the terms.</param>
    /// <param name="calendar">Working days.</param>
    public static CommitmentLetter Compose(CatalogueItem item, LetterTemplate template, Channel channel, DateOnly on, WorkingDayCalendar calendar)
    {
        var commitDays = CommitmentTerms.CommitWorkingDays.On(on).Value;
        var months = CommitmentTerms.InspectionMonths.On(on).Value;
        return new CommitmentLetter(
            template.Id,
            template.Version,
            item.Zone,
            item.Serial,
            template.Title,
            item.Authority,
            channel,
            LetterIssueTerm.Of(channel, on, calendar).IssueBy,
            template.Grounds,
            template.Conditions,
            template.Materials,
            commitDays,
            months,
            Effects(commitDays, months),
            Promises);
    }

    private static readonly IReadOnlyList<LetterClause> Promises =
    [
        new("一", "已了解该事项的全部要求并知晓告知的各项内容,自身符合告知的条件、标准和技术要求", Texts.CommitmentArticle(8)),
        new("二", "填写的信息真实准确,提交的材料真实、合法、有效", Texts.CommitmentArticle(8)),
        new("三", "约定补交的材料,保证按期提交", Texts.CommitmentArticle(8)),
        new("四", "接受监督管理,违反承诺的,自行承担法律责任", Texts.CommitmentArticle(8)),
        new("五", "上述承诺出于真实意愿", Texts.CommitmentArticle(8)),
    ];

    private static IReadOnlyList<LetterClause> Effects(int commitDays, int months) =>
    [
        new("五", $"愿意承诺的,自收到本告知承诺书起{commitDays}个工作日内签章交回;逾期未承诺的,按一般程序办理", Texts.CommitmentArticle(8)),
        new("五", "不愿承诺的,可随时要求按一般程序办理", Texts.CommitmentArticle(14)),
        new("五", "双方签章后生效,一式两份;随附必须提交的材料的,当场作出决定", Texts.CommitmentArticle(11)),
        new("六", "补交的材料未按期提交,或者不符合要求且无法补正的,撤销行政许可决定", Texts.CommitmentArticle(12, 1)),
        new("六", $"作出决定后{months}个月内检查承诺是否属实;不符的限期整改,整改后仍不符合的,撤销行政许可决定", Texts.CommitmentArticle(12, 2)),
        new("七", "未按期提交材料、材料不符合要求或者承诺不实的,记入诚信档案,不再适用告知承诺方式", Texts.CommitmentArticle(13, 2)),
        new("七", "诚信信息在各机关间共享,依法实施失信联合惩戒", Texts.CommitmentArticle(13, 3)),
    ];
}
