using static Quzhou.Law.Tests.Days;

namespace Quzhou.Law.Tests.Subjects;

public sealed class SubjectIdTests
{
    [Theory]
    [InlineData("GB 11643, first example: a woman born 1949", "11010519491231002X", "1949-12-31")]
    [InlineData("GB 11643, second example: a man born 1880", "440524188001010014", "1880-01-01")]
    [InlineData("Quzhou, check digit 9", "330802199003071239", "1990-03-07")]
    [InlineData("born on a leap day", "110105200002290013", "2000-02-29")]
    [InlineData("resident of Taiwan, region 830000", "830000199001010012", "1990-01-01")]
    [InlineData("first birth year", "110105185001010013", "1850-01-01")]
    [InlineData("last birth year", "110105209912310010", "2099-12-31")]
    public void A_resident_number_is_a_person_with_a_birth_date(string row, string text, string birth)
    {
        var id = SubjectId.Parse(text);

        id.Type.ShouldBe(SubjectType.Individual, row);
        id.IsNaturalPerson.ShouldBeTrue(row);
        id.BirthDate.ShouldBe(Day(birth), row);
        id.Reveal().ShouldBe(text, row);
    }

    // Codes as published by their holders or by the registers.
    [Theory]
    [InlineData("GB 32100's own example", "91350100M000100Y43", SubjectType.Enterprise)]
    [InlineData("an oil company, organisation check X", "91110000710925462X", SubjectType.Enterprise)]
    [InlineData("another, check P", "91110000710926094P", SubjectType.Enterprise)]
    [InlineData("a bank under the national authority", "91100000100003962T", SubjectType.Enterprise)]
    [InlineData("all digits, yet no person", "914403001922038216", SubjectType.Enterprise)]
    [InlineData("X inside, G at the end", "9144030071526726XG", SubjectType.Enterprise)]
    [InlineData("a company of Zhejiang", "91330100799655058B", SubjectType.Enterprise)]
    [InlineData("a public institution of Shenzhen", "12440300MB2C92173E", SubjectType.PublicInstitution)]
    public void A_published_code_is_an_organisation(string row, string text, SubjectType type)
    {
        var id = SubjectId.Parse(text);

        id.Type.ShouldBe(type, row);
        id.IsNaturalPerson.ShouldBeFalse(row);
        id.BirthDate.ShouldBeNull(row);
        id.Reveal().ShouldBe(text, row);
    }

    [Theory]
    [InlineData("null", null, SubjectIdError.Empty)]
    [InlineData("empty", "", SubjectIdError.Empty)]
    [InlineData("blank", "   ", SubjectIdError.Empty)]
    [InlineData("17 characters", "11010519491231002", SubjectIdError.Length)]
    [InlineData("19 characters", "11010519491231002XX", SubjectIdError.Length)]
    [InlineData("the old 15 digits", "110105491231002", SubjectIdError.Length)]
    [InlineData("a space in front", " 1010519491231002X", SubjectIdError.Character)]
    [InlineData("small x", "11010519491231002x", SubjectIdError.Character)]
    [InlineData("full-width digit", "１1010519491231002X", SubjectIdError.Character)]
    [InlineData("letter O in a code", "91350100MO00100Y43", SubjectIdError.Character)]
    [InlineData("letter I in a code", "91350100MI00100Y43", SubjectIdError.Character)]
    [InlineData("small letters in a code", "91350100m000100y43", SubjectIdError.Character)]
    [InlineData("letter in the region of a code", "9135A100M000100Y43", SubjectIdError.Character)]
    [InlineData("no such province", "16010519491231002X", SubjectIdError.Region)]
    [InlineData("region of a code beginning with 0", "91035100M000100Y43", SubjectIdError.Region)]
    [InlineData("31 April", "110105199004310025", SubjectIdError.BirthDate)]
    [InlineData("29 February 1900", "110105190002290025", SubjectIdError.BirthDate)]
    [InlineData("29 February 2001", "110105200102290025", SubjectIdError.BirthDate)]
    [InlineData("born 1849", "110105184912310025", SubjectIdError.BirthDate)]
    [InlineData("wrong check digit of a person", "110105194912310021", SubjectIdError.CheckCharacter)]
    [InlineData("wrong check digit, person of Quzhou", "330802199003071238", SubjectIdError.CheckCharacter)]
    [InlineData("no such authority", "B1350100M000100Y43", SubjectIdError.Authority)]
    [InlineData("no such category of market regulation", "94350100M000100Y43", SubjectIdError.Authority)]
    [InlineData("no such category of other", "Y2350100M000100Y43", SubjectIdError.Authority)]
    [InlineData("wrong check inside the organisation code", "91350100M000100Y53", SubjectIdError.OrganisationCode)]
    [InlineData("wrong check character of a code", "91350100M000100Y44", SubjectIdError.CheckCharacter)]
    [InlineData("wrong check character of an all-digit code", "914403001922038217", SubjectIdError.CheckCharacter)]
    public void A_wrong_text_says_why_without_its_digits(string row, string? text, SubjectIdError expected)
    {
        SubjectId.TryParse(text, out var id, out var error).ShouldBeFalse(row);

        error.ShouldBe(expected, row);
        id.ShouldBe(default, row);
        var (zh, en) = error.Value.Explain();
        zh.ShouldNotBeEmpty(row);
        en.ShouldNotBeEmpty(row);
        if (!string.IsNullOrWhiteSpace(text))
            Should.Throw<FormatException>(() => SubjectId.Parse(text), row).Message.ShouldNotContain(text[^6..], Case.Sensitive, row);
    }

    [Fact]
    public void Every_error_has_its_own_reason() =>
        Enum.GetValues<SubjectIdError>().Select(error => error.Explain()).Distinct().Count().ShouldBe(Enum.GetValues<SubjectIdError>().Length);

    [Theory]
    [InlineData("a person", "11010519491231002X", "11************002X")]
    [InlineData("a code", "91350100M000100Y43", "91************0Y43")]
    public void A_number_is_masked_as_text(string row, string text, string masked)
    {
        var id = SubjectId.Parse(text);

        id.ToString().ShouldBe(masked, row);
        $"{id}".ShouldBe(masked, row);
        SubjectId.Mask(text).ShouldBe(masked, row);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("1101051", "*******")]
    [InlineData("11010549123100", "**************")]
    [InlineData("110105491231002", "11*********1002")]
    [InlineData("11010519491231002XX", "11*************02XX")]
    public void Any_text_can_be_masked(string text, string masked) => SubjectId.Mask(text).ShouldBe(masked);

    [Fact]
    public void Equal_numbers_are_equal_and_nobody_is_nobody()
    {
        SubjectId.Parse("11010519491231002X").ShouldBe(SubjectId.Parse("11010519491231002X"));
        SubjectId.Parse("11010519491231002X").ShouldNotBe(SubjectId.Parse("440524188001010014"));
        default(SubjectId).Type.ShouldBe(SubjectType.Unspecified);
        default(SubjectId).ToString().ShouldBe("");
        Should.Throw<InvalidOperationException>(() => default(SubjectId).Reveal());
    }
}
