using Grpc.Core;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform.Api;

namespace Quzhou.FoodSafety.Alarms.ColdChain;

internal sealed partial class ColdChainGrpc
{
    /// <summary>Readings as a stream (上传温度); answered when all of them are committed.</summary>
    public override Task<UploadReadingsResponse> UploadReadings(IAsyncStreamReader<UploadReadingsRequest> requestStream, ServerCallContext context) =>
        streams.TakeAsync(requestStream, Caller.From(context).Officer, context.CancellationToken);
}
