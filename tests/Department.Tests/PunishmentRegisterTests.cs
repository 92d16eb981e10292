using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;
using Quzhou.TestServers;

namespace Quzhou.Department.Tests;

/// <summary>The register and its restrictions on a real database: any order, any number, one result.</summary>
public sealed class PunishmentRegisterTests(PostgresFixture postgres)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
    private static readonly LegalBasis Basis = new("test", "衢发改发〔2018〕23号", 12, 0, "三.1", "", "测试", "test");

    [Fact]
    public async Task Versions_in_any_order_and_number_end_in_the_same_state()
    {
        await using var department = await Department.StartAsync(postgres);
        var processor = department.Get<EnforcementProcessor<LicensingDb>>();
        for (var seed = 1; seed <= 25; seed++)
        {
            var company = TestSubjects.Company();
            await department.SubmitAsync(company);
            var id = Guid.NewGuid();
            var history = Enumerable.Range(1, seed % 4 + 1).Select(v => (RegisterChange)Imposed(id, v, company)).ToList();
            var lifted = seed % 2 == 0;
            if (lifted)
                history.Add(Lifted(id, history.Count + 1, company));
            var order = new Random(seed);

            foreach (var change in history.Concat(history).OrderBy(_ => order.Next()).ToList())
                await processor.ApplyAsync(change, order.Next(2) == 0 ? Guid.NewGuid() : null, CancellationToken.None);

            var open = await department.CountAsync($"SELECT count(*) FROM restrictions WHERE punishment_id = '{id}' AND released_at IS NULL");
            open.ShouldBe(lifted ? 0 : 1, $"seed {seed}");
            (await department.CountAsync($"SELECT version FROM punishment_register WHERE punishment_id = '{id}'")).ShouldBe(history.Count);
        }
    }

    [Fact]
    public async Task The_same_message_twice_answers_once_and_another_one_of_the_same_version_answers_again()
    {
        await using var department = await Department.StartAsync(postgres);
        var processor = department.Get<EnforcementProcessor<LicensingDb>>();
        var change = Imposed(Guid.NewGuid(), 1, TestSubjects.Company());
        var message = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => processor.ApplyAsync(change, message, CancellationToken.None)));
        (await AnswersAsync()).ShouldBe(1);
        (await processor.ApplyAsync(change, Guid.NewGuid(), CancellationToken.None)).ShouldBe(RegisterOutcome.Repeated);
        (await AnswersAsync()).ShouldBe(2);

        Task<long> AnswersAsync() => department.CountAsync($"SELECT count(*) FROM outbox WHERE payload ->> 'punishmentId' = '{change.PunishmentId}'");
    }

    [Fact]
    public async Task A_punishment_waits_for_a_decision_under_way_and_then_finds_what_it_made()
    {
        await using var department = await Department.StartAsync(postgres);
        var company = TestSubjects.Company();
        var (decided, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var deciding = department.Get<Transactions<LicensingDb>>().RunAsync(new Actor("licensing", "test"), async (work, cancellation) =>
        {
            (await work.StandingOfAsync(company, cancellation)).IsPunished.ShouldBeFalse();
            decided.SetResult();
            await goOn.Task;
            work.Db.Permits.Add(new PermitRow
            {
                Id = Guid.NewGuid(), ApplicationId = Guid.NewGuid(), HolderId = company.Reveal(), HolderName = "样例", Zone = Licensing.Core.Catalogue.Zone.HighTech, Serial = 52, GrantedOn = work.Today,
            });
        }, CancellationToken.None);
        await decided.Task;

        var punishing = department.Services.PunishAsync<LicensingDb>(company);
        await Deadline.UntilAsync(async () => await department.CountAsync("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") == 1);
        punishing.IsCompleted.ShouldBeFalse();
        goOn.SetResult();
        await deciding;

        var id = await punishing;
        (await department.CountAsync($"SELECT count(*) FROM restrictions WHERE punishment_id = '{id}' AND kind = 'KEY_SUPERVISION'")).ShouldBe(1);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public async Task A_punishment_restricts_up_to_its_last_day(int daysLeft, bool restricts)
    {
        await using var department = await Department.StartAsync(postgres);
        var company = TestSubjects.Company();
        var change = Imposed(Guid.NewGuid(), 1, company, Today.AddDays(daysLeft));
        await department.Get<EnforcementProcessor<LicensingDb>>().ApplyAsync(change, null, CancellationToken.None);

        await using var db = await department.Get<IDbContextFactory<LicensingDb>>().CreateDbContextAsync();
        (await db.StandingOfAsync(company, Today, CancellationToken.None)).IsPunished.ShouldBe(restricts);
        (await department.SubmitAsync(company)).Verdict.ShouldBe(restricts ? Common.V1.Verdict.Restricted : Common.V1.Verdict.Granted);
    }

    private static RegisterChange.Imposed Imposed(Guid id, int version, SubjectId subject, DateOnly? until = null) => new(new JointPunishmentImposed
    {
        PunishmentId = id,
        Version = version,
        Sequence = version,
        Subject = subject.ToContract("样例"),
        Level = DishonestyLevel.Severe,
        Grounds = [new Ground(Guid.NewGuid(), "ELECTRICITY_ARREARS", Today, Basis)],
        Measures = [new Measure("ALL", "*", "各部门依法惩戒", Basis)],
        ImposedOn = Today.AddYears(-1),
        ExpiresOn = until ?? Today.AddYears(5),
        IssuedBy = "credit-office",
    });

    private static RegisterChange.Lifted Lifted(Guid id, int version, SubjectId subject) => new(new JointPunishmentLifted
    {
        PunishmentId = id, Version = version, Sequence = version, Subject = subject.ToContract("样例"), Reason = LiftReason.Repaired, LiftedOn = Today,
    });
}
