using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests.CityRegister;

/// <summary>Trustworthy users are on the red list as long as the level holds; the history knows when it did.</summary>
public sealed class RedListTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task A_grant_lists_a_new_record_ends_it_and_an_upheld_objection_gives_it_back()
    {
        var subject = TestSubjects.Company().Reveal();
        (await ListedAsync(subject)).ShouldBeEmpty();
        await GrantAsync(subject);
        var entry = (await ListedAsync(subject)).Single();
        (entry.List, entry.Published, entry.Basis.RuleId).ShouldBe((RegisterList.Red, false, "credit.list.red.trustworthy"));
        entry.Since.ShouldBe(credit.Today.ToMessage());
        var trusted = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(credit.Clock.GetUtcNow());

        var record = await credit.RecordAsync(subject, 1);
        (await ListedAsync(subject)).ShouldBeEmpty();
        var asOf = await credit.Department().GetStandingAsOfAsync(new GetStandingAsOfRequest { SubjectId = subject, Purpose = "测试", KnownTime = trusted });
        (asOf.Level, asOf.Lists.Single().List).ShouldBe((CreditLevel.Trustworthy, RegisterList.Red));

        await credit.DecidedAsync(record.RecordId, ObjectionResult.WithdrawRecord);
        (await ListedAsync(subject)).Single().List.ShouldBe(RegisterList.Red);

        var story = (await credit.RegisterOfficer().GetHistoryAsync(new GetHistoryRequest { SubjectId = subject, Purpose = "测试" })).Entries;
        story.Select(e => e.Kind).Distinct().ShouldBe([HistoryKind.Trustworthy, HistoryKind.Record, HistoryKind.Objection], ignoreOrder: true);
        story.ShouldContain(e => e.Kind == HistoryKind.Trustworthy && e.LevelBefore == CreditLevel.Ordinary && e.LevelAfter == CreditLevel.Trustworthy);
        story.ShouldContain(e => e.Kind == HistoryKind.Record && e.LevelBefore == CreditLevel.Trustworthy && e.LevelAfter == CreditLevel.DishonestGeneral);
        story.ShouldContain(e => e.Kind == HistoryKind.Record && e.LevelAfter == CreditLevel.Trustworthy && e.Changes.Any(c => c.Field == "withdrawn_on"));
    }

    [Fact]
    public async Task A_disputed_record_is_flagged_in_the_report_and_stays_on_the_list()
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 7);
        await credit.ObjectionAsync(record.RecordId);

        var answer = await credit.RegisterOfficer().PrintCreditReportAsync(new PrintCreditReportRequest { SubjectId = subject, Purpose = "测试" });

        answer.Report.Records.Single().Disputed.ShouldBeTrue();
        answer.Report.Lists.Single().ShouldSatisfyAllConditions(l => l.List.ShouldBe(RegisterList.Black), l => l.Disputed.ShouldBeTrue(), l => l.Published.ShouldBeTrue());
        answer.Html.ShouldContain("异议处理中");
    }

    private async Task<IEnumerable<RegisterListEntry>> ListedAsync(string subject) =>
        (await credit.Department().SearchSubjectsAsync(new SearchSubjectsRequest { SubjectId = subject, List = RegisterList.Red, Purpose = "测试" }))
            .Subjects.SelectMany(s => s.Lists);

    private async Task GrantAsync(string subject)
    {
        var requested = await credit.Trustworthy("power-company", "sun").RequestTrustworthyAsync(new RequestTrustworthyRequest
        {
            RequestId = NewId(),
            SubjectId = subject,
            SubjectName = "衢州某某置业有限公司",
            UserSince = credit.Today.AddYears(-4).ToMessage(),
            Evidence = "供用电合同 2015-031",
        });
        var passed = await credit.Trustworthy("power-company", "he").ReviewTrustworthyAsync(Review(requested.Application));
        await credit.Trustworthy("credit-office", "wang").ReviewTrustworthyAsync(Review(passed.Application));
    }

    private static ReviewTrustworthyRequest Review(TrustworthyApplication application) => new()
    {
        RequestId = NewId(),
        ApplicationId = application.ApplicationId,
        Etag = application.Etag,
        Approve = true,
        UserSinceVerified = true,
        Note = "核实",
    };
}
