using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class OperatorGrpc
{
    public override Task<RecordInsuranceResponse> RecordInsurance(RecordInsuranceRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var operatorId = check.Id("operator_id", request.OperatorId);
        var policy = check.Text("policy_number", request.PolicyNumber, Reading.MaxNumber);
        var insurer = check.Text("insurer", request.Insurer, Reading.MaxName);
        var from = check.Date("from", request.From);
        var until = check.Date("until", request.Until);
        check.Require(request.From is null || request.Until is null || from <= until, "until", "BEFORE_FROM", "终保日期不得早于起保日期", "must not be before the first day");
        var premium = check.Money("premium_fen", request.PremiumFen, 1, Reading.MaxFen);
        var insured = check.Money("insured_fen", request.InsuredFen, 1, Reading.MaxFen);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            await work.OperatorAsync(operatorId, cancellation);
            if (await work.Db.Insurances.AnyAsync(i => i.Insurer == insurer && i.PolicyNumber == policy, cancellation))
                throw ApiErrors.AlreadyExists("insurance", policy);
            var row = new InsuranceRow
            {
                Id = Guid.CreateVersion7(work.Now), OperatorId = operatorId, PolicyNumber = policy, Insurer = insurer, From = from, Until = until, PremiumFen = premium, InsuredFen = insured,
            };
            work.Db.Insurances.Add(row);
            work.Audit("insurance.recorded", row.Id.ToString(), $"operator {operatorId}, until {until:yyyy-MM-dd}");
            return new RecordInsuranceResponse { Insurance = row.ToMessage() };
        });
    }

    public override Task<ListInsurancesResponse> ListInsurances(ListInsurancesRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var day = check.OptionalDate("in_force_on", request.InForceOn);
        var county = check.OptionalText("county", request.County, Reading.MaxPlace);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("insurances", request.PageSize, request.PageToken, $"{day:yyyy-MM-dd}\n{county}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Insurances
                .Where(i => i.Id > after && (day == null || (i.From <= day && i.Until >= day)))
                .Where(i => county == "" || db.Operators.Any(o => o.Id == i.OperatorId && o.County == county))
                .OrderBy(i => i.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListInsurancesResponse();
            response.Insurances.AddRange(rows.Take(page.Size).Select(i => i.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
