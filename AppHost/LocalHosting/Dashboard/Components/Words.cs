using System.Globalization;

namespace Quzhou.AppHost.LocalHosting.Dashboard.Components;

/// <summary>The words of the pages in the operator's language; what has no translation is shown in English.</summary>
internal sealed class Words
{
    internal const string Cookie = "quzhou-language";
    internal const string Chinese = "zh-CN";
    internal const string English = "en";

    internal const string SignedOutPage = """
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>未登录 · Not signed in</title><link rel="stylesheet" href="/dashboard.css"></head>
        <body class="plain"><main><h1>未登录 · Not signed in</h1>
        <p>请使用平台启动时在控制台打印的登录链接(仅可使用一次;用后控制台会打印新的链接)。</p>
        <p lang="en">Use the login link that the host prints on its console. A link opens once; the next one is printed then.</p></main></body></html>
        """;

    private static readonly Dictionary<string, string> Translations = new(StringComparer.Ordinal)
    {
        ["Resources"] = "资源", ["Console"] = "控制台", ["Structured logs"] = "结构化日志", ["Traces"] = "链路追踪", ["Metrics"] = "指标", ["Capacity"] = "容量",
        ["Name"] = "名称", ["Kind"] = "类型", ["State"] = "状态", ["Health"] = "健康", ["Endpoints"] = "端点", ["Process"] = "进程", ["Restarts"] = "重启次数",
        ["Started"] = "启动时间", ["Actions"] = "操作", ["Start"] = "启动", ["Stop"] = "停止", ["Restart"] = "重启", ["Environment"] = "环境变量", ["Value"] = "值",
        ["Waits for"] = "依赖", ["hidden"] = "已隐藏", ["Details"] = "详情", ["Close"] = "关闭", ["Logs"] = "日志",
        ["Resource"] = "资源", ["All resources"] = "全部资源", ["Search"] = "搜索", ["Pause"] = "暂停", ["Continue"] = "继续", ["Download"] = "下载", ["Level"] = "级别",
        ["Time"] = "时间", ["Message"] = "消息", ["Category"] = "类别", ["Trace"] = "链路", ["Attributes"] = "属性", ["Attribute"] = "属性",
        ["Previous page"] = "上一页", ["Next page"] = "下一页", ["Span"] = "跨度", ["Spans"] = "跨度数", ["Duration"] = "耗时", ["Errors"] = "错误", ["Only errors"] = "仅错误", ["Hide traces of one span"] = "隐藏单跨度链路",
        ["At least (ms)"] = "至少(毫秒)", ["Events"] = "事件", ["Links"] = "关联", ["Logs of this trace"] = "该链路的日志", ["Logs of this span"] = "该跨度的日志",
        ["Instrument"] = "指标项", ["Library"] = "库", ["Window"] = "时间窗", ["minutes"] = "分钟", ["Series"] = "序列", ["Rate per second"] = "每秒速率",
        ["Percentiles"] = "百分位", ["Distribution"] = "分布", ["Kept"] = "已保留", ["Limit"] = "上限", ["Dropped"] = "已丢弃", ["What"] = "项目", ["Log records"] = "日志记录",
        ["Lines of console output"] = "控制台行", ["Spans beyond the limit of one trace"] = "超出单条链路上限的跨度", ["Points"] = "数据点", ["Malformed"] = "格式错误", ["Too large"] = "过大的请求",
        ["Turned away"] = "因过载被拒的请求", ["Theme"] = "主题", ["Language"] = "语言", ["nothing yet"] = "暂无数据", ["of"] = "/", ["Bytes"] = "字节",
        ["This trace is no longer kept."] = "该链路已不再保留。", ["parent is missing"] = "缺少父跨度", ["Running"] = "运行中", ["Waiting"] = "等待中", ["Starting"] = "启动中",
        ["Unhealthy"] = "不健康", ["Restarting"] = "重启中", ["Stopping"] = "停止中", ["Stopped"] = "已停止", ["Failed"] = "失败", ["Exemplar"] = "样例", ["Really?"] = "确定吗?",
        ["The resource does not take this command as it stands."] = "该资源当前状态不接受此操作。", ["Dashboard of the local host"] = "本地主机仪表盘", ["Skip to content"] = "跳到内容",
        ["Alerts"] = "告警", ["No alert."] = "无告警。", ["Runbook"] = "处置手册", ["Alert"] = "告警", ["overdue-enforcement"] = "惩戒落实逾期", ["outbox-age"] = "消息积压过久",
        ["error-queue"] = "错误队列有消息", ["deadline-missed"] = "办理期限已过", ["broker-down"] = "消息代理不可用", ["resource-down"] = "资源不可用",
        ["Latest"] = "最新", ["Total"] = "合计", ["rows"] = "行", ["Page"] = "第", ["Status"] = "状态", ["Information"] = "信息",
    };

    internal string Language { get; set; } = English;

    internal string this[string english] => Language == Chinese && Translations.TryGetValue(english, out var chinese) ? chinese : english;

    /// <summary>The language that a cookie names, else the browser's first choice.</summary>
    internal static string Choose(string? cookie, string acceptLanguage) => cookie switch
    {
        Chinese or English => cookie,
        _ => acceptLanguage.TrimStart().StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English,
    };

    /// <summary>A duration in the unit that reads best.</summary>
    internal static string Show(TimeSpan duration) => duration switch
    {
        { TotalMilliseconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMicroseconds:0} µs"),
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0.##} ms"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.##} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMinutes:0.#} min"),
    };

    internal static string Show(DateTimeOffset time) => time.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    internal static string Show(double value) => value.ToString(Math.Abs(value) is >= 1e7 or (< 1e-3 and > 0) ? "0.###e0" : "0.###", CultureInfo.InvariantCulture);
}
