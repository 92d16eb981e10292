using FsCheck;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Projects;

/// <summary>The course of an admission (第十条).</summary>
public sealed class AdmissionCourseTests
{
    private static readonly DeveloperStanding Punished = new(Given.Punishment, null);
    private static readonly DeveloperStanding Blacklisted = new(null, [new("listed_on", "2018-05-01")]);

    [Theory]
    [InlineData(ProjectKind.Presale)]
    [InlineData(ProjectKind.Completed)]
    [InlineData(ProjectKind.Added)]
    [Covers("housingfund.admission.taken-in")]
    public void A_project_in_order_comes_to_an_agreement(ProjectKind kind)
    {
        var filed = AdmissionDecisions.File(GivenAdmission.Id, GivenAdmission.Filing(kind), GivenAdmission.Clean, GivenAdmission.Received);
        filed.Findings().ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.admission.taken-in");
        var surveyed = AdmissionDecisions.Survey(filed.Granted(), GivenAdmission.Report, GivenAdmission.Clean, GivenAdmission.Calendar).Granted();
        var reviewed = AdmissionDecisions.Review(surveyed, GivenAdmission.Agreed, GivenAdmission.Calendar).Granted();
        var passed = AdmissionDecisions.Decide(reviewed, GivenAdmission.Meeting(), GivenAdmission.Clean).Granted();
        var concluded = AdmissionDecisions.Sign(passed, GivenAdmission.Signing, GivenAdmission.Clean).Granted();

        concluded.Stage.ShouldBe(AdmissionStage.Concluded);
        concluded.Signing!.Terms.ShouldBe(GivenAdmission.Terms);
    }

    [Fact]
    public void A_filing_names_all_it_lacks_at_once()
    {
        var filing = GivenAdmission.Filing() with { Materials = [], Statements = new(0, null) };

        var (state, findings) = AdmissionDecisions.File(GivenAdmission.Id, filing, Punished, GivenAdmission.Received).Refused();

        state.Stage.ShouldBe(AdmissionStage.Refused);
        findings.Count.ShouldBe(23 + 2 + 1);
    }

    [Fact]
    public void A_filing_without_a_building_is_none() =>
        AdmissionDecisions.File(GivenAdmission.Id, GivenAdmission.Filing() with { Buildings = [] }, GivenAdmission.Clean, GivenAdmission.Received)
            .NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);

    [Fact]
    [Covers("housingfund.developer.blacklist")]
    public void A_blacklisted_developer_gets_nowhere()
    {
        DeveloperNotBlacklisted.Check(null).ShouldBeNull();
        AdmissionDecisions.File(GivenAdmission.Id, GivenAdmission.Filing(), Blacklisted, GivenAdmission.Received).Refused().Findings
            .ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.developer.blacklist");
        AdmissionDecisions.Sign(GivenAdmission.Passed(), GivenAdmission.Signing, Blacklisted).Refused().State.Stage.ShouldBe(AdmissionStage.Passed);
    }

    [Fact]
    public void A_survey_by_two_changes_nothing()
    {
        var filed = GivenAdmission.Filed();

        AdmissionDecisions.Survey(filed, GivenAdmission.Report with { Surveyors = ["s1", "s2"] }, GivenAdmission.Clean, GivenAdmission.Calendar)
            .Refused().State.ShouldBe(filed);
    }

    [Fact]
    public void The_survey_sees_what_the_filing_did_not_say()
    {
        // Filed as twelve storeys done; eleven are there.
        var report = GivenAdmission.Report with { Buildings = [Given.MultiStorey, Given.HighRise with { StoreysDone = 11 }] };

        var (state, findings) = AdmissionDecisions.Survey(GivenAdmission.Filed(), report, GivenAdmission.Clean, GivenAdmission.Calendar).Refused();

        state.Stage.ShouldBe(AdmissionStage.Refused);
        findings[0].RuleId.ShouldBe("housingfund.project.progress");
    }

    [Fact]
    public void Buildings_that_were_not_applied_for_do_not_count()
    {
        var report = GivenAdmission.Report with { Buildings = [Given.MultiStorey, Given.HighRise, Given.HighRise with { Name = "3", StoreysDone = 1 }] };

        AdmissionDecisions.Survey(GivenAdmission.Filed(), report, GivenAdmission.Clean, GivenAdmission.Calendar).Granted().Stage.ShouldBe(AdmissionStage.Surveyed);
    }

    [Fact]
    public void A_late_survey_counts_and_is_on_record()
    {
        var late = GivenAdmission.Report with { VisitedOn = new(2018, 6, 5), Act = new Act("settlement", new(2018, 6, 5)) };

        var outcome = AdmissionDecisions.Survey(GivenAdmission.Filed(), late, GivenAdmission.Clean, GivenAdmission.Calendar);

        outcome.Granted().Stage.ShouldBe(AdmissionStage.Surveyed);
        outcome.Findings().ShouldContain(f => f.RuleId == "housingfund.survey.in-time");
    }

    [Theory]
    [InlineData("clerk")]
    [InlineData("s1")]
    [InlineData("s3")]
    [InlineData("settlement")]
    public void Who_took_in_or_surveyed_does_not_review(string officer) =>
        AdmissionDecisions.Review(GivenAdmission.Surveyed(), GivenAdmission.Agreed with { Act = new Act(officer, GivenAdmission.ReviewedOn) }, GivenAdmission.Calendar)
            .NotAllowed().ShouldBe(NotAllowedReason.FourEyes);

    [Theory]
    [InlineData("s2")]
    [InlineData("settlement")]
    [InlineData("reviewer")]
    [InlineData("clerk")]
    public void Nor_decide_or_sign(string officer)
    {
        AdmissionDecisions.Sign(GivenAdmission.Passed(), GivenAdmission.Signing with { Act = new Act(officer, GivenAdmission.ConcludedOn) }, GivenAdmission.Clean)
            .NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        var meeting = GivenAdmission.Meeting() with { Members = ["m1", "m2", "m3", "m4", officer], Votes = [.. new[] { "m1", "m2", officer }.Select(m => new Core.Projects.Committee.Vote(m, Core.Projects.Committee.VoteValue.For))] };
        AdmissionDecisions.Decide(GivenAdmission.Reviewed(), meeting, GivenAdmission.Clean).Refused().ShouldSatisfyAllConditions(
            r => r.State.Stage.ShouldBe(AdmissionStage.Reviewed), r => r.Findings.ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.committee.recusal"));
    }

    [Theory]
    [InlineData(ReviewOpinion.Agree, AdmissionStage.Reviewed)]
    [InlineData(ReviewOpinion.Disagree, AdmissionStage.Refused)]
    [InlineData(ReviewOpinion.SendBack, AdmissionStage.SentBack)]
    [Covers("housingfund.review.opinion")]
    public void The_review_has_three_opinions(ReviewOpinion opinion, AdmissionStage stage)
    {
        var outcome = AdmissionDecisions.Review(GivenAdmission.Surveyed(), GivenAdmission.Agreed with { Opinion = opinion }, GivenAdmission.Calendar);

        outcome.After(GivenAdmission.Surveyed()).Stage.ShouldBe(stage);
        (outcome is Outcome<AdmissionCase>.Granted).ShouldBe(stage == AdmissionStage.Reviewed);
        outcome.Findings().ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.review.opinion");
        ReviewDecides.Find(opinion).Stage.ShouldBe(stage);
    }

    [Fact]
    public void Sent_back_it_is_surveyed_again_and_the_term_runs_anew()
    {
        var back = AdmissionDecisions.Review(GivenAdmission.Surveyed(), GivenAdmission.Agreed with { Opinion = ReviewOpinion.SendBack }, GivenAdmission.Calendar).Refused().State;

        // Sent back on Wednesday 6 June: due on Monday the 11th.
        var again = GivenAdmission.Report with { VisitedOn = new(2018, 6, 11), Act = new Act("settlement", new(2018, 6, 11)) };
        var outcome = AdmissionDecisions.Survey(back, again, GivenAdmission.Clean, GivenAdmission.Calendar);

        outcome.Granted().Stage.ShouldBe(AdmissionStage.Surveyed);
        outcome.Findings().ShouldNotContain(f => f.RuleId == "housingfund.survey.in-time");
        AdmissionDecisions.Survey(back, GivenAdmission.Report, GivenAdmission.Clean, GivenAdmission.Calendar).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Fact]
    public void Who_surveyed_before_a_send_back_still_may_not_review_nor_vote_and_who_sent_back_may_not_vote()
    {
        var back = AdmissionDecisions.Review(GivenAdmission.Surveyed(), GivenAdmission.Agreed with { Opinion = ReviewOpinion.SendBack }, GivenAdmission.Calendar).Refused().State;
        var again = GivenAdmission.Report with { Surveyors = ["t1", "t2", "t3"], VisitedOn = new(2018, 6, 11), Act = new Act("settlement-2", new(2018, 6, 11)) };
        var surveyed = AdmissionDecisions.Survey(back, again, GivenAdmission.Clean, GivenAdmission.Calendar).Granted();

        AdmissionDecisions.Review(surveyed, GivenAdmission.Agreed with { Act = new Act("s1", new(2018, 6, 12)) }, GivenAdmission.Calendar).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        AdmissionDecisions.Review(surveyed, GivenAdmission.Agreed with { Act = new Act("settlement", new(2018, 6, 12)) }, GivenAdmission.Calendar).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        var reviewed = AdmissionDecisions.Review(surveyed, GivenAdmission.Agreed with { Act = new Act("reviewer-2", new(2018, 6, 12)) }, GivenAdmission.Calendar).Granted();
        reviewed.Involved.ShouldBe(["clerk", "t1", "t2", "t3", "settlement-2", "s1", "s2", "s3", "settlement", "reviewer-2", "reviewer"], ignoreOrder: true);
    }

    [Fact]
    public void No_step_is_dated_before_the_one_it_follows()
    {
        var early = new Act("reviewer", GivenAdmission.SurveyedOn.AddDays(-1));

        AdmissionDecisions.Survey(GivenAdmission.Filed(), GivenAdmission.Report with { VisitedOn = new(2018, 5, 31) }, GivenAdmission.Clean, GivenAdmission.Calendar)
            .NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        AdmissionDecisions.Review(GivenAdmission.Surveyed(), GivenAdmission.Agreed with { Act = early }, GivenAdmission.Calendar).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        AdmissionDecisions.Decide(GivenAdmission.Reviewed(), GivenAdmission.Meeting(on: GivenAdmission.ReviewedOn.AddDays(-1)), GivenAdmission.Clean)
            .NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        AdmissionDecisions.Decide(GivenAdmission.Reviewed(), GivenAdmission.Meeting(on: GivenAdmission.ReviewedOn), GivenAdmission.Clean).Granted().Stage.ShouldBe(AdmissionStage.Passed);
        AdmissionDecisions.Sign(GivenAdmission.Passed(), GivenAdmission.Signing with { Act = new Act("director", GivenAdmission.MetOn.AddDays(-1)) }, GivenAdmission.Clean)
            .NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Fact]
    public void What_the_committee_does_not_pass_is_refused() =>
        AdmissionDecisions.Decide(GivenAdmission.Reviewed(), GivenAdmission.Meeting(votesFor: 2, against: 3), GivenAdmission.Clean)
            .Refused().State.Stage.ShouldBe(AdmissionStage.Refused);

    [Fact]
    public void A_punishment_halts_a_case_and_its_end_lets_it_go_on()
    {
        var reviewed = GivenAdmission.Reviewed();

        AdmissionDecisions.Decide(reviewed, GivenAdmission.Meeting(), Punished).Refused().State.ShouldBe(reviewed);
        AdmissionDecisions.Decide(reviewed, GivenAdmission.Meeting(), GivenAdmission.Clean).Granted().Stage.ShouldBe(AdmissionStage.Passed);
        AdmissionDecisions.Sign(GivenAdmission.Passed(), GivenAdmission.Signing, Punished).Refused().State.Stage.ShouldBe(AdmissionStage.Passed);
    }

    [Theory]
    [InlineData("both signed", true, true, 0)]
    [InlineData("no agreement on withdrawals", false, true, 1)]
    [InlineData("approval not signed", true, false, 1)]
    [InlineData("neither", false, false, 2)]
    [Covers("housingfund.agreement.concluded")]
    public void Both_agreements_follow_the_approval(string name, bool withdrawals, bool approved, int missing)
    {
        var signing = GivenAdmission.Signing with { WithdrawalAgreementSigned = withdrawals, ApprovedByRepresentative = approved };

        BothAgreementsConcluded.Check(signing).Count.ShouldBe(missing, name);
        AdmissionDecisions.Sign(GivenAdmission.Passed(), signing, GivenAdmission.Clean).After(GivenAdmission.Passed()).Stage
            .ShouldBe(missing == 0 ? AdmissionStage.Concluded : AdmissionStage.Passed, name);
    }

    public static TheoryData<string, AgreementTerms, NotAllowedReason> WrongTerms => new()
    {
        { "no cap", GivenAdmission.Terms with { CapFen = 0 }, NotAllowedReason.WrongNumber },
        { "no maximum", GivenAdmission.Terms with { PerLoanMaximumFen = 0 }, NotAllowedReason.WrongNumber },
        { "no ratio", GivenAdmission.Terms with { MaximumRatioPercent = 0 }, NotAllowedReason.WrongNumber },
        { "more than the price", GivenAdmission.Terms with { MaximumRatioPercent = 101 }, NotAllowedReason.WrongNumber },
        { "no years", GivenAdmission.Terms with { MaximumYears = 0 }, NotAllowedReason.WrongNumber },
        { "begins before it is signed", GivenAdmission.Terms with { ValidFrom = GivenAdmission.ConcludedOn.AddDays(-1) }, NotAllowedReason.WrongDay },
        { "ends before it begins", GivenAdmission.Terms with { ValidUntil = GivenAdmission.ConcludedOn.AddDays(-1) }, NotAllowedReason.WrongDay },
    };

    [Theory]
    [MemberData(nameof(WrongTerms))]
    public void An_agreement_makes_sense(string name, AgreementTerms terms, NotAllowedReason reason) =>
        AdmissionDecisions.Sign(GivenAdmission.Passed(), GivenAdmission.Signing with { Terms = terms }, GivenAdmission.Clean).NotAllowed().ShouldBe(reason, name);

    [Property]
    public void No_order_of_steps_reaches_an_agreement_without_every_one(byte[] commands)
    {
        var admission = GivenAdmission.Filed();
        var done = new List<AdmissionStage>();
        foreach (var command in commands)
        {
            var before = admission.Stage;
            admission = (command % 7) switch
            {
                0 => AdmissionDecisions.Survey(admission, Shift(admission), GivenAdmission.Clean, GivenAdmission.Calendar).After(admission),
                1 => AdmissionDecisions.Review(admission, ReviewOf(admission, ReviewOpinion.Agree), GivenAdmission.Calendar).After(admission),
                2 => AdmissionDecisions.Review(admission, ReviewOf(admission, ReviewOpinion.SendBack), GivenAdmission.Calendar).After(admission),
                3 => AdmissionDecisions.Decide(admission, GivenAdmission.Meeting(), GivenAdmission.Clean).After(admission),
                4 => AdmissionDecisions.Decide(admission, GivenAdmission.Meeting(votesFor: 2, against: 3), GivenAdmission.Clean).After(admission),
                5 => AdmissionDecisions.Sign(admission, GivenAdmission.Signing, GivenAdmission.Clean).After(admission),
                _ => AdmissionDecisions.Survey(admission, Shift(admission) with { Surveyors = ["s1"] }, GivenAdmission.Clean, GivenAdmission.Calendar).After(admission),
            };
            if (admission.Stage != before)
                done.Add(admission.Stage);
        }

        if (admission.Stage == AdmissionStage.Concluded)
            done.TakeLast(4).ShouldBe([AdmissionStage.Surveyed, AdmissionStage.Reviewed, AdmissionStage.Passed, AdmissionStage.Concluded]);
        done.TakeWhile(s => s is not (AdmissionStage.Refused or AdmissionStage.Concluded)).Count().ShouldBeGreaterThanOrEqualTo(done.Count - 1, "a closed case stays closed");
        (admission.Survey is null).ShouldBe(done.Count == 0);
    }

    // Later surveys and reviews happen on the day that the step before allows.
    private static Core.Projects.Survey.SurveyReport Shift(AdmissionCase admission) => admission.Review is { } review
        ? GivenAdmission.Report with { VisitedOn = review.Act.On, Act = new Act("settlement", review.Act.On) }
        : GivenAdmission.Report;

    private static AdmissionReview ReviewOf(AdmissionCase admission, ReviewOpinion opinion) =>
        new(opinion, "", new Act("reviewer", admission.Survey?.Act.On ?? GivenAdmission.ReviewedOn));
}
