using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Commitments.Rules;

namespace Quzhou.Licensing.Core.Commitments;

/// <summary>The machine of notification and commitment (告知承诺) up to the decision; <see cref="FollowUpDecisions"/> goes on from there.</summary>
public static class CommitmentDecisions
{
    /// <summary>Takes an application in: in person the letter is given at once, else it has to be sent.</summary>
    public static Outcome<ApplicationCase> Submit(Guid id, CatalogueItem item, Channel channel, StepFacts facts, Act act)
    {
        if (LetterPublished.Check(item, facts.Template, act.On) is { } missing)
            return new Outcome<ApplicationCase>.Refused(new RefusedIntake(id, item.Zone, item.Serial, channel, act, Route.Commitment), [missing]);
        var letter = LetterComposition.Compose(item, facts.Template!, channel, act.On, facts.Calendar);
        var (_, term) = LetterIssueTerm.Of(channel, act.On, facts.Calendar);
        if (channel != Channel.InPerson)
            return new Outcome<ApplicationCase>.Granted(
                new CommitmentCase(id, item.Zone, item.Serial, channel, ApplicationState.AwaitingLetter, act, letter), [RouteFitsItem.Accepted(item, Route.Commitment), term]);
        return new Outcome<ApplicationCase>.Granted(
            new CommitmentCase(id, item.Zone, item.Serial, channel, ApplicationState.AwaitingCommitment, act, letter, act, act.On),
            [RouteFitsItem.Accepted(item, Route.Commitment), term, CommitmentTerm.Of(act.On, facts.Calendar).Finding]);
    }

    /// <summary>Takes a step.</summary>
    public static Outcome<ApplicationCase> Decide(CommitmentCase @case, ApplicationStep step, StepFacts facts) => (@case.State, step) switch
    {
        (ApplicationState.AwaitingLetter, IssueLetter) => new Outcome<ApplicationCase>.Granted(
            @case with { State = ApplicationState.AwaitingCommitment, Issued = step.Act }, [LetterIssueTerm.Kept(@case.TakenIn.On, @case.Letter.IssueBy, step.Act.On)]),
        (ApplicationState.AwaitingCommitment, ConfirmLetterReceived) when @case.LetterReceivedOn is null => Received(@case, step.Act, facts),
        (ApplicationState.AwaitingCommitment, SignLetter sign) => Sign(@case, sign, facts),
        (ApplicationState.AwaitingLetter or ApplicationState.AwaitingCommitment, DeclineCommitment) =>
            new Outcome<ApplicationCase>.Granted(Ordinary(@case, step.Act, facts), [CommitmentDeclined.Find(step.Act.On)]),
        (ApplicationState.AwaitingCommitment, DeadlinePassed { Kind: DeadlineKind.Commitment }) => Lapse(@case, step.Act, facts),
        (ApplicationState.AwaitingCommitment, FindCommitmentFalse found) => FoundFalse(@case, found),
        (ApplicationState.Granted, _) => FollowUpDecisions.Decide(@case, step, facts),
        _ => WrongState(@case),
    };

    private static Outcome<ApplicationCase> Received(CommitmentCase @case, Act act, StepFacts facts) => act.On < @case.Issued!.On
        ? WrongDay("收到日期早于发出日期。", "The letter was received before it was sent.")
        : new Outcome<ApplicationCase>.Granted(@case with { LetterReceivedOn = act.On }, [CommitmentTerm.Of(act.On, facts.Calendar).Finding]);

    private static Outcome<ApplicationCase> Lapse(CommitmentCase @case, Act act, StepFacts facts)
    {
        if (@case.LetterReceivedOn is not { } received || CommitmentTerm.Of(received, facts.Calendar).DueOn is var due && act.On <= due)
            return WrongDay("承诺期限尚未届满。", "The term of the commitment still runs.");
        return new Outcome<ApplicationCase>.Granted(Ordinary(@case, act, facts), [CommitmentTerm.Lapsed(due, act.On)]);
    }

    private static Outcome<ApplicationCase> FoundFalse(CommitmentCase @case, FindCommitmentFalse step)
    {
        if (string.IsNullOrWhiteSpace(step.Evidence))
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.Incomplete, "应说明证据。", "The evidence has to be named.");
        var record = new IntegrityRecord(IntegrityGround.FalseCommitment, step.Act.On);
        return new Outcome<ApplicationCase>.Refused(@case with { State = ApplicationState.Refused, FoundFalse = record }, [IntegrityRecorded.Entry(record)]);
    }

    private static Outcome<ApplicationCase> Sign(CommitmentCase @case, SignLetter step, StepFacts facts)
    {
        var on = step.Act.On;
        // Who brings the letter back has received it; a mailed one whose receipt nobody confirmed counts as received today.
        var received = @case.LetterReceivedOn ?? on;
        if (on < @case.Issued!.On || on < received)
            return WrongDay("签章日期早于收到告知承诺书之日。", "It is signed before the letter was received.");
        var (due, _) = CommitmentTerm.Of(received, facts.Calendar);
        if (on > due)
            return new Outcome<ApplicationCase>.Refused(Ordinary(@case, step.Act, facts), [CommitmentTerm.Lapsed(due, on)]);
        if (Misfit(@case.Letter, step) is { } misfit)
            return misfit;
        var closed = new[] { IntegrityArchiveClosesRoute.Check(facts.Standing, on), JointPunishmentClosesRoute.Check(facts.Standing, on) }.OfType<Finding>().ToList();
        if (closed.Count > 0)
            return new Outcome<ApplicationCase>.Refused(@case with { LetterReceivedOn = received, State = ApplicationState.Refused }, closed);
        var missing = new[] { BothSignatures.Check(step.ApplicantSignature, step.AuthoritySignature), RequiredMaterialsIn.Check(@case.Letter.Materials, step.MaterialsSubmitted) }
            .OfType<Finding>().ToList();
        if (missing.Count > 0)
            return new Outcome<ApplicationCase>.Refused(@case with { LetterReceivedOn = received }, missing);
        return Grant(@case with { LetterReceivedOn = received }, step, facts);
    }

    private static Outcome<ApplicationCase>.Granted Grant(CommitmentCase @case, SignLetter step, StepFacts facts)
    {
        var on = step.Act.On;
        var later = @case.Letter.Materials
            .Where(m => !step.MaterialsSubmitted.Contains(m.Number))
            .Select(m => new LaterMaterial(m.Number, step.LaterBy.TryGetValue(m.Number, out var day) ? day : null))
            .ToList();
        var granted = @case with
        {
            State = ApplicationState.Granted,
            Signing = new Signing(step.ApplicantSignature, step.AuthoritySignature, step.Act, [.. step.MaterialsSubmitted.Order()]),
            FollowUp = new FollowUp(FollowUpState.Open, on, later, null, null, null, null, [], null, null),
        };
        return new Outcome<ApplicationCase>.Granted(
            granted,
            [CommitmentDecidedOnTheSpot.Grant(@case.TakenIn.On, on), .. later.Select(m => LaterMaterials.Term(m.Number, m.DueOn)), InspectionTerm.Of(on, facts.Calendar).Finding]);
    }

    private static Outcome<ApplicationCase>.NotAllowed? Misfit(CommitmentLetter letter, SignLetter step)
    {
        var known = letter.Materials.Select(m => m.Number).ToList();
        if (step.MaterialsSubmitted.Except(known).Any() || step.MaterialsSubmitted.Distinct().Count() != step.MaterialsSubmitted.Count)
            return new(NotAllowedReason.WrongNumber, $"材料序号应为1至{known.Count},各一次。", $"Materials are numbered 1 to {known.Count}, each once.");
        if (step.LaterBy.Keys.Except(known).Any() || step.LaterBy.Keys.Intersect(step.MaterialsSubmitted).Any())
            return new(NotAllowedReason.WrongNumber, "补交期限只能对应尚未提交的材料。", "A later day belongs to a material that is not in yet.");
        return step.LaterBy.Values.Any(day => day <= step.Act.On)
            ? new(NotAllowedReason.WrongDay, "补交期限应晚于决定之日。", "A later day lies after the decision.")
            : null;
    }

    private static TransparencyCase Ordinary(CommitmentCase @case, Act act, StepFacts facts) => new(
        @case.Id,
        @case.Zone,
        @case.Serial,
        @case.Channel,
        ApplicationState.UnderExamination,
        @case.TakenIn,
        Proceeding.Begun(facts.Guide, act.On),
        StrictReviewDue.Check(ExaminationSteps.Item(@case), Route.Ordinary, facts.Standing).Count > 0);

    private static Outcome<ApplicationCase>.NotAllowed WrongDay(string zh, string en) => new(NotAllowedReason.WrongDay, zh, en);

    private static Outcome<ApplicationCase>.NotAllowed WrongState(CommitmentCase @case) => new(
        NotAllowedReason.WrongState,
        "申请状态不允许此操作。",
        $"The application is {@case.State}.",
        @case.State switch
        {
            ApplicationState.AwaitingLetter => [nameof(IssueLetter), nameof(DeclineCommitment)],
            ApplicationState.AwaitingCommitment => [nameof(SignLetter), nameof(DeclineCommitment)],
            _ => [],
        });
}
