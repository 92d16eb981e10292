using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Commitments;

namespace Quzhou.Licensing.Core.Tests.Commitments;

/// <summary>The four letters of the police against the print (衢公办〔2018〕14号附件).</summary>
public sealed class PrintedLettersTests
{
    [Theory]
    [InlineData("security training", 16, 8, 3, 5)]
    [InlineData("seal engraving", 17, 2, 3, 3)]
    [InlineData("pawn", 18, 2, 7, 5)]
    [InlineData("hotel", 19, 2, 4, 6)]
    public void A_letter_has_all_that_is_printed(string name, int serial, int grounds, int conditions, int materials)
    {
        var letter = LetterTemplates.InForce([], serial, new DateOnly(2018, 4, 20)).ShouldNotBeNull(name);

        letter.Grounds.Count.ShouldBe(grounds, name);
        letter.Conditions.Count.ShouldBe(conditions, name);
        letter.Materials.Select(m => m.Number).ShouldBe(Enumerable.Range(1, materials), name);
        letter.Title.ShouldBe(Given.Item(serial).Name, name);
        LetterTemplates.InForce([], serial, new DateOnly(2018, 4, 19)).ShouldBeNull(name);
    }

    [Theory]
    [InlineData(16, 1, true, true)]
    [InlineData(16, 2, true, true)]
    [InlineData(16, 3, true, true)]
    [InlineData(16, 4, false, false)]
    [InlineData(16, 5, true, true)]
    [InlineData(17, 1, true, true)]
    [InlineData(17, 2, true, true)]
    [InlineData(17, 3, false, false)]
    [InlineData(18, 1, true, true)]
    [InlineData(18, 2, true, true)]
    [InlineData(18, 3, false, false)]
    [InlineData(18, 4, false, false)]
    [InlineData(18, 5, false, false)]
    [InlineData(19, 1, true, true)]
    [InlineData(19, 2, true, false)]
    [InlineData(19, 3, false, false)]
    [InlineData(19, 4, true, true)]
    [InlineData(19, 5, false, false)]
    [InlineData(19, 6, false, false)]
    public void A_material_comes_at_once_or_later(int serial, int number, bool required, bool printed) =>
        LetterTemplates.InForce([], serial, Given.Day)!.Materials.Single(m => m.Number == number)
            .ShouldSatisfyAllConditions(m => m.Required.ShouldBe(required), m => m.PrintedRequired.ShouldBe(printed), m => m.Name.ShouldNotBeEmpty());

    [Theory]
    [InlineData("in person: at once", Channel.InPerson, "2018-04-27", "2018-04-27")]
    [InlineData("by mail, over a make-up Saturday and Labour Day", Channel.Electronic, "2018-04-27", "2018-05-03")]
    public void A_letter_for_one_applicant_tells_everything(string name, Channel channel, string on, string issueBy)
    {
        var item = Given.Item(18);
        var template = LetterTemplates.InForce([], 18, GivenCase.Day(on))!;
        var letter = LetterComposition.Compose(item, template, channel, GivenCase.Day(on), GivenCase.Calendar);

        letter.ShouldSatisfyAllConditions(
            l => l.IssueBy.ShouldBe(GivenCase.Day(issueBy), name),
            l => l.Authority.ShouldBe("市公安局开发区分局"),
            l => l.Grounds.ShouldBe(template.Grounds),
            l => l.Conditions.ShouldBe(template.Conditions),
            l => l.Materials.ShouldBe(template.Materials),
            l => l.CommitWithinWorkingDays.ShouldBe(3),
            l => l.InspectWithinMonths.ShouldBe(2),
            l => l.Promises.Count.ShouldBe(5),
            l => l.Effects.Select(e => e.Section).Distinct().ShouldBe(["五", "六", "七"]));
    }

    [Fact]
    public void A_version_of_the_authority_replaces_the_printed_one_from_its_day()
    {
        var newer = LetterTemplates.Printed.Single(t => t.Serial == 18) with { Version = 2, EffectiveFrom = new DateOnly(2018, 7, 1) };

        LetterTemplates.InForce([newer], 18, new DateOnly(2018, 6, 30))!.Version.ShouldBe(1);
        LetterTemplates.InForce([newer], 18, new DateOnly(2018, 7, 1))!.Version.ShouldBe(2);
        LetterTemplates.InForce([newer], 7, new DateOnly(2018, 7, 1)).ShouldBeNull();
        Given.Item(7).Mode.ShouldBe(ReformMode.Commitment);
    }
}
