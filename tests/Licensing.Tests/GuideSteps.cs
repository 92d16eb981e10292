using Quzhou.Licensing.V1;

namespace Quzhou.Licensing.Tests;

/// <summary>Guides as an office proposes and publishes them.</summary>
internal static class GuideSteps
{
    internal static ProposeGuideRequest Proposal(int serial, int days = 5, DayUnit unit = DayUnit.WorkingDays) => new()
    {
        RequestId = LicensingFixture.NewId(),
        Zone = Zone.EconomicDevelopment,
        Serial = serial,
        Content = new GuideContent
        {
            Grounds = { "《城镇燃气管理条例》第十五条" },
            Conditions = { "有符合标准的燃气设施" },
            Materials = { new GuideMaterial { Name = "申请表", Form = "原件一份", MustHave = true }, new GuideMaterial { Name = "平面图", Form = "复印件一份" } },
            Steps = { "受理", "审查", "决定" },
            Promised = new TimeLimit { Days = days, Unit = unit },
            Visits = 1,
            Scope = "开发区内企业",
            RightsAndDuties = { "申请人可随时查询办理进度" },
        },
    };

    internal static ProposeGuideRequest StrictProposal(string approver)
    {
        var request = Proposal(Steps.Food);
        request.Content.Standards.AddRange(["布局合理", "设备齐全"]);
        request.Content.NamedApprover = approver;
        return request;
    }

    internal static async Task<Guide> ProposedAsync(this LicensingFixture city, ProposeGuideRequest request) =>
        (await city.Guides("writer", "licensing.clerk").ProposeGuideAsync(request)).Guide.ShouldNotBeNull();

    internal static PublishGuideRequest Publication(Guide guide) => new() { RequestId = LicensingFixture.NewId(), GuideId = guide.GuideId, Etag = guide.Etag };

    internal static async Task<Guide> PublishedAsync(this LicensingFixture city, ProposeGuideRequest request)
    {
        var proposed = await city.ProposedAsync(request);
        var published = await city.Guides("publisher", "licensing.approver").PublishGuideAsync(Publication(proposed));
        published.Verdict.ShouldBe(Common.V1.Verdict.Granted, published.ToString());
        return published.Guide;
    }

    internal static async Task<Application> ReadAsync(this LicensingFixture city, Application application) =>
        (await city.Clerk.GetApplicationAsync(new GetApplicationRequest { ApplicationId = application.ApplicationId })).Application;

    internal static async Task<IReadOnlyList<WorkItem>> WorkAsync(this LicensingFixture city, string targetId) =>
        [.. (await city.Clerk.ListWorkItemsAsync(new ListWorkItemsRequest { PageSize = 500 })).Items.Where(i => i.TargetId == targetId)];
}
