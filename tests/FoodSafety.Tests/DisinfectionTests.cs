using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.FoodSafety.Tests;

/// <summary>Red and black list of disinfection firms, with objections.</summary>
public sealed class DisinfectionTests(FoodSafetyFixture office) : IClassFixture<FoodSafetyFixture>
{
    private DisinfectionService.DisinfectionServiceClient Proposer => office.Lists("proposer", "foodsafety.inspector");

    private DisinfectionService.DisinfectionServiceClient Approver => office.Lists("approver", "foodsafety.approver");

    private DisinfectionService.DisinfectionServiceClient Third => office.Lists("third", "foodsafety.approver");

    private DisinfectionService.DisinfectionServiceClient Clerk => office.Lists("clerk", "foodsafety.clerk");

    [Fact]
    public async Task A_firm_goes_on_the_black_list_by_two_officers_and_off_by_a_third_that_upholds_its_objection()
    {
        var listed = await ListedAsync(await FirmAsync(failed: true));
        var filing = new FileObjectionRequest { RequestId = FoodSafetyFixture.NewId(), ListingId = listed.ListingId, Etag = listed.Etag, Statement = "检查结果有误" };
        var disputed = (await Clerk.FileObjectionAsync(filing)).Listing;
        (await Clerk.FileObjectionAsync(filing)).Listing.ShouldBe(disputed);
        disputed.State.ShouldBe(ListingState.Disputed);
        (await office.WorkOnAsync(listed.ListingId)).ShouldHaveSingleItem().DueOn.ShouldBe(disputed.DecideBy);
        (await PublicAsync(listed)).ShouldNotBeNull().Disputed.ShouldBeTrue();

        (await office.Lists("proposer", "foodsafety.approver").DecideObjectionAsync(Decision(disputed)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await Approver.DecideObjectionAsync(Decision(disputed)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        var decided = await Third.DecideObjectionAsync(Decision(disputed));
        (decided.Listing.State, decided.Basis.Single().RuleId).ShouldBe((ListingState.Removed, "foodsafety.disinfection.objection"));
        (await PublicAsync(listed)).ShouldBeNull();
        (await office.WorkOnAsync(listed.ListingId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_objection_that_is_not_upheld_leaves_the_entry_and_its_term_ends_it_once()
    {
        var listed = await ListedAsync(await FirmAsync(failed: true));
        var disputed = (await Clerk.FileObjectionAsync(new FileObjectionRequest { RequestId = FoodSafetyFixture.NewId(), ListingId = listed.ListingId, Etag = listed.Etag, Statement = "不服" })).Listing;
        var decision = Decision(disputed);
        decision.Upheld = false;
        (await Third.DecideObjectionAsync(decision)).Listing.State.ShouldBe(ListingState.Listed);

        (await RoundAsync()).ShouldBe(0);
        office.Clock.Advance(TimeSpan.FromDays(400));
        var rounds = await Task.WhenAll(RoundAsync(), RoundAsync());
        rounds.Sum().ShouldBeGreaterThanOrEqualTo(1);
        (await office.AuditedAsync(listed.ListingId)).Count(a => a == "listing.expired").ShouldBe(1);
        (await PublicAsync(listed)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_the_record_no_list_and_no_officer_confirms_their_own_proposal()
    {
        var clean = await FirmAsync(failed: false);
        var refused = await Proposer.ProposeListingAsync(Proposal(clean, DisinfectionList.Black));
        (refused.Verdict, refused.Listing).ShouldBe((Verdict.Refused, null));
        refused.Basis.ShouldHaveSingleItem().RuleId.ShouldBe("foodsafety.disinfection.criteria");
        var caterer = await office.OperatorAsync(TestSubjects.Company());
        (await Proposer.ProposeListingAsync(Proposal(caterer, DisinfectionList.Red)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_CONTENT");

        var failing = await FirmAsync(failed: true);
        var proposed = (await Proposer.ProposeListingAsync(Proposal(failing, DisinfectionList.Black))).Listing;
        (await Proposer.ProposeListingAsync(Proposal(failing, DisinfectionList.Black)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await office.Lists("proposer", "foodsafety.approver").ConfirmListingAsync(Confirmation(proposed)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        var rejected = (await Approver.RejectListingAsync(new RejectListingRequest { RequestId = FoodSafetyFixture.NewId(), ListingId = proposed.ListingId, Etag = proposed.Etag, Reason = "证据不足" })).Listing;
        rejected.State.ShouldBe(ListingState.Removed);
        (await Approver.ConfirmListingAsync(Confirmation(rejected)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
        (await Clerk.ListListingsAsync(new ListListingsRequest { State = ListingState.Removed, PageSize = 500 })).Listings.ShouldContain(l => l.ListingId == proposed.ListingId);
    }

    private async Task<Operator> FirmAsync(bool failed)
    {
        var firm = await office.OperatorAsync(TestSubjects.Company(), OperatorKind.TablewareDisinfection);
        if (!failed)
            return firm;
        await office.Approver.RecordViolationAsync(new RecordViolationRequest
        {
            RequestId = FoodSafetyFixture.NewId(),
            OperatorId = firm.OperatorId,
            Behaviour = "TABLEWARE_NOT_DISINFECTED",
            Severity = Severity.General,
            OccurredOn = office.ClockToday.ToMessage(),
            Evidence = "检查记录 2",
        });
        return firm;
    }

    private async Task<Listing> ListedAsync(Operator firm)
    {
        var proposed = (await Proposer.ProposeListingAsync(Proposal(firm, DisinfectionList.Black))).Listing;
        var confirmed = await Approver.ConfirmListingAsync(Confirmation(proposed));
        (confirmed.Verdict, confirmed.Listing.State).ShouldBe((Verdict.Granted, ListingState.Listed));
        return confirmed.Listing;
    }

    private async Task<PublicListing?> PublicAsync(Listing listing)
    {
        var all = await office.Lists("public", "foodsafety.public").ListPublicListingsAsync(new ListPublicListingsRequest { List = DisinfectionList.Black, PageSize = 500 });
        return all.Listings.SingleOrDefault(l => l.Reason == listing.Reason);
    }

    private Task<int> RoundAsync() => office.Host.Services.GetRequiredService<ListingExpiryScheduler>().RunOnceAsync(CancellationToken.None);

    private static ProposeListingRequest Proposal(Operator firm, DisinfectionList list) => new()
    {
        RequestId = FoodSafetyFixture.NewId(), OperatorId = firm.OperatorId, List = list, Reason = $"检查发现问题 {firm.OperatorId}", Evidence = "检查记录",
    };

    private static ConfirmListingRequest Confirmation(Listing listing) => new() { RequestId = FoodSafetyFixture.NewId(), ListingId = listing.ListingId, Etag = listing.Etag };

    private static DecideObjectionRequest Decision(Listing listing) => new()
    {
        RequestId = FoodSafetyFixture.NewId(), ListingId = listing.ListingId, Etag = listing.Etag, Upheld = true, Reason = "经复核属实",
    };
}
