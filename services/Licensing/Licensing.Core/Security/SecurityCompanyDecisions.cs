using Quzhou.Law;
using Quzhou.Licensing.Core.Security.Rules;

namespace Quzhou.Licensing.Core.Security;

/// <summary>The course of an application for a security company (保安服务公司审批): acceptance, review with score, decision, registration, copy.</summary>
public static class SecurityCompanyDecisions
{
    /// <summary>Everything in the filing that speaks against a licence; empty when the conditions are met.</summary>
    public static IReadOnlyList<Finding> Obstacles(SecurityCompanyFiling filing, DateOnly acceptedOn) =>
    [
        .. new[]
        {
            CapitalSuffices.Check(filing.CapitalFen, acceptedOn),
            FounderMayFound.Check(filing.Founders),
            ManagersNamed.Check(filing.Managers),
        }.OfType<Finding>(),
        .. filing.Managers.SelectMany(m => new[]
        {
            ManagerCertified.Check(m), ManagerExperienced.Check(m, filing.ByPropertyCompany, acceptedOn), ManagerWithoutRecord.Check(m),
        }).OfType<Finding>(),
        .. MeansComplete.Check(filing),
    ];

    /// <summary>Takes an application in when all materials are there; else names all that are missing, and there is no case.</summary>
    public static Outcome<SecurityCompanyCase> Accept(Guid id, SecurityCompanyFiling filing, Act act, WorkingDayCalendar calendar)
    {
        if (filing.Founders.Count == 0 || filing.CapitalFen < 0)
            return Unfit.Number<SecurityCompanyCase>("设立主体不得为空,注册资本不得为负数。", "There is no founder, or the capital is negative.");
        var (authority, basis) = ProvinceDecides.Find(filing);
        var (due, term) = ReviewAndDecisionTerm.Review(act.On, calendar);
        var accepted = new SecurityCompanyCase(id, SecurityCompanyStage.Accepted, filing, authority, act, due);
        return GuideMaterialsComplete.Check(filing) is { Count: > 0 } missing
            ? new Outcome<SecurityCompanyCase>.Refused(accepted with { Stage = SecurityCompanyStage.Refused }, missing)
            : new Outcome<SecurityCompanyCase>.Granted(accepted, [term, basis]);
    }

    /// <summary>Takes the city's review with its score. Refused, with nothing changed, while no published sheet applies.</summary>
    /// <param name="application">The application.</param>
    /// <param name="sheets">All published sheets.</param>
    /// <param name="review">The review.</param>
    public static Outcome<SecurityCompanyCase> Review(SecurityCompanyCase application, IReadOnlyList<ScoreSheet> sheets, CityReview review)
    {
        if (application.Stage != SecurityCompanyStage.Accepted)
            return WrongStage(application);
        if (review.Act.By == application.Accepted.By)
            return Unfit.SameOfficer<SecurityCompanyCase>("受理人员不得审核。", "Who took the application in may not review it.");
        if (review.Act.On < application.Accepted.On)
            return Unfit.Day<SecurityCompanyCase>();
        var (sheet, missing) = ScoreSheetPublished.InForce(sheets, application.Accepted.On);
        if (sheet is null)
            return new Outcome<SecurityCompanyCase>.Refused(application, [missing!]);
        if (!Fits(review.Score, sheet))
            return Unfit.Number<SecurityCompanyCase>("评分应逐项对应评分表,且不超过该项分值。", "The score has each section of the sheet once, with no more than its points.");
        return Done(
            application with { Stage = SecurityCompanyStage.Reviewed, Review = review },
            [.. Of(application, review.Score, sheet), .. Late(ReviewAndDecisionTerm.ReviewId, application.ReviewDueOn, review.Act.On)]);
    }

    /// <summary>The deciding authority has received the opinion: its fifteen days begin.</summary>
    public static Outcome<SecurityCompanyCase> ReceiveOpinion(SecurityCompanyCase application, DateOnly on, WorkingDayCalendar calendar)
    {
        if (application.Stage != SecurityCompanyStage.Reviewed || application.OpinionReceivedOn is not null)
            return WrongStage(application);
        if (on < application.Review!.Act.On)
            return Unfit.Day<SecurityCompanyCase>();
        var (due, term) = ReviewAndDecisionTerm.Decision(on, calendar);
        return Done(application with { OpinionReceivedOn = on, DecideDueOn = due }, [term]);
    }

    /// <summary>Decides. Whatever speaks against the licence, or a reason of the authority, refuses it for good.</summary>
    /// <param name="application">The application.</param>
    /// <param name="sheets">All published sheets.</param>
    /// <param name="reason">Why the authority refuses; empty when it knows of nothing against the licence.</param>
    /// <param name="act">Who and when.</param>
    /// <param name="calendar">Working days.</param>
    public static Outcome<SecurityCompanyCase> Decide(
        SecurityCompanyCase application, IReadOnlyList<ScoreSheet> sheets, string reason, Act act, WorkingDayCalendar calendar)
    {
        if (application.Stage != SecurityCompanyStage.Reviewed || application.OpinionReceivedOn is not { } receivedOn)
            return WrongStage(application);
        var review = application.Review!;
        if (act.By == application.Accepted.By || act.By == review.Act.By)
            return Unfit.SameOfficer<SecurityCompanyCase>("受理、审核人员不得决定。", "Who took the application in or reviewed it may not decide it.");
        if (act.On < receivedOn)
            return Unfit.Day<SecurityCompanyCase>();
        var late = Late(ReviewAndDecisionTerm.DecisionId, application.DecideDueOn!.Value, act.On);
        var (sheet, missing) = ScoreSheetPublished.InForce(sheets.Where(s => s.Reference == review.Score.SheetReference), application.Accepted.On);
        if (sheet is null)
            return new Outcome<SecurityCompanyCase>.Refused(application, [missing!]);
        Finding[] against = [.. Obstacles(application.Filing, application.Accepted.On), .. Of(application, review.Score, sheet)];
        if (against.Length > 0 || !string.IsNullOrWhiteSpace(reason))
        {
            Finding[] why = string.IsNullOrWhiteSpace(reason) ? [] : [DecidedInWriting.Find(reason)];
            return new Outcome<SecurityCompanyCase>.Refused(
                application with { Stage = SecurityCompanyStage.Refused, Decided = act }, [.. against, .. why, .. late]);
        }
        return Done(
            application with
            {
                Stage = SecurityCompanyStage.Licensed,
                Decided = act,
                RegisterDueOn = LicenceLapsesUnregistered.LastDay(act.On, calendar),
            },
            [DecidedInWriting.Find(""), .. late]);
    }

    private static Finding[] Of(SecurityCompanyCase application, CompanyScore score, ScoreSheet sheet) =>
    [
        .. new[] { ScorePasses.Whole(score, application.Accepted.On) }.OfType<Finding>(),
        .. ScorePasses.Sections(score, sheet, application.Accepted.On),
    ];

    private static bool Fits(CompanyScore score, ScoreSheet sheet) =>
        score.SheetReference == sheet.Reference
        && score.Sections.Count == sheet.Sections.Count
        && sheet.Sections.All(most => score.Sections.Count(s => s.Section == most.Section) == 1)
        && score.Sections.All(s => s.Points >= 0 && s.Points <= sheet.Sections.First(most => most.Section == s.Section).Points);

    private static Finding[] Late(string id, DateOnly dueOn, DateOnly on) => ReviewAndDecisionTerm.Late(id, dueOn, on) is { } late ? [late] : [];

    private static Outcome<SecurityCompanyCase> Done(SecurityCompanyCase application, IReadOnlyList<Finding> findings) =>
        new Outcome<SecurityCompanyCase>.Granted(application, findings);

    internal static Outcome<SecurityCompanyCase> WrongStage(SecurityCompanyCase application)
    {
        var (zh, next) = application.Stage switch
        {
            SecurityCompanyStage.Accepted => ("市级审核中", "review"),
            SecurityCompanyStage.Reviewed when application.OpinionReceivedOn is null => ("已审核,待决定机关收到意见", "receive-opinion"),
            SecurityCompanyStage.Reviewed => ("待决定", "decide"),
            SecurityCompanyStage.Licensed => ("已发证,待工商登记", "register"),
            SecurityCompanyStage.Registered => ("已登记,待报送", "copy"),
            SecurityCompanyStage.Lapsed when application.TakenBackOn is null => ("许可证失效,待收回", "take-back"),
            SecurityCompanyStage.Lapsed => ("许可证失效,已收回", ""),
            SecurityCompanyStage.Completed => ("已报送", ""),
            _ => ("不予许可", ""),
        };
        return Unfit.State<SecurityCompanyCase>(zh, application.Stage.ToString(), next.Length == 0 ? [] : [next]);
    }
}
