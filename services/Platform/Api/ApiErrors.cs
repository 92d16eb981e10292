using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Quzhou.Platform.Api;

/// <summary>One field of a request that cannot be accepted.</summary>
/// <param name="Field">Path of the field as in the proto, for example <c>bill.due_on</c>.</param>
/// <param name="Reason">Stable code, for example <c>CHECK_CHARACTER</c>.</param>
/// <param name="Zh">Why, in Chinese.</param>
/// <param name="En">Why, in English.</param>
public readonly record struct FieldError(string Field, string Reason, string Zh, string En);

/// <summary>
/// Every error a department gives: <c>google.rpc.Status</c> with a stable reason, what to mend, and a Chinese message.
/// An error means that nothing was changed.
/// </summary>
public static class ApiErrors
{
    /// <summary>Domain of all reasons.</summary>
    public const string Domain = "quzhou.gov";

    /// <summary>INVALID_ARGUMENT: fields that cannot be accepted, all of them at once.</summary>
    public static RpcException Invalid(IReadOnlyCollection<FieldError> errors)
    {
        var details = new BadRequest();
        details.FieldViolations.AddRange(errors.Select(e => new BadRequest.Types.FieldViolation
        {
            Field = e.Field,
            Reason = e.Reason,
            Description = e.En,
            LocalizedMessage = new LocalizedMessage { Locale = "zh-CN", Message = e.Zh },
        }));
        return Error(
            Code.InvalidArgument,
            "INVALID_REQUEST",
            string.Join(";", errors.Select(e => $"{e.Field}:{e.Zh}")),
            string.Join("; ", errors.Select(e => $"{e.Field}: {e.En}")),
            details);
    }

    /// <summary>INVALID_ARGUMENT for one field.</summary>
    public static RpcException Invalid(string field, string reason, string zh, string en) => Invalid([new FieldError(field, reason, zh, en)]);

    /// <summary>FAILED_PRECONDITION: the state does not allow it; names the state and what is allowed.</summary>
    /// <param name="reason">Stable code, for example <c>WRONG_STATE</c> or <c>FOUR_EYES</c>.</param>
    /// <param name="subject">What is in that state: a resource name such as <c>punishments/…</c>.</param>
    /// <param name="zh">Why, in Chinese.</param>
    /// <param name="en">Why, in English.</param>
    /// <param name="allowed">Stable names of what is allowed instead.</param>
    public static RpcException Precondition(string reason, string subject, string zh, string en, params IReadOnlyList<string> allowed)
    {
        var details = new PreconditionFailure();
        details.Violations.Add(new PreconditionFailure.Types.Violation { Type = reason, Subject = subject, Description = en });
        var error = Info(reason, ("allowed", string.Join(',', allowed)));
        return Error(Code.FailedPrecondition, error, zh, en, details);
    }

    /// <summary>NOT_FOUND.</summary>
    /// <param name="type">Kind of resource, for example <c>punishment</c>.</param>
    /// <param name="name">Its id.</param>
    public static RpcException NotFound(string type, string name) => Error(
        Code.NotFound,
        "NOT_FOUND",
        $"未找到:{type} {name}",
        $"{type} {name} does not exist",
        new ResourceInfo { ResourceType = type, ResourceName = name });

    /// <summary>ALREADY_EXISTS.</summary>
    public static RpcException AlreadyExists(string type, string name) => Error(
        Code.AlreadyExists,
        "ALREADY_EXISTS",
        $"已存在:{type} {name}",
        $"{type} {name} exists already",
        new ResourceInfo { ResourceType = type, ResourceName = name });

    /// <summary>ABORTED: another officer changed it meanwhile; read it again.</summary>
    public static RpcException EtagMismatch(string type, string name) => Error(
        Code.Aborted,
        "ETAG_MISMATCH",
        $"{type} {name} 已被他人修改,请重新读取后再试",
        $"{type} {name} was changed meanwhile; read it again",
        new ResourceInfo { ResourceType = type, ResourceName = name });

    /// <summary>ALREADY_EXISTS: the request id came before with another payload.</summary>
    public static RpcException RequestIdReused() => Error(
        Code.AlreadyExists, "REQUEST_ID_REUSED", "该请求编号已用于内容不同的请求", "the request id was used before with another payload");

    /// <summary>UNAUTHENTICATED.</summary>
    public static RpcException Unauthenticated(string reason, string zh, string en) => Error(Code.Unauthenticated, reason, zh, en);

    /// <summary>PERMISSION_DENIED.</summary>
    public static RpcException Denied(string reason, string zh, string en, params (string Key, string Value)[] metadata) =>
        Error(Code.PermissionDenied, Info(reason, metadata), zh, en);

    /// <summary>RESOURCE_EXHAUSTED: too many calls; says when to come back.</summary>
    public static RpcException RateLimited(TimeSpan retryAfter) => Error(
        Code.ResourceExhausted,
        "RATE_LIMITED",
        "请求过于频繁,请稍后再试",
        "too many calls",
        new RetryInfo { RetryDelay = Duration.FromTimeSpan(retryAfter) });

    /// <summary>UNAVAILABLE: a server this service stands on is away; nothing was changed.</summary>
    public static RpcException Unavailable(string what) => Error(
        Code.Unavailable,
        Info("DEPENDENCY_UNAVAILABLE", ("dependency", what)),
        "服务暂不可用,请稍后以同一请求编号重试",
        $"{what} is not available; repeat with the same request id",
        new RetryInfo { RetryDelay = Duration.FromTimeSpan(TimeSpan.FromSeconds(1)) });

    /// <summary>INTERNAL: a defect; the trace id finds it in the logs.</summary>
    internal static RpcException Internal(string traceId) => Error(
        Code.Internal, Info("INTERNAL", ("trace_id", traceId)), $"系统内部错误,追踪编号 {traceId}", $"internal error, trace {traceId}");

    private static RpcException Error(Code code, string reason, string zh, string en, params IMessage[] details) =>
        Error(code, Info(reason), zh, en, details);

    private static RpcException Error(Code code, ErrorInfo info, string zh, string en, params IMessage[] details)
    {
        var status = new Google.Rpc.Status { Code = (int)code, Message = en };
        status.Details.Add(Any.Pack(info));
        foreach (var detail in details)
            status.Details.Add(Any.Pack(detail));
        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = "zh-CN", Message = zh }));
        return status.ToRpcException();
    }

    private static ErrorInfo Info(string reason, params (string Key, string Value)[] metadata)
    {
        var info = new ErrorInfo { Reason = reason, Domain = Domain };
        foreach (var (key, value) in metadata)
            info.Metadata[key] = value.ToString(CultureInfo.InvariantCulture);
        return info;
    }
}
