using System.Text.RegularExpressions;

namespace Quzhou.Architecture.Tests;

/// <summary>What a newcomer relies on when looking for something in the tree.</summary>
public sealed partial class SourceConventionTests
{
    private const int LongestFile = 400;
    private static readonly string[] Roots = ["AppHost", "ServiceDefaults", "services", "tests"];

    [Fact]
    public void A_rule_stands_in_a_folder_of_rules() =>
        Solution.Sources("services").Where(p => RuleUse().IsMatch(File.ReadAllText(p)))
            .Where(p => !p.Contains("/Rules/", StringComparison.Ordinal) && !p.Contains("/Law/", StringComparison.Ordinal))
            .Select(Relative)
            .ShouldBeEmpty();

    [Fact]
    public void A_file_is_one_thing() =>
        Roots.SelectMany(Solution.Sources)
            .Where(p => File.ReadLines(p).Count() > LongestFile)
            .Select(Relative)
            .ShouldBeEmpty();

    [Fact]
    public void A_test_waits_for_a_condition_and_never_for_a_while() =>
        Solution.Sources("tests").Where(p => FixedSleep().IsMatch(File.ReadAllText(p)))
            .Select(Relative)
            .ShouldBeEmpty();

    // The calendar of a host has the years in it that its operator added; the one of the product ends.
    [Fact]
    public void A_host_counts_working_days_by_the_calendar_it_was_given() =>
        Solution.Sources("services").Where(p => File.ReadAllText(p).Contains("WorkingDayCalendar.StateCouncil", StringComparison.Ordinal))
            .Where(p => !p.EndsWith("/Platform/WorkingDays.cs", StringComparison.Ordinal) && !p.Contains("/Law/", StringComparison.Ordinal))
            .Select(Relative)
            .ShouldBeEmpty();

    private static string Relative(string path) => Path.GetRelativePath(Solution.Root, path);

    [GeneratedRegex(@"^\s*\[Rule\(", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex RuleUse();

    // A pause inside a polling loop with a deadline is marked as such; anything else is a sleep.
    [GeneratedRegex(@"Thread\.Sleep\(|Task\.Delay\((?!.*// poll)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex FixedSleep();
}
