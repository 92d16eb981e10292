using Quzhou.FoodSafety.Core.Inspections.Rules;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Inspections;

/// <summary>The course of an inspection: planned, done on the spot, put right, re-checked.</summary>
public static class InspectionDecisions
{
    /// <summary>Plans one.</summary>
    public static InspectionCase Plan(Guid id, Guid operatorId, OperatorKind kind, InspectionClass @class, DateOnly plannedOn, IReadOnlyList<string> inspectors) =>
        new(id, operatorId, kind, @class, InspectionStage.Planned, plannedOn, inspectors, null, [], null, null, null, []);

    /// <summary>Names inspectors where conflicts left too few in the draw.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="inspectors">Who goes.</param>
    /// <param name="conflicted">Who has a conflict with the operator.</param>
    /// <param name="on">Day.</param>
    public static Outcome<InspectionCase> Assign(InspectionCase inspection, IReadOnlyList<string> inspectors, IReadOnlyList<string> conflicted, DateOnly on)
    {
        if (inspection.Stage != InspectionStage.Planned || inspection.Inspectors.Count > 0)
            return Wrong(NotAllowedReason.WrongState, "该检查已有检查人员或已完成。", "The inspection has its inspectors or is done.");
        if (inspectors.Intersect(conflicted, StringComparer.Ordinal).Any())
            return Wrong(NotAllowedReason.WrongPerson, "检查人员应当回避。", "An inspector has a conflict of interest.");
        return InspectorsOnSite.Check(inspectors, inspectors, on) is { } few
            ? new Outcome<InspectionCase>.Refused(inspection, [few])
            : new Outcome<InspectionCase>.Granted(inspection with { Inspectors = [.. inspectors.Order(StringComparer.Ordinal)] }, []);
    }

    /// <summary>Records what was found; the result follows from the items.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="checklist">The checklist of the kind in force that day.</param>
    /// <param name="items">Every item of the checklist once.</param>
    /// <param name="second">Everybody else on the spot.</param>
    /// <param name="act">Who recorded it, and the day.</param>
    /// <param name="rectifyBy">Last day to put right what failed: needed with RECTIFY, possible with FAILED, never with PASSED.</param>
    public static Outcome<InspectionCase> RecordOnSite(
        InspectionCase inspection, Checklist checklist, IReadOnlyList<ItemResult> items, IReadOnlyList<string> second, Act act, DateOnly? rectifyBy)
    {
        if (inspection.Stage != InspectionStage.Planned)
            return Wrong(NotAllowedReason.WrongState, "该检查已有结果。", "The inspection has a result already.");
        if (act.On < inspection.PlannedOn)
            return Wrong(NotAllowedReason.WrongDay, "未到计划检查日期。", "The day is before the planned one.");
        if (checklist.Kind != inspection.Kind || checklist.EffectiveFrom > act.On)
            return Wrong(NotAllowedReason.WrongContent, "检查表与业态或日期不符。", "The checklist is of another kind or not in force.");
        if (!items.Select(i => i.Number).Order().SequenceEqual(checklist.Items.Select(i => i.Number)) || items.Any(i => !Enum.IsDefined(i.Finding)))
            return Wrong(NotAllowedReason.WrongContent, "应逐项填写,每项一次。", "Every item has to be answered once.");
        if (InspectorsOnSite.Check(inspection.Inspectors, [act.By, .. second], act.On) is { } few)
            return new Outcome<InspectionCase>.Refused(inspection, [few]);

        var (result, finding) = ResultFollowsItems.Of(checklist, items);
        if (RectifyByFits(result, rectifyBy, act.On) is { } wrong)
            return wrong;
        var done = inspection with
        {
            Stage = rectifyBy is null ? InspectionStage.Closed : InspectionStage.Rectifying,
            ChecklistId = checklist.Id,
            Items = [.. items.OrderBy(i => i.Number)],
            Result = result,
            OnSite = act,
            RectifyBy = rectifyBy,
        };
        return new Outcome<InspectionCase>.Granted(
            done, [finding, .. rectifyBy is { } by ? [RectifiedInTime.Order(act.On, by)] : Array.Empty<Finding>(), ResultIsPublished.Of(done)!.Value.Finding]);
    }

    /// <summary>Re-checks. What is not put right gets a new last day, once more counted from the re-check.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="act">Who, and when.</param>
    /// <param name="rectified">True when everything is put right.</param>
    /// <param name="findings">What was seen.</param>
    /// <param name="rectifyBy">The new last day; only when not everything is.</param>
    public static Outcome<InspectionCase> Recheck(InspectionCase inspection, Act act, bool rectified, string findings, DateOnly? rectifyBy)
    {
        if (inspection is not { Stage: InspectionStage.Rectifying, OnSite: { } onSite, RectifyBy: { } by })
            return Wrong(NotAllowedReason.WrongState, "该检查没有待复查的整改。", "Nothing is to be put right.");
        if (act.On < (inspection.Rechecks is [.., var last] ? last.Act.On : onSite.On))
            return Wrong(NotAllowedReason.WrongDay, "复查日期早于检查或上次复查。", "The day is before the inspection or the last re-check.");
        if (rectified == rectifyBy is not null || rectifyBy <= act.On || rectifyBy > RectifiedInTime.Latest(act.On))
            return Wrong(NotAllowedReason.WrongDay, "未整改到位的应另定整改期限,已到位的不得载明。", "A new last day goes with what is not put right, within the longest term, and with nothing else.");
        return new Outcome<InspectionCase>.Granted(
            inspection with
            {
                Stage = rectified ? InspectionStage.Closed : InspectionStage.Rectifying,
                RectifyBy = rectifyBy ?? by,
                Rechecks = [.. inspection.Rechecks, new Recheck(act, rectified, findings, rectifyBy)],
            },
            [RectifiedInTime.Rechecked(rectified, by, act.On)]);
    }

    private static Outcome<InspectionCase>? RectifyByFits(InspectionResult result, DateOnly? rectifyBy, DateOnly on) => (result, rectifyBy) switch
    {
        (InspectionResult.Rectify, null) => Wrong(NotAllowedReason.WrongDay, "限期整改应载明整改期限。", "What is to be put right needs its last day."),
        (InspectionResult.Passed, not null) => Wrong(NotAllowedReason.WrongDay, "检查合格的不得载明整改期限。", "Nothing is to be put right."),
        (_, { } by) when by <= on || by > RectifiedInTime.Latest(on) => Wrong(NotAllowedReason.WrongDay, "整改期限应晚于检查日期且不超过最长期限。", "The last day lies after the inspection and within the longest term."),
        _ => null,
    };

    private static Outcome<InspectionCase>.NotAllowed Wrong(NotAllowedReason reason, string zh, string en) => new(reason, zh, en);
}
