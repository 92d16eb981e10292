using Quzhou.HousingFund.Core.Monitoring.Rules;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Committee;
using Quzhou.HousingFund.Core.Projects.Rules;
using Quzhou.HousingFund.Core.Withdrawals.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Monitoring;

/// <summary>The course of a cooperation (第十二条至第十四条).</summary>
public static class CooperationDecisions
{
    /// <summary>Begins with a concluded admission.</summary>
    /// <exception cref="ArgumentException">The admission is not concluded.</exception>
    public static Cooperation Begin(Guid projectId, AdmissionCase admission) => admission is { Stage: AdmissionStage.Concluded, Signing: { } signing }
        ? new Cooperation(projectId, CooperationState.InForce, signing.Act.On, null, admission.Survey!.Buildings, null, null, [])
        : throw new ArgumentException("The admission is not concluded.", nameof(admission));

    /// <summary>Day by which the next visit is due.</summary>
    public static DateOnly NextVisitDue(Cooperation cooperation) => RegularVisit.DueOn(cooperation.SignedOn, cooperation.LastVisitOn);

    /// <summary>Takes a visit; signs of risk are reported, grave ones put intake and payout on hold at once.</summary>
    public static Outcome<Cooperation> Visit(Cooperation cooperation, ProjectVisit visit)
    {
        if (visit.Act.On < (cooperation.LastVisitOn ?? cooperation.SignedOn))
            return WrongDay();
        var signals = RiskReported.Signals(cooperation.Buildings, cooperation.LastVisitOn ?? cooperation.SignedOn, visit);
        var hold = visit.Grave && signals.Count > 0;
        Finding[] findings =
        [
            .. new[]
            {
                RegularVisit.Check(cooperation.SignedOn, cooperation.LastVisitOn, visit.Act.On), RiskReported.Find(signals, visit.Grave),
            }.OfType<Finding>(),
        ];
        return new Outcome<Cooperation>.Granted(
            cooperation with
            {
                State = hold && cooperation.State == CooperationState.InForce ? CooperationState.OnHold : cooperation.State,
                LastVisitOn = visit.Act.On,
                Buildings = Seen(cooperation.Buildings, visit.Buildings),
                SignalsOpen = [.. cooperation.SignalsOpen.Union(signals).Order()],
            },
            findings);
    }

    /// <summary>Takes an inquiry; refused when none of the grounds is there, which also ends a hold: there is nothing for the committee.</summary>
    public static Outcome<Cooperation> Report(Cooperation cooperation, InquiryReport inquiry)
    {
        if (cooperation.State == CooperationState.Ended)
            return WrongState(cooperation);
        if (inquiry.Act.On < cooperation.SignedOn || inquiry.Act.On < cooperation.DecidedOn)
            return WrongDay();
        var grounds = Grounds(inquiry);
        return grounds.Count == 0
            ? new Outcome<Cooperation>.Refused(
                cooperation.State == CooperationState.OnHold
                    ? cooperation with { State = CooperationState.InForce, SignalsOpen = [], Inquiry = null }
                    : cooperation,
                [GroundNeeded.Missing()])
            : new Outcome<Cooperation>.Granted(cooperation with { Inquiry = inquiry }, grounds);
    }

    /// <summary>Takes the committee's decision on an inquiry. When it does not pass, the cooperation goes on as it was.</summary>
    public static Outcome<Cooperation> Decide(Cooperation cooperation, CooperationMeasure measure, CommitteeMeeting meeting)
    {
        if (cooperation.State == CooperationState.Ended || cooperation.Inquiry is not { } inquiry)
            return WrongState(cooperation);
        if (cooperation.State == CooperationState.Suspended && measure == CooperationMeasure.Suspend)
            return WrongState(cooperation);
        if (meeting.On < inquiry.Act.On)
            return WrongDay();
        var result = CommitteeVote.Count(meeting, [inquiry.Act.By]);
        if (!result.Valid)
            return new Outcome<Cooperation>.Refused(cooperation, result.Findings);
        var decided = cooperation with { Inquiry = null, DecidedOn = meeting.On, SignalsOpen = [] };
        if (!result.Passed)
        {
            var goesOn = cooperation.State == CooperationState.Suspended ? CooperationState.Suspended : CooperationState.InForce;
            return new Outcome<Cooperation>.Refused(decided with { State = goesOn }, result.Findings);
        }
        var state = measure == CooperationMeasure.End ? CooperationState.Ended : CooperationState.Suspended;
        return new Outcome<Cooperation>.Granted(decided with { State = state }, [.. Grounds(inquiry), .. result.Findings, CommitteeStopsCooperation.Check(state)!]);
    }

    /// <summary>The developer took part in a fraud: its agreements end at once (取消合作协议, 附件6第五条).</summary>
    public static Outcome<Cooperation> EndForCollusion(Cooperation cooperation, Act act)
    {
        if (cooperation.State == CooperationState.Ended)
            return WrongState(cooperation);
        return act.On < cooperation.SignedOn || act.On < cooperation.DecidedOn
            ? WrongDay()
            : new Outcome<Cooperation>.Granted(
                cooperation with { State = CooperationState.Ended, DecidedOn = act.On, Inquiry = null, SignalsOpen = [] },
                [CollusionEndsCooperation.Due(), CommitteeStopsCooperation.Check(CooperationState.Ended)!]);
    }

    /// <summary>Takes up a suspended or ended cooperation again after a new admission (重新准入).</summary>
    public static Outcome<Cooperation> Readmit(Cooperation cooperation, AdmissionCase readmission)
    {
        if (cooperation.State is not (CooperationState.Suspended or CooperationState.Ended))
            return WrongState(cooperation);
        var (readmitted, finding) = ReadmittedAnew.Find(readmission, cooperation.DecidedOn!.Value);
        return readmitted
            ? new Outcome<Cooperation>.Granted(Begin(cooperation.ProjectId, readmission), [finding])
            : new Outcome<Cooperation>.Refused(cooperation, [finding]);
    }

    /// <summary>The grounds of Art. 13 and of the agreement that an inquiry found.</summary>
    public static IReadOnlyList<Finding> Grounds(InquiryReport inquiry) =>
    [
        .. new[]
        {
            ReportsOrDisputes.Check(inquiry),
            FalseCertificatesOrMortgages.Check(inquiry),
            DownPaymentDisguised.Check(inquiry),
            FalseLoans.Check(inquiry),
            ConstructionAbandoned.Check(inquiry),
            HindersFundLoans.Check(inquiry),
            OtherGraveRisk.Check(inquiry),
            OtherLoanRisk.Check(inquiry),
            GuaranteeWeakened.Check(inquiry),
            AgreementBreached.Check(inquiry),
        }.OfType<Finding>(),
    ];

    /// <summary>What stops loan intake and payout: the fund's own state and a punishment of the developer. Goes into <c>LoanFacts.Suspensions</c>.</summary>
    public static IReadOnlyList<Finding> Stops(Cooperation cooperation, IReadOnlyList<Fact>? developerPunishment) =>
    [
        .. new[]
        {
            CommitteeStopsCooperation.Check(cooperation.State),
            cooperation.State == CooperationState.OnHold ? RiskReported.Hold() : null,
            developerPunishment is null ? null : DeveloperInGoodCredit.Suspend(developerPunishment),
        }.OfType<Finding>(),
    ];

    /// <summary>What may be done in a state.</summary>
    public static IReadOnlyList<string> Allowed(Cooperation cooperation) => cooperation switch
    {
        { State: CooperationState.Ended } => ["visit", "readmit"],
        { State: CooperationState.Suspended, Inquiry: null } => ["visit", "report", "readmit"],
        { State: CooperationState.Suspended } => ["visit", "report", "committee", "readmit"],
        { Inquiry: null } => ["visit", "report"],
        _ => ["visit", "report", "committee"],
    };

    // A building that was not seen this time keeps what was last seen of it.
    private static Building[] Seen(IReadOnlyList<Building> before, IReadOnlyList<Building> now) =>
        [.. before.Where(b => now.All(n => n.Name != b.Name)), .. now];

    private static Outcome<Cooperation>.NotAllowed WrongState(Cooperation cooperation) => new(
        NotAllowedReason.WrongState, $"合作状态为{cooperation.State},不能进行此操作。", $"The cooperation is {cooperation.State}.", Allowed(cooperation));

    private static Outcome<Cooperation>.NotAllowed WrongDay() => new(NotAllowedReason.WrongDay, "日期早于上一环节。", "The day is before the step it follows.");
}
