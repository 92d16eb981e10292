using Quzhou.FoodSafety.Core.Tracing;
using Quzhou.FoodSafety.Core.Tracing.Epcis;
using Quzhou.FoodSafety.Core.Tracing.Graph;
using Quzhou.FoodSafety.Core.Tracing.Parameters;
using Quzhou.FoodSafety.Core.Tracing.Rules;
using Quzhou.Law;
using static Quzhou.FoodSafety.Core.Tests.Tracing.MadeUpEvents;

namespace Quzhou.FoodSafety.Core.Tests.Tracing.Rules;

/// <summary>One step back, no cycle, no more out than in (衢政办发〔2018〕26号(十八)).</summary>
public sealed class TracingRulesTests
{
    private static readonly DateOnly InForce = new(2018, 4, 25);
    private static readonly BatchId Lot1 = new(Lot(1));

    public static TheoryData<string, long, long, bool> Balances => new()
    {
        { "nothing moved", 0, 0, false },
        { "all of it went out", 10_000, 10_000, false },
        { "within the tolerance, the last unit", 10_000, 10_100, false },
        { "the first unit beyond the tolerance", 10_000, 10_101, true },
        { "out of nothing", 0, 1, true },
        { "as much as a number holds", long.MaxValue / 2, long.MaxValue / 2, false },
    };

    [Theory]
    [MemberData(nameof(Balances))]
    [Covers("foodsafety.tracing.balance")]
    public void No_more_goes_out_than_came_in_but_for_the_tolerance(string name, long flowsIn, long flowsOut, bool found)
    {
        var finding = NoMoreOutThanIn.Check([Stock(Dimension.Mass, flowsIn, flowsOut)], InForce);

        (finding is not null).ShouldBe(found, name);
        if (finding is not null)
            (finding.Citation, finding.Parameter).ShouldBe((Core.Texts.Point("十八"), "foodsafety.tracing.balance-tolerance@2018-04-25=100 ten-thousandths"));
    }

    [Fact]
    [Covers("foodsafety.tracing.balance")]
    public void What_cannot_be_compared_is_not_judged()
    {
        NoMoreOutThanIn.Check([Stock(Dimension.Mass, 0, 5), Stock(Dimension.Count, 9, 0)], InForce).ShouldBeNull();
        NoMoreOutThanIn.Check([Stock(Dimension.Mass, 0, 5) with { Unknown = true }], InForce).ShouldBeNull();
        NoMoreOutThanIn.Check([Stock(null, 0, 0)], InForce).ShouldBeNull();
    }

    [Fact]
    public void The_tolerance_is_not_older_than_the_text()
    {
        BalanceNumbers.ToleranceTenThousandths.On(InForce).Value.ShouldBe(100);
        Should.Throw<ParameterNotInForceException>(() => BalanceNumbers.ToleranceTenThousandths.On(InForce.AddDays(-1)));
    }

    public static TheoryData<string, decimal, decimal, bool> Yields => new()
    {
        { "less comes out", 10, 9, false },
        { "the last gram within the tolerance", 100, 101, false },
        { "the first gram beyond it", 100, 101.001m, true },
    };

    [Theory]
    [MemberData(nameof(Yields))]
    [Covers("foodsafety.tracing.yield")]
    public void A_transformation_yields_no_more_than_went_in(string name, decimal input, decimal output, bool found) =>
        (NoMoreOutThanIn.CheckYield(Transformation("t", Place(1), [Kilograms(1, input)], [Kilograms(2, output)]), InForce) is not null).ShouldBe(found, name);

    [Fact]
    [Covers("foodsafety.tracing.yield")]
    public void A_transformation_is_not_judged_when_its_sides_cannot_be_compared()
    {
        var more = Transformation("t", Place(1), [Kilograms(1, 1)], [Kilograms(2, 2)]);

        NoMoreOutThanIn.CheckYield(more, InForce).ShouldNotBeNull();
        NoMoreOutThanIn.CheckYield(more with { TransformationId = "urn:t:1" }, InForce).ShouldBeNull();
        NoMoreOutThanIn.CheckYield(more with { Error = new ErrorDeclaration(Noon, "", []) }, InForce).ShouldBeNull();
        NoMoreOutThanIn.CheckYield(more with { InputQuantities = [new BatchQuantity(Lot(1), null, "KGM")] }, InForce).ShouldBeNull();
        NoMoreOutThanIn.CheckYield(more with { OutputQuantities = [new BatchQuantity(Lot(2), 2, "LTR")] }, InForce).ShouldBeNull();
        NoMoreOutThanIn.CheckYield(more with { InputQuantities = [new BatchQuantity(Lot(1), 1)], OutputQuantities = [new BatchQuantity(Lot(2), 24)] }, InForce).ShouldBeNull("one carcass, many cuts");
    }

    [Fact]
    [Covers("foodsafety.tracing.source-missing")]
    public void Whoever_passes_on_what_it_never_had_is_named()
    {
        OneStepBack.Check([Stock(Dimension.Mass, 0, 5) with { HasSource = false }]).ShouldNotBeNull().Citation.ShouldBe(Core.Texts.Point("十八"));
        OneStepBack.Check([Stock(Dimension.Mass, 0, 5) with { HasSource = false }, Stock(Dimension.Count, 1, 0) with { HasOutflow = false }]).ShouldBeNull();
        OneStepBack.Check([Stock(Dimension.Mass, 5, 0) with { HasOutflow = false }]).ShouldBeNull();
    }

    [Fact]
    [Covers("foodsafety.tracing.cycle")]
    public void A_cycle_is_told_with_its_batches()
    {
        var book = TraceBook.Of([Transformation("a", Place(1), [Kilograms(1, 1)], [Kilograms(2, 1)]), Transformation("b", Place(1), [Kilograms(2, 1)], [Kilograms(1, 1)])]);

        var cycle = book.Cycles().ShouldHaveSingleItem();
        NothingComesFromItself.Check(cycle).ShouldNotBeNull().Facts.Select(f => f.Value).ShouldBe([Lot(1), Lot(2)]);
        NothingComesFromItself.Check([]).ShouldBeNull();
    }

    private static Position Stock(Dimension? dimension, long flowsIn, long flowsOut) =>
        new(Lot1, "urn:place:1", dimension, flowsIn, 0, flowsOut, 0, 0, 0, HasSource: true, HasOutflow: true, Unknown: false);
}
