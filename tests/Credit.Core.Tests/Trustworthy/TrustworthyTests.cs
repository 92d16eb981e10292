using FsCheck.Xunit;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Repair;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Core.Trustworthy.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;
using static Quzhou.Credit.Core.Tests.Records;

namespace Quzhou.Credit.Core.Tests.Trustworthy;

/// <summary>Art. 9 and 10: who becomes trustworthy, and how that is lost.</summary>
[Covers(CleanYearsPassed.Id)]
[Covers(NothingCountsForLevel.Id)]
[Covers(UserSinceContract.Id)]
[Covers(UserSinceVerified.Id)]
[Covers(ReviewedByBoth.Id)]
[Covers(TrustworthyUntilNewRecord.Id)]
public sealed class TrustworthyTests
{
    private static readonly Guid Id = new(9, 0, 0, new byte[8]);
    private static readonly string[] Reviewers = [Agencies.PowerCompany, Agencies.CreditOffice, "licensing"];
    private static readonly bool[] Either = [true, false];
    private static readonly CreditRecord General = Record(DishonestyLevel.General, "2018-07-15", occurredOn: "2018-06-20") with { CorrectedOn = Day("2018-08-01") };

    [Theory]
    [InlineData("a day before three years", "2018-07-10", "2021-07-09", false)]
    [InlineData("three years to the day", "2018-07-10", "2021-07-10", true)]
    [InlineData("leap day, on the last of February", "2020-02-29", "2023-02-28", true)]
    [InlineData("leap day, a day before", "2020-02-29", "2023-02-27", false)]
    [InlineData("a contract older than the regulation counts", "2010-01-01", "2018-06-01", true)]
    public void Years_run_from_the_contract(string row, string userSince, string date, bool holds)
    {
        var (passed, finding) = CleanYearsPassed.Find(Day(userSince), [], Day(date));

        passed.ShouldBe(holds, row);
        finding.Citation.Article.ShouldBe(holds ? 9 : 10, row);
        finding.Parameter.ShouldBe("credit.trustworthy.clean-years@2018-06-01=3 years");
    }

    [Theory]
    [InlineData("a day before three years after the payment", "2021-07-31", true, "", false)]
    [InlineData("three years after the payment", "2021-08-01", true, "", true)]
    [InlineData("never paid: the arrears have not ended", "2030-01-01", false, "", false)]
    [InlineData("taken out of the file: it never was", "2018-07-20", true, "2018-07-20", true)]
    public void Years_run_from_the_end_of_the_last_behaviour(string row, string date, bool paid, string withdrawnOn, bool holds)
    {
        var record = General with { CorrectedOn = paid ? General.CorrectedOn : null, WithdrawnOn = DayOrNone(withdrawnOn) };

        CleanYearsPassed.Find(Day("2010-01-01"), [record], Day(date)).Holds.ShouldBe(holds, row);
    }

    [Theory]
    [InlineData("theft ends on its day", "2021-06-19", false)]
    [InlineData("three years later", "2021-06-20", true)]
    public void Behaviour_of_one_day_ends_on_it(string row, string date, bool holds) =>
        CleanYearsPassed.Find(Day("2010-01-01"), [General with { Behaviour = "THEFT", CorrectedOn = null }], Day(date)).Holds.ShouldBe(holds, row);

    [Fact]
    public void What_another_department_reported_without_a_term_counts_for_nothing() =>
        CleanYearsPassed.Find(Day("2010-01-01"), [General with { ValidUntil = null }], Day("2018-08-02")).Holds.ShouldBeTrue();

    [Theory]
    [InlineData("in the fifth year of a severe record", "2023-07-01", false)]
    [InlineData("past its validity, not repaired", "2025-01-01", false)]
    public void A_level_that_is_still_dishonest_is_no_trustworthy_one(string row, string date, bool holds) =>
        NothingCountsForLevel.Find([Record(DishonestyLevel.Severe, "2018-07-15")], Day(date)).Holds.ShouldBe(holds, row);

    [Fact]
    public void Clean_years_alone_do_not_help_while_a_record_counts()
    {
        var severe = Record(DishonestyLevel.Severe, "2018-07-15") with { CorrectedOn = Day("2018-08-01") };

        var refused = TrustworthyDecisions.Request(Id, Day("2010-01-01"), [], [severe], Day("2022-01-01")).ShouldBeOfType<Outcome<TrustworthyCase>.Refused>();

        refused.Findings.Select(f => f.RuleId).ShouldBe(["credit.trustworthy.clean-years", "credit.trustworthy.nothing-counts"]);
    }

    [Theory]
    [InlineData("one that runs", "2015-03-01", "2022-01-01", "2015-03-01")]
    [InlineData("signed on the day", "2022-01-01", "2022-01-01", "2022-01-01")]
    [InlineData("signed the day after", "2022-01-02", "2022-01-01", "")]
    [InlineData("the earliest of those that run", "2019-01-01 2016-05-01 2018-01-01", "2022-01-01", "2016-05-01")]
    [InlineData("its last day", "2015-03-01..2022-01-01", "2022-01-01", "2015-03-01")]
    [InlineData("the day after its last", "2015-03-01..2021-12-31", "2022-01-01", "")]
    [InlineData("followed the next day: one use", "2015-03-01..2019-06-30 2019-07-01", "2022-01-01", "2015-03-01")]
    [InlineData("followed a day later: a gap, the years begin anew", "2015-03-01..2019-06-30 2019-07-02", "2022-01-01", "2019-07-02")]
    [InlineData("bridged by a third", "2010-01-01..2014-12-31 2019-01-01 2014-06-01..2019-02-01", "2022-01-01", "2010-01-01")]
    [InlineData("an old one within an older", "2010-01-01 2012-01-01..2013-01-01", "2022-01-01", "2010-01-01")]
    [InlineData("two gaps", "2010-01-01..2011-01-01 2013-01-01..2014-01-01 2016-01-01", "2022-01-01", "2016-01-01")]
    public void A_user_is_one_since_the_first_of_the_contracts_without_a_gap(string row, string contracts, string date, string since)
    {
        var terms = contracts.Split(' ').Select(c => c.Split("..")).Select(c => new ContractTerm(Day(c[0]), DayOrNone(c.ElementAtOrDefault(1) ?? ""))).ToList();

        var (found, finding) = UserSinceContract.Find(terms, Day(date));

        found.ShouldBe(DayOrNone(since), row);
        finding.Citation.Article.ShouldBe(found is null ? 9 : 3, row);
        terms.Reverse();
        UserSinceContract.Find(terms, Day(date)).Since.ShouldBe(found, row);
    }

    [Theory]
    [InlineData("an older contract than stated", "2018-12-31", "2022-01-01", true)]
    [InlineData("a younger contract than stated", "2019-01-02", "2022-01-01", false)]
    public void Registered_contracts_go_before_what_is_stated(string row, string signedOn, string date, bool accepted)
    {
        var outcome = TrustworthyDecisions.Request(Id, accepted ? Day(date) : Day("2010-01-01"), [new ContractTerm(Day(signedOn), null)], [], Day(date));

        (outcome is Outcome<TrustworthyCase>.Accepted { State.UserSince: var since } && since == Day(signedOn)).ShouldBe(accepted, row);
    }

    [Fact]
    public void Without_a_contract_that_runs_there_are_no_clean_years() =>
        TrustworthyDecisions.Request(Id, Day("2010-01-01"), [new ContractTerm(Day("2010-01-01"), Day("2021-12-31"))], [], Day("2022-01-01"))
            .ShouldBeOfType<Outcome<TrustworthyCase>.Refused>().Findings.Single().RuleId.ShouldBe(UserSinceContract.Id);

    [Fact]
    public void A_contract_needs_no_verification_and_one_that_came_to_light_after_the_application_decides()
    {
        var review = new RepairReview(new Officer("he", Agencies.PowerCompany), true, "note", Day("2022-01-02"));

        var passed = Accept(TrustworthyDecisions.Review(Requested(), review, false, [new ContractTerm(Day("2017-03-04"), null)], []));
        var refused = Accept(TrustworthyDecisions.Review(Requested(), review, true, [new ContractTerm(Day("2019-03-04"), null)], []));

        (passed.State, passed.UserSince).ShouldBe((TrustworthyState.PowerCompanyApproved, Day("2017-03-04")));
        (refused.State, refused.UserSince).ShouldBe((TrustworthyState.Refused, Day("2019-03-04")));
    }

    public static TheoryData<TrustworthyState, string, bool, bool, TrustworthyState?> Table
    {
        get
        {
            var table = new TheoryData<TrustworthyState, string, bool, bool, TrustworthyState?>();
            var all =
                from state in Enum.GetValues<TrustworthyState>()
                from agency in Reviewers
                from approve in Either
                from verified in Either
                select (state, agency, approve, verified);
            foreach (var (state, agency, approve, verified) in all)
            {
                table.Add(state, agency, approve, verified, (state, agency, approve, verified) switch
                {
                    (TrustworthyState.Requested, Agencies.PowerCompany, true, true) => TrustworthyState.PowerCompanyApproved,
                    (TrustworthyState.Requested, Agencies.PowerCompany, _, _) => TrustworthyState.Refused,
                    (TrustworthyState.PowerCompanyApproved, Agencies.CreditOffice, true, _) => TrustworthyState.Granted,
                    (TrustworthyState.PowerCompanyApproved, Agencies.CreditOffice, false, _) => TrustworthyState.Refused,
                    _ => null,
                });
            }
            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_state_allows_its_own_reviews(TrustworthyState state, string agency, bool approve, bool verified, TrustworthyState? after)
    {
        var outcome = Review(Requested() with { State = state }, agency, approve, verified, "wang");

        if (after is null)
            outcome.ShouldBeOfType<Outcome<TrustworthyCase>.NotAllowed>();
        else
            outcome.ShouldBeOfType<Outcome<TrustworthyCase>.Accepted>().State.State.ShouldBe(after.Value);
    }

    [Fact]
    public void One_officer_does_not_review_twice()
    {
        var passed = Accept(Review(Requested(), Agencies.PowerCompany, true, true, "he"));

        Review(passed, Agencies.CreditOffice, true, true, "he").ShouldBeOfType<Outcome<TrustworthyCase>.NotAllowed>().Reason.ShouldBe(NotAllowedReason.FourEyes);
        Accept(Review(passed, Agencies.CreditOffice, true, true, "wang")).Grant.ShouldBe(new TrustworthyGrant(Id, Day("2022-01-02")));
    }

    [Fact]
    public void A_record_that_came_between_refuses_it()
    {
        var passed = Accept(Review(Requested(), Agencies.PowerCompany, true, true, "he"));
        var review = new RepairReview(new Officer("wang", Agencies.CreditOffice), true, "note", Day("2022-01-02"));

        Accept(TrustworthyDecisions.Review(passed, review, false, [], [Record(DishonestyLevel.General, "2022-01-01")])).State.ShouldBe(TrustworthyState.Refused);
    }

    [Theory]
    [InlineData("the day before the grant", "2022-01-01", "", CreditLevel.Ordinary)]
    [InlineData("on the day of the grant", "2022-01-02", "", CreditLevel.Trustworthy)]
    [InlineData("the day before a new record", "2022-02-09", "2022-02-10", CreditLevel.Trustworthy)]
    [InlineData("the day of a new record", "2022-02-10", "2022-02-10", CreditLevel.DishonestGeneral)]
    [InlineData("after the new record's validity: ordinary, not trustworthy again", "2023-03-01", "2022-02-10", CreditLevel.Ordinary)]
    public void Lapses_at_once_with_a_new_record(string row, string date, string determinedOn, CreditLevel level)
    {
        CreditRecord[] records = determinedOn.Length == 0 ? [] : [Record(DishonestyLevel.General, determinedOn)];

        TrustworthyStanding.On(Day(date), records, [new TrustworthyGrant(Id, Day("2022-01-02"))]).Level.ShouldBe(level, row);
    }

    [Fact]
    public void A_record_taken_out_of_the_file_gives_it_back() =>
        TrustworthyStanding.On(Day("2022-03-01"), [Record(DishonestyLevel.General, "2022-02-10") with { WithdrawnOn = Day("2022-03-01") }], [new TrustworthyGrant(Id, Day("2022-01-02"))])
            .ShouldSatisfyAllConditions(s => s.Level.ShouldBe(CreditLevel.Trustworthy), s => s.Findings.Single().Citation.Article.ShouldBe(9));

    [Property]
    public bool A_further_record_never_makes_the_level_better(int[] seeds, int seed, int day, int granted)
    {
        var records = (seeds ?? []).Select((s, i) => Made(s, i + 2)).ToList();
        var date = new DateOnly(2018, 6, 1).AddDays((int)((uint)day % 4000));
        TrustworthyGrant[] grants = [new(Id, new DateOnly(2018, 6, 1).AddDays((int)((uint)granted % 4000)))];

        return TrustworthyStanding.On(date, [.. records, Made(seed, 1)], grants).Level >= TrustworthyStanding.On(date, records, grants).Level;
    }

    private static CreditRecord Made(int seed, int id) => Record(
        (DishonestyLevel)(1 + (uint)seed % 3), new DateOnly(2018, 6, 1).AddDays((int)((uint)seed % 2500)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), id);

    private static TrustworthyCase Requested() => Accept(TrustworthyDecisions.Request(Id, Day("2018-07-10"), [], [], Day("2022-01-01")));

    private static Outcome<TrustworthyCase> Review(TrustworthyCase application, string agency, bool approve, bool verified, string officer) =>
        TrustworthyDecisions.Review(application, new RepairReview(new Officer(officer, agency), approve, "note", Day("2022-01-02")), verified, [], []);

    private static TrustworthyCase Accept(Outcome<TrustworthyCase> outcome) => outcome.ShouldBeOfType<Outcome<TrustworthyCase>.Accepted>().State;
}
