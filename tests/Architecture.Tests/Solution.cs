using System.Reflection;

namespace Quzhou.Architecture.Tests;

/// <summary>The assemblies and sources that the rules of this project are about.</summary>
internal static class Solution
{
    internal static readonly string[] Services = ["Admissions", "Credit", "FoodSafety", "HousingFund", "Licensing"];

    internal static readonly string Root = typeof(Solution).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    internal static Assembly Host(string service) => Assembly.Load($"Quzhou.{service}");

    internal static Assembly Core(string service) => Assembly.Load($"Quzhou.{service}.Core");

    internal static Assembly CoreTests(string service) => Assembly.Load($"Quzhou.{service}.Core.Tests");

    internal static Assembly Law => Assembly.Load("Quzhou.Law");

    internal static Assembly Contracts => Assembly.Load("Quzhou.Contracts");

    internal static Assembly Platform => Assembly.Load("Quzhou.Platform");

    internal static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !p.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !p.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
