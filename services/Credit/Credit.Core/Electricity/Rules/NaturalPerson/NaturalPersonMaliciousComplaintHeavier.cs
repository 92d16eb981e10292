using Quzhou.Credit.Core.Electricity.Facts;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Electricity.Rules.NaturalPerson;

/// <summary>A malicious complaint for unjust gain is heavier dishonesty of a natural person (较重失信), Art. 11(二)7.</summary>
public static class NaturalPersonMaliciousComplaintHeavier
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.malicious-complaint.natural-person.heavier";

    /// <summary>The finding, or null when the item does not fit.</summary>
    /// <param name="act">A complaint.</param>
    [Rule(Id, Regulation.Document, 11, Item = "二.7")]
    public static Finding? Find(CountedConduct act) =>
        act.Newest is not MaliciousComplaint ? null : act.Found(
            Id,
            Regulation.Article(11, "二.7"),
            "自然人用户歪曲事实、以恶意投诉谋取不当利益,属较重失信。",
            "Malicious complaint for unjust gain by a natural person: heavier dishonesty.");
}
