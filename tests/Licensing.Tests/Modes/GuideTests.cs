using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Licensing.V1;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Modes;

/// <summary>Guides are published by two officers, whole, and one of an item is in force.</summary>
public sealed class GuideTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    private GuideService.GuideServiceClient Public => new(city.Host.As("citizens-portal", "visitor", "public.reader"));

    [Fact]
    public async Task Who_proposed_a_guide_does_not_publish_it()
    {
        var proposed = await city.ProposedAsync(GuideSteps.Proposal(28));

        (await city.Guides("writer", "licensing.approver").PublishGuideAsync(GuideSteps.Publication(proposed)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        (await city.Guides("writer", "licensing.clerk").PublishGuideAsync(GuideSteps.Publication(proposed)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await Public.GetGuideAsync(new GetGuideRequest { GuideId = proposed.GuideId }).ReasonAsync(StatusCode.NotFound)).ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task The_public_reads_what_is_published_and_not_who_wrote_it()
    {
        var request = GuideSteps.Proposal(29, days: 7);
        var published = await city.PublishedAsync(request);

        var seen = (await Public.ListGuidesAsync(new ListGuidesRequest { Serial = 29 })).Guides.ShouldHaveSingleItem();
        (seen.GuideId, seen.Edition, seen.Content.Promised.Days, seen.ProposedBy, seen.PublishedBy).ShouldBe((published.GuideId, 1, 7, "", ""));
        (await Public.ListGuidesAsync(new ListGuidesRequest { EveryState = true }).ViolationsAsync()).ShouldBe(["every_state:OFFICERS_ONLY"]);
        (await city.Guides("publisher", "licensing.approver").PublishGuideAsync(GuideSteps.Publication(published)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task A_later_guide_takes_the_place_of_the_one_before()
    {
        var first = await city.PublishedAsync(GuideSteps.Proposal(30));
        var second = await city.ProposedAsync(GuideSteps.Proposal(30, days: 3));
        (await city.Guides("publisher", "licensing.approver").PublishGuideAsync(GuideSteps.Publication(second)).ReasonAsync(StatusCode.FailedPrecondition))
            .ShouldBe("WRONG_DAY", "one version a day");

        city.Clock.Advance(TimeSpan.FromDays(1));
        (await city.Guides("publisher", "licensing.approver").PublishGuideAsync(GuideSteps.Publication(second))).Guide.Edition.ShouldBe(2);

        (await city.Guides("reader", "licensing.reader").GetGuideAsync(new GetGuideRequest { GuideId = first.GuideId })).Guide.State.ShouldBe(GuideState.Replaced);
        (await Public.ListGuidesAsync(new ListGuidesRequest { Zone = Zone.EconomicDevelopment, Serial = 30 })).Guides.ShouldHaveSingleItem().GuideId.ShouldBe(second.GuideId);
    }

    public static TheoryData<string, Action<GuideContent>, string> Lacking => new()
    {
        { "no process", c => c.Steps.Clear(), "licensing.guide.elements" },
        { "no scope", c => c.Scope = "", "licensing.guide.elements" },
        { "a catch-all clause", c => c.Materials.Add(new GuideMaterial { Name = "其他需要提交的材料" }), "licensing.guide.no-catch-all" },
        { "a promise longer than the law's term", c => c.Statutory = new TimeLimit { Days = 2, Unit = DayUnit.WorkingDays }, "licensing.guide.within-statutory" },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public async Task A_guide_that_lacks_what_the_text_asks_is_refused_with_its_basis(string name, Action<GuideContent> spoil, string rule)
    {
        var request = GuideSteps.Proposal(31);
        spoil(request.Content);

        var refused = await city.Guides("writer", "licensing.clerk").ProposeGuideAsync(request);

        refused.Verdict.ShouldBe(Verdict.Refused, name);
        refused.Guide.ShouldBeNull();
        refused.Basis.ShouldContain(b => b.RuleId == rule, name);
    }

    [Fact]
    public async Task A_strict_item_needs_an_approver_and_standards_and_a_cancelled_one_has_no_guide()
    {
        (await city.Guides("writer", "licensing.clerk").ProposeGuideAsync(GuideSteps.Proposal(71))).Basis.ShouldContain(b => b.RuleId == "licensing.guide.elements");
        (await city.Guides("writer", "licensing.clerk").ProposeGuideAsync(GuideSteps.Proposal(1))).Basis.ShouldContain(b => b.RuleId == "licensing.guide.item");
    }

    [Fact]
    public async Task Form_and_length_are_named_field_by_field()
    {
        var request = GuideSteps.Proposal(32);
        request.Content.Promised = new TimeLimit { Days = 366 };
        request.Content.Visits = -1;
        request.Content.Conditions.Add(" ");

        (await city.Guides("writer", "licensing.clerk").ProposeGuideAsync(request).ViolationsAsync()).ShouldBe(
            ["content.conditions[1]:REQUIRED", "content.promised.days:OUT_OF_RANGE", "content.promised.unit:REQUIRED", "content.visits:OUT_OF_RANGE"], ignoreOrder: true);
    }
}
