using Quzhou.Law;

namespace Quzhou.Credit.Core.Objection.Rules;

/// <summary>What is corrected or deleted is corrected on the city's platform at once too (平台同步更正), Art. 30.</summary>
public static class PushedCorrection
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.objection.platform-correction";

    /// <summary>The finding that the push rests on.</summary>
    /// <param name="authority">The decision that took the record out of the file.</param>
    [Rule(Id, Regulation.Document, 30)]
    public static Finding Find(string authority) => new(
        Id, Regulation.Article(30), "记录已更正或删除,市信用信息共享平台同步更正。", "The record was corrected or deleted: the city's platform is corrected too.", [new Fact("authority", authority)]);
}
