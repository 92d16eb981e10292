using Grpc.Core;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>Candidates and their preferences through the whole pipeline.</summary>
public sealed class PreferenceTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    [Fact]
    public async Task Preferences_are_kept_in_their_order_each_with_its_own_answer()
    {
        var open = await city.ApprovedPlanAsync(Steps.PublicSchool());
        var unplanned = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        var candidate = await city.CandidateAsync();

        var filed = await city.PreferAsync(candidate, unplanned.SchoolId, open.SchoolId);

        filed.Preferences.Select(p => (p.Rank, p.SchoolId, p.Verdict)).ShouldBe(
            [(1, unplanned.SchoolId, Verdict.Refused), (2, open.SchoolId, Verdict.Granted)]);
        filed.Preferences[0].Basis.ShouldHaveSingleItem().Citation.ShouldBe("衢市教基〔2018〕17号三(二)");
        filed.Preferences[1].Basis.ShouldBeEmpty();
        (await city.Reader.GetCandidateAsync(new GetCandidateRequest { CandidateId = candidate.CandidateId })).Candidate.ShouldBe(filed);
    }

    [Fact]
    public async Task A_later_filing_replaces_the_earlier_one()
    {
        var (first, second) = (await city.ApprovedPlanAsync(Steps.PublicSchool()), await city.ApprovedPlanAsync(Steps.PublicSchool()));
        var filed = await city.PreferAsync(await city.CandidateAsync(), first.SchoolId, second.SchoolId);

        var again = await city.PreferAsync(filed, second.SchoolId);

        again.Preferences.ShouldHaveSingleItem().SchoolId.ShouldBe(second.SchoolId);
        again.Etag.ShouldNotBe(filed.Etag);
    }

    [Fact]
    public async Task A_plan_that_waits_for_approval_takes_nobody_until_it_has_it()
    {
        var school = (await city.Clerk.RegisterSchoolAsync(Steps.PublicSchool())).School;
        var submitted = (await city.Clerk.SubmitPlanAsync(Steps.Plan(school.SchoolId))).Plan;
        var candidate = await city.CandidateAsync();

        (await city.CheckAsync(candidate, school.SchoolId)).Basis.Rules().ShouldBe(["admissions.plan.approved-first"]);
        await city.Approver.ApprovePlanAsync(Steps.Approval(submitted));

        var check = await city.CheckAsync(candidate, school.SchoolId);
        check.Verdict.ShouldBe(Verdict.Granted);
        check.Basis.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_previous_graduate_cannot_enter_a_named_school_but_any_other()
    {
        var named = await city.ApprovedPlanAsync(Steps.PublicSchool("江山中学"));
        var other = await city.ApprovedPlanAsync(Steps.PublicSchool());
        var (previous, current) = (await city.CandidateAsync(previousGraduate: true), await city.CandidateAsync());

        var filed = await city.PreferAsync(previous, named.SchoolId, other.SchoolId);

        filed.Preferences.Select(p => p.Verdict).ShouldBe([Verdict.Refused, Verdict.Granted]);
        var basis = filed.Preferences[0].Basis.ShouldHaveSingleItem();
        (basis.RuleId, basis.Part, basis.Item).ShouldBe(("admissions.previous-graduate", "三", "五"));
        (await city.CheckAsync(current, named.SchoolId)).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task The_same_filing_again_gets_the_same_answer()
    {
        var plan = await city.ApprovedPlanAsync(Steps.PublicSchool());
        var request = Steps.Preferences(await city.CandidateAsync(), plan.SchoolId);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => await city.Clerk.SubmitPreferencesAsync(request)));

        answers.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_stale_version_is_aborted_and_keeps_what_is_on_file()
    {
        var (first, second) = (await city.ApprovedPlanAsync(Steps.PublicSchool()), await city.ApprovedPlanAsync(Steps.PublicSchool()));
        var candidate = await city.CandidateAsync();
        var filed = await city.PreferAsync(candidate, first.SchoolId);

        (await city.Clerk.SubmitPreferencesAsync(Steps.Preferences(candidate, second.SchoolId)).ReasonAsync(StatusCode.Aborted)).ShouldBe("ETAG_MISMATCH");

        (await city.Reader.GetCandidateAsync(new GetCandidateRequest { CandidateId = candidate.CandidateId })).Candidate.ShouldBe(filed);
    }

    [Fact]
    public async Task An_unknown_school_refuses_the_filing_whole()
    {
        var plan = await city.ApprovedPlanAsync(Steps.PublicSchool());
        var candidate = await city.CandidateAsync();

        (await city.Clerk.SubmitPreferencesAsync(Steps.Preferences(candidate, plan.SchoolId, AdmissionsFixture.NewId())).ReasonAsync(StatusCode.NotFound))
            .ShouldBe("NOT_FOUND");

        (await city.Reader.GetCandidateAsync(new GetCandidateRequest { CandidateId = candidate.CandidateId })).Candidate.Preferences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_is_a_candidate_once()
    {
        var request = Steps.Candidate();
        await city.Clerk.RegisterCandidateAsync(request);
        request.RequestId = AdmissionsFixture.NewId();

        (await city.Clerk.RegisterCandidateAsync(request).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
    }

    [Fact]
    public async Task Numbers_and_names_are_shown_whole_only_to_who_is_entitled()
    {
        var (person, guardian) = (TestSubjects.Person(), TestSubjects.Person());
        var request = Steps.Candidate(guardian);
        request.PersonId = person.Reveal();
        var candidate = (await city.Clerk.RegisterCandidateAsync(request)).Candidate;

        (candidate.Person.Id, candidate.Person.Name).ShouldBe((person.Masked(), "李**"));
        (candidate.Guardian.Id, candidate.Guardian.Name).ShouldBe((guardian.Masked(), "李**"));
        var entitled = city.As("examiner", "admissions.reader", "identity.reader");
        var whole = (await entitled.GetCandidateAsync(new GetCandidateRequest { CandidateId = candidate.CandidateId })).Candidate;
        (whole.Person.Id, whole.Person.Name).ShouldBe((person.Reveal(), "李小样"));
        (whole.Guardian.Id, whole.Guardian.Name).ShouldBe((guardian.Reveal(), "李大样"));
    }

    [Fact]
    public async Task Candidates_are_listed_page_by_page_with_their_preferences()
    {
        var plan = await city.ApprovedPlanAsync(Steps.PublicSchool());
        var filed = new List<Candidate>();
        for (var i = 0; i < 3; i++)
            filed.Add(await city.PreferAsync(await city.CandidateAsync(), plan.SchoolId));

        var (seen, token) = (new List<Candidate>(), "");
        do
        {
            var page = await city.Reader.ListCandidatesAsync(new ListCandidatesRequest { PageSize = 2, PageToken = token });
            page.Candidates.Count.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page.Candidates);
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        seen.Select(c => c.CandidateId).ShouldBeUnique();
        filed.ShouldAllBe(c => seen.Contains(c));
    }
}
