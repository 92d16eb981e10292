using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Quzhou.FoodSafety.Core.Sampling;

namespace Quzhou.FoodSafety.Core.Tests.Sampling;

/// <summary>The chain of custody (十四, docs/decisions/0084).</summary>
public sealed class CustodyTests
{
    private static readonly DateOnly Day = GivenSample.Day;

    [Fact]
    public void A_sample_goes_from_hand_to_hand_with_its_seal()
    {
        var sealed1 = GivenSample.Sealed();
        var there = CustodyDecisions.Receive(CustodyDecisions.HandOver(sealed1, "courier", GivenSample.Sampler).Granted(), "S-1", true, GivenSample.Courier).Granted();
        var received = CustodyDecisions.Receive(CustodyDecisions.HandOver(there, "lab", GivenSample.Courier).Granted(), "S-1", true, GivenSample.Laboratory).Granted();

        (received.Stage, received.Holder, received.SealNumber).ShouldBe((SampleStage.Received, "lab", "S-1"));
        received.Steps.Select(s => (s.From, s.To)).ShouldBe([("lin", "lin"), ("lin", "courier"), ("lin", "courier"), ("courier", "lab"), ("courier", "lab")]);
    }

    public static TheoryData<string, string, bool> Seals => new() { { "broken", "S-1", false }, { "another one", "S-2", true }, { "both", "S-2", false } };

    [Theory]
    [MemberData(nameof(Seals))]
    public void A_seal_that_does_not_hold_voids_the_sample_for_good(string name, string number, bool intact)
    {
        var (kept, _) = CustodyDecisions.Receive(GivenSample.HandedOver(), number, intact, GivenSample.Laboratory).Refused();
        var broken = kept.ShouldNotBeNull(name);

        broken.Stage.ShouldBe(SampleStage.Void, name);
        broken.Steps[^1].SealIntact.ShouldBe(intact, name);
        CustodyDecisions.Receive(broken, "S-1", true, GivenSample.Laboratory).NotAllowed().ShouldBe(NotAllowedReason.WrongState, name);
        ResultDecisions.Record(broken, [new("铅", 0.1m, "mg/kg", "x")], GivenSample.Limits, GivenSample.Laboratory).NotAllowed().ShouldBe(NotAllowedReason.WrongState, name);
    }

    [Fact]
    public void Only_who_holds_it_moves_it_and_never_back_in_time()
    {
        CustodyDecisions.Take(GivenSample.Facts, new("zhao", Day)).NotAllowed().ShouldBe(NotAllowedReason.WrongPerson);
        CustodyDecisions.Take(GivenSample.Facts with { Samplers = ["lin"] }, GivenSample.Sampler).Refused();
        CustodyDecisions.Take(GivenSample.Facts with { Batch = " " }, GivenSample.Sampler).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        CustodyDecisions.Seal(GivenSample.Taken(), " ", GivenSample.Sampler).NotAllowed().ShouldBe(NotAllowedReason.WrongContent);
        CustodyDecisions.Seal(GivenSample.Sealed(), "S-2", GivenSample.Sampler).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        CustodyDecisions.HandOver(GivenSample.Taken(), "lab", GivenSample.Sampler).NotAllowed().ShouldBe(NotAllowedReason.WrongState, "not sealed");
        CustodyDecisions.HandOver(GivenSample.Sealed(), "lab", new("wang", Day)).NotAllowed().ShouldBe(NotAllowedReason.WrongPerson);
        CustodyDecisions.HandOver(GivenSample.Sealed(), "lin", GivenSample.Sampler).NotAllowed().ShouldBe(NotAllowedReason.WrongPerson);
        CustodyDecisions.HandOver(GivenSample.Sealed(), "lab", new("lin", Day.AddDays(-1))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        CustodyDecisions.Receive(GivenSample.HandedOver(), "S-1", true, GivenSample.Courier).NotAllowed().ShouldBe(NotAllowedReason.WrongPerson);
        CustodyDecisions.Receive(GivenSample.HandedOver(), "S-1", true, new("lab", Day.AddDays(-1))).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        CustodyDecisions.Receive(GivenSample.Sealed(), "S-1", true, GivenSample.Laboratory).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
    }

    private static readonly string[] People = ["lin", "wang", "courier", "lab", "chief"];

    // Any commands by anybody in any order: the chain has no gap, nothing comes after a broken seal, no result without an unbroken chain.
    [Property(MaxTest = 500)]
    public Property No_sequence_of_commands_breaks_the_chain()
    {
        var command = from what in Gen.Choose(0, 5)
                      from who in Gen.Elements(People)
                      from whom in Gen.Elements(People)
                      from holds in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
                      from days in Gen.Choose(-1, 2)
                      select (what, who, whom, holds, days);
        return Prop.ForAll(command.ListOf().ToArbitrary(), commands =>
        {
            var (sample, on) = (GivenSample.Taken(), Day);
            foreach (var (what, who, whom, holds, days) in commands)
            {
                on = on.AddDays(days);
                var before = sample;
                // Half of the commands are given by who may: blind ones would hardly ever get past the first steps.
                var by = holds ? what == 2 && before.Stage == SampleStage.HandedOver ? before.Steps[^1].To : before.Holder : who;
                sample = (what switch
                {
                    0 => CustodyDecisions.Seal(before, "S-1", new(by, on)),
                    1 => CustodyDecisions.HandOver(before, whom, new(by, on)),
                    2 => CustodyDecisions.Receive(before, "S-1", holds, new(by, on)),
                    3 => ResultDecisions.Record(before, [new("铅", days + 1, "mg/kg", "x")], GivenSample.Limits, new(by, on)),
                    4 => ResultDecisions.Report(before, new(who, on)),
                    _ => CustodyDecisions.Receive(before, "S-9", holds, new(by, on)),
                }).After(before);
                if (before.Stage is SampleStage.Void or SampleStage.Reported)
                    sample.ShouldBe(before);
            }
            Holds(sample);
        });
    }

    private static void Holds(SampleCase sample)
    {
        sample.Steps.Pairwise().ShouldAllBe(p => p.First.On <= p.Second.On);
        sample.Steps.SkipLast(1).ShouldAllBe(s => s.SealIntact && s.SealNumber == "S-1");
        (sample.Stage == SampleStage.Void).ShouldBe(sample.Steps is [.., var last] && !(last.SealIntact && last.SealNumber == "S-1"));
        if (sample.Stage is SampleStage.Tested or SampleStage.Reported)
        {
            sample.Tested.ShouldNotBeNull().By.ShouldBe(sample.Holder);
            sample.Samplers.ShouldNotContain(sample.Tested.By);
            sample.Conclusion.ShouldNotBeNull();
        }
        if (sample.Stage == SampleStage.Reported)
            sample.Reported.ShouldNotBeNull().By.ShouldNotBe(sample.Tested!.By);
    }
}
