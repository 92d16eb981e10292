using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Sampling.Parameters;

/// <summary>Sampling of a year (监督抽检、风险监测), points 十三 and 十四. They run on until the next year's text replaces them, see <c>docs/decisions/0082</c>.</summary>
public static class SamplingNumbers
{
    /// <summary>Batches of edible farm produce, at least.</summary>
    public static readonly DatedParameter<int> FarmProduce = Batches("farm-produce", 300);

    /// <summary>Batches of primary aquatic products, at least.</summary>
    public static readonly DatedParameter<int> Aquatic = Batches("aquatic", 50);

    /// <summary>Batches of edible forest products, at least.</summary>
    public static readonly DatedParameter<int> Forest = Batches("forest", 90);

    /// <summary>Batches of food, at least.</summary>
    public static readonly DatedParameter<int> Food = Batches("food", 431);

    /// <summary>Batches of food-related products, at least.</summary>
    public static readonly DatedParameter<int> FoodRelated = Batches("food-related", 40);

    /// <summary>Samples of risk monitoring for every thousand inhabitants.</summary>
    public static readonly DatedParameter<int> RiskPerThousand = new(
        "foodsafety.sampling.risk", "samples per thousand inhabitants", new DatedRow<int>(Texts.InForce, 1, Texts.Point("十三")));

    /// <summary>Calendar months within which a failed product is disposed of; the text gives a rate and no term, see <c>docs/decisions/0084</c>.</summary>
    public static readonly DatedParameter<int> DisposalMonths = new(
        "foodsafety.sampling.disposal", "months", new DatedRow<int>(Texts.InForce, 3, Texts.Point("四")));

    /// <summary>Who takes a sample together, at least; the text gives no number, see <c>docs/decisions/0084</c>.</summary>
    public static readonly DatedParameter<int> Samplers = new(
        "foodsafety.sampling.samplers", "samplers", new DatedRow<int>(Texts.InForce, 2, Texts.Point("十四")));

    /// <summary>The number of a category of supervision.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Risk monitoring, which goes by inhabitants, or no category.</exception>
    public static DatedParameter<int> BatchesOf(SampleCategory category) => category switch
    {
        SampleCategory.FarmProduce => FarmProduce,
        SampleCategory.Aquatic => Aquatic,
        SampleCategory.Forest => Forest,
        SampleCategory.Food => Food,
        SampleCategory.FoodRelated => FoodRelated,
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Not a category of supervision."),
    };

    private static DatedParameter<int> Batches(string name, int value) =>
        new($"foodsafety.sampling.{name}", "batches a year", new DatedRow<int>(Texts.InForce, value, Texts.Point("十四")));
}
