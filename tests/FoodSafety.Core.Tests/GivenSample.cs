using Quzhou.FoodSafety.Core.Sampling;

namespace Quzhou.FoodSafety.Core.Tests;

/// <summary>A sample that tests begin with, and a limit made up for them: the product carries none.</summary>
internal static class GivenSample
{
    internal static readonly DateOnly Day = new(2018, 6, 1);
    internal static readonly Act Sampler = new("lin", Day);
    internal static readonly Act Courier = new("courier", Day.AddDays(1));
    internal static readonly Act Laboratory = new("lab", Day.AddDays(2));

    internal static readonly SampleFacts Facts = new(
        new("0199a3c4-4444-7abc-8def-0123456789ab"), "XC-1", SampleCategory.Food, new("0199a3c4-1111-7abc-8def-0123456789ab"), "酱油", "调味品", "B-1", ["lin", "wang"]);

    internal static readonly Limit Lead = new("TEST 1-2017", "调味品", "铅", "mg/kg", null, 1.0m, new(2018, 1, 1));

    internal static readonly LimitTable Limits = LimitTable.Of([Lead]);

    internal static SampleCase Taken(SampleCategory category = SampleCategory.Food) => CustodyDecisions.Take(Facts with { Category = category }, Sampler).Granted();

    internal static SampleCase Sealed(SampleCategory category = SampleCategory.Food) => CustodyDecisions.Seal(Taken(category), "S-1", Sampler).Granted();

    internal static SampleCase HandedOver(SampleCategory category = SampleCategory.Food) => CustodyDecisions.HandOver(Sealed(category), "lab", Sampler).Granted();

    internal static SampleCase Received(SampleCategory category = SampleCategory.Food) => CustodyDecisions.Receive(HandedOver(category), "S-1", true, Laboratory).Granted();

    internal static Outcome<SampleCase> Tested(decimal? lead, SampleCategory category = SampleCategory.Food) =>
        ResultDecisions.Record(Received(category), [new("铅", lead, "mg/kg", "TEST 2-2017")], Limits, Laboratory);

    internal static SampleCase Reported(decimal? lead, SampleCategory category = SampleCategory.Food) =>
        ResultDecisions.Report(Tested(lead, category).Granted(), new("chief", Day.AddDays(3))).Granted();
}
