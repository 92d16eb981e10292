using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment.Parameters;
using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>Every measure names its article and fits the kind of user (惩戒措施), Art. 21 and 23.</summary>
public static class MeasuresFit
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.punishment.measures-fit";

    /// <summary>The measures chosen, or null when one does not fit or is none of the catalogue, and the finding that says so.</summary>
    /// <param name="codes">Codes asked for; empty for all that fit.</param>
    /// <param name="kind">Kind of user.</param>
    /// <param name="date">Day of the proposal; governs the catalogue.</param>
    [Rule(Id, Regulation.Document, 21)]
    [Rule(Id, Regulation.Document, 23)]
    public static (IReadOnlyList<Measure>? Measures, Finding Finding) Choose(IReadOnlyCollection<string> codes, UserKind kind, DateOnly date)
    {
        var catalogue = MeasureCatalogue.Measures.On(date).Value.Measures;
        var fitting = catalogue.Where(m => m.Fits(kind) && (codes.Count == 0 || codes.Contains(m.Code, StringComparer.Ordinal))).ToList();
        var refused = codes.Where(code => !fitting.Exists(m => m.Code == code)).Distinct(StringComparer.Ordinal).ToList();
        return refused.Count == 0
            ? (fitting, new Finding(Id, Regulation.Article(23), "惩戒措施均有条文依据并适用于该类主体。", "Every measure rests on an article and fits this kind of subject.", [.. fitting.Select(m => new Fact("measure", m.Code))], MeasureCatalogue.Measures.Describe(date)))
            : (null, new Finding(Id, Regulation.Article(23), "所列措施不适用于该类主体或没有条文依据。", "These measures do not fit this kind of subject or rest on no article.", [.. refused.Select(code => new Fact("measure", code))], MeasureCatalogue.Measures.Describe(date)));
    }
}
