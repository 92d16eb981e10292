using Quzhou.FoodSafety.Core.Tracing;

namespace Quzhou.FoodSafety.Core.Tests.Tracing;

/// <summary>One batch, however it is written; and what is none.</summary>
public sealed class BatchIdTests
{
    public static TheoryData<string, string> Same => new()
    {
        { "urn:epc:class:lgtin:6901234.056789.L1", "https://id.gs1.org/01/06901234567892/10/L1" },
        { "https://id.gs1.org/01/06901234567892/10/L1", "https://id.gs1.org/01/06901234567892/10/L1" },
        { "https://shop.example/01/6901234567892/10/L1?17=261231", "https://id.gs1.org/01/06901234567892/10/L1" },
        { "urn:epc:id:sgtin:6901234.056789.77", "https://id.gs1.org/01/06901234567892/21/77" },
        { "urn:epc:id:sscc:6901234.0123456781", "https://id.gs1.org/00/069012341234567818" },
        { "urn:uuid:0199a3c4-1111-7abc-8def-0123456789ab", "urn:uuid:0199a3c4-1111-7abc-8def-0123456789ab" },
        { "https://farm.example/batch/2026-06-01", "https://farm.example/batch/2026-06-01" },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void A_batch_has_one_key(string text, string key)
    {
        BatchId.TryParse(text, out var batch, out _).ShouldBeTrue();
        batch.Key.ShouldBe(key);
        BatchId.TryParse(batch.Key, out var again, out _).ShouldBeTrue();
        again.ShouldBe(batch);
    }

    [Theory]
    [InlineData("", BatchIdError.Length)]
    [InlineData("L1", BatchIdError.NotAUri)]
    [InlineData("urn:has blank:1", BatchIdError.NotAUri)]
    [InlineData("urn:epc:idpat:sgtin:6901234.056789.*", BatchIdError.NoBatch)]
    [InlineData("https://id.gs1.org/01/06901234567892", BatchIdError.NoBatch)]
    [InlineData("urn:epc:class:lgtin:6901234.056789", BatchIdError.NoBatch)]
    [InlineData("urn:epc:class:lgtin:6901234.05678.L1", BatchIdError.Digits)]
    [InlineData("https://id.gs1.org/01/06901234567893/10/L1", BatchIdError.CheckDigit)]
    [InlineData("https://id.gs1.org/00/006901234567890009", BatchIdError.CheckDigit)]
    public void What_names_no_batch_is_refused_with_its_reason(string text, BatchIdError expected)
    {
        BatchId.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldBe(expected);
    }

    [Fact]
    public void The_longest_id_is_taken_and_the_next_is_not()
    {
        var longest = "urn:own:" + new string('a', BatchId.MaxLength - 8);

        BatchId.TryParse(longest, out _, out _).ShouldBeTrue();
        BatchId.TryParse(longest + "a", out _, out _).ShouldBeFalse();
    }

    public static TheoryData<string, string, Dimension?, long> Amounts => new()
    {
        { "1.5", "KGM", Dimension.Mass, 1_500_000 },
        { "0.000001", "KGM", Dimension.Mass, 1 },
        { "0.0000001", "KGM", null, 0 },
        { "3", "", Dimension.Count, 3 },
        { "0.5", "H87", null, 0 },
        { "2", "LTR", Dimension.Volume, 2_000_000 },
        { "10000", "TNE", Dimension.Mass, Amount.Max },
        { "10000.000000001", "TNE", null, 0 },
        { "-1", "KGM", null, 0 },
        { "0", "GRM", Dimension.Mass, 0 },
        { "100", "LBR", Dimension.Mass, 45_359_237 },
    };

    [Theory]
    [MemberData(nameof(Amounts))]
    public void A_quantity_is_a_whole_number_of_base_units_or_none(string quantity, string unit, Dimension? dimension, long expected)
    {
        var amount = Amount.Of(decimal.Parse(quantity), unit);

        amount.ShouldBe(dimension is { } known ? new Amount(known, expected) : null);
    }
}
