using Quzhou.Law;

namespace Quzhou.Licensing.Core.Tobacco.Parameters;

/// <summary>Numbers of the grounds (第一点).</summary>
public static class GroundNumbers
{
    /// <summary>Months of the year in which penalties are counted together (一年内); see <c>docs/decisions/0058</c>.</summary>
    public static readonly DatedParameter<int> WindowMonths = new("licensing.tobacco.window", "months", Row(12, "二"));

    /// <summary>Cartons of false or smuggled cigarettes found at one time.</summary>
    public static readonly DatedParameter<int> SeizedCartons = new("licensing.tobacco.seized-cartons", "cartons", Row(200, "一"));

    /// <summary>Penalties of which one is for cartons sold.</summary>
    public static readonly DatedParameter<int> PenaltiesWithCartons = new("licensing.tobacco.penalties-with-cartons", "penalties", Row(2, "二"));

    /// <summary>Cartons of that one.</summary>
    public static readonly DatedParameter<int> SoldCartons = new("licensing.tobacco.sold-cartons", "cartons", Row(50, "二"));

    /// <summary>Penalties with a refusal.</summary>
    public static readonly DatedParameter<int> PenaltiesWithRefusal = new("licensing.tobacco.penalties-with-refusal", "penalties", Row(2, "三"));

    /// <summary>Penalties of which one is for a grave kind of dealing.</summary>
    public static readonly DatedParameter<int> PenaltiesWithGraveDealing = new("licensing.tobacco.penalties-with-grave-dealing", "penalties", Row(3, "四"));

    /// <summary>Penalties for buying elsewhere.</summary>
    public static readonly DatedParameter<int> PenaltiesForBuyingElsewhere = new("licensing.tobacco.penalties-for-buying-elsewhere", "penalties", Row(3, "五"));

    /// <summary>Value of what they bought elsewhere together: 50,000 yuan.</summary>
    public static readonly DatedParameter<long> BoughtElsewhereFen = new("licensing.tobacco.bought-elsewhere", "fen", Row(5_000_000L, "五"));

    /// <summary>Or its number.</summary>
    public static readonly DatedParameter<int> BoughtElsewhereCases = new("licensing.tobacco.bought-elsewhere-cases", "cases", Row(10, "五"));

    /// <summary>Penalties of any kind.</summary>
    public static readonly DatedParameter<int> PenaltiesOfAnyKind = new("licensing.tobacco.penalties-of-any-kind", "penalties", Row(4, "六"));

    private static DatedRow<T> Row<T>(T value, string item)
        where T : notnull => new(FollowUpTexts.TobaccoInForce, value, FollowUpTexts.TobaccoPoint("一", item));
}
