using System.Globalization;
using System.Text;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Objection;
using Quzhou.Credit.Persistence;
using Quzhou.Law;

namespace Quzhou.Credit.Consequences;

/// <summary>
/// What a notice says, in Chinese, ready to print (告知文本). It names neither the user nor its number: whoever may see
/// them puts them on the envelope.
/// </summary>
internal static class NoticeText
{
    internal static string OfRecord(RecordRow record, IReadOnlyList<Finding> findings)
    {
        var reminder = record.Level == DishonestyLevel.General;
        var text = new StringBuilder();
        text.Append(reminder ? "用电信用提醒\n" : "用电失信书面告知函\n");
        text.Append("尊敬的电力用户:\n");
        text.Append(CultureInfo.InvariantCulture, $"您的用电行为于{record.DeterminedOn:yyyy-MM-dd}被认定为{NameOf(record.Level)}。\n");
        foreach (var finding in findings)
            text.Append(CultureInfo.InvariantCulture, $"依据 {finding.Citation}:{finding.ReasonZh}\n");
        text.Append(CultureInfo.InvariantCulture, $"记录编号:{record.Id}\n");
        text.Append("请尽快纠正。如认为记录与事实不符,可持证据材料向市信用办或衢州供电公司提出书面异议。\n");
        return text.ToString();
    }

    internal static string OfResult(ObjectionCase objection)
    {
        var text = new StringBuilder();
        text.Append("异议处理结果告知书\n");
        text.Append("尊敬的电力用户:\n");
        text.Append(CultureInfo.InvariantCulture, $"您于{objection.ReceivedOn:yyyy-MM-dd}提出的异议已于{objection.ClosedOn:yyyy-MM-dd}处理完毕。\n");
        text.Append(CultureInfo.InvariantCulture, $"处理结果:{NameOf(objection.State)}\n");
        text.Append(CultureInfo.InvariantCulture, $"理由:{objection.Reason}\n");
        foreach (var finding in objection.Findings)
            text.Append(CultureInfo.InvariantCulture, $"依据 {finding.Citation}:{finding.ReasonZh}\n");
        text.Append(CultureInfo.InvariantCulture, $"异议编号:{objection.Id}\n记录编号:{objection.RecordId}\n");
        return text.ToString();
    }

    private static string NameOf(DishonestyLevel? level) => level switch
    {
        DishonestyLevel.General => "一般失信",
        DishonestyLevel.Heavier => "较重失信",
        _ => "严重失信",
    };

    private static string NameOf(ObjectionState state) => state switch
    {
        ObjectionState.Corrected => "异议成立,已更正",
        ObjectionState.Deleted => "无法核实,已删除",
        _ => "异议不成立,记录维持",
    };
}
