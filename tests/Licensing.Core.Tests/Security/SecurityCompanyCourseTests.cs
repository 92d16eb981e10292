using FsCheck.Xunit;
using Quzhou.Law;
using Quzhou.Licensing.Core.Security;
using Quzhou.Licensing.Core.Security.Rules;
using static Quzhou.Licensing.Core.Tests.Security.GivenCompany;

namespace Quzhou.Licensing.Core.Tests.Security;

/// <summary>The course of an application for a security company.</summary>
public sealed class SecurityCompanyCourseTests
{
    [Theory]
    [InlineData("a weekday", "2018-06-04", "2018-06-19")]
    [InlineData("ends on the Dragon Boat Monday", "2018-06-03", "2018-06-19")]
    [InlineData("ends on a Saturday", "2018-06-01", "2018-06-19")]
    [InlineData("ends on a make-up Saturday", "2018-09-14", "2018-09-29")]
    [InlineData("ends in the National Day week", "2018-09-17", "2018-10-08")]
    [Covers(ReviewAndDecisionTerm.ReviewId)]
    [Covers(ReviewAndDecisionTerm.DecisionId)]
    public void Fifteen_calendar_days_for_review_and_decision_each(string name, string from, string due)
    {
        ReviewAndDecisionTerm.Review(DateOnly.Parse(from), Calendar).DueOn.ShouldBe(DateOnly.Parse(due), name);
        ReviewAndDecisionTerm.Decision(DateOnly.Parse(from), Calendar).DueOn.ShouldBe(DateOnly.Parse(due), name);
    }

    [Theory]
    [InlineData("last day", "2018-06-19", false)]
    [InlineData("the day after", "2018-06-20", true)]
    public void A_late_review_is_valid_and_says_so(string name, string on, bool late)
    {
        var outcome = SecurityCompanyDecisions.Review(Accepted(), [Sheet], Review(on: DateOnly.Parse(on)));

        outcome.Granted().Stage.ShouldBe(SecurityCompanyStage.Reviewed, name);
        outcome.Findings().Any(f => f.RuleId == ReviewAndDecisionTerm.ReviewId).ShouldBe(late, name);
        (AfterLicenceDecisions.Overdue(Accepted(), DateOnly.Parse(on)) is not null).ShouldBe(late, name);
    }

    [Fact]
    [Covers(DecidedInWriting.Id)]
    public void What_speaks_against_it_refuses_it_with_reasons()
    {
        var decide = new Act("province", new(2018, 6, 20));

        SecurityCompanyDecisions.Decide(Received(), [Sheet], "", decide, Calendar).Findings().ShouldHaveSingleItem().RuleId.ShouldBe(DecidedInWriting.Id);
        SecurityCompanyDecisions.Decide(Received(Filing with { CapitalFen = 1 }), [Sheet], "", decide, Calendar).Refused().State.Stage.ShouldBe(SecurityCompanyStage.Refused);
        SecurityCompanyDecisions.Decide(Received(), [Sheet], "选址不当", decide, Calendar).Refused().Findings.ShouldContain(f => f.RuleId == DecidedInWriting.Id);
    }

    [Fact]
    public void Missing_materials_make_no_case() => SecurityCompanyDecisions.Accept(Guid.Empty, Filing with { Materials = [] }, new Act("clerk", AcceptedOn), Calendar)
        .Refused().Findings.Count.ShouldBe(10);

    [Fact]
    public void Nobody_takes_two_steps()
    {
        SecurityCompanyDecisions.Review(Accepted(), [Sheet], Review(by: "clerk")).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        SecurityCompanyDecisions.Decide(Received(), [Sheet], "", new Act("clerk", new(2018, 6, 20)), Calendar).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        SecurityCompanyDecisions.Decide(Received(), [Sheet], "", new Act("reviewer", new(2018, 6, 20)), Calendar).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
    }

    [Theory]
    [InlineData("six months", "2018-06-20", "2018-12-20", "2018-12-21")]
    [InlineData("ends on a Sunday", "2018-06-16", "2018-12-17", "2018-12-18")]
    [InlineData("31 August ends on the last of February", "2018-08-31", "2019-02-28", "2019-03-01")]
    [Covers(LicenceLapsesUnregistered.Id)]
    public void A_licence_lapses_after_six_months_without_registration(string name, string licensedOn, string last, string after)
    {
        var licensed = Licensed(licensedOn);

        licensed.RegisterDueOn.ShouldBe(DateOnly.Parse(last), name);
        AfterLicenceDecisions.Register(licensed, DateOnly.Parse(last), Calendar).Granted().Stage.ShouldBe(SecurityCompanyStage.Registered, name);
        AfterLicenceDecisions.Register(licensed, DateOnly.Parse(after), Calendar).Refused().State.Stage.ShouldBe(SecurityCompanyStage.Lapsed, name);
        AfterLicenceDecisions.Lapse(licensed, DateOnly.Parse(last)).NotAllowed().ShouldBe(NotAllowedReason.WrongDay, name);
        var lapsed = AfterLicenceDecisions.Lapse(licensed, DateOnly.Parse(after)).Granted();
        AfterLicenceDecisions.Register(lapsed, DateOnly.Parse(last), Calendar).Granted().Stage.ShouldBe(SecurityCompanyStage.Registered, "word of it came late");
        var takenBack = AfterLicenceDecisions.TakeBack(lapsed, DateOnly.Parse(after)).Granted();
        AfterLicenceDecisions.Register(takenBack, DateOnly.Parse(last), Calendar).NotAllowed().ShouldBe(NotAllowedReason.WrongState, name);
    }

    [Theory]
    [InlineData("thirty working days over National Day", "2018-09-03", "2018-10-19", true)]
    [InlineData("the day after", "2018-09-03", "2018-10-20", false)]
    [InlineData("the day before", "2018-09-03", "2018-10-18", true)]
    [Covers(BusinessLicenceCopied.Id)]
    public void The_copy_of_the_business_licence_comes_in_thirty_working_days(string name, string registered, string on, bool inTime)
    {
        var company = AfterLicenceDecisions.Register(Licensed(), DateOnly.Parse(registered), Calendar).Granted();
        var outcome = AfterLicenceDecisions.ReceiveCopy(company, DateOnly.Parse(on));

        outcome.Granted().Stage.ShouldBe(SecurityCompanyStage.Completed, name);
        outcome.Findings().Single().ReasonEn.Contains("not", StringComparison.Ordinal).ShouldBe(!inTime, name);
        (AfterLicenceDecisions.Overdue(company, DateOnly.Parse(on)) is null).ShouldBe(inTime, name);
    }

    [Property]
    public void No_order_of_steps_gets_a_licence_without_review_and_decision(byte[] commands)
    {
        var company = Accepted();
        var on = AcceptedOn;
        var path = new List<SecurityCompanyStage> { company.Stage };
        foreach (var command in commands)
        {
            on = on.AddDays(command / 32 * 10);
            var next = (command % 7) switch
            {
                0 => SecurityCompanyDecisions.Review(company, [Sheet], Review(on: on)),
                1 => SecurityCompanyDecisions.ReceiveOpinion(company, on, Calendar),
                2 => SecurityCompanyDecisions.Decide(company, [Sheet], "", new Act("province", on), Calendar),
                3 => AfterLicenceDecisions.Register(company, on, Calendar),
                4 => AfterLicenceDecisions.Lapse(company, on),
                5 => AfterLicenceDecisions.ReceiveCopy(company, on),
                _ => AfterLicenceDecisions.TakeBack(company, on),
            };
            company = next.After(company);
            if (company.Stage != path[^1])
                path.Add(company.Stage);
            (company.Stage is >= SecurityCompanyStage.Licensed and <= SecurityCompanyStage.Lapsed && company.DecideDueOn is null).ShouldBeFalse();
            (company.Stage == SecurityCompanyStage.Lapsed && on <= company.RegisterDueOn).ShouldBeFalse("it lapses only after its last day");
        }

        SecurityCompanyStage[] straight =
            [SecurityCompanyStage.Accepted, SecurityCompanyStage.Reviewed, SecurityCompanyStage.Licensed, SecurityCompanyStage.Registered, SecurityCompanyStage.Completed];
        var beforeLapse = path.TakeWhile(s => s != SecurityCompanyStage.Lapsed).ToList();
        beforeLapse.ShouldBe(straight.Take(beforeLapse.Count));
    }
}
