using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Core.Operators;

namespace Quzhou.FoodSafety.Core.Tests.Inspections;

/// <summary>Checklists are the office's data, by kind and day (docs/decisions/0083).</summary>
public sealed class ChecklistTests
{
    private static readonly DateOnly Today = new(2018, 6, 1);
    private static readonly ChecklistItem[] Items = [new(1, "甲", true), new(2, "乙", false)];

    private static Outcome<Checklist> Publish(DateOnly from, ChecklistItem[]? items = null, string source = "通知", params Checklist[] published) =>
        Checklists.Publish(Guid.Empty, published, OperatorKind.Caterer, from, source, items ?? Items, Today);

    [Fact]
    public void The_version_in_force_is_the_last_that_has_begun()
    {
        var first = Publish(Today).Granted();
        var second = Publish(new(2018, 9, 1), published: first).Granted();
        Checklist[] published = [first, second];

        (first.Version, second.Version).ShouldBe((1, 2));
        Checklists.On(published, OperatorKind.Caterer, Today.AddDays(-1)).ShouldBeNull();
        Checklists.On(published, OperatorKind.Caterer, Today).ShouldBe(first);
        Checklists.On(published, OperatorKind.Caterer, new(2018, 8, 31)).ShouldBe(first);
        Checklists.On(published, OperatorKind.Caterer, new(2018, 9, 1)).ShouldBe(second);
        Checklists.On(published, OperatorKind.Canteen, Today).ShouldBeNull();
    }

    [Fact]
    public void A_version_is_not_back_dated_and_follows_the_last()
    {
        Publish(Today.AddDays(-1)).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        Publish(new(2018, 9, 1), published: Publish(new(2018, 9, 1)).Granted()).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        Publish(new(2018, 9, 2), published: Publish(new(2018, 9, 1)).Granted()).Granted();
    }

    public static TheoryData<string, ChecklistItem[], string> Wrong => new()
    {
        { "no item", [], "通知" },
        { "a gap", [new(1, "甲", false), new(3, "丙", false)], "通知" },
        { "doubled", [new(1, "甲", false), new(1, "丙", false)], "通知" },
        { "an empty item", [new(1, " ", false)], "通知" },
        { "no source", [new(1, "甲", false)], " " },
        { "one too many", [.. Enumerable.Range(1, 201).Select(n => new ChecklistItem(n, "甲", false))], "通知" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_list_is_whole(string name, ChecklistItem[] items, string source) =>
        Publish(Today, items, source).NotAllowed().ShouldBe(NotAllowedReason.WrongContent, name);
}
