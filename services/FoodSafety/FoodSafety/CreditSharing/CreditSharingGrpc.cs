using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Credit.Rules;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Commands;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;
using CoreViolation = Quzhou.FoodSafety.Core.Credit.SharedViolation;
using SampleCategory = Quzhou.FoodSafety.Core.Sampling.SampleCategory;

namespace Quzhou.FoodSafety;

/// <summary>What a bank may know of a food operator before it lends; every look is kept with purpose and consent.</summary>
internal sealed class CreditSharingGrpc(Commands<FoodSafetyDb> commands, Transactions<FoodSafetyDb> transactions) : CreditSharingService.CreditSharingServiceBase
{
    private const int MostViolations = 100;

    public override Task<QueryFoodCreditResponse> QueryFoodCredit(QueryFoodCreditRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var subject = check.Subject("subject_id", request.SubjectId);
        var purpose = check.Text("purpose", request.Purpose, Reading.MaxReference);
        var consent = check.Text("consent", request.Consent, Reading.MaxTerm);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var number = subject.Reveal();
            var standing = await work.StandingOfAsync(subject, cancellation);
            var operators = await work.Db.Operators.AsNoTracking().Where(o => o.SubjectId == number).ToListAsync(cancellation);
            var ids = operators.ConvertAll(o => o.Id);
            var violations = await work.Db.Violations.AsNoTracking()
                .Where(v => ids.Contains(v.OperatorId))
                .OrderByDescending(v => v.OccurredOn).ThenByDescending(v => v.ReportId)
                .Take(MostViolations)
                .ToListAsync(cancellation);
            var failedOn = await work.Db.Samples
                .Where(s => ids.Contains(s.OperatorId) && s.Conclusion == Conclusion.Failed && s.ReportedOn != null && s.Category != SampleCategory.RiskMonitoring)
                .Select(s => s.TakenOn)
                .ToListAsync(cancellation);
            var insurances = await work.Db.Insurances.AsNoTracking().Where(i => ids.Contains(i.OperatorId)).ToListAsync(cancellation);
            var shared = SharedWithBanks.Of(
                violations.Select(v => new CoreViolation(v.Behaviour, v.Severity, v.OccurredOn)), failedOn, insurances.Select(i => i.ToCore()), work.Today);
            var response = new QueryFoodCreditResponse { Registered = operators.Count > 0, FailedSamples = shared.FailedSamples, Insured = shared.Insured };
            response.Basis.Add(shared.Basis.ToBasis());
            if (operators.Count > 0)
            {
                var highest = operators.Select(o => PunishedOperatorIsTopClass.Of(o.AssessedClass, standing.Facts())).MaxBy(c => (int)c.Class)!;
                response.HighestClass = (InspectionClass)(int)highest.Class;
                response.Basis.Add(highest.Basis.ToBasis());
            }
            response.Violations.AddRange(shared.Violations.Select(v => new SharedViolation
            {
                Behaviour = v.Behaviour, Severity = v.Severity is { } severity ? (Severity)(int)severity : Severity.Unspecified, OccurredOn = v.OccurredOn.ToMessage(),
            }));
            var query = new FoodCreditQueryRow
            {
                Id = Guid.CreateVersion7(work.Now), SubjectId = number, Officer = $"{work.Actor.Agency}/{work.Actor.Officer}", Purpose = purpose, Consent = consent, QueriedAt = work.Now,
            };
            work.Db.FoodCreditQueries.Add(query);
            work.Audit("food-credit.queried", query.Id.ToString(), $"{operators.Count} operators");
            return response;
        });
    }

    public override Task<ListFoodCreditQueriesResponse> ListFoodCreditQueries(ListFoodCreditQueriesRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("food-credit-queries", request.PageSize, request.PageToken, "");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.FoodCreditQueries.Where(q => q.Id > after).OrderBy(q => q.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListFoodCreditQueriesResponse();
            response.Queries.AddRange(rows.Take(page.Size).Select(q => new FoodCreditQuery
            {
                QueryId = q.Id.ToString(),
                Subject = SubjectId.Parse(q.SubjectId).ToMessage("", caller),
                Officer = q.Officer,
                Purpose = q.Purpose,
                Consent = q.Consent,
                QueriedTime = Timestamp.FromDateTimeOffset(q.QueriedAt),
            }));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
