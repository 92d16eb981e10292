using Quzhou.Law;
using Quzhou.Licensing.Core.Security.Parameters;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>The copy of the business licence is sent within thirty working days of the registration (指南一(二), 办法第十四条).</summary>
public static class BusinessLicenceCopied
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.copy";

    /// <summary>Last day for it; the day of the registration does not count.</summary>
    public static DateOnly LastDay(DateOnly registeredOn, WorkingDayCalendar calendar) =>
        LegalTerms.LastDay(registeredOn, SecurityCompanyTerms.CopyWorkingDays.On(registeredOn).Value, DayCount.Working, calendar);

    /// <summary>Whether it came in time, as a finding.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "二")]
    public static Finding Find(DateOnly registeredOn, DateOnly dueOn, DateOnly on) => new(
        Id,
        FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, "二"),
        on <= dueOn ? "已按期报送营业执照复印件" : "未按期报送营业执照复印件",
        on <= dueOn ? "The copy of the business licence came in time" : "The copy of the business licence did not come in time",
        [FactText.Day("registered_on", registeredOn), FactText.Day("due_on", dueOn), FactText.Day("on", on)],
        SecurityCompanyTerms.CopyWorkingDays.Describe(registeredOn));
}
