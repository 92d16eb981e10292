using Quzhou.Law;
using Quzhou.Licensing.Core.Security.Rules;

namespace Quzhou.Licensing.Core.Security;

/// <summary>What happens after the licence of a security company is issued: registration or lapse, and the copy of the business licence.</summary>
public static class AfterLicenceDecisions
{
    /// <summary>
    /// The company was registered. In time, even if word of it comes after the licence was held to have lapsed; registered too
    /// late, the licence has lapsed.
    /// </summary>
    public static Outcome<SecurityCompanyCase> Register(SecurityCompanyCase application, DateOnly registeredOn, WorkingDayCalendar calendar)
    {
        if (application.Stage != SecurityCompanyStage.Licensed && application is not { Stage: SecurityCompanyStage.Lapsed, TakenBackOn: null })
            return SecurityCompanyDecisions.WrongStage(application);
        var (licensedOn, dueOn) = (application.Decided!.On, application.RegisterDueOn!.Value);
        if (registeredOn < licensedOn)
            return Unfit.Day<SecurityCompanyCase>();
        if (LicenceLapsesUnregistered.Check(licensedOn, dueOn, registeredOn) is { } lapsed)
            return new Outcome<SecurityCompanyCase>.Refused(application with { Stage = SecurityCompanyStage.Lapsed }, [lapsed]);
        var copyDue = BusinessLicenceCopied.LastDay(registeredOn, calendar);
        return new Outcome<SecurityCompanyCase>.Granted(
            application with { Stage = SecurityCompanyStage.Registered, RegisteredOn = registeredOn, CopyDueOn = copyDue }, []);
    }

    /// <summary>Lets the licence lapse once its last day is over without a registration.</summary>
    public static Outcome<SecurityCompanyCase> Lapse(SecurityCompanyCase application, DateOnly on)
    {
        if (application.Stage != SecurityCompanyStage.Licensed)
            return SecurityCompanyDecisions.WrongStage(application);
        return LicenceLapsesUnregistered.Check(application.Decided!.On, application.RegisterDueOn!.Value, on) is { } lapsed
            ? new Outcome<SecurityCompanyCase>.Granted(application with { Stage = SecurityCompanyStage.Lapsed }, [lapsed])
            : Unfit.Day<SecurityCompanyCase>("办理工商登记的期限未满。", "The term for the registration is not over.");
    }

    /// <summary>The lapsed licence was taken back.</summary>
    public static Outcome<SecurityCompanyCase> TakeBack(SecurityCompanyCase application, DateOnly on)
    {
        if (application is not { Stage: SecurityCompanyStage.Lapsed, TakenBackOn: null })
            return SecurityCompanyDecisions.WrongStage(application);
        return LicenceLapsesUnregistered.Check(application.Decided!.On, application.RegisterDueOn!.Value, on) is { } lapsed
            ? new Outcome<SecurityCompanyCase>.Granted(application with { TakenBackOn = on }, [lapsed])
            : Unfit.Day<SecurityCompanyCase>();
    }

    /// <summary>The copy of the business licence came.</summary>
    public static Outcome<SecurityCompanyCase> ReceiveCopy(SecurityCompanyCase application, DateOnly on)
    {
        if (application.Stage != SecurityCompanyStage.Registered)
            return SecurityCompanyDecisions.WrongStage(application);
        return on < application.RegisteredOn
            ? Unfit.Day<SecurityCompanyCase>()
            : new Outcome<SecurityCompanyCase>.Granted(
                application with { Stage = SecurityCompanyStage.Completed, CopyReceivedOn = on },
                [BusinessLicenceCopied.Find(application.RegisteredOn!.Value, application.CopyDueOn!.Value, on)]);
    }

    /// <summary>Finding when the term that runs now is over on a day, else null; the scheduler asks.</summary>
    public static Finding? Overdue(SecurityCompanyCase application, DateOnly on) => application switch
    {
        { Stage: SecurityCompanyStage.Accepted } => ReviewAndDecisionTerm.Late(ReviewAndDecisionTerm.ReviewId, application.ReviewDueOn, on),
        { Stage: SecurityCompanyStage.Reviewed, DecideDueOn: { } due } => ReviewAndDecisionTerm.Late(ReviewAndDecisionTerm.DecisionId, due, on),
        { Stage: SecurityCompanyStage.Licensed } => LicenceLapsesUnregistered.Check(application.Decided!.On, application.RegisterDueOn!.Value, on),
        { Stage: SecurityCompanyStage.Registered } when on > application.CopyDueOn =>
            BusinessLicenceCopied.Find(application.RegisteredOn!.Value, application.CopyDueOn!.Value, on),
        _ => null,
    };
}
