using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.Core;
using Quzhou.Common.V1;
using Quzhou.HousingFund.V1;

namespace Quzhou.HousingFund.Tests;

/// <summary>What holds for every call of the housing fund, found from its descriptors, so that a new call is tested before anybody thinks of it.</summary>
public sealed class EveryCallTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    private const string Agency = "housing-fund-centre";
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(b => b, b => b);
    private static readonly FileDescriptor[] Files =
    [
        HousingFundServiceReflection.Descriptor, ProjectServiceReflection.Descriptor, CommitteeServiceReflection.Descriptor, SupervisionServiceReflection.Descriptor,
        LoanServiceReflection.Descriptor, WithdrawalServiceReflection.Descriptor, TenderServiceReflection.Descriptor,
    ];

    private static readonly string[] Roles =
    [
        "housingfund.reader", "housingfund.clerk", "housingfund.approver", "housingfund.judge", "housingfund.committee", "housingfund.surveyor", "housingfund.reviewer",
    ];

    public static TheoryData<string> Calls => [.. Methods.Select(m => m.FullName)];

    public static TheoryData<string> Mutations => [.. Methods.Where(m => m.InputType.FindFieldByName("request_id") is not null).Select(m => m.FullName)];

    private static IEnumerable<MethodDescriptor> Methods => Files.SelectMany(f => f.Services).SelectMany(s => s.Methods);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Nobody_calls_without_a_role_from_elsewhere_or_without_a_token(string method)
    {
        (await ReasonAsync(method, fund.Host.As(Agency, "stranger", "credit.officer"))).ShouldBe((StatusCode.PermissionDenied, "ROLE_MISSING"));
        (await ReasonAsync(method, fund.Host.As("power-company", "stranger", Roles))).ShouldBe((StatusCode.PermissionDenied, "AGENCY_NOT_ADMITTED"));
        (await ReasonAsync(method, fund.Host.WithToken(null))).ShouldBe((StatusCode.Unauthenticated, "TOKEN_MISSING"));
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task An_empty_request_names_every_field_that_it_lacks(string method)
    {
        var error = await ErrorAsync(method, fund.Host.As(Agency, "clerk", Roles));

        error.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        var violations = error.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations;
        violations.ShouldContain(v => v.Field == "request_id" && v.Reason == "REQUIRED");
        violations.ShouldAllBe(v => v.LocalizedMessage.Locale == "zh-CN" && v.LocalizedMessage.Message.Length > 0 && v.Description.Length > 0);
        var input = Methods.Single(m => m.FullName == method).InputType;
        violations.Select(v => v.Field.Split('[', '.')[0]).ShouldBeSubsetOf(input.Fields.InDeclarationOrder().Select(f => f.Name));
    }

    [Fact]
    public void The_handbook_names_every_call_with_its_roles()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Quzhou.Aspire.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("Not inside the repository.");
        var rows = File.ReadAllLines(Path.Combine(directory.FullName, "docs", "housing-fund.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal) && l.Count(c => c == '|') == 4);

        rows.ShouldBe(Methods.Select(m => $"| `{m.Service.Name}` | `{m.Name}` | {string.Join(", ", m.GetOptions().GetExtension(AccessExtensions.Access).Roles.Select(r => r.Split('.')[1]))} |"), ignoreOrder: true);
    }

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
