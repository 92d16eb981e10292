using Grpc.Core;
using Quzhou.Contracts.V1;
using Quzhou.Credit.Consumers;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Tests.CityRegister;

/// <summary>Callers of the city register, and what departments tell it.</summary>
internal static class RegisterStory
{
    internal static readonly LegalBasis Obstruction = new("housingfund.obstruction", "衢公积金〔2018〕15号", 12, 0, "二", "", "阻碍公积金贷款", "obstructed fund loans");
    internal static readonly LegalBasis FoodSafety = new("foodsafety.violation.reported", "衢政办发〔2018〕26号", 0, 0, "二十一", "", "食品安全违法", "food safety");

    internal static CityRegisterService.CityRegisterServiceClient Register(this CreditHost host, string agency, string officer, params string[] roles) =>
        new(host.Invoker(agency, officer, roles));

    internal static CityRegisterService.CityRegisterServiceClient RegisterOfficer(this CreditHost host) => host.Register("credit-office", "zhou", "credit.officer");

    internal static CityRegisterService.CityRegisterServiceClient Archivist(this CreditHost host) => host.Register("credit-office", "sun", "credit.officer", "identity.reader");

    internal static CityRegisterService.CityRegisterServiceClient Department(this CreditHost host, string agency = "licensing") => host.Register(agency, "x", "credit.reader");

    internal static CityRegisterService.CityRegisterServiceClient RegisterAuditor(this CreditHost host) => host.Register("audit-bureau", "zheng", "auditor");

    internal static CityRegisterService.CityRegisterServiceClient MarketRegulation(this CreditHost host) => host.Register("market-regulation", "qian", "credit.reporter");

    internal static DishonestyReported Report(this CreditHost host, string subject, LegalBasis? basis = null, string name = "衢州某某餐饮有限公司") => new()
    {
        ReportId = Guid.NewGuid(),
        Subject = SubjectId.Parse(subject).ToContract(name),
        Source = "food-safety",
        Behaviour = "UNSAFE_FOOD",
        Level = DishonestyLevel.Severe,
        OccurredOn = host.Today,
        Evidence = "检查记录 7",
        Basis = [basis ?? FoodSafety],
    };

    internal static DishonestyWithdrawn Withdrawal(this DishonestyReported report, string? source = null) =>
        new() { WithdrawalId = Guid.NewGuid(), ReportId = report.ReportId, Source = source ?? report.Source, Reason = "复核后撤回" };

    /// <summary>A message arrives, as the bus would bring it.</summary>
    internal static Task ArriveAsync(this CreditHost host, DishonestyReported report, Guid? messageId = null) =>
        new ReportsConsumer(host.Service<Transactions<CreditDb>>()).TakeAsync(messageId ?? Guid.NewGuid(), report, CancellationToken.None);

    /// <summary>A message arrives, as the bus would bring it.</summary>
    internal static Task ArriveAsync(this CreditHost host, DishonestyWithdrawn withdrawal, Guid? messageId = null) =>
        new ReportsConsumer(host.Service<Transactions<CreditDb>>()).WithdrawAsync(messageId ?? Guid.NewGuid(), withdrawal, CancellationToken.None);

    internal static async Task<CityCreditReport> ReportOfAsync(this CreditHost host, string subject) =>
        (await host.RegisterOfficer().PrintCreditReportAsync(new PrintCreditReportRequest { SubjectId = subject, Purpose = "测试" })).Report;

    internal static RecordAbnormalListingRequest Listing(this CreditHost host, string subject, string? reference = null) => new()
    {
        RequestId = Story.NewId(),
        SubjectId = subject,
        SubjectName = "衢州某某商贸有限公司",
        Reference = reference ?? $"衢市监异〔2018〕{Story.NewId()[..8]}号",
        Reason = "决定书所载事由",
        StatedBasis = "决定书所载依据",
        EnteredOn = host.Today.ToMessage(),
    };

    internal static RemoveAbnormalListingRequest Removal(this CreditHost host, AbnormalListing listing) =>
        new() { RequestId = Story.NewId(), ListingId = listing.ListingId, Etag = listing.Etag, RemovedOn = host.Today.ToMessage(), Reason = "已改正" };

    internal static async Task<T> AsAsync<T>(this AsyncUnaryCall<T> call) => await call;
}
