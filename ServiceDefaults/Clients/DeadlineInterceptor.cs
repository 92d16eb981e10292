using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Quzhou.ServiceDefaults.Clients;

/// <summary>Gives every unary call a deadline when its caller gave none: nothing waits for ever. A stream lives as long as its reader.</summary>
internal sealed class DeadlineInterceptor(TimeSpan total) : Interceptor
{
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        if (context.Options.Deadline is not null)
            return continuation(request, context);
        var options = context.Options.WithDeadline(TimeProvider.System.GetUtcNow().Add(total).UtcDateTime);
        return continuation(request, new ClientInterceptorContext<TRequest, TResponse>(context.Method, context.Host, options));
    }
}
