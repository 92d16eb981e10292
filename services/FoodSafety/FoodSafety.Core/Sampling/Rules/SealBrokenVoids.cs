using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Sampling.Rules;

/// <summary>A sample whose seal is broken or another one is void: no result may rest on it (十四); <c>docs/decisions/0084</c>.</summary>
public static class SealBrokenVoids
{
    private const string Id = "foodsafety.sampling.seal";

    /// <summary>Finding when the seal as read does not hold, else null.</summary>
    /// <param name="sealNumber">Number put on.</param>
    /// <param name="readNumber">Number as read.</param>
    /// <param name="intact">True when it is unbroken.</param>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "十四")]
    public static Finding? Check(string sealNumber, string readNumber, bool intact)
    {
        Fact[] facts = [FactText.Text("seal", sealNumber), FactText.Text("read", readNumber), new("intact", $"{intact}")];
        if (!intact)
            return new Finding(Id, Texts.Point("十四"), "封条破损,样品作废", "The seal is broken: the sample is void", facts);
        return sealNumber == readNumber
            ? null
            : new Finding(Id, Texts.Point("十四"), "封条编号不符,样品作废", "The seal is another one: the sample is void", facts);
    }
}
