using Quzhou.Law;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing.Tests;

/// <summary>The steps of an application as an officer's system takes them.</summary>
internal static class Steps
{
    // Pawn business (18) goes by commitment, food business (70) is strict, gas business (52) transparent.
    internal const int Pawn = 18;
    internal const int Food = 70;
    internal const int Gas = 52;

    internal static SubmitApplicationRequest Application(SubjectId subject, int serial, Route route) => new()
    {
        RequestId = LicensingFixture.NewId(),
        SubjectId = subject.Reveal(),
        SubjectName = "衢州样例有限公司",
        Zone = Zone.EconomicDevelopment,
        Serial = serial,
        Route = route,
    };

    internal static async Task<SubmitApplicationResponse> SubmitAsync(this LicensingFixture city, SubjectId subject, int serial, Route route) =>
        await city.Clerk.SubmitApplicationAsync(Application(subject, serial, route));

    internal static async Task<SignCommitmentResponse> SignAsync(this LicensingFixture city, Application application) =>
        await city.Clerk.SignCommitmentAsync(new SignCommitmentRequest
        {
            RequestId = LicensingFixture.NewId(), ApplicationId = application.ApplicationId, Etag = application.Etag, Signatory = "张三", MaterialNumbers = { 1, 2 },
        });

    internal static async Task<Application> ExamineAsync(this LicensingFixture city, Application application, params int[] standardsMet) =>
        (await city.Examiner.ExamineApplicationAsync(city.Examination(application, standardsMet))).Application;

    internal static ExamineApplicationRequest Examination(this LicensingFixture city, Application application, params int[] standardsMet) => new()
    {
        RequestId = LicensingFixture.NewId(),
        ApplicationId = application.ApplicationId,
        Etag = application.Etag,
        Opinion = "符合条件",
        OnSite = application.Serial == Food ? new OnSiteExamination { VisitedOn = city.Today.ToMessage(), Officers = { "examiner", "colleague" }, Record = "核查记录1号" } : null,
        StandardsMet = { standardsMet },
    };

    internal static DecideApplicationRequest Decision(Application application, bool grant = true) => new()
    {
        RequestId = LicensingFixture.NewId(), ApplicationId = application.ApplicationId, Etag = application.Etag, Grant = grant, Reason = "符合条件",
    };

    internal static async Task<string> PermitByCommitmentAsync(this LicensingFixture city, SubjectId subject)
    {
        var submitted = await city.SubmitAsync(subject, Pawn, Route.Commitment);
        return (await city.SignAsync(submitted.Application)).Application.PermitId;
    }

    internal static async Task<Permit> PermitAsync(this LicensingFixture city, string id) =>
        (await city.Clerk.GetPermitAsync(new GetPermitRequest { PermitId = id })).Permit;
}
