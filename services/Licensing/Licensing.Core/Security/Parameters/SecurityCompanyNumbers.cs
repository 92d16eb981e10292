using Quzhou.Law;

namespace Quzhou.Licensing.Core.Security.Parameters;

/// <summary>Numbers of the guide to security companies (保安服务公司审批服务指南).</summary>
public static class SecurityCompanyNumbers
{
    /// <summary>Least registered capital: 1,000,000 yuan.</summary>
    public static readonly DatedParameter<long> LeastCapitalFen = new(
        "licensing.security.capital", "fen", Row(100_000_000L, FollowUpTexts.GuideConditions, "一.1"));

    /// <summary>Years of work that a manager needs.</summary>
    public static readonly DatedParameter<int> ExperienceYears = new("licensing.security.experience", "years", Row(5, FollowUpTexts.GuideMaterials, "一.3"));

    /// <summary>Points of the whole score.</summary>
    public static readonly DatedParameter<int> WholeScore = new("licensing.security.whole-score", "points", Row(100, FollowUpTexts.GuideMaterials, "二"));

    /// <summary>Points with which a company passes.</summary>
    public static readonly DatedParameter<int> PassScore = new("licensing.security.pass-score", "points", Row(60, FollowUpTexts.GuideMaterials, "二"));

    /// <summary>Percent of its points that each of the four named sections needs.</summary>
    public static readonly DatedParameter<int> SectionPercent = new("licensing.security.section-floor", "percent", Row(30, FollowUpTexts.GuideMaterials, "二"));

    private static DatedRow<T> Row<T>(T value, string part, string item)
        where T : notnull => new(FollowUpTexts.PoliceInForce, value, FollowUpTexts.PolicePart(part, item));
}
