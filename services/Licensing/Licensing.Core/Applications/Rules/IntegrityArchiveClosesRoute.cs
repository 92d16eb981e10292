using Quzhou.Law;
using Quzhou.Licensing.Core.Applications.Parameters;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>Who once broke or falsified a commitment has the commitment route no more (附件2第十三条第二款).</summary>
public static class IntegrityArchiveClosesRoute
{
    /// <summary>Finding when the integrity archive holds such an entry, else null.</summary>
    [Rule("licensing.route.integrity-archive", Texts.Separation, 13, Part = Texts.Commitment, Paragraph = 2)]
    public static Finding? Check(ApplicantStanding standing, DateOnly on) => standing.BrokenCommitment is null
        ? null
        : new Finding(
            "licensing.route.integrity-archive",
            Texts.CommitmentArticle(13, 2),
            "诚信档案有未履行或不实承诺的记录,不再适用告知承诺",
            "The integrity archive holds a broken or false commitment; the commitment route is closed",
            standing.BrokenCommitment.Facts,
            CommitmentMeasuresInForce.Value.Describe(on));
}
