namespace Quzhou.Law.Tests.Basis;

public sealed class FindingTests
{
    [Fact]
    public void Two_findings_that_say_the_same_are_equal()
    {
        Made([new Fact("months", "7")]).ShouldBe(Made([new Fact("months", "7")]));
        Made([new Fact("months", "7")]).GetHashCode().ShouldBe(Made([new Fact("months", "7")]).GetHashCode());
    }

    [Theory]
    [InlineData("another value", "months", "6")]
    [InlineData("another name", "days", "7")]
    public void Two_findings_of_other_facts_are_not(string row, string name, string value) =>
        Made([new Fact(name, value)]).ShouldNotBe(Made([new Fact("months", "7")]), row);

    [Fact]
    public void Two_findings_of_other_rules_are_not() => Made([]).ShouldNotBe(Made([]) with { RuleId = "another.rule" });

    [Theory]
    [InlineData("a person", "11010519491231002X")]
    [InlineData("a code", "91350100M000100Y43")]
    public void A_fact_is_never_the_number_of_a_subject(string row, string number)
    {
        var error = Should.Throw<ArgumentException>(() => Made([new Fact("subject", number)]), row);

        error.Message.ShouldContain("subject");
        error.Message.ShouldNotContain(number);
        Should.Throw<ArgumentException>(() => Made([]) with { Facts = [new Fact("subject", number)] }, row);
    }

    private static Finding Made(IReadOnlyList<Fact> facts) => new("a.rule", new Citation("衢发改发〔2018〕23号", 12), "理由", "reason", facts, "p@2018-06-01=6 months");
}
