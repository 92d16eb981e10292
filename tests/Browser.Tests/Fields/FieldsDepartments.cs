using System.Buffers.Binary;
using System.Collections;
using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Quzhou.AppHost.LocalHosting.Servers;
using Quzhou.Common.V1;

namespace Quzhou.Browser.Tests.Fields;

/// <summary>
/// Departments that answer every question over gRPC with every field set, and every text an attack; who bears no role that
/// the method asks for is refused. A page that shows what it should not shows it here.
/// </summary>
internal sealed class FieldsDepartments : IAsyncDisposable
{
    internal const string Attack = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    private const string SecondPage = "second";
    private static readonly Dictionary<string, MethodDescriptor> Methods = Everything().ToDictionary(m => $"/{m.Service.FullName}/{m.Name}");

    private readonly WebApplication server;

    private FieldsDepartments(WebApplication server, string address) => (this.server, Address) = (server, address);

    internal string Address { get; }

    /// <summary>What was asked: the method's name and the question.</summary>
    internal ConcurrentQueue<(string Method, IMessage Question)> Asked { get; } = new();

    internal static async Task<FieldsDepartments> StartAsync()
    {
        var port = Ports.Free();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http2));
        var departments = new FieldsDepartments(builder.Build(), $"http://127.0.0.1:{port}");
        departments.server.Run(departments.AnswerAsync);
        await departments.server.StartAsync();
        return departments;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static IEnumerable<MethodDescriptor> Everything() => typeof(AccessExtensions).Assembly.GetTypes()
        .Where(t => t.Name.EndsWith("Reflection", StringComparison.Ordinal) && t.Namespace?.StartsWith("Quzhou.", StringComparison.Ordinal) == true)
        .Select(t => t.GetProperty("Descriptor")?.GetValue(null)).OfType<FileDescriptor>()
        .SelectMany(f => f.Services).SelectMany(s => s.Methods);

    private async Task AnswerAsync(HttpContext context)
    {
        var method = Methods[context.Request.Path];
        context.Response.ContentType = "application/grpc";
        if (!Admits(method, context.Request.Headers.Authorization.ToString()))
        {
            context.Response.Headers["grpc-status"] = "7";
            return;
        }
        var question = await ReadAsync(method, context);
        Asked.Enqueue((method.Name, question));
        var token = question.Descriptor.FindFieldByName("page_token")?.Accessor.GetValue(question) as string;
        await WriteAsync(context, Filled(method.OutputType, 0, 0, isLast: token is SecondPage or null));
        if (method.IsServerStreaming)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return;
        }
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private static bool Admits(MethodDescriptor method, string authorization)
    {
        var roles = new JsonWebToken(authorization["Bearer ".Length..]).Claims.Where(c => c.Type == "role").Select(c => c.Value);
        return method.GetOptions()!.GetExtension(AccessExtensions.Access).Roles.Intersect(roles).Any();
    }

    private static async Task<IMessage> ReadAsync(MethodDescriptor method, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        return method.InputType.Parser.ParseFrom(body.ToArray(), 5, (int)body.Length - 5);
    }

    private static async Task WriteAsync(HttpContext context, IMessage answer)
    {
        var frame = new byte[5 + answer.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), frame.Length - 5);
        answer.WriteTo(frame.AsSpan(5));
        await context.Response.Body.WriteAsync(frame);
    }

    // Lists have two rows, so that what must be unique is, and a picture has an edge.
    private static IMessage Filled(MessageDescriptor type, int number, int depth, bool isLast)
    {
        var message = (IMessage)Activator.CreateInstance(type.ClrType)!;
        foreach (var field in type.Fields.InDeclarationOrder().Where(f => depth < 6 || f.FieldType != FieldType.Message))
        {
            if (!field.IsRepeated)
            {
                field.Accessor.SetValue(message, ValueOf(field, number, depth, isLast));
                continue;
            }
            for (var i = 0; i < 2; i++)
                ((IList)field.Accessor.GetValue(message)).Add(ValueOf(field, i, depth, isLast));
        }
        return message;
    }

    private static object ValueOf(FieldDescriptor field, int number, int depth, bool isLast) => field.FieldType switch
    {
        FieldType.String => TextOf(field.Name, number, isLast),
        FieldType.Bytes => ByteString.Empty,
        FieldType.Bool => true,
        FieldType.Enum => System.Enum.ToObject(field.EnumType.ClrType, field.EnumType.Values[Math.Min(1, field.EnumType.Values.Count - 1)].Number),
        FieldType.Message when field.MessageType.FullName == Timestamp.Descriptor.FullName => Timestamp.FromDateTimeOffset(new DateTimeOffset(2018, 9, 25, 4, 0, 0, TimeSpan.Zero)),
        FieldType.Message when field.MessageType.FullName == "google.type.Date" => DayOf(field.MessageType),
        FieldType.Message => Filled(field.MessageType, number, depth + 1, isLast),
        FieldType.Int64 => (long)number + 1,
        FieldType.Double => number + 1d,
        _ => field.Name == "from_index" ? number : number + 1,
    };

    private static string TextOf(string field, int number, bool isLast) => field switch
    {
        "next_page_token" => isLast ? "" : SecondPage,
        "actual" or "target" or "gap" => "42.5",
        _ when field.EndsWith("_id", StringComparison.Ordinal) => $"00000000-0000-4000-8000-{number:D12}",
        _ => $"{Attack}{number}",
    };

    private static IMessage DayOf(MessageDescriptor type)
    {
        var day = (IMessage)Activator.CreateInstance(type.ClrType)!;
        foreach (var (name, value) in new[] { ("year", 2018), ("month", 9), ("day", 25) })
            type.FindFieldByName(name).Accessor.SetValue(day, value);
        return day;
    }
}
