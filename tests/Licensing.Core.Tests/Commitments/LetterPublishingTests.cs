using Quzhou.Law;
using Quzhou.Licensing.Core.Commitments;
using static Quzhou.Licensing.Core.Tests.GivenCase;

namespace Quzhou.Licensing.Core.Tests.Commitments;

/// <summary>Publishing the letter of an item (附件2第五至七条).</summary>
public sealed class LetterPublishingTests
{
    private static readonly Act Publishing = By("publisher", "2018-05-02");

    private static readonly LetterTemplate Draft = new(
        new Guid("0199a3c4-5555-7abc-8def-0123456789ab"), 7, 0, Day("2018-05-02"), "电影放映经营许可证核发(内资)", "市文广新局公告", [new("电影管理条例", "第三十八条", "放映单位的设立")], ["有放映场所"], [new(1, "申请书", "原件", true, true)]);

    public static TheoryData<string, LetterTemplate, string> Lacking => new()
    {
        { "no ground", Draft with { Grounds = [] }, "grounds" },
        { "no condition", Draft with { Conditions = [" "] }, "conditions" },
        { "no material", Draft with { Materials = [] }, "materials" },
        { "no title", Draft with { Title = "" }, "title" },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    [Covers("licensing.letter.elements")]
    public void A_letter_tells_everything(string name, LetterTemplate draft, string missing) =>
        LetterPublishing.Publish(Given.Item(7), draft, [], Publishing).Refused().Findings.ShouldHaveSingleItem(name).Facts.ShouldContain(new Fact("missing", missing));

    [Theory]
    [InlineData(6)]
    [InlineData(52)]
    [InlineData(70)]
    public void Only_an_item_of_the_route_has_a_letter(int serial) =>
        LetterPublishing.Publish(Given.Item(serial), Draft, [], Publishing).Refused().Findings.ShouldHaveSingleItem().Citation.ShouldBe(Texts.CommitmentArticle(5));

    [Fact]
    public void Versions_follow_the_printed_one()
    {
        var first = LetterPublishing.Publish(Given.Item(7), Draft, [], Publishing).Granted();
        first.Version.ShouldBe(1);
        LetterPublishing.Publish(Given.Item(7), Draft, [first], Publishing).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        LetterPublishing.Publish(Given.Item(7), Draft with { EffectiveFrom = Day("2018-06-01") }, [first], Publishing).Granted().Version.ShouldBe(2);

        LetterPublishing.Publish(Given.Item(18), Draft, [], Publishing).Granted().ShouldSatisfyAllConditions(l => l.Version.ShouldBe(2), l => l.Serial.ShouldBe(18));
        LetterPublishing.Publish(Given.Item(7), Draft with { EffectiveFrom = Day("2018-05-01") }, [], Publishing).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        LetterPublishing.Publish(Given.Item(7), Draft with { Materials = [new(2, "申请书", "", true, true)] }, [], Publishing).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
    }
}
