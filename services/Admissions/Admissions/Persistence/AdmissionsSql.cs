using Microsoft.EntityFrameworkCore.Migrations;

namespace Quzhou.Admissions.Persistence;

/// <summary>What the tables of admissions need beyond columns; called once by the migration that makes them.</summary>
internal static class AdmissionsSql
{
    /// <summary>Every run stays as it was: its input, its result, the rulings and the corrections are written once.</summary>
    internal static void KeepRuns(this MigrationBuilder migration)
    {
        migration.Sql("""
            CREATE FUNCTION is_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '% is written once', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
            END $$;
            CREATE TRIGGER runs_are_kept BEFORE DELETE ON runs FOR EACH ROW EXECUTE FUNCTION is_written_once();
            """);
        foreach (var table in new[] { "run_inputs", "run_placements", "run_lines", "run_ties", "run_approvals", "rulings", "corrections" })
            migration.Sql($"CREATE TRIGGER {table}_are_written_once BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION is_written_once();");
    }
}
