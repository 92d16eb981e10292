using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.JointPunishment.Rules;

[Covers(PublishedNameMasked.Id)]
public sealed class PublishedNameMaskedTests
{
    [Theory]
    [InlineData("a company's name is public", UserKind.LegalEntity, "衢州某某置业有限公司", "衢州某某置业有限公司")]
    [InlineData("two characters", UserKind.NaturalPerson, "张三", "张*")]
    [InlineData("three characters", UserKind.NaturalPerson, "欧阳明", "欧**")]
    [InlineData("a single character still hides that it is all", UserKind.NaturalPerson, "张", "张*")]
    [InlineData("a character outside the basic plane stays whole", UserKind.NaturalPerson, "𠀀三", "𠀀*")]
    public void A_persons_name_shows_its_first_character(string row, UserKind kind, string name, string shown)
    {
        var (actual, finding) = PublishedNameMasked.Show(kind, name);

        actual.ShouldBe(shown, row);
        (finding is not null).ShouldBe(kind == UserKind.NaturalPerson, row);
    }
}
