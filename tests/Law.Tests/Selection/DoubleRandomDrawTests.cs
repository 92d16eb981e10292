using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Quzhou.Law.Tests.Selection;

public sealed class DoubleRandomDrawTests
{
    private static readonly byte[] Seed = Convert.FromHexString("00112233445566778899aabbccddeeff");

    private static readonly DrawPlan Plan = new(
        "licensing 2018-06",
        [
            new("key", 100, ["k1", "k2", "k3"]),
            new("ordinary", 30, ["o01", "o02", "o03", "o04", "o05", "o06", "o07", "o08", "o09", "o10", "o11"]),
        ],
        DrawRounding.Up,
        ["a", "b", "c", "d", "e"],
        2,
        [new("a", "k1"), new("b", "k1"), new("c", "k1"), new("d", "k1"), new("a", "k2")]);

    // Computed apart from this code, by a Python program that follows the remarks of DoubleRandomDraw.
    [Fact]
    public void A_draw_is_the_one_that_another_program_makes()
    {
        var result = DoubleRandomDraw.Run(Seed, Plan);

        result.Procedure.ShouldBe("quzhou.double-random.v1");
        result.Drawn.ShouldBe(
        [
            new("key", "k3", ["b", "d"]),
            new("key", "k2", ["c", "e"]),
            new("ordinary", "o09", ["a", "e"]),
            new("ordinary", "o06", ["c", "d"]),
            new("ordinary", "o05", ["a", "b"]),
            new("ordinary", "o08", ["c", "e"]),
        ]);
        result.Unstaffed.ShouldBe([new UnstaffedSubject("key", "k1", 1, 2)]);
    }

    [Theory]
    [InlineData("none of nobody", 0, 50, DrawRounding.Up, 0)]
    [InlineData("a ratio of 0", 7, 0, DrawRounding.Up, 0)]
    [InlineData("all", 7, 100, DrawRounding.Down, 7)]
    [InlineData("exact", 10, 30, DrawRounding.Up, 3)]
    [InlineData("one below exact, up", 9, 30, DrawRounding.Up, 3)]
    [InlineData("one above exact, up", 11, 30, DrawRounding.Up, 4)]
    [InlineData("one above exact, nearest", 11, 30, DrawRounding.Nearest, 3)]
    [InlineData("a half, nearest", 5, 30, DrawRounding.Nearest, 2)]
    [InlineData("a half, down", 5, 30, DrawRounding.Down, 1)]
    [InlineData("a small class, up", 1, 1, DrawRounding.Up, 1)]
    [InlineData("a small class, nearest", 1, 1, DrawRounding.Nearest, 0)]
    public void A_ratio_is_so_many(string row, int members, int percent, DrawRounding rounding, int expected) =>
        DoubleRandomDraw.CountOf(members, percent, rounding).ShouldBe(expected, row);

    [Fact]
    public void A_ratio_out_of_its_range_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => DoubleRandomDraw.CountOf(1, 100.1m, DrawRounding.Up));
        Should.Throw<ArgumentOutOfRangeException>(() => DoubleRandomDraw.CountOf(1, -1, DrawRounding.Up));
        Should.Throw<ArgumentOutOfRangeException>(() => DoubleRandomDraw.CountOf(-1, 1, DrawRounding.Up));
        Should.Throw<ArgumentOutOfRangeException>(() => DoubleRandomDraw.CountOf(1, 1, (DrawRounding)9));
    }

    public static TheoryData<string, DrawPlan, DrawFlawKind, string> Flawed => new()
    {
        { "no purpose", Plan with { Purpose = "" }, DrawFlawKind.KeyMalformed, "purpose" },
        { "a line feed", Plan with { Purpose = "a\nb" }, DrawFlawKind.KeyMalformed, "purpose" },
        { "no such rounding", Plan with { Rounding = (DrawRounding)9 }, DrawFlawKind.RoundingUnknown, "rounding" },
        { "nobody inspects", Plan with { InspectorsPerSubject = 0 }, DrawFlawKind.InspectorsPerSubjectOutOfRange, "inspectors_per_subject" },
        { "an inspector twice", Plan with { Inspectors = ["a", "a"] }, DrawFlawKind.Doubled, "inspectors[1]" },
        { "a subject in two classes", Plan with { Strata = [new("x", 1, ["s"]), new("y", 1, ["s"])] }, DrawFlawKind.Doubled, "strata[1].subjects[0]" },
        { "a class twice", Plan with { Strata = [new("x", 1, []), new("x", 1, [])] }, DrawFlawKind.Doubled, "strata[1].code" },
        { "over all", Plan with { Strata = [new("x", 100.0001m, [])] }, DrawFlawKind.RatioOutOfRange, "strata[0].ratio_percent" },
        { "below none", Plan with { Strata = [new("x", -0.0001m, [])] }, DrawFlawKind.RatioOutOfRange, "strata[0].ratio_percent" },
        { "too fine", Plan with { Strata = [new("x", 0.00001m, [])] }, DrawFlawKind.RatioOutOfRange, "strata[0].ratio_percent" },
        { "a number of a company", Plan with { Strata = [new("x", 1, [Company])] }, DrawFlawKind.SubjectNumber, "strata[0].subjects[0]" },
    };

    private static string Company => UnifiedSocialCreditCode.Compose('9', '1', "330800", "12345678").Reveal();

    [Theory]
    [MemberData(nameof(Flawed))]
    public void A_plan_with_a_flaw_is_not_drawn(string row, DrawPlan plan, DrawFlawKind kind, string field)
    {
        var flaw = plan.Flaws().ShouldHaveSingleItem(row);
        (flaw.Kind, flaw.Field).ShouldBe((kind, field), row);
        flaw.ReasonZh.ShouldNotBeEmpty();
        Should.Throw<ArgumentException>(() => DoubleRandomDraw.Run(Seed, plan), row).ParamName.ShouldBe("plan", row);
    }

    [Fact]
    public void A_ratio_of_four_decimals_can_be_drawn() => (Plan with { Strata = [new("x", 99.9999m, ["s"])] }).Flaws().ShouldBeEmpty();

    [Fact]
    public void Who_could_be_spared_a_load_is_spared_it()
    {
        // Only a may inspect s2 and s3: whoever is drawn first, b gets s1.
        var plan = new DrawPlan("p", [new("all", 100, ["s1", "s2", "s3"])], DrawRounding.Up, ["a", "b"], 1, [new("b", "s2"), new("b", "s3")]);
        for (byte seed = 0; seed < 60; seed++)
            DoubleRandomDraw.Run([seed], plan).Drawn.Single(d => d.Subject == "s1").Inspectors.ShouldBe(["b"], $"seed {seed}");
    }

    [Fact]
    public void Without_inspectors_everything_drawn_has_nobody()
    {
        var result = DoubleRandomDraw.Run(Seed, Plan with { Inspectors = [] });

        result.Drawn.ShouldBeEmpty();
        result.Unstaffed.Count.ShouldBe(7);
    }

    [Property]
    public Property The_order_of_the_lists_does_not_matter() => Prop.ForAll(Draws.Arbitrary, draw =>
    {
        var turned = draw.Plan with
        {
            Strata = [.. draw.Plan.Strata.Select(s => s with { Subjects = [.. s.Subjects.Reverse()] })],
            Inspectors = [.. draw.Plan.Inspectors.Reverse()],
            Conflicts = [.. draw.Plan.Conflicts.Reverse()],
        };
        var (first, second) = (DoubleRandomDraw.Run(draw.Seed, draw.Plan), DoubleRandomDraw.Run(draw.Seed, turned));
        return first.Drawn.SequenceEqual(second.Drawn) && first.Unstaffed.SequenceEqual(second.Unstaffed);
    });

    [Property]
    public Property Nobody_inspects_whom_he_may_not() => Prop.ForAll(Draws.Arbitrary, draw =>
    {
        var conflicts = draw.Plan.Conflicts.ToHashSet();
        return DoubleRandomDraw.Run(draw.Seed, draw.Plan).Drawn
            .All(d => d.Inspectors.Count == draw.Plan.InspectorsPerSubject
                && d.Inspectors.Distinct().Count() == d.Inspectors.Count
                && d.Inspectors.All(i => draw.Plan.Inspectors.Contains(i) && !conflicts.Contains(new(i, d.Subject))));
    });

    [Property]
    public Property Every_class_is_drawn_by_its_ratio() => Prop.ForAll(Draws.Arbitrary, draw =>
    {
        var result = DoubleRandomDraw.Run(draw.Seed, draw.Plan);
        var drawn = result.Drawn.Select(d => (d.Stratum, d.Subject)).Concat(result.Unstaffed.Select(u => (u.Stratum, u.Subject))).ToList();
        return drawn.Distinct().Count() == drawn.Count
            && draw.Plan.Strata.All(s => drawn.Count(d => d.Stratum == s.Code && s.Subjects.Contains(d.Subject)) == DoubleRandomDraw.CountOf(s.Subjects.Count, s.RatioPercent, draw.Plan.Rounding))
            && draw.Plan.Strata.Where(s => s.RatioPercent == 100).All(s => s.Subjects.All(subject => drawn.Contains((s.Code, subject))));
    });

    [Property]
    public Property A_subject_has_nobody_only_when_too_few_may() => Prop.ForAll(Draws.Arbitrary, draw =>
    {
        int Eligible(string subject) => draw.Plan.Inspectors.Count(i => !draw.Plan.Conflicts.Contains(new(i, subject)));
        var result = DoubleRandomDraw.Run(draw.Seed, draw.Plan);
        return result.Unstaffed.All(u => u.Eligible == Eligible(u.Subject) && u.Eligible < u.Needed)
            && result.Drawn.All(d => Eligible(d.Subject) >= draw.Plan.InspectorsPerSubject);
    });

    [Property]
    public Property No_single_change_would_make_the_load_more_even() => Prop.ForAll(Draws.Arbitrary, draw =>
    {
        var result = DoubleRandomDraw.Run(draw.Seed, draw.Plan);
        int Load(string inspector) => result.Drawn.Count(d => d.Inspectors.Contains(inspector));
        return result.Drawn.All(d => d.Inspectors.All(on => draw.Plan.Inspectors
            .Where(off => !d.Inspectors.Contains(off) && !draw.Plan.Conflicts.Contains(new(off, d.Subject)))
            .All(off => Load(on) - Load(off) < 2)));
    });

    [Property]
    public Property Without_conflicts_loads_differ_by_one_at_most() => Prop.ForAll(Draws.Arbitrary, draw =>
    {
        var plan = draw.Plan with { Conflicts = [], Inspectors = ["a", "b", "c", "d"] };
        var drawn = DoubleRandomDraw.Run(draw.Seed, plan).Drawn;
        var loads = plan.Inspectors.Select(i => drawn.Count(d => d.Inspectors.Contains(i))).ToList();
        return loads.Max() - loads.Min() <= 1;
    });
}
