using Quzhou.Common.V1;
using Quzhou.HousingFund.V1;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.HousingFund.Tests;

/// <summary>The committee has one regular meeting a month (衢公积金〔2018〕15号第十条(三)).</summary>
public sealed class MonthlyMeetingTests(HousingFundFixture fund) : IClassFixture<HousingFundFixture>
{
    private CommitteeService.CommitteeServiceClient Clerk => fund.Committee("clerk", "housingfund.clerk");

    [Fact]
    public async Task A_second_regular_meeting_of_a_month_is_refused_and_one_with_a_reason_is_not()
    {
        var next = fund.ClockToday.AddMonths(1);
        var month = new DateOnly(next.Year, next.Month, 1);
        var (first, second) = (await ReadyAsync(), await ReadyAsync());
        var (one, two) = (Regular(first, month), Regular(second, month.AddDays(9)));
        var answers = await Task.WhenAll(Clerk.ConveneMeetingAsync(one).ResponseAsync, Clerk.ConveneMeetingAsync(two).ResponseAsync);

        answers.Select(a => a.Verdict).ShouldBe([Verdict.Granted, Verdict.Refused], ignoreOrder: true);
        var refused = answers.Single(a => a.Verdict == Verdict.Refused);
        refused.Meeting.ShouldBeNull();
        refused.Basis.ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.RuleId.ShouldBe("housingfund.committee.monthly"), b => b.Article.ShouldBe(10));

        var left = answers[0].Verdict == Verdict.Refused ? first : second;
        (await Clerk.ConveneMeetingAsync(Regular(left, month.AddDays(4), " "))).Verdict.ShouldBe(Verdict.Refused);
        (await Clerk.ConveneMeetingAsync(Regular(left, month.AddDays(4), "急办事项"))).Verdict.ShouldBe(Verdict.Granted);
        (await Clerk.ConveneMeetingAsync(Regular(await ReadyAsync(), month.AddMonths(1)))).Verdict.ShouldBe(Verdict.Granted);
    }

    private async Task<string> ReadyAsync() => (await fund.ReviewedAsync(TestSubjects.Company())).AdmissionId;

    private ConveneMeetingRequest Regular(string admissionId, DateOnly heldOn, string reason = "")
    {
        var request = fund.Meeting(AgendaKind.Admission, admissionId);
        (request.HeldOn, request.ReasonOutsideTerm) = (heldOn.ToMessage(), reason);
        return request;
    }
}
