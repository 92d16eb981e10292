using Microsoft.EntityFrameworkCore.Migrations;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>What alarms need beyond columns; called once at the end of the migration that makes their tables.</summary>
internal static class AlarmSql
{
    /// <summary>
    /// Numbers changes when their transaction commits: the trigger runs last and its lock is held until the commit is seen, so a
    /// higher number is never seen before a lower one, and nobody who works on something long holds up the others.
    /// </summary>
    internal static void CreateAlarmSql(this MigrationBuilder migration)
    {
        migration.Sql("""
            CREATE SEQUENCE alarm_change_sequence;
            CREATE FUNCTION alarm_change_number() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_advisory_xact_lock(20180425, 19);
                UPDATE alarm_changes SET sequence = nextval('alarm_change_sequence') WHERE id = NEW.id;
                PERFORM pg_notify('alarms', '');
                RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER alarm_change_number AFTER INSERT ON alarm_changes
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION alarm_change_number();
            """);
    }
}
