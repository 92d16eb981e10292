using FsCheck;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Loans;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Punishment;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Punishment;

/// <summary>What a joint punishment restricts at the housing fund, and what its end gives back.</summary>
public sealed class PunishmentEffectsTests
{
    private static Guid Target(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    [Theory]
    [InlineData(AdmissionStage.Filed, true)]
    [InlineData(AdmissionStage.Surveyed, true)]
    [InlineData(AdmissionStage.SentBack, true)]
    [InlineData(AdmissionStage.Reviewed, true)]
    [InlineData(AdmissionStage.Passed, true)]
    [InlineData(AdmissionStage.Concluded, false)]
    [InlineData(AdmissionStage.Refused, false)]
    public void A_developers_open_admissions_stop(AdmissionStage stage, bool stopped) =>
        PunishmentEffects.OfDeveloper(Given.Punishment, [(Target(1), stage)], [], []).Select(e => e.Kind)
            .ShouldBe(stopped ? [PunishmentEffects.AdmissionStopped] : []);

    [Theory]
    [InlineData(CooperationState.InForce, true)]
    [InlineData(CooperationState.OnHold, true)]
    [InlineData(CooperationState.Suspended, true)]
    [InlineData(CooperationState.Ended, false)]
    public void A_developers_cooperations_are_suspended(CooperationState state, bool suspended) =>
        PunishmentEffects.OfDeveloper(Given.Punishment, [], [(Target(1), state)], []).Select(e => (e.Kind, e.Basis.RuleId))
            .ShouldBe(suspended ? [(PunishmentEffects.CooperationSuspended, "housingfund.cooperation.suspended")] : []);

    public static TheoryData<LoanStage, bool> Loans => new()
    {
        { LoanStage.TakenIn, true },
        { LoanStage.PreNoticed, true },
        { LoanStage.PaidOut, false },
        { LoanStage.Secured, false },
        { LoanStage.Repaid, false },
        { LoanStage.Cancelled, false },
        { LoanStage.Refused, false },
    };

    [Theory]
    [MemberData(nameof(Loans))]
    public void Only_what_is_not_paid_out_is_restricted(LoanStage stage, bool restricted)
    {
        PunishmentEffects.OfDeveloper(Given.Punishment, [], [], [(Target(1), stage)]).Select(e => e.Kind).ShouldBe(restricted ? [PunishmentEffects.PayoutStopped] : []);
        PunishmentEffects.OfBorrower(Given.Punishment, false, [(Target(1), stage)]).Select(e => e.Kind).ShouldBe(restricted ? [PunishmentEffects.BorrowerStrictReview] : []);
        PunishmentEffects.OfBorrower(Given.Punishment, true, [(Target(1), stage)]).Select(e => e.Kind).ShouldBe(restricted ? [PunishmentEffects.BorrowerRefused] : []);
    }

    [Theory]
    [InlineData(TenderStage.Announced, true)]
    [InlineData(TenderStage.Opened, false)]
    [InlineData(TenderStage.Awarded, false)]
    [InlineData(TenderStage.Published, false)]
    [InlineData(TenderStage.Failed, false)]
    public void A_banks_bids_do_not_count_in_tenders_that_are_not_opened(TenderStage stage, bool excluded) =>
        PunishmentEffects.OfBank(Given.Punishment, [(Target(1), stage)]).Select(e => (e.Kind, e.Basis.RuleId))
            .ShouldBe(excluded ? [(PunishmentEffects.BidExcluded, "housingfund.tender.punished-bank")] : []);

    [Fact]
    public void The_end_gives_back_what_no_other_punishment_holds()
    {
        var first = PunishmentEffects.OfDeveloper(Given.Punishment, [], [(Target(1), CooperationState.InForce)], [(Target(2), LoanStage.TakenIn)]);
        var second = PunishmentEffects.OfDeveloper([new("punishment_id", "p-2")], [], [(Target(1), CooperationState.InForce)], []);

        PunishmentEffects.Released(first, second).ShouldHaveSingleItem().Target.ShouldBe(Target(2));
        PunishmentEffects.Released(first, []).ShouldBe(first);
        PunishmentEffects.Released(second, first).ShouldBeEmpty();
    }

    [Fact]
    public void Restrictions_of_different_kinds_on_one_thing_are_held_apart()
    {
        var developer = PunishmentEffects.OfDeveloper(Given.Punishment, [], [], [(Target(1), LoanStage.TakenIn)]);
        var borrower = PunishmentEffects.OfBorrower([new("punishment_id", "p-2")], false, [(Target(1), LoanStage.TakenIn)]);

        PunishmentEffects.Released(developer, borrower).ShouldBe(developer);
    }

    [Property]
    public void Whatever_the_order_of_ends_everything_is_given_back_once_and_the_funds_own_decisions_stay(bool[][] named, int[] order)
    {
        // Each punishment names some of six cooperations; they end in any order.
        var punishments = named.Take(5).Select((names, p) => PunishmentEffects.OfDeveloper(
            [new("punishment_id", $"p-{p}")], [], [.. names.Take(6).Select((n, i) => (n, i)).Where(x => x.n).Select(x => (Target(x.i), CooperationState.InForce))], [])).ToList();
        var ends = Enumerable.Range(0, punishments.Count).OrderBy(p => p < order.Length ? order[p] : 0).ToList();

        var released = new List<Guid>();
        for (var i = 0; i < ends.Count; i++)
            released.AddRange(PunishmentEffects.Released(punishments[ends[i]], [.. ends.Skip(i + 1).SelectMany(p => punishments[p])]).Select(e => e.Target));

        released.ShouldBeUnique();
        released.ShouldBe(punishments.SelectMany(p => p).Select(e => e.Target).Distinct(), ignoreOrder: true);
        // What the fund itself suspended is suspended with and without any punishment.
        CooperationDecisions.Stops(GivenCooperation.Suspended, null).ShouldBe(CooperationDecisions.Stops(GivenCooperation.Suspended, Given.Punishment).SkipLast(1));
    }
}
