using Quzhou.Common.V1;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Tests.Running;
using Quzhou.TestServers;

namespace Quzhou.Platform.Tests;

/// <summary>
/// On real servers: a false commitment reaches the credit office; a joint punishment closes the commitment route in both zones and puts
/// the permits under key supervision; its end gives back what it took, and no more: who promised falsely has no second commitment.
/// </summary>
public sealed class FalseCommitmentTests(RunningCity running)
{
    private const int Pawn = 18;
    private const int Hotel = 19;
    private static readonly Zone[] Zones = [Zone.EconomicDevelopment, Zone.HighTech];

    [Fact]
    public async Task A_false_commitment_is_on_the_credit_file_and_a_punishment_closes_the_route_until_it_ends()
    {
        using var liar = new Play(running);
        using var debtor = new Play(running);
        var permit = await PermitAsync(liar);
        await PermitAsync(debtor);
        await FoundFalseAsync(liar, permit);

        await Deadline.UntilAsync(async () => await HasRecordAsync(liar, "LICENSING_FALSE_COMMITMENT"));
        (await RoutesAsync(liar)).ShouldAllBe(r => r.Verdict == Verdict.Refused && r.Basis.Any(b => b.Article == 13 && b.Paragraph == 2));
        (await RoutesAsync(debtor)).ShouldAllBe(r => r.Verdict == Verdict.Granted);

        var (ofLiar, ofDebtor) = (await PunishAsync(liar), await PunishAsync(debtor));
        (await RoutesAsync(liar)).ShouldAllBe(r => r.Basis.Any(b => b.Article == 13 && b.Paragraph == 3));
        (await RoutesAsync(debtor)).ShouldAllBe(r => r.Verdict == Verdict.Refused && r.Basis.All(b => b.Article == 13 && b.Paragraph == 3));
        (await PermitsAsync(liar)).ShouldAllBe(p => p.Supervision == Supervision.Key);

        await ReleaseAsync(liar, ofLiar);
        await ReleaseAsync(debtor, ofDebtor);

        (await PermitsAsync(liar)).ShouldAllBe(p => p.State == PermitState.InForce && p.Supervision == Supervision.Normal);
        (await RoutesAsync(debtor)).ShouldAllBe(r => r.Verdict == Verdict.Granted, "the route is open again in both zones");
        (await RoutesAsync(liar)).ShouldAllBe(r => r.Verdict == Verdict.Refused && r.Basis.All(b => b.Paragraph == 2), "the archive does not end with a punishment");
        (await HasRecordAsync(liar, "LICENSING_FALSE_COMMITMENT")).ShouldBeTrue();
    }

    private static LicensingService.LicensingServiceClient Clerk(Play play) => play.City.Licensing("lin", "licensing.clerk");

    private static string NewId() => Guid.NewGuid().ToString();

    private static SubmitApplicationRequest Application(Play play, Zone zone, int serial) => new()
    {
        RequestId = NewId(), SubjectId = play.Cast.Company.Reveal(), SubjectName = play.Cast.CompanyName, Zone = zone, Serial = serial, Route = Route.Commitment,
    };

    private static async Task<Application> PermitAsync(Play play)
    {
        var submitted = (await Clerk(play).SubmitApplicationAsync(Application(play, Zone.EconomicDevelopment, Pawn))).Application;
        return (await Clerk(play).SignCommitmentAsync(new SignCommitmentRequest
        {
            RequestId = NewId(), ApplicationId = submitted.ApplicationId, Etag = submitted.Etag, Signatory = "法定代表人", MaterialNumbers = { 1, 2 },
        })).Application;
    }

    private static async Task FoundFalseAsync(Play play, Application application)
    {
        var today = DateTime.UtcNow.AddHours(8).Date;
        var inspector = new CommitmentService.CommitmentServiceClient(play.City.As("licensing", "licensing-office", "jian", "licensing.inspector"));
        var found = await inspector.RecordCommitmentInspectionAsync(new RecordCommitmentInspectionRequest
        {
            RequestId = NewId(),
            ApplicationId = application.ApplicationId,
            Etag = application.Etag,
            InspectedOn = On(today),
            Outcome = CommitmentInspectionOutcome.FalseCommitment,
            MaterialsShown = { 3, 4, 5 },
            RectifyBy = On(today.AddDays(15)),
            Record = "检查记录1号",
        });
        found.Commitment.State.ShouldBe(CommitmentState.Rectifying);
    }

    private static async Task<List<SubmitApplicationResponse>> RoutesAsync(Play play)
    {
        var answers = new List<SubmitApplicationResponse>();
        foreach (var zone in Zones)
            answers.Add(await Clerk(play).SubmitApplicationAsync(Application(play, zone, Hotel)));
        return answers;
    }

    private static async Task<IReadOnlyList<Permit>> PermitsAsync(Play play) =>
        (await Clerk(play).ListPermitsAsync(new ListPermitsRequest { SubjectId = play.Cast.Company.Reveal() })).Permits;

    private static async Task<bool> HasRecordAsync(Play play, string behaviour) =>
        (await play.Story.CreditReportAsync()).Records.Any(r => r.Behaviour == behaviour && r.Source == "licensing");

    private static async Task<(string PunishmentId, string RecordId)> PunishAsync(Play play)
    {
        var report = await play.Story.ReportAsync();
        var punishment = (await play.Story.ImposeAsync(await play.Story.ProposeAsync())).Punishment;
        await play.WaitEnforcedAsync(punishment.PunishmentId);
        return (punishment.PunishmentId, report.Record.RecordId);
    }

    private static async Task ReleaseAsync(Play play, (string PunishmentId, string RecordId) of)
    {
        await play.Story.PayAsync(of.RecordId);
        await play.Story.RepairAsync(of.RecordId);
        await play.Story.LiftAsync(of.PunishmentId);
        await Deadline.UntilAsync(async () => (await PermitsAsync(play)).All(p => p.Supervision == Supervision.Normal));
    }

    private static Google.Type.Date On(DateTime day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };
}
