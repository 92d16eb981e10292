using System.Text.Json;
using FsCheck.Xunit;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Commitments;
using static Quzhou.Licensing.Core.Tests.GivenCase;

namespace Quzhou.Licensing.Core.Tests.Applications;

/// <summary>Any commands in any order: no state is reached that the text does not know, no deadline is lost, and a replay ends the same.</summary>
public sealed class CommandSequenceTests
{
    // Longer sequences only repeat what is refused at the end.
    private const int Longest = 40;

    private static readonly DateOnly First = Day("2018-09-20");
    private static readonly string[] Officers = ["clerk", "examiner", "approver", "scheduler"];

    // What may follow what, written from the text; a state may always stay as it is.
    private static readonly Dictionary<ApplicationState, ApplicationState[]> Next = new()
    {
        [ApplicationState.AwaitingLetter] = [ApplicationState.AwaitingCommitment, ApplicationState.UnderExamination],
        [ApplicationState.AwaitingCommitment] = [ApplicationState.Granted, ApplicationState.Refused, ApplicationState.UnderExamination],
        [ApplicationState.UnderExamination] = [ApplicationState.AwaitingCorrections, ApplicationState.Examined],
        [ApplicationState.AwaitingCorrections] = [ApplicationState.UnderExamination],
        [ApplicationState.Examined] = [ApplicationState.Granted, ApplicationState.Refused],
        [ApplicationState.Granted] = [],
        [ApplicationState.Refused] = [],
    };

    private static readonly Dictionary<FollowUpState, FollowUpState[]> NextFollowUp = new()
    {
        [FollowUpState.Open] = [FollowUpState.RectificationOrdered, FollowUpState.RevocationDue, FollowUpState.Confirmed],
        [FollowUpState.RectificationOrdered] = [FollowUpState.Open, FollowUpState.RevocationDue, FollowUpState.Confirmed],
        [FollowUpState.RevocationDue] = [FollowUpState.Revoked],
        [FollowUpState.Revoked] = [],
        [FollowUpState.Confirmed] = [FollowUpState.RectificationOrdered],
    };

    [Property(MaxTest = 100)]
    public void No_illegal_state_is_reached_and_no_deadline_is_lost(byte start, ushort[] commands)
    {
        var (@case, facts) = Begin(start);
        var on = First;
        foreach (var command in commands.Take(Longest))
        {
            on = on.AddDays(command % 5);
            var step = Step(@case, command, on);
            var outcome = ApplicationDecisions.Decide(@case, step, facts with { Standing = command % 17 == 0 ? Given.Punished : ApplicantStanding.Clean });
            var after = outcome.After(@case);

            (after.Id, after.Serial, after.TakenIn).ShouldBe((@case.Id, @case.Serial, @case.TakenIn));
            if (after.State != @case.State)
                Next[@case.State].ShouldContain(after.State, $"{@case.State} after {step.GetType().Name}");
            if (@case is CommitmentCase { FollowUp: { } before } && after.FollowUp() is var followUp && followUp.State != before.State)
                NextFollowUp[before.State].ShouldContain(followUp.State, $"{before.State} after {step.GetType().Name}");
            if (outcome is Outcome<ApplicationCase>.NotAllowed)
                Json(after).ShouldBe(Json(@case));
            else
                outcome.Findings().ShouldNotBeEmpty();
            Invariants(after);
            Deadlines(@case, after);
            @case = after;
        }
    }

    [Property(MaxTest = 100)]
    public void The_same_commands_give_the_same_case(byte start, ushort[] commands) => Json(Run(start, commands)).ShouldBe(Json(Run(start, commands)));

    [Property(MaxTest = 100)]
    public void A_scheduler_that_was_down_ends_where_one_that_ran_daily_does(byte start, ushort[] commands, byte days)
    {
        var (_, facts) = Begin(start);
        var @case = Run(start, commands);
        var last = First.AddDays(commands.Take(Longest).Sum(c => c % 5));
        var daily = @case;
        for (var day = last; day <= last.AddDays(days % 64); day = day.AddDays(1))
            daily = PassAll(daily, day, facts);

        var late = PassAll(@case, last.AddDays(days % 64), facts);
        late.State.ShouldBe(daily.State);
        (late as CommitmentCase)?.FollowUp?.State.ShouldBe(((CommitmentCase)daily).FollowUp!.State);
    }

    [Property(MaxTest = 100)]
    public void Every_permit_and_record_comes_once(byte start, ushort[] commands)
    {
        var (@case, facts) = Begin(start);
        var all = Consequences.Of(null, @case).ToList();
        var on = First;
        foreach (var command in commands.Take(Longest))
        {
            on = on.AddDays(command % 5);
            var after = ApplicationDecisions.Decide(@case, Step(@case, command, on), facts).After(@case);
            all.AddRange(Consequences.Of(@case, after));
            @case = after;
        }

        all.OfType<Consequence.PermitGranted>().Count().ShouldBe(@case.State == ApplicationState.Granted ? 1 : 0);
        var followUp = (@case as CommitmentCase)?.FollowUp;
        all.OfType<Consequence.PermitRevoked>().Count().ShouldBe(followUp?.State == FollowUpState.Revoked ? 1 : 0);
        var falseRecords = all.OfType<Consequence.IntegrityEntry>().Count(e => e.Ground == IntegrityGround.FalseCommitment);
        falseRecords.ShouldBeLessThanOrEqualTo(1);
        all.OfType<Consequence.Reported>().Count().ShouldBe(falseRecords + all.OfType<Consequence.PermitRevoked>().Count());
    }

    // The properties above say something only when the sequences get everywhere.
    [Fact]
    public void The_commands_reach_every_state()
    {
        var states = new HashSet<ApplicationState>();
        var followUps = new HashSet<FollowUpState>();
        var next = 12_345u;
        for (var run = 0; run < 1_500; run++)
        {
            var commands = new ushort[24];
            for (var i = 0; i < commands.Length; i++)
                commands[i] = (ushort)((next = next * 1_664_525 + 1_013_904_223) >> 16);
            for (var length = 0; length <= commands.Length; length += 6)
            {
                var @case = Run((byte)run, commands[..length]);
                states.Add(@case.State);
                if (@case is CommitmentCase { FollowUp: { } followUp })
                    followUps.Add(followUp.State);
            }
        }

        states.Order().ShouldBe(Enum.GetValues<ApplicationState>().Order());
        followUps.Order().ShouldBe(Enum.GetValues<FollowUpState>().Order());
    }

    private static void Invariants(ApplicationCase @case)
    {
        switch (@case)
        {
            case CommitmentCase { State: ApplicationState.Granted } granted:
                granted.Signing!.Applicant.ShouldNotBeEmpty();
                granted.Signing.Authority.ShouldNotBeEmpty();
                granted.Letter.Materials.Where(m => m.Required).Select(m => m.Number).Except(granted.Signing.MaterialsSubmitted).ShouldBeEmpty();
                var followUp = granted.FollowUp!;
                (followUp.State is FollowUpState.RevocationDue or FollowUpState.Revoked).ShouldBe(followUp.RevocationDueOn is not null);
                (followUp.State == FollowUpState.Revoked).ShouldBe(followUp.Revoked is not null);
                if (followUp.State == FollowUpState.Confirmed)
                    (followUp.Inspected is not null && followUp.Later.All(m => m.IsIn)).ShouldBeTrue();
                if (followUp.RevocationDueOn is not null)
                    followUp.Integrity.ShouldNotBeEmpty("a revocation is always recorded");
                break;
            case CommitmentCase undecided:
                undecided.FollowUp.ShouldBeNull();
                break;
            case ExaminedCase { IsDecided: true } decided:
                var proceeding = decided.Proceeding;
                proceeding.Decided!.On.ShouldBeGreaterThanOrEqualTo(proceeding.Examined!.On);
                if (decided.NeedsTwoOfficers)
                    proceeding.Decided.By.ShouldNotBe(proceeding.Examined.By);
                if (decided is StrictCase)
                {
                    proceeding.OnSite.ShouldNotBeNull();
                    proceeding.Decided.By.ShouldBe(proceeding.Guide!.Approver);
                    if (decided.State == ApplicationState.Granted)
                        proceeding.StandardsMet.ShouldBe([1, 2]);
                }
                break;
        }
    }

    // A deadline ends by being met or by its consequence, never by itself; what is not at its end has one.
    private static void Deadlines(ApplicationCase before, ApplicationCase after)
    {
        var earlier = ApplicationDeadlines.Of(before, Calendar);
        var now = ApplicationDeadlines.Of(after, Calendar);
        var isAtEnd = after is CommitmentCase { State: ApplicationState.Granted } c
            ? c.FollowUp!.State is FollowUpState.Revoked or FollowUpState.Confirmed
            : after.IsDecided;

        (now.Count == 0).ShouldBe(isAtEnd);
        now.Select(d => (d.Kind, d.Target)).Distinct().Count().ShouldBe(now.Count, "each is shown once");
        if (Json(before) == Json(after))
            now.Select(d => (d.Kind, d.Target, d.DueOn)).ShouldBe(earlier.Select(d => (d.Kind, d.Target, d.DueOn)));
        foreach (var due in now.Where(d => d is { Kind: DeadlineKind.LaterMaterials or DeadlineKind.Inspection }))
            earlier.Where(d => d.Kind == due.Kind && d.Target == due.Target).ShouldAllBe(d => d.DueOn == due.DueOn, "no step moves it");
    }

    private static ApplicationCase PassAll(ApplicationCase @case, DateOnly on, StepFacts facts)
    {
        while (ApplicationDeadlines.Of(@case, Calendar).FirstOrDefault(d => d.Consequence == DeadlineConsequence.Step && d.IsOverdueOn(on)) is { } due)
            @case = ApplicationDecisions.Decide(@case, new DeadlinePassed(new Act("scheduler", on), due.Kind), facts).Granted();
        return @case;
    }

    private static ApplicationCase Run(byte start, ushort[] commands)
    {
        var (@case, facts) = Begin(start);
        var on = First;
        foreach (var command in commands.Take(Longest))
        {
            on = on.AddDays(command % 5);
            @case = ApplicationDecisions.Decide(@case, Step(@case, command, on), facts).After(@case);
        }
        return @case;
    }

    private static (ApplicationCase Case, StepFacts Facts) Begin(byte start)
    {
        var (serial, route, guide) = (start % 4) switch
        {
            0 => (52, Route.Ordinary, GasGuide),
            1 => (70, Route.Ordinary, StrictGuide),
            _ => (18, Route.Commitment, null),
        };
        var facts = With(serial) with { Guide = guide };
        var channel = start % 8 < 4 ? Channel.InPerson : Channel.Electronic;
        return (ApplicationDecisions.Submit(Id, Given.Item(serial), route, channel, facts, new Act("clerk", First)).Granted(), facts);
    }

    // Half of the commands fit the state, so that sequences get far; the others are any.
    private static ApplicationStep Step(ApplicationCase @case, ushort command, DateOnly on)
    {
        var act = new Act(Officers[command / 5 % Officers.Length], on);
        var pick = command / 20;
        return pick % 2 == 0 && @case is CommitmentCase { FollowUp: { } followUp }
            ? FollowUpStep(act, followUp, pick / 2)
            : AnyStep(act, pick / 2 % 14, pick / 28);
    }

    private static ApplicationStep FollowUpStep(Act act, FollowUp followUp, int pick)
    {
        var outstanding = followUp.Later.Where(m => !m.IsIn).ToList();
        // Half of what comes conforms and half of what is inspected is kept, so that some follow-ups end well.
        var often = Math.Max(1, pick / 5 % 4);
        return (pick % 5) switch
        {
            0 when outstanding.Count > 0 => new SubmitMaterial(act, outstanding[pick / 5 % outstanding.Count].Number, (MaterialReview)often),
            1 => new InspectCommitment(act, (InspectionResult)often, [.. outstanding.Where(m => m.DueOn is null).Select(m => m.Number)], act.On.AddDays(7), "record"),
            2 => new InspectRectification(act, pick / 5 % 2 == 0, "record"),
            3 => new RevokeDecision(act, "reason"),
            _ => new DeadlinePassed(act, DeadlineKind.LaterMaterials),
        };
    }

    private static ApplicationStep AnyStep(Act act, int kind, int more) => kind switch
    {
        0 => new IssueLetter(act),
        1 => new ConfirmLetterReceived(act),
        2 => new SignLetter(act, "申请人", more % 3 == 0 ? "" : "机关", more % 4 == 0 ? [1] : [1, 2], new Dictionary<int, DateOnly> { [3] = act.On.AddDays(1 + more % 20) }),
        3 => new DeclineCommitment(act),
        4 => new DeadlinePassed(act, (DeadlineKind)(1 + more % 8)),
        5 => new RequestCorrections(act, ["补充"]),
        6 => new ReceiveCorrections(act),
        7 => new ExamineCase(act, "意见", more % 3 == 0 ? null : new OnSiteExamination(act.On, ["a"], "record"), more % 2 == 0 ? [] : [1, 2]),
        8 => new DecideCase(act, more % 2 == 0, "理由"),
        9 => new SubmitMaterial(act, 1 + more % 6, (MaterialReview)(1 + more % 3)),
        10 => new InspectCommitment(act, (InspectionResult)(1 + more % 3), [], act.On.AddDays(more % 10), "record"),
        11 => new InspectRectification(act, more % 2 == 0, "record"),
        12 => new RevokeDecision(act, "reason"),
        _ => new FindCommitmentFalse(act, more % 2 == 0 ? "" : "record"),
    };

    private static string Json(ApplicationCase @case) => JsonSerializer.Serialize(@case, @case.GetType());
}
