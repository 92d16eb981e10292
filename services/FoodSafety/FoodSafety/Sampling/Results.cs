using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core;
using Quzhou.FoodSafety.Core.Sampling;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using CoreMeasurement = Quzhou.FoodSafety.Core.Sampling.Measurement;

namespace Quzhou.FoodSafety;

internal sealed partial class SamplingGrpc
{
    public override Task<RecordResultResponse> RecordResult(RecordResultRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("sample_id", request.SampleId);
        var etag = check.Etag(request.Etag);
        check.Items("measurements", request.Measurements, 1, MaxMeasurements);
        var measurements = request.Measurements.Select((m, i) => new CoreMeasurement(
            check.Text($"measurements[{i}].analyte", m.Analyte, Reading.MaxTerm),
            m.Value.Length == 0 ? null : check.Quantity($"measurements[{i}].value", m.Value),
            check.Text($"measurements[{i}].unit", m.Unit, Reading.MaxUnit),
            check.Text($"measurements[{i}].method", m.Method, Reading.MaxTerm))).ToList();
        check.Require(measurements.Select(m => m.Analyte).Distinct(StringComparer.Ordinal).Count() == measurements.Count, "measurements", "REPEATED", "检验项目重复", "names an analyte twice");
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<SampleRow>("sample", id, etag, cancellation);
            var sample = row.Case;
            var limits = await work.Db.Limits.AsNoTracking().Where(l => l.ConfirmedBy != null && l.ProductGroup == sample.ProductGroup).ToListAsync(cancellation);
            var tested = ResultDecisions.Record(sample, measurements, LimitTable.Of([.. limits.Select(l => l.ToCore())]), new Act(work.Actor.Officer, work.Today)).Settle($"samples/{id}");
            (row.Case, row.Findings) = (tested.State!, StoredBasis.Write(tested.Findings));
            work.Audit("sample.tested", id.ToString(), $"{tested.State!.Conclusion}, {measurements.Count} values");
            await work.Db.SaveChangesAsync(cancellation);
            var response = new RecordResultResponse { Sample = row.ToMessage() };
            response.Basis.AddRange(tested.Findings.ToBasis());
            return response;
        });
    }

    public override Task<ReleaseReportResponse> ReleaseReport(ReleaseReportRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("sample_id", request.SampleId);
        var etag = check.Etag(request.Etag);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var row = await work.LockedAsync<SampleRow>("sample", id, etag, cancellation);
            var released = ResultDecisions.Report(row.Case, new Act(work.Actor.Officer, work.Today)).Settle($"samples/{id}");
            row.Case = released.State!;
            row.Findings = StoredBasis.Write([.. StoredBasis.Read(row.Findings), .. released.Findings]);
            work.Audit("sample.reported", id.ToString(), $"{released.State!.Conclusion}");
            var disposal = await OpenDisposalAsync(work, row, cancellation);
            await work.Db.SaveChangesAsync(cancellation);
            var response = new ReleaseReportResponse { Sample = row.ToMessage(), Disposal = disposal?.ToMessage() };
            response.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
            return response;
        });
    }

    // Task, recall and report to the credit office come with the result or not at all, and once.
    private static async Task<DisposalRow?> OpenDisposalAsync(Work<FoodSafetyDb> work, SampleRow row, CancellationToken cancellation)
    {
        var sample = row.Case;
        var id = Guid.CreateVersion7(work.Now);
        if (DisposalDecisions.Open(id, sample) is not { } task)
            return null;
        var tables = await work.Db.GradingTables.AsNoTracking().ToListAsync(cancellation);
        var report = DisposalDecisions.Report(sample, [.. tables.Select(t => t.ToCore())])!;
        var of = await work.OperatorAsync(row.OperatorId, cancellation);
        var disposal = new DisposalRow
        {
            Id = id,
            SampleId = row.Id,
            OperatorId = row.OperatorId,
            County = row.County,
            OpenedOn = task.OpenedOn,
            ReportId = work.Report(of, report, $"抽样单 {row.SampleNumber}"),
            Case = task,
        };
        work.Db.Disposals.Add(disposal);
        await work.DueAsync(FoodWorkKind.Disposal, id, row.County, task.DueOn, cancellation);
        work.Audit("disposal.opened", id.ToString(), $"sample {row.Id}, due {task.DueOn:yyyy-MM-dd}");
        await work.Db.SaveChangesAsync(cancellation);
        return disposal;
    }
}
