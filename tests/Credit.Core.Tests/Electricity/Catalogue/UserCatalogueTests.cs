using System.Reflection;
using Quzhou.Credit.Core.Electricity;
using Quzhou.Credit.Core.Electricity.Catalogue;
using Quzhou.Credit.Core.Tests.Facts;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Electricity.Catalogue;

/// <summary>The catalogues are the articles: every rule stands in its own, and no number in another's.</summary>
public sealed class UserCatalogueTests
{
    private static readonly DateOnly First = Day("2018-06-01");

    [Theory]
    [InlineData(UserKind.NaturalPerson, 11, 13)]
    [InlineData(UserKind.LegalEntity, 12, 22)]
    public void Every_rule_of_an_article_stands_in_its_catalogue(UserKind kind, int article, int rules)
    {
        var written = Rules().Where(r => r.Namespace!.EndsWith($".{kind}", StringComparison.Ordinal)).Select(r => r.Rule).ToList();

        written.Count.ShouldBe(rules);
        written.ShouldAllBe(r => r.Article == article);
        Ids(kind).Distinct().ShouldBe(written.Select(r => r.RuleId), ignoreOrder: true);
    }

    [Theory]
    [InlineData(UserKind.NaturalPerson, "一.1 一.2 二.1 二.2 二.3 二.4 二.5 二.6 二.7 三.1 三.2 三.3 三.4 三.5 三.6 三.7")]
    [InlineData(UserKind.LegalEntity, "一.1 一.2 一.3 一.4 二.1 二.2 二.3 二.4 二.5 二.6 二.7 二.8 二.9 三.1 三.2 三.3 三.4 三.5 三.6 三.7 三.8 三.9 三.10 三.11 三.12")]
    public void Every_item_of_an_article_has_one_rule(UserKind kind, string items)
    {
        var slug = kind == UserKind.NaturalPerson ? ".natural-person." : ".legal-entity.";

        Rules().Where(r => r.Rule.RuleId.Contains(slug)).Select(r => r.Rule.Item).ShouldBe(items.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [InlineData(UserKind.NaturalPerson)]
    [InlineData(UserKind.LegalEntity)]
    public void A_count_is_cited_from_the_item_that_uses_it_and_levels_follow_each_other(UserKind kind)
    {
        var rules = Rules().DistinctBy(r => r.Rule.RuleId).ToDictionary(r => r.Rule.RuleId, r => r.Rule);
        foreach (var sort in UserCatalogue.Of(kind).Sorts)
        {
            var counted = sort.Items.Where(i => i.From is not null).ToList();
            foreach (var item in counted)
                item.From!.On(First).Citation.ShouldBe(rules[item.RuleId].Citation, item.From.Name);
            sort.Items.Select(i => i.Level).ShouldBe(sort.Items.Select(i => i.Level).Distinct().Order(), sort.Behaviour);
            counted.Select(i => i.Least(First)).ShouldBe(counted.Select(i => i.Least(First)).Distinct().Order(), sort.Behaviour);
            (sort.Window is null).ShouldBe(counted.Count == 0, sort.Behaviour);
        }
    }

    [Theory]
    [InlineData(UserKind.NaturalPerson)]
    [InlineData(UserKind.LegalEntity)]
    public void No_count_says_anything_of_the_day_before_the_regulation(UserKind kind)
    {
        foreach (var sort in UserCatalogue.Of(kind).Sorts.Where(s => s.Window is not null))
        {
            foreach (var item in sort.Items)
                Should.Throw<ParameterNotInForceException>(() => item.Find(new CountedConduct(Conduct.Of("late@2018-05-30 late@2018-05-31"), Day("2018-05-31"), sort.Window)), item.RuleId);
        }
    }

    private static IEnumerable<string> Ids(UserKind kind)
    {
        var catalogue = UserCatalogue.Of(kind);
        return catalogue.Sorts.SelectMany(s => s.Items).Select(i => i.RuleId).Append(catalogue.General.RuleId).Append(catalogue.Heavier.RuleId);
    }

    private static IEnumerable<(string? Namespace, RuleAttribute Rule)> Rules() =>
        from type in typeof(ElectricityDetermination).Assembly.GetTypes()
        where type.Namespace?.Contains(".Electricity.Rules", StringComparison.Ordinal) == true
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from rule in method.GetCustomAttributes<RuleAttribute>()
        select (type.Namespace, rule);
}
