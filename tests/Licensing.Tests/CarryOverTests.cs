using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quzhou.Common.V1;
using Quzhou.Contracts.V1;
using Quzhou.Law;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.Scheduling;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.TestServers;

namespace Quzhou.Licensing.Tests;

/// <summary>Rows of the first version are at home in the present one, and go on.</summary>
public sealed class CarryOverTests(PostgresFixture postgres)
{
    private static readonly SubjectId Holder = TestSubjects.Company();
    private static readonly SubjectId Broken = TestSubjects.Company();

    [Fact]
    public async Task Applications_permits_and_archive_of_the_first_version_go_on()
    {
        var connection = await postgres.CreateDatabaseAsync();
        await FillFirstVersionAsync(connection);
        await using var host = new DepartmentHost<Program>("licensingdb", connection);
        var today = host.Services.GetRequiredService<TimeProvider>().CityToday();
        using var carryOver = ActivatorUtilities.CreateInstance<FirstVersionCarryOver>(host.Services);

        await carryOver.RunOnceAsync(CancellationToken.None);
        (await carryOver.RunOnceAsync(CancellationToken.None)).ShouldBe(0, "each once");

        var clerk = new LicensingService.LicensingServiceClient(host.As("licensing-office", "clerk", "licensing.clerk"));
        var permit = (await clerk.ListPermitsAsync(new ListPermitsRequest { SubjectId = Holder.Reveal() })).Permits.ShouldHaveSingleItem();
        (permit.PermitId, permit.State, permit.Version, permit.GrantedOn).ShouldBe((Id(10), PermitState.InForce, 1L, today.AddDays(-5).ToMessage()));
        (await AnnouncedAsync(host)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.PermitId.ToString().ShouldBe(Id(10)), e => e.Subject.Id.ShouldBe(Holder.Reveal()), e => e.Basis.ShouldHaveSingleItem().Article.ShouldBe(11));

        var work = (await clerk.ListWorkItemsAsync(new ListWorkItemsRequest())).Items;
        work.Single(w => w.TargetId == Id(1)).ShouldSatisfyAllConditions(w => w.Kind.ShouldBe(WorkKind.Inspection), w => w.DueOn.ShouldBe(today.AddDays(-5).AddMonths(2).ToMessage()));
        work.Single(w => w.TargetId == Id(2)).Kind.ShouldBe(WorkKind.Decision);

        // An application that was examined then is decided now, by another officer.
        var examined = (await clerk.GetApplicationAsync(new GetApplicationRequest { ApplicationId = Id(2) })).Application;
        examined.Channel.ShouldBe(Channel.InPerson);
        var decided = await new LicensingService.LicensingServiceClient(host.As("licensing-office", "approver", "licensing.approver")).DecideApplicationAsync(Steps.Decision(examined));
        decided.Verdict.ShouldBe(Verdict.Granted);

        // What broke a commitment then still closes the route.
        var refused = await clerk.SubmitApplicationAsync(Steps.Application(Broken, Steps.Pawn, V1.Route.Commitment));
        refused.Verdict.ShouldBe(Verdict.Refused);
        refused.Basis.ShouldContain(b => b.Article == 13 && b.Paragraph == 2);
        var entry = (await new ArchiveService.ArchiveServiceClient(host.As("licensing-office", "archivist", "archive.reader")).GetArchiveAsync(new GetArchiveRequest { SubjectId = Broken.Reveal() })).Entries.ShouldHaveSingleItem();
        (entry.Summary, entry.ClosesCommitment).ShouldBe(("未按期补交材料", true));
    }

    private static string Id(int number) => $"00000000-0000-4000-8000-{number:D12}";

    private static async Task<List<PermitIssued>> AnnouncedAsync(DepartmentHost<Program> host)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LicensingDb>>().CreateDbContextAsync();
        var payloads = await db.Outbox.Where(o => o.Type == typeof(PermitIssued).FullName).Select(o => o.Payload).ToListAsync();
        return payloads.ConvertAll(ContractJson.Read<PermitIssued>);
    }

    private static async Task FillFirstVersionAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        var options = new DbContextOptionsBuilder<LicensingDb>();
        PlatformExtensions.Configure(options, source);
        await using (var db = new LicensingDb(options.Options))
            await db.GetService<IMigrator>().MigrateAsync("Initial");
        await using var command = source.CreateCommand(
            """
            INSERT INTO applications (id, applicant_id, applicant_name, zone, serial, route, strict_review, state, submitted_on, examiner, opinion, signatory, decided_on, permit_id, basis)
            VALUES ('00000000-0000-4000-8000-000000000001', @holder, '样例典当有限公司', 1, 18, 1, false, 4, @day, NULL, NULL, '张三', @day, '00000000-0000-4000-8000-000000000010', @basis::jsonb),
                   ('00000000-0000-4000-8000-000000000002', @holder, '样例典当有限公司', 1, 70, 2, true, 3, @day, 'examiner', '符合条件', NULL, NULL, NULL, @basis::jsonb);
            INSERT INTO permits (id, application_id, holder_id, holder_name, zone, serial, granted_on)
            VALUES ('00000000-0000-4000-8000-000000000010', '00000000-0000-4000-8000-000000000001', @holder, '样例典当有限公司', 1, 18, @day);
            INSERT INTO integrity_archive (id, subject_id, application_id, reason, recorded_on)
            VALUES ('00000000-0000-4000-8000-000000000020', @broken, '00000000-0000-4000-8000-000000000003', '未按期补交材料', @day);
            """);
        command.Parameters.AddWithValue("holder", Holder.Reveal());
        command.Parameters.AddWithValue("broken", Broken.Reveal());
        command.Parameters.AddWithValue("day", DateTimeOffset.UtcNow.ToCityDate().AddDays(-5));
        command.Parameters.AddWithValue("basis", """
            [{"RuleId":"licensing.commitment.on-the-spot","Document":"衢政办发〔2018〕24号","Article":11,"Paragraph":0,"Item":"","Part":"附件2","ReasonZh":"当场准予","ReasonEn":"granted on the spot","Parameter":"","Facts":[]}]
            """);
        await command.ExecuteNonQueryAsync();
    }
}
