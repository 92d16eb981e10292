using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Credit;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using CoreRow = Quzhou.FoodSafety.Core.Credit.GradedBehaviour;
using CoreSeverity = Quzhou.FoodSafety.Core.Operators.Severity;
using CoreTable = Quzhou.FoodSafety.Core.Credit.GradingTable;
using GradedBehaviour = Quzhou.FoodSafety.V1.GradedBehaviour;
using GradingTable = Quzhou.FoodSafety.V1.GradingTable;

namespace Quzhou.FoodSafety;

internal sealed partial class FoodSafetyGrpc
{
    private const int MaxGrades = 200;

    public override Task<PublishGradingTableResponse> PublishGradingTable(PublishGradingTableRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var from = check.Date("effective_from", request.EffectiveFrom);
        var source = check.Text("source", request.Source, Reading.MaxReference);
        check.Items("rows", request.Rows, 1, MaxGrades);
        for (var i = 0; i < request.Rows.Count; i++)
        {
            check.Text($"rows[{i}].behaviour", request.Rows[i].Behaviour, MaxBehaviour);
            check.Known($"rows[{i}].severity", request.Rows[i].Severity);
        }
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            // Two tables take turns: the day of the last one is not to be overtaken.
            await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"grading-table"}, 0))", cancellation);
            var last = await work.Db.GradingTables.AsNoTracking().OrderByDescending(t => t.EffectiveFrom).FirstOrDefaultAsync(cancellation);
            var table = GradingDecisions
                .Publish(new CoreTable(from, source, [.. request.Rows.Select(r => new CoreRow(r.Behaviour, (CoreSeverity)(int)r.Severity))]), last?.ToCore(), work.Today)
                .Settle("grading-tables").State!;
            var row = new GradingTableRow { Id = Guid.CreateVersion7(work.Now), EffectiveFrom = from, Source = source, Rows = Dossiers.Write(table.Rows) };
            work.Db.GradingTables.Add(row);
            work.Audit("grading-table.published", row.Id.ToString(), $"from {from:yyyy-MM-dd}, {table.Rows.Count} behaviours");
            return new PublishGradingTableResponse { Table = ToMessage(table) };
        });
    }

    public override Task<GetGradingTableResponse> GetGradingTable(GetGradingTableRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var on = check.OptionalDate("on", request.On) ?? time.CityToday();
        check.ThrowIfInvalid();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var row = await db.GradingTables.Where(t => t.EffectiveFrom <= on).OrderByDescending(t => t.EffectiveFrom).FirstOrDefaultAsync(cancellation)
                ?? throw ApiErrors.NotFound("grading table", $"{on:yyyy-MM-dd}");
            return new GetGradingTableResponse { Table = ToMessage(row.ToCore()) };
        }, context.CancellationToken);
    }

    private static GradingTable ToMessage(CoreTable table)
    {
        var message = new GradingTable { EffectiveFrom = table.EffectiveFrom.ToMessage(), Source = table.Source };
        message.Rows.AddRange(table.Rows.Select(r => new GradedBehaviour { Behaviour = r.Behaviour, Severity = (Severity)(int)r.Severity }));
        return message;
    }
}
