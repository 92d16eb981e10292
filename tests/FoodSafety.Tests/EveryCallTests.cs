using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.FoodSafety.V1;

namespace Quzhou.FoodSafety.Tests;

/// <summary>What holds for every call of food safety, found from its descriptors, so that a new call is tested before anybody thinks of it.</summary>
public sealed class EveryCallTests(FoodSafetyFixture office) : IClassFixture<FoodSafetyFixture>
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(b => b, b => b);
    private static readonly FileDescriptor[] Files =
    [
        FoodSafetyServiceReflection.Descriptor, OperatorServiceReflection.Descriptor, InspectionServiceReflection.Descriptor, SamplingServiceReflection.Descriptor,
        TargetServiceReflection.Descriptor, DisinfectionServiceReflection.Descriptor, CreditSharingServiceReflection.Descriptor, WorkServiceReflection.Descriptor,
        TracingServiceReflection.Descriptor, AlarmServiceReflection.Descriptor, SentinelServiceReflection.Descriptor, ColdChainServiceReflection.Descriptor,
    ];

    public static TheoryData<string> Calls => [.. Methods.Where(IsUnary).Select(m => m.FullName)];

    public static TheoryData<string> Mutations => [.. Methods.Where(IsUnary).Where(m => m.InputType.FindFieldByName("request_id") is not null).Select(m => m.FullName)];

    private static IEnumerable<MethodDescriptor> Methods => Files.SelectMany(f => f.Services).SelectMany(s => s.Methods);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Nobody_calls_without_a_role_from_elsewhere_or_without_a_token(string method)
    {
        var access = AccessOf(method);
        var home = access.Agencies.Count > 0 ? access.Agencies[0] : FoodSafetyFixture.Office;
        (await ReasonAsync(method, office.Host.As(home, "stranger", "credit.officer"))).ShouldBe((StatusCode.PermissionDenied, "ROLE_MISSING"));
        (await ReasonAsync(method, office.Host.WithToken(null))).ShouldBe((StatusCode.Unauthenticated, "TOKEN_MISSING"));
        if (access.Agencies.Count > 0)
            (await ReasonAsync(method, office.Host.As("power-company", "stranger", [.. access.Roles]))).ShouldBe((StatusCode.PermissionDenied, "AGENCY_NOT_ADMITTED"));
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task An_empty_request_names_every_field_that_it_lacks(string method)
    {
        var access = AccessOf(method);
        var error = await ErrorAsync(method, office.Host.As(access.Agencies.Count > 0 ? access.Agencies[0] : FoodSafetyFixture.Office, "clerk", [.. access.Roles]));

        error.StatusCode.ShouldBe(StatusCode.InvalidArgument, error.Status.Detail);
        var violations = error.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations;
        violations.ShouldContain(v => v.Field == "request_id" && v.Reason == "REQUIRED");
        violations.ShouldAllBe(v => v.LocalizedMessage.Locale == "zh-CN" && v.LocalizedMessage.Message.Length > 0 && v.Description.Length > 0);
        var input = Methods.Single(m => m.FullName == method).InputType;
        violations.Select(v => v.Field.Split('[', '.', ':')[0]).ShouldBeSubsetOf(input.Fields.InDeclarationOrder().Select(f => f.Name));
    }

    [Fact]
    public void The_handbook_names_every_call_with_its_roles_and_agencies()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Quzhou.Aspire.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("Not inside the repository.");
        var rows = File.ReadAllLines(Path.Combine(directory.FullName, "docs", "food-safety.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal) && l.Contains("Service` |", StringComparison.Ordinal));

        rows.ShouldBe(Methods.Select(Row), ignoreOrder: true);
    }

    private static string Row(MethodDescriptor method)
    {
        var access = method.GetOptions().GetExtension(AccessExtensions.Access);
        return $"| `{method.Service.Name}` | `{method.Name}` | {string.Join(", ", access.Roles.Select(r => r.Split('.')[^1]))} | {string.Join(", ", access.Agencies)} |";
    }

    private static bool IsUnary(MethodDescriptor method) => !method.IsClientStreaming && !method.IsServerStreaming;

    private static Access AccessOf(string method) => Methods.Single(m => m.FullName == method).GetOptions().GetExtension(AccessExtensions.Access);

    private static async Task<(StatusCode Code, string Reason)> ReasonAsync(string method, CallInvoker caller)
    {
        var error = await ErrorAsync(method, caller);
        return (error.StatusCode, error.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
    }

    private static async Task<RpcException> ErrorAsync(string method, CallInvoker caller)
    {
        var descriptor = Methods.Single(m => m.FullName == method);
        var call = new Method<byte[], byte[]>(MethodType.Unary, descriptor.Service.FullName, descriptor.Name, Bytes, Bytes);
        return await Should.ThrowAsync<RpcException>(async () => await caller.AsyncUnaryCall(call, null, new CallOptions(), []));
    }
}
