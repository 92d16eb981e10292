using FsCheck.Xunit;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair;
using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Credit.Core.Standing;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Repair;

/// <summary>The course of a repair: every state times every review, and every sequence of them.</summary>
[Covers(RecordStillInFile.Id)]
public sealed class RepairCourseTests
{
    private static readonly Guid Id = new(9, 0, 0, new byte[8]);
    private static readonly string[] Reviewers = [Agencies.PowerCompany, Agencies.CreditOffice, "licensing"];
    private static readonly bool[] Either = [true, false];
    private static readonly CreditRecord Severe = Record(DishonestyLevel.Severe, "2018-07-15") with { CorrectedOn = Day("2018-08-01") };

    // State, agency, approves, unintentional, state after (null: not allowed).
    public static TheoryData<RepairState, string, bool, bool, RepairState?> Table
    {
        get
        {
            var table = new TheoryData<RepairState, string, bool, bool, RepairState?>();
            var all =
                from state in Enum.GetValues<RepairState>()
                from agency in Reviewers
                from approve in Either
                from unintentional in Either
                select (state, agency, approve, unintentional);
            foreach (var (state, agency, approve, unintentional) in all)
            {
                table.Add(state, agency, approve, unintentional, (state, agency, approve, unintentional) switch
                {
                    (RepairState.Requested, Agencies.PowerCompany, true, true) => RepairState.PowerCompanyApproved,
                    (RepairState.Requested, Agencies.PowerCompany, _, _) => RepairState.Refused,
                    (RepairState.PowerCompanyApproved, Agencies.CreditOffice, true, _) => RepairState.Granted,
                    (RepairState.PowerCompanyApproved, Agencies.CreditOffice, false, _) => RepairState.Refused,
                    _ => null,
                });
            }
            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_state_allows_its_own_reviews(RepairState state, string agency, bool approve, bool unintentional, RepairState? after)
    {
        var outcome = Review(Requested() with { State = state }, agency, approve, unintentional, 1);

        if (after is null)
            outcome.ShouldBeOfType<Outcome<RepairCase>.NotAllowed>();
        else
            outcome.ShouldBeOfType<Outcome<RepairCase>.Accepted>().State.ShouldSatisfyAllConditions(
                r => r.State.ShouldBe(after.Value), r => r.ClosedOn.ShouldBe(after == RepairState.PowerCompanyApproved ? null : Day("2018-08-03")));
    }

    [Property(MaxTest = 300)]
    public bool Only_both_reviews_in_order_grant_it(int[] picks)
    {
        var repair = Requested();
        var day = 0;
        foreach (var pick in picks ?? [])
        {
            var agency = ((uint)pick % 3) switch { 0 => Agencies.PowerCompany, 1 => Agencies.CreditOffice, _ => "licensing" };
            var closed = repair.State is RepairState.Granted or RepairState.Refused;
            if (Review(repair, agency, (pick & 4) != 0, (pick & 8) != 0, ++day) is Outcome<RepairCase>.Accepted accepted)
            {
                if (closed)
                    return false;
                repair = accepted.State;
            }
        }
        var after = RepairDecisions.Effect(repair, Severe);
        var bothPassed = repair.Reviews.Count == 2 && repair.Reviews.All(r => r.Approved) && repair.Reviews[0].By.Agency == Agencies.PowerCompany && repair.Reviews[1].By.Agency == Agencies.CreditOffice;
        return (repair.State == RepairState.Granted) == bothPassed
            && (after.PunishmentEndedOn is not null) == bothPassed
            && (repair.ClosedOn is not null) == (repair.State is RepairState.Granted or RepairState.Refused);
    }

    [Fact]
    public void A_record_taken_out_of_the_file_leaves_nothing_to_repair()
    {
        var gone = Severe with { WithdrawnOn = Day("2018-08-01") };

        RepairDecisions.Request(Id, gone, [gone], Day("2018-08-02")).ShouldBeOfType<Outcome<RepairCase>.Refused>().Findings.Single().Citation.Article.ShouldBe(30);
        RecordStillInFile.Bar(Severe).ShouldBeNull();
    }

    [Theory]
    [InlineData("it stands: six months begin anew", "", false)]
    [InlineData("it was taken out of the file: it never was", "2023-12-01", true)]
    public void Behaviour_that_was_taken_out_of_the_file_does_not_stain_the_clean_months(string row, string withdrawnOn, bool allowed)
    {
        var later = Record(DishonestyLevel.General, "2023-11-15", 2, "2023-11-01") with { WithdrawnOn = DayOrNone(withdrawnOn) };

        (RepairAssessment.Of(Severe, [Severe, later], Day("2024-02-01")).Scope is not null).ShouldBe(allowed, row);
    }

    [Theory]
    [InlineData("a repair of a record that stands bars", "", false)]
    [InlineData("a repair of a record that never was does not", "2019-01-01", true)]
    public void A_repair_of_what_was_taken_out_bars_nothing(string row, string withdrawnOn, bool allowed)
    {
        var earlier = Record(DishonestyLevel.General, "2018-07-15", 2) with { LevelRepairedOn = Day("2018-09-01"), WithdrawnOn = DayOrNone(withdrawnOn) };
        var relapse = Record(DishonestyLevel.General, "2018-12-15", 3, "2018-12-01") with { CorrectedOn = Day("2019-01-10") };

        (RepairAssessment.Of(relapse, [earlier, relapse], Day("2019-02-01")).Scope is not null).ShouldBe(allowed, row);
    }

    private static RepairCase Requested() => RepairDecisions.Request(Id, Severe, [Severe], Day("2018-08-02")).ShouldBeOfType<Outcome<RepairCase>.Accepted>().State;

    private static Outcome<RepairCase> Review(RepairCase repair, string agency, bool approve, bool unintentional, int day) => RepairDecisions.Review(
        repair, new RepairReview(new Officer("reviewer", agency), approve, "note", Day("2018-08-02").AddDays(day)), unintentional, RepairAssessment.Of(Severe, [Severe], Day("2018-08-02").AddDays(day)));
}
