using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms;

internal sealed partial class AlarmGrpc
{
    private const int MaxLevels = 10;
    private const int MaxCode = 20;
    private const int MaxLevelName = 50;

    /// <summary>Records the levels of the emergency plan (登记应急响应级别): what is on record is never changed, only followed.</summary>
    public override Task<RecordPlanLevelsResponse> RecordPlanLevels(RecordPlanLevelsRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var from = DateOnly.MinValue;
        if (check.Present("levels", request.Levels))
        {
            from = check.Date("levels.effective_from", request.Levels.EffectiveFrom);
            check.Items("levels.levels", request.Levels.Levels, 1, MaxLevels);
            for (var i = 0; i < request.Levels.Levels.Count; i++)
            {
                check.Text($"levels.levels[{i}].code", request.Levels.Levels[i].Code, MaxCode);
                check.Text($"levels.levels[{i}].name", request.Levels.Levels[i].Name, MaxLevelName);
            }
            var fault = new Core.Alarms.PlanLevels(
                from, [.. request.Levels.Levels.Select(l => new Core.Alarms.PlanLevel(l.Code, l.Name))], request.Levels.General, request.Levels.Heavier, request.Levels.Severe).Fault();
            if (fault is not null and not "EMPTY")
                check.Add("levels", fault, "级别代码须唯一,起始级别须在列且由低到高", "codes are unique, and the three beginnings are among them and ascend");
        }
        check.ThrowIfInvalid();
        var caller = Caller.From(context);

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (from < work.Today)
                throw ApiErrors.Invalid("levels.effective_from", "IN_THE_PAST", "起始日不得早于今日", "must not be before today");
            if (await work.Db.PlanLevels.AnyAsync(r => r.EffectiveFrom == from, cancellation))
                throw ApiErrors.AlreadyExists("plan_levels", $"{from:yyyy-MM-dd}");
            var row = new PlanLevelsRow
            {
                EffectiveFrom = from,
                Codes = [.. request.Levels.Levels.Select(l => l.Code)],
                Names = [.. request.Levels.Levels.Select(l => l.Name)],
                General = request.Levels.General,
                Heavier = request.Levels.Heavier,
                Severe = request.Levels.Severe,
                RecordedBy = caller.Officer,
            };
            work.Db.PlanLevels.Add(row);
            work.Audit("plan_levels.recorded", $"{from:yyyy-MM-dd}", string.Join(',', row.Codes));
            return new RecordPlanLevelsResponse { Levels = row.ToMessage() };
        });
    }

    public override Task<ListPlanLevelsResponse> ListPlanLevels(ListPlanLevelsRequest request, ServerCallContext context)
    {
        var page = PageTokens.Read("plan-levels", request.PageSize, request.PageToken, "");
        var before = page.NumberKey();
        var day = before == 0 ? DateOnly.MaxValue : DateOnly.FromDayNumber((int)Math.Clamp(before, 0, DateOnly.MaxValue.DayNumber));
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.PlanLevels.Where(r => r.EffectiveFrom < day).OrderByDescending(r => r.EffectiveFrom).Take(page.Size + 1).ToListAsync(cancellation);
            var response = new ListPlanLevelsResponse();
            response.Levels.AddRange(rows.Take(page.Size).Select(r => r.ToMessage()));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].EffectiveFrom.DayNumber.ToString());
            return response;
        }, context.CancellationToken);
    }
}
