using Quzhou.Law;
using Quzhou.Licensing.Core.Archive.Rules;

namespace Quzhou.Licensing.Core.Archive;

/// <summary>The course of an objection: received, passed on, accepted, handled, approved, told (附件8-2第八、九条).</summary>
public static class ObjectionDecisions
{
    /// <summary>Receives an objection and marks the entry; without proof it is lawfully refused, and there is no case.</summary>
    public static Outcome<ObjectionCase> Submit(Guid id, ArchiveEntry entry, ObjectionStatement statement, Act act, WorkingDayCalendar calendar)
    {
        if (!entry.Stands)
            return Unfit.State<ObjectionCase>("记录已撤销", "taken out");
        if (entry.IsMarked)
            return Unfit.State<ObjectionCase>("已有处理中的异议", "under objection already");
        if (act.On < entry.Recorded.On)
            return Unfit.Day<ObjectionCase>();
        var (due, term) = ObjectionTerm.Forward(act.On, calendar);
        var objection = new ArchiveObjection(id, entry.Id, ObjectionStage.Received, statement, act, due);
        var (given, written) = ObjectionInWriting.Find(statement);
        return given
            ? new Outcome<ObjectionCase>.Granted(new(objection, entry with { ObjectionId = id }), [written, term, MarkedWhileObjected.Find(id)])
            : new Outcome<ObjectionCase>.Refused(new(objection, entry), [written]);
    }

    /// <summary>Passes it on to the section.</summary>
    public static Outcome<ObjectionCase> Forward(ObjectionCase current, Act act)
    {
        var (objection, entry) = (current.Objection, current.Entry);
        if (objection.Stage != ObjectionStage.Received)
            return WrongStage(objection);
        return act.On < objection.Received.On
            ? Unfit.Day<ObjectionCase>()
            : Done(objection with { Stage = ObjectionStage.Forwarded, Forwarded = act }, entry, ObjectionTerm.Late(ObjectionTerm.ForwardId, objection.ForwardDueOn, act.On));
    }

    /// <summary>Accepts it in the section; the thirty working days begin.</summary>
    public static Outcome<ObjectionCase> Accept(ObjectionCase current, Act act, WorkingDayCalendar calendar)
    {
        var (objection, entry) = (current.Objection, current.Entry);
        if (objection.Stage != ObjectionStage.Forwarded)
            return WrongStage(objection);
        if (act.On < objection.Forwarded!.On)
            return Unfit.Day<ObjectionCase>();
        var (due, term) = ObjectionTerm.Handle(act.On, calendar);
        return Done(objection with { Stage = ObjectionStage.Accepted, Accepted = act, HandleDueOn = due }, entry, term);
    }

    /// <summary>Hands in the section's opinion. Who entered what is objected to may not handle it.</summary>
    public static Outcome<ObjectionCase> Handle(ObjectionCase current, ObjectionHandling handling)
    {
        var (objection, entry) = (current.Objection, current.Entry);
        if (objection.Stage != ObjectionStage.Accepted)
            return WrongStage(objection);
        if (handling.Act.By == entry.Recorded.By)
            return Unfit.SameOfficer<ObjectionCase>("记录人员不得处理对该记录的异议。", "Who made the entry may not handle the objection to it.");
        if (handling.Act.On < objection.Accepted!.On)
            return Unfit.Day<ObjectionCase>();
        if (handling.Opinion == ObjectionOpinion.Correct != handling.Corrected is not null)
            return Unfit.Number<ObjectionCase>("更正意见应附更正后的内容,其他意见不附。", "A correction says what the entry is to say, and no other opinion does.");
        if (string.IsNullOrWhiteSpace(handling.Reason))
            return Unfit.Number<ObjectionCase>("处理意见应说明理由。", "An opinion has reasons.");
        return Done(
            objection with { Stage = ObjectionStage.Handled, Handling = handling },
            entry,
            ObjectionResult.Find(handling.Opinion),
            ObjectionTerm.Late(ObjectionTerm.HandleId, objection.HandleDueOn!.Value, handling.Act.On));
    }

    /// <summary>Approves the opinion for the bureau, which carries it out and takes the mark away; or sends it back to be handled again.</summary>
    public static Outcome<ObjectionCase> Approve(ObjectionCase current, bool approved, Act act)
    {
        var (objection, entry) = (current.Objection, current.Entry);
        if (objection.Stage != ObjectionStage.Handled)
            return WrongStage(objection);
        var handling = objection.Handling!;
        if (act.By == handling.Act.By || act.By == entry.Recorded.By)
            return Unfit.SameOfficer<ObjectionCase>("记录人员、处理人员不得批准处理意见。", "Who made the entry or handled the objection may not approve the opinion.");
        if (act.On < handling.Act.On)
            return Unfit.Day<ObjectionCase>();
        return approved
            ? Done(objection with { Stage = ObjectionStage.Approved, Approved = act }, Carried(entry, handling, act.On), ObjectionResult.Approved(true), ObjectionResult.Find(handling.Opinion))
            : Done(objection with { Stage = ObjectionStage.Accepted, Handling = null }, entry, ObjectionResult.Approved(false));
    }

    /// <summary>The objector has been told.</summary>
    public static Outcome<ObjectionCase> Inform(ObjectionCase current, Act act)
    {
        var objection = current.Objection;
        if (objection.Stage != ObjectionStage.Approved)
            return WrongStage(objection);
        return act.On < objection.Approved!.On
            ? Unfit.Day<ObjectionCase>()
            : Done(objection with { Stage = ObjectionStage.Informed, Informed = act }, current.Entry, ObjectionResult.Find(objection.Handling!.Opinion));
    }

    /// <summary>Finding when the term that runs now is over on a day, else null.</summary>
    public static Finding? Overdue(ArchiveObjection objection, DateOnly on) => objection.DueOn is { } due
        ? ObjectionTerm.Late(objection.Stage == ObjectionStage.Received ? ObjectionTerm.ForwardId : ObjectionTerm.HandleId, due, on)
        : null;

    private static ArchiveEntry Carried(ArchiveEntry entry, ObjectionHandling handling, DateOnly on) => handling.Opinion switch
    {
        ObjectionOpinion.Correct => entry with { Information = handling.Corrected!, CorrectedOn = on, ObjectionId = null },
        ObjectionOpinion.Remove => entry with { RemovedOn = on, ObjectionId = null },
        _ => entry with { ObjectionId = null },
    };

    private static Outcome<ObjectionCase> Done(ArchiveObjection objection, ArchiveEntry entry, params IEnumerable<Finding?> findings) =>
        new Outcome<ObjectionCase>.Granted(new(objection, entry), [.. findings.OfType<Finding>()]);

    private static Outcome<ObjectionCase> WrongStage(ArchiveObjection objection)
    {
        var (zh, next) = objection.Stage switch
        {
            ObjectionStage.Received => ("待移交", "forward"),
            ObjectionStage.Forwarded => ("已移交", "accept"),
            ObjectionStage.Accepted => ("已受理", "handle"),
            ObjectionStage.Handled => ("待批准", "approve"),
            ObjectionStage.Approved => ("待告知", "inform"),
            _ => ("已告知", ""),
        };
        return Unfit.State<ObjectionCase>(zh, objection.Stage.ToString(), next.Length == 0 ? [] : [next]);
    }
}
