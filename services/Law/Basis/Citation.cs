namespace Quzhou.Law;

/// <summary>
/// The place in a legal text that a rule, parameter or decision rests on (法律依据).
/// </summary>
/// <param name="Document">Document number as printed, for example <c>衢发改发〔2018〕23号</c>.</param>
/// <param name="Article">Article (条) or numbered point; 0 for a text that numbers nothing.</param>
/// <param name="Paragraph">Paragraph (款); 0 when the article is cited whole.</param>
/// <param name="Item">Item (项) as printed without brackets, for example <c>三</c> or <c>三.1</c>; empty when the paragraph is cited whole.</param>
/// <param name="Part">Annex, part or chapter where the articles restart, for example <c>附件2</c>; empty for the main text.</param>
public readonly record struct Citation(string Document, int Article, int Paragraph = 0, string Item = "", string Part = "")
{
    /// <summary>The citation as an official would write it, for example <c>衢发改发〔2018〕23号第十二条(三)1</c>.</summary>
    public override string ToString() => string.Concat(
        Document,
        Part,
        Article == 0 ? "" : "第" + ChineseNumeral(Article) + "条",
        Paragraph == 0 ? "" : "第" + ChineseNumeral(Paragraph) + "款",
        string.IsNullOrEmpty(Item) ? "" : FormatItem(Item));

    private static string FormatItem(string item)
    {
        var dot = item.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? $"({item})" : $"({item[..dot]}){item[(dot + 1)..]}";
    }

    /// <summary>A number from 1 to 999 in Chinese numerals, as articles are numbered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 1 to 999.</exception>
    public static string ChineseNumeral(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);
        const string digits = "零一二三四五六七八九";
        var (hundreds, tens, units) = (number / 100, number / 10 % 10, number % 10);
        var text = hundreds > 0 ? digits[hundreds] + "百" : "";
        if (tens > 0)
            text += tens == 1 && hundreds == 0 ? "十" : digits[tens] + "十";
        else if (hundreds > 0 && units > 0)
            text += "零";
        return units > 0 ? text + digits[units] : text;
    }
}
