using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety;

internal sealed partial class OperatorGrpc
{
    private const int MaxHoursOfDay = 12;

    public override Task<RegisterStaffResponse> RegisterStaff(RegisterStaffRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var operatorId = check.Id("operator_id", request.OperatorId);
        var person = check.Person("person_id", request.PersonId);
        var name = check.Text("person_name", request.PersonName, Reading.MaxName);
        check.Known("duty", request.Duty);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            await work.OperatorAsync(operatorId, cancellation);
            var number = person.Reveal();
            if (await work.Db.Staff.AnyAsync(s => s.OperatorId == operatorId && s.PersonId == number, cancellation))
                throw ApiErrors.AlreadyExists("staff", $"operators/{operatorId}/{person.Masked()}");
            var row = new StaffRow { Id = Guid.CreateVersion7(work.Now), OperatorId = operatorId, PersonId = number, PersonName = name, Duty = request.Duty };
            work.Db.Staff.Add(row);
            work.Audit("staff.registered", row.Id.ToString(), $"operator {operatorId}, {row.Duty}");
            return new RegisterStaffResponse { Member = row.ToMessage([], work.Today.Year, caller) };
        });
    }

    public override Task<RecordTrainingResponse> RecordTraining(RecordTrainingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var staffId = check.Id("staff_id", request.StaffId);
        var trainedOn = check.Date("trained_on", request.TrainedOn);
        check.Range("hours", request.Hours, 1, MaxHoursOfDay);
        var subject = check.Text("subject", request.Subject, Reading.MaxReference);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            trainedOn.NotAfter(work.Today, "trained_on");
            var row = await LockedStaffAsync(work, staffId, cancellation);
            var sameDay = await work.Db.Trainings.Where(t => t.StaffId == staffId && t.TrainedOn == trainedOn).SumAsync(t => t.Hours, cancellation);
            if (sameDay + request.Hours > MaxHoursOfDay)
                throw ApiErrors.Invalid("hours", "TOO_MANY_OF_A_DAY", $"同一人一日培训不得超过{MaxHoursOfDay}学时", $"a person has at most {MaxHoursOfDay} hours of a day");
            work.Db.Trainings.Add(new TrainingRow { Id = Guid.CreateVersion7(work.Now), StaffId = staffId, TrainedOn = trainedOn, Hours = request.Hours, Subject = subject });
            work.Audit("staff.trained", staffId.ToString(), $"{trainedOn:yyyy-MM-dd}, {request.Hours} hours");
            await work.Db.SaveChangesAsync(cancellation);
            var trainings = await TrainingsAsync(work.Db, [staffId], trainedOn.Year, cancellation);
            return new RecordTrainingResponse { Member = row.ToMessage(trainings[staffId], trainedOn.Year, caller) };
        });
    }

    public override Task<ListStaffResponse> ListStaff(ListStaffRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var operatorId = check.Id("operator_id", request.OperatorId);
        var year = request.Year == 0 ? time.CityToday().Year : check.Year("year", request.Year);
        check.ThrowIfInvalid();
        var page = PageTokens.Read("staff", request.PageSize, request.PageToken, $"{operatorId} {year}");
        var after = page.IdKey();
        var caller = Caller.From(context);
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Staff.Where(s => s.OperatorId == operatorId && s.Id > after).OrderBy(s => s.Id).Take(page.Size + 1).ToListAsync(cancellation);
            var shown = rows.Take(page.Size).ToList();
            var trainings = await TrainingsAsync(db, [.. shown.Select(s => s.Id)], year, cancellation);
            var response = new ListStaffResponse();
            response.Members.AddRange(shown.Select(s => s.ToMessage(trainings[s.Id], year, caller)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(shown[^1].Id.ToString());
            return response;
        }, context.CancellationToken);
    }

    // Two trainings of one day take turns, so that a day never has more hours than it may.
    private static async Task<StaffRow> LockedStaffAsync(Work<FoodSafetyDb> work, Guid id, CancellationToken cancellation) =>
        await work.Db.Staff.FromSql($"SELECT * FROM operator_staff WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("staff", id.ToString());

    private static async Task<ILookup<Guid, Training>> TrainingsAsync(FoodSafetyDb db, List<Guid> staff, int year, CancellationToken cancellation)
    {
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var rows = await db.Trainings.AsNoTracking().Where(t => staff.Contains(t.StaffId) && t.TrainedOn >= from && t.TrainedOn <= until).ToListAsync(cancellation);
        return rows.ToLookup(t => t.StaffId, t => new Training(t.TrainedOn, t.Hours));
    }
}
