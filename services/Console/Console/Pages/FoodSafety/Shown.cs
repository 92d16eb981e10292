using Api = Quzhou.FoodSafety.V1;

namespace Quzhou.Console.Pages.FoodSafety;

/// <summary>Names of the states and kinds of the food safety office, in Chinese as the texts have them.</summary>
internal static class Shown
{
    internal static string Of(Api.TargetTrend value) => value switch
    {
        Api.TargetTrend.Up => "上升",
        Api.TargetTrend.Flat => "持平",
        Api.TargetTrend.Down => "下降",
        _ => "",
    };

    internal static string Of(Api.TargetUnit value) => value switch
    {
        Api.TargetUnit.Count => "数量",
        Api.TargetUnit.Percent => "百分比",
        Api.TargetUnit.PerThousand => "每千人口",
        _ => "",
    };

    internal static string Of(Api.TargetState value) => value switch
    {
        Api.TargetState.Open => "推进中",
        Api.TargetState.Met => "已完成",
        Api.TargetState.Missed => "未完成",
        _ => "",
    };

    internal static string Of(Api.TraceDirection value) => value switch
    {
        Api.TraceDirection.Backward => "向前追溯来源",
        Api.TraceDirection.Forward => "向后追踪去向",
        _ => "",
    };

    internal static string Of(Api.QuantityDimension value) => value switch
    {
        Api.QuantityDimension.Count => "件数",
        Api.QuantityDimension.Mass => "质量",
        Api.QuantityDimension.Volume => "体积",
        _ => "",
    };

    internal static string Of(Api.MovementKind value) => value switch
    {
        Api.MovementKind.Produced => "产出",
        Api.MovementKind.Received => "收货",
        Api.MovementKind.Unpacked => "拆包",
        Api.MovementKind.ShippingVoided => "发货撤销",
        Api.MovementKind.Assembled => "组箱",
        Api.MovementKind.Shipped => "发货",
        Api.MovementKind.Used => "投料",
        Api.MovementKind.Packed => "装箱",
        Api.MovementKind.Sold => "销售",
        Api.MovementKind.Removed => "销毁",
        _ => "",
    };

    internal static string Of(Api.AlarmKind value) => value switch
    {
        Api.AlarmKind.CaseCluster => "聚集性病例",
        Api.AlarmKind.ColdChainExcursion => "冷链超温",
        Api.AlarmKind.PermitExpired => "许可证已到期",
        Api.AlarmKind.RepeatedFailures => "多次不合格",
        Api.AlarmKind.MassBalance => "物料不平衡",
        _ => "",
    };

    internal static string Of(Api.AlarmState value) => value switch
    {
        Api.AlarmState.Open => "待确认预警",
        Api.AlarmState.Acknowledged => "已确认",
        Api.AlarmState.Closed => "已关闭",
        _ => "",
    };

    internal static string Of(Api.AlarmChangeKind value) => value switch
    {
        Api.AlarmChangeKind.Raised => "发出",
        Api.AlarmChangeKind.Extended => "依据更新",
        Api.AlarmChangeKind.GroundLapsed => "依据失效",
        Api.AlarmChangeKind.Acknowledged => "已确认",
        Api.AlarmChangeKind.Escalated => "升级",
        Api.AlarmChangeKind.Closed => "已关闭",
        _ => "",
    };

    internal static string Of(Api.ClosingReason value) => value switch
    {
        Api.ClosingReason.Resolved => "已处置",
        Api.ClosingReason.FalseAlarm => "误报",
        Api.ClosingReason.GroundLapsed => "依据已撤销",
        Api.ClosingReason.HandedOver => "已移交",
        _ => "",
    };

    internal static string Of(Api.FoodWorkKind value) => value switch
    {
        Api.FoodWorkKind.Inspection => "食品检查",
        Api.FoodWorkKind.Recheck => "整改复查",
        Api.FoodWorkKind.Disposal => "不合格处置",
        Api.FoodWorkKind.Objection => "抽检异议处理",
        Api.FoodWorkKind.PermitExpiry => "许可证到期",
        Api.FoodWorkKind.Registration => "持证人待登记",
        _ => "",
    };

    internal static string Of(Api.OperatorKind value) => value switch
    {
        Api.OperatorKind.Producer => "食品生产者",
        Api.OperatorKind.Market => "农批农贸市场",
        Api.OperatorKind.Caterer => "餐饮服务提供者",
        Api.OperatorKind.Canteen => "食堂",
        Api.OperatorKind.OnlineSeller => "网络食品销售者",
        Api.OperatorKind.VendingMachine => "自动售货机",
        Api.OperatorKind.SmallAndStall => "三小一摊",
        Api.OperatorKind.FarmKitchen => "农村家宴中心",
        Api.OperatorKind.TablewareDisinfection => "餐饮具集中消毒单位",
        _ => "",
    };

    internal static string Of(Api.InspectionClass value) => value switch
    {
        Api.InspectionClass.Routine => "常规检查",
        Api.InspectionClass.Enhanced => "加强检查",
        Api.InspectionClass.Top => "重点检查",
        _ => "",
    };

    internal static string Of(Api.InspectionResult value) => value switch
    {
        Api.InspectionResult.Passed => "合格",
        Api.InspectionResult.Rectify => "限期整改",
        Api.InspectionResult.Failed => "不合格",
        _ => "",
    };

    internal static string Of(Api.Severity value) => value switch
    {
        Api.Severity.General => "一般",
        Api.Severity.Heavier => "较重",
        Api.Severity.Severe => "严重",
        _ => "",
    };
}
