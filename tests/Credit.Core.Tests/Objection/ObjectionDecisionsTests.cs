using FsCheck.Xunit;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Objection;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Objection;

/// <summary>The course of an objection: every state times every result, and every sequence of them.</summary>
public sealed class ObjectionDecisionsTests
{
    private static readonly Guid Id = new(9, 0, 0, new byte[8]);
    private static readonly CreditRecord Severe = Record(DishonestyLevel.Severe, "2018-07-15");
    private static readonly Officer Counter = new("sun", Agencies.PowerCompany);
    private static readonly string[] Interested = ["lin"];

    public static TheoryData<ObjectionState, ObjectionResult, ObjectionState?> Table => new()
    {
        { ObjectionState.Open, ObjectionResult.WithdrawRecord, ObjectionState.Corrected },
        { ObjectionState.Open, ObjectionResult.FactCorrected, ObjectionState.Corrected },
        { ObjectionState.Open, ObjectionResult.Reject, ObjectionState.Rejected },
        { ObjectionState.Open, ObjectionResult.Delete, ObjectionState.Deleted },
        { ObjectionState.Corrected, ObjectionResult.WithdrawRecord, null },
        { ObjectionState.Corrected, ObjectionResult.FactCorrected, null },
        { ObjectionState.Corrected, ObjectionResult.Reject, null },
        { ObjectionState.Corrected, ObjectionResult.Delete, null },
        { ObjectionState.Rejected, ObjectionResult.WithdrawRecord, null },
        { ObjectionState.Rejected, ObjectionResult.FactCorrected, null },
        { ObjectionState.Rejected, ObjectionResult.Reject, null },
        { ObjectionState.Rejected, ObjectionResult.Delete, null },
        { ObjectionState.Deleted, ObjectionResult.WithdrawRecord, null },
        { ObjectionState.Deleted, ObjectionResult.FactCorrected, null },
        { ObjectionState.Deleted, ObjectionResult.Reject, null },
        { ObjectionState.Deleted, ObjectionResult.Delete, null },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_state_allows_its_own_results(ObjectionState state, ObjectionResult result, ObjectionState? after)
    {
        var outcome = Decide(Submitted() with { State = state }, result);

        if (after is null)
            Reason(outcome).ShouldBe(NotAllowedReason.WrongState);
        else
            Accept(outcome).ShouldSatisfyAllConditions(
                o => o.State.ShouldBe(after.Value), o => o.ClosedOn.ShouldBe(Day("2018-08-03")), o => o.Result.ShouldBe(result), o => o.DecidedBy.ShouldBe(Wu), o => o.Reason.ShouldBe("理由"));
    }

    [Fact]
    public void The_table_is_whole() => Table.Count.ShouldBe(Enum.GetValues<ObjectionState>().Length * Enum.GetValues<ObjectionResult>().Length);

    [Theory]
    [InlineData(ObjectionResult.WithdrawRecord, RecordWithdrawal.ObjectionUpheld)]
    [InlineData(ObjectionResult.FactCorrected, null)]
    [InlineData(ObjectionResult.Reject, null)]
    [InlineData(ObjectionResult.Delete, RecordWithdrawal.Unverifiable)]
    public void Upheld_and_unverifiable_take_the_record_out_of_the_file(ObjectionResult result, RecordWithdrawal? why)
    {
        var decided = Accept(Decide(Submitted(), result));
        var after = ObjectionDecisions.Effect(decided, Severe);

        ObjectionDecisions.WithdrawalOf(decided).ShouldBe(why);
        after.WithdrawnOn.ShouldBe(why is null ? null : Day("2018-08-03"));
        after.CarriesPunishment(Day("2018-08-03")).ShouldBe(why is null);
        SubjectStanding.On(Day("2018-08-03"), [after]).Level.ShouldBe(why is null ? CreditLevel.DishonestSevere : CreditLevel.Ordinary);
    }

    [Theory]
    [InlineData("who took it in", "sun")]
    [InlineData("who reported the record", "lin")]
    public void An_interested_officer_does_not_decide(string row, string officer) =>
        Reason(ObjectionDecisions.Decide(Submitted(), ObjectionResult.Reject, new Officer(officer, Agencies.CreditOffice), Day("2018-08-03"), "理由", Interested, false))
            .ShouldBe(NotAllowedReason.FourEyes, row);

    [Fact]
    public void Corrected_facts_need_a_correction_first() =>
        Reason(ObjectionDecisions.Decide(Submitted(), ObjectionResult.FactCorrected, Wu, Day("2018-08-03"), "理由", Interested, recordChanged: false)).ShouldBe(NotAllowedReason.WrongState);

    [Fact]
    public void A_decision_before_the_receipt_is_not_allowed() =>
        Reason(ObjectionDecisions.Decide(Submitted(), ObjectionResult.Reject, Wu, Day("2018-07-31"), "理由", Interested, false)).ShouldBe(NotAllowedReason.WrongDay);

    [Fact]
    public void Taken_in_it_carries_its_days_and_four_articles() => Submitted().ShouldSatisfyAllConditions(
        o => o.State.ShouldBe(ObjectionState.Open),
        o => o.DueOn.ShouldBe(Day("2018-08-08")),
        o => o.AlarmOn.ShouldBe(Day("2018-08-07")),
        o => o.Findings.Select(f => f.RuleId).ShouldBe(["credit.objection.evidence", "credit.objection.term", "credit.objection.alarm", "credit.objection.marked"]));

    [Fact]
    public void One_objection_at_a_time_and_none_to_what_is_gone()
    {
        Reason(Submit(anotherOpen: true)).ShouldBe(NotAllowedReason.WrongState);
        Reason(Submit(Severe with { WithdrawnOn = Day("2018-07-20") })).ShouldBe(NotAllowedReason.WrongState);
        Submit(evidence: []).ShouldBeOfType<Outcome<ObjectionCase>.Refused>().Findings.Single().Citation.Paragraph.ShouldBe(1);
    }

    [Property(MaxTest = 300)]
    public bool Any_sequence_of_decisions_closes_it_once(int[] picks)
    {
        var objection = Submitted();
        var record = Severe;
        foreach (var pick in picks ?? [])
        {
            var result = (ObjectionResult)(1 + (uint)pick % 4);
            var by = new Officer(((uint)pick / 4 % 3) switch { 0 => "sun", 1 => "lin", _ => "wu" }, Agencies.CreditOffice);
            var before = objection;
            if (ObjectionDecisions.Decide(objection, result, by, Day("2018-08-02").AddDays(Math.Abs(pick % 20)), "理由", Interested, pick % 2 == 0) is Outcome<ObjectionCase>.Accepted accepted)
            {
                objection = accepted.State;
                record = ObjectionDecisions.Effect(objection, record);
                if (before.State != ObjectionState.Open || by.Id != "wu")
                    return false;
            }
        }
        var closed = objection.State != ObjectionState.Open;
        return closed == (objection.ClosedOn is not null)
            && (record.WithdrawnOn is not null) == (objection.Result is ObjectionResult.WithdrawRecord or ObjectionResult.Delete)
            && (objection.State == ObjectionState.Deleted) == (objection.Result == ObjectionResult.Delete);
    }

    private static ObjectionCase Submitted() => Accept(Submit());

    private static Outcome<ObjectionCase> Submit(CreditRecord? record = null, bool anotherOpen = false, string[]? evidence = null) =>
        ObjectionDecisions.Submit(Id, record ?? Severe, anotherOpen, "账单已缴", evidence ?? ["收据"], Counter, Day("2018-08-01"), WorkingDayCalendar.StateCouncil);

    private static Outcome<ObjectionCase> Decide(ObjectionCase objection, ObjectionResult result) =>
        ObjectionDecisions.Decide(objection, result, Wu, Day("2018-08-03"), "理由", Interested, recordChanged: true);

    private static ObjectionCase Accept(Outcome<ObjectionCase> outcome) => outcome.ShouldBeOfType<Outcome<ObjectionCase>.Accepted>().State;

    private static NotAllowedReason Reason(Outcome<ObjectionCase> outcome) => outcome.ShouldBeOfType<Outcome<ObjectionCase>.NotAllowed>().Reason;
}
