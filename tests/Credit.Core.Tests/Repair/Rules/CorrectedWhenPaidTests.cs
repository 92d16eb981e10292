using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Law;

namespace Quzhou.Credit.Core.Tests.Repair.Rules;

[Covers(CorrectedWhenPaid.Id)]
public sealed class CorrectedWhenPaidTests
{
    [Theory]
    [InlineData("nothing paid", 10_000, 0, 10_000)]
    [InlineData("a fen missing", 10_000, 9_999, 1)]
    [InlineData("to the fen", 10_000, 10_000, 0)]
    public void Only_the_whole_bill_corrects(string row, long bill, long paid, long outstanding) =>
        CorrectedWhenPaid.Find(bill, paid).OutstandingFen.ShouldBe(outstanding, row);

    [Theory]
    [InlineData(10_001)]
    [InlineData(-1)]
    public void More_than_the_bill_or_less_than_nothing_is_no_payment(long paid) =>
        Should.Throw<ArgumentOutOfRangeException>(() => CorrectedWhenPaid.Find(10_000, paid));
}
