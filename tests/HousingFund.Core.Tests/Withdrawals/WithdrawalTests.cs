using FsCheck;
using FsCheck.Xunit;
using Quzhou.HousingFund.Core.Withdrawals;
using Quzhou.HousingFund.Core.Withdrawals.Rules;
using Quzhou.Law;

namespace Quzhou.HousingFund.Core.Tests.Withdrawals;

/// <summary>Withdrawals for a purchase (附件6).</summary>
public sealed class WithdrawalTests
{
    private static readonly Guid Id = new("0192f000-0000-7000-8000-000000000005");
    private static readonly SubjectId Buyer = SubjectId.Parse("11010519491231002X");
    private static readonly SubjectId Somebody = SubjectId.Parse("440524188001010014");
    private static readonly PurchaseListEntry Entry = new(Buyer, "张三", "1-2-301", "HT-1", true, new(2018, 6, 1));
    private static readonly WithdrawalApplication Application = new(Buyer, "张三", "1-2-301", "HT-1", true, true, 1_000);
    private static readonly Act Grant = new("clerk", new(2018, 7, 2));
    private static readonly Act Inspector = new("inspector", new(2018, 9, 3));

    private static WithdrawalCase Paid => WithdrawalDecisions.Apply(Id, Application, [Entry], false, Grant).Granted();

    public static TheoryData<string, PurchaseListEntry, bool, int> Lists => new()
    {
        { "all in order", Entry, true, 0 },
        { "on file today", Entry with { ContractFiledOn = new(2018, 7, 2) }, true, 0 },
        { "on file tomorrow", Entry with { ContractFiledOn = new(2018, 7, 3) }, true, 1 },
        { "not on file", Entry with { ContractFiledOn = null }, true, 1 },
        { "down payment not paid", Entry with { DownPaid = false }, true, 1 },
        { "no agreement", Entry, false, 1 },
        { "nothing in order", Entry with { DownPaid = false, ContractFiledOn = null }, false, 3 },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    [Covers("housingfund.withdrawal.purchase-list")]
    public void The_developer_files_what_is_paid_and_on_file(string name, PurchaseListEntry entry, bool agreement, int findings) =>
        WithdrawalDecisions.ListEntry(entry, agreement, Grant.On).Count.ShouldBe(findings, name);

    public static TheoryData<string, WithdrawalApplication, PurchaseListEntry[], bool, string?> Applications => new()
    {
        { "agrees", Application, [Entry], false, null },
        { "agrees but for blanks", Application with { ApplicantName = " 张三 " }, [Entry], false, null },
        { "agrees with the second of two lines", Application, [Entry with { Buyer = Somebody }, Entry], false, null },
        { "another person", Application with { Applicant = Somebody }, [Entry], false, "housingfund.withdrawal.matches-list" },
        { "another name", Application with { ApplicantName = "张四" }, [Entry], false, "housingfund.withdrawal.matches-list" },
        { "another home", Application with { Home = "1-2-302" }, [Entry], false, "housingfund.withdrawal.matches-list" },
        { "another contract", Application, [Entry with { ContractNumber = "HT-2" }], false, "housingfund.withdrawal.matches-list" },
        { "no list", Application, [], false, "housingfund.withdrawal.matches-list" },
        { "no contract on file", Application with { FiledContractShown = false }, [Entry], false, "housingfund.withdrawal.papers" },
        { "no invoice", Application with { DownPaymentInvoiceShown = false }, [Entry], false, "housingfund.withdrawal.papers" },
        { "paid already", Application, [Entry], true, "housingfund.withdrawal.once" },
    };

    [Theory]
    [MemberData(nameof(Applications))]
    [Covers("housingfund.withdrawal.matches-list")]
    [Covers("housingfund.withdrawal.papers")]
    [Covers("housingfund.withdrawal.once")]
    public void An_application_agrees_with_the_list(string name, WithdrawalApplication application, PurchaseListEntry[] entries, bool already, string? rule)
    {
        var outcome = WithdrawalDecisions.Apply(Id, application, entries, already, Grant);

        if (rule is null)
            outcome.Granted().Stage.ShouldBe(WithdrawalStage.Paid, name);
        else
            outcome.Refused().ShouldSatisfyAllConditions(
                r => r.State.Stage.ShouldBe(WithdrawalStage.Refused, name), r => r.Findings.ShouldHaveSingleItem().RuleId.ShouldBe(rule, name), r => r.State.OwedFen.ShouldBe(0));
    }

    [Fact]
    public void What_differs_is_named_and_no_number_is_shown()
    {
        var finding = MatchesPurchaseList.Check(Application with { Applicant = Somebody, Home = "x" }, [Entry]).ShouldNotBeNull();

        finding.Facts.ShouldBe([new Fact("differs", "buyer,home")]);
        WithdrawalDecisions.Apply(Id, Application with { AmountFen = 0 }, [Entry], false, Grant).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
    }

    [Fact]
    public void A_number_in_the_wrong_field_is_masked() =>
        MatchesPurchaseList.Check(Application with { ContractNumber = Buyer.Reveal() }, []).ShouldNotBeNull().Facts.ShouldBe([new Fact("contract_number", Buyer.Masked())]);

    [Fact]
    [Covers("housingfund.withdrawal.cancelled")]
    public void A_cancelled_purchase_brings_the_money_back()
    {
        var due = WithdrawalDecisions.CancelContract(Paid, new(2018, 9, 1), Inspector).Granted();
        due.ShouldSatisfyAllConditions(w => w.Stage.ShouldBe(WithdrawalStage.RecoveryDue), w => w.OwedFen.ShouldBe(1_000));
        WithdrawalDecisions.Consequences(due).ShouldBeNull("a cancelled purchase is no fraud");

        WithdrawalDecisions.Recover(due, 1_001, Inspector.On).Refused().State.ShouldBe(due);
        var part = WithdrawalDecisions.Recover(due, 999, Inspector.On).Granted();
        part.ShouldSatisfyAllConditions(w => w.Stage.ShouldBe(WithdrawalStage.RecoveryDue), w => w.OwedFen.ShouldBe(1));
        var all = WithdrawalDecisions.Recover(part, 1, Inspector.On).Granted();
        all.ShouldSatisfyAllConditions(w => w.Stage.ShouldBe(WithdrawalStage.Recovered), w => w.OwedFen.ShouldBe(0), w => w.RecoveredFen.ShouldBe(1_000));

        WithdrawalDecisions.Recover(all, 1, Inspector.On).NotAllowed().ShouldBe(NotAllowedReason.WrongState);
        WithdrawalDecisions.Recover(due, 0, Inspector.On).NotAllowed().ShouldBe(NotAllowedReason.WrongNumber);
        WithdrawalDecisions.Recover(due, 1, Inspector.On.AddDays(-1)).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
        WithdrawalDecisions.CancelContract(Paid, Inspector.On.AddDays(1), Inspector).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Covers("housingfund.withdrawal.fraud")]
    [Covers("housingfund.withdrawal.collusion")]
    public void A_fraud_is_recovered_and_reported_and_a_colluding_developer_pays_for_it(bool colluded)
    {
        var fraud = WithdrawalDecisions.EstablishFraud(Paid, colluded, Inspector).Granted();
        var consequences = WithdrawalDecisions.Consequences(fraud).ShouldNotBeNull();

        fraud.ShouldSatisfyAllConditions(w => w.Stage.ShouldBe(WithdrawalStage.FraudRecoveryDue), w => w.OwedFen.ShouldBe(1_000));
        (consequences.DeveloperRecovers, consequences.BlacklistDeveloper, consequences.EndAgreement, consequences.Developer is not null)
            .ShouldBe((colluded, colluded, colluded, colluded));
        consequences.Employee.ShouldSatisfyAllConditions(r => r.Behaviour.ShouldBe("FUND_WITHDRAWAL_FRAUD"), r => r.OccurredOn.ShouldBe(Grant.On));
        consequences.Findings.Count.ShouldBe(colluded ? 2 : 1);
        consequences.Findings.Select(f => f.Citation).Distinct().ShouldBe([new Citation(Texts.Projects, 5, Part: "附件6")]);
        // Paying back does not undo the report.
        WithdrawalDecisions.Consequences(WithdrawalDecisions.Recover(fraud, 1_000, Inspector.On).Granted()).ShouldNotBeNull();
    }

    [Fact]
    public void A_fraud_is_established_by_another_officer_and_after_the_fact()
    {
        WithdrawalDecisions.EstablishFraud(Paid, true, Inspector with { By = "clerk" }).NotAllowed().ShouldBe(NotAllowedReason.FourEyes);
        WithdrawalDecisions.EstablishFraud(Paid, true, Inspector with { On = new(2018, 7, 1) }).NotAllowed().ShouldBe(NotAllowedReason.WrongDay);
    }

    [Property]
    public void No_order_of_steps_recovers_more_than_was_paid(byte[] commands)
    {
        var withdrawal = Paid;
        foreach (var command in commands)
        {
            var before = withdrawal;
            var next = (command % 4) switch
            {
                0 => WithdrawalDecisions.CancelContract(withdrawal, Inspector.On, Inspector),
                1 => WithdrawalDecisions.EstablishFraud(withdrawal, command > 128, Inspector),
                _ => WithdrawalDecisions.Recover(withdrawal, command * 3, Inspector.On),
            };
            withdrawal = next.After(withdrawal);
            withdrawal.RecoveredFen.ShouldBeInRange(before.RecoveredFen, withdrawal.AmountFen);
            (withdrawal.Stage == WithdrawalStage.Recovered).ShouldBe(withdrawal.RecoveredFen == withdrawal.AmountFen);
            if (before.FraudOn is not null)
                withdrawal.FraudOn.ShouldBe(before.FraudOn);
            if (before.Stage == WithdrawalStage.Recovered)
                withdrawal.ShouldBe(before);
        }
    }
}
