using Quzhou.Law;
using Quzhou.Licensing.Core.Applications;
using Quzhou.Licensing.Core.Catalogue;
using Quzhou.Licensing.Core.Guides;
using Quzhou.Licensing.Core.Registrations.Rules;

namespace Quzhou.Licensing.Core.Registrations;

/// <summary>The machine of a cancelled item (取消审批): a registration comes in, is checked on the spot, and a violation is told to market regulation.</summary>
public static class FollowUpCheckDecisions
{
    /// <summary>Takes a new registration in and schedules its check.</summary>
    /// <param name="id">Id of the check to be.</param>
    /// <param name="item">Cancelled item that the business falls under.</param>
    /// <param name="registeredOn">Day of its registration.</param>
    /// <param name="term">Term that the authority's supervision plan sets for the check; null when it sets none.</param>
    /// <param name="act">Who takes it in, and when.</param>
    public static Outcome<FollowUpCheck> Schedule(Guid id, CatalogueItem item, DateOnly registeredOn, TimeLimit? term, Act act)
    {
        var check = new FollowUpCheck(id, item.Zone, item.Serial, FollowUpCheckState.Scheduled, registeredOn, act, term);
        if (registeredOn > act.On)
            return new Outcome<FollowUpCheck>.NotAllowed(NotAllowedReason.WrongDay, "登记日期晚于接收日期。", "It was registered after it was taken in.");
        if (term is { Days: < 1 })
            return new Outcome<FollowUpCheck>.NotAllowed(NotAllowedReason.WrongNumber, "核查期限应为正数。", "A term is positive.");
        var (isCancelled, finding) = CheckScheduled.Find(item, registeredOn);
        return isCancelled ? new Outcome<FollowUpCheck>.Granted(check, [finding]) : new Outcome<FollowUpCheck>.Refused(check, [finding]);
    }

    /// <summary>Records the check on the spot; a violation is then told to market regulation.</summary>
    public static Outcome<FollowUpCheck> Record(FollowUpCheck check, FollowUpCheckResult result, string record, Act act)
    {
        if (check.State != FollowUpCheckState.Scheduled)
            return WrongState(check);
        if (act.On < check.Received.On)
            return WrongDay();
        if (string.IsNullOrWhiteSpace(record))
            return new Outcome<FollowUpCheck>.NotAllowed(NotAllowedReason.Incomplete, "现场核查应有记录。", "A check has a record.");
        var state = result == FollowUpCheckResult.Violation ? FollowUpCheckState.ViolationFound : FollowUpCheckState.Closed;
        return new Outcome<FollowUpCheck>.Granted(
            check with { State = state, Checked = act, Result = result, Record = record }, [CheckConcluded.Find(result, act.On)]);
    }

    /// <summary>Market regulation has been told of the violation (通报市场监管部门).</summary>
    public static Outcome<FollowUpCheck> Notify(FollowUpCheck check, Act act)
    {
        if (check.State != FollowUpCheckState.ViolationFound)
            return WrongState(check);
        return act.On < check.Checked!.On
            ? WrongDay()
            : new Outcome<FollowUpCheck>.Granted(check with { State = FollowUpCheckState.Closed, Notified = act }, [CheckConcluded.Told(act.On)]);
    }

    /// <summary>The deadline that runs; null once it is closed.</summary>
    public static Deadline? DeadlineOf(FollowUpCheck check, WorkingDayCalendar calendar) => check.State switch
    {
        FollowUpCheckState.Scheduled => new Deadline(
            DeadlineKind.FollowUpCheck,
            "",
            check.Received.On,
            check.Term is { } term ? new Clock(term, check.Received.On).DueOn(calendar) : null,
            DeadlineConsequence.Alarm,
            CheckScheduled.Find(ReformCatalogue.Gazette.Find(check.Zone, check.Serial)!, check.RegisteredOn).Finding),
        FollowUpCheckState.ViolationFound => new Deadline(
            DeadlineKind.FollowUpCheck, "notify", check.Checked!.On, null, DeadlineConsequence.Alarm, CheckConcluded.Find(FollowUpCheckResult.Violation, check.Checked.On)),
        _ => null,
    };

    private static Outcome<FollowUpCheck> WrongState(FollowUpCheck check) => new Outcome<FollowUpCheck>.NotAllowed(
        NotAllowedReason.WrongState,
        "核查状态不允许此操作。",
        $"The check is {check.State}.",
        check.State switch
        {
            FollowUpCheckState.Scheduled => [nameof(Record)],
            FollowUpCheckState.ViolationFound => [nameof(Notify)],
            _ => [],
        });

    private static Outcome<FollowUpCheck> WrongDay() => new Outcome<FollowUpCheck>.NotAllowed(NotAllowedReason.WrongDay, "日期早于上一步骤。", "The day is before the step before.");
}
