using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.Licensing.V1;

namespace Quzhou.Licensing.Tests;

/// <summary>What holds for every call of licensing, found from its descriptors, so that a new call is tested before anybody thinks of it.</summary>
public sealed class EveryCallTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(b => b, b => b);
    private static readonly FileDescriptor[] Files =
    [
        LicensingServiceReflection.Descriptor, CommitmentServiceReflection.Descriptor, GuideServiceReflection.Descriptor, RegistrationServiceReflection.Descriptor,
        ArchiveServiceReflection.Descriptor, SupervisionServiceReflection.Descriptor, SecurityServiceReflection.Descriptor, TobaccoServiceReflection.Descriptor,
    ];

    public static TheoryData<string> Calls => [.. Methods.Select(m => m.FullName)];

    public static TheoryData<string> Mutations => [.. Methods.Where(m => m.InputType.FindFieldByName("request_id") is not null).Select(m => m.FullName)];

    private static IEnumerable<MethodDescriptor> Methods => Files.SelectMany(f => f.Services).SelectMany(s => s.Methods);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Nobody_calls_without_a_role_from_elsewhere_or_without_a_token(string method)
    {
        var access = Access(method);
        access.Roles.ShouldNotBeEmpty();
        (await ReasonAsync(method, city.Host.As(LicensingFixture.Agency, "stranger", "credit.officer"))).ShouldBe((StatusCode.PermissionDenied, "ROLE_MISSING"));
        (await ReasonAsync(method, city.Host.WithToken(null))).ShouldBe((StatusCode.Unauthenticated, "TOKEN_MISSING"));
        if (access.Agencies.Count > 0)
            (await ReasonAsync(method, city.Host.As("power-company", "stranger", [.. access.Roles]))).ShouldBe((StatusCode.PermissionDenied, "AGENCY_NOT_ADMITTED"));
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task An_empty_request_names_every_field_that_it_lacks(string method)
    {
        var access = Access(method);
        var error = await ErrorAsync(method, city.Host.As(access.Agencies.FirstOrDefault() ?? LicensingFixture.Agency, "clerk", [.. access.Roles]));

        error.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        var violations = error.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations;
        violations.ShouldContain(v => v.Field == "request_id" && v.Reason == "REQUIRED");
        violations.ShouldAllBe(v => v.LocalizedMessage.Locale == "zh-CN" && v.LocalizedMessage.Message.Length > 0 && v.Description.Length > 0);
        var input = Methods.Single(m => m.FullName == method).InputType;
        violations.Select(v => v.Field.Split('[', '.')[0]).ShouldBeSubsetOf(input.Fields.InDeclarationOrder().Select(f => f.Name));
    }

    [Fact]
    public void The_handbook_names_every_call_with_its_roles_and_agencies()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Quzhou.Aspire.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("Not inside the repository.");
        var rows = File.ReadAllLines(Path.Combine(directory.FullName, "docs", "licensing.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal) && l.Count(c => c == '|') == 5);

        rows.ShouldBe(Methods.Select(Row), ignoreOrder: true);
    }

    private static string Row(MethodDescriptor method)
    {
        var access = method.GetOptions().GetExtension(AccessExtensions.Access);
        return $"| `{method.Service.Name}` | `{method.Name}` | {string.Join(", ", access.Roles)} | {(access.Agencies.Count == 0 ? "any" : string.Join(", ", access.Agencies))} |";
    }

    private static Access Access(string method) => Methods.Single(m => m.FullName == method).GetOptions().GetExtension(AccessExtensions.Access);

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
