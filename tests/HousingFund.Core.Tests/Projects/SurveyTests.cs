using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Projects;

/// <summary>The survey (第十条(一)) and its basic conditions (第六条至第八条一).</summary>
public sealed class SurveyTests
{
    [Theory]
    [InlineData("two", new[] { "a", "b" }, false)]
    [InlineData("three", new[] { "a", "b", "c" }, true)]
    [InlineData("four", new[] { "a", "b", "c", "d" }, true)]
    [InlineData("two, one named twice", new[] { "a", "b", "b" }, false)]
    [Covers("housingfund.survey.team")]
    public void At_least_three_are_on_the_site(string name, string[] surveyors, bool holds) =>
        (SurveyTeam.Check(GivenAdmission.Report with { Surveyors = surveyors }) is null).ShouldBe(holds, name);

    [Fact]
    [Covers("housingfund.survey.record")]
    public void The_visit_is_on_record_and_sees_every_building()
    {
        Building[] applied = [Given.MultiStorey, Given.HighRise];

        OnSiteRecordKept.Check(applied, GivenAdmission.Report).ShouldBeNull();
        OnSiteRecordKept.Check(applied, GivenAdmission.Report with { OnSiteRecord = " " }).ShouldNotBeNull();
        OnSiteRecordKept.Check(applied, GivenAdmission.Report with { Buildings = [Given.MultiStorey] }).ShouldNotBeNull().Facts.ShouldBe([new Fact("unseen", "1")]);
    }

    // 2018: 29 April to 1 May was a holiday, 28 April a make-up day; 16 to 18 June too.
    public static TheoryData<string, DateOnly, DateOnly> SurveyTerms => new()
    {
        { "Friday: ends on Monday", new(2018, 6, 1), new(2018, 6, 4) },
        { "Monday: ends on Thursday", new(2018, 6, 4), new(2018, 6, 7) },
        { "Wednesday: Saturday is off, Monday", new(2018, 6, 6), new(2018, 6, 11) },
        { "before Labour Day: the make-up Saturday counts", new(2018, 4, 25), new(2018, 4, 28) },
        { "into Labour Day", new(2018, 4, 26), new(2018, 5, 2) },
        { "into the Dragon Boat Festival", new(2018, 6, 14), new(2018, 6, 19) },
    };

    [Theory]
    [MemberData(nameof(SurveyTerms))]
    [Covers("housingfund.survey.in-time")]
    public void The_survey_has_three_days(string name, DateOnly received, DateOnly due)
    {
        SurveyInTime.DueOn(received, GivenAdmission.Calendar).ShouldBe(due, name);
        SurveyInTime.Check(received, due, GivenAdmission.Calendar).ShouldBeNull(name);
        SurveyInTime.Check(received, due.AddDays(1), GivenAdmission.Calendar).ShouldNotBeNull(name).Parameter.ShouldBe("housingfund.survey-days@2018-03-29=3 days");
    }

    public static TheoryData<string, DateOnly, DateOnly> ReviewTerms => new()
    {
        { "Monday: Wednesday", new(2018, 6, 4), new(2018, 6, 6) },
        { "Thursday: Monday", new(2018, 6, 7), new(2018, 6, 11) },
        { "Friday: Tuesday", new(2018, 6, 1), new(2018, 6, 5) },
        { "before Labour Day", new(2018, 4, 27), new(2018, 5, 2) },
        { "before the Dragon Boat Festival", new(2018, 6, 15), new(2018, 6, 20) },
    };

    [Theory]
    [MemberData(nameof(ReviewTerms))]
    [Covers("housingfund.review.in-time")]
    public void The_review_has_two_working_days(string name, DateOnly submitted, DateOnly due)
    {
        ReviewInTime.DueOn(submitted, GivenAdmission.Calendar).ShouldBe(due, name);
        ReviewInTime.Check(submitted, due, GivenAdmission.Calendar).ShouldBeNull(name);
        ReviewInTime.Check(submitted, due.AddDays(1), GivenAdmission.Calendar).ShouldNotBeNull(name);
    }

    [Fact]
    public void The_day_before_the_text_has_no_terms()
    {
        SurveyInTime.DueOn(new(2018, 3, 29), GivenAdmission.Calendar).ShouldBe(new(2018, 4, 2));
        Should.Throw<ParameterNotInForceException>(() => SurveyInTime.DueOn(new(2018, 3, 28), GivenAdmission.Calendar));
        Should.Throw<ParameterNotInForceException>(() => ReviewInTime.DueOn(new(2018, 3, 28), GivenAdmission.Calendar));
    }

    public static TheoryData<string, FinancialFigures, decimal?, decimal?, decimal?> Ratios => new()
    {
        { "even", new(100_000, 60_000, 50_000, 20_000, 40_000), 60m, 125m, 75m },
        { "two places, down", new(300, 100, 100, 0, 300), 33.33m, 33.33m, 33.33m },
        { "two places, up", new(300, 200, 200, 100, 300), 66.67m, 66.67m, 33.33m },
        { "half a hundredth goes up", new(80_000, 1, 1, 0, 80_000), 0m, 0m, 0m },
        { "half a hundredth exactly", new(20_000, 1, 1, 0, 20_000), 0.01m, 0.01m, 0.01m },
        { "no current liabilities", new(100, 0, 50, 0, 0), 0m, null, null },
        { "nothing at all", new(0, 0, 0, 0, 0), null, null, null },
        { "inventories above current assets", new(100, 50, 10, 30, 40), 50m, 25m, -50m },
    };

    [Theory]
    [MemberData(nameof(Ratios))]
    [Covers("housingfund.survey.ratios")]
    public void Ratios_come_from_the_balance_sheet(string name, FinancialFigures figures, decimal? liability, decimal? current, decimal? quick)
    {
        FinancialRatiosComputed.Of(figures).ShouldBe(new FinancialRatios(liability, current, quick), name);
        FinancialRatiosComputed.Record(figures).Facts.Count.ShouldBe(3);
    }

    public static TheoryData<string, ProjectKind, BasicConditions, string?> Conditions => new()
    {
        { "all in order", ProjectKind.Presale, GivenAdmission.Conditions, null },
        { "licences", ProjectKind.Presale, GivenAdmission.Conditions with { LicencesComplete = false }, "housingfund.admission.licences" },
        { "indicators", ProjectKind.Added, GivenAdmission.Conditions with { FinancialIndicatorsNormal = false }, "housingfund.admission.financial-indicators" },
        { "negative information", ProjectKind.Completed, GivenAdmission.Conditions with { NegativeInformation = true }, "housingfund.admission.negative-information" },
        { "credit", ProjectKind.Presale, GivenAdmission.Conditions with { GoodCredit = false }, "housingfund.admission.company-credit" },
        { "funds", ProjectKind.Presale, GivenAdmission.Conditions with { FundsSecured = false }, "housingfund.admission.funds" },
        { "funds, added buildings", ProjectKind.Added, GivenAdmission.Conditions with { FundsSecured = false }, "housingfund.admission.funds" },
        { "funds are not asked of completed homes", ProjectKind.Completed, GivenAdmission.Conditions with { FundsSecured = false }, null },
        { "acceptance", ProjectKind.Completed, GivenAdmission.Conditions with { CompletionAccepted = false }, "housingfund.admission.completion" },
        { "acceptance is not asked of a presale", ProjectKind.Presale, GivenAdmission.Conditions with { CompletionAccepted = false }, null },
        { "nor of added buildings", ProjectKind.Added, GivenAdmission.Conditions with { CompletionAccepted = false }, null },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    [Covers("housingfund.admission.licences")]
    [Covers("housingfund.admission.financial-indicators")]
    [Covers("housingfund.admission.negative-information")]
    [Covers("housingfund.admission.company-credit")]
    [Covers("housingfund.admission.funds")]
    [Covers("housingfund.admission.completion")]
    public void Each_kind_has_its_basic_conditions(string name, ProjectKind kind, BasicConditions seen, string? rule)
    {
        var outcome = AdmissionDecisions.Survey(GivenAdmission.Filed(kind), GivenAdmission.Report with { Conditions = seen }, GivenAdmission.Clean, GivenAdmission.Calendar);

        if (rule is null)
        {
            outcome.Granted().Stage.ShouldBe(AdmissionStage.Surveyed, name);
            return;
        }
        var (state, findings) = outcome.Refused();
        state.Stage.ShouldBe(AdmissionStage.Refused, name);
        findings[0].RuleId.ShouldBe(rule, name);
        findings[0].Citation.Article.ShouldBe(kind == ProjectKind.Presale ? 6 : kind == ProjectKind.Completed ? 7 : 8);
    }

    public static TheoryData<string, RefusalFacts, FinancialFigures, string?> Grounds => new()
    {
        { "none", GivenAdmission.NoRefusal, GivenAdmission.Figures, null },
        { "1: unlawful acts", GivenAdmission.NoRefusal with { UnlawfulConduct = true }, GivenAdmission.Figures, "housingfund.survey.unlawful-conduct" },
        { "2: debts one fen above assets", GivenAdmission.NoRefusal, GivenAdmission.Figures with { TotalLiabilitiesFen = 100_001 }, "housingfund.survey.finances" },
        { "2: debts equal to assets", GivenAdmission.NoRefusal, GivenAdmission.Figures with { TotalLiabilitiesFen = 100_000 }, null },
        { "2: debts above assets, with a plan", GivenAdmission.NoRefusal with { SoundFinancingPlan = true }, GivenAdmission.Figures with { TotalLiabilitiesFen = 100_001 }, null },
        { "2: capital withdrawn", GivenAdmission.NoRefusal with { CapitalWithdrawn = true }, GivenAdmission.Figures, "housingfund.survey.finances" },
        { "2: above a prescribed ratio", GivenAdmission.NoRefusal with { AbovePrescribedRatio = true }, GivenAdmission.Figures, "housingfund.survey.finances" },
        { "2: capital withdrawn, with a plan", GivenAdmission.NoRefusal with { CapitalWithdrawn = true, SoundFinancingPlan = true }, GivenAdmission.Figures, null },
        { "3: forged accounts", GivenAdmission.NoRefusal with { AccountsForged = true }, GivenAdmission.Figures, "housingfund.survey.accounts-or-credit" },
        { "3: credit got worse", GivenAdmission.NoRefusal with { CreditDeteriorated = true }, GivenAdmission.Figures, "housingfund.survey.accounts-or-credit" },
        { "4: finances alone", GivenAdmission.NoRefusal with { FinancialCapacityAtRisk = true }, GivenAdmission.Figures, null },
        { "4: sales alone", GivenAdmission.NoRefusal with { SalesCapacityAtRisk = true }, GivenAdmission.Figures, null },
        { "4: both at once", GivenAdmission.NoRefusal with { FinancialCapacityAtRisk = true, SalesCapacityAtRisk = true }, GivenAdmission.Figures, "housingfund.survey.capacity" },
    };

    [Theory]
    [MemberData(nameof(Grounds))]
    [Covers("housingfund.survey.unlawful-conduct")]
    [Covers("housingfund.survey.finances")]
    [Covers("housingfund.survey.accounts-or-credit")]
    [Covers("housingfund.survey.capacity")]
    public void Four_grounds_speak_against_lending(string name, RefusalFacts facts, FinancialFigures figures, string? rule)
    {
        var outcome = AdmissionDecisions.Survey(
            GivenAdmission.Filed(), GivenAdmission.Report with { Facts = facts, Figures = figures }, GivenAdmission.Clean, GivenAdmission.Calendar);

        if (rule is null)
            outcome.Granted().Stage.ShouldBe(AdmissionStage.Surveyed, name);
        else
            outcome.Refused().Findings[0].ShouldSatisfyAllConditions(f => f.RuleId.ShouldBe(rule, name), f => f.Citation.Article.ShouldBe(10));
    }
}
