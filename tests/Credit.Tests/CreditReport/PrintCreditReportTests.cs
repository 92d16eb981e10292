using System.Xml.Linq;
using Quzhou.Credit.Tests.CityRegister;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests.CreditReport;

public sealed class PrintCreditReportTests(City city)
{
    private const string Attack = "<script>alert(1)</script>";
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task What_departments_and_officers_write_is_text_in_the_page()
    {
        var subject = TestSubjects.Company().Reveal();
        var proposed = await credit.ProposedAsync(subject);
        var imposition = proposed.Imposition();
        imposition.Note = Attack;
        await credit.OfficerB.ImposePunishmentAsync(imposition);
        var basis = RegisterStory.FoodSafety with { ReasonZh = Attack, Document = Attack };
        await credit.ArriveAsync(credit.Report(subject, basis, name: $"衢州{Attack}公司") with { Evidence = Attack, Behaviour = Attack, Source = Attack });
        var listing = credit.Listing(subject);
        (listing.SubjectName, listing.Reason, listing.StatedBasis, listing.Reference) = ($"衢州{Attack}公司", Attack, Attack, $"{Attack}{Story.NewId()[..8]}");
        await credit.MarketRegulation().RecordAbnormalListingAsync(listing);

        var html = (await credit.Archivist().PrintCreditReportAsync(new PrintCreditReportRequest { SubjectId = subject, Purpose = Attack })).Html;

        html.ShouldNotContain("<script");
        var page = XDocument.Parse(html).Root!.Value;
        page.ShouldContain($"衢州{Attack}公司");
        page.ShouldContain($"证据:{Attack}");
        page.ShouldContain(subject);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_is_masked_in_data_and_page_unless_the_caller_is_entitled(bool entitled)
    {
        var person = TestSubjects.Person().Reveal();
        await credit.RecordAsync(person, 7);
        var caller = entitled ? credit.Archivist() : credit.RegisterOfficer();

        var answer = await caller.PrintCreditReportAsync(new PrintCreditReportRequest { SubjectId = person, Purpose = "本人查询" });

        answer.Html.Contains(person).ShouldBe(entitled);
        answer.Html.Contains("郑某某").ShouldBe(entitled);
        answer.Report.ToString().Contains(person).ShouldBe(entitled);
        answer.Report.Subject.Name.ShouldBe(entitled ? "郑某某" : "郑**");
    }

    [Fact]
    public async Task The_report_of_then_says_what_was_known_then()
    {
        var subject = TestSubjects.Company().Reveal();
        var record = await credit.RecordAsync(subject, 7);
        var then = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(credit.Clock.GetUtcNow());
        await credit.RepairedAsync(record.RecordId);
        await credit.ArriveAsync(credit.Report(subject));

        var old = (await credit.RegisterOfficer().PrintCreditReportAsync(new PrintCreditReportRequest { SubjectId = subject, Purpose = "x", KnownTime = then })).Report;
        var now = await credit.ReportOfAsync(subject);

        old.Records.Single().Record.CorrectedOn.ShouldBeNull();
        (old.Repairs.Count, now.Repairs.Count, now.Records.Count).ShouldBe((0, 1, 2));
        old.Lists.ShouldHaveSingleItem();
        now.Lists.ShouldBeEmpty();
        now.AppliedOn.ShouldBe(credit.Today.ToMessage());
    }

    [Fact]
    public async Task Of_somebody_never_heard_of_the_report_is_empty_and_logged()
    {
        var person = TestSubjects.Person().Reveal();

        var report = await credit.ReportOfAsync(person);

        (report.Level, report.Records.Count, report.Subject.Name).ShouldBe((CreditLevel.Ordinary, 0, ""));
        var log = await credit.RegisterAuditor().ListRegisterAccessesAsync(new ListRegisterAccessesRequest { SubjectId = person });
        log.Accesses.Single().AccessId.ShouldBe(report.ReportId);
    }
}
