using Google.Type;
using Quzhou.AppHost.Demo;
using Quzhou.AppHost.LocalHosting.Running;
using Quzhou.Common.V1;
using Quzhou.Credit.V1;

namespace Quzhou.Browser.Tests;

/// <summary>A subject of the register in whose file every text that a caller may write freely is an attack.</summary>
internal sealed class ConsoleSample
{
    internal const string Attack = "<img src=x onerror=alert(1)><script>alert(2)</script>";

    /// <summary>Number of the subject.</summary>
    internal required string Number { get; init; }

    /// <summary>A punishment in force, with a declined end.</summary>
    internal required string InForce { get; init; }

    /// <summary>A proposal of another subject that was rejected.</summary>
    internal required string Rejected { get; init; }

    internal static async Task<ConsoleSample> MakeAsync(RunState state)
    {
        using var city = new City(state);
        var today = DateOnly.FromDateTime(System.DateTime.UtcNow.AddHours(8));
        var reporter = city.Credit("power-company", "dian", "credit.reporter");
        var officer = city.Credit("credit-office", "zhou", "credit.officer");
        var approver = city.Credit("credit-office", "wu", "credit.approver");
        var (first, second) = (new Cast(), new Cast());
        var report = await ReportAsync(first);
        await ReportAsync(second);

        var proposed = (await officer.ProposePunishmentAsync(new ProposePunishmentRequest { RequestId = NewId(), SubjectId = first.Company.Reveal(), Note = Attack })).Punishment;
        var imposed = (await approver.ImposePunishmentAsync(new ImposePunishmentRequest { RequestId = NewId(), PunishmentId = proposed.PunishmentId, Etag = proposed.Etag, Note = Attack })).Punishment;
        var lift = await officer.ProposeLiftAsync(new ProposeLiftRequest { RequestId = NewId(), PunishmentId = imposed.PunishmentId, Etag = imposed.Etag, Reason = LiftReason.Withdrawn, Note = Attack });
        if (lift.Verdict == Verdict.Granted)
            await approver.RejectLiftAsync(new RejectLiftRequest { RequestId = NewId(), PunishmentId = imposed.PunishmentId, Etag = lift.Punishment.Etag, Reason = Attack });

        var other = (await officer.ProposePunishmentAsync(new ProposePunishmentRequest { RequestId = NewId(), SubjectId = second.Company.Reveal(), Note = Attack })).Punishment;
        await approver.RejectPunishmentAsync(new RejectPunishmentRequest { RequestId = NewId(), PunishmentId = other.PunishmentId, Etag = other.Etag, Reason = Attack });
        var objections = new ObjectionService.ObjectionServiceClient(city.As("credit", "credit-office", "qian", "credit.reporter"));
        await objections.SubmitObjectionAsync(new SubmitObjectionRequest { RequestId = NewId(), RecordId = report.Record.RecordId, Statement = Attack, Evidence = { Attack } });
        var market = new CityRegisterService.CityRegisterServiceClient(city.As("credit", "market-regulation", "shi", "credit.reporter"));
        await market.RecordAbnormalListingAsync(new RecordAbnormalListingRequest
        {
            RequestId = NewId(), SubjectId = first.Company.Reveal(), SubjectName = Attack, Reference = Attack, Reason = Attack, StatedBasis = Attack, EnteredOn = On(today),
        });
        return new ConsoleSample { Number = first.Company.Reveal(), InForce = imposed.PunishmentId, Rejected = other.PunishmentId };

        async Task<ReportDishonestyResponse> ReportAsync(Cast cast)
        {
            var due = today.AddMonths(-7).AddDays(-1);
            return await reporter.ReportDishonestyAsync(new ReportDishonestyRequest
            {
                RequestId = NewId(),
                SubjectId = cast.Company.Reveal(),
                SubjectName = Attack,
                Evidence = Attack,
                UnpaidBill = new UnpaidBill { BillNumber = $"DL-{NewId()[..8]}", DueOn = On(due), DunnedOn = On(due.AddDays(10)), AmountFen = 8_642_000, AsOf = On(today) },
            });
        }
    }

    private static string NewId() => Guid.NewGuid().ToString();

    private static Date On(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
