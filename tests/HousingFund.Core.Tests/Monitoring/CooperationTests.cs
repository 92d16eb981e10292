using FsCheck;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Monitoring.Rules;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Monitoring;

/// <summary>The course of a cooperation (第十二条至第十四条).</summary>
public sealed class CooperationTests
{
    [Fact]
    public void It_begins_with_the_agreement_and_stops_nothing()
    {
        GivenCooperation.InForce.ShouldSatisfyAllConditions(
            c => c.State.ShouldBe(CooperationState.InForce), c => c.SignedOn.ShouldBe(GivenAdmission.ConcludedOn), c => CooperationDecisions.Stops(c, null).ShouldBeEmpty());
        Should.Throw<ArgumentException>(() => CooperationDecisions.Begin(GivenCooperation.ProjectId, GivenAdmission.Passed()));
    }

    public static TheoryData<string, DateOnly, DateOnly?, DateOnly> Visits => new()
    {
        { "from the agreement", new(2018, 7, 10), null, new(2018, 10, 10) },
        { "from the last visit", new(2018, 7, 10), new(2018, 8, 20), new(2018, 11, 20) },
        { "no such day: the last of the month", new(2018, 7, 10), new(2018, 11, 30), new(2019, 2, 28) },
        { "the first day of the text", new(2018, 3, 29), null, new(2018, 6, 29) },
    };

    [Theory]
    [MemberData(nameof(Visits))]
    [Covers("housingfund.monitoring.visit")]
    public void A_visit_is_due_every_three_months(string name, DateOnly agreement, DateOnly? last, DateOnly due)
    {
        RegularVisit.DueOn(agreement, last).ShouldBe(due, name);
        RegularVisit.Check(agreement, last, due).ShouldBeNull(name);
        RegularVisit.Check(agreement, last, due.AddDays(1)).ShouldNotBeNull(name).Parameter.ShouldBe("housingfund.visit-interval@2018-03-29=3 months");
    }

    [Fact]
    public void The_day_before_the_text_has_no_interval() => Should.Throw<ParameterNotInForceException>(() => RegularVisit.DueOn(new(2018, 3, 28), null));

    [Fact]
    public void A_visit_moves_the_next_one_and_keeps_what_was_seen()
    {
        var visited = CooperationDecisions.Visit(GivenCooperation.InForce, GivenCooperation.Visit(new(2018, 8, 20))).Granted();

        CooperationDecisions.NextVisitDue(visited).ShouldBe(new(2018, 11, 20));
        visited.Buildings.Single(b => b.Name == "2").StoreysDone.ShouldBe(15);
        visited.SignalsOpen.ShouldBeEmpty();
        CooperationDecisions.Visit(visited, GivenCooperation.Visit(new(2018, 8, 19))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Fact]
    public void A_building_that_was_not_seen_keeps_its_place()
    {
        var partial = GivenCooperation.Visit(new(2018, 8, 20)) with { Buildings = [Given.HighRise with { StoreysDone = 15 }] };

        CooperationDecisions.Visit(GivenCooperation.InForce, partial).Granted().Buildings.Select(b => (b.Name, b.StoreysDone))
            .ShouldBe([("1", 6), ("2", 15)]);
    }

    public static TheoryData<string, DateOnly, int, bool> Progress => new()
    {
        { "three storeys more", new(2018, 10, 10), 15, false },
        { "no storey more in a whole interval", new(2018, 10, 10), 12, true },
        { "no storey more, but a day before the interval is over", new(2018, 10, 9), 12, false },
        { "a storey less at any time", new(2018, 7, 11), 11, true },
    };

    [Theory]
    [MemberData(nameof(Progress))]
    [Covers("housingfund.monitoring.risk")]
    public void Building_that_stands_still_is_a_sign(string name, DateOnly on, int storeys, bool sign)
    {
        var visit = GivenCooperation.Visit(on) with { Buildings = [Given.MultiStorey, Given.HighRise with { StoreysDone = storeys }] };

        CooperationDecisions.Visit(GivenCooperation.InForce, visit).Granted().SignalsOpen.ShouldBe(sign ? [RiskSignal.AbnormalProgress] : [], name);
    }

    [Fact]
    public void What_is_topped_out_does_not_stand_still()
    {
        Building[] done = [Given.MultiStorey];
        RiskReported.Signals(done, new(2018, 7, 10), GivenCooperation.Visit(new(2019, 7, 10)) with { Buildings = done }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, CooperationState.InForce, 0)]
    [InlineData(true, CooperationState.OnHold, 1)]
    [Covers("housingfund.monitoring.risk")]
    public void A_sign_is_reported_and_a_grave_one_holds_the_loans(bool grave, CooperationState state, int stops)
    {
        var outcome = CooperationDecisions.Visit(GivenCooperation.InForce, GivenCooperation.Visit(new(2018, 8, 20), grave, RiskSignal.MassCancellation, RiskSignal.OverdueLoans));

        outcome.Granted().State.ShouldBe(state);
        outcome.Granted().SignalsOpen.ShouldBe([RiskSignal.MassCancellation, RiskSignal.OverdueLoans]);
        outcome.Findings().ShouldHaveSingleItem().Citation.ShouldBe(Texts.Project(12, "一"));
        CooperationDecisions.Stops(outcome.Granted(), null).Count.ShouldBe(stops);
    }

    [Fact]
    public void Grave_without_any_sign_holds_nothing() =>
        CooperationDecisions.Visit(GivenCooperation.InForce, GivenCooperation.Visit(new(2018, 8, 20), grave: true)).Granted().State.ShouldBe(CooperationState.InForce);

    [Fact]
    public void An_inquiry_that_finds_nothing_ends_a_hold()
    {
        var held = CooperationDecisions.Visit(GivenCooperation.InForce, GivenCooperation.Visit(new(2018, 8, 20), grave: true, RiskSignal.NegativeMedia)).Granted();

        var (state, _) = CooperationDecisions.Report(held, GivenCooperation.Nothing).Refused();

        state.State.ShouldBe(CooperationState.InForce);
        CooperationDecisions.Stops(state, null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CooperationMeasure.Suspend, CooperationState.Suspended)]
    [InlineData(CooperationMeasure.End, CooperationState.Ended)]
    [Covers("housingfund.cooperation.stopped")]
    public void The_committee_stops_intake_and_payout(CooperationMeasure measure, CooperationState state)
    {
        var outcome = CooperationDecisions.Decide(GivenCooperation.Reported, measure, GivenCooperation.Meeting());

        outcome.Granted().State.ShouldBe(state);
        outcome.Findings().Select(f => f.Citation.Article).ShouldBe([13, 10, 14]);
        CooperationDecisions.Stops(outcome.Granted(), null).ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.cooperation.stopped");
    }

    [Fact]
    public void What_the_committee_does_not_pass_goes_on()
    {
        var held = CooperationDecisions.Visit(GivenCooperation.InForce, GivenCooperation.Visit(new(2018, 8, 20), grave: true, RiskSignal.NegativeMedia)).Granted();
        var reported = CooperationDecisions.Report(held, GivenCooperation.Stopped).Granted();

        var (state, _) = CooperationDecisions.Decide(reported, CooperationMeasure.Suspend, GivenCooperation.Meeting(2, 3)).Refused();

        state.ShouldSatisfyAllConditions(s => s.State.ShouldBe(CooperationState.InForce), s => s.Inquiry.ShouldBeNull(), s => s.SignalsOpen.ShouldBeEmpty());
    }

    [Fact]
    public void What_is_suspended_stays_so_until_it_is_admitted_anew_or_ended()
    {
        var suspended = GivenCooperation.Suspended;
        var again = CooperationDecisions.Report(suspended, GivenCooperation.Stopped with { Act = new Act("inquirer", new(2018, 9, 6)) }).Granted();
        var later = GivenCooperation.Meeting() with { On = new(2018, 10, 9) };

        CooperationDecisions.Visit(suspended, GivenCooperation.Visit(new(2018, 9, 6), grave: true, RiskSignal.OwnersProtest)).Granted().State.ShouldBe(CooperationState.Suspended);
        CooperationDecisions.Decide(again, CooperationMeasure.End, GivenCooperation.Meeting(2, 3) with { On = later.On }).Refused().State.State.ShouldBe(CooperationState.Suspended);
        CooperationDecisions.Decide(again, CooperationMeasure.Suspend, later).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        CooperationDecisions.Decide(again, CooperationMeasure.End, later).Granted().State.ShouldBe(CooperationState.Ended);
    }

    [Fact]
    public void A_meeting_without_quorum_leaves_the_inquiry_open()
    {
        var reported = GivenCooperation.Reported;

        CooperationDecisions.Decide(reported, CooperationMeasure.End, GivenCooperation.Meeting(2)).Refused().State.ShouldBe(reported);
        CooperationDecisions.Decide(GivenCooperation.InForce, CooperationMeasure.End, GivenCooperation.Meeting()).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        CooperationDecisions.Decide(reported, CooperationMeasure.End, GivenCooperation.Meeting() with { On = new(2018, 9, 2) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Fact]
    public void Who_wrote_the_inquiry_does_not_vote_on_it()
    {
        var own = CooperationDecisions.Report(GivenCooperation.InForce, GivenCooperation.Stopped with { Act = new Act("m1", new(2018, 9, 3)) }).Granted();

        CooperationDecisions.Decide(own, CooperationMeasure.End, GivenCooperation.Meeting()).Refused().State.ShouldBe(own);
    }

    public static TheoryData<string, AdmissionCase, bool> Readmissions => new()
    {
        { "filed on the day of the stop, concluded", GivenCooperation.Readmission(new(2018, 9, 5)), true },
        { "filed the day before", GivenCooperation.Readmission(new(2018, 9, 4)), false },
        { "not filed as a readmission", GivenAdmission.Concluded() with { Received = new Act("clerk", new(2018, 9, 5)) }, false },
        { "not concluded", GivenCooperation.Readmission(new(2018, 9, 5)) with { Stage = AdmissionStage.Passed }, false },
    };

    [Theory]
    [MemberData(nameof(Readmissions))]
    [Covers("housingfund.cooperation.readmitted")]
    public void It_comes_back_by_a_new_admission_only(string name, AdmissionCase readmission, bool back)
    {
        var suspended = GivenCooperation.Suspended;
        var outcome = CooperationDecisions.Readmit(suspended, readmission);

        outcome.After(suspended).State.ShouldBe(back ? CooperationState.InForce : CooperationState.Suspended, name);
        outcome.Findings().ShouldHaveSingleItem().Citation.ShouldBe(Texts.Project(14, "二"));
        CooperationDecisions.Readmit(GivenCooperation.InForce, readmission).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Fact]
    public void A_fraud_of_the_developer_ends_it_at_once()
    {
        var act = new Act("officer", new(2018, 9, 1));

        CooperationDecisions.EndForCollusion(GivenCooperation.InForce, act).Granted().State.ShouldBe(CooperationState.Ended);
        CooperationDecisions.EndForCollusion(GivenCooperation.InForce, act with { On = new(2018, 7, 9) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        CooperationDecisions.EndForCollusion(CooperationDecisions.EndForCollusion(GivenCooperation.InForce, act).Granted(), act).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Fact]
    public void A_punishment_stops_beside_the_funds_own_decision_and_its_end_leaves_that()
    {
        CooperationDecisions.Stops(GivenCooperation.Suspended, Given.Punishment).Select(f => f.RuleId)
            .ShouldBe(["housingfund.cooperation.stopped", "housingfund.cooperation.suspended"]);
        CooperationDecisions.Stops(GivenCooperation.Suspended, null).ShouldHaveSingleItem().RuleId.ShouldBe("housingfund.cooperation.stopped");
        CooperationDecisions.Stops(GivenCooperation.InForce, Given.Punishment).ShouldHaveSingleItem();
        CooperationDecisions.Stops(GivenCooperation.InForce, null).ShouldBeEmpty();
    }

    [Property]
    public void No_order_of_steps_stops_it_without_a_ground_and_the_committee(byte[] commands)
    {
        var cooperation = GivenCooperation.InForce;
        var (reported, ended) = (false, false);
        foreach (var command in commands)
        {
            var before = cooperation;
            var next = (command % 8) switch
            {
                0 => CooperationDecisions.Visit(cooperation, GivenCooperation.Visit(new(2018, 9, 5))),
                1 => CooperationDecisions.Visit(cooperation, GivenCooperation.Visit(new(2018, 9, 5), grave: true, RiskSignal.LowDownPayment)),
                2 => CooperationDecisions.Report(cooperation, GivenCooperation.Stopped with { Act = new Act("inquirer", new(2018, 9, 5)) }),
                3 => CooperationDecisions.Report(cooperation, GivenCooperation.Nothing with { Act = new Act("inquirer", new(2018, 9, 5)) }),
                4 => CooperationDecisions.Decide(cooperation, CooperationMeasure.Suspend, GivenCooperation.Meeting()),
                5 => CooperationDecisions.Decide(cooperation, CooperationMeasure.Suspend, GivenCooperation.Meeting(1, 4)),
                6 => CooperationDecisions.Decide(cooperation, CooperationMeasure.End, GivenCooperation.Meeting()),
                _ => CooperationDecisions.Decide(cooperation, CooperationMeasure.End, GivenCooperation.Meeting(2)),
            };
            cooperation = next.After(cooperation);
            reported |= command % 8 == 2;
            if (cooperation.State is CooperationState.Suspended or CooperationState.Ended && before.State != cooperation.State)
                (before.Inquiry is not null && reported && command % 8 is 4 or 6).ShouldBeTrue();
            if (ended)
                cooperation.State.ShouldBe(CooperationState.Ended);
            ended |= cooperation.State == CooperationState.Ended;
            CooperationDecisions.Stops(cooperation, null).Count.ShouldBe(cooperation.State == CooperationState.InForce ? 0 : 1);
        }
    }
}
