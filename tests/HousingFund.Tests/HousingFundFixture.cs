using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace Quzhou.HousingFund.Tests;

/// <summary>The housing fund on a database of its own, and the steps that tests begin with.</summary>
public sealed class HousingFundFixture(PostgresFixture postgres) : IAsyncLifetime
{
    internal const long Yuan = 100;
    internal const long CapFen = 1_000_000 * Yuan;
    private const string Agency = "housing-fund-centre";
    private DepartmentHost<Program>? host;

    internal DepartmentHost<Program> Host => host!;

    internal static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    internal HousingFundService.HousingFundServiceClient Clerk => As("clerk", "housingfund.clerk");

    internal HousingFundService.HousingFundServiceClient Approver => As("approver", "housingfund.approver");

    internal AdmissionService.AdmissionServiceClient Admission(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal CommitteeService.CommitteeServiceClient Committee(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal SupervisionService.SupervisionServiceClient Supervision(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal LoanService.LoanServiceClient Loans(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal WithdrawalService.WithdrawalServiceClient Withdrawals(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    /// <summary>A caller of the developers' portal; the officer is the developer's credit code.</summary>
    internal WithdrawalService.WithdrawalServiceClient Portal(string officer, params string[] roles) => new(Host.As("housing-fund-portal", officer, roles));

    internal TenderService.TenderServiceClient Tenders(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal HousingFundService.HousingFundServiceClient As(string officer, params string[] roles) => new(Host.As(Agency, officer, roles));

    internal ShiftedClock Clock { get; } = new();

    /// <summary>Today by the fund's own clock, which a test may move ahead.</summary>
    internal DateOnly ClockToday => Clock.GetUtcNow().ToCityDate();

    public async ValueTask InitializeAsync() => host = new DepartmentHost<Program>(
        "housingfunddb", await postgres.CreateDatabaseAsync(), services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    internal static string NewId() => Guid.NewGuid().ToString();

    internal static RegisterProjectRequest Project(SubjectId developer) => new()
    {
        RequestId = NewId(),
        DeveloperId = developer.Reveal(),
        DeveloperName = "衢州样例置业有限公司",
        Name = "样例花园",
        Kind = ProjectKind.Presale,
        Buildings = { new Building { Name = "1幢", Type = BuildingType.HighRise, Storeys = 18, StoreysDone = 12 } },
        Profile = new DeveloperProfile { QualificationLevel = 3, PaidInCapitalFen = 8_000_000 * Yuan, InsuredStaff = 60, ContributingStaff = 60, PromisePublished = true },
    };

    internal static AdmitProjectRequest Admission(Project project) => new() { RequestId = NewId(), ProjectId = project.ProjectId, Etag = project.Etag };

    internal static SignAgreementRequest Signing(Project project) => new()
    {
        RequestId = NewId(),
        ProjectId = project.ProjectId,
        Etag = project.Etag,
        Agreement = new Agreement
        {
            CapFen = CapFen,
            PerLoanMaximumFen = 500_000 * Yuan,
            MaximumRatioPercent = 70,
            MaximumYears = 30,
            ValidFrom = Today.ToMessage(),
            ValidUntil = Today.AddYears(1).ToMessage(),
        },
        WithdrawalAgreementSigned = true,
        ApprovedByRepresentative = true,
    };

    internal async Task<Project> CooperatingAsync(SubjectId developer)
    {
        var registered = await Clerk.RegisterProjectAsync(Project(developer));
        var admitted = await Approver.AdmitProjectAsync(Admission(registered.Project));
        return (await Approver.SignAgreementAsync(Signing(admitted.Project))).Project;
    }

    internal static ApplyForLoanRequest Loan(Project project, SubjectId borrower, long amountFen = 100_000 * Yuan) => new()
    {
        RequestId = NewId(),
        ProjectId = project.ProjectId,
        BorrowerId = borrower.Reveal(),
        BorrowerName = "陈某",
        PriceFen = 1_000_000 * Yuan,
        AmountFen = amountFen,
        Years = 20,
    };

    internal static PayOutLoanRequest Payout(Loan loan, string preNotice = "YG-1") =>
        new() { RequestId = NewId(), LoanId = loan.LoanId, Etag = loan.Etag, PreNoticeNumber = preNotice, AnnualRatePercent = "3.25", Method = RepaymentMethod.EqualInstalments };

    internal async Task<Loan> LoanAsync(Loan loan) => (await Clerk.GetLoanAsync(new GetLoanRequest { LoanId = loan.LoanId })).Loan;

    /// <summary>Looks into the database, where no call can.</summary>
    internal async Task<T> QueryAsync<T>(Func<HousingFundDb, Task<T>> query)
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<HousingFundDb>>().CreateDbContextAsync();
        return await query(db);
    }

    internal async Task<Project> ReadAsync(Project project) => (await Clerk.GetProjectAsync(new GetProjectRequest { ProjectId = project.ProjectId })).Project;
}

/// <summary>The real clock, moved ahead as a test asks.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long aheadTicks;

    internal void Advance(TimeSpan by) => Interlocked.Add(ref aheadTicks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref aheadTicks));
}
