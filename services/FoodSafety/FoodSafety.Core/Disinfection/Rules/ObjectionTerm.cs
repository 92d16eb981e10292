using Quzhou.FoodSafety.Core.Disinfection.Parameters;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Disinfection.Rules;

/// <summary>A firm may object to its entry, and the objection is decided within working days (八).</summary>
public static class ObjectionTerm
{
    private const string Id = "foodsafety.disinfection.objection";

    /// <summary>Last day of the decision; the day of receipt does not count.</summary>
    [Rule(Id, Texts.FoodSafety2018, 0, Item = "八")]
    public static (DateOnly DecideBy, Finding Finding) Of(DateOnly receivedOn, WorkingDayCalendar calendar)
    {
        var days = ListCriteria.ObjectionWorkingDays.On(receivedOn).Value;
        var by = ReckonedDays.Add(calendar, receivedOn, days);
        return (by, new Finding(
            Id, Texts.Point("八"), $"异议自收到之次日起{days}个工作日内处理,至{FactText.Iso(by)}止", $"The objection is decided within {days} working days after its receipt, until {FactText.Iso(by)}",
            [FactText.Day("received_on", receivedOn), FactText.Day("decide_by", by)], ListCriteria.ObjectionWorkingDays.Describe(receivedOn)));
    }

    /// <summary>Finding of the decision.</summary>
    public static Finding Decided(bool upheld, DateOnly decideBy, DateOnly on) => new(
        Id,
        Texts.Point("八"),
        (upheld ? "异议成立,撤出榜单" : "异议不成立,维持在榜") + (on <= decideBy ? "" : "(逾期处理)"),
        (upheld ? "Upheld: off the list" : "Not upheld: stays on the list") + (on <= decideBy ? "" : " (decided late)"),
        [FactText.Day("decide_by", decideBy), FactText.Day("decided_on", on)]);
}
