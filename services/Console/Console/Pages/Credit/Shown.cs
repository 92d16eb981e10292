using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Quzhou.Common.V1;
using Quzhou.Credit.V1;

namespace Quzhou.Console.Pages.Credit;

/// <summary>Names of the credit service's states, in Chinese as the law has them.</summary>
internal static partial class Shown
{
    internal static string Of(PunishmentState state) => state switch
    {
        PunishmentState.Proposed => "已提请",
        PunishmentState.Rejected => "不予惩戒",
        PunishmentState.InForce => "生效",
        PunishmentState.LiftProposed => "生效,已提请解除",
        PunishmentState.Lifted => "已解除",
        _ => "",
    };

    internal static string Of(PropagationState state) => state switch
    {
        PropagationState.Pending => "待落实",
        PropagationState.Enforced => "已落实",
        PropagationState.NothingToRestrict => "无可限制事项",
        PropagationState.Released => "已恢复",
        PropagationState.Failed => "落实失败",
        PropagationState.Superseded => "已被后续版本取代",
        _ => "",
    };

    internal static string LookOf(PropagationRow row) => row.State switch
    {
        PropagationState.Failed => "bad",
        _ when row.Overdue => "bad",
        PropagationState.Enforced or PropagationState.Released => "good",
        PropagationState.Pending => "wait",
        _ => "off",
    };

    internal static string Of(Google.Type.Date? day) => day is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    internal static string Of(Timestamp? time) => time is null ? "" : time.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    internal static string Latency(double milliseconds) => milliseconds switch
    {
        0 => "",
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.0} s"),
    };

    internal static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Granted => "准予",
        Verdict.Restricted => "从严办理",
        Verdict.Refused => "不予",
        _ => "",
    };
}
