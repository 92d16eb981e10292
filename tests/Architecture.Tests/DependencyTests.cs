using System.Reflection;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Quzhou.Architecture.Tests;

/// <summary>Who may know whom: the domain knows nothing but the law's basic types, and no service knows another.</summary>
public sealed class DependencyTests
{
    private static readonly ArchUnitNET.Domain.Architecture City = new ArchLoader()
        .LoadAssemblies([.. Solution.Services.SelectMany(s => new[] { Solution.Host(s), Solution.Core(s) }), Solution.Platform])
        .Build();

    public static TheoryData<string> Services => [.. Solution.Services];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_core_references_the_law_and_the_base_library_only(string service) =>
        References(Solution.Core(service)).Where(r => r != "Quzhou.Law" && !r.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Law_and_contracts_reference_the_base_library_only()
    {
        References(Solution.Law).Where(r => !r.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty();
        References(Solution.Contracts).Where(r => !r.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void No_service_references_another(string service)
    {
        var others = Solution.Services.Where(s => s != service).SelectMany(s => new[] { $"Quzhou.{s}", $"Quzhou.{s}.Core" });

        References(Solution.Host(service)).Intersect(others).ShouldBeEmpty();
        References(Solution.Core(service)).Intersect(others).ShouldBeEmpty();
    }

    [Fact]
    public void The_platform_knows_no_service() =>
        References(Solution.Platform).Intersect(Solution.Services.SelectMany(s => new[] { $"Quzhou.{s}", $"Quzhou.{s}.Core" })).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Services))]
    public void A_host_speaks_to_the_broker_through_the_platform(string service)
    {
        // A direct publish would leave the transaction: it could be lost, or go out for a decision that was rolled back.
        var rule = Types().That().ResideInAssembly(Solution.Host(service))
            .Should().NotDependOnAnyTypesThat().HaveFullNameMatching(@"^MassTransit\.(IBus|IPublishEndpoint|ISendEndpointProvider|IBusControl)$")
            .WithoutRequiringPositiveResults();

        rule.HasNoViolations(City).ShouldBeTrue(string.Join('\n', rule.Evaluate(City).Where(r => !r.Passed).Select(r => r.Description)));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_host_shows_nothing_but_its_API(string service) =>
        Solution.Host(service).GetExportedTypes()
            .Where(t => t.Namespace is not { } name || !name.EndsWith(".V1", StringComparison.Ordinal))
            .Where(t => t.Name != "Program" && !typeof(Microsoft.EntityFrameworkCore.Migrations.Migration).IsAssignableFrom(t))
            .Select(t => t.FullName)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Services))]
    public void A_core_is_synchronous(string service) =>
        Solution.Core(service).GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => typeof(Task).IsAssignableFrom(m.ReturnType))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}")
            .ShouldBeEmpty();

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);
}
