using Google.Type;
using Quzhou.Admissions.V1;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.V1;
using Quzhou.HousingFund.V1;
using Quzhou.Licensing.V1;
using LicensingRoute = Quzhou.Licensing.V1.Route;

namespace Quzhou.AppHost.Demo;

/// <summary>What the four departments do for the company: gives it its holdings, and makes the one call each that a punishment touches.</summary>
internal sealed class Departments(City city, Cast cast, DateOnly today)
{
    // Pawn business goes by commitment in both zones.
    private const int PawnBusiness = 18;
    private const long Yuan = 100;

    internal int Year => today.Year;

    /// <summary>The company as it stood before: permit, project, school, canteen.</summary>
    internal async Task<Holdings> EstablishAsync()
    {
        var (schoolId, planId, publicId, candidateId) = await SchoolsAsync();
        return new Holdings(await PermitAsync(), await ProjectAsync(), schoolId, planId, publicId, candidateId, await OperatorAsync());
    }

    /// <summary>Licensing: an application by commitment.</summary>
    internal async Task<Answer> ApplyByCommitmentAsync()
    {
        var answer = await city.Licensing("lin", "licensing.clerk").SubmitApplicationAsync(Application());
        return new Answer("licensing", "告知承诺申请", answer.Verdict, answer.Basis);
    }

    /// <summary>Housing fund: a buyer's loan in the company's project.</summary>
    internal async Task<Answer> ApplyForLoanAsync(Holdings holdings)
    {
        var answer = await city.HousingFund("fang", "housingfund.clerk").ApplyForLoanAsync(new ApplyForLoanRequest
        {
            RequestId = NewId(),
            ProjectId = holdings.ProjectId,
            BorrowerId = cast.Borrower.Reveal(),
            BorrowerName = "陈某",
            PriceFen = 1_200_000 * Yuan,
            AmountFen = 400_000 * Yuan,
            Years = 20,
        });
        return new Answer("housing-fund", "公积金贷款受理", answer.Verdict, answer.Basis);
    }

    /// <summary>Admissions: whether a candidate could be placed in a school.</summary>
    internal async Task<Answer> CheckPlacementAsync(Holdings holdings, string schoolId)
    {
        var answer = await city.Admissions("jiao", "admissions.reader").CheckPlacementAsync(new CheckPlacementRequest
        {
            CandidateId = holdings.CandidateId, SchoolId = schoolId, Year = Year,
        });
        return new Answer("admissions", schoolId == holdings.SchoolId ? "民办高中录取核验" : "公办高中录取核验", answer.Verdict, answer.Basis);
    }

    /// <summary>Food safety: an exemption from inspections for the company's canteen.</summary>
    internal async Task<Answer> AskForExemptionAsync(Holdings holdings)
    {
        var approver = city.FoodSafety("shi", "foodsafety.approver");
        var current = await approver.GetOperatorAsync(new GetOperatorRequest { OperatorId = holdings.OperatorId });
        var answer = await approver.GrantExemptionAsync(new GrantExemptionRequest
        {
            RequestId = NewId(), OperatorId = holdings.OperatorId, Etag = current.Operator.Etag, Until = On(today.AddMonths(6)), Reason = "两年无违法记录",
        });
        return new Answer("food-safety", "食品免检申请", answer.Verdict, answer.Basis);
    }

    /// <summary>The calls of all departments, in one order.</summary>
    internal async Task<IReadOnlyList<Answer>> AffectedCallsAsync(Holdings holdings) =>
    [
        await ApplyByCommitmentAsync(),
        await ApplyForLoanAsync(holdings),
        await CheckPlacementAsync(holdings, holdings.SchoolId),
        await AskForExemptionAsync(holdings),
    ];

    private async Task<string> PermitAsync()
    {
        var clerk = city.Licensing("lin", "licensing.clerk");
        var submitted = await clerk.SubmitApplicationAsync(Application());
        var signed = await clerk.SignCommitmentAsync(new SignCommitmentRequest
        {
            RequestId = NewId(), ApplicationId = submitted.Application.ApplicationId, Etag = submitted.Application.Etag, Signatory = "法定代表人", MaterialNumbers = { 1, 2 },
        });
        return signed.Application.PermitId;
    }

    private SubmitApplicationRequest Application() => new()
    {
        RequestId = NewId(),
        SubjectId = cast.Company.Reveal(),
        SubjectName = cast.CompanyName,
        Zone = Zone.EconomicDevelopment,
        Serial = PawnBusiness,
        Route = LicensingRoute.Commitment,
    };

    private async Task<string> ProjectAsync()
    {
        var approver = city.HousingFund("dong", "housingfund.approver");
        var registered = await city.HousingFund("fang", "housingfund.clerk").RegisterProjectAsync(new RegisterProjectRequest
        {
            RequestId = NewId(),
            DeveloperId = cast.Company.Reveal(),
            DeveloperName = cast.CompanyName,
            Name = "信安花园",
            Kind = ProjectKind.Presale,
            Buildings = { new Building { Name = "1幢", Type = BuildingType.HighRise, Storeys = 18, StoreysDone = 12 } },
            Profile = new DeveloperProfile { QualificationLevel = 3, PaidInCapitalFen = 8_000_000 * Yuan, InsuredStaff = 60, ContributingStaff = 60, PromisePublished = true },
        });
        var admitted = await approver.AdmitProjectAsync(new AdmitProjectRequest { RequestId = NewId(), ProjectId = registered.Project.ProjectId, Etag = registered.Project.Etag });
        var signed = await approver.SignAgreementAsync(new SignAgreementRequest
        {
            RequestId = NewId(),
            ProjectId = admitted.Project.ProjectId,
            Etag = admitted.Project.Etag,
            Agreement = new Agreement
            {
                CapFen = 50_000_000 * Yuan,
                PerLoanMaximumFen = 500_000 * Yuan,
                MaximumRatioPercent = 70,
                MaximumYears = 30,
                ValidFrom = On(today),
                ValidUntil = On(today.AddYears(2)),
            },
        });
        return signed.Project.ProjectId;
    }

    private async Task<(string SchoolId, string PlanId, string PublicId, string CandidateId)> SchoolsAsync()
    {
        var clerk = city.Admissions("jiao", "admissions.clerk");
        var school = await clerk.RegisterSchoolAsync(new RegisterSchoolRequest
        {
            RequestId = NewId(),
            Name = cast.School,
            Ownership = Ownership.Private,
            OperatorId = cast.Company.Reveal(),
            OperatorName = cast.CompanyName,
            HighFee = true,
            TuitionFen = 38_000 * Yuan,
        });
        var publicSchool = await clerk.RegisterSchoolAsync(new RegisterSchoolRequest { RequestId = NewId(), Name = cast.PublicSchool, Ownership = Ownership.Public });
        var planId = await PlanAsync(clerk, school.School.SchoolId, 300);
        await PlanAsync(clerk, publicSchool.School.SchoolId, 800);
        var candidate = await clerk.RegisterCandidateAsync(new RegisterCandidateRequest
        {
            RequestId = NewId(), PersonId = cast.Candidate.Reveal(), PersonName = "郑某", GuardianId = cast.Guardian.Reveal(), GuardianName = "郑某某",
        });
        return (school.School.SchoolId, planId, publicSchool.School.SchoolId, candidate.Candidate.CandidateId);
    }

    private async Task<string> PlanAsync(AdmissionsService.AdmissionsServiceClient clerk, string schoolId, int seats)
    {
        var submitted = await clerk.SubmitPlanAsync(new SubmitPlanRequest { RequestId = NewId(), SchoolId = schoolId, Year = Year, Classes = seats / 50, Seats = seats });
        await city.Admissions("ke", "admissions.approver").ApprovePlanAsync(new ApprovePlanRequest { RequestId = NewId(), PlanId = submitted.Plan.PlanId, Etag = submitted.Plan.Etag });
        return submitted.Plan.PlanId;
    }

    private async Task<string> OperatorAsync()
    {
        var registered = await city.FoodSafety("ping", "foodsafety.clerk").RegisterOperatorAsync(new RegisterOperatorRequest
        {
            RequestId = NewId(),
            SubjectId = cast.Company.Reveal(),
            SubjectName = cast.CompanyName,
            Kind = OperatorKind.Canteen,
            County = "柯城区",
            Township = "信安街道",
            PermitNumber = "JY33308020000001",
        });
        return registered.Operator.OperatorId;
    }

    internal static string NewId() => Guid.NewGuid().ToString();

    internal static Date On(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}

/// <summary>What a department answered.</summary>
/// <param name="Service">Resource name.</param>
/// <param name="What">What was asked.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Basis">Legal basis.</param>
internal sealed record Answer(string Service, string What, Verdict Verdict, IReadOnlyList<Basis> Basis);
