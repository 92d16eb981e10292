using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.FollowUp;

/// <summary>Subjects and inspectors are drawn at random, and anybody can draw them again.</summary>
public sealed class RoundTests(FollowUpFixture city) : IClassFixture<FollowUpFixture>
{
    private SupervisionService.SupervisionServiceClient Clerk => city.Supervision("clerk", "supervision.clerk");

    private SupervisionService.SupervisionServiceClient Approver => city.Supervision("approver", "supervision.approver");

    [Fact]
    public async Task A_round_is_drawn_recorded_by_the_drawn_published_and_verified_by_anybody()
    {
        var (companies, keys) = (new List<SubjectId>(), new List<string>());
        for (var i = 0; i < 10; i++)
        {
            companies.Add(TestSubjects.Company());
            keys.Add((await RegisterAsync(companies[i])).SubjectKey);
        }
        foreach (var officer in new[] { "insp-1", "insp-2", "insp-3" })
            await Clerk.RegisterInspectorAsync(new RegisterInspectorRequest { RequestId = Id(), Inspector = officer, Certificate = $"ZF-{officer}" });
        foreach (var key in keys)
            await city.Supervision("insp-3", "supervision.inspector").DeclareConflictAsync(new DeclareConflictRequest { RequestId = Id(), Inspector = "insp-3", SubjectKey = key, Reason = "亲属任职" });
        (await city.Supervision("insp-1", "supervision.inspector").DeclareConflictAsync(new DeclareConflictRequest { RequestId = Id(), Inspector = "insp-3", SubjectKey = keys[0], Reason = "x" })
            .ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("NOT_YOURSELF");

        (await Clerk.DrawRoundAsync(Drawing("2018年第一次"))).Verdict.ShouldBe(Verdict.Refused, "no ratio is published");
        await Approver.PublishInspectionRatioAsync(new PublishInspectionRatioRequest { RequestId = Id(), Percent = "30", Reference = "衢公告1号" });
        await city.Host.Services.PunishAsync<LicensingDb>(companies[0]);
        var request = Drawing("2018年第二次");
        var drawn = await Clerk.DrawRoundAsync(request);
        drawn.Verdict.ShouldBe(Verdict.Granted);
        (await Clerk.DrawRoundAsync(request)).ShouldBe(drawn, "the same request draws nothing anew");
        (await Clerk.DrawRoundAsync(Drawing("2018年第二次")).ReasonAsync(StatusCode.AlreadyExists)).ShouldBe("ALREADY_EXISTS");
        var tasks = (await Clerk.ListTasksAsync(new ListTasksRequest { RoundId = drawn.Round.RoundId })).Tasks;
        tasks.Count.ShouldBe(4, "the punished one, and thirty per cent of nine rounded up");
        tasks.Single(t => t.SubjectKey == keys[0]).SupervisionClass.ShouldBe(SupervisionClass.Key);
        tasks.ShouldAllBe(t => t.Inspectors.Count == 2 && !t.Inspectors.Contains("insp-3"));

        var public_ = new SupervisionService.SupervisionServiceClient(city.Host.As("citizens-portal", "anybody", "public.reader"));
        (await public_.VerifyRoundAsync(new VerifyRoundRequest { RoundId = drawn.Round.RoundId }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
        (await city.Supervision("insp-3", "supervision.inspector").RecordInspectionAsync(Result(tasks[0])).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("NOT_DRAWN");
        var numbered = Result(tasks[0]);
        numbered.Findings = $"负责人 {companies[1].Reveal()}";
        (await city.Supervision("insp-1", "supervision.inspector").RecordInspectionAsync(numbered).ViolationsAsync()).ShouldBe(["findings:SUBJECT_NUMBER"], "it may be published");
        await city.Supervision("insp-2", "supervision.inspector").DeclareConflictAsync(new DeclareConflictRequest { RequestId = Id(), Inspector = "insp-2", SubjectKey = tasks[0].SubjectKey, Reason = "持股" });
        (await city.Supervision("insp-2", "supervision.inspector").RecordInspectionAsync(Result(tasks[0])).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("CONFLICT");
        foreach (var task in tasks)
            await city.Supervision("insp-1", "supervision.inspector").RecordInspectionAsync(Result(task));
        var round = (await Clerk.GetRoundAsync(new GetRoundRequest { RoundId = drawn.Round.RoundId })).Round;
        round.State.ShouldBe(RoundState.Complete);
        (await city.Supervision("clerk", "supervision.approver").PublishRoundAsync(Publication(round)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        await Approver.PublishRoundAsync(Publication(round));

        var verified = await public_.VerifyRoundAsync(new VerifyRoundRequest { RoundId = round.RoundId });
        verified.Matches.ShouldBeTrue(string.Join(';', verified.Differences));
        verified.Seed.ShouldBe(round.Seed);
        (await public_.ListPublishedResultsAsync(new ListPublishedResultsRequest())).Results.Count.ShouldBe(4);
        await city.QueryAsync(db => db.Database.ExecuteSqlAsync($"UPDATE inspection_tasks SET inspectors = ARRAY['insp-2','insp-3'] WHERE id = {Guid.Parse(tasks[0].TaskId)}"));
        (await public_.VerifyRoundAsync(new VerifyRoundRequest { RoundId = round.RoundId })).Matches.ShouldBeFalse("somebody changed who was drawn");
    }

    [Fact]
    public async Task Bad_input_and_wrong_roles()
    {
        (await Clerk.RegisterSubjectAsync(new RegisterSubjectRequest { RequestId = Id(), SubjectId = "1", SubjectName = "x", Kind = SupervisedKind.Explosives, District = "柯城" }).ViolationsAsync())
            .ShouldBe(["subject_id:WRONG_LENGTH", "station:ONLY_FOR_EXPLOSIVES"], ignoreOrder: true);
        (await Clerk.DrawRoundAsync(new DrawRoundRequest { RequestId = Id() }).ViolationsAsync()).ShouldContain("inspectors_per_subject:OUT_OF_RANGE");
        (await Clerk.PublishInspectionRatioAsync(new PublishInspectionRatioRequest { RequestId = Id() }).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        var office = new SupervisionService.SupervisionServiceClient(city.Host.As("licensing-office", "clerk", "supervision.clerk"));
        (await office.RegisterSubjectAsync(new RegisterSubjectRequest { RequestId = Id(), SubjectId = TestSubjects.Company().Reveal(), SubjectName = "x", Kind = SupervisedKind.Crossbow, District = "柯城" })
            .ViolationsAsync()).ShouldBe(["kind:NOT_OF_THIS_AGENCY"]);
    }

    private static string Id() => FollowUpFixture.NewId();

    private async Task<SupervisedSubject> RegisterAsync(SubjectId company) => (await Clerk.RegisterSubjectAsync(new RegisterSubjectRequest
    {
        RequestId = Id(), SubjectId = company.Reveal(), SubjectName = "衢州样例有限公司", Kind = SupervisedKind.General, District = "柯城区",
    })).Subject;

    private DrawRoundRequest Drawing(string title) =>
        new() { RequestId = Id(), Title = title, Kind = SupervisedKind.General, InspectorsPerSubject = 2, DueOn = city.Today.AddDays(30).ToMessage() };

    private RecordInspectionRequest Result(InspectionTask task) => new()
    {
        RequestId = Id(), TaskId = task.TaskId, Etag = task.Etag, Outcome = InspectionOutcome.NoProblem, Findings = "未发现问题", InspectedOn = city.Today.ToMessage(), Reference = "JC-1", Digest = FollowUpFixture.Digest,
    };

    private static PublishRoundRequest Publication(Round round) => new() { RequestId = Id(), RoundId = round.RoundId, Etag = round.Etag };
}
