using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair;
using Quzhou.Credit.Core.Standing;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Repair;

public sealed class RepairDecisionsTests
{
    private static readonly Guid Id = new(9, 0, 0, new byte[8]);
    private static readonly CreditRecord Severe = Record(DishonestyLevel.Severe, "2018-07-15") with { CorrectedOn = Day("2018-08-01") };

    [Fact]
    public void Both_reviews_in_order_grant_it_and_end_the_punishment_but_not_the_level()
    {
        var requested = Requested(Severe, "2018-08-02");
        requested.Scope.ShouldBe(RepairScope.Punishment);

        var passed = Accept(Review(requested, Agencies.PowerCompany, true, "2018-08-03"));
        passed.State.ShouldBe(RepairState.PowerCompanyApproved);
        RepairDecisions.Effect(passed, Severe).ShouldBe(Severe);

        var granted = Accept(Review(passed, Agencies.CreditOffice, true, "2018-08-04"));
        granted.State.ShouldBe(RepairState.Granted);
        granted.ClosedOn.ShouldBe(Day("2018-08-04"));

        var after = RepairDecisions.Effect(granted, Severe);
        after.PunishmentEndedOn.ShouldBe(Day("2018-08-04"));
        after.LevelRepairedOn.ShouldBeNull();
        after.CarriesPunishment(Day("2018-08-04")).ShouldBeFalse();
        SubjectStanding.On(Day("2018-08-05"), [after]).Level.ShouldBe(CreditLevel.DishonestSevere);
    }

    [Fact]
    public void A_granted_repair_of_a_general_record_restores_the_level()
    {
        var record = Record(DishonestyLevel.General, "2018-07-15") with { CorrectedOn = Day("2018-08-01") };
        var passed = Accept(Review(Requested(record, "2018-08-02"), Agencies.PowerCompany, true, "2018-08-03", record));
        var after = RepairDecisions.Effect(Accept(Review(passed, Agencies.CreditOffice, true, "2018-08-04", record)), record);

        SubjectStanding.On(Day("2018-08-03"), [after]).Level.ShouldBe(CreditLevel.DishonestGeneral);
        SubjectStanding.On(Day("2018-08-04"), [after]).Level.ShouldBe(CreditLevel.Ordinary);
    }

    [Fact]
    public void An_application_without_correction_is_a_lawful_refusal() =>
        RepairDecisions.Request(Id, Severe with { CorrectedOn = null }, [], Day("2018-08-02"))
            .ShouldBeOfType<Outcome<RepairCase>.Refused>().Findings.ShouldNotBeEmpty();

    [Fact]
    public void What_is_already_ended_is_not_repaired_again()
    {
        NotAllowed(RepairDecisions.Request(Id, Severe with { PunishmentEndedOn = Day("2018-08-01") }, [], Day("2018-08-02"))).ShouldBe(NotAllowedReason.WrongState);
        NotAllowed(RepairDecisions.Request(Id, Severe with { LevelRepairedOn = Day("2018-08-01") }, [], Day("2018-08-02"))).ShouldBe(NotAllowedReason.WrongState);
    }

    [Theory]
    [InlineData("the credit office may not come first", RepairState.Requested, Agencies.CreditOffice, NotAllowedReason.WrongAgency)]
    [InlineData("the power company may not review twice", RepairState.PowerCompanyApproved, Agencies.PowerCompany, NotAllowedReason.WrongAgency)]
    [InlineData("another agency never", RepairState.Requested, "licensing", NotAllowedReason.WrongAgency)]
    [InlineData("granted is final", RepairState.Granted, Agencies.CreditOffice, NotAllowedReason.WrongState)]
    [InlineData("refused is final", RepairState.Refused, Agencies.PowerCompany, NotAllowedReason.WrongState)]
    public void Out_of_turn_is_not_allowed(string row, RepairState state, string agency, NotAllowedReason reason) =>
        NotAllowed(Review(Requested(Severe, "2018-08-02") with { State = state }, agency, true, "2018-08-03")).ShouldBe(reason, row);

    [Fact]
    public void A_review_before_the_application_is_not_allowed() =>
        NotAllowed(Review(Requested(Severe, "2018-08-02"), Agencies.PowerCompany, true, "2018-08-01")).ShouldBe(NotAllowedReason.WrongDay);

    [Theory]
    [InlineData("power company says no", Agencies.PowerCompany, false, true)]
    [InlineData("power company does not find it unintended", Agencies.PowerCompany, true, false)]
    [InlineData("credit office says no", Agencies.CreditOffice, false, true)]
    public void One_review_against_it_refuses_it(string row, string agency, bool approve, bool unintentional)
    {
        var before = Requested(Severe, "2018-08-02");
        if (agency == Agencies.CreditOffice)
            before = Accept(Review(before, Agencies.PowerCompany, true, "2018-08-02"));

        var after = Accept(Review(before, agency, approve, "2018-08-03", unintentional: unintentional));

        after.State.ShouldBe(RepairState.Refused, row);
        after.ClosedOn.ShouldBe(Day("2018-08-03"));
        RepairDecisions.Effect(after, Severe).ShouldBe(Severe);
    }

    [Fact]
    public void Conditions_that_no_longer_hold_refuse_it()
    {
        var requested = Requested(Severe, "2018-08-02");

        var after = Accept(RepairDecisions.Review(requested, By(Agencies.PowerCompany, true, "2018-08-03"), true, RepairAssessment.Of(Severe with { CorrectedOn = null }, [], Day("2018-08-03"))));

        after.State.ShouldBe(RepairState.Refused);
        after.Reviews.Single().Approved.ShouldBeFalse();
    }

    private static RepairCase Requested(CreditRecord record, string on) => Accept(RepairDecisions.Request(Id, record, [record], Day(on)));

    private static Outcome<RepairCase> Review(RepairCase repair, string agency, bool approve, string on, CreditRecord? record = null, bool unintentional = true) =>
        RepairDecisions.Review(repair, By(agency, approve, on), unintentional, RepairAssessment.Of(record ?? Severe, [record ?? Severe], Day(on)));

    private static RepairReview By(string agency, bool approve, string on) => new(new Officer("reviewer", agency), approve, "note", Day(on));

    private static RepairCase Accept(Outcome<RepairCase> outcome) => outcome.ShouldBeOfType<Outcome<RepairCase>.Accepted>().State;

    private static NotAllowedReason NotAllowed(Outcome<RepairCase> outcome) => outcome.ShouldBeOfType<Outcome<RepairCase>.NotAllowed>().Reason;
}
