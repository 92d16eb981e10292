using FsCheck.Xunit;
using Quzhou.Law;
using Quzhou.Licensing.Core.Archive;
using Quzhou.Licensing.Core.Archive.Rules;

namespace Quzhou.Licensing.Core.Tests.Archive;

/// <summary>The integrity archive and objections to it (附件8-2).</summary>
public sealed class ArchiveTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.StateCouncil;
    private static readonly Guid Id = new("0199a3c4-3333-7abc-8def-0123456789ab");
    private static readonly DateOnly Day = new(2018, 6, 1);

    private static readonly ArchiveInformation Information = new(
        ArchiveContent.Offence, ArchiveSource.AdministrativeOrgan, "治安支队", "未落实双人双锁", "检查记录-1", new(2018, 5, 20), false);

    private static readonly ObjectionStatement Statement = new(ObjectionGround.Inaccurate, "与事实不符", ["监控录像"]);

    private static ArchiveEntry Entry => ArchiveDecisions.Record(Guid.Empty, Information, new Act("recorder", Day)).Granted();

    private static ObjectionCase Received => ObjectionDecisions.Submit(Id, Entry, Statement, new Act("counter", Day), Calendar).Granted();

    private static ObjectionCase Accepted =>
        ObjectionDecisions.Accept(ObjectionDecisions.Forward(Received, new Act("counter", Day)).Granted(), new Act("section", Day), Calendar).Granted();

    private static ObjectionHandling Handling(ObjectionOpinion opinion, DateOnly? on = null) => new(
        opinion, "已核实", opinion == ObjectionOpinion.Correct ? Information with { Statement = "更正后" } : null, new Act("section", on ?? Day));

    [Theory]
    [InlineData(ArchiveContent.Qualification, "附件8-2第五条(一)")]
    [InlineData(ArchiveContent.VerifiedComplaint, "附件8-2第五条(二)")]
    [InlineData(ArchiveContent.SelfRegulationBreach, "附件8-2第五条(三)")]
    [InlineData(ArchiveContent.Offence, "附件8-2第五条(四)")]
    [InlineData(ArchiveContent.Revocation, "附件8-2第五条(四)")]
    [InlineData(ArchiveContent.MaterialsNotSubmitted, "附件2第十三条第二款")]
    [InlineData(ArchiveContent.FalseCommitment, "附件2第十三条第二款")]
    [Covers(EntryRecorded.Id)]
    public void Every_content_has_its_place_in_the_text(ArchiveContent content, string place) =>
        EntryRecorded.OfContent(content).Citation.ToString().ShouldEndWith(place);

    [Theory]
    [InlineData(ArchiveSource.AdministrativeOrgan, 1)]
    [InlineData(ArchiveSource.AdministrativeBody, 1)]
    [InlineData(ArchiveSource.CreditPlatform, 2)]
    [InlineData(ArchiveSource.OtherDepartment, 2)]
    [InlineData(ArchiveSource.Intermediary, 2)]
    [Covers(EntryRecorded.SourceId)]
    public void Every_source_too(ArchiveSource source, int paragraph) => EntryRecorded.OfSource(source).Citation.Paragraph.ShouldBe(paragraph);

    [Fact]
    public void Nothing_is_entered_before_it_happened()
    {
        ArchiveDecisions.Record(Id, Information with { OccurredOn = Day }, new Act("a", Day)).Granted();
        ArchiveDecisions.Record(Id, Information with { OccurredOn = Day.AddDays(1) }, new Act("a", Day)).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Theory]
    [InlineData(PublicationChannel.CreditPlatform)]
    [InlineData(PublicationChannel.PoliceSite)]
    [Covers(MayBePublished.Id)]
    public void An_entry_is_published_once_on_a_channel_and_a_secret_never(PublicationChannel channel)
    {
        var published = ArchiveDecisions.Publish(Entry, channel, new Act("bureau", Day)).Granted();
        published.Publications.ShouldHaveSingleItem().Channel.ShouldBe(channel);
        ArchiveDecisions.Publish(published, channel, new Act("bureau", Day)).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        ArchiveDecisions.Publish(Entry with { Information = Information with { HoldsBusinessSecret = true } }, channel, new Act("bureau", Day))
            .Refused().State.Publications.ShouldBeEmpty();
        ArchiveDecisions.Publish(Received.Entry, channel, new Act("bureau", Day)).Findings().ShouldContain(f => f.RuleId == MarkedWhileObjected.Id);
    }

    [Theory]
    [InlineData("in writing with proof", "与事实不符", "录像", true)]
    [InlineData("no proof", "与事实不符", " ", false)]
    [InlineData("no statement", "", "录像", false)]
    [Covers(ObjectionInWriting.Id)]
    public void An_objection_is_in_writing_and_comes_with_proof(string name, string statement, string evidence, bool received)
    {
        var outcome = ObjectionDecisions.Submit(Id, Entry, new(ObjectionGround.OutOfDate, statement, [evidence]), new Act("counter", Day), Calendar);

        if (received)
            outcome.Granted().Entry.IsMarked.ShouldBeTrue(name);
        else
            outcome.Refused().State.Entry.IsMarked.ShouldBeFalse(name);
    }

    [Theory]
    [InlineData("Friday: over the weekend", "2018-06-01", "2018-06-05")]
    [InlineData("before Dragon Boat", "2018-06-15", "2018-06-20")]
    [InlineData("before a make-up weekend", "2018-09-28", "2018-09-30")]
    [InlineData("received on a day off", "2018-06-02", "2018-06-05")]
    [InlineData("the first day of the measures", "2018-04-20", "2018-04-24")]
    [Covers(ObjectionTerm.ForwardId)]
    public void Two_working_days_to_pass_it_on(string name, string from, string due) =>
        ObjectionTerm.Forward(DateOnly.Parse(from), Calendar).DueOn.ShouldBe(DateOnly.Parse(due), name);

    [Theory]
    [InlineData("over Dragon Boat", "2018-06-01", "2018-07-16")]
    [InlineData("over Mid-Autumn, National Day and the make-up weekend", "2018-09-03", "2018-10-19")]
    [InlineData("into a year without a notice, whose days count as worked", "2026-12-28", "2027-01-27")]
    [Covers(ObjectionTerm.HandleId)]
    public void Thirty_working_days_from_the_acceptance(string name, string from, string due) =>
        ObjectionTerm.Handle(DateOnly.Parse(from), Calendar).DueOn.ShouldBe(DateOnly.Parse(due), name);

    [Theory]
    [InlineData("the day before the last", "2018-06-04", false)]
    [InlineData("the last day", "2018-06-05", false)]
    [InlineData("the day after", "2018-06-06", true)]
    public void Who_is_late_is_told_so(string name, string on, bool late)
    {
        (ObjectionDecisions.Overdue(Received.Objection, DateOnly.Parse(on)) is not null).ShouldBe(late, name);
        ObjectionDecisions.Forward(Received, new Act("counter", DateOnly.Parse(on))).Findings().Any(f => f.RuleId == ObjectionTerm.ForwardId).ShouldBe(late, name);
    }

    [Theory]
    [InlineData("the last day", "2018-07-16", false)]
    [InlineData("the day after", "2018-07-17", true)]
    public void A_late_opinion_is_valid(string name, string on, bool late)
    {
        (ObjectionDecisions.Overdue(Accepted.Objection, DateOnly.Parse(on)) is not null).ShouldBe(late, name);
        var outcome = ObjectionDecisions.Handle(Accepted, Handling(ObjectionOpinion.Keep, DateOnly.Parse(on)));
        outcome.Granted().Objection.Stage.ShouldBe(ObjectionStage.Handled, name);
        outcome.Findings().Any(f => f.RuleId == ObjectionTerm.HandleId).ShouldBe(late, name);
    }

    [Theory]
    [InlineData(ObjectionOpinion.Correct, "更正后", true)]
    [InlineData(ObjectionOpinion.Remove, "未落实双人双锁", false)]
    [InlineData(ObjectionOpinion.Keep, "未落实双人双锁", true)]
    [Covers(ObjectionResult.Id)]
    [Covers(ObjectionResult.ApprovalId)]
    public void What_the_bureau_approves_is_carried_out(ObjectionOpinion opinion, string statement, bool stands)
    {
        var handled = ObjectionDecisions.Handle(Accepted, Handling(opinion)).Granted();
        handled.Entry.IsMarked.ShouldBeTrue();
        handled.Entry.Information.Statement.ShouldBe("未落实双人双锁", "nothing changes before the approval");

        var approved = ObjectionDecisions.Approve(handled, true, new Act("bureau", Day)).Granted();
        approved.Entry.Information.Statement.ShouldBe(statement);
        approved.Entry.Stands.ShouldBe(stands);
        approved.Entry.IsMarked.ShouldBeFalse();
        ObjectionDecisions.Inform(approved, new Act("counter", Day)).Granted().Objection.Stage.ShouldBe(ObjectionStage.Informed);
    }

    [Fact]
    public void What_is_not_approved_is_handled_again_under_the_same_term()
    {
        var handled = ObjectionDecisions.Handle(Accepted, Handling(ObjectionOpinion.Keep)).Granted();
        var back = ObjectionDecisions.Approve(handled, false, new Act("bureau", Day)).Granted();

        (back.Objection.Stage, back.Objection.HandleDueOn, back.Entry.IsMarked).ShouldBe((ObjectionStage.Accepted, Accepted.Objection.HandleDueOn, true));
    }

    [Fact]
    [Covers(MarkedWhileObjected.Id)]
    public void An_entry_has_one_objection_at_a_time()
    {
        ObjectionDecisions.Submit(Guid.NewGuid(), Received.Entry, Statement, new Act("counter", Day), Calendar).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        MarkedWhileObjected.Find(Id).Facts.ShouldBe([new Fact("objection_id", Id.ToString())]);
    }

    [Fact]
    public void Nobody_judges_his_own_entry_or_opinion()
    {
        ObjectionDecisions.Handle(Accepted, Handling(ObjectionOpinion.Keep) with { Act = new Act("recorder", Day) }).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        var handled = ObjectionDecisions.Handle(Accepted, Handling(ObjectionOpinion.Keep)).Granted();
        ObjectionDecisions.Approve(handled, true, new Act("section", Day)).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        ObjectionDecisions.Approve(handled, true, new Act("recorder", Day)).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
    }

    [Fact]
    public void A_correction_says_what_the_entry_is_to_say()
    {
        ObjectionDecisions.Handle(Accepted, Handling(ObjectionOpinion.Correct) with { Corrected = null }).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        ObjectionDecisions.Handle(Accepted, Handling(ObjectionOpinion.Keep) with { Corrected = Information }).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        ObjectionDecisions.Handle(Accepted, Handling(ObjectionOpinion.Keep) with { Reason = " " }).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
    }

    [Property]
    public void An_entry_is_marked_exactly_while_its_objection_is_open(byte[] commands)
    {
        var current = Received;
        var on = Day;
        foreach (var command in commands)
        {
            on = on.AddDays(command / 64);
            var before = current;
            var outcome = (command % 6) switch
            {
                0 => ObjectionDecisions.Forward(current, new Act("counter", on)),
                1 => ObjectionDecisions.Accept(current, new Act("section", on), Calendar),
                2 => ObjectionDecisions.Handle(current, Handling((ObjectionOpinion)(command / 6 % 3 + 1), on)),
                3 => ObjectionDecisions.Approve(current, true, new Act("bureau", on)),
                4 => ObjectionDecisions.Approve(current, false, new Act("bureau", on)),
                _ => ObjectionDecisions.Inform(current, new Act("counter", on)),
            };
            current = outcome.After(current);

            current.Entry.IsMarked.ShouldBe(current.Objection.IsOpen);
            if (current.Objection.Stage > before.Objection.Stage)
                ((int)current.Objection.Stage).ShouldBe((int)before.Objection.Stage + 1, "no stage is skipped");
            (current.Objection.Stage is ObjectionStage.Received or ObjectionStage.Accepted).ShouldBe(current.Objection.DueOn is not null, "a term runs or none does");
        }
    }
}
