using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Quzhou.Law.Tests.Days;

namespace Quzhou.Law.Tests.Subjects;

public sealed class ComposeTests
{
    [Theory]
    [InlineData("GB 11643, first example", "110105", "1949-12-31", 2, "11010519491231002X")]
    [InlineData("GB 11643, second example", "440524", "1880-01-01", 1, "440524188001010014")]
    [InlineData("three-digit sequence", "330802", "1990-03-07", 123, "330802199003071239")]
    public void Composes_a_resident_number(string row, string region, string birth, int sequence, string expected) =>
        ResidentIdentityNumber.Compose(region, Day(birth), sequence).Reveal().ShouldBe(expected, row);

    [Theory]
    [InlineData("GB 32100's own example", '9', '1', "350100", "M000100Y", "91350100M000100Y43")]
    [InlineData("organisation check X", '9', '1', "110000", "71092546", "91110000710925462X")]
    [InlineData("national authority", '9', '1', "100000", "10000396", "91100000100003962T")]
    [InlineData("public institution", '1', '2', "440300", "MB2C9217", "12440300MB2C92173E")]
    public void Composes_a_code(string row, char authority, char category, string region, string organisation, string expected) =>
        UnifiedSocialCreditCode.Compose(authority, category, region, organisation).Reveal().ShouldBe(expected, row);

    [Theory]
    [InlineData("region too short", "33080", "1990-01-01", 1, "region")]
    [InlineData("region of no province", "160802", "1990-01-01", 1, "region")]
    [InlineData("letter in the region", "3308A2", "1990-01-01", 1, "region")]
    [InlineData("born too early", "330802", "1849-12-31", 1, "birth")]
    [InlineData("born too late", "330802", "2100-01-01", 1, "birth")]
    [InlineData("sequence 0", "330802", "1990-01-01", 0, "sequence")]
    [InlineData("sequence 1000", "330802", "1990-01-01", 1000, "sequence")]
    public void Refuses_parts_that_no_resident_number_has(string row, string region, string birth, int sequence, string part) =>
        Should.Throw<ArgumentException>(() => ResidentIdentityNumber.Compose(region, Day(birth), sequence), row).ParamName.ShouldBe(part, row);

    [Theory]
    [InlineData("unknown category", '9', '4', "330800", "MA000001", "category")]
    [InlineData("region too long", '9', '1', "3308000", "MA000001", "region")]
    [InlineData("region beginning with 0", '9', '1', "030800", "MA000001", "region")]
    [InlineData("organisation too short", '9', '1', "330800", "MA00001", "organisation")]
    [InlineData("letter that the standard leaves out", '9', '1', "330800", "MA00000O", "organisation")]
    [InlineData("reads as a person born 1901-05-12", '1', '1', "110119", "01051202", "organisation")]
    public void Refuses_parts_that_no_code_has(string row, char authority, char category, string region, string organisation, string part) =>
        Should.Throw<ArgumentException>(() => UnifiedSocialCreditCode.Compose(authority, category, region, organisation), row).ParamName.ShouldBe(part, row);

    [Theory]
    [InlineData("11", SubjectType.Government)]
    [InlineData("12", SubjectType.PublicInstitution)]
    [InlineData("13", SubjectType.SocialOrganisation)]
    [InlineData("19", SubjectType.SocialOrganisation)]
    [InlineData("21", SubjectType.SocialOrganisation)]
    [InlineData("31", SubjectType.SocialOrganisation)]
    [InlineData("35", SubjectType.SocialOrganisation)]
    [InlineData("41", SubjectType.SocialOrganisation)]
    [InlineData("51", SubjectType.SocialOrganisation)]
    [InlineData("52", SubjectType.SocialOrganisation)]
    [InlineData("53", SubjectType.SocialOrganisation)]
    [InlineData("59", SubjectType.SocialOrganisation)]
    [InlineData("62", SubjectType.SocialOrganisation)]
    [InlineData("71", SubjectType.SocialOrganisation)]
    [InlineData("81", SubjectType.SocialOrganisation)]
    [InlineData("91", SubjectType.Enterprise)]
    [InlineData("92", SubjectType.Enterprise)]
    [InlineData("93", SubjectType.Enterprise)]
    [InlineData("A1", SubjectType.PublicInstitution)]
    [InlineData("A9", SubjectType.SocialOrganisation)]
    [InlineData("N1", SubjectType.Enterprise)]
    [InlineData("N3", SubjectType.Enterprise)]
    [InlineData("Y1", SubjectType.SocialOrganisation)]
    public void Each_register_belongs_to_one_of_the_five_subjects(string register, SubjectType type) =>
        UnifiedSocialCreditCode.Compose(register[0], register[1], "330800", "MA27Q3X4").Type.ShouldBe(type);

    [Fact]
    public void The_registers_are_those_of_the_standard()
    {
        var found = from authority in CheckCharacters.CodeAlphabet
                    from category in CheckCharacters.CodeAlphabet
                    where UnifiedSocialCreditCode.SubjectTypeOf(authority, category) is not null
                    select $"{authority}{category}";

        found.ShouldBe(
            [
                "11", "12", "13", "19", "21", "29", "31", "32", "33", "34", "35", "39", "41", "49", "51", "52", "53", "59", "61", "62", "69",
                "71", "72", "79", "81", "89", "91", "92", "93", "A1", "A9", "N1", "N2", "N3", "N9", "Y1",
            ]);
    }

    [Property]
    public Property A_composed_person_reads_back() => Prop.ForAll(Numbers.PersonParts.ToArbitrary(), parts =>
    {
        var id = ResidentIdentityNumber.Compose(parts.Region, parts.Birth, parts.Sequence);
        var text = id.Reveal();
        return SubjectId.Parse(text) == id && id.BirthDate == parts.Birth && text[..6] == parts.Region
            && int.Parse(text[14..17], CultureInfo.InvariantCulture) == parts.Sequence;
    });

    [Property]
    public Property A_composed_code_reads_back() => Prop.ForAll(Numbers.CodeParts.ToArbitrary(), parts =>
    {
        var id = UnifiedSocialCreditCode.Compose(parts.Register[0], parts.Register[1], parts.Region, parts.Organisation);
        return SubjectId.Parse(id.Reveal()) == id && id.Reveal()[..16] == parts.Register + parts.Region + parts.Organisation;
    });
}
