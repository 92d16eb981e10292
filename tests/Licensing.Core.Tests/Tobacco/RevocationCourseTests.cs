using FsCheck.Xunit;
using Quzhou.Law;
using Quzhou.Licensing.Core.Tobacco;
using Quzhou.Licensing.Core.Tobacco.Rules;
using static Quzhou.Licensing.Core.Tests.Tobacco.GivenRetailer;

namespace Quzhou.Licensing.Core.Tests.Tobacco;

/// <summary>The procedure of a revocation (第二点).</summary>
public sealed class RevocationCourseTests
{
    // Notified on Monday 11 June: three days, the last one Thursday 14 June.
    private static readonly DateOnly NotifiedOn = new(2018, 6, 11);

    private static RevocationCase Notified() => After(Opened(), NotifiedOn, ToNotice);

    private static RevocationCase Closed() => After(Notified(), new(2018, 6, 15), FromDecision);

    [Fact]
    [Covers(StepRecorded.Id)]
    public void All_steps_in_turn_end_in_the_archive()
    {
        var closed = Closed();

        closed.Stage.ShouldBe(RevocationStage.Archived);
        closed.AllDocuments().Select(d => d.Kind).ShouldBe(
            Enum.GetValues<CaseDocumentKind>().Except([CaseDocumentKind.HearingRecord]), ignoreOrder: true);
        StepRecorded.Find(RevocationStep.Serve).Citation.ShouldBe(FollowUpTexts.TobaccoPoint("二", "五"));
    }

    [Theory]
    [Covers(GroundNeeded.Id)]
    [InlineData(RevocationStep.ApproveProposal, false, true)]
    [InlineData(RevocationStep.Decide, false, true)]
    [InlineData(RevocationStep.ApproveProposal, true, false)]
    [InlineData(RevocationStep.Decide, true, false)]
    [InlineData(RevocationStep.FindUnproven, false, false)]
    [InlineData(RevocationStep.Notify, false, false)]
    public void A_case_goes_on_to_the_cancellation_only_while_a_ground_stands(RevocationStep step, bool stands, bool refused) =>
        (RevocationDecisions.Unfounded(Opened(), step, stands ? Seized : Penalised()) is not null).ShouldBe(refused);

    [Fact]
    [Covers(RevocationReported.Id)]
    public void A_served_decision_is_reported_and_nothing_else()
    {
        RevocationReported.Of(Notified()).ShouldBeNull();
        RevocationReported.Of(After(Notified(), new(2018, 6, 15), RevocationStep.Decide)).ShouldBeNull();

        var report = RevocationReported.Of(Closed()).ShouldNotBeNull();
        report.OccurredOn.ShouldBe(new(2018, 6, 15));
        report.Basis.Citation.ShouldBe(Texts.Plan("五", "二"));
        RevocationReported.Of(After(Notified() with { Mitigation = Merit }, NotifiedOn, RevocationStep.Spare)).ShouldBeNull();
    }

    [Fact]
    [Covers(GroundNeeded.Id)]
    public void Without_a_ground_there_is_no_case()
    {
        var (state, findings) = RevocationDecisions.Open(Guid.Empty, RetailerHistory.Clean, null, null, new Act("a", Found), Calendar).Refused();

        state.Stage.ShouldBe(RevocationStage.NotFiled);
        findings.ShouldHaveSingleItem().RuleId.ShouldBe(GroundNeeded.Id);
        RevocationDecisions.Open(Guid.Empty, Seized, null, null, new Act("a", new(2018, 4, 15)), Calendar).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    public static TheoryData<string, string, string?, string> FilingTerms => new()
    {
        { "a working day", "2018-06-01", null, "2018-06-08" },
        { "ends on a Saturday", "2018-06-02", null, "2018-06-11" },
        { "ends on a make-up Saturday", "2018-09-22", null, "2018-09-29" },
        { "ends on National Day", "2018-09-24", null, "2018-10-08" },
        { "special case: from the end of the remedies", "2018-06-01", "2018-08-01", "2018-08-08" },
        { "remedies are over already", "2018-06-01", "2018-05-01", "2018-06-08" },
        { "in a year whose notice is not loaded, never later", "2026-12-28", null, "2027-01-04" },
    };

    [Theory]
    [MemberData(nameof(FilingTerms))]
    [Covers(FilingTerm.Id)]
    public void The_report_on_filing_is_due_in_seven_days(string name, string found, string? remedyEnds, string due) =>
        FilingTerm.Of(DateOnly.Parse(found), remedyEnds is null ? null : DateOnly.Parse(remedyEnds), Calendar).DueOn.ShouldBe(DateOnly.Parse(due), name);

    [Theory]
    [InlineData("last day", "2018-06-08", false)]
    [InlineData("the day after", "2018-06-09", true)]
    public void A_late_report_is_valid_and_says_so(string name, string on, bool late)
    {
        var outcome = RevocationDecisions.Take(Opened(), Step(RevocationStep.ReportFiling, RevocationStage.Discovered, DateOnly.Parse(on)), Calendar);

        outcome.Granted().Stage.ShouldBe(RevocationStage.FilingReported, name);
        outcome.Findings().Any(f => f.RuleId == FilingTerm.Id).ShouldBe(late, name);
        (RevocationDecisions.Overdue(Opened(), DateOnly.Parse(on)) is not null).ShouldBe(late, name);
        RevocationDecisions.Overdue(outcome.Granted(), new(2019, 1, 1)).ShouldBeNull(name);
    }

    public static TheoryData<string, string, string> HearingTerms => new()
    {
        { "three days", "2018-06-11", "2018-06-14" },
        { "over a weekend, calendar days", "2018-06-07", "2018-06-11" },
        { "Dragon Boat", "2018-06-15", "2018-06-19" },
        { "the day before the revised law", "2021-07-14", "2021-07-19" },
        { "its first day: five working days", "2021-07-15", "2021-07-22" },
    };

    [Theory]
    [MemberData(nameof(HearingTerms))]
    [Covers(HearingRequestTerm.Id)]
    public void A_hearing_can_be_asked_for_as_long_as_the_law_of_penalties_says(string name, string notified, string due) =>
        HearingRequestTerm.Of(DateOnly.Parse(notified), Calendar).DueOn.ShouldBe(DateOnly.Parse(due), name);

    [Theory]
    [InlineData("before the last day", "2018-06-13", false)]
    [InlineData("on the last day", "2018-06-14", false)]
    [InlineData("the day after", "2018-06-15", true)]
    public void Nothing_is_decided_while_a_hearing_can_be_asked_for(string name, string on, bool decided)
    {
        var day = DateOnly.Parse(on);
        var outcome = RevocationDecisions.Take(Notified(), Step(RevocationStep.Decide, RevocationStage.Notified, day), Calendar);
        var request = RevocationDecisions.Take(Notified(), Step(RevocationStep.RequestHearing, RevocationStage.Notified, day), Calendar);

        if (decided)
        {
            outcome.Granted().Stage.ShouldBe(RevocationStage.Decided, name);
            request.Refused().Findings.ShouldHaveSingleItem().RuleId.ShouldBe(HearingRequestTerm.Id, name);
        }
        else
        {
            outcome.NotAllowed().ShouldBe(NotAllowedReason.WrongDay, name);
            request.Granted().Stage.ShouldBe(RevocationStage.HearingRequested, name);
        }
    }

    [Fact]
    public void After_the_hearing_it_is_decided_at_once() => After(Notified(), NotifiedOn, RevocationStep.RequestHearing, RevocationStep.HoldHearing, RevocationStep.Decide)
        .Stage.ShouldBe(RevocationStage.Decided);

    [Fact]
    public void Who_asked_for_a_hearing_is_not_decided_about_without_it() =>
        RevocationDecisions.Take(After(Notified(), NotifiedOn, RevocationStep.RequestHearing), Step(RevocationStep.Decide, RevocationStage.Notified, new(2018, 7, 2)), Calendar)
            .NotAllowed().ShouldBe(NotAllowedReason.WrongState);

    public static TheoryData<CaseDocumentKind> Documents => [.. Enum.GetValues<CaseDocumentKind>()];

    [Theory]
    [MemberData(nameof(Documents))]
    [Covers(DocumentsComplete.Id)]
    public void No_step_is_taken_without_its_document(CaseDocumentKind kind)
    {
        var definition = RevocationProcedure.Steps.Single(s => s.Documents.Contains(kind));
        var at = Opened() with { Stage = definition.From[0], HearingRequestDueOn = Found };
        var step = Step(definition.Step, at.Stage, NotifiedOn);
        var without = step with { Documents = [.. step.Documents.Where(d => d.Kind != kind), new(kind, " ")] };

        var (state, findings) = RevocationDecisions.Take(at, without, Calendar).Refused();

        state.ShouldBe(at);
        findings.ShouldHaveSingleItem().Facts.ShouldBe([new Fact("document", kind.ToString())]);
    }

    [Fact]
    [Covers(DiscussedCollectively.Id)]
    public void The_leader_does_not_approve_what_was_not_discussed()
    {
        DiscussedCollectively.Check(Opened()).ShouldNotBeNull();
        var discussed = After(Opened(), Found, ToNotice.Take(8));
        DiscussedCollectively.Check(discussed).ShouldBeNull();
        var returned = After(discussed, Found, RevocationStep.ReturnProposal, RevocationStep.Propose);
        DiscussedCollectively.Check(returned).ShouldNotBeNull("a new proposal is discussed anew");
        RevocationDecisions.Take(returned with { Stage = RevocationStage.Discussed }, Step(RevocationStep.ApproveProposal, RevocationStage.Discussed, Found), Calendar)
            .Refused().Findings.ShouldHaveSingleItem().RuleId.ShouldBe(DiscussedCollectively.Id);
    }

    [Fact]
    [Covers(OneOfficeEach.Id)]
    public void Nobody_acts_in_two_offices_of_a_case()
    {
        var reported = After(Opened(), Found, RevocationStep.ReportFiling);
        var review = Step(RevocationStep.ReviewFiling, reported.Stage, Found);

        OneOfficeEach.Check(reported, RevocationOffice.Handler, "Handler").ShouldBeNull();
        OneOfficeEach.Check(reported, RevocationOffice.DepartmentHead, "Handler").ShouldNotBeNull();
        RevocationDecisions.Take(reported, review with { Act = new Act("Handler", Found) }, Calendar).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        RevocationDecisions.Take(reported, review with { Office = RevocationOffice.Leader }, Calendar).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        RevocationDecisions.Take(reported, review, Calendar).Granted().Stage.ShouldBe(RevocationStage.FilingReviewed);
    }

    [Theory]
    [InlineData("none", "", "", false)]
    [InlineData("no evidence", "举报大案", "", false)]
    [InlineData("no words", "", "证据", false)]
    [InlineData("both", "举报大案", "证据", true)]
    [Covers(MitigationMaySpare.Id)]
    public void A_mitigating_circumstance_may_spare_the_retailer(string name, string statement, string evidence, bool spared)
    {
        var discussed = After(Opened(), Found, ToNotice.Take(8));
        var outcome = RevocationDecisions.Mitigate(discussed, new(MitigationKind.Cooperated, statement, evidence));
        var spare = RevocationDecisions.Take(outcome.After(discussed), Step(RevocationStep.Spare, RevocationStage.Discussed, Found), Calendar);

        if (spared)
            spare.Granted().Stage.ShouldBe(RevocationStage.Spared, name);
        else
            spare.Refused().State.Stage.ShouldBe(RevocationStage.Discussed, name);
    }

    [Fact]
    public void A_mitigating_circumstance_does_not_spare_by_itself()
    {
        After(Opened() with { Mitigation = Merit }, NotifiedOn, ToNotice).Stage.ShouldBe(RevocationStage.Notified);
        RevocationDecisions.Mitigate(Closed(), Merit).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    [Fact]
    public void A_ground_that_is_not_proven_ends_the_case_with_a_reason()
    {
        var step = Step(RevocationStep.FindUnproven, RevocationStage.Notified, NotifiedOn);

        RevocationDecisions.Take(Notified(), step with { Remark = " " }, Calendar).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        RevocationDecisions.Take(Notified(), step, Calendar).Granted().Stage.ShouldBe(RevocationStage.Unproven);
    }

    [Fact]
    public void No_step_is_dated_before_the_one_it_follows() =>
        RevocationDecisions.Take(Notified(), Step(RevocationStep.RequestHearing, RevocationStage.Notified, NotifiedOn.AddDays(-1)), Calendar)
            .NotAllowed().ShouldBe(NotAllowedReason.WrongDay);

    [Property(MaxTest = 500)]
    public void No_order_of_commands_skips_a_step_or_a_document((byte Command, byte Flaw)[] commands)
    {
        var steps = Enum.GetValues<RevocationStep>();
        var revocation = Opened() with { Mitigation = Merit };
        var on = Found;
        foreach (var (command, flaw) in commands)
        {
            // Mostly the step that leads on, so that runs get far; sometimes another of the stage or any, and sometimes one with a flaw.
            var allowed = RevocationProcedure.Allowed(revocation.Stage);
            var step = (flaw % 8, allowed.Count) switch
            {
                (0, _) or (_, 0) => steps[command % steps.Length],
                (1, _) => allowed[command % allowed.Count],
                _ => allowed.Where(s => RevocationProcedure.Of(s).To <= RevocationStage.Archived).MaxBy(s => RevocationProcedure.Of(s).To),
            };
            on = on.AddDays(command % 3);
            var taken = Step(step, revocation.Stage, on);
            var spoilt = (flaw / 8 % 8) switch
            {
                1 => taken with { Documents = [.. taken.Documents.Skip(1)] },
                2 => taken with { Office = RevocationOffice.LicenceClerk },
                3 => taken with { Act = new Act("Handler", on) },
                _ => taken,
            };
            var before = revocation;
            revocation = RevocationDecisions.Take(revocation, spoilt, Calendar).After(revocation);
            if (revocation.Stage == before.Stage)
                revocation.ShouldBe(before, "what changes nothing keeps nothing");
        }

        // The steps taken are a path through the table, each with all its documents and its own office.
        var stage = RevocationStage.Discovered;
        foreach (var taken in revocation.Steps)
        {
            var definition = RevocationProcedure.Of(taken.Step);
            definition.From.ShouldContain(stage);
            definition.Documents.ShouldBeSubsetOf(taken.Documents.Select(d => d.Kind));
            taken.Office.ShouldBe(RevocationProcedure.OfficeOf(taken.Step, stage));
            stage = definition.To;
        }
        revocation.Stage.ShouldBe(stage);
        revocation.Steps.GroupBy(s => s.Act.By).ShouldAllBe(g => g.Select(s => s.Office).Distinct().Count() == 1);
        if (revocation.Last(RevocationStep.Decide) is not null)
        {
            revocation.AllDocuments().Select(d => d.Kind).ShouldContain(CaseDocumentKind.DiscussionRecord);
            revocation.AllDocuments().Select(d => d.Kind).ShouldContain(CaseDocumentKind.HearingNotice);
            revocation.AllDocuments().Select(d => d.Kind).ShouldContain(CaseDocumentKind.PriorNotice);
        }
    }
}
