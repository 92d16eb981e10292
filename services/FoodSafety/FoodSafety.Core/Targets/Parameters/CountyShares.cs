using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Targets.Parameters;

/// <summary>
/// What each county has to bring in, where the annex of the livelihood projects prints it and it adds up to the city's number.
/// The rows of banquet kitchens and workshops do not add up in print and are not used, see <c>docs/decisions/0085</c>.
/// </summary>
public static class CountyShares
{
    /// <summary>The city's own row (市本级).</summary>
    public const string CityLevel = "市本级";

    private static readonly DateOnly EndOf2018 = new(2018, 12, 31);

    /// <summary>Shares by target and county.</summary>
    public static readonly DatedParameter<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>> Printed = new(
        "foodsafety.target.county-shares",
        "count by county",
        new DatedRow<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>>(
            Texts.LivelihoodInForce,
            new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal)
            {
                ["ASSURED_MARKETS"] = Row(2, 3, 2, 2, 3, 2, 1, 0, 0),
                ["MODEL_UNITS"] = Row(2, 85, 68, 87, 88, 67, 66, 16, 19),
            },
            new Citation(Texts.Livelihood2018, 0, Item: "十", Part: "附件"),
            EndOf2018));

    /// <summary>The share of a county in a target of a year; null where none is printed.</summary>
    public static int? Of(string code, string county, int year) =>
        year == EndOf2018.Year && Printed.On(EndOf2018).Value.TryGetValue(code, out var row) && row.TryGetValue(county, out var share) ? share : null;

    private static Dictionary<string, int> Row(params ReadOnlySpan<int> shares)
    {
        string[] counties = [CityLevel, "柯城区", "衢江区", "龙游县", "江山市", "常山县", "开化县", "西区", "衢州绿色产业集聚区"];
        var row = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < counties.Length; i++)
            row.Add(counties[i], shares[i]);
        return row;
    }
}
