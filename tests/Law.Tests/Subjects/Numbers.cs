using FsCheck;
using FsCheck.Fluent;

namespace Quzhou.Law.Tests.Subjects;

/// <summary>Parts of valid numbers. Organisation codes begin with MA, as all do that were given out since 2015.</summary>
internal static class Numbers
{
    private static readonly string[] Quzhou = ["330800", "330802", "330803", "330822", "330824", "330825", "330881"];

    private static readonly string[] Registers = ["11", "12", "13", "31", "33", "51", "52", "53", "71", "81", "91", "92", "93", "N2", "Y1"];

    internal static Gen<(string Region, DateOnly Birth, int Sequence)> PersonParts =>
        from region in Gen.Elements(Quzhou)
        from days in Gen.Choose(0, 45000)
        from sequence in Gen.Choose(1, 999)
        select (region, new DateOnly(1900, 1, 1).AddDays(days), sequence);

    internal static Gen<(string Register, string Region, string Organisation)> CodeParts =>
        from register in Gen.Elements(Registers)
        from region in Gen.Elements((string[])[.. Quzhou, "100000", "330000"])
        from letters in Gen.Elements(CheckCharacters.CodeAlphabet.ToCharArray()).ArrayOf(6)
        select (register, region, "MA" + new string(letters));

    internal static Gen<string> Persons => PersonParts.Select(p => ResidentIdentityNumber.Compose(p.Region, p.Birth, p.Sequence).Reveal());

    internal static Gen<string> Codes => CodeParts.Select(p => UnifiedSocialCreditCode.Compose(p.Register[0], p.Register[1], p.Region, p.Organisation).Reveal());
}
