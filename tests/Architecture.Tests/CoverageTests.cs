using System.Reflection;
using System.Text;
using Quzhou.Law;

namespace Quzhou.Architecture.Tests;

/// <summary>
/// <c>docs/coverage.md</c>: article → rule → test, built by reflection. Set <c>QUZHOU_WRITE_COVERAGE=1</c> to write the page anew.
/// </summary>
public sealed class CoverageTests
{
    private static readonly string Notes = Path.Combine(Solution.Root, "docs", "articles-without-a-rule.md");
    private static readonly string Page = Path.Combine(Solution.Root, "docs", "coverage.md");

    [Fact]
    public void Every_rule_has_one_id_and_a_citation()
    {
        var rules = Rules().ToList();

        rules.ShouldNotBeEmpty();
        rules.GroupBy(r => r.Rule.RuleId).Where(g => g.Select(r => r.Where).Distinct().Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        rules.Where(r => string.IsNullOrWhiteSpace(r.Rule.Document)).Select(r => r.Where).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_has_a_test_and_every_named_rule_exists()
    {
        var rules = Rules().Select(r => r.Rule.RuleId).ToHashSet(StringComparer.Ordinal);
        var covered = Tests().Select(t => t.RuleId).ToHashSet(StringComparer.Ordinal);

        rules.Except(covered).ShouldBeEmpty("rules without a test");
        covered.Except(rules).ShouldBeEmpty("tests of rules that do not exist");
    }

    [Fact]
    public void The_page_is_up_to_date()
    {
        var text = Build();
        if (Environment.GetEnvironmentVariable("QUZHOU_WRITE_COVERAGE") == "1")
            File.WriteAllText(Page, text);

        File.ReadAllText(Page).ShouldBe(text, "run the tests once with QUZHOU_WRITE_COVERAGE=1");
    }

    public static TheoryData<string, string[]> FinishedTexts => new()
    {
        { "衢发改发〔2018〕23号", Articles(35) },
        { "衢公积金〔2018〕15号", Articles(15) },
        { "衢公积金〔2018〕18号", Articles(20) },
        {
            "衢市教基〔2018〕17号",
            ["一(一)", "一(二)", "一(三)", "一(四)", "一(五)", "二", "三(一)", "三(二)", "三(三)", "三(四)", "三(五)", "三(六)", "三(七)", "四(一)", "四(二)", "四(三)", "五"]
        },
        { "衢政办发〔2018〕24号", ["一", "二", "三", .. Points("四", 5), .. Points("五", 5), .. Points("六", 5), .. Annex("附件2", 15)] },
        { "衢烟专〔2018〕3号", [.. Points("一", 11), .. Points("二", 7), "三", "四", "五"] },
        {
            "衢公办〔2018〕14号",
            [.. Points("一", 2), .. Points("二", 4), .. Points("三", 3), .. Annex("附件8-2", 12), .. Annex("附件8-3", 8), .. Annex("附件8-4", 5), .. Annex("附件8-5", 7), "附件8-5第9条"]
        },
        { "衢政办发〔2018〕26号", [.. Points("", 30)] },
    };

    [Theory]
    [MemberData(nameof(FinishedTexts))]
    public void Every_article_of_a_finished_text_is_a_rule_or_accounted_for(string document, string[] articles)
    {
        var ruled = Rules().Select(r => r.Rule).Where(r => r.Document == document).Select(Label).ToHashSet(StringComparer.Ordinal);
        var noted = File.ReadLines(Notes).Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 4 && cells[1] == document).Select(cells => cells[2]).ToList();

        articles.Except(ruled).Except(noted).ShouldBeEmpty("articles that nobody thought of");
        noted.Intersect(ruled).ShouldBeEmpty("articles that have a rule by now");
        noted.ShouldBeUnique();
        noted.Except(articles).ShouldBeEmpty("articles that the text does not have");
    }

    private static string[] Articles(int last) => [.. Enumerable.Range(1, last).Select(n => $"第{Citation.ChineseNumeral(n)}条")];

    private static IEnumerable<string> Points(string part, int last) => Enumerable.Range(1, last).Select(n => $"{part}({Citation.ChineseNumeral(n)})");

    private static IEnumerable<string> Annex(string annex, int last) => Enumerable.Range(1, last).Select(n => $"{annex}第{n}条");

    // The article, or part and point where a text has no articles.
    private static string Label(RuleAttribute rule) => rule.Article > 0
        ? rule.Part.Length == 0 ? $"第{Citation.ChineseNumeral(rule.Article)}条" : $"{rule.Part}第{rule.Article}条"
        : rule.Part + (rule.Item.Length == 0 ? "" : $"({rule.Item.Split('.')[0]})");

    private static string Build()
    {
        var tests = Tests().ToLookup(t => t.RuleId, t => t.Where, StringComparer.Ordinal);
        var page = new StringBuilder("""
            # Coverage: article → rule → test

            Built by reflection from the `[Rule]` and `[Covers]` attributes; a test fails when it is stale.

            """);
        foreach (var document in Rules().GroupBy(r => r.Rule.Document + r.Rule.Part).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Append($"\n## {document.Key}\n\n| Article | Rule | Code | Tests |\n| --- | --- | --- | --- |\n");
            foreach (var (rule, where) in document.OrderBy(r => r.Rule.Article).ThenBy(r => r.Rule.Item, StringComparer.Ordinal).ThenBy(r => r.Rule.RuleId, StringComparer.Ordinal))
            {
                var article = rule.Citation.ToString()[(rule.Document.Length + rule.Part.Length)..];
                page.Append($"| {(article.Length == 0 ? "—" : article)} | `{rule.RuleId}` | `{where}` | {string.Join(", ", tests[rule.RuleId].Distinct().Order(StringComparer.Ordinal).Select(t => $"`{t}`"))} |\n");
            }
        }
        return page.ToString();
    }

    private static IEnumerable<(RuleAttribute Rule, string Where)> Rules() =>
        from service in Solution.Services
        from member in Members(Solution.Core(service))
        from rule in member.GetCustomAttributes<RuleAttribute>()
        select (rule, Name(member));

    private static IEnumerable<(string RuleId, string Where)> Tests() =>
        from service in Solution.Services
        from member in Members(Solution.CoreTests(service))
        from covers in member.GetCustomAttributes<CoversAttribute>()
        select (covers.RuleId, Name(member));

    private static IEnumerable<MemberInfo> Members(Assembly assembly) =>
        assembly.GetTypes().SelectMany(t => t
            .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Cast<MemberInfo>().Append(t));

    private static string Name(MemberInfo member) => member is Type type ? type.Name : $"{member.DeclaringType!.Name}.{member.Name}";
}
