using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.Standing;
using Quzhou.Credit.Tests.Electricity;
using Quzhou.Credit.Tests.Host;
using Quzhou.Credit.V1;
using static Quzhou.Credit.Tests.Electricity.ElectricityStory;
using static Quzhou.Credit.Tests.Host.Story;
using CreditLevel = Quzhou.Credit.V1.CreditLevel;
using PushState = Quzhou.Credit.Persistence.PushState;

namespace Quzhou.Credit.Tests;

/// <summary>A corrected fact has the same consequences as an upheld objection (第三十条), and an objection can end in one.</summary>
public sealed class ObjectionFactTests(City city)
{
    private readonly CreditHost credit = city.Credit;

    [Fact]
    public async Task A_punishment_falls_with_the_fact_that_its_record_was_made_of()
    {
        var (subject, imposed) = await PunishedAsync();

        await credit.Power().CorrectFactAsync(Voiding(subject, "bill/B-1"));

        (await credit.OfficerA.GetPunishmentAsync(new GetPunishmentRequest { PunishmentId = imposed.PunishmentId })).Punishment.ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PunishmentState.Lifted), p => p.Version.ShouldBe(2), p => p.LiftReason.ShouldBe(LiftReason.ObjectionUpheld), p => p.LiftedBy.ShouldBe("system"));
        (await credit.QueryAsync(db => db.Pushes.Where(p => p.SubjectId == subject).Select(p => p.State).Distinct().ToListAsync())).ShouldBe([PushState.Dropped]);
        (await credit.QueryAsync(db => db.AuditEntries.SingleAsync(a => a.Target == imposed.PunishmentId && a.Action == "punishment.grounds-withdrawn"))).Details.ShouldContain("facts-corrected/");
    }

    [Fact]
    public async Task A_restored_fact_brings_the_record_back_but_no_punishment()
    {
        var (subject, imposed) = await PunishedAsync();
        await credit.Power().CorrectFactAsync(Voiding(subject, "bill/B-1"));
        var restoring = Correction(subject);
        restoring.Bill = credit.Bill(subject, 7);

        (await credit.Power().CorrectFactAsync(restoring)).Changes.Level.ShouldBe(CreditLevel.DishonestSevere);

        (await credit.OfficerA.ListPunishmentsAsync(new ListPunishmentsRequest { SubjectId = subject })).Punishments.Single().State.ShouldBe(PunishmentState.Lifted);
        (await credit.SuggestionsOfAsync(subject)).Single().PunishmentId.ShouldBe(imposed.PunishmentId);
        (await credit.QueryAsync(db => db.Pushes.Where(p => p.SubjectId == subject).Select(p => p.State).Distinct().ToListAsync())).ShouldBe([PushState.Pending]);
        (await credit.QueryAsync(db => db.Notices.Where(n => n.SubjectId == subject).GroupBy(n => n.RecordId).Select(g => g.Count()).Distinct().ToListAsync())).ShouldBe([1]);
    }

    [Fact]
    public async Task An_objection_ends_in_the_correction_of_the_fact()
    {
        var (subject, imposed) = await PunishedAsync();
        var objection = await credit.ObjectionAsync(imposed.RecordIds[0]);
        await credit.Power().CorrectFactAsync(Voiding(subject, "bill/B-1"));

        var decided = await credit.ReviewerMa().DecideObjectionAsync(objection.Decision(ObjectionResult.FactCorrected));

        decided.Objection.State.ShouldBe(ObjectionState.Corrected);
        (await credit.QueryAsync(db => db.Records.SingleAsync(r => r.Id == Guid.Parse(objection.RecordId)))).ShouldSatisfyAllConditions(
            r => r.Withdrawal.ShouldBe(RecordWithdrawal.FactCorrected), r => r.Disputed.ShouldBeFalse());
    }

    [Fact]
    public async Task What_an_objection_took_out_stays_out_whatever_is_reported_again()
    {
        var (subject, imposed) = await PunishedAsync();
        await credit.DecidedAsync(imposed.RecordIds[0], ObjectionResult.WithdrawRecord);

        await credit.BillAsync(subject, credit.Bill(subject, 7));

        (await credit.QueryAsync(db => db.Records.SingleAsync(r => r.Id == Guid.Parse(imposed.RecordIds[0])))).Withdrawal.ShouldBe(RecordWithdrawal.ObjectionUpheld);
        (await credit.Reader.CheckStandingAsync(Check(subject))).Level.ShouldNotBe(CreditLevel.DishonestSevere);
    }

    private async Task<(string Subject, Punishment Imposed)> PunishedAsync()
    {
        var subject = await credit.CustomerAsync();
        await credit.BillAsync(subject, credit.Bill(subject, 7));
        var proposed = (await credit.OfficerA.ProposePunishmentAsync(Proposal(subject))).Punishment;
        return (subject, (await credit.OfficerB.ImposePunishmentAsync(proposed.Imposition())).Punishment);
    }
}
