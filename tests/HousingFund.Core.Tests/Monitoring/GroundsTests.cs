using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Monitoring.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Monitoring;

/// <summary>The eight grounds to suspend or end a cooperation (第十三条).</summary>
public sealed class GroundsTests
{
    private static readonly InquiryReport Nothing = GivenCooperation.Nothing;

    public static TheoryData<string, InquiryReport, string?> Grounds => new()
    {
        { "nothing", Nothing, null },
        { "一: negative reports, not checked", Nothing with { NegativeMedia = true }, null },
        { "一: checked, and nothing reported", Nothing with { ReportsVerified = true }, null },
        { "一: negative reports, true", Nothing with { NegativeMedia = true, ReportsVerified = true }, "一" },
        { "一: owners protest, true", Nothing with { OwnersProtest = true, ReportsVerified = true }, "一" },
        { "一: grave dispute, true", Nothing with { GraveDispute = true, ReportsVerified = true }, "一" },
        { "一: grave dispute, not checked", Nothing with { GraveDispute = true }, null },
        { "二: false certificates", Nothing with { FalseCertificates = true }, "二" },
        { "二: forged mortgages", Nothing with { ForgedMortgages = true }, "二" },
        { "三: less down payment", Nothing with { DownPaymentReduced = true }, "三" },
        { "三: later down payment", Nothing with { DownPaymentDeferred = true }, "三" },
        { "四: a sign of false loans", Nothing with { FalseOrDoubtfulLoans = true }, "四" },
        { "五: stopped", Nothing with { ConstructionStopped = true }, "五" },
        { "五: slowed down", Nothing with { ConstructionSlowed = true }, "五" },
        { "六: hinders, but rectifies", Nothing with { HindersFundLoans = true }, null },
        { "六: hinders and does not rectify", Nothing with { HindersFundLoans = true, RefusesToRectify = true }, "六" },
        { "六: nothing to rectify", Nothing with { RefusesToRectify = true }, null },
        { "七: named", Nothing with { OtherGraveRisk = "land is seized" }, "七" },
        { "七: not named", Nothing with { OtherGraveRisk = " " }, null },
        { "八: named", Nothing with { OtherLoanRisk = "shareholders change" }, "八" },
        { "八: not named", Nothing with { OtherLoanRisk = " " }, null },
    };

    [Theory]
    [MemberData(nameof(Grounds))]
    [Covers("housingfund.monitoring.reports-or-disputes")]
    [Covers("housingfund.monitoring.false-certificates")]
    [Covers("housingfund.monitoring.down-payment")]
    [Covers("housingfund.monitoring.false-loans")]
    [Covers("housingfund.monitoring.construction")]
    [Covers("housingfund.monitoring.hinders-fund-loans")]
    [Covers("housingfund.monitoring.other-grave-risk")]
    [Covers("housingfund.monitoring.other-loan-risk")]
    [Covers("housingfund.monitoring.ground-needed")]
    public void Each_ground_stands_for_itself(string name, InquiryReport inquiry, string? item)
    {
        var cooperation = GivenCooperation.InForce;
        var outcome = CooperationDecisions.Report(cooperation, inquiry);

        if (item is null)
        {
            CooperationDecisions.Grounds(inquiry).ShouldBeEmpty(name);
            outcome.Refused().ShouldSatisfyAllConditions(
                r => r.State.ShouldBe(cooperation), r => r.Findings.ShouldHaveSingleItem().ShouldBe(GroundNeeded.Missing()));
            return;
        }
        CooperationDecisions.Grounds(inquiry).ShouldHaveSingleItem(name).Citation.ShouldBe(Texts.Project(13, item), name);
        outcome.Granted().Inquiry.ShouldBe(inquiry);
    }

    public static TheoryData<string, InquiryReport, int?> OfTheAgreement => new()
    {
        { "weakened, nothing demanded", Nothing with { GuaranteeWeakened = true }, null },
        { "demanded without a weakness", Nothing with { NewGuaranteeDemanded = true }, null },
        { "weakened, demanded and given", Nothing with { GuaranteeWeakened = true, NewGuaranteeDemanded = true, GuaranteeRestored = true }, null },
        { "weakened, demanded and not given", Nothing with { GuaranteeWeakened = true, NewGuaranteeDemanded = true }, 8 },
        { "a breach", Nothing with { AgreementBreach = "no papers for the certificates" }, 11 },
        { "a breach that is not named", Nothing with { AgreementBreach = " " }, null },
    };

    [Theory]
    [MemberData(nameof(OfTheAgreement))]
    [Covers("housingfund.monitoring.guarantee-weakened")]
    [Covers("housingfund.monitoring.agreement-breached")]
    public void A_ground_of_the_agreement_is_for_the_committee_too(string name, InquiryReport inquiry, int? article)
    {
        var outcome = CooperationDecisions.Report(GivenCooperation.InForce, inquiry);

        if (article is not { } number)
        {
            outcome.Refused().Findings.ShouldHaveSingleItem(name).ShouldBe(GroundNeeded.Missing());
            return;
        }
        CooperationDecisions.Grounds(inquiry).ShouldHaveSingleItem(name).Citation.ShouldBe(new Citation(Texts.Projects, number, Part: "附件5"), name);
        CooperationDecisions.Decide(outcome.Granted(), CooperationMeasure.End, GivenCooperation.Meeting()).Granted().State.ShouldBe(CooperationState.Ended);
        CooperationDecisions.Decide(outcome.Granted(), CooperationMeasure.Suspend, GivenCooperation.Meeting()).Granted().State.ShouldBe(CooperationState.Suspended);
    }

    [Fact]
    public void All_eight_are_named_at_once()
    {
        var everything = Nothing with
        {
            NegativeMedia = true,
            ReportsVerified = true,
            FalseCertificates = true,
            DownPaymentReduced = true,
            FalseOrDoubtfulLoans = true,
            ConstructionStopped = true,
            HindersFundLoans = true,
            RefusesToRectify = true,
            OtherGraveRisk = "x",
            OtherLoanRisk = "y",
        };

        CooperationDecisions.Grounds(everything).Select(f => f.Citation.Item).ShouldBe(["一", "二", "三", "四", "五", "六", "七", "八"]);
    }
}
