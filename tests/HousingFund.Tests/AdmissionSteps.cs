using Google.Protobuf;
using Quzhou.Common.V1;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;

namespace Quzhou.HousingFund.Tests;

/// <summary>The steps of an admission, as officers take them.</summary>
internal static class AdmissionSteps
{
    internal static readonly string[] Members = ["director", "deputy", "settlement", "approval", "approval-2"];
    private static readonly ByteString Digest = ByteString.CopyFrom(new byte[32]);

    internal static AdmissionService.AdmissionServiceClient Clerk(this HousingFundFixture fund) => fund.Admission("clerk", "housingfund.clerk");

    internal static AdmissionService.AdmissionServiceClient Surveyor(this HousingFundFixture fund) => fund.Admission("surveyor-1", "housingfund.surveyor");

    internal static AdmissionService.AdmissionServiceClient Reviewer(this HousingFundFixture fund) => fund.Admission("reviewer", "housingfund.reviewer");

    internal static ApplyForAdmissionRequest Application(this HousingFundFixture fund, SubjectId developer, string earlier = "")
    {
        var project = HousingFundFixture.Project(developer);
        var request = new ApplyForAdmissionRequest
        {
            RequestId = HousingFundFixture.NewId(),
            DeveloperId = project.DeveloperId,
            DeveloperName = project.DeveloperName,
            Name = project.Name,
            Kind = ProjectKind.Presale,
            Profile = project.Profile,
            AnnualReportYear = fund.ClockToday.Year - 1,
            MonthlyStatementMonth = fund.ClockToday.AddMonths(-1).ToMessage(),
            EarlierProjectId = earlier,
        };
        request.Buildings.AddRange(project.Buildings);

        // Annex 1 names all of them but the record of sale and the certificate of completion, which are of annex 2.
        request.Materials.AddRange(Enumerable.Range((int)MaterialKind.BusinessLicence, (int)MaterialKind.PublishedPromise).Select(k => Paper((MaterialKind)k)));
        return request;
    }

    internal static V1.Material Paper(MaterialKind kind) => new() { Kind = kind, Reference = $"ARCHIVE-{kind}", Digest = Digest, OriginalChecked = true };

    internal static RecordSurveyRequest Survey(this HousingFundFixture fund, Admission admission) => new()
    {
        RequestId = HousingFundFixture.NewId(),
        AdmissionId = admission.AdmissionId,
        Etag = admission.Etag,
        Surveyors = { "surveyor-1", "surveyor-2", "surveyor-3" },
        VisitedOn = fund.ClockToday.ToMessage(),
        SiteRecord = "SITE-1",
        SiteRecordDigest = Digest,
        Buildings = { new Building { Name = "1幢", Type = BuildingType.HighRise, Storeys = 18, StoreysDone = 12 } },
        Balance = new Balance { TotalAssetsFen = 3_000_00, TotalLiabilitiesFen = 1_000_00, CurrentAssetsFen = 900_00, CurrentLiabilitiesFen = 600_00, InventoryFen = 300_00 },
        Conditions = new Conditions { LicencesComplete = true, FinancialIndicatorsNormal = true, GoodCredit = true, FundsSecured = true },
        Facts = new RefusalFacts(),
    };

    internal static ReviewAdmissionRequest Review(Admission admission, ReviewOutcome outcome = ReviewOutcome.Agreed) => new()
    {
        RequestId = HousingFundFixture.NewId(), AdmissionId = admission.AdmissionId, Etag = admission.Etag, Outcome = outcome, Assessment = "风险可控",
    };

    internal static ConveneMeetingRequest Meeting(this HousingFundFixture fund, AgendaKind kind, string targetId)
    {
        var request = new ConveneMeetingRequest
        {
            RequestId = HousingFundFixture.NewId(),
            HeldOn = fund.ClockToday.ToMessage(),
            ReasonOutsideTerm = "急办事项",
            Agenda = { new AgendaEntry { Kind = kind, TargetId = targetId } },
        };
        request.Members.AddRange(Members.Select(m => new CommitteeMember { Officer = m, Function = MemberFunction.Approval }));
        return request;
    }

    internal static Task<CastVoteResponse> VoteAsync(this HousingFundFixture fund, Meeting meeting, string member, Vote vote) =>
        fund.Committee(member, "housingfund.committee").CastVoteAsync(new CastVoteRequest
        {
            RequestId = HousingFundFixture.NewId(), MeetingId = meeting.MeetingId, ItemId = meeting.Items[0].ItemId, Vote = vote, Reason = "按规定",
        }).ResponseAsync;

    internal static SignDecisionRequest Signature(Meeting meeting) =>
        new() { RequestId = HousingFundFixture.NewId(), MeetingId = meeting.MeetingId, ItemId = meeting.Items[0].ItemId };

    /// <summary>Convenes, votes and signs.</summary>
    internal static async Task<SignDecisionResponse> DecideAsync(this HousingFundFixture fund, AgendaKind kind, string targetId, params Vote[] votes)
    {
        var meeting = (await fund.Committee("clerk", "housingfund.clerk").ConveneMeetingAsync(fund.Meeting(kind, targetId))).Meeting;
        for (var i = 0; i < votes.Length; i++)
            await fund.VoteAsync(meeting, Members[i], votes[i]);
        return await fund.Committee("director", "housingfund.approver").SignDecisionAsync(Signature(meeting));
    }

    internal static async Task<Admission> SurveyedAsync(this HousingFundFixture fund, SubjectId developer, string earlier = "")
    {
        var filed = await fund.Clerk().ApplyForAdmissionAsync(fund.Application(developer, earlier));
        filed.Verdict.ShouldBe(Verdict.Granted, filed.ToString());
        var surveyed = await fund.Surveyor().RecordSurveyAsync(fund.Survey(filed.Admission));
        surveyed.Verdict.ShouldBe(Verdict.Granted, surveyed.ToString());
        return surveyed.Admission;
    }

    internal static async Task<Admission> ReviewedAsync(this HousingFundFixture fund, SubjectId developer, string earlier = "") =>
        (await fund.Reviewer().ReviewAdmissionAsync(Review(await fund.SurveyedAsync(developer, earlier)))).Admission;

    /// <summary>The whole way, to the signed agreements.</summary>
    internal static async Task<Project> AdmittedAsync(this HousingFundFixture fund, SubjectId developer, string earlier = "")
    {
        var reviewed = await fund.ReviewedAsync(developer, earlier);
        (await fund.DecideAsync(AgendaKind.Admission, reviewed.AdmissionId, Vote.For, Vote.For, Vote.For)).Item.State.ShouldBe(ItemState.Carried);
        var signing = HousingFundFixture.Signing(await fund.ReadAsync(new Project { ProjectId = reviewed.ProjectId }));
        signing.Agreement.ValidFrom = fund.ClockToday.ToMessage();
        var signed = await fund.Approver.SignAgreementAsync(signing);
        signed.Verdict.ShouldBe(Verdict.Granted, signed.ToString());
        return signed.Project;
    }
}
