using Quzhou.Law;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing.Tests.Commitments;

/// <summary>The steps of a commitment as officers take them.</summary>
internal static class CommitmentSteps
{
    internal const string HostileName = "<script>alert(1)</script>\"'&张三有限公司";

    internal static CommitmentService.CommitmentServiceClient Desk(this LicensingFixture city) => city.Commitments("clerk", "licensing.clerk");

    internal static CommitmentService.CommitmentServiceClient Inspector(this LicensingFixture city) => city.Commitments("inspector", "licensing.inspector");

    internal static CommitmentService.CommitmentServiceClient Chief(this LicensingFixture city) => city.Commitments("chief", "licensing.approver");

    internal static async Task<Application> ElectronicAsync(this LicensingFixture city, SubjectId subject)
    {
        var request = Steps.Application(subject, Steps.Pawn, Route.Commitment);
        request.Channel = Channel.Electronic;
        return (await city.Clerk.SubmitApplicationAsync(request)).Application;
    }

    /// <summary>A pawnshop's permit on a commitment: two materials with it, one by a day, two at the inspection.</summary>
    internal static async Task<Application> GrantedAsync(this LicensingFixture city, SubjectId subject, DateOnly? laterBy = null)
    {
        var submitted = (await city.SubmitAsync(subject, Steps.Pawn, Route.Commitment)).Application;
        var sign = Signing(submitted);
        if (laterBy is { } day)
            sign.LaterMaterials.Add(new LaterMaterialTerm { Number = 3, DueOn = day.ToMessage() });
        var signed = await city.Clerk.SignCommitmentAsync(sign);
        signed.Verdict.ShouldBe(Common.V1.Verdict.Granted, signed.ToString());
        return signed.Application;
    }

    internal static SignCommitmentRequest Signing(Application application) => new()
    {
        RequestId = LicensingFixture.NewId(), ApplicationId = application.ApplicationId, Etag = application.Etag, Signatory = "张三", MaterialNumbers = { 1, 2 },
    };

    internal static RecordCommitmentInspectionRequest Inspection(this LicensingFixture city, Application application, CommitmentInspectionOutcome outcome, params int[] shown) => new()
    {
        RequestId = LicensingFixture.NewId(),
        ApplicationId = application.ApplicationId,
        Etag = application.Etag,
        InspectedOn = city.Today.ToMessage(),
        Outcome = outcome,
        MaterialsShown = { shown },
        RectifyBy = outcome == CommitmentInspectionOutcome.Matches ? null : city.Today.AddDays(15).ToMessage(),
        Record = "检查记录3号",
    };

    internal static RecordRectificationRequest Rectification(this LicensingFixture city, Commitment commitment, bool met) => new()
    {
        RequestId = LicensingFixture.NewId(),
        ApplicationId = commitment.ApplicationId,
        Etag = commitment.Etag,
        InspectedOn = city.Today.ToMessage(),
        MeetsConditions = met,
        Record = "复查记录4号",
    };

    internal static RevokeCommitmentDecisionRequest Revocation(Commitment commitment) => new()
    {
        RequestId = LicensingFixture.NewId(), ApplicationId = commitment.ApplicationId, Etag = commitment.Etag, Reason = "整改后仍不符合条件",
    };

    internal static async Task<Commitment> CommitmentAsync(this LicensingFixture city, Application application) =>
        (await city.Commitments("reader", "licensing.reader").GetCommitmentAsync(new GetCommitmentRequest { ApplicationId = application.ApplicationId })).Commitment;

    /// <summary>Whether the commitment route is open to a subject, in each zone.</summary>
    internal static async Task<IReadOnlyList<Common.V1.Verdict>> RoutesAsync(this LicensingFixture city, SubjectId subject)
    {
        var verdicts = new List<Common.V1.Verdict>();
        foreach (var zone in new[] { Zone.EconomicDevelopment, Zone.HighTech })
        {
            var request = Steps.Application(subject, 19, Route.Commitment);
            request.Zone = zone;
            verdicts.Add((await city.Clerk.SubmitApplicationAsync(request)).Verdict);
        }
        return verdicts;
    }
}
