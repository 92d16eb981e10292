using FsCheck.Xunit;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.JointPunishment;
using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.JointPunishment;

/// <summary>What becomes of punishments when records leave the file, and what severe records suggest.</summary>
[Covers(GroundsThatStillCarry.Id)]
public sealed class RippleDecisionsTests
{
    private static readonly Officer System = new("system", Agencies.CreditOffice);
    private static readonly CreditRecord First = Record(DishonestyLevel.Severe, "2018-07-15");
    private static readonly CreditRecord Second = Record(DishonestyLevel.Severe, "2018-08-15", 2);
    private static readonly DateOnly Today = Day("2018-09-01");

    [Theory]
    [InlineData("in force, its only ground gone", PunishmentState.InForce, "w", PunishmentState.Lifted, 2)]
    [InlineData("its end proposed already", PunishmentState.LiftProposed, "w", PunishmentState.Lifted, 2)]
    [InlineData("both grounds gone", PunishmentState.InForce, "ww", PunishmentState.Lifted, 2)]
    [InlineData("one of two gone", PunishmentState.InForce, "ws", PunishmentState.InForce, 2)]
    [InlineData("the other was ended by correction: it carries nothing", PunishmentState.InForce, "we", PunishmentState.Lifted, 2)]
    [InlineData("proposed, its only ground gone", PunishmentState.Proposed, "w", PunishmentState.Rejected, 0)]
    [InlineData("proposed, one of two gone", PunishmentState.Proposed, "ws", PunishmentState.Proposed, 0)]
    public void Ends_with_its_last_ground_and_not_before(string row, PunishmentState state, string grounds, PunishmentState after, int version)
    {
        var records = Grounds(grounds);
        var decided = Decide(In(state, records), records).ShouldBeOfType<Outcome<Punishment>.Accepted>(row).State;

        decided.State.ShouldBe(after, row);
        decided.Version.ShouldBe(version, row);
        if (after == PunishmentState.Lifted)
            decided.End.ShouldBe(new PunishmentEnd(LiftReason.ObjectionUpheld, System, Today, "objections/7"), row);
        if (after == PunishmentState.Rejected)
            decided.Decision!.ShouldSatisfyAllConditions(d => d.By.ShouldBe(System), d => d.Note.ShouldBe("objections/7"), d => d.ExpiresOn.ShouldBeNull());
    }

    [Fact]
    public void What_goes_on_names_the_grounds_that_are_left_and_lasts_as_long_as_they_do()
    {
        CreditRecord[] records = [First, Second with { WithdrawnOn = Today }];
        var imposed = In(PunishmentState.InForce, [First, Second]);
        imposed.Decision!.ExpiresOn.ShouldBe(Day("2023-08-31"));

        var outcome = Decide(imposed, records).ShouldBeOfType<Outcome<Punishment>.Accepted>();

        outcome.State.Grounds.ShouldBe([First.Id]);
        outcome.State.Decision!.ExpiresOn.ShouldBe(Day("2023-07-31"));
        outcome.State.Decision.By.ShouldBe(Wu);
        outcome.Findings.Select(f => f.RuleId).ShouldBe(["credit.punishment.grounds-that-still-carry", "credit.punishment.term-follows-validity"]);
    }

    [Theory]
    [InlineData(PunishmentState.Rejected)]
    [InlineData(PunishmentState.Lifted)]
    public void What_is_closed_stays_closed(PunishmentState state) =>
        Decide(In(state, [First]), Grounds("w")).ShouldBeOfType<Outcome<Punishment>.NotAllowed>();

    [Fact]
    public void Without_a_withdrawn_ground_nothing_changes() => Decide(In(PunishmentState.InForce, [First]), [First]).ShouldBeOfType<Outcome<Punishment>.Refused>();

    [Property]
    public bool A_punishment_is_in_force_after_it_only_on_a_ground_that_carries_one(int mask)
    {
        var records = Grounds(string.Concat(Enumerable.Range(0, 4).Select(i => "wse"[(int)((uint)(mask >> i * 2) % 3)])));
        var outcome = Decide(In(PunishmentState.InForce, records), records);

        return outcome switch
        {
            Outcome<Punishment>.Accepted { State: { IsInForce: true } p } => p.Grounds.Count > 0 && p.Grounds.All(g => records.Single(r => r.Id == g).CarriesPunishment(Today)),
            Outcome<Punishment>.Accepted { State.State: PunishmentState.Lifted } => !records.Any(r => r.CarriesPunishment(Today)),
            _ => records.All(r => r.WithdrawnOn is null),
        };
    }

    [Fact]
    public void Severe_records_are_suggested_once()
    {
        var all = Suggestion.Missing([Second, First, Record(DishonestyLevel.Heavier, "2018-07-15", 3)], [], new HashSet<Guid>(), Today);

        all.ShouldBe([First.Id, Second.Id]);
        Suggestion.Missing([First, Second], [], all.ToHashSet(), Today).ShouldBeEmpty();
        Suggestion.Missing([First, Second], [In(PunishmentState.Proposed, [First])], new HashSet<Guid>(), Today).ShouldBe([Second.Id]);
        Suggestion.Missing([First], [In(PunishmentState.Rejected, [First])], new HashSet<Guid>(), Today).ShouldBeEmpty("the credit office has decided on it");
        Suggestion.Missing([First with { WithdrawnOn = Today }, Second with { PunishmentEndedOn = Today }], [], new HashSet<Guid>(), Today).ShouldBeEmpty();
    }

    // w: withdrawn, s: standing, e: ended by correction.
    private static CreditRecord[] Grounds(string kinds) =>
    [
        .. kinds.Select((kind, i) =>
        {
            var record = Record(DishonestyLevel.Severe, "2018-07-15", i + 1);
            return kind switch { 'w' => record with { WithdrawnOn = Today }, 'e' => record with { PunishmentEndedOn = Today }, _ => record };
        }),
    ];

    private static Outcome<Punishment> Decide(Punishment punishment, CreditRecord[] grounds) => RippleDecisions.Decide(punishment, grounds, System, Today, "objections/7");

    private static Punishment In(PunishmentState state, CreditRecord[] grounds)
    {
        CreditRecord[] standing = [.. grounds.Select(g => g with { WithdrawnOn = null, PunishmentEndedOn = null })];
        var proposed = Accept(new PunishmentProposal(Guid.Empty, UserKind.LegalEntity, [.. standing.Select(g => g.Id)], [], Zhou, Day("2018-08-20"), "提请").Decide(standing, []));
        var imposed = Accept(PunishmentDecisions.Impose(proposed, standing, Wu, Day("2018-08-21"), "", Recipients.All));
        var asked = Accept(LiftDecisions.Propose(imposed, standing, LiftReason.Withdrawn, "理由", Zhou, Day("2018-08-22")));
        return state switch
        {
            PunishmentState.Proposed => proposed,
            PunishmentState.Rejected => Accept(PunishmentDecisions.Reject(proposed, Wu, Day("2018-08-21"), "理由")),
            PunishmentState.InForce => imposed,
            PunishmentState.LiftProposed => asked,
            _ => Accept(LiftDecisions.Confirm(asked, standing, Wu, Day("2018-08-23"), "")),
        };
    }

    private static Punishment Accept(Outcome<Punishment> outcome) => outcome.ShouldBeOfType<Outcome<Punishment>.Accepted>().State;
}
