using Quzhou.FoodSafety.Core.Disinfection.Rules;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Disinfection;

/// <summary>The course of an entry: proposed by one officer, put on the list by another, objected to, decided by a third who had no part in it.</summary>
public static class ListingDecisions
{
    /// <summary>Proposes an entry; lawfully refused when the firm's record does not meet the criteria.</summary>
    /// <param name="id">Id of the entry to be.</param>
    /// <param name="operatorId">The firm.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="list">Which list.</param>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="record">What is on record of it.</param>
    /// <param name="open">The firm's other entries that are not removed.</param>
    /// <param name="act">Who proposes, and when.</param>
    public static Outcome<ListingCase> Propose(
        Guid id, Guid operatorId, OperatorKind kind, DisinfectionList list, string reason, FirmRecord record, IReadOnlyList<ListingCase> open, Act act)
    {
        if (kind != OperatorKind.TablewareDisinfection)
            return Wrong(NotAllowedReason.WrongContent, "红黑榜仅适用于餐饮具集中消毒单位。", "The lists are for disinfection firms only.");
        if (string.IsNullOrWhiteSpace(reason))
            return Wrong(NotAllowedReason.WrongContent, "应载明理由。", "A reason is needed.");
        if (open.Any(e => e.State != ListingState.Removed))
            return Wrong(NotAllowedReason.WrongState, "该单位已在榜或待审定。", "The firm has an entry that is open or on a list.");
        var (meets, finding) = FirmMeetsCriteria.Of(list, record, act.On);
        return meets
            ? new Outcome<ListingCase>.Granted(new ListingCase(id, operatorId, list, ListingState.Proposed, reason, act), [finding])
            : new Outcome<ListingCase>.Refused(null, [finding]);
    }

    /// <summary>Puts it on the list; by another officer, and while the record still carries it.</summary>
    public static Outcome<ListingCase> Confirm(ListingCase entry, FirmRecord record, Act act)
    {
        if (entry.State != ListingState.Proposed)
            return Wrong(NotAllowedReason.WrongState, "该条目不在待审定状态。", $"The entry is {entry.State}.");
        if (act.By == entry.Proposed.By)
            return Wrong(NotAllowedReason.FourEyes, "提请人不得审定。", "Who proposed may not confirm.");
        if (act.On < entry.Proposed.On)
            return Wrong(NotAllowedReason.WrongDay, "审定日期早于提请。", "The day is before the proposal.");
        var (meets, finding) = FirmMeetsCriteria.Of(entry.List, record, act.On);
        return meets
            ? new Outcome<ListingCase>.Granted(entry with { State = ListingState.Listed, Confirmed = act }, [finding])
            : new Outcome<ListingCase>.Refused(entry with { State = ListingState.Removed, RemovedOn = act.On }, [finding]);
    }

    /// <summary>Takes an objection of the firm in: the entry stays and is marked.</summary>
    public static Outcome<ListingCase> FileObjection(ListingCase entry, string statement, DateOnly receivedOn, WorkingDayCalendar calendar)
    {
        if (entry is not { State: ListingState.Listed, Confirmed: { } confirmed })
            return Wrong(NotAllowedReason.WrongState, "该条目不在榜,或已有处理中的异议。", "The entry is not on the list, or an objection is open.");
        if (string.IsNullOrWhiteSpace(statement))
            return Wrong(NotAllowedReason.WrongContent, "应载明异议理由。", "The objection needs its grounds.");
        if (receivedOn < confirmed.On)
            return Wrong(NotAllowedReason.WrongDay, "异议日期早于列榜。", "The day is before the entry.");
        var (decideBy, finding) = ObjectionTerm.Of(receivedOn, calendar);
        return new Outcome<ListingCase>.Granted(
            entry with { State = ListingState.Disputed, Objection = statement, ObjectedOn = receivedOn, DecideBy = decideBy, Decided = null }, [finding]);
    }

    /// <summary>Decides an objection; by an officer who neither proposed nor confirmed the entry.</summary>
    public static Outcome<ListingCase> Decide(ListingCase entry, bool upheld, Act act)
    {
        if (entry is not { State: ListingState.Disputed, DecideBy: { } decideBy, ObjectedOn: { } objectedOn })
            return Wrong(NotAllowedReason.WrongState, "该条目没有处理中的异议。", "No objection is open.");
        if (act.By == entry.Proposed.By || act.By == entry.Confirmed?.By)
            return Wrong(NotAllowedReason.FourEyes, "提请人、审定人不得处理异议。", "Who proposed or confirmed may not decide the objection.");
        if (act.On < objectedOn)
            return Wrong(NotAllowedReason.WrongDay, "处理日期早于收到异议。", "The day is before the objection.");
        var decided = entry with { Decided = act, DecideBy = null };
        return new Outcome<ListingCase>.Granted(
            upheld ? decided with { State = ListingState.Removed, RemovedOn = act.On } : decided with { State = ListingState.Listed },
            [ObjectionTerm.Decided(upheld, decideBy, act.On)]);
    }

    /// <summary>Takes an entry off whose term is over.</summary>
    public static Outcome<ListingCase> Expire(ListingCase entry, DateOnly on) => EntryExpires.Check(entry, on) is { } over
        ? new Outcome<ListingCase>.Granted(entry with { State = ListingState.Removed, RemovedOn = on }, [over])
        : Wrong(NotAllowedReason.WrongState, "该条目不在榜、有异议或未到期。", "The entry is not listed, is disputed, or its term runs.");

    private static Outcome<ListingCase>.NotAllowed Wrong(NotAllowedReason reason, string zh, string en) => new(reason, zh, en);
}
