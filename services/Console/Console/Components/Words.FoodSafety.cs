namespace Quzhou.Console.Components;

/// <summary>Words of the food safety office's pages.</summary>
internal sealed partial class Words
{
    private static readonly Dictionary<string, string> FoodSafety = new(StringComparer.Ordinal)
    {
        ["目标看板"] = "Target board", ["预警"] = "Alarms", ["批次追溯"] = "Trace of a batch", ["检查"] = "Inspections", ["县市区"] = "County", ["全市"] = "The city",
        ["统计截止"] = "Counted up to", ["完成进度(%)"] = "Done of what is asked (%)", ["目标"] = "Target", ["实际"] = "Actual", ["目标值"] = "Asked", ["差距"] = "Gap",
        ["趋势"] = "Trend", ["完成情况"] = "State", ["分子/分母"] = "Of how many", ["即将到期"] = "Due soon", ["仅未完成"] = "Open only", ["生产经营者"] = "Operator", ["检查类别"] = "Class",
        ["计划日期"] = "Planned on", ["已整改"] = "Put right", ["未整改"] = "Not put right", ["复查"] = "Re-check", ["预警类型"] = "Kind", ["严重程度"] = "Severity",
        ["发出时间"] = "Raised", ["确认期限"] = "To be taken by", ["承办人"] = "Taken by", ["关闭原因"] = "Closed for", ["确认预警"] = "Acknowledge",
        ["您将作为值班人员承办此预警,并停止其升级。"] = "You take this alarm as the officer on duty; it no longer escalates.", ["关闭预警"] = "Close the alarm",
        ["预警关闭后不再升级;理由记入审计。"] = "A closed alarm escalates no more; the audit log keeps the reason.", ["实时预警"] = "Live", ["实时接收中"] = "Receiving",
        ["正在连接"] = "Connecting", ["预警变更"] = "Change", ["操作人"] = "By", ["转化"] = "Transformation", ["数量不明"] = "quantity unknown", ["件"] = "pcs", ["方向"] = "Direction",
        ["批次上限"] = "Most batches", ["追溯"] = "Trace",
        ["结果已截断:还有更多批次未显示,请提高上限或从更近的批次追溯。"] = "Cut short: there are more batches than are shown. Raise the limit or trace from a nearer batch.",
        ["地点和数量只显示最近的批次:"] = "Places and quantities are shown for the nearest batches only:", ["记录已截断"] = "Cut short: there are more records", ["变动类型"] = "Movement",
        ["地点"] = "Place", ["对方"] = "Counterpart", ["数量"] = "Quantity", ["柯城区"] = "Kecheng", ["衢江区"] = "Qujiang", ["龙游县"] = "Longyou", ["江山市"] = "Jiangshan",
        ["常山县"] = "Changshan", ["开化县"] = "Kaihua", ["西区"] = "West district", ["衢州绿色产业集聚区"] = "Green industry zone", ["上升"] = "Better", ["持平"] = "Same",
        ["下降"] = "Worse", ["百分比"] = "Per cent", ["每千人口"] = "Per thousand inhabitants", ["推进中"] = "On the way", ["未完成"] = "Missed", ["向前追溯来源"] = "What it came from",
        ["向后追踪去向"] = "What came out of it", ["件数"] = "Pieces", ["质量"] = "Mass", ["体积"] = "Volume", ["产出"] = "Produced", ["收货"] = "Received", ["拆包"] = "Unpacked",
        ["发货撤销"] = "Shipment taken back", ["组箱"] = "Put together", ["发货"] = "Shipped", ["投料"] = "Used", ["装箱"] = "Packed", ["销售"] = "Sold", ["销毁"] = "Destroyed",
        ["聚集性病例"] = "Cluster of cases", ["冷链超温"] = "Cold chain excursion", ["许可证已到期"] = "Permit expired", ["多次不合格"] = "Repeated failures",
        ["物料不平衡"] = "Mass balance", ["待确认预警"] = "Open", ["已确认"] = "Acknowledged", ["已关闭"] = "Closed", ["发出"] = "Raised", ["依据更新"] = "More behind it",
        ["依据失效"] = "Ground lapsed", ["升级"] = "Escalated", ["已处置"] = "Dealt with", ["误报"] = "False alarm", ["依据已撤销"] = "Ground corrected or withdrawn",
        ["已移交"] = "Handed over", ["食品检查"] = "Inspection", ["整改复查"] = "Re-check", ["不合格处置"] = "Disposal after a failed sample", ["抽检异议处理"] = "Objection to decide",
        ["许可证到期"] = "Permit expires", ["持证人待登记"] = "Permit holder to be registered", ["食品生产者"] = "Producer", ["农批农贸市场"] = "Market", ["餐饮服务提供者"] = "Caterer",
        ["食堂"] = "Canteen", ["网络食品销售者"] = "Online seller", ["自动售货机"] = "Vending machine", ["三小一摊"] = "Small businesses and stalls",
        ["农村家宴中心"] = "Rural banquet kitchen", ["餐饮具集中消毒单位"] = "Tableware disinfection", ["常规检查"] = "Routine", ["加强检查"] = "Enhanced", ["重点检查"] = "Top",
        ["合格"] = "Passed", ["不合格"] = "Failed", ["一般"] = "General", ["较重"] = "Heavier", ["严重"] = "Severe",
    };
}
