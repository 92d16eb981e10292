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
        CreateReadings(migration);
    }

    // A day's readings are a table of their own: the day is dropped as a whole when it is no longer kept. Days are those of the
    // city, and a partition is made by whoever needs it first. Half-empty pages keep the progress of a device on its page.
    private static void CreateReadings(MigrationBuilder migration) => migration.Sql("""
        ALTER TABLE cold_chain_progress SET (fillfactor = 50);
        CREATE TABLE cold_chain_readings (
            device_number bigint NOT NULL,
            sequence bigint NOT NULL,
            measured_at timestamptz NOT NULL,
            tenths smallint NOT NULL,
            outside boolean NOT NULL
        ) PARTITION BY RANGE (measured_at);
        CREATE INDEX ix_cold_chain_readings ON cold_chain_readings (device_number, measured_at, sequence);

        CREATE FUNCTION cold_chain_make_day(day date) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE part text := 'cold_chain_readings_' || to_char(day, 'YYYYMMDD');
        BEGIN
            IF to_regclass(part) IS NOT NULL THEN
                RETURN;
            END IF;
            PERFORM pg_advisory_xact_lock(20180425, 27);
            EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF cold_chain_readings FOR VALUES FROM (%L) TO (%L)',
                part, day::timestamp AT TIME ZONE INTERVAL '8 hours', (day + 1)::timestamp AT TIME ZONE INTERVAL '8 hours');
        END $$;

        CREATE FUNCTION cold_chain_drop_before(day date) RETURNS integer LANGUAGE plpgsql AS $$
        DECLARE
            part text;
            dropped integer := 0;
        BEGIN
            PERFORM pg_advisory_xact_lock(20180425, 27);
            PERFORM set_config('lock_timeout', '5s', true);
            FOR part IN
                SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE i.inhparent = 'cold_chain_readings'::regclass AND c.relname < 'cold_chain_readings_' || to_char(day, 'YYYYMMDD')
            LOOP
                EXECUTE format('DROP TABLE %I', part);
                dropped := dropped + 1;
            END LOOP;
            RETURN dropped;
        END $$;
        """);
}
