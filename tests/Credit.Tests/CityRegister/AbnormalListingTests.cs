using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Credit.Tests.CityRegister;

public sealed class AbnormalListingTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task Entered_it_is_on_the_list_and_removed_it_is_not()
    {
        var subject = TestSubjects.Company().Reveal();
        var entered = await credit.MarketRegulation().RecordAbnormalListingAsync(credit.Listing(subject));

        entered.Verdict.ShouldBe(Verdict.Granted);
        entered.Basis.Single().Citation.ShouldBe("衢政办发〔2018〕24号五(四)");
        (await ListsAsync(subject)).ShouldBe([(RegisterList.Abnormal, "credit.list.abnormal.enterprise")]);

        var removed = await credit.MarketRegulation().RemoveAbnormalListingAsync(credit.Removal(entered.Listing));

        removed.Listing.ShouldSatisfyAllConditions(
            l => l.RemovedOn.ShouldBe(credit.Today.ToMessage()),
            l => l.RemovalReason.ShouldBe("已改正"),
            l => l.Etag.ShouldNotBe(entered.Listing.Etag));
        (await ListsAsync(subject)).ShouldBeEmpty();
        (await credit.ReportOfAsync(subject)).AbnormalListings.Single().RemovedOn.ShouldBe(credit.Today.ToMessage());
    }

    [Fact]
    public async Task A_person_is_a_lawful_refusal_that_leaves_nothing_behind()
    {
        var subject = TestSubjects.Person().Reveal();

        var answer = await credit.MarketRegulation().RecordAbnormalListingAsync(credit.Listing(subject));

        (answer.Verdict, answer.Listing).ShouldBe((Verdict.Refused, null));
        answer.Basis.Single().RuleId.ShouldBe("credit.list.abnormal.enterprise");
        (await credit.ReportOfAsync(subject)).Subject.Name.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_decision_is_the_same_entry_and_another_under_its_number_is_refused()
    {
        var request = credit.Listing(TestSubjects.Company().Reveal());
        var first = await credit.MarketRegulation().RecordAbnormalListingAsync(request);
        request.RequestId = Story.NewId();
        (await credit.MarketRegulation().RecordAbnormalListingAsync(request)).Listing.ShouldBe(first.Listing);

        request.RequestId = Story.NewId();
        request.Reason = "另一事由";
        (await Failures.OfAsync(credit.MarketRegulation().RecordAbnormalListingAsync(request))).Reason().ShouldBe("LISTING_DIFFERS");
        var another = credit.Listing(TestSubjects.Company().Reveal(), request.Reference);
        (await Failures.OfAsync(credit.MarketRegulation().RecordAbnormalListingAsync(another))).Reason().ShouldBe("LISTING_DIFFERS");
    }

    [Fact]
    public async Task A_removal_has_to_fit()
    {
        var entered = (await credit.MarketRegulation().RecordAbnormalListingAsync(credit.Listing(TestSubjects.Company().Reveal()))).Listing;
        var early = credit.Removal(entered);
        early.RemovedOn = credit.Today.AddDays(-1).ToMessage();
        var late = credit.Removal(entered);
        late.RemovedOn = credit.Today.AddDays(1).ToMessage();
        var stale = credit.Removal(entered);
        stale.Etag = "9";
        var unknown = credit.Removal(entered);
        unknown.ListingId = Story.NewId();

        (await Failures.OfAsync(credit.MarketRegulation().RemoveAbnormalListingAsync(early))).Fields().ShouldBe(["removed_on:BEFORE_ENTRY"]);
        (await Failures.OfAsync(credit.MarketRegulation().RemoveAbnormalListingAsync(late))).Fields().ShouldBe(["removed_on:IN_THE_FUTURE"]);
        (await Failures.OfAsync(credit.MarketRegulation().RemoveAbnormalListingAsync(stale))).StatusCode.ShouldBe(StatusCode.Aborted);
        (await Failures.OfAsync(credit.MarketRegulation().RemoveAbnormalListingAsync(unknown))).StatusCode.ShouldBe(StatusCode.NotFound);

        var removed = await credit.MarketRegulation().RemoveAbnormalListingAsync(credit.Removal(entered));
        (await Failures.OfAsync(credit.MarketRegulation().RemoveAbnormalListingAsync(credit.Removal(removed.Listing)))).Reason().ShouldBe("LISTING_REMOVED");
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_an_entry_is_said_at_once()
    {
        var request = new RecordAbnormalListingRequest { RequestId = "1", SubjectId = "x", EnteredOn = credit.Today.AddDays(1).ToMessage() };

        (await Failures.OfAsync(credit.MarketRegulation().RecordAbnormalListingAsync(request))).Fields().ShouldBe(
        [
            "request_id:NOT_UUID", "subject_id:WRONG_LENGTH", "subject_name:REQUIRED", "reference:REQUIRED", "reason:REQUIRED", "stated_basis:REQUIRED", "entered_on:IN_THE_FUTURE",
        ]);
    }

    private async Task<IEnumerable<(RegisterList, string)>> ListsAsync(string subject) =>
        (await credit.RegisterOfficer().SearchSubjectsAsync(new SearchSubjectsRequest { SubjectId = subject, Purpose = "测试" }))
            .Subjects.Single().Lists.Select(l => (l.List, l.Basis.RuleId));
}
