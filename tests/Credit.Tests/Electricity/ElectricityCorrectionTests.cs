using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using Quzhou.Platform.Api;
using static Quzhou.Credit.Tests.Electricity.ElectricityStory;
using static Quzhou.Credit.Tests.Host.Story;
using RecordWithdrawal = Quzhou.Credit.Core.Standing.RecordWithdrawal;

namespace Quzhou.Credit.Tests.Electricity;

/// <summary>A corrected fact corrects everything that was built on it (第十六条, 第三十条).</summary>
public sealed class ElectricityCorrectionTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task A_voided_bill_takes_its_record_back_and_the_level_returns_and_a_restored_one_brings_both_back()
    {
        var subject = await credit.CustomerAsync();
        var bill = credit.Bill(subject, 7);
        var determined = (await credit.BillAsync(subject, bill)).Changes;
        determined.Level.ShouldBe(CreditLevel.DishonestSevere);

        var voided = await credit.Power().CorrectFactAsync(Voiding(subject, "bill/B-1"));

        voided.Outcome.ShouldBe(FactOutcome.Voided);
        voided.Changes.Withdrawn.Select(r => r.RecordId).Order().ShouldBe(determined.Determined.Select(r => r.RecordId).Order());
        voided.Changes.Level.ShouldBe(CreditLevel.Ordinary);
        (await credit.Reader.CheckStandingAsync(Check(subject))).Level.ShouldBe(CreditLevel.Ordinary);
        (await credit.QueryAsync(db => db.Records.Where(r => r.SubjectId == subject).Select(r => r.Withdrawal).Distinct().ToListAsync()))
            .ShouldBe([RecordWithdrawal.FactCorrected]);
        (await credit.Power().CorrectFactAsync(Voiding(subject, "bill/B-1"))).Outcome.ShouldBe(FactOutcome.Unchanged);
        (await Failures.OfAsync(credit.Power().ReportBillAsync(Report(subject, bill)))).Reason().ShouldBe("FACT_VOIDED");

        var restoring = Correction(subject);
        restoring.Bill = bill;
        var restored = await credit.Power().CorrectFactAsync(restoring);

        restored.Outcome.ShouldBe(FactOutcome.Corrected);
        restored.Changes.Determined.Select(r => r.RecordId).Order().ShouldBe(determined.Determined.Select(r => r.RecordId).Order());
        restored.Changes.Level.ShouldBe(CreditLevel.DishonestSevere);
    }

    [Fact]
    public async Task A_later_due_day_makes_the_arrears_milder()
    {
        var subject = await credit.CustomerAsync();
        await credit.BillAsync(subject, credit.Bill(subject, 7));
        var correction = Correction(subject);
        correction.Bill = credit.Bill(subject, 2);

        var corrected = await credit.Power().CorrectFactAsync(correction);

        corrected.Changes.Withdrawn.ShouldAllBe(r => r.Level == CreditLevel.DishonestSevere);
        corrected.Changes.Determined.Single().Level.ShouldBe(CreditLevel.DishonestGeneral);
        corrected.Changes.Level.ShouldBe(CreditLevel.DishonestGeneral);
        correction.RequestId = NewId();
        (await credit.Power().CorrectFactAsync(correction)).Outcome.ShouldBe(FactOutcome.Unchanged);
        (await credit.QueryAsync(db => db.FactCorrections.CountAsync(c => c.SubjectId == subject))).ShouldBe(1);
    }

    [Theory]
    [InlineData("the day before the determination", -1, true)]
    [InlineData("the day of the determination, found open before", 0, false)]
    public async Task A_payment_before_the_determination_takes_it_back(string row, int days, bool withdrawn)
    {
        var subject = await credit.CustomerAsync();
        var record = (await credit.Reporter.ReportDishonestyAsync(credit.ArrearsOf(subject, 1))).Record;
        var payment = credit.Payment(record.RecordId);
        payment.PaidOn = credit.Today.AddDays(days).ToMessage();

        await credit.Reporter.RecordCorrectionAsync(payment);

        (await credit.QueryAsync(db => db.Records.Where(r => r.SubjectId == subject).Select(r => r.Withdrawal).SingleAsync()))
            .ShouldBe(withdrawn ? RecordWithdrawal.FactCorrected : null, row);
        (await credit.Reader.CheckStandingAsync(Check(subject))).Level.ShouldBe(withdrawn ? CreditLevel.Ordinary : CreditLevel.DishonestGeneral, row);
    }

    [Fact]
    public async Task A_determination_says_what_was_known_on_its_day()
    {
        var subject = await credit.CustomerAsync();
        var record = (await credit.Reporter.ReportDishonestyAsync(credit.ArrearsOf(subject, 7))).Record;

        var corrected = (await credit.Reporter.RecordCorrectionAsync(credit.Payment(record.RecordId))).Records.Single();

        corrected.CorrectedOn.ShouldBe(credit.Today.ToMessage());
        corrected.Basis.ShouldBe(record.Basis);
        corrected.Basis.SelectMany(b => b.Facts).ShouldNotContain(f => f.Name == "settled_on");
    }

    [Fact]
    public async Task Conduct_that_was_taken_back_counts_no_more()
    {
        var subject = await credit.CustomerAsync();
        var theft = await credit.Power().ReportConductAsync(Report(subject, credit.Theft()));
        theft.Changes.Level.ShouldBe(CreditLevel.DishonestHeavier);
        var second = await credit.Power().ReportConductAsync(Report(subject, credit.Theft("T-2")));
        second.Changes.Level.ShouldBe(CreditLevel.DishonestSevere);

        var voided = await credit.Power().CorrectFactAsync(Voiding(subject, "theft/T-2"));

        voided.Changes.Level.ShouldBe(CreditLevel.DishonestHeavier);
        var dearer = Correction(subject);
        dearer.Conduct = credit.Theft("T-1", 50_000_000);
        (await credit.Power().CorrectFactAsync(dearer)).Changes.Level.ShouldBe(CreditLevel.DishonestSevere);
    }

    [Fact]
    public async Task What_an_objection_took_out_of_the_file_stays_out()
    {
        var subject = await credit.CustomerAsync();
        await credit.BillAsync(subject, credit.Bill(subject, 1));
        var now = credit.Service<TimeProvider>().GetUtcNow();
        await credit.QueryAsync(db => db.Records.Where(r => r.SubjectId == subject).ExecuteUpdateAsync(r =>
            r.SetProperty(x => x.Withdrawal, RecordWithdrawal.Unverifiable).SetProperty(x => x.WithdrawnOn, credit.Today).SetProperty(x => x.ChangedAt, now)));

        var again = await credit.BillAsync(subject, credit.Bill(subject, 1).PaidOn(credit.Today, 1));

        again.Changes.Determined.ShouldBeEmpty();
        again.Changes.Level.ShouldBe(CreditLevel.Ordinary);
    }

    [Fact]
    public async Task Every_correction_keeps_what_was_known_before_and_is_audited()
    {
        var subject = await credit.CustomerAsync();
        await credit.BillAsync(subject, credit.Bill(subject, 7));
        var correction = Correction(subject);
        correction.Bill = credit.Bill(subject, 2);
        await credit.Power().CorrectFactAsync(correction);
        await credit.Power().CorrectFactAsync(Voiding(subject, "bill/B-1"));

        var kept = await credit.QueryAsync(db => db.FactCorrections.Where(c => c.SubjectId == subject).OrderBy(c => c.Id).ToListAsync());

        kept.Select(c => (c.FactKey, c.Voided, c.Reason, c.Agency, c.Officer)).ShouldBe(
            [("bill/B-1", false, "抄表有误", "power-company", "lin"), ("bill/B-1", true, "抄表有误", "power-company", "lin")]);
        kept[0].Before.ShouldContain($"{credit.Today.AddMonths(-7).AddDays(-1):yyyy-MM-dd}");
    }
}
