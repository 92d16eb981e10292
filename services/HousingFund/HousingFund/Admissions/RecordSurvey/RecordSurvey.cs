using Grpc.Core;
using Quzhou.HousingFund.Core;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Core.Projects.Survey;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using Conditions = Quzhou.HousingFund.V1.Conditions;
using RefusalFacts = Quzhou.HousingFund.V1.RefusalFacts;

namespace Quzhou.HousingFund;

internal sealed partial class AdmissionGrpc
{
    private const int MaxSurveyors = 20;

    public override Task<RecordSurveyResponse> RecordSurvey(RecordSurveyRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("admission_id", request.AdmissionId);
        var etag = check.Etag(request.Etag);
        var surveyors = check.Officers("surveyors", request.Surveyors, 1, MaxSurveyors);
        var visitedOn = check.Date("visited_on", request.VisitedOn);
        var record = check.OptionalText("site_record", request.SiteRecord, Reading.MaxReference);
        if (record.Length > 0 || !request.SiteRecordDigest.IsEmpty)
            check.Digest("site_record_digest", request.SiteRecordDigest);
        var buildings = check.Buildings(request.Buildings);
        var figures = check.Present("balance", request.Balance) ? ReadFigures(check, request.Balance) : null;
        check.Present("conditions", request.Conditions);
        check.Present("facts", request.Facts);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            visitedOn.NotAfter(work.Today, "visited_on");
            var (row, project) = await work.AdmissionAsync(id, etag, cancellation);
            var (standing, sequence) = await work.DeveloperAsync(project.DeveloperId, cancellation);
            var report = new SurveyReport(
                surveyors, visitedOn, record, buildings, figures!, Read(request.Conditions), Read(request.Facts), new Act(work.Actor.Officer, work.Today));
            var surveyed = AdmissionDecisions.Survey(row.Case, report, standing, calendar).Settle($"admissions/{id}");
            await work.TakeAsync(row, surveyed, calendar, cancellation);
            work.Audit("admission.surveyed", id.ToString(), $"{surveyed.Verdict}, {surveyed.Rule}, record {Convert.ToHexStringLower(request.SiteRecordDigest.Span)}, register {sequence}");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordSurveyResponse { Verdict = surveyed.Verdict, RegisterSequence = sequence, Admission = row.ToMessage() };
            response.Basis.AddRange(surveyed.Findings.ToBasis());
            return response;
        });
    }

    private static FinancialFigures ReadFigures(RequestChecks check, Balance balance) => new(
        check.Money("balance.total_assets_fen", balance.TotalAssetsFen, max: Reading.MaxFen),
        check.Money("balance.total_liabilities_fen", balance.TotalLiabilitiesFen, max: Reading.MaxFen),
        check.Money("balance.current_assets_fen", balance.CurrentAssetsFen, max: Reading.MaxFen),
        check.Money("balance.inventory_fen", balance.InventoryFen, max: Reading.MaxFen),
        check.Money("balance.current_liabilities_fen", balance.CurrentLiabilitiesFen, max: Reading.MaxFen));

    private static BasicConditions Read(Conditions conditions) => new(
        conditions.LicencesComplete,
        conditions.FinancialIndicatorsNormal,
        conditions.NegativeInformation,
        conditions.GoodCredit,
        conditions.FundsSecured,
        conditions.CompletionAccepted);

    private static Core.Projects.Survey.RefusalFacts Read(RefusalFacts facts) => new(
        facts.UnlawfulConduct,
        facts.CapitalWithdrawn,
        facts.AbovePrescribedRatio,
        facts.SoundFinancingPlan,
        facts.AccountsForged,
        facts.CreditDeteriorated,
        facts.FinancialCapacityAtRisk,
        facts.SalesCapacityAtRisk);
}
