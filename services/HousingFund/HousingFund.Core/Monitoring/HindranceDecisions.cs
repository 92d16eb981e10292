using Quzhou.HousingFund.Core.Monitoring.Rules;

namespace Quzhou.HousingFund.Core.Monitoring;

/// <summary>Hindered fund loans: order, rectification, public list (第十二条(二)).</summary>
public static class HindranceDecisions
{
    /// <summary>Code of the behaviour in a report to the credit office.</summary>
    public const string Behaviour = "FUND_LOANS_HINDERED";

    /// <summary>Orders to rectify.</summary>
    public static Outcome<HindranceCase> Order(Guid id, HindranceParty party, DateOnly foundOn, bool grave, DateOnly rectifyBy, Act act) =>
        foundOn > act.On || rectifyBy < act.On
            ? new Outcome<HindranceCase>.NotAllowed(NotAllowedReason.WrongDay, "整改期限或发现日期不正确。", "Found after the order, or to be rectified before it.")
            : new Outcome<HindranceCase>.Granted(
                new HindranceCase(id, party, HindranceStage.Ordered, foundOn, grave, act, rectifyBy, null), [OrderedToRectify.Order(rectifyBy)]);

    /// <summary>Closes it as rectified.</summary>
    public static Outcome<HindranceCase> Rectify(HindranceCase hindrance, Act act) => Fits(hindrance, act)
        ?? new Outcome<HindranceCase>.Granted(hindrance with { Stage = HindranceStage.Rectified, ClosedOn = act.On }, [OrderedToRectify.Done(act.On)]);

    /// <summary>Puts it on the public list; by another officer than who gave the order.</summary>
    public static Outcome<HindranceCase> List(HindranceCase hindrance, Act act)
    {
        if (Fits(hindrance, act) is { } wrong)
            return wrong;
        if (act.By == hindrance.Ordered.By)
            return new Outcome<HindranceCase>.NotAllowed(NotAllowedReason.FourEyes, "责令整改与列入失信名单须由不同人员办理。", "Who gave the order may not list.", "another-officer");
        var (listed, finding) = ListedWhenUnrectified.Find(hindrance.Grave, hindrance.RectifyBy, act.On);
        return listed
            ? new Outcome<HindranceCase>.Granted(hindrance with { Stage = HindranceStage.Listed, ClosedOn = act.On }, [finding])
            : new Outcome<HindranceCase>.Refused(hindrance, [finding]);
    }

    /// <summary>What goes to the credit office once it is listed; null before.</summary>
    public static CreditReport? Report(HindranceCase hindrance) => hindrance is { Stage: HindranceStage.Listed, ClosedOn: { } on }
        ? new CreditReport(Behaviour, hindrance.FoundOn, ListedWhenUnrectified.Find(hindrance.Grave, hindrance.RectifyBy, on).Finding)
        : null;

    private static Outcome<HindranceCase>? Fits(HindranceCase hindrance, Act act)
    {
        if (hindrance.Stage != HindranceStage.Ordered)
            return new Outcome<HindranceCase>.NotAllowed(NotAllowedReason.WrongState, "该事项已办结。", $"The matter is {hindrance.Stage}.");
        return act.On < hindrance.Ordered.On
            ? new Outcome<HindranceCase>.NotAllowed(NotAllowedReason.WrongDay, "日期早于责令整改。", "The day is before the order.")
            : null;
    }
}
