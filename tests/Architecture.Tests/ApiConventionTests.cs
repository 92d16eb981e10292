using System.Reflection;
using Google.Protobuf.Reflection;
using Quzhou.Common.V1;

namespace Quzhou.Architecture.Tests;

/// <summary>What every RPC of every service has to keep (design 8 and 9).</summary>
public sealed class ApiConventionTests
{
    public static TheoryData<string> Methods => [.. AllMethods().Select(m => m.FullName)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void An_RPC_names_the_roles_it_admits(string method) => Access(Find(method))?.Roles.ShouldNotBeEmpty(method);

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_mutation_carries_a_request_id_and_a_read_does_not(string method)
    {
        var found = Find(method);
        if (found.IsServerStreaming)
            return;
        var repeatable = found.GetOptions()?.IdempotencyLevel
            is MethodOptions.Types.IdempotencyLevel.NoSideEffects or MethodOptions.Types.IdempotencyLevel.Idempotent;

        (found.InputType.FindFieldByName("request_id") is not null).ShouldBe(!repeatable, method);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_list_has_pages(string method)
    {
        var found = Find(method);
        if (!found.Name.StartsWith("List", StringComparison.Ordinal))
            return;
        found.InputType.FindFieldByName("page_size").ShouldNotBeNull(method);
        found.InputType.FindFieldByName("page_token").ShouldNotBeNull(method);
        found.OutputType.FindFieldByName("next_page_token").ShouldNotBeNull(method);
    }

    [Fact]
    public void An_answer_with_a_verdict_has_its_basis() =>
        AllMethods().Select(m => m.OutputType)
            .Where(o => o.Fields.InDeclarationOrder().Any(f => f.FieldType == FieldType.Enum && f.EnumType.FullName == "quzhou.common.v1.Verdict"))
            .Where(o => !o.Fields.InDeclarationOrder().Any(f => f.IsRepeated && f.FieldType == FieldType.Message && f.MessageType.FullName == "quzhou.common.v1.Basis"))
            .Select(o => o.FullName)
            .ShouldBeEmpty();

    private static Access? Access(MethodDescriptor method) => method.GetOptions()?.GetExtension(AccessExtensions.Access);

    private static MethodDescriptor Find(string method) => AllMethods().Single(m => m.FullName == method);

    private static IEnumerable<MethodDescriptor> AllMethods() =>
        Solution.Services.Select(Solution.Host).Append(Solution.Platform)
            .SelectMany(a => a.GetTypes())
            .Select(t => t.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static))
            .Where(p => p?.PropertyType == typeof(FileDescriptor))
            .Select(p => (FileDescriptor)p!.GetValue(null)!)
            .Where(f => f.Package.StartsWith("quzhou.", StringComparison.Ordinal))
            .SelectMany(f => f.Services)
            .SelectMany(s => s.Methods);
}
