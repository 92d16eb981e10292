using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

internal sealed partial class TargetGrpc
{
    public override Task<RegisterGridWorkerResponse> RegisterGridWorker(RegisterGridWorkerRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var person = check.Person("person_id", request.PersonId);
        var name = check.Text("person_name", request.PersonName, Reading.MaxName);
        var county = check.Text("county", request.County, Reading.MaxPlace);
        var township = check.Text("township", request.Township, Reading.MaxPlace);
        var grid = check.Text("grid", request.Grid, Reading.MaxPlace);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var number = person.Reveal();
            if (await work.Db.GridWorkers.AnyAsync(g => g.PersonId == number && g.EndedOn == null, cancellation))
                throw ApiErrors.AlreadyExists("grid worker", person.Masked());
            var row = new GridWorkerRow
            {
                Id = Guid.CreateVersion7(work.Now), PersonId = number, PersonName = name, County = county, Township = township, Grid = grid, RegisteredOn = work.Today,
            };
            work.Db.GridWorkers.Add(row);
            work.Audit("grid-worker.registered", row.Id.ToString(), $"{county} {township} {grid}");
            return new RegisterGridWorkerResponse { Worker = ToMessage(row, null, caller) };
        });
    }

    public override Task<RecordGridTrainingResponse> RecordGridTraining(RecordGridTrainingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("worker_id", request.WorkerId);
        var trainedOn = check.Date("trained_on", request.TrainedOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            trainedOn.NotAfter(work.Today, "trained_on");
            var row = await OnDutyAsync(work, id, cancellation);

            // The same day reported twice counts once.
            if (!await work.Db.GridTrainings.AnyAsync(t => t.WorkerId == id && t.TrainedOn == trainedOn, cancellation))
            {
                work.Db.GridTrainings.Add(new GridTrainingRow { WorkerId = id, TrainedOn = trainedOn });
                work.Audit("grid-worker.trained", id.ToString(), $"{trainedOn:yyyy-MM-dd}");
                await work.Db.SaveChangesAsync(cancellation);
            }
            var last = await work.Db.GridTrainings.Where(t => t.WorkerId == id).MaxAsync(t => (DateOnly?)t.TrainedOn, cancellation);
            return new RecordGridTrainingResponse { Worker = ToMessage(row, last, caller) };
        });
    }

    public override Task<EndGridWorkerResponse> EndGridWorker(EndGridWorkerRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var id = check.Id("worker_id", request.WorkerId);
        var endedOn = check.Date("ended_on", request.EndedOn);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            endedOn.NotAfter(work.Today, "ended_on");
            var row = await OnDutyAsync(work, id, cancellation);
            row.EndedOn = endedOn;
            work.Audit("grid-worker.ended", id.ToString(), $"{endedOn:yyyy-MM-dd}");
            var last = await work.Db.GridTrainings.Where(t => t.WorkerId == id).MaxAsync(t => (DateOnly?)t.TrainedOn, cancellation);
            return new EndGridWorkerResponse { Worker = ToMessage(row, last, caller) };
        });
    }

    public override Task<ListGridWorkersResponse> ListGridWorkers(ListGridWorkersRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var county = check.OptionalText("county", request.County, Reading.MaxPlace);
        var township = check.OptionalText("township", request.Township, Reading.MaxPlace);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("grid-workers", request.PageSize, request.PageToken, $"{county}\n{township}");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.GridWorkers
                .Where(g => g.Id > after && (county == "" || g.County == county) && (township == "" || g.Township == township))
                .OrderBy(g => g.Id)
                .Take(page.Size + 1)
                .Select(g => new { Row = g, Last = db.GridTrainings.Where(t => t.WorkerId == g.Id).Max(t => (DateOnly?)t.TrainedOn) })
                .ToListAsync(cancellation);
            var response = new ListGridWorkersResponse();
            response.Workers.AddRange(rows.Take(page.Size).Select(r => ToMessage(r.Row, r.Last, caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].Row.Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    private static async Task<GridWorkerRow> OnDutyAsync(Work<FoodSafetyDb> work, Guid id, CancellationToken cancellation)
    {
        var row = await work.LockedAsync<GridWorkerRow>("grid worker", id, cancellation);
        return row.EndedOn is null ? row : throw Refusals.WrongState($"grid-workers/{id}", "该网格员已离岗", "the grid worker is off duty");
    }

    private static GridWorker ToMessage(GridWorkerRow row, DateOnly? lastTrainedOn, Caller caller) => new()
    {
        WorkerId = row.Id.ToString(),
        Person = SubjectId.Parse(row.PersonId).ToMessage(row.PersonName, caller),
        County = row.County,
        Township = row.Township,
        Grid = row.Grid,
        LastTrainedOn = lastTrainedOn?.ToMessage(),
        EndedOn = row.EndedOn?.ToMessage(),
    };
}
