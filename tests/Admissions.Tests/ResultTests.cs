using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Admissions.Persistence;
using Quzhou.Admissions.V1;
using Quzhou.TestServers;

namespace Quzhou.Admissions.Tests;

/// <summary>What the public and a candidate see.</summary>
public sealed class ResultTests(AdmissionsFixture city) : IClassFixture<AdmissionsFixture>
{
    [Fact]
    public async Task A_candidate_sees_the_own_result_with_all_three_and_nothing_with_two()
    {
        var year = new ExamYear(city, 2031);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 1);
        var pupil = new Pupil(Pupil.Of(500), school.Name);
        await year.FillAsync([pupil, new Pupil(Pupil.Of(490), school.Name)]);
        var code = await CodeAsync(year.Registrations[0]);
        var right = Query(year, 0, pupil, code);

        var early = await city.Portal.GetOwnResultAsync(right);
        (early.Verified, early.Published, early.School).ShouldBe((true, false, ""));
        await year.PublishAsync(await year.RunAsync());

        var result = await city.Portal.GetOwnResultAsync(right);
        (result.Verified, result.Published, result.School, result.Preference, result.Channel, result.TotalTenths, result.Name)
            .ShouldBe((true, true, school.Name, 1, Channel.Unified, 5000, "李**"));
        result.Basis.Rules().ShouldBe(["admissions.placed"]);
        foreach (var spoil in new Action<GetOwnResultRequest>[]
        {
            r => r.CandidateNumber = "2031999999",
            r => r.IdEnding = r.IdEnding[..5] + (r.IdEnding[5] == '1' ? '2' : '1'),
            r => r.QueryCode = "AAAABBBBCCCC",
            r => (r.CandidateNumber, r.Year) = (year.Registrations[1].CandidateNumber, 2031),
        })
        {
            var wrong = right.Clone();
            spoil(wrong);
            (await city.Portal.GetOwnResultAsync(wrong)).ShouldBe(new GetOwnResultResponse());
        }
    }

    [Fact]
    public async Task After_five_failures_a_number_answers_nobody_whether_it_exists_or_not()
    {
        var year = new ExamYear(city, 2032);
        var pupil = new Pupil(Pupil.Of(500));
        await year.FillAsync([pupil], freeze: false);
        var right = Query(year, 0, pupil, await CodeAsync(year.Registrations[0]));
        var wrong = right.Clone();
        wrong.QueryCode = "AAAABBBBCCCC";
        (await city.Portal.GetOwnResultAsync(right)).Verified.ShouldBeTrue();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => await city.Portal.GetOwnResultAsync(wrong)));

        answers.ShouldAllBe(a => !a.Verified);
        (await city.Portal.GetOwnResultAsync(right)).ShouldBe(new GetOwnResultResponse());
        await using var db = await city.Host.Services.GetRequiredService<IDbContextFactory<AdmissionsDb>>().CreateDbContextAsync();
        var actions = await db.AuditEntries.AsNoTracking().Where(a => a.Action.StartsWith("result.")).ToListAsync();
        actions.Count(a => a.Action == "result.query-refused").ShouldBeGreaterThanOrEqualTo(6);
        actions.ShouldAllBe(a => !a.Target.Contains(right.CandidateNumber));
    }

    [Fact]
    public async Task A_query_code_is_shown_once_and_kept_as_a_hash()
    {
        var year = new ExamYear(city, 2033);
        await year.FillAsync([new Pupil(Pupil.Of(500))], freeze: false);
        var request = new IssueQueryCodeRequest { RequestId = AdmissionsFixture.NewId(), RegistrationId = year.Registrations[0].RegistrationId };

        var first = await city.Exam("clerk", "admissions.clerk").IssueQueryCodeAsync(request);
        var again = await city.Exam("clerk", "admissions.clerk").IssueQueryCodeAsync(request);

        first.QueryCode.Length.ShouldBe(12);
        again.QueryCode.ShouldBeEmpty();
        await using var db = await city.Host.Services.GetRequiredService<IDbContextFactory<AdmissionsDb>>().CreateDbContextAsync();
        var stored = await db.Requests.AsNoTracking().Where(r => r.RequestId == Guid.Parse(request.RequestId)).Select(r => r.Response).SingleAsync();
        System.Text.Encoding.UTF8.GetString(stored!).ShouldNotContain(first.QueryCode);
    }

    [Fact]
    public async Task The_portal_sees_the_public_side_only_and_an_officer_asks_for_no_candidate()
    {
        var portal = city.Host.As("public-portal", "portal", "admissions.public");
        var (unknown, query) = (AdmissionsFixture.NewId(), new GetOwnResultRequest { Year = 2031, CandidateNumber = "2031000001", IdEnding = "000000", QueryCode = "A" });

        (await new AllocationService.AllocationServiceClient(portal).ListPlacementsAsync(new ListPlacementsRequest { RunId = unknown }).ReasonAsync(StatusCode.PermissionDenied))
            .ShouldBe("ROLE_MISSING");
        (await new ResultService.ResultServiceClient(city.Host.As(AdmissionsFixture.Agency, "reader", "admissions.reader")).GetOwnResultAsync(query)
            .ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        query.QueryCode = "";
        (await city.Portal.GetOwnResultAsync(query).ViolationsAsync()).ShouldBe(["query_code:REQUIRED"]);
    }

    [Fact]
    public async Task Published_lists_are_masked_and_paged_and_show_nothing_before()
    {
        var year = new ExamYear(city, 2034);
        var school = Steps.PublicSchool();
        await year.SchoolAsync(school, 3);
        await year.FillAsync([.. Enumerable.Range(0, 3).Select(i => new Pupil(Pupil.Of(500 + i), school.Name))]);
        var run = await year.RunAsync();
        (await city.Portal.ListPublishedPlacementsAsync(new ListPublishedPlacementsRequest { Year = 2034 })).Placements.ShouldBeEmpty();
        await year.PublishAsync(run);

        var first = await city.Portal.ListPublishedPlacementsAsync(new ListPublishedPlacementsRequest { Year = 2034, PageSize = 2 });
        var second = await city.Portal.ListPublishedPlacementsAsync(new ListPublishedPlacementsRequest { Year = 2034, PageSize = 2, PageToken = first.NextPageToken });

        first.RunId.ShouldBe(run.RunId);
        first.Placements.Concat(second.Placements).Select(p => (p.CandidateNumber, p.Name, p.School)).ShouldBe(
            [("2034****01", "李**", school.Name), ("2034****02", "李**", school.Name), ("2034****03", "李**", school.Name)]);
        second.NextPageToken.ShouldBeEmpty();
        var line = (await city.Portal.ListPublishedLinesAsync(new ListPublishedLinesRequest { Year = 2034 })).Lines.ShouldHaveSingleItem();
        (line.LineTenths, line.Filled).ShouldBe((5000, 3));
    }

    [Fact]
    public async Task The_two_annexes_are_pages_whose_texts_run_nothing()
    {
        var year = new ExamYear(city, 2035);
        var school = Steps.PublicSchool(Steps.NewName("<script>alert(1)</script>中学"));
        var plan = await year.SchoolAsync(school, 3);
        await year.FillAsync([new Pupil(Pupil.Of(500), school.Name)]);
        var run = await year.RunAsync();
        var reader = new ResultService.ResultServiceClient(city.Host.As(AdmissionsFixture.Agency, "reader", "admissions.reader"));

        var plans = (await reader.GetPlanTableAsync(new GetPlanTableRequest { Year = 2035, District = "柯城区" })).Html;
        var placements = (await reader.GetPlacementTableAsync(new GetPlacementTableRequest { RunId = run.RunId, SchoolId = plan.SchoolId })).Html;

        foreach (var text in new[] { "衢州市2035年高中阶段学校招生计划申报表", "学校名称", "2034年招生情况", "2035年毕业生情况", "其中面向县域外招生数", "普通高中小计", "中职学校小计", "柯城区合计" })
            plans.ShouldContain(text);
        foreach (var text in new[] { "衢州市2035年高中阶段学校招生录取名单汇总表", "2035****01", "李**", "统招", "<td>500</td>" })
            placements.ShouldContain(text);
        foreach (var page in new[] { plans, placements })
        {
            page.ShouldNotContain("<script>");
            page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    private async Task<string> CodeAsync(Registration registration) =>
        (await city.Exam("clerk", "admissions.clerk").IssueQueryCodeAsync(new IssueQueryCodeRequest
        {
            RequestId = AdmissionsFixture.NewId(), RegistrationId = registration.RegistrationId,
        })).QueryCode;

    private static GetOwnResultRequest Query(ExamYear year, int pupil, Pupil who, string code) => new()
    {
        Year = year.Year, CandidateNumber = year.Registrations[pupil].CandidateNumber, IdEnding = who.Person.Reveal()[^6..], QueryCode = code,
    };
}
