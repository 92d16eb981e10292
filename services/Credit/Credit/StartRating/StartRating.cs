using Grpc.Core;
using Quzhou.Credit.Rating;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class ElectricityGrpc
{
    /// <summary>Begins today's rating of all users unless it has begun (信用等级动态评定); it runs on by itself.</summary>
    public override async Task<StartRatingResponse> StartRating(StartRatingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        check.ThrowIfInvalid();
        var answer = await commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            await ratings.BeginAsync(work, work.Today, cancellation);
            return new StartRatingResponse { Rating = await work.Db.RatingAsync(work.Today, cancellation) };
        });
        signal.Wake();
        return answer;
    }

    /// <summary>How far a rating has come (评定进度).</summary>
    public override Task<GetRatingResponse> GetRating(GetRatingRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var day = check.OptionalDate("rating_day", request.RatingDay);
        check.ThrowIfInvalid();
        return transactions.ReadAsync(
            async (db, cancellation) => new GetRatingResponse
            {
                Rating = await db.RatingAsync(day, cancellation) ?? throw ApiErrors.NotFound("rating", day?.ToString("yyyy-MM-dd") ?? "latest"),
            },
            context.CancellationToken);
    }
}
