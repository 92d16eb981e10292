using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Quzhou.Common.V1;
using Quzhou.Law;
using Quzhou.Licensing.Scheduling;
using Quzhou.Licensing.Tests.FollowUp;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Security;

/// <summary>A security company is scored, decided by another officer, and registered in time or not at all.</summary>
public sealed class SecurityCompanyTests(FollowUpFixture city) : IClassFixture<FollowUpFixture>
{
    private static readonly ScoreSection[] Sections =
        [ScoreSection.RegisteredCapital, ScoreSection.PrincipalManagers, ScoreSection.Premises, ScoreSection.OrganisationAndSystems];

    private SecurityService.SecurityServiceClient Clerk => city.Security("clerk", "security.clerk");

    private SecurityService.SecurityServiceClient Examiner => city.Security("examiner", "security.examiner");

    private SecurityService.SecurityServiceClient Approver => city.Security("approver", "security.approver");

    [Fact]
    public async Task Scored_decided_registered_and_copied()
    {
        var sheet = await SheetAsync();
        var missing = Application();
        missing.Materials.RemoveAt(0);
        (await Clerk.SubmitSecurityApplicationAsync(missing)).Verdict.ShouldBe(Verdict.Refused, "a material is missing");
        var submitted = await Clerk.SubmitSecurityApplicationAsync(Application());
        submitted.Verdict.ShouldBe(Verdict.Granted);
        (await city.Security("clerk", "security.examiner").ReviewSecurityApplicationAsync(Review(submitted.Application, sheet, "20")).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        var licensed = await LicensedAsync(submitted.Application, sheet);
        licensed.DueOn.ShouldNotBeNull();

        var registered = await Clerk.RecordBusinessRegistrationAsync(new RecordBusinessRegistrationRequest
        {
            RequestId = Id(), ApplicationId = licensed.ApplicationId, Etag = licensed.Etag, CompanyId = TestSubjects.Company().Reveal(), RegisteredOn = city.Today.ToMessage(),
        });
        registered.Application.Stage.ShouldBe(SecurityCompanyStage.Registered);
        var copied = await Clerk.ReceiveLicenceCopyAsync(new ReceiveLicenceCopyRequest
        {
            RequestId = Id(), ApplicationId = licensed.ApplicationId, Etag = registered.Application.Etag, Reference = "YYZZ-1", Digest = FollowUpFixture.Digest,
        });
        copied.Application.Stage.ShouldBe(SecurityCompanyStage.Completed);
    }

    [Fact]
    public async Task A_score_below_the_floor_of_a_section_is_refused()
    {
        var sheet = await SheetAsync();
        var submitted = (await Clerk.SubmitSecurityApplicationAsync(Application())).Application;
        var review = Review(submitted, sheet, "25");
        review.Sections[2].Points = "7";
        var reviewed = (await Examiner.ReviewSecurityApplicationAsync(review)).Application;
        var received = (await Clerk.ReceiveOpinionAsync(new ReceiveOpinionRequest { RequestId = Id(), ApplicationId = reviewed.ApplicationId, Etag = reviewed.Etag, ReceivedOn = city.Today.ToMessage() })).Application;
        var decided = await Approver.DecideSecurityApplicationAsync(Decision(received));
        decided.Verdict.ShouldBe(Verdict.Refused);
        decided.Application.LicenceNumber.ShouldBeEmpty();
        decided.Basis.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_licence_lapses_after_six_months_once_and_is_taken_back()
    {
        var sheet = await SheetAsync();
        var licensed = await LicensedAsync((await Clerk.SubmitSecurityApplicationAsync(Application())).Application, sheet);
        var last = new DateOnly(licensed.DueOn.Year, licensed.DueOn.Month, licensed.DueOn.Day);
        city.Clock.MoveTo(last);
        await RunAsync();
        (await ReadAsync(licensed)).Stage.ShouldBe(SecurityCompanyStage.Licensed, "the last day is not over");
        city.Clock.Advance(TimeSpan.FromDays(40));
        await RunAsync();
        await RunAsync();
        var lapsed = await ReadAsync(licensed);
        lapsed.Stage.ShouldBe(SecurityCompanyStage.Lapsed);
        (await city.AuditedAsync("security.lapsed", licensed.ApplicationId)).ShouldBe(1);
        (await Clerk.TakeBackLicenceAsync(new TakeBackLicenceRequest { RequestId = Id(), ApplicationId = lapsed.ApplicationId, Etag = lapsed.Etag })).Verdict.ShouldBe(Verdict.Granted);
    }

    [Fact]
    public async Task Bad_input_repeats_and_wrong_roles()
    {
        var request = Application();
        var first = await Clerk.SubmitSecurityApplicationAsync(request);
        (await Clerk.SubmitSecurityApplicationAsync(request)).ShouldBe(first);
        (await Examiner.SubmitSecurityApplicationAsync(request).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        var bad = Application();
        (bad.ApplicantId, bad.CapitalFen) = ("", -1);
        bad.Managers[0].Work[0].ToDate = new DateOnly(1999, 1, 1).ToMessage();
        (await Clerk.SubmitSecurityApplicationAsync(bad).ViolationsAsync())
            .ShouldBe(["applicant_id:REQUIRED", "capital_fen:NEGATIVE", "managers[0].work[0].to_date:BEFORE_THE_BEGINNING"], ignoreOrder: true);
    }

    private static string Id() => FollowUpFixture.NewId();

    private Task<int> RunAsync() => city.Host.Services.GetRequiredService<FollowUpScheduler>().RunOnceAsync(TestContext.Current.CancellationToken);

    private async Task<SecurityApplication> ReadAsync(SecurityApplication application) =>
        (await Clerk.GetSecurityApplicationAsync(new GetSecurityApplicationRequest { ApplicationId = application.ApplicationId })).Application;

    private async Task<string> SheetAsync()
    {
        var request = new PublishScoreSheetRequest { RequestId = Id(), EffectiveFrom = city.Today.ToMessage(), Reference = $"评分表-{Id()}" };
        request.Sections.AddRange(Sections.Select(s => new SectionPoints { Section = s, Points = "25" }));
        (await Approver.PublishScoreSheetAsync(request)).Verdict.ShouldBe(Verdict.Granted);
        city.Clock.Advance(TimeSpan.FromDays(1));
        return request.Reference;
    }

    private async Task<SecurityApplication> LicensedAsync(SecurityApplication application, string sheet)
    {
        var reviewed = (await Examiner.ReviewSecurityApplicationAsync(Review(application, sheet, "20"))).Application;
        var received = (await Clerk.ReceiveOpinionAsync(new ReceiveOpinionRequest { RequestId = Id(), ApplicationId = reviewed.ApplicationId, Etag = reviewed.Etag, ReceivedOn = city.Today.ToMessage() })).Application;
        (await city.Security("examiner", "security.approver").DecideSecurityApplicationAsync(Decision(received)).ReasonAsync(StatusCode.FailedPrecondition)).ShouldBe("FOUR_EYES");
        var decided = await Approver.DecideSecurityApplicationAsync(Decision(received));
        decided.Verdict.ShouldBe(Verdict.Granted, decided.Basis.ToString());
        return decided.Application;
    }

    private static ReviewSecurityApplicationRequest Review(SecurityApplication application, string sheet, string points)
    {
        var request = new ReviewSecurityApplicationRequest
        {
            RequestId = Id(), ApplicationId = application.ApplicationId, Etag = application.Etag, SheetReference = sheet, Supports = true, Opinion = "符合条件",
        };
        request.Sections.AddRange(Sections.Select(s => new SectionPoints { Section = s, Points = points }));
        return request;
    }

    private static DecideSecurityApplicationRequest Decision(SecurityApplication application) =>
        new() { RequestId = Id(), ApplicationId = application.ApplicationId, Etag = application.Etag, LicenceNumber = $"浙公保服{Id()}" };

    private static SubmitSecurityApplicationRequest Application()
    {
        var request = new SubmitSecurityApplicationRequest
        {
            RequestId = Id(),
            ApplicantId = TestSubjects.Company().Reveal(),
            ApplicantName = "衢州样例投资有限公司",
            CompanyName = "衢州样例保安服务有限公司",
            CapitalFen = 100_000_000,
            Founders = { FounderKind.Ordinary },
            TechniciansQualified = true,
            HasPremises = true,
            HasEquipment = true,
            HasOrganisation = true,
        };
        foreach (var office in new[] { ManagerOffice.LegalRepresentative, ManagerOffice.GeneralManager, ManagerOffice.DeputyGeneralManager })
        {
            request.Managers.Add(new SecurityManager
            {
                Reference = $"M-{(int)office}",
                Office = office,
                HoldsCertificate = true,
                Work = { new WorkPeriod { Kind = ExperienceKind.Police, FromDate = new DateOnly(2005, 1, 1).ToMessage(), ToDate = new DateOnly(2017, 12, 31).ToMessage() } },
            });
        }
        request.Materials.AddRange(Enum.GetValues<SecurityMaterialKind>().Where(k => k != SecurityMaterialKind.Unspecified)
            .Select(k => new SecurityMaterial { Kind = k, Reference = $"BA-{k}", Digest = FollowUpFixture.Digest }));
        return request;
    }
}
