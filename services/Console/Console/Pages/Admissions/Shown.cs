using Api = Quzhou.Admissions.V1;

namespace Quzhou.Console.Pages.Admissions;

/// <summary>Names of the states and kinds of the admissions office, in Chinese as the texts have them.</summary>
internal static class Shown
{
    internal static string Of(Api.PlanState value) => value switch
    {
        Api.PlanState.Submitted => "待批准",
        Api.PlanState.Approved => "已批准",
        Api.PlanState.Frozen => "冻结复核",
        _ => "",
    };

    internal static string Of(Api.Channel value) => value switch
    {
        Api.Channel.SpecialTalent => "特长生",
        Api.Channel.Quota => "指标分配",
        Api.Channel.Unified => "统招",
        _ => "",
    };

    internal static string Of(Api.AllocationState value) => value switch
    {
        Api.AllocationState.Queued => "排队",
        Api.AllocationState.Running => "运行中",
        Api.AllocationState.NeedsDecision => "并列待定",
        Api.AllocationState.Complete => "已完成",
        Api.AllocationState.Published => "已公布",
        Api.AllocationState.Superseded => "已被替代",
        Api.AllocationState.Failed => "失败",
        Api.AllocationState.Rejected => "已驳回",
        _ => "",
    };

    internal static string Of(Api.PlanSignatory value) => value switch
    {
        Api.PlanSignatory.School => "学校",
        Api.PlanSignatory.CountyEducation => "县教育局",
        Api.PlanSignatory.CountyFinance => "县财政局",
        Api.PlanSignatory.CountyPrice => "县物价局",
        Api.PlanSignatory.CityEducation => "市教育局",
        Api.PlanSignatory.CityFinance => "市财政局",
        Api.PlanSignatory.CityPrice => "市物价局",
        _ => "",
    };

    internal static string Of(Api.PlanChangeState value) => value switch
    {
        Api.PlanChangeState.Proposed => "已提出",
        Api.PlanChangeState.Approved => "已批准",
        Api.PlanChangeState.Refused => "未批准",
        _ => "",
    };
}
