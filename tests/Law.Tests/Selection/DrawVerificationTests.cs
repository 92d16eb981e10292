using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Quzhou.Law.Tests.Selection;

public sealed class DrawVerificationTests
{
    private const string Seed = "00112233445566778899aabbccddeeff";

    private static readonly DrawPlan Plan = new(
        "p",
        [new("key", 100, ["k1", "k2"]), new("ordinary", 50, ["o1", "o2", "o3", "o4"])],
        DrawRounding.Up,
        ["a", "b", "c"],
        2,
        [new("a", "k1"), new("b", "k1")]);

    private static PublishedDraw Published { get; } = new(Seed, Plan, DoubleRandomDraw.Run(Convert.FromHexString(Seed), Plan));

    private static DrawResult Result => Published.Result;

    public static TheoryData<string, PublishedDraw, DrawDifferenceKind?> Tampered => new()
    {
        { "as drawn", Published, null },
        { "another seed", Published with { Seed = "01" }, DrawDifferenceKind.OtherInspectors },
        { "no seed", Published with { Seed = "" }, DrawDifferenceKind.SeedUnreadable },
        { "no hexadecimal", Published with { Seed = "0g" }, DrawDifferenceKind.SeedUnreadable },
        { "half a byte", Published with { Seed = "012" }, DrawDifferenceKind.SeedUnreadable },
        { "another procedure", With(Result with { Procedure = "v0" }), DrawDifferenceKind.ProcedureUnknown },
        { "a flawed plan", Published with { Plan = Plan with { InspectorsPerSubject = 0 } }, DrawDifferenceKind.PlanFlawed },
        { "one left out", With(Result with { Drawn = [.. Result.Drawn.Skip(1)] }), DrawDifferenceKind.SubjectMissing },
        { "one put in", With(Result with { Drawn = [.. Result.Drawn, new("ordinary", "o9", ["a", "b"])] }), DrawDifferenceKind.SubjectNotDrawn },
        { "one twice", With(Result with { Drawn = [.. Result.Drawn, Result.Drawn[0]] }), DrawDifferenceKind.SubjectNotDrawn },
        { "another inspector", With(Result with { Drawn = [Result.Drawn[0] with { Inspectors = ["a", "z"] }, .. Result.Drawn.Skip(1)] }), DrawDifferenceKind.OtherInspectors },
        { "one inspector fewer", With(Result with { Drawn = [Result.Drawn[0] with { Inspectors = ["a"] }, .. Result.Drawn.Skip(1)] }), DrawDifferenceKind.OtherInspectors },
        { "somebody for whom nobody is", With(Result with { Drawn = [.. Result.Drawn, new("key", "k1", ["a", "c"])], Unstaffed = [] }), DrawDifferenceKind.OtherInspectors },
        { "another order", With(Result with { Drawn = [.. Result.Drawn.Reverse()] }), DrawDifferenceKind.OtherOrder },
    };

    [Theory]
    [MemberData(nameof(Tampered))]
    public void What_was_changed_is_found(string row, PublishedDraw published, DrawDifferenceKind? expected)
    {
        var kinds = DrawVerification.Differences(published).Select(d => d.Kind).ToList();

        if (expected is { } kind)
            kinds.ShouldContain(kind, row);
        else
            kinds.ShouldBeEmpty(row);
    }

    [Property]
    public Property What_was_drawn_is_drawn_again() => Prop.ForAll(Draws.Arbitrary, draw =>
        DrawVerification.Differences(new(Convert.ToHexString(draw.Seed), draw.Plan, DoubleRandomDraw.Run(draw.Seed, draw.Plan))).Count == 0);

    [Fact]
    public void A_published_draw_is_plain_data()
    {
        var read = JsonSerializer.Deserialize<PublishedDraw>(JsonSerializer.Serialize(Published))!;

        DrawVerification.Differences(read).ShouldBeEmpty();
    }

    private static PublishedDraw With(DrawResult result) => Published with { Result = result };
}
