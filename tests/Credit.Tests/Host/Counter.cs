using Quzhou.Credit.V1;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests.Host;

/// <summary>The counters and desks of objections, suggestions, trustworthy users and measures.</summary>
internal static class Counter
{
    internal static ObjectionService.ObjectionServiceClient CounterSun(this CreditHost host) => new(host.Invoker("power-company", "sun", "credit.reporter"));

    internal static ObjectionService.ObjectionServiceClient ReviewerMa(this CreditHost host) => host.Reviewer("ma");

    internal static ObjectionService.ObjectionServiceClient Reviewer(this CreditHost host, string officer, string agency = "credit-office") =>
        new(host.Invoker(agency, officer, "credit.objection-reviewer"));

    internal static SuggestionService.SuggestionServiceClient Suggestions(this CreditHost host, string officer) =>
        new(host.Invoker("credit-office", officer, "credit.officer", "credit.approver"));

    internal static TrustworthyService.TrustworthyServiceClient Trustworthy(this CreditHost host, string agency, string officer) =>
        new(host.Invoker(agency, officer, "credit.reporter", "credit.trustworthy-reviewer"));

    internal static MeasuresService.MeasuresServiceClient Measures(this CreditHost host, string agency = "power-company", string officer = "sun") =>
        new(host.Invoker(agency, officer, "credit.reporter", "credit.measures-officer", "credit.reader", "credit.platform-connector", "auditor"));

    internal static SubmitObjectionRequest Objecting(string recordId) =>
        new() { RequestId = NewId(), RecordId = recordId, Statement = "账单已于到期前缴清", Evidence = { "银行回单 18-07" } };

    internal static async Task<Objection> ObjectionAsync(this CreditHost host, string recordId) =>
        (await host.CounterSun().SubmitObjectionAsync(Objecting(recordId))).Objection;

    internal static DecideObjectionRequest Decision(this Objection objection, ObjectionResult result, params string[] further)
    {
        var request = new DecideObjectionRequest { RequestId = NewId(), ObjectionId = objection.ObjectionId, Etag = objection.Etag, Result = result, Reason = "经核对银行流水" };
        request.FurtherRecordIds.AddRange(further);
        return request;
    }

    internal static async Task<DecideObjectionResponse> DecidedAsync(this CreditHost host, string recordId, ObjectionResult result, params string[] further) =>
        await host.ReviewerMa().DecideObjectionAsync((await host.ObjectionAsync(recordId)).Decision(result, further));

    internal static async Task<GetCreditReportResponse> ReportAsync(this CreditHost host, string subject) =>
        await host.OfficerA.GetCreditReportAsync(new GetCreditReportRequest { SubjectId = subject, Purpose = "测试" });

    internal static async Task<IReadOnlyList<PunishmentSuggestion>> SuggestionsOfAsync(this CreditHost host, string subject) =>
        (await host.Suggestions("zhou").ListPunishmentSuggestionsAsync(new ListPunishmentSuggestionsRequest { SubjectId = subject })).Suggestions;
}
