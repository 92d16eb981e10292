using System.Globalization;
using System.Text;
using Quzhou.Common.V1;
using Quzhou.Credit.V1;
using Date = Google.Type.Date;

namespace Quzhou.Credit.GetCreditReport;

/// <summary>The words of a printed report (信用报告用语).</summary>
internal static class ReportWords
{
    internal static string Of(CreditRecord record)
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

    internal static string Of(Punishment punishment) => punishment.State switch
    {
        PunishmentState.Proposed => "已提请,待决定",
        PunishmentState.Rejected => "未予惩戒",
        PunishmentState.Lifted => $"{Of(punishment.ImposedOn)}决定,{Of(punishment.LiftedOn)}解除({Of(punishment.LiftReason)})",
        PunishmentState.LiftProposed => $"{Of(punishment.ImposedOn)}决定,生效中,至{Of(punishment.ExpiresOn)},已提请解除({Of(punishment.LiftReason)})",
        _ => $"{Of(punishment.ImposedOn)}决定,生效中,至{Of(punishment.ExpiresOn)}",
    };

    internal static string Of(Repair repair) =>
        $"{Of(repair.AppliedOn)}申请{(repair.Scope == RepairScope.Level ? "修复等级" : "终止联合惩戒")},{Of(repair.State)}";

    internal static string Of(RepairState state) => state switch
    {
        RepairState.Requested => "待供电公司审验",
        RepairState.PowerCompanyApproved => "待信用办审核",
        RepairState.Granted => "已修复",
        _ => "不予修复",
    };

    internal static string Of(LiftReason reason) => reason switch
    {
        LiftReason.Expired => "期限届满",
        LiftReason.Repaired => "信用修复",
        LiftReason.ObjectionUpheld => "异议成立",
        _ => "撤回",
    };

    internal static string Of(CreditLevel level) => level switch
    {
        CreditLevel.Trustworthy => "诚信",
        CreditLevel.Ordinary => "一般",
        CreditLevel.DishonestGeneral => "一般失信",
        CreditLevel.DishonestHeavier => "较重失信",
        CreditLevel.DishonestSevere => "严重失信",
        _ => "未分级",
    };

    internal static string Behaviour(string code) => code == Core.Electricity.Behaviours.Arrears ? "拖欠电费" : code;

    internal static string Of(Date day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    internal static string Of(RegisterList list) => list switch
    {
        RegisterList.Red => "红名单",
        RegisterList.Black => "黑名单",
        RegisterList.Abnormal => "经营异常名录",
        _ => "",
    };

    internal static string Of(ReportedWithdrawal withdrawal) => withdrawal switch
    {
        ReportedWithdrawal.FactCorrected => "事实更正",
        ReportedWithdrawal.ObjectionUpheld => "异议成立",
        ReportedWithdrawal.Unverifiable => "无法核实",
        _ => "",
    };

    internal static string Of(SubjectType type) => type switch
    {
        SubjectType.Government => "政府",
        SubjectType.Enterprise => "企业",
        SubjectType.Individual => "个人",
        SubjectType.PublicInstitution => "事业单位",
        SubjectType.SocialOrganisation => "社会组织",
        _ => "",
    };
}
