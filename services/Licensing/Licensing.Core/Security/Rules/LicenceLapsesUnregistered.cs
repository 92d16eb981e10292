using Quzhou.Law;
using Quzhou.Licensing.Core.Security.Parameters;

namespace Quzhou.Licensing.Core.Security.Rules;

/// <summary>A licence lapses when the company is not registered within six months, and is taken back (指南一(一) 条例第十二条, 一(二) 办法第十四条).</summary>
public static class LicenceLapsesUnregistered
{
    /// <summary>Stable id.</summary>
    public const string Id = "licensing.security.lapse";

    /// <summary>Last day for the registration: the corresponding day, or the next working day after it.</summary>
    public static DateOnly LastDay(DateOnly licensedOn, WorkingDayCalendar calendar) =>
        LegalTerms.LastDayOfMonths(licensedOn, SecurityCompanyTerms.RegistrationMonths.On(licensedOn).Value, calendar);

    /// <summary>Finding when the licence has lapsed on a day on which the company is not registered, else null.</summary>
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "二")]
    [Rule(Id, FollowUpTexts.Police, 0, Part = FollowUpTexts.GuideGrounds, Item = "一")]
    public static Finding? Check(DateOnly licensedOn, DateOnly dueOn, DateOnly on) => on <= dueOn
        ? null
        : new Finding(
            Id,
            FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, "二"),
            "逾期未办理工商登记,许可证失效并由发证机关收回",
            "Not registered in time: the licence has lapsed and is taken back",
            [FactText.Day("licensed_on", licensedOn), FactText.Day("due_on", dueOn)],
            SecurityCompanyTerms.RegistrationMonths.Describe(licensedOn));
}
