using Quzhou.Law;

namespace Quzhou.Credit.Core.Objection.Rules;

/// <summary>An objection is in writing and comes with evidence (书面异议申请并提交证据材料), Art. 29.</summary>
public static class EvidenceSubmitted
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.objection.evidence";

    /// <summary>Whether both are there, and the finding that says so.</summary>
    /// <param name="statement">What the user objects.</param>
    /// <param name="evidence">References of the evidence.</param>
    [Rule(Id, Regulation.Document, 29, Paragraph = 1)]
    public static (bool Holds, Finding Finding) Find(string statement, IReadOnlyCollection<string> evidence)
    {
        var given = !string.IsNullOrWhiteSpace(statement) && evidence.Any(e => !string.IsNullOrWhiteSpace(e));
        Fact[] facts = [FactText.Number("evidence", evidence.Count)];
        return given
            ? (true, new Finding(Id, Regulation.Article(29, paragraph: 1), "已提交书面异议和证据材料。", "The objection is in writing and comes with evidence.", facts))
            : (false, new Finding(Id, Regulation.Article(29, paragraph: 1), "未提交证据材料,异议不予受理。", "Without evidence the objection is not taken in.", facts));
    }
}
