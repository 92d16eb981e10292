using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.Standing;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.JointPunishment;

/// <summary>The whole course of a punishment: every state times every step.</summary>
public sealed class PunishmentCourseTests
{
    private static readonly CreditRecord Severe = Record(DishonestyLevel.Severe, "2018-07-15");
    private static readonly CreditRecord Repaired = Severe with { PunishmentEndedOn = Day("2018-09-01") };

    [Fact]
    public void Proposed_imposed_repaired_lifted()
    {
        var proposed = Accept(Propose());
        proposed.ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PunishmentState.Proposed),
            p => p.Version.ShouldBe(0),
            p => p.Grounds.ShouldBe([Severe.Id]),
            p => p.Measures.Count.ShouldBe(10));

        var imposed = Accept(Impose(proposed));
        imposed.ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PunishmentState.InForce),
            p => p.Version.ShouldBe(1),
            p => p.Decision!.ExpiresOn.ShouldBe(Day("2023-07-31")),
            p => p.Decision!.Recipients.ShouldBe(["credit", "licensing", "housing-fund", "admissions", "food-safety"]));

        var asked = Accept(LiftDecisions.Propose(imposed, [Repaired], LiftReason.Repaired, "缴清", Zhou, Day("2018-09-02")));
        asked.ShouldSatisfyAllConditions(p => p.State.ShouldBe(PunishmentState.LiftProposed), p => p.Version.ShouldBe(1), p => p.IsInForce.ShouldBeTrue());

        var lifted = Accept(LiftDecisions.Confirm(asked, [Repaired], Wu, Day("2018-09-03"), ""));
        lifted.ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PunishmentState.Lifted),
            p => p.Version.ShouldBe(2),
            p => p.IsInForce.ShouldBeFalse(),
            p => p.End.ShouldBe(new PunishmentEnd(LiftReason.Repaired, Wu, Day("2018-09-03"), "")));
    }

    [Theory]
    [InlineData(PunishmentState.Proposed, true, true, false, false, false, false)]
    [InlineData(PunishmentState.Rejected, false, false, false, false, false, false)]
    [InlineData(PunishmentState.InForce, false, false, true, false, false, true)]
    [InlineData(PunishmentState.LiftProposed, false, false, false, true, true, true)]
    [InlineData(PunishmentState.Lifted, false, false, false, false, false, false)]
    public void Each_state_allows_its_own_steps(PunishmentState state, bool impose, bool reject, bool proposeLift, bool confirm, bool decline, bool expire)
    {
        var punishment = In(state);
        var late = Day("2023-08-01");

        Allowed(Impose(punishment)).ShouldBe(impose);
        Allowed(PunishmentDecisions.Reject(punishment, Wu, Day("2018-08-01"), "理由")).ShouldBe(reject);
        Allowed(LiftDecisions.Propose(punishment, [Severe], LiftReason.Withdrawn, "理由", Zhou, Day("2018-09-02"))).ShouldBe(proposeLift);
        Allowed(LiftDecisions.Confirm(punishment, [Severe], Wu, Day("2018-09-02"), "")).ShouldBe(confirm);
        Allowed(LiftDecisions.Decline(punishment, Wu, Day("2018-09-02"), "理由")).ShouldBe(decline);
        Allowed(LiftDecisions.Expire(punishment, new Officer("scheduler", Agencies.CreditOffice), late)).ShouldBe(expire);
    }

    [Fact]
    public void The_same_officer_may_not_take_both_steps()
    {
        Reason(PunishmentDecisions.Impose(In(PunishmentState.Proposed), [Severe], Zhou, Day("2018-08-01"), "", Recipients.All)).ShouldBe(NotAllowedReason.FourEyes);
        Reason(PunishmentDecisions.Reject(In(PunishmentState.Proposed), Zhou, Day("2018-08-01"), "理由")).ShouldBe(NotAllowedReason.FourEyes);
        Reason(LiftDecisions.Confirm(In(PunishmentState.LiftProposed), [Severe], Zhou, Day("2018-09-02"), "")).ShouldBe(NotAllowedReason.FourEyes);
        Reason(LiftDecisions.Decline(In(PunishmentState.LiftProposed), Zhou, Day("2018-09-02"), "理由")).ShouldBe(NotAllowedReason.FourEyes);
    }

    [Theory]
    [InlineData("heavier level", DishonestyLevel.Heavier)]
    [InlineData("general level", DishonestyLevel.General)]
    public void Below_severe_the_proposal_is_lawfully_refused(string row, DishonestyLevel level) => Propose([Record(level, "2018-07-15")])
        .ShouldBeOfType<Outcome<Punishment>.Refused>(row).Findings.Single().RuleId.ShouldBe("credit.punishment.severe-records-in-force");

    [Fact]
    public void A_measure_that_does_not_fit_is_lawfully_refused() => Propose(codes: ["HOUSING_FUND_LOAN_STRICT_REVIEW"])
        .ShouldBeOfType<Outcome<Punishment>.Refused>().Findings.Single().RuleId.ShouldBe("credit.punishment.measures-fit");

    [Theory]
    [InlineData("named", true)]
    [InlineData("the only one there is", false)]
    public void A_record_grounds_one_open_punishment_at_a_time(string row, bool named)
    {
        Reason(Propose(grounds: named ? [Severe.Id] : [], open: [In(PunishmentState.InForce)])).ShouldBe(NotAllowedReason.WrongState, row);
        Allowed(Propose(grounds: named ? [Severe.Id] : [], open: [In(PunishmentState.Rejected), In(PunishmentState.Lifted)])).ShouldBeTrue(row);
    }

    [Fact]
    public void A_second_record_grounds_its_own_punishment()
    {
        var second = Record(DishonestyLevel.Severe, "2018-08-15", 2);

        Accept(Propose([Severe, second], on: "2018-09-01", open: [In(PunishmentState.InForce)])).Grounds.ShouldBe([second.Id]);
    }

    [Fact]
    public void Grounds_that_fell_away_before_the_decision_refuse_it() =>
        PunishmentDecisions.Impose(In(PunishmentState.Proposed), [Repaired], Wu, Day("2018-09-01"), "", Recipients.All).ShouldBeOfType<Outcome<Punishment>.Refused>();

    [Theory]
    [InlineData("not repaired", LiftReason.Repaired, "说明", "2018-09-02", false)]
    [InlineData("not expired", LiftReason.Expired, "说明", "2023-07-31", false)]
    [InlineData("expired", LiftReason.Expired, "说明", "2023-08-01", true)]
    [InlineData("objection without reference", LiftReason.ObjectionUpheld, " ", "2018-09-02", false)]
    [InlineData("objection", LiftReason.ObjectionUpheld, "衢信异〔2018〕7号", "2018-09-02", true)]
    [InlineData("withdrawn", LiftReason.Withdrawn, "说明", "2018-09-02", true)]
    public void A_reason_to_lift_has_to_hold(string row, LiftReason reason, string note, string on, bool holds)
    {
        var outcome = LiftDecisions.Propose(In(PunishmentState.InForce), [Severe], reason, note, Zhou, Day(on));

        if (holds)
            Accept(outcome).Lift!.Reason.ShouldBe(reason, row);
        else
            outcome.ShouldBeOfType<Outcome<Punishment>.Refused>(row).Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void Declining_the_lift_leaves_it_in_force_and_open_for_another_proposal()
    {
        var declined = Accept(LiftDecisions.Decline(In(PunishmentState.LiftProposed), Wu, Day("2018-09-02"), "理由"));

        declined.State.ShouldBe(PunishmentState.InForce);
        declined.Version.ShouldBe(1);
        declined.Declined.Single().ShouldSatisfyAllConditions(d => d.By.ShouldBe(Wu), d => d.Reason.ShouldBe("理由"), d => d.Proposal.By.ShouldBe(Zhou));
        Allowed(LiftDecisions.Propose(declined, [Severe], LiftReason.Withdrawn, "理由", Wu, Day("2018-09-03"))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("last day of force", "2023-07-31", false)]
    [InlineData("day after", "2023-08-01", true)]
    public void Expires_by_the_calendar_alone(string row, string on, bool lifted)
    {
        var outcome = LiftDecisions.Expire(In(PunishmentState.InForce), new Officer("scheduler", Agencies.CreditOffice), Day(on));

        (outcome is Outcome<Punishment>.Accepted { State.End.Reason: LiftReason.Expired, State.Version: 2 }).ShouldBe(lifted, row);
    }

    private static Punishment In(PunishmentState state)
    {
        var proposed = Accept(Propose());
        var imposed = Accept(Impose(proposed));
        var asked = Accept(LiftDecisions.Propose(imposed, [Severe], LiftReason.Withdrawn, "理由", Zhou, Day("2018-09-01")));
        return state switch
        {
            PunishmentState.Proposed => proposed,
            PunishmentState.Rejected => Accept(PunishmentDecisions.Reject(proposed, Wu, Day("2018-08-01"), "理由")),
            PunishmentState.InForce => imposed,
            PunishmentState.LiftProposed => asked,
            _ => Accept(LiftDecisions.Confirm(asked, [Severe], Wu, Day("2018-09-01"), "")),
        };
    }

    private static Outcome<Punishment> Propose(CreditRecord[]? records = null, Guid[]? grounds = null, string[]? codes = null, string on = "2018-07-20", Punishment[]? open = null) =>
        new PunishmentProposal(Guid.Empty, UserKind.LegalEntity, grounds ?? (records ?? []).Where(_ => open is null).Select(r => r.Id).ToArray(), codes ?? [], Zhou, Day(on), "提请")
            .Decide(records ?? [Severe], open ?? []);

    private static Outcome<Punishment> Impose(Punishment punishment) =>
        PunishmentDecisions.Impose(punishment, [Severe], Wu, Day("2018-07-21"), "同意", Recipients.All);

    private static Punishment Accept(Outcome<Punishment> outcome) => outcome.ShouldBeOfType<Outcome<Punishment>.Accepted>().State;

    private static bool Allowed(Outcome<Punishment> outcome) => outcome is Outcome<Punishment>.Accepted;

    private static NotAllowedReason Reason(Outcome<Punishment> outcome) => outcome.ShouldBeOfType<Outcome<Punishment>.NotAllowed>().Reason;
}
