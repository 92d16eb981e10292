using Quzhou.FoodSafety.Core.Operators;
using Quzhou.FoodSafety.Core.Operators.Rules;
using Quzhou.Law;

namespace Quzhou.FoodSafety.Core.Tests.Operators.Rules;

/// <summary>Permits, kitchen waste and separators (附件1, 八).</summary>
public sealed class RegisterRulesTests
{
    private static readonly DateOnly Issued = new(2018, 4, 13);
    private static readonly Facilities Large = new(CateringSize.Large, MainUrbanArea: true, KitchenWasteCollected: true, OilWaterSeparator: true);

    public static TheoryData<string, int, OperatorKind[]> Permits => new()
    {
        { "small workshops, caterers and shops", 6, [OperatorKind.SmallAndStall] },
        { "the item before production", 68, [] },
        { "production", 69, [OperatorKind.Producer] },
        { "trade, which covers several kinds", 70, [OperatorKind.Market, OperatorKind.Caterer, OperatorKind.Canteen, OperatorKind.OnlineSeller, OperatorKind.VendingMachine] },
        { "the item after trade", 71, [] },
        { "no item", 0, [] },
    };

    [Theory]
    [MemberData(nameof(Permits))]
    [Covers("foodsafety.register.permit")]
    public void A_food_permit_creates_its_kinds(string name, int serial, OperatorKind[] kinds)
    {
        var (created, finding) = PermitCreatesKind.Of(serial, Issued);

        created.ShouldBe(kinds, name);
        (finding is null).ShouldBe(kinds.Length == 0, name);
    }

    [Fact]
    public void Before_the_plan_no_text_says_what_a_permit_creates() =>
        Should.Throw<ParameterNotInForceException>(() => PermitCreatesKind.Of(69, Issued.AddDays(-1)));

    public static TheoryData<string, OperatorKind, Facilities, bool, bool> Wastes => new()
    {
        { "large, collected", OperatorKind.Caterer, Large, true, true },
        { "large, not collected", OperatorKind.Caterer, Large with { KitchenWasteCollected = false }, true, false },
        { "medium, the smallest that counts", OperatorKind.Caterer, Large with { Size = CateringSize.Medium }, true, true },
        { "small, the largest that does not", OperatorKind.Caterer, Large with { Size = CateringSize.Small }, false, false },
        { "size not known", OperatorKind.Caterer, Large with { Size = null }, false, false },
        { "outside the main urban area", OperatorKind.Caterer, Large with { MainUrbanArea = false }, false, false },
        { "a canteen", OperatorKind.Canteen, Large, true, true },
        { "a market", OperatorKind.Market, Large, false, false },
        { "a small business", OperatorKind.SmallAndStall, Large, false, false },
    };

    [Theory]
    [MemberData(nameof(Wastes))]
    [Covers("foodsafety.kitchen-waste.collected")]
    public void Kitchen_waste_counts_for_large_and_medium_catering_in_the_main_urban_area(string name, OperatorKind kind, Facilities facilities, bool inScope, bool met)
    {
        var counted = KitchenWasteCollected.Of(kind, facilities, Texts.InForce);

        (counted.InScope, counted.Met).ShouldBe((inScope, met), name);
        counted.Basis.Citation.ShouldBe(Texts.Point("八"), name);
    }

    [Fact]
    public void An_unknown_size_says_so() =>
        KitchenWasteCollected.Of(OperatorKind.Caterer, Large with { Size = null }, Texts.InForce).Basis.ReasonZh.ShouldContain("规模未登记");

    [Theory]
    [InlineData(OperatorKind.Caterer, false, true)]
    [InlineData(OperatorKind.Canteen, false, true)]
    [InlineData(OperatorKind.Caterer, true, false)]
    [InlineData(OperatorKind.Producer, false, false)]
    [Covers("foodsafety.oil-water-separator")]
    public void A_separator_is_urged_on_catering_without_one(OperatorKind kind, bool installed, bool advised) =>
        (OilWaterSeparatorUrged.Check(kind, Large with { OilWaterSeparator = installed }) is not null).ShouldBe(advised);
}
