namespace Quzhou.Console.Pages.FoodSafety;

/// <summary>The districts that 衢食药安委〔2018〕4号 sets its counts for, in its order.</summary>
internal static class Counties
{
    internal static readonly IReadOnlyList<string> All = ["柯城区", "衢江区", "龙游县", "江山市", "常山县", "开化县", "西区", "衢州绿色产业集聚区"];
}
