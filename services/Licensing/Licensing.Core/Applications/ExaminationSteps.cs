using Quzhou.Law;
using Quzhou.Licensing.Core.Applications.Rules;
using Quzhou.Licensing.Core.Catalogue;

namespace Quzhou.Licensing.Core.Applications;

/// <summary>Steps that the transparent and the strict machine share.</summary>
internal static class ExaminationSteps
{
    internal static IReadOnlyList<Finding> Intake(CatalogueItem item, Proceeding proceeding, IReadOnlyList<Finding> strict, WorkingDayCalendar calendar)
    {
        List<Finding> findings = strict.Count > 0 ? [.. strict] : [RouteFitsItem.Accepted(item, Route.Ordinary)];
        if (proceeding is { Guide: { } guide, Clock: { } clock })
            findings.Add(PromisedTerm.Of(guide, clock, calendar).Finding);
        return findings;
    }

    internal static Outcome<ApplicationCase> RequestCorrections(ExaminedCase @case, RequestCorrections step, StepFacts facts)
    {
        if (@case.State != ApplicationState.UnderExamination)
            return WrongState(@case);
        if (step.Corrections.Count == 0 || step.Corrections.Any(string.IsNullOrWhiteSpace))
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.Incomplete, "应一次性告知需补正的内容。", "What to correct has to be told.");
        var (allowed, finding) = CorrectionsOnce.Find(@case.Proceeding.Corrections is null ? 0 : 1, step.Act.On);
        if (!allowed)
            return new Outcome<ApplicationCase>.Refused(@case, [finding]);
        var clock = @case.Proceeding.Clock is { } running ? running with { SuspendedOn = step.Act.On } : null;
        var proceeding = @case.Proceeding with { Corrections = new CorrectionRequest(step.Corrections, step.Act), Clock = clock };
        return new Outcome<ApplicationCase>.Granted(
            @case with { State = ApplicationState.AwaitingCorrections, Proceeding = proceeding }, [finding, .. Term(proceeding, facts.Calendar)]);
    }

    internal static Outcome<ApplicationCase> ReceiveCorrections(ExaminedCase @case, ReceiveCorrections step, StepFacts facts)
    {
        if (@case.State != ApplicationState.AwaitingCorrections)
            return WrongState(@case);
        var request = @case.Proceeding.Corrections!;
        if (step.Act.On < request.Asked.On)
            return WrongDay("日期早于告知补正之日。", "The day is before the corrections were asked for.");
        var clock = @case.Proceeding.Clock is { } standing ? standing with { ResumedOn = step.Act.On } : null;
        var proceeding = @case.Proceeding with { Corrections = request with { Received = step.Act }, Clock = clock };
        return new Outcome<ApplicationCase>.Granted(
            @case with { State = ApplicationState.UnderExamination, Proceeding = proceeding },
            [CorrectionsOnce.Received(request.Asked.On, step.Act.On), .. Term(proceeding, facts.Calendar)]);
    }

    internal static Outcome<ApplicationCase> Examine(ExaminedCase @case, ExamineCase step)
    {
        if (@case.State != ApplicationState.UnderExamination)
            return WrongState(@case);
        if (step.Act.On < (@case.Proceeding.Corrections?.Received?.On ?? @case.TakenIn.On))
            return WrongDay("审查日期早于收到补正材料之日。", "The examination is before the corrections came in.");
        if (step.OnSite is { } visit && (visit.VisitedOn > step.Act.On || visit.VisitedOn < @case.TakenIn.On))
            return WrongDay("现场核查日期应在收到申请之后、审查之前。", "The visit has to lie between the intake and the examination.");
        if (step.OnSite is { } on && (on.Officers.Count == 0 || on.Officers.Any(string.IsNullOrWhiteSpace) || string.IsNullOrWhiteSpace(on.Record)))
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.Incomplete, "现场核查应有人员和记录。", "A visit has officers and a record.");
        var standards = @case.Proceeding.Guide?.Standards.Count ?? 0;
        if (step.StandardsMet.Any(n => n < 1 || n > standards) || step.StandardsMet.Distinct().Count() != step.StandardsMet.Count)
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongNumber, $"标准序号应为1至{standards},各一次。", $"Standards are numbered 1 to {standards}, each once.");
        var proceeding = @case.Proceeding with { Examined = step.Act, Opinion = step.Opinion, OnSite = step.OnSite, StandardsMet = [.. step.StandardsMet.Order()] };
        return new Outcome<ApplicationCase>.Granted(
            @case with { State = ApplicationState.Examined, Proceeding = proceeding }, [ExaminationRecorded.Find(step.Act.On, step.OnSite)]);
    }

    internal static Outcome<ApplicationCase> Decide(ExaminedCase @case, DecideCase step, IReadOnlyList<Finding> strict, StepFacts facts)
    {
        if (@case.State != ApplicationState.Examined)
            return WrongState(@case);
        if (step.Act.On < @case.Proceeding.Examined!.On)
            return WrongDay("决定日期早于审查日期。", "The decision is before the examination.");
        if ((@case.NeedsTwoOfficers || strict.Count > 0) && @case.Proceeding.Examined.By == step.Act.By)
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.FourEyes, "审查与决定须由不同人员办理。", "Who examined it may not decide it.", "another-officer");
        if (string.IsNullOrWhiteSpace(step.Reason))
            return new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.Incomplete, "决定应说明理由。", "A decision has a reason.");
        var state = step.Grant ? ApplicationState.Granted : ApplicationState.Refused;
        var decided = @case with { State = state, Proceeding = @case.Proceeding with { Decided = step.Act } };
        IReadOnlyList<Finding> findings = [.. strict, DecidedAfterExamination.Of(Item(@case), step.Grant), .. Kept(decided.Proceeding, step.Act.On, facts.Calendar)];
        return step.Grant ? new Outcome<ApplicationCase>.Granted(decided, findings) : new Outcome<ApplicationCase>.Refused(decided, findings);
    }

    internal static CatalogueItem Item(ApplicationCase @case) => ReformCatalogue.Gazette.Find(@case.Zone, @case.Serial)!;

    internal static Outcome<ApplicationCase> WrongState(ExaminedCase @case) => new Outcome<ApplicationCase>.NotAllowed(
        NotAllowedReason.WrongState, "申请状态不允许此操作。", $"The application is {@case.State}.", Allowed(@case.State));

    private static Outcome<ApplicationCase> WrongDay(string zh, string en) => new Outcome<ApplicationCase>.NotAllowed(NotAllowedReason.WrongDay, zh, en);

    private static string[] Allowed(ApplicationState state) => state switch
    {
        ApplicationState.UnderExamination => [nameof(ExamineCase), nameof(Applications.RequestCorrections)],
        ApplicationState.AwaitingCorrections => [nameof(Applications.ReceiveCorrections)],
        ApplicationState.Examined => [nameof(DecideCase)],
        _ => [],
    };

    private static IEnumerable<Finding> Term(Proceeding proceeding, WorkingDayCalendar calendar) =>
        proceeding is { Guide: { } guide, Clock: { } clock } ? [PromisedTerm.Of(guide, clock, calendar).Finding] : [];

    private static IEnumerable<Finding> Kept(Proceeding proceeding, DateOnly on, WorkingDayCalendar calendar) =>
        proceeding is { Guide: { } guide, Clock: { } clock } ? [PromisedTerm.Kept(guide, clock, on, calendar)] : [];
}
