using FsCheck;
using FsCheck.Xunit;
using Quzhou.Law;
using Quzhou.ServiceDefaults.Redaction;

namespace Quzhou.ServiceDefaults.Tests;

/// <summary>No number leaves in a log line, wherever in it the number stands; nothing else is touched.</summary>
public sealed class IdNumbersTests
{
    [Property(MaxTest = 500)]
    public void Every_number_is_masked_anywhere(NonNegativeInt organisation, NonNegativeInt day, byte sequence)
    {
        var company = UnifiedSocialCreditCode.Compose('9', '1', "330800", $"{organisation.Get % 100_000_000:D8}").Reveal();
        var person = ResidentIdentityNumber.Compose("330802", new DateOnly(1950, 1, 1).AddDays(day.Get % 25_000), sequence + 1).Reveal();
        foreach (var text in (string[])[$"{company}", $"subject={company};", $"({person})", $"号码{person}有误", $"{person},{company}"])
        {
            var masked = IdNumbers.Mask(text);

            masked.ShouldNotContain(company);
            masked.ShouldNotContain(person);
            masked.Length.ShouldBe(text.Length);
            IdNumbers.Contains(text).ShouldBeTrue();
            IdNumbers.Contains(masked).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("0199a3c4-1111-7abc-8def-0123456789ab")]
    [InlineData("4bf92f3577b34da6a3ce929d0e0e4736")]
    [InlineData("2018-06-01T08:00:00.000000+08:00")]
    [InlineData("amount_fen=123456789012345678")]
    [InlineData("衢发改发〔2018〕23号第十二条(三)1")]
    [InlineData("91330800")]
    [InlineData("")]
    public void Other_texts_stay_as_they_are(string text) => IdNumbers.Mask(text).ShouldBe(text);

    [Theory]
    [InlineData("a mistyped check character", "330802199001011234")]
    [InlineData("a small x", "11010519491231002x")]
    public void A_number_of_a_person_is_known_by_its_form(string name, string number) => IdNumbers.Mask(number).ShouldNotBe(number, name);
}
