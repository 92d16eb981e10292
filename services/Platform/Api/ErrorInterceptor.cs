using System.Diagnostics;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quzhou.Law;

namespace Quzhou.Platform.Api;

/// <summary>
/// Turns whatever a call throws into an error of this API (错误映射). What nobody expected is logged once and leaves as
/// INTERNAL with its trace id; its text stays here.
/// </summary>
internal sealed partial class ErrorInterceptor(ILogger<ErrorInterceptor> logger) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw Map(error, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw Map(error, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw Map(error, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw Map(error, context);
        }
    }

    private RpcException Map(Exception error, ServerCallContext context)
    {
        if (context.CancellationToken.IsCancellationRequested)
        {
            return context.Deadline < DateTime.MaxValue
                ? new RpcException(new Status(StatusCode.DeadlineExceeded, "the caller's deadline passed"))
                : new RpcException(new Status(StatusCode.Cancelled, "the caller cancelled"));
        }
        switch (error)
        {
            case DbUpdateConcurrencyException:
                return ApiErrors.EtagMismatch("resource", context.Method);
            case ParameterNotInForceException missing:
                return ApiErrors.Precondition(
                    "PARAMETER_NOT_IN_FORCE",
                    missing.Parameter,
                    $"{missing.GoverningDate:yyyy-MM-dd}尚无适用的规定({missing.Parameter})",
                    missing.Message);
            case CalendarYearMissingException year:
                return ApiErrors.Precondition(
                    "CALENDAR_YEAR_MISSING",
                    $"calendar/{year.Year}",
                    $"工作日历缺少{year.Year}年的放假安排,请加载该年国务院办公厅通知",
                    $"the working-day calendar has no notice for {year.Year}; load it first");
        }
        if (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } duplicate)
            return ApiErrors.AlreadyExists(duplicate.TableName ?? "resource", duplicate.ConstraintName ?? "");
        if (IsDatabaseAway(error))
        {
            LogDatabaseAway(context.Method);
            return ApiErrors.Unavailable("database");
        }
        var traceId = Activity.Current?.TraceId.ToHexString() ?? "none";
        LogUnexpected(error, context.Method);
        return ApiErrors.Internal(traceId);
    }

    private static bool IsDatabaseAway(Exception error) =>
        error is NpgsqlException { IsTransient: true } || (error.InnerException is { } inner && IsDatabaseAway(inner));

    [LoggerMessage(Level = LogLevel.Error, Message = "Unexpected error in {Method}")]
    private partial void LogUnexpected(Exception error, string method);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database was not reachable in {Method}")]
    private partial void LogDatabaseAway(string method);
}
