using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.JointPunishment.Parameters;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.JointPunishment.Rules;

[Covers(MeasuresFit.Id)]
public sealed class MeasuresFitTests
{
    [Theory]
    [InlineData("legal entity gets the suspension of cooperation", UserKind.LegalEntity, "HOUSING_FUND_COOPERATION_SUSPENDED", true)]
    [InlineData("a person does not", UserKind.NaturalPerson, "HOUSING_FUND_COOPERATION_SUSPENDED", false)]
    [InlineData("a person's loan is reviewed strictly", UserKind.NaturalPerson, "HOUSING_FUND_LOAN_STRICT_REVIEW", true)]
    [InlineData("a company has no such loan", UserKind.LegalEntity, "HOUSING_FUND_LOAN_STRICT_REVIEW", false)]
    [InlineData("prepaid settlement fits both", UserKind.NaturalPerson, "CREDIT_PREPAID_SETTLEMENT", true)]
    [InlineData("an invented measure fits nobody", UserKind.LegalEntity, "NO_TRAINS", false)]
    public void One_measure(string row, UserKind kind, string code, bool fits) =>
        (MeasuresFit.Choose([code], kind, Day("2018-07-01")).Measures is not null).ShouldBe(fits, row);

    [Theory]
    [InlineData(UserKind.LegalEntity)]
    [InlineData(UserKind.NaturalPerson)]
    public void None_named_means_all_that_fit_and_reaches_every_department(UserKind kind)
    {
        var measures = MeasuresFit.Choose([], kind, Day("2018-07-01")).Measures!;

        measures.ShouldAllBe(m => m.Fits(kind));
        measures.Select(m => m.Service).Distinct().ShouldBe(Recipients.All, ignoreOrder: true);
    }

    [Fact]
    public void Every_measure_has_its_own_code_and_an_article_of_chapter_four()
    {
        var all = MeasureCatalogue.Measures.On(Day("2018-06-01")).Value.Measures;

        all.Select(m => m.Code).ShouldBeUnique();
        all.ShouldAllBe(m => m.Citation.Document == Regulation.Document && m.Citation.Article >= 21 && m.Citation.Article <= 23);
    }

    [Fact]
    public void Says_nothing_of_the_day_before_the_regulation() =>
        Should.Throw<ParameterNotInForceException>(() => MeasuresFit.Choose([], UserKind.LegalEntity, Day("2018-05-31")));
}
