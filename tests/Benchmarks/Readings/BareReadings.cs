using Grpc.Core;

namespace Quzhou.Benchmarks.Readings;

/// <summary>Counts readings and forgets them; runs in the process of the bare server.</summary>
internal sealed class BareReadings : BareReadingsService.BareReadingsServiceBase
{
    public override async Task<CollectResponse> Collect(IAsyncStreamReader<CollectRequest> requestStream, ServerCallContext context)
    {
        var count = 0L;
        while (await requestStream.MoveNext(context.CancellationToken))
            count += requestStream.Current.Readings.Count;
        return new CollectResponse { Readings = count };
    }
}
