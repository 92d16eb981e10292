using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Quzhou.FoodSafety.Core.Inspections;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Platform;
using Quzhou.TestServers;
using InspectionResult = Quzhou.FoodSafety.Core.Inspections.InspectionResult;

namespace Quzhou.FoodSafety.Tests;

/// <summary>Rows of the first version are at home in the present one.</summary>
public sealed class CarryOverTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Operators_inspections_and_violations_of_the_first_version_go_on()
    {
        await using var source = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        var options = new DbContextOptionsBuilder<FoodSafetyDb>();
        PlatformExtensions.Configure(options, source);
        await using var db = new FoodSafetyDb(options.Options);
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        await using (var command = source.CreateCommand("""
            INSERT INTO operators (id, subject_id, subject_name, kind, county, township, permit_number, assessed_class, exempt_until)
            VALUES ('00000000-0000-4000-8000-000000000001', '91330800MA29TEST', '样例', 3, '柯城区', '信安街道', 'JY1', 2, '2019-01-01');
            INSERT INTO inspections (id, operator_id, class, planned_on, inspected_on, outcome, findings, rectify_by, inspector) VALUES
                ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 2, '2018-06-01', '2018-06-01', 2, '冷藏温度偏高', '2018-06-08', 'inspector'),
                ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001', 2, '2018-07-01', NULL, NULL, NULL, NULL, NULL),
                ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000001', 2, '2018-05-01', '2018-05-01', 1, '无', NULL, 'inspector');
            INSERT INTO violations (report_id, operator_id, behaviour, severity, occurred_on, evidence)
            VALUES ('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000001', 'UNSAFE_FOOD', 3, '2018-06-01', '记录');
            """))
            await command.ExecuteNonQueryAsync();

        await db.GetService<IMigrator>().MigrateAsync();

        var known = await db.Operators.SingleAsync();
        (known.Grid, known.Address, known.CateringSize, known.Assessment, known.ClosedOn).ShouldBe(("", "", CateringSize.Unspecified, null, null));
        var inspections = await db.Inspections.OrderBy(i => i.Id).ToListAsync();
        inspections[0].Case.ShouldNotBeNull().ShouldSatisfyAllConditions(
            c => (c.Stage, c.Result, c.RectifyBy).ShouldBe((InspectionStage.Rectifying, InspectionResult.Rectify, new DateOnly(2018, 6, 8))),
            c => (c.OnSite!.By, c.OnSite.On).ShouldBe(("inspector", new DateOnly(2018, 6, 1))),
            c => c.Items.ShouldBeEmpty());
        inspections[1].Case.ShouldBeNull();
        inspections[2].Case!.Stage.ShouldBe(InspectionStage.Closed);
        (await db.WorkItems.OrderBy(w => w.DueOn).Select(w => new { w.Kind, w.TargetId, w.DueOn }).ToListAsync()).Select(w => (w.Kind, w.TargetId, w.DueOn)).ShouldBe(
        [
            (FoodWorkKind.Recheck, inspections[0].Id, new DateOnly(2018, 6, 8)),
            (FoodWorkKind.Inspection, inspections[1].Id, new DateOnly(2018, 7, 1)),
        ]);
        (await db.Violations.SingleAsync()).Severity.ShouldBe(Core.Operators.Severity.Severe);
    }
}
