using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Quzhou.Common.V1;
using Quzhou.Credit.V1;

namespace Quzhou.Console.Pages.Credit;

/// <summary>Names of what stands in a file of the register.</summary>
internal static partial class Shown
{
    private static readonly TimeSpan City = TimeSpan.FromHours(8);

    internal static string Of(CreditLevel level) => level switch
    {
        CreditLevel.Trustworthy => "诚信",
        CreditLevel.Ordinary => "一般",
        CreditLevel.DishonestGeneral => "一般失信",
        CreditLevel.DishonestHeavier => "较重失信",
        CreditLevel.DishonestSevere => "严重失信",
        _ => "",
    };

    internal static string LookOf(CreditLevel level) => level switch
    {
        CreditLevel.Trustworthy => "good",
        CreditLevel.DishonestGeneral or CreditLevel.DishonestHeavier => "wait",
        CreditLevel.DishonestSevere => "bad",
        _ => "off",
    };

    internal static string Of(RegisterList list) => list switch
    {
        RegisterList.Red => "红名单",
        RegisterList.Black => "黑名单",
        RegisterList.Abnormal => "经营异常名录",
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

    internal static string Of(LiftReason reason) => reason switch
    {
        LiftReason.Expired => "期限届满",
        LiftReason.Repaired => "信用修复",
        LiftReason.ObjectionUpheld => "异议成立",
        LiftReason.Withdrawn => "撤回",
        _ => "",
    };

    internal static string Of(SuggestionState state) => state switch
    {
        SuggestionState.Open => "待提请",
        SuggestionState.Adopted => "已提请",
        SuggestionState.Dismissed => "不予提请",
        SuggestionState.Void => "事由消灭",
        _ => "",
    };

    internal static string Of(ObjectionState state) => state switch
    {
        ObjectionState.Open => "处理中",
        ObjectionState.Corrected => "已更正",
        ObjectionState.Rejected => "维持",
        ObjectionState.Deleted => "已删除",
        _ => "",
    };

    internal static string Of(ObjectionResult result) => result switch
    {
        ObjectionResult.WithdrawRecord => "撤销记录",
        ObjectionResult.FactCorrected => "事实已更正",
        ObjectionResult.Reject => "维持",
        ObjectionResult.Delete => "无法核实,删除",
        _ => "",
    };

    internal static string Of(HistoryKind kind) => kind switch
    {
        HistoryKind.Record => "失信记录",
        HistoryKind.Repair => "信用修复",
        HistoryKind.Punishment => "联合惩戒",
        HistoryKind.AbnormalListing => "经营异常名录",
        HistoryKind.Objection => "异议",
        HistoryKind.Trustworthy => "诚信用户评定",
        _ => "",
    };

    internal static string Of(RepairState state) => state switch
    {
        RepairState.Requested => "待供电公司审验",
        RepairState.PowerCompanyApproved => "待信用办审核",
        RepairState.Granted => "已修复",
        RepairState.Refused => "不予修复",
        _ => "",
    };

    internal static string Of(DateTimeOffset? time) => time?.ToOffset(City).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Fen as yuan.</summary>
    internal static string Yuan(long fen) => fen == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{fen / 100m:#,##0.00}");

    /// <summary>A day as the departments take it; null when none was chosen.</summary>
    internal static Google.Type.Date? ToDate(DateOnly? day) => day is { } d ? new Google.Type.Date { Year = d.Year, Month = d.Month, Day = d.Day } : null;

    /// <summary>A time of day in the city as the departments take it; null when none was chosen.</summary>
    internal static Timestamp? ToTime(DateTime? time) => time is { } t ? new DateTimeOffset(System.DateTime.SpecifyKind(t, DateTimeKind.Unspecified), City).ToTimestamp() : null;
}
