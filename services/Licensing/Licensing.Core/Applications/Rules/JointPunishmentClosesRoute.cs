using Quzhou.Law;
using Quzhou.Licensing.Core.Applications.Parameters;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>A subject under joint punishment is restricted everywhere, and so has no commitment route (附件2第十三条第三款).</summary>
public static class JointPunishmentClosesRoute
{
    /// <summary>Finding while a joint punishment is in force, else null.</summary>
    [Rule("licensing.route.joint-punishment", Texts.Separation, 13, Part = Texts.Commitment, Paragraph = 3)]
    public static Finding? Check(ApplicantStanding standing, DateOnly on) => standing.Punishment is null
        ? null
        : new Finding(
            "licensing.route.joint-punishment",
            Texts.CommitmentArticle(13, 3),
            "申请人正受联合惩戒,不适用告知承诺,应按一般程序从严审查",
            "The applicant is under joint punishment: no commitment route, ordinary route under strict review",
            standing.Punishment,
            CommitmentMeasuresInForce.Value.Describe(on));
}
