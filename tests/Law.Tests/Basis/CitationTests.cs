namespace Quzhou.Law.Tests.Basis;

public sealed class CitationTests
{
    [Theory]
    [InlineData("a text without articles", 0, 0, "", "", "衢发改发〔2018〕23号")]
    [InlineData("an article", 12, 0, "", "", "衢发改发〔2018〕23号第十二条")]
    [InlineData("a paragraph", 12, 2, "", "", "衢发改发〔2018〕23号第十二条第二款")]
    [InlineData("an item", 12, 0, "三", "", "衢发改发〔2018〕23号第十二条(三)")]
    [InlineData("an item under an item", 12, 0, "三.1", "", "衢发改发〔2018〕23号第十二条(三)1")]
    [InlineData("paragraph and item", 12, 1, "三", "", "衢发改发〔2018〕23号第十二条第一款(三)")]
    [InlineData("an annex", 3, 0, "", "附件2", "衢发改发〔2018〕23号附件2第三条")]
    [InlineData("an annex as a whole", 0, 0, "", "附件2", "衢发改发〔2018〕23号附件2")]
    public void Reads_as_an_official_writes_it(string row, int article, int paragraph, string item, string part, string expected) =>
        new Citation("衢发改发〔2018〕23号", article, paragraph, item, part).ToString().ShouldBe(expected, row);

    [Theory]
    [InlineData(1, "一")]
    [InlineData(9, "九")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(35, "三十五")]
    [InlineData(99, "九十九")]
    [InlineData(100, "一百")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(111, "一百一十一")]
    [InlineData(202, "二百零二")]
    [InlineData(999, "九百九十九")]
    public void Articles_are_numbered_in_Chinese(int number, string expected) => Citation.ChineseNumeral(number).ShouldBe(expected);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1000)]
    public void Numbers_outside_are_refused(int number) => Should.Throw<ArgumentOutOfRangeException>(() => Citation.ChineseNumeral(number));

    [Fact]
    public void No_citation_is_an_empty_text() => default(Citation).ToString().ShouldBe("");

    [Fact]
    public void A_rule_s_attribute_gives_its_citation() =>
        new RuleAttribute("a.rule", "衢政办发〔2018〕23号", 3) { Paragraph = 2, Item = "一", Part = "附件1" }.Citation
            .ShouldBe(new Citation("衢政办发〔2018〕23号", 3, 2, "一", "附件1"));
}
