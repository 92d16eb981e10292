using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Projects;

/// <summary>The course of an admission (准入审批): filing, survey, review, committee, agreements (第十条).</summary>
public static class AdmissionDecisions
{
    /// <summary>Takes a filing in; names everything that is missing at once (一次性受理).</summary>
    public static Outcome<AdmissionCase> File(Guid id, AdmissionFiling filing, DeveloperStanding standing, Act act)
    {
        if (filing.Buildings.Count == 0)
            return Wrong(NotAllowedReason.WrongNumber, "申报楼栋不得为空。", "There is no building to admit.");
        Finding[] refusals =
        [
            .. MaterialsComplete.Check(filing.Kind, filing.Materials),
            .. StatementsCurrent.Check(filing.Kind, filing.Statements, act.On),
            .. Standing(standing),
            .. new[] { AddedToAgreement.Check(filing.Kind, filing.EarlierAgreement) }.OfType<Finding>(),
        ];
        return refusals.Length > 0
            ? new Outcome<AdmissionCase>.Refused(new AdmissionCase(id, AdmissionStage.Refused, filing, act), refusals)
            : new Outcome<AdmissionCase>.Granted(new AdmissionCase(id, AdmissionStage.Filed, filing, act), [FilingTakenIn.Finding(filing.Kind)]);
    }

    /// <summary>Takes the survey; refuses the project on any condition it fails or any ground of refusal.</summary>
    public static Outcome<AdmissionCase> Survey(AdmissionCase admission, SurveyReport report, DeveloperStanding standing, WorkingDayCalendar calendar)
    {
        if (admission.Stage is not (AdmissionStage.Filed or AdmissionStage.SentBack))
            return WrongStage(admission);
        var since = admission.Stage == AdmissionStage.SentBack ? admission.Review!.Act.On : admission.Received.On;
        if (report.VisitedOn < since || report.Act.On < report.VisitedOn)
            return WrongDay();
        Finding[] flaws = [.. new[] { SurveyTeam.Check(report), OnSiteRecordKept.Check(admission.Filing.Buildings, report) }.OfType<Finding>()];
        if (flaws.Length > 0)
            return new Outcome<AdmissionCase>.Refused(admission, flaws);

        Finding[] record = [FinancialRatiosComputed.Record(report.Figures), .. new[] { SurveyInTime.Check(since, report.Act.On, calendar) }.OfType<Finding>()];
        Finding[] refusals = [.. Obstacles(admission.Filing, report, standing)];
        var next = admission with
        {
            Survey = report,
            EarlierSurveyors = admission.Survey is null ? null : admission.Surveyors,
            EarlierReviewers = admission.Review is { } sentBack ? [.. admission.EarlierReviewers ?? [], sentBack.Act.By] : null,
        };
        return refusals.Length > 0
            ? new Outcome<AdmissionCase>.Refused(next with { Stage = AdmissionStage.Refused }, [.. refusals, .. record])
            : new Outcome<AdmissionCase>.Granted(next with { Stage = AdmissionStage.Surveyed }, record);
    }

    /// <summary>Takes the review.</summary>
    public static Outcome<AdmissionCase> Review(AdmissionCase admission, AdmissionReview review, WorkingDayCalendar calendar)
    {
        if (admission.Stage != AdmissionStage.Surveyed)
            return WrongStage(admission);
        var survey = admission.Survey!;
        if (admission.Surveyors.Contains(review.Act.By, StringComparer.Ordinal))
            return FourEyes("受理、调查人员不得审核。", "Who took the case in or surveyed it may not review it.");
        if (review.Act.On < survey.Act.On)
            return WrongDay();
        var (stage, finding) = ReviewDecides.Find(review.Opinion);
        Finding[] findings = [finding, .. new[] { ReviewInTime.Check(survey.Act.On, review.Act.On, calendar) }.OfType<Finding>()];
        var next = admission with { Stage = stage, Review = review };
        return stage == AdmissionStage.Reviewed ? new Outcome<AdmissionCase>.Granted(next, findings) : new Outcome<AdmissionCase>.Refused(next, findings);
    }

    /// <summary>Takes the committee's vote.</summary>
    public static Outcome<AdmissionCase> Decide(AdmissionCase admission, CommitteeMeeting meeting, DeveloperStanding standing)
    {
        if (admission.Stage != AdmissionStage.Reviewed)
            return WrongStage(admission);
        if (meeting.On < admission.Review!.Act.On)
            return WrongDay();
        Finding[] refusals = [.. Standing(standing)];
        if (refusals.Length > 0)
            return new Outcome<AdmissionCase>.Refused(admission, refusals);
        var result = CommitteeVote.Count(meeting, admission.Involved);
        if (!result.Valid)
            return new Outcome<AdmissionCase>.Refused(admission, result.Findings);
        return result.Passed
            ? new Outcome<AdmissionCase>.Granted(admission with { Stage = AdmissionStage.Passed, Meeting = meeting }, [.. result.Findings, Admission.Granted])
            : new Outcome<AdmissionCase>.Refused(admission with { Stage = AdmissionStage.Refused, Meeting = meeting }, result.Findings);
    }

    /// <summary>Signs both agreements.</summary>
    public static Outcome<AdmissionCase> Sign(AdmissionCase admission, AgreementSigning signing, DeveloperStanding standing)
    {
        if (admission.Stage != AdmissionStage.Passed)
            return WrongStage(admission);
        if (admission.Involved.Contains(signing.Act.By, StringComparer.Ordinal))
            return FourEyes("受理、调查、审核人员不得签约。", "Who took in, surveyed or reviewed the case may not sign.");
        var terms = signing.Terms;
        if (signing.Act.On < admission.Meeting!.On || terms.ValidFrom < signing.Act.On || terms.ValidUntil < terms.ValidFrom)
            return WrongDay();
        if (terms.CapFen < 1 || terms.PerLoanMaximumFen < 1 || terms.MaximumYears < 1 || terms.MaximumRatioPercent is < 1 or > 100)
            return Wrong(NotAllowedReason.WrongNumber, "协议额度、成数或年限不正确。", "Cap, maximum, ratio or years make no agreement.");
        Finding[] refusals = [.. Standing(standing), .. BothAgreementsConcluded.Check(signing)];
        return refusals.Length > 0
            ? new Outcome<AdmissionCase>.Refused(admission, refusals)
            : new Outcome<AdmissionCase>.Granted(admission with { Stage = AdmissionStage.Concluded, Signing = signing }, [BothAgreementsConcluded.Done(terms)]);
    }

    /// <summary>What may be done at a stage.</summary>
    public static IReadOnlyList<string> Allowed(AdmissionStage stage) => stage switch
    {
        AdmissionStage.Filed or AdmissionStage.SentBack => ["survey"],
        AdmissionStage.Surveyed => ["review"],
        AdmissionStage.Reviewed => ["committee"],
        AdmissionStage.Passed => ["sign"],
        _ => [],
    };

    private static IEnumerable<Finding> Obstacles(AdmissionFiling filing, SurveyReport report, DeveloperStanding standing)
    {
        var (kind, seen, on) = (filing.Kind, report.Conditions, report.VisitedOn);
        // Only the buildings that were applied for have to be far enough.
        var applied = filing.Buildings.Select(b => b.Name).ToHashSet(StringComparer.Ordinal);
        Building[] buildings = [.. report.Buildings.Where(b => applied.Contains(b.Name))];
        Finding?[] single =
        [
            DeveloperNotBlacklisted.Check(standing.Blacklisted),
            LicencesComplete.Check(kind, seen),
            FinancialIndicatorsNormal.Check(kind, seen),
            NoNegativeInformation.Check(kind, seen),
            CompanyCreditGood.Check(kind, seen),
            FundsSecured.Check(kind, seen),
            CompletionAccepted.Check(kind, seen),
            UnlawfulConduct.Check(report.Facts),
            FinancesUnsound.Check(report.Facts, report.Figures),
            AccountsOrCreditSpoilt.Check(report.Facts),
            CapacityAtRisk.Check(report.Facts),
        ];
        return Admission.Obstacles(kind, filing.Developer, buildings, standing.Punishment, on).Concat(single.OfType<Finding>());
    }

    private static IEnumerable<Finding> Standing(DeveloperStanding standing) =>
        new[] { DeveloperInGoodCredit.Check(standing.Punishment), DeveloperNotBlacklisted.Check(standing.Blacklisted) }.OfType<Finding>();

    private static Outcome<AdmissionCase>.NotAllowed WrongStage(AdmissionCase admission) => new(
        NotAllowedReason.WrongState, $"准入阶段为{admission.Stage},不能进行此操作。", $"The admission is {admission.Stage}.", Allowed(admission.Stage));

    private static Outcome<AdmissionCase>.NotAllowed FourEyes(string zh, string en) => new(NotAllowedReason.FourEyes, zh, en, "another-officer");

    private static Outcome<AdmissionCase>.NotAllowed WrongDay() =>
        Wrong(NotAllowedReason.WrongDay, "日期早于上一环节或早于生效日期。", "The day is before the step it follows.");

    private static Outcome<AdmissionCase>.NotAllowed Wrong(NotAllowedReason reason, string zh, string en) => new(reason, zh, en);
}
