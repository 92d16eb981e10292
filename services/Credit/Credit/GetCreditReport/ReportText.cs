using System.Globalization;
using System.Text;
using Quzhou.Credit.V1;
using Date = Google.Type.Date;

namespace Quzhou.Credit.GetCreditReport;

/// <summary>A credit report as printable text, in Chinese (信用报告打印文本). Made from the report itself, so that both say the same.</summary>
internal static class ReportText
{
    internal static string Of(GetCreditReportResponse report)
    {
        var text = new StringBuilder();
        text.Append("衢州市信用主体信用报告\n");
        Line(text, "报告日期", Of(report.ReportedOn));
        Line(text, "主体名称", report.Subject.Name.Length == 0 ? "(名册中无登记)" : report.Subject.Name);
        Line(text, "主体号码", report.Subject.Id);
        Line(text, "信用等级", Of(report.Level));
        foreach (var basis in report.LevelBasis)
            text.Append(CultureInfo.InvariantCulture, $"  依据 {basis.Citation}:{basis.ReasonZh}\n");
        Section(text, "失信记录", report.Records.Select(Of));
        Section(text, "联合惩戒", report.Punishments.Select(Of));
        Section(text, "信用办落实的限制", report.Restrictions.Select(r => $"{r.Description}({r.Basis.Citation})"));
        Section(text, "信用修复", report.Repairs.Select(Of));
        Line(text, "名册序号", report.RegisterSequence.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string value) => text.Append(name).Append(':').Append(value).Append('\n');

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.Append('\n').Append('【').Append(title).Append("】\n");
        var number = 0;
        foreach (var line in lines)
            text.Append(CultureInfo.InvariantCulture, $"{++number}. {line}\n");
        if (number == 0)
            text.Append("无\n");
    }

    private static string Of(CreditRecord record)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{Of(record.Level)} {Behaviour(record.Behaviour)},{Of(record.DeterminedOn)}认定,{record.Source}报送");
        if (record.ValidUntil is not null)
            line.Append(CultureInfo.InvariantCulture, $",有效期至{Of(record.ValidUntil)}");
        if (record.OutstandingFen > 0)
            line.Append(CultureInfo.InvariantCulture, $",未缴{record.OutstandingFen / 100}.{record.OutstandingFen % 100:00}元");
        if (record.CorrectedOn is not null)
            line.Append(CultureInfo.InvariantCulture, $",{Of(record.CorrectedOn)}已纠正");
        if (record.LevelRepairedOn is not null)
            line.Append(CultureInfo.InvariantCulture, $",{Of(record.LevelRepairedOn)}等级已修复");
        if (record.PunishmentEndedOn is not null)
            line.Append(CultureInfo.InvariantCulture, $",{Of(record.PunishmentEndedOn)}起终止联合惩戒");
        return record.Basis.Count == 0 ? line.ToString() : line.Append('(').Append(record.Basis[0].Citation).Append(')').ToString();
    }

    private static string Of(Punishment punishment) => punishment.State switch
    {
        PunishmentState.Proposed => "已提请,待决定",
        PunishmentState.Rejected => "未予惩戒",
        PunishmentState.Lifted => $"{Of(punishment.ImposedOn)}决定,{Of(punishment.LiftedOn)}解除({Of(punishment.LiftReason)})",
        PunishmentState.LiftProposed => $"{Of(punishment.ImposedOn)}决定,生效中,至{Of(punishment.ExpiresOn)},已提请解除({Of(punishment.LiftReason)})",
        _ => $"{Of(punishment.ImposedOn)}决定,生效中,至{Of(punishment.ExpiresOn)}",
    };

    private static string Of(Repair repair) =>
        $"{Of(repair.AppliedOn)}申请{(repair.Scope == RepairScope.Level ? "修复等级" : "终止联合惩戒")},{Of(repair.State)}";

    private static string Of(RepairState state) => state switch
    {
        RepairState.Requested => "待供电公司审验",
        RepairState.PowerCompanyApproved => "待信用办审核",
        RepairState.Granted => "已修复",
        _ => "不予修复",
    };

    private static string Of(LiftReason reason) => reason switch
    {
        LiftReason.Expired => "期限届满",
        LiftReason.Repaired => "信用修复",
        LiftReason.ObjectionUpheld => "异议成立",
        _ => "撤回",
    };

    private static string Of(CreditLevel level) => level switch
    {
        CreditLevel.Trustworthy => "诚信",
        CreditLevel.Ordinary => "一般",
        CreditLevel.DishonestGeneral => "一般失信",
        CreditLevel.DishonestHeavier => "较重失信",
        CreditLevel.DishonestSevere => "严重失信",
        _ => "未分级",
    };

    private static string Behaviour(string code) => code == Core.Electricity.Behaviours.Arrears ? "拖欠电费" : code;

    private static string Of(Date day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");
}
