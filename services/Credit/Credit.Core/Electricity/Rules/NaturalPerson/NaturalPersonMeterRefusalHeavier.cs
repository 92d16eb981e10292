using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;

/// <summary>Refusing back payment after a verified meter fault is heavier dishonesty of a natural person (较重失信), Art. 11(二)5.</summary>
public static class NaturalPersonMeterRefusalHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.meter-refusal.natural-person.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">A meter fault.</param>
    [Rule(Id, Regulation.Document, 11, Item = "二.5")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not MeterFault { RefusedBackPayment: true } ? null : act.Found(
            Id,
            Regulation.Article(11, "二.5"),
            "自然人用户在计量装置故障核实后仍拒绝补缴电费,属较重失信。",
            "Back payment refused after a verified meter fault by a natural person: heavier dishonesty.");
}
