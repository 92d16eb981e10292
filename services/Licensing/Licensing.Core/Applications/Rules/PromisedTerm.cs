using Quzhou.Law;
using Quzhou.Licensing.Core.Guides;

namespace Quzhou.Licensing.Core.Applications.Rules;

/// <summary>An application is decided within the term that the published guide promises (主文四(四)); the number is the authority's.</summary>
public static class PromisedTerm
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.guide.term";

    /// <summary>The last day, or that none runs while corrections are awaited.</summary>
    [Rule(Id, Texts.Separation, 0, Part = "四", Item = "四")]
    public static (DateOnly? DueOn, Finding Finding) Of(GuideTerms guide, Clock clock, WorkingDayCalendar calendar)
    {
        var due = clock.DueOn(calendar);
        return (due, new Finding(
            Id,
            Texts.Plan("四", "四"),
            due is { } day ? $"按公布的办理指南,应于{Iso(day)}前办结" : "等待申请人补正,办理时限暂停计算",
            due is { } on ? $"By the published guide it is to be decided by {Iso(on)}" : "Corrections are awaited; the clock stands still",
            Facts(guide, clock, due)));
    }

    /// <summary>Whether a decision kept the term.</summary>
    public static Finding Kept(GuideTerms guide, Clock clock, DateOnly decidedOn, WorkingDayCalendar calendar)
    {
        var due = clock.DueOn(calendar);
        var isLate = due is { } day && decidedOn > day;
        return new Finding(
            Id,
            Texts.Plan("四", "四"),
            isLate ? "超过公布的办理时限" : "在公布的办理时限内办结",
            isLate ? "Decided after the published term" : "Decided within the published term",
            [.. Facts(guide, clock, due), FactText.Day("decided_on", decidedOn)]);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static List<Fact> Facts(GuideTerms guide, Clock clock, DateOnly? due)
    {
        var facts = new List<Fact>
        {
            new("guide", $"{guide.GuideId}/{guide.Version}"),
            FactText.Number("days", guide.Promised.Days),
            new("unit", guide.Promised.Unit.ToString()),
            FactText.Day("started_on", clock.StartedOn),
        };
        if (clock.SuspendedOn is { } suspended)
            facts.Add(FactText.Day("suspended_on", suspended));
        if (clock.ResumedOn is { } resumed)
            facts.Add(FactText.Day("resumed_on", resumed));
        if (due is { } day)
            facts.Add(FactText.Day("due_on", day));
        return facts;
    }
}
