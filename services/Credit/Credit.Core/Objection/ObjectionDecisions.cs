using Quzhou.Credit.Core.Objection.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Objection;

/// <summary>The course of an objection: taken in, then decided by somebody else (Art. 29 to 31).</summary>
public static class ObjectionDecisions
{
    /// <summary>Takes an objection in; without evidence it is lawfully refused.</summary>
    /// <param name="id">Id of the objection to be.</param>
    /// <param name="record">Record objected to.</param>
    /// <param name="anotherOpen">True when an objection to the record is being handled.</param>
    /// <param name="statement">What the user objects (异议理由).</param>
    /// <param name="evidence">References of the evidence (证据材料).</param>
    /// <param name="by">Officer at the counter.</param>
    /// <param name="on">Day of receipt.</param>
    /// <param name="calendar">Working days.</param>
    public static Outcome<ObjectionCase> Submit(
        Guid id, CreditRecord record, bool anotherOpen, string statement, IReadOnlyCollection<string> evidence, Officer by, DateOnly on, WorkingDayCalendar calendar)
    {
        if (record.WithdrawnOn is not null)
            return new Outcome<ObjectionCase>.NotAllowed(NotAllowedReason.WrongState, "该记录已不在档案中。", "The record is no longer in the file.");
        if (anotherOpen)
            return new Outcome<ObjectionCase>.NotAllowed(NotAllowedReason.WrongState, "该记录已有处理中的异议。", "An objection to the record is being handled.");
        var (given, evidenceFinding) = EvidenceSubmitted.Find(statement, evidence);
        if (!given)
            return new Outcome<ObjectionCase>.Refused([evidenceFinding]);
        var (dueOn, term) = HandlingTerm.Of(on, calendar);
        var (alarmOn, alarm) = AlarmBeforeEnd.Of(on, dueOn, calendar);
        Finding[] findings = [evidenceFinding, term, alarm, MarkedWhileHandled.Find(id)];
        return new Outcome<ObjectionCase>.Accepted(new ObjectionCase(id, record.Id, ObjectionState.Open, by, on, dueOn, alarmOn, findings), findings);
    }

    /// <summary>Decides. Whoever determined or reported the record, or took the objection in, may not.</summary>
    /// <param name="objection">The objection as it stands.</param>
    /// <param name="result">What the verification came to.</param>
    /// <param name="by">The officer.</param>
    /// <param name="on">Day of the decision.</param>
    /// <param name="reason">Why.</param>
    /// <param name="interested">Officers who determined or reported the record.</param>
    /// <param name="recordChanged">True when the record has changed by a correction of facts since the objection.</param>
    public static Outcome<ObjectionCase> Decide(
        ObjectionCase objection, ObjectionResult result, Officer by, DateOnly on, string reason, IReadOnlyCollection<string> interested, bool recordChanged)
    {
        if (objection.State != ObjectionState.Open)
            return new Outcome<ObjectionCase>.NotAllowed(NotAllowedReason.WrongState, "该异议已办结。", "The objection is closed.");
        if (by.Id == objection.TakenInBy.Id || interested.Contains(by.Id))
            return new Outcome<ObjectionCase>.NotAllowed(
                NotAllowedReason.FourEyes, "认定、报送该记录或受理该异议的人员不得作出处理决定。", "Who determined or reported the record, or took the objection in, may not decide it.");
        if (on < objection.ReceivedOn)
            return new Outcome<ObjectionCase>.NotAllowed(NotAllowedReason.WrongDay, "处理日期早于收到日期。", "The decision is dated before the receipt.");
        if (result == ObjectionResult.FactCorrected && !recordChanged)
            return new Outcome<ObjectionCase>.NotAllowed(
                NotAllowedReason.WrongState, "尚未更正事实,记录自异议以来没有变化。", "No fact has been corrected: the record has not changed since the objection.", "FACT_CORRECTION_FIRST");
        Finding[] findings = [ResultOfVerification.Find(result), HandlingTerm.Kept(objection.ReceivedOn, objection.DueOn, on)];
        return new Outcome<ObjectionCase>.Accepted(
            objection with { State = StateAfter(result), Result = result, DecidedBy = by, ClosedOn = on, Reason = reason, Findings = [.. objection.Findings, .. findings] },
            findings);
    }

    /// <summary>The record after the decision: out of the file when the objection was upheld against it or it could not be verified.</summary>
    public static CreditRecord Effect(ObjectionCase objection, CreditRecord record) =>
        WithdrawalOf(objection) is null || record.WithdrawnOn is not null ? record : record with { WithdrawnOn = objection.ClosedOn };

    /// <summary>Why a record is taken out of the file by the decision; null when it is not.</summary>
    public static RecordWithdrawal? WithdrawalOf(ObjectionCase objection) => objection.Result switch
    {
        ObjectionResult.WithdrawRecord => RecordWithdrawal.ObjectionUpheld,
        ObjectionResult.Delete => RecordWithdrawal.Unverifiable,
        _ => null,
    };

    private static ObjectionState StateAfter(ObjectionResult result) => result switch
    {
        ObjectionResult.WithdrawRecord or ObjectionResult.FactCorrected => ObjectionState.Corrected,
        ObjectionResult.Reject => ObjectionState.Rejected,
        ObjectionResult.Delete => ObjectionState.Deleted,
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Not a result of a verification."),
    };
}
