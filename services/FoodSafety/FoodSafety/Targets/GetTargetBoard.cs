using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Targets;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Progress = Quzhou.FoodSafety.Core.Targets.TargetProgress;

namespace Quzhou.FoodSafety;

internal sealed partial class TargetGrpc
{
    public override Task<GetTargetBoardResponse> GetTargetBoard(GetTargetBoardRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var year = check.Year("year", request.Year);
        var county = check.OptionalText("county", request.County, Reading.MaxPlace);
        check.ThrowIfInvalid();
        var today = time.CityToday();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var counts = new TargetCounts(db, year, today);
            await counts.CountAsync(cancellation);
            var earlier = await db.EarlierAsync(year, county, today, cancellation);
            var response = new GetTargetBoardResponse { AsOf = today.ToMessage() };
            response.Targets.AddRange(Boards.Of(counts, year, county, earlier, today).Select(ToMessage));
            return response;
        }, context.CancellationToken);
    }

    private static V1.TargetProgress ToMessage(Progress progress)
    {
        var message = new V1.TargetProgress
        {
            Code = progress.Target.Code,
            NameZh = progress.Target.NameZh,
            NameEn = progress.Target.NameEn,
            Unit = (V1.TargetUnit)(int)progress.Target.Unit,
            Target = Plain(progress.Required),
            Actual = Plain(progress.Actual),
            Gap = Plain(progress.Gap),
            State = (V1.TargetState)(int)progress.State,
            Trend = (V1.TargetTrend)(int)progress.Trend,
            Numerator = progress.Measure?.Numerator ?? 0,
            Denominator = progress.Measure?.Denominator ?? 0,
            DueOn = progress.DueOn.ToMessage(),
        };
        message.Basis.Add(progress.Basis.ToBasis());
        return message;
    }

    private static string Plain(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Boards and the earlier values that their trends are read from.</summary>
internal static class Boards
{
    private const int DaysBetween = 30;

    internal static IReadOnlyList<Progress> Of(TargetCounts counts, int year, string county, IReadOnlyDictionary<string, decimal> earlier, DateOnly on) =>
        TargetBoard.Of(year, counts.Of(county), earlier, on, county, counts.Plan, counts.ByCounty());

    /// <summary>The newest value of each target that is a month old or older.</summary>
    internal static async Task<IReadOnlyDictionary<string, decimal>> EarlierAsync(this FoodSafetyDb db, int year, string county, DateOnly today, CancellationToken cancellation)
    {
        var before = today.AddDays(-DaysBetween);
        var day = await db.TargetSnapshots.Where(s => s.Year == year && s.County == county && s.TakenOn <= before).MaxAsync(s => (DateOnly?)s.TakenOn, cancellation);
        return await db.TargetSnapshots
            .Where(s => s.Year == year && s.County == county && s.TakenOn == day && s.Actual != null)
            .ToDictionaryAsync(s => s.Code, s => s.Actual!.Value, cancellation);
    }
}
