using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security.Parameters;

/// <summary>Terms of the guide to security companies (指南一).</summary>
public static class SecurityCompanyTerms
{
    /// <summary>Days of the city's review, from the receipt of the materials.</summary>
    public static readonly DatedParameter<int> ReviewDays = new("licensing.security.review", "days", Row(15, "一"));

    /// <summary>Days of the decision, from the receipt of the opinion.</summary>
    public static readonly DatedParameter<int> DecisionDays = new("licensing.security.decision", "days", Row(15, "一"));

    /// <summary>What those days are: calendar days, for the same guide says working days where it means them; see <c>docs/decisions/0057</c>.</summary>
    public static readonly DatedParameter<DayCount> DaysAre = new("licensing.security.days-are", "count", Row(DayCount.Calendar, "一"));

    /// <summary>Months from the licence within which the company has to be registered.</summary>
    public static readonly DatedParameter<int> RegistrationMonths = new("licensing.security.registration", "months", Row(6, "二"));

    /// <summary>Working days from the registration within which the copy of the business licence is sent.</summary>
    public static readonly DatedParameter<int> CopyWorkingDays = new("licensing.security.copy", "working days", Row(30, "二"));

    private static DatedRow<T> Row<T>(T value, string item)
        where T : notnull => new(FollowUpTexts.PoliceInForce, value, FollowUpTexts.PolicePart(FollowUpTexts.GuideGrounds, item));
}
