using Quzhou.Law;

namespace Quzhou.Credit.Core;

/// <summary>The regulation on the credit of electricity users (衢州市电力用户信用管理办法(试行)).</summary>
public static class Regulation
{
    /// <summary>Document number.</summary>
    public const string Document = "衢发改发〔2018〕23号";

    /// <summary>First day of force (施行之日), Art. 35.</summary>
    public static readonly DateOnly EffectiveFrom = new(2018, 6, 1);

    /// <summary>A place in the regulation.</summary>
    /// <param name="article">Article (条).</param>
    /// <param name="item">Item (项) as printed, <c>三.1</c> for item 1 under (三).</param>
    /// <param name="paragraph">Paragraph (款), 0 when the article is cited whole.</param>
    public static Citation Article(int article, string item = "", int paragraph = 0) => new(Document, article, paragraph, item);
}
