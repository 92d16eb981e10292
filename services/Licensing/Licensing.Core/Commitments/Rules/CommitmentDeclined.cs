using Quzhou.Law;

namespace Quzhou.Licensing.Core.Commitments.Rules;

/// <summary>Who does not want to commit has the ordinary route (附件2第十四条).</summary>
public static class CommitmentDeclined
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.commitment.declined";

    /// <summary>Finding of the change of route.</summary>
    [Rule(Id, Texts.Separation, 14, Part = Texts.Commitment)]
    public static Finding Find(DateOnly on) => new(
        Id, Texts.CommitmentArticle(14), "申请人不愿意作出承诺,转按一般程序办理", "The applicant does not want to commit; the ordinary route is taken", [FactText.Day("on", on)]);
}
