using Quzhou.Common.V1;
using Quzhou.Console.Departments;

namespace Quzhou.Console.Components;

/// <summary>The words of the pages: written in Chinese, shown in English to who wants it. Each area has its own file.</summary>
internal sealed partial class Words
{
    internal const string Cookie = "quzhou-language";
    internal const string Chinese = "zh-CN";
    internal const string English = "en";

    private static readonly Dictionary<string, string> Common = new(StringComparer.Ordinal)
    {
        ["衢州市信用联合惩戒平台"] = "Quzhou joint credit punishment", ["登录"] = "Sign in", ["退出"] = "Sign out", ["令牌"] = "Token",
        ["令牌无效或已过期,请重新签发。"] = "The token is not valid or is over; ask for a new one.",
        ["登录已过期,请重新登录。"] = "The session is over; sign in again.",
        ["页面已失效,请重试。"] = "The page was too old; try again.",
        ["请输入本机关签发的令牌;本地平台用 token 命令签发。"] = "Enter a token that your agency issued; on the local platform the token command makes one.",
        ["跳到内容"] = "Skip to content", ["主题"] = "Theme", ["确认"] = "Confirm", ["取消"] = "Cancel", ["关闭"] = "Close", ["搜索"] = "Search", ["首页"] = "First page", ["下一页"] = "Next page",
        ["暂无数据"] = "Nothing here", ["依据"] = "Legal basis", ["准予"] = "Granted", ["从严办理"] = "Restricted", ["不予"] = "Refused", ["参数"] = "Parameter",
        ["您的角色或机关无权查看或办理此项。"] = "Your role or agency may not see or do this.", ["部门暂时无法应答,请稍后再试。"] = "The department cannot answer now; try again later.",
        ["所需角色或机关"] = "Needed", ["所需角色"] = "Role needed", ["机关"] = "agency",
        ["操作"] = "Action", ["状态"] = "State", ["时间"] = "Time", ["部门"] = "Department", ["详情"] = "Details", ["理由"] = "Reason", ["办理结果"] = "Result",
        ["信用"] = "Credit", ["审批"] = "Licensing", ["公积金"] = "Housing fund", ["招生"] = "Admissions", ["食品安全"] = "Food safety",
        ["credit"] = "Credit", ["licensing"] = "Licensing", ["housing-fund"] = "Housing fund", ["admissions"] = "Admissions", ["food-safety"] = "Food safety",
    };

    private static readonly Lazy<Dictionary<string, string>> Translations = new(() =>
    {
        var all = new Dictionary<string, string>(Common, StringComparer.Ordinal);
        foreach (var (chinese, english) in Areas())
            all.TryAdd(chinese, english);
        return all;
    });

    internal string Language { get; set; } = Chinese;

    /// <summary>The word in the officer's language.</summary>
    internal string this[string chinese] => Language == English && Translations.Value.TryGetValue(chinese, out var english) ? english : chinese;

    /// <summary>Name of a department.</summary>
    internal string Department(string service) => Language == English ? this[service] : service switch
    {
        "credit" => "信用",
        "licensing" => "审批",
        "housing-fund" => "公积金",
        "admissions" => "招生",
        "food-safety" => "食品安全",
        _ => service,
    };

    /// <summary>Why a department did not do what was asked.</summary>
    internal string Of(Problem problem) => problem switch
    {
        { Code: Grpc.Core.StatusCode.PermissionDenied, Needs.Length: > 0 } => $"{this["您的角色或机关无权查看或办理此项。"]} {this["所需角色或机关"]}: {problem.Needs}",
        { Code: Grpc.Core.StatusCode.PermissionDenied } => this["您的角色或机关无权查看或办理此项。"],
        { IsUnreachable: true } => this["部门暂时无法应答,请稍后再试。"],
        _ => $"{(Language == English ? problem.English : problem.Chinese)} ({problem.Reason})",
    };

    /// <summary>What is needed to do something.</summary>
    internal string Needs(Access access)
    {
        var roles = $"{this["您的角色或机关无权查看或办理此项。"]} {this["所需角色"]}: {string.Join(", ", access.Roles)}";
        return access.Agencies.Count == 0 ? roles : $"{roles} · {this["机关"]}: {string.Join(", ", access.Agencies)}";
    }

    /// <summary>The language that a cookie names; Chinese first.</summary>
    internal static string Choose(string? cookie) => cookie == English ? English : Chinese;

    internal static string Other(string language) => language == English ? Chinese : English;

    /// <summary>Every word that has a translation: a test looks for words without one.</summary>
    internal static IEnumerable<string> Known => Translations.Value.Keys;

    private static IEnumerable<KeyValuePair<string, string>> Areas() => [.. Credit, .. Operations, .. Licensing, .. HousingFund, .. Admissions, .. FoodSafety, .. Lists];
}
