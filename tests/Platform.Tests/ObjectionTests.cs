using Quzhou.AppHost.Demo;
using Quzhou.Common.V1;
using Quzhou.Credit.V1;
using Quzhou.Platform.Tests.Running;
using Quzhou.TestServers;

namespace Quzhou.Platform.Tests;

/// <summary>An upheld objection undoes a joint punishment in every department by itself, 衢发改发〔2018〕23号 Art. 30.</summary>
public sealed class ObjectionTests(RunningCity running)
{
    private readonly Databases databases = new(running);

    [Theory]
    [InlineData("upheld: the record is withdrawn", true)]
    [InlineData("not verifiable: the record is deleted", false)]
    public async Task A_record_taken_out_of_the_file_lifts_its_punishment_everywhere(string row, bool verifiable)
    {
        var (result, state) = verifiable ? (ObjectionResult.WithdrawRecord, ObjectionState.Corrected) : (ObjectionResult.Delete, ObjectionState.Deleted);
        using var play = new Play(running);
        var holdings = await play.Departments.EstablishAsync();
        var imposed = await play.PunishAsync();
        await play.WaitEnforcedAsync(imposed.PunishmentId);
        foreach (var service in Play.Services)
            (await OpenRestrictionsAsync(service, imposed.PunishmentId)).ShouldBeGreaterThan(0, service);

        var objection = await ObjectAsync(play, imposed.RecordIds.Single());
        (await play.PropagationAsync(imposed.PunishmentId)).ShouldAllBe(r => r.Version == 1, "an objection alone stops nothing");
        var decided = await Desk(play, "credit-office", "ma", "credit.objection-reviewer").DecideObjectionAsync(new DecideObjectionRequest
        {
            RequestId = Departments.NewId(), ObjectionId = objection.ObjectionId, Etag = objection.Etag, Result = result, Reason = "银行回单证明到期前已缴清",
        });

        decided.Objection.State.ShouldBe(state, row);
        decided.Punishments.Single().ShouldSatisfyAllConditions(p => p.State.ShouldBe(PunishmentState.Lifted), p => p.LiftReason.ShouldBe(LiftReason.ObjectionUpheld), p => p.Version.ShouldBe(2));
        await Deadline.UntilAsync(async () =>
            await play.PropagationAsync(imposed.PunishmentId) is { Count: 5 } rows && rows.All(r => r is { Version: 2, State: PropagationState.Released }));
        (await Officer(play).GetPropagationAsync(new GetPropagationRequest { PunishmentId = imposed.PunishmentId })).Settled.ShouldBeTrue();
        foreach (var service in Play.Services)
            (await OpenRestrictionsAsync(service, imposed.PunishmentId)).ShouldBe(0, service);
        (await play.Departments.AffectedCallsAsync(holdings)).ShouldAllBe(a => a.Verdict == Verdict.Granted);
        (await play.Story.CreditReportAsync()).Level.ShouldBe(CreditLevel.Ordinary);
    }

    private static async Task<Objection> ObjectAsync(Play play, string recordId) =>
        (await Desk(play, "power-company", "sun", "credit.reporter").SubmitObjectionAsync(new SubmitObjectionRequest
        {
            RequestId = Departments.NewId(), RecordId = recordId, Statement = "账单已于到期前缴清", Evidence = { "银行回单" },
        })).Objection;

    private static ObjectionService.ObjectionServiceClient Desk(Play play, string agency, string officer, string role) => new(play.City.As("credit", agency, officer, role));

    private static CreditService.CreditServiceClient Officer(Play play) => play.City.Credit("credit-office", "zhou", "credit.officer");

    private Task<long> OpenRestrictionsAsync(string service, string punishmentId) =>
        databases.CountAsync(service, $"SELECT count(*) FROM restrictions WHERE punishment_id = '{punishmentId}' AND released_at IS NULL");
}
