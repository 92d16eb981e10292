using Quzhou.Law;

namespace Quzhou.Credit.Core.JointPunishment.Rules;

/// <summary>A punished user is on the public list (公示), Art. 22.</summary>
public static class PublicList
{
    /// <summary>Stable id.</summary>
    public const string Id = "credit.consequence.public-list";

    /// <summary>Code of the measure that asks for it.</summary>
    public const string MeasureCode = "CREDIT_PUBLICATION";

    /// <summary>The finding when the punishment asks for it, else null.</summary>
    /// <param name="measureCodes">Measures of the punishment.</param>
    [Rule(Id, Regulation.Document, 22)]
    public static Finding? Find(IEnumerable<string> measureCodes) => measureCodes.Contains(MeasureCode, StringComparer.Ordinal)
        ? new Finding(Id, Regulation.Article(22), "严重失信用户列入公示名单。", "A severely dishonest user is on the public list.")
        : null;
}
