using Quzhou.Law;

namespace Quzhou.Credit.Core.Objection.Rules;

/// <summary>What is wrong is corrected at once; what cannot be verified is deleted and the reason kept (更正、删除), Art. 30.</summary>
public static class ResultOfVerification
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.objection.result";

    /// <summary>The finding that the result rests on.</summary>
    /// <param name="result">What the verification came to.</param>
    [Rule(Id, Regulation.Document, 30)]
    [Rule(Id, Regulation.Document, 29, Paragraph = 2)]
    public static Finding Find(ObjectionResult result) => result switch
    {
        ObjectionResult.WithdrawRecord => new(Id, Regulation.Article(30), "经核实异议成立,记录立即更正,自档案撤销。", "The objection is upheld: the record is taken out of the file at once."),
        ObjectionResult.FactCorrected => new(Id, Regulation.Article(30), "经核实异议成立,有关事实已更正,记录随之更正。", "The objection is upheld: the facts have been corrected, and the record with them."),
        ObjectionResult.Reject => new(Id, Regulation.Article(29, paragraph: 2), "经核实记录与事实相符,异议不成立,记录维持。", "The record agrees with the facts: it stands."),
        ObjectionResult.Delete => new(Id, Regulation.Article(30), "异议信息无法核实,予以删除并记录删除原因。", "It cannot be verified: the record is deleted, and the reason is kept."),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Not a result of a verification."),
    };
}
