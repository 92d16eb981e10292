using Grpc.Core;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.TestServers;
using static Quzhou.Credit.Tests.Electricity.ElectricityStory;
using static Quzhou.Credit.Tests.Host.Story;

namespace Quzhou.Credit.Tests.Electricity;

/// <summary>Every field that can be wrong, by kind of fact: each is named with its reason, and nothing is kept.</summary>
public sealed class ElectricityBadInputTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    public static TheoryData<string, Action<RegisterCustomerRequest>, string> BadContracts => new()
    {
        { "no request id", r => r.RequestId = "", "request_id:REQUIRED" },
        { "no subject", r => r.SubjectId = "", "subject_id:REQUIRED" },
        { "no name", r => r.SubjectName = "", "subject_name:REQUIRED" },
        { "over-long name", r => r.SubjectName = new string('名', 101), "subject_name:TOO_LONG" },
        { "no contract", r => r.Contract = null, "contract:REQUIRED" },
        { "no number", r => r.Contract.ContractNumber = "", "contract.contract_number:REQUIRED" },
        { "number with a blank", r => r.Contract.ContractNumber = "C 1", "contract.contract_number:ILLEGAL_CHARACTER" },
        { "no kind", r => r.Contract.Kind = ContractKind.Unspecified, "contract.kind:REQUIRED" },
        { "unknown kind", r => r.Contract.Kind = (ContractKind)9, "contract.kind:UNKNOWN_VALUE" },
        { "no settlement", r => r.Contract.Settlement = SettlementMode.Unspecified, "contract.settlement:REQUIRED" },
        { "no day of signing", r => r.Contract.SignedOn = null, "contract.signed_on:REQUIRED" },
        { "signed in the future", r => r.Contract.SignedOn = On(9998, 1, 1), "contract.signed_on:IN_THE_FUTURE" },
        { "ended before it was signed", r => r.Contract.ClosedOn = On(2001, 1, 1), "contract.closed_on:BEFORE_SIGNING" },
    };

    public static TheoryData<string, Action<BillStatement>, string> BadBills => new()
    {
        { "no number", b => b.BillNumber = "", "bill.bill_number:REQUIRED" },
        { "number with a slash", b => b.BillNumber = "a/b", "bill.bill_number:ILLEGAL_CHARACTER" },
        { "over-long number", b => b.BillNumber = new string('1', 41), "bill.bill_number:TOO_LONG" },
        { "no contract", b => b.ContractNumber = "", "bill.contract_number:REQUIRED" },
        { "no due day", b => b.DueOn = null, "bill.due_on:REQUIRED" },
        { "due on no day", b => b.DueOn = On(2019, 2, 29), "bill.due_on:DATE_DOES_NOT_EXIST" },
        { "nothing owed", b => b.AmountFen = 0, "bill.amount_fen:TOO_SMALL" },
        { "negative", b => b.AmountFen = -1, "bill.amount_fen:NEGATIVE" },
        { "too much", b => b.AmountFen = 1_000_000_000_001, "bill.amount_fen:TOO_LARGE" },
        { "no day of the books", b => b.AsOf = null, "bill.as_of:REQUIRED" },
        { "books of the future", b => b.AsOf = On(9998, 1, 1), "bill.as_of:IN_THE_FUTURE" },
        { "dunned after the books", b => b.DunnedOn = On(9998, 1, 1), "bill.dunned_on:AFTER_AS_OF" },
        { "no evidence", b => b.Evidence = " ", "bill.evidence:REQUIRED" },
        { "over-long evidence", b => b.Evidence = new string('证', 501), "bill.evidence:TOO_LONG" },
        { "payment without a receipt", b => b.PaidOn(new DateOnly(2020, 1, 1), 1, ""), "bill.payments[0].receipt_number:REQUIRED" },
        { "payment of nothing", b => b.PaidOn(new DateOnly(2020, 1, 1), 0), "bill.payments[0].paid_fen:TOO_SMALL" },
        { "paid after the books", b => b.PaidOn(new DateOnly(9998, 1, 1), 1), "bill.payments[0].paid_on:AFTER_AS_OF" },
        { "one receipt twice", b => b.PaidOn(new DateOnly(2020, 1, 1), 1).PaidOn(new DateOnly(2020, 1, 1), 1), "bill.payments[1].receipt_number:TWICE" },
        { "a fen too much", b => b.PaidOn(new DateOnly(2020, 1, 1), AmountFen + 1), "bill.payments:OVERPAID" },
    };

    public static TheoryData<string, Action<ConductStatement>, string> BadConduct => new()
    {
        { "no number", c => c.CaseNumber = "", "conduct.case_number:REQUIRED" },
        { "number with a slash", c => c.CaseNumber = "a/b", "conduct.case_number:ILLEGAL_CHARACTER" },
        { "no day", c => c.OccurredOn = null, "conduct.occurred_on:REQUIRED" },
        { "the last day before the regulation", c => c.OccurredOn = On(2018, 5, 31), "conduct.occurred_on:BEFORE_REGULATION" },
        { "not verified", c => c.EstablishedOn = null, "conduct.established_on:REQUIRED" },
        { "verified in the future", c => c.EstablishedOn = On(9998, 1, 1), "conduct.established_on:IN_THE_FUTURE" },
        { "verified before it happened", c => c.EstablishedOn = On(2018, 6, 1), "conduct.established_on:BEFORE_OCCURRENCE" },
        { "no evidence", c => c.Evidence = "", "conduct.evidence:REQUIRED" },
        { "nothing happened", c => c.ClearConduct(), "conduct.conduct:REQUIRED" },
        { "theft of less than nothing", c => c.Theft = new ConductTheft { AmountFen = -1 }, "conduct.theft.amount_fen:NEGATIVE" },
        { "meter fault without refusal", c => c.MeterFault = new ConductMeterFault(), "conduct.meter_fault:NOTHING_REFUSED" },
        { "outage without voltage", c => c.UnlawfulOutage = new ConductUnlawfulOutage(), "conduct.unlawful_outage.voltage:REQUIRED" },
        { "outage of unknown voltage", c => c.UnlawfulOutage = new ConductUnlawfulOutage { Voltage = (OutageVoltage)7 }, "conduct.unlawful_outage.voltage:UNKNOWN_VALUE" },
        {
            "hazard found on the last day of its term",
            c =>
            {
                c.EstablishedOn = c.OccurredOn;
                c.HazardOverdue = new ConductHazardOverdue();
            },
            "conduct.established_on:WITHIN_TERM"
        },
    };

    [Theory]
    [MemberData(nameof(BadContracts), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_contract_is_named(string row, Action<RegisterCustomerRequest> spoil, string violation)
    {
        var request = credit.Registration(TestSubjects.Company().Reveal());
        spoil(request);

        (await credit.Power().RegisterCustomerAsync(request).ViolationsAsync()).ShouldBe([violation], row);
    }

    [Theory]
    [MemberData(nameof(BadBills), DisableDiscoveryEnumeration = true)]
    public async Task A_bad_bill_is_named(string row, Action<BillStatement> spoil, string violation)
    {
        var subject = TestSubjects.Company().Reveal();
        var bill = credit.Bill(subject, 7);
        spoil(bill);

        (await credit.Power().ReportBillAsync(Report(subject, bill)).ViolationsAsync()).ShouldBe([violation], row);
    }

    [Theory]
    [MemberData(nameof(BadConduct), DisableDiscoveryEnumeration = true)]
    public async Task Bad_conduct_is_named(string row, Action<ConductStatement> spoil, string violation)
    {
        var conduct = credit.Theft();
        spoil(conduct);

        (await credit.Power().ReportConductAsync(Report(TestSubjects.Company().Reveal(), conduct)).ViolationsAsync()).ShouldBe([violation], row);
    }

    [Theory]
    [InlineData("the last day before the regulation", 31, "bill.as_of:BEFORE_REGULATION")]
    public async Task Books_from_before_the_regulation_determine_nothing(string row, int dayOfMay, string violation)
    {
        var subject = TestSubjects.Company().Reveal();
        var bill = credit.Bill(subject, 7);
        (bill.AsOf, bill.DunnedOn) = (On(2018, 5, dayOfMay), null);

        (await credit.Power().ReportBillAsync(Report(subject, bill)).ViolationsAsync()).ShouldBe([violation], row);
    }

    [Fact]
    public async Task A_correction_needs_a_reason_a_content_and_a_fact()
    {
        var subject = await credit.CustomerAsync();
        var empty = new CorrectFactRequest { RequestId = NewId(), SubjectId = subject };

        (await credit.Power().CorrectFactAsync(empty).ViolationsAsync()).ShouldBe(["reason:REQUIRED", "correction:REQUIRED"]);
        (await credit.Power().CorrectFactAsync(Voiding(subject, "")).ViolationsAsync()).ShouldBe(["void.fact_key:REQUIRED"]);
        await credit.Power().CorrectFactAsync(Voiding(subject, "theft/T-0")).ReasonAsync(StatusCode.NotFound);
        await credit.Power().CorrectFactAsync(Voiding(TestSubjects.Company().Reveal(), "theft/T-0")).ReasonAsync(StatusCode.NotFound);
        var unknown = Correction(subject);
        unknown.Bill = credit.Bill(subject, 7, "B-0");
        await credit.Power().CorrectFactAsync(unknown).ReasonAsync(StatusCode.NotFound);
    }
}
