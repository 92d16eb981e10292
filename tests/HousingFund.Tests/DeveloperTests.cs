using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Common.V1;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.V1;
using Quzhou.TestServers;

namespace Quzhou.HousingFund.Tests;

/// <summary>A developer on the portal acts on its own projects and no others (衢公积金〔2018〕15号附件6第一条、第三条).</summary>
public sealed class DeveloperTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    private const string Role = "housingfund.developer";

    [Fact]
    public async Task A_developer_files_reads_and_cancels_in_its_own_project()
    {
        var developer = TestSubjects.Company();
        var project = await fund.CooperatingAsync(developer);
        var own = fund.Portal(developer.Reveal(), Role);

        var filed = await own.FilePurchasesAsync(List(project));

        filed.Verdict.ShouldBe(Verdict.Granted);
        var read = (await own.ListPurchasesAsync(new ListPurchasesRequest { ProjectId = project.ProjectId })).Purchases.ShouldHaveSingleItem();
        read.PurchaseId.ShouldBe(filed.Purchases[0].PurchaseId);
        (await own.CancelPurchaseAsync(Cancellation(read))).Purchase.Cancelled.ShouldBeTrue();
    }

    [Fact]
    public async Task The_audit_shows_a_developer_masked()
    {
        var developer = TestSubjects.Company();
        var project = await fund.CooperatingAsync(developer);
        await fund.Portal(developer.Reveal(), Role).FilePurchasesAsync(List(project));

        (await ActorAsync(project)).ShouldBe(developer.Masked());
        (await ActorAsync(project, Caller.IdentityReader)).ShouldBe(developer.Reveal());
    }

    private async Task<string> ActorAsync(Project project, params string[] roles) => (await new OperationsService.OperationsServiceClient(fund.Host.As("audit-office", "auditor", ["auditor", .. roles]))
        .ListAuditEntriesAsync(new ListAuditEntriesRequest { Target = project.ProjectId })).Entries.Single(e => e.Action == "purchases.filed").Actor;

    public static TheoryData<string, string, Func<SubjectId, SubjectId, string>, string[]> Hostile => new()
    {
        { "another developer", "housing-fund-portal", (_, other) => other.Reveal(), [Role] },
        { "the name instead of the code", "housing-fund-portal", (_, _) => "衢州样例置业有限公司", [Role] },
        { "the code in small letters", "housing-fund-portal", (owner, _) => owner.Reveal().ToLowerInvariant(), [Role] },
        { "the code and a blank", "housing-fund-portal", (owner, _) => owner.Reveal() + " ", [Role] },
        { "another developer with an officer's roles", "housing-fund-portal", (_, other) => other.Reveal(), [Role, "housingfund.clerk", "housingfund.approver"] },
        { "an officer's role from the portal", "housing-fund-portal", (_, other) => other.Reveal(), ["housingfund.clerk"] },
        { "another developer who names the centre", "housing-fund-centre", (_, other) => other.Reveal(), [Role] },
        { "the developer who names the centre", "housing-fund-centre", (owner, _) => owner.Reveal(), [Role] },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Nobody_else_does(string name, string agency, Func<SubjectId, SubjectId, string> officer, string[] roles)
    {
        var (owner, other) = (TestSubjects.Company(), TestSubjects.Company());
        var project = await fund.CooperatingAsync(owner);
        await fund.CooperatingAsync(other);
        var request = List(project);
        var purchase = (await fund.Portal(owner.Reveal(), Role).FilePurchasesAsync(request)).Purchases[0];
        var hostile = new WithdrawalService.WithdrawalServiceClient(fund.Host.As(agency, officer(owner, other), roles));

        (await hostile.FilePurchasesAsync(List(project)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("NOT_OWN_PROJECT", name);
        (await hostile.FilePurchasesAsync(request).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("NOT_OWN_PROJECT", $"{name}, the owner's own request again");
        (await hostile.ListPurchasesAsync(new ListPurchasesRequest { ProjectId = project.ProjectId }).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("NOT_OWN_PROJECT", name);
        (await hostile.CancelPurchaseAsync(Cancellation(purchase)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("NOT_OWN_PROJECT", name);

        var id = Guid.Parse(project.ProjectId);
        var kept = await fund.QueryAsync(db => db.Purchases.Where(p => p.ProjectId == id).ToListAsync());
        kept.ShouldHaveSingleItem().CancelledOn.ShouldBeNull(name);
    }

    [Fact]
    public async Task A_developer_does_not_reach_the_officers_calls()
    {
        var developer = TestSubjects.Company();
        var project = await fund.CooperatingAsync(developer);
        var own = fund.Portal(developer.Reveal(), Role);

        (await fund.Portal(developer.Reveal(), "housingfund.clerk").FilePurchasesAsync(List(project)).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("NOT_OWN_PROJECT");
        (await own.ListWithdrawalsAsync(new ListWithdrawalsRequest()).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
        (await own.ApplyForWithdrawalAsync(new ApplyForWithdrawalRequest()).ReasonAsync(StatusCode.PermissionDenied)).ShouldBe("ROLE_MISSING");
    }

    private FilePurchasesRequest List(Project project) => new()
    {
        RequestId = HousingFundFixture.NewId(),
        ProjectId = project.ProjectId,
        Purchases =
        {
            new PurchaseEntry
            {
                BuyerId = TestSubjects.Person().Reveal(), BuyerName = "陈某", Employer = "样例单位", Mobile = "13800000000", Home = "1幢101", ContractNumber = "HT-1", DownPaid = true, ContractFiledOn = fund.ClockToday.ToMessage(),
            },
        },
    };

    private CancelPurchaseRequest Cancellation(Purchase purchase) => new()
    {
        RequestId = HousingFundFixture.NewId(), PurchaseId = purchase.PurchaseId, Etag = purchase.Etag, CancelledOn = fund.ClockToday.ToMessage(),
    };
}
