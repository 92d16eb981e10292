using Quzhou.Licensing.V1;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests.Modes;

/// <summary>The catalogue as the office's system reads it.</summary>
public sealed class CatalogueTests(LicensingFixture city) : IClassFixture<LicensingFixture>
{
    [Theory]
    [InlineData(Zone.EconomicDevelopment)]
    [InlineData(Zone.HighTech)]
    public async Task The_totals_are_the_plans_and_what_is_not_printed_has_no_name(Zone zone)
    {
        var listed = await city.Clerk.ListCatalogueItemsAsync(new ListCatalogueItemsRequest { Zone = zone, PageSize = 100 });

        listed.Items.Count.ShouldBe(98);
        listed.Totals.Select(t => (t.Mode, t.Items)).ShouldBe(
            [(ReformMode.Cancelled, 4), (ReformMode.Filing, 2), (ReformMode.Commitment, 21), (ReformMode.Transparency, 37), (ReformMode.Strict, 34)]);
        listed.Items.Where(i => !i.Printed).Select(i => i.Serial).ShouldBe([44, 45]);
        listed.Items.Where(i => !i.Printed).ShouldAllBe(i => i.Name.Length == 0 && i.PrintedName.Length == 0);
        listed.Items.ShouldAllBe(i => i.Task.Length > 0);
    }

    [Fact]
    public async Task An_item_is_read_by_zone_and_serial()
    {
        (await city.Clerk.GetCatalogueItemAsync(new GetCatalogueItemRequest { Zone = Zone.HighTech, Serial = Steps.Pawn })).Item.Name.ShouldBe("典当业特种行业许可证核发");
        (await city.Clerk.GetCatalogueItemAsync(new GetCatalogueItemRequest { Zone = Zone.HighTech, Serial = 99 }).ViolationsAsync()).ShouldBe(["serial:OUT_OF_RANGE"]);
        (await city.Clerk.GetCatalogueItemAsync(new GetCatalogueItemRequest()).ViolationsAsync()).ShouldBe(["zone:REQUIRED", "serial:OUT_OF_RANGE"]);
    }

    [Fact]
    public async Task Nobody_applies_for_what_has_no_name_or_needs_no_approval()
    {
        foreach (var serial in new[] { 1, 44, 45 })
        {
            var refused = await city.SubmitAsync(TestSubjects.Company(), serial, Route.Ordinary);
            refused.Verdict.ShouldBe(Common.V1.Verdict.Refused);
            refused.Application.ShouldBeNull();
            refused.Basis.ShouldContain(b => b.RuleId == "licensing.item.takes-applications");
        }
    }
}
