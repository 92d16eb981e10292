using Quzhou.Credit.Core.Repair;
using Quzhou.Credit.Core.Repair.Rules;
using Quzhou.Law;
using static Quzhou.Credit.Core.Tests.Days;

namespace Quzhou.Credit.Core.Tests.Repair.Rules;

[Covers(TwoReviews.Id)]
public sealed class TwoReviewsTests
{
    [Theory]
    [InlineData("passed, conditions hold", true, true, true)]
    [InlineData("passed, conditions fail", true, false, false)]
    [InlineData("not passed, conditions hold", false, true, false)]
    [InlineData("not passed, conditions fail", false, false, false)]
    public void Reviewer_and_rules_both_have_to_agree(string row, bool approved, bool hold, bool passed) =>
        TwoReviews.Find(new RepairReview(new Officer("zheng", Agencies.PowerCompany), approved, "", Day("2019-03-01")), hold).Passed.ShouldBe(passed, row);

    [Theory]
    [InlineData(Agencies.PowerCompany, "供电公司")]
    [InlineData(Agencies.CreditOffice, "信用办")]
    public void Says_whose_review_it_was(string agency, string name) =>
        TwoReviews.Find(new RepairReview(new Officer("x", agency), true, "", Day("2019-03-01")), true).Finding.ReasonZh.ShouldStartWith(name);
}
