using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety;

internal sealed partial class SamplingGrpc
{
    public override Task<PublishLimitResponse> PublishLimit(PublishLimitRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var standard = check.Text("standard", request.Standard, Reading.MaxNumber);
        var productGroup = check.Text("product_group", request.ProductGroup, Reading.MaxTerm);
        var analyte = check.Text("analyte", request.Analyte, Reading.MaxTerm);
        var unit = check.Text("unit", request.Unit, Reading.MaxUnit);
        decimal? minimum = request.Minimum.Length == 0 ? null : check.Quantity("minimum", request.Minimum);
        decimal? maximum = request.Maximum.Length == 0 ? null : check.Quantity("maximum", request.Maximum);
        check.Require(minimum is not null || maximum is not null, "maximum", "REQUIRED", "最大限量与最小限量至少填一项", "needs a maximum or a minimum");
        check.Require(minimum is null || maximum is null || minimum <= maximum, "minimum", "ABOVE_MAXIMUM", "最小限量不得大于最大限量", "must not be above the maximum");
        var from = check.Date("effective_from", request.EffectiveFrom);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = new LimitRow
            {
                Id = Guid.CreateVersion7(work.Now),
                Standard = standard,
                ProductGroup = productGroup,
                Analyte = analyte,
                Unit = unit,
                Minimum = minimum,
                Maximum = maximum,
                EffectiveFrom = from,
                PublishedBy = work.Actor.Officer,
            };
            work.Db.Limits.Add(row);
            work.Audit("limit.published", row.Id.ToString(), $"{standard} {analyte} from {from:yyyy-MM-dd}");
            await work.Db.SaveChangesAsync(cancellation);
            return new PublishLimitResponse { Limit = row.ToMessage() };
        });
    }

    public override Task<ConfirmLimitResponse> ConfirmLimit(ConfirmLimitRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("limit_id", request.LimitId);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<LimitRow>("limit", id, cancellation);
            if (row.ConfirmedBy is not null)
                throw Refusals.WrongState($"limits/{id}", "该限量已确认", "the limit is confirmed already");
            Refusals.MustDiffer(work.Actor.Officer, $"limits/{id}", row.PublishedBy);

            // Two rows of one day take turns: a product group and an analyte have one limit from a day on.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"limit/{row.ProductGroup}/{row.Analyte}"}, 0))", cancellation);
            if (await work.Db.Limits.AnyAsync(l => l.ConfirmedBy != null && l.ProductGroup == row.ProductGroup && l.Analyte == row.Analyte && l.EffectiveFrom == row.EffectiveFrom, cancellation))
                throw ApiErrors.AlreadyExists("limit", $"{row.ProductGroup}/{row.Analyte}/{row.EffectiveFrom:yyyy-MM-dd}");
            row.ConfirmedBy = work.Actor.Officer;
            work.Audit("limit.confirmed", id.ToString(), $"{row.Standard} {row.Analyte}");
            await work.Db.SaveChangesAsync(cancellation);
            return new ConfirmLimitResponse { Limit = row.ToMessage() };
        });
    }

    public override Task<ListLimitsResponse> ListLimits(ListLimitsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var productGroup = check.OptionalText("product_group", request.ProductGroup, Reading.MaxTerm);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("limits", request.PageSize, request.PageToken, productGroup);
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Limits
                .Where(l => l.Id > after && (productGroup == "" || l.ProductGroup == productGroup))
                .OrderBy(l => l.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListLimitsResponse();
            response.Limits.AddRange(rows.Take(page.Size).Select(l => l.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
