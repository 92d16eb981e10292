using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Quzhou.HousingFund.Core.Monitoring;
using Quzhou.HousingFund.Core.Tenders;
using Quzhou.HousingFund.Persistence;
using Quzhou.Platform;
using Quzhou.TestServers;

namespace Quzhou.HousingFund.Tests;

/// <summary>Rows of the first version are at home in the present one.</summary>
public sealed class CarryOverTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Projects_loans_and_tenders_of_the_first_version_go_on()
    {
        await using var source = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        var options = new DbContextOptionsBuilder<HousingFundDb>();
        PlatformExtensions.Configure(options, source);
        await using var db = new HousingFundDb(options.Options);
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        await ExecuteAsync(source, """
            INSERT INTO projects (id, developer_id, developer_name, name, kind, buildings, profile, registered_by, state, cap_fen, used_fen, per_loan_maximum_fen, maximum_ratio_percent, maximum_years, valid_from, valid_until)
            VALUES ('00000000-0000-4000-8000-000000000001', '91330800MA29TEST', '样例', '样例花园', 1, '[{"Name":"1幢","Type":2,"Storeys":18,"StoreysDone":12}]', '{}', 'clerk', 3, 1000, 700, 500, 70, 30, '2018-07-01', '2020-07-01');
            INSERT INTO loans (id, project_id, borrower_id, borrower_name, price_fen, amount_fen, years, strict_review, state, pre_notice_number, paid_out_on)
            VALUES ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 'x', '陈某', 900, 700, 20, false, 2, 'YG-1', '2018-08-01');
            INSERT INTO tenders (id, amount_fen, months, bids_until) VALUES ('00000000-0000-4000-8000-000000000003', 100000, 12, '2018-09-10');
            INSERT INTO bids (id, tender_id, bank_id, bank_name, sealed_offer) VALUES ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000003', 'y', '样例银行', decode(repeat('ab', 32), 'hex'));
            """);

        await db.GetService<IMigrator>().MigrateAsync();

        var project = await db.Projects.SingleAsync();
        project.Cooperation.ShouldNotBeNull().ShouldSatisfyAllConditions(
            c => c.State.ShouldBe(CooperationState.InForce),
            c => c.SignedOn.ShouldBe(new DateOnly(2018, 7, 1)),
            c => c.Buildings.ShouldHaveSingleItem().StoreysDone.ShouldBe(12));
        (project.Terms!.CapFen, project.UsedFen).ShouldBe((1000L, 700L));
        var loan = await db.Loans.SingleAsync();
        (loan.State, loan.BalanceFen, loan.AnnualRatePercent).ShouldBe((LoanState.PaidOut, 700L, null));
        var tender = (await db.Tenders.SingleAsync()).Case;
        (tender.Stage, tender.Plan).ShouldBe((TenderStage.Announced, new TenderPlan(100000, 12)));
        tender.Notice!.RegistrationEndsAt.ShouldBe(new DateTimeOffset(2018, 9, 10, 23, 59, 59, TimeSpan.FromHours(8)));
        tender.Bids.ShouldHaveSingleItem().Seal.ShouldBe(string.Concat(Enumerable.Repeat("ab", 32)));
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
