using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Quzhou.Common.V1;

namespace Quzhou.Platform.Api;

/// <summary>
/// Admits a call when its token holds a role, and comes from an agency, that the method names in its proto
/// (访问控制). A method that names none admits nobody.
/// </summary>
internal sealed class AccessInterceptor(MethodAccess methods) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, responseStream, context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, responseStream, context);
    }

    private void Admit(ServerCallContext context)
    {
        if (MethodAccess.IsPublic(context.Method))
            return;
        var caller = Caller.From(context);
        var access = methods.Of(context.Method);
        if (access is null || access.Roles.Count == 0)
            throw ApiErrors.Denied("METHOD_NOT_OPEN", "该方法未开放", "the method admits nobody");
        if (!access.Roles.Any(caller.Roles.Contains))
        {
            var roles = string.Join(',', access.Roles);
            throw ApiErrors.Denied("ROLE_MISSING", $"缺少角色:{roles}", $"needs one of the roles {roles}", ("roles", roles));
        }
        if (access.Agencies.Count > 0 && !access.Agencies.Contains(caller.Agency))
        {
            var agencies = string.Join(',', access.Agencies);
            throw ApiErrors.Denied("AGENCY_NOT_ADMITTED", $"仅限以下机关调用:{agencies}", $"open to {agencies} only", ("agencies", agencies));
        }
    }
}

/// <summary>What each mapped method admits, read from the protos' options.</summary>
internal sealed class MethodAccess
{
    private readonly Dictionary<string, Access?> methods = new(StringComparer.Ordinal);

    /// <summary>Health and reflection tell nothing about the city and are open to everyone who reaches the port.</summary>
    internal static bool IsPublic(string method) =>
        method.StartsWith("/grpc.health.v1.", StringComparison.Ordinal) || method.StartsWith("/grpc.reflection.", StringComparison.Ordinal);

    internal void Add(ServiceDescriptor service)
    {
        foreach (var method in service.Methods)
            methods[$"/{service.FullName}/{method.Name}"] = method.GetOptions()?.GetExtension(AccessExtensions.Access);
    }

    internal Access? Of(string method) => methods.GetValueOrDefault(method);
}
