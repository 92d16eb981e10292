using Microsoft.EntityFrameworkCore.Migrations;

namespace Quzhou.Credit.Persistence;

/// <summary>
/// Keeps every state of the rows of a file (档案历史), so that 'what applied on day D, as known at time K' can be answered.
/// Triggers do it, so that a change by any road - EF Core, a set-based statement, an officer with psql - is kept, and keep it
/// a statement at a time, so that a rating of all users pays little. A table that is kept has the columns <c>id</c>,
/// <c>subject_id</c> and <c>changed_at</c>.
/// </summary>
internal static class HistorySql
{
    /// <summary>Makes the mechanism, once.</summary>
    internal static void CreateHistory(this MigrationBuilder migration) => migration.Sql("""
        CREATE FUNCTION keep_versions() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            -- TG_ARGV[0]: columns that are no part of the file, such as counters.
            IF TG_OP = 'INSERT' THEN
                INSERT INTO row_versions (table_name, row_id, subject_id, known_at, transaction_id, state)
                SELECT TG_TABLE_NAME, n.id, n.subject_id, n.changed_at, txid_current(), to_jsonb(n) - TG_ARGV[0]::text[]
                FROM changed n
                ORDER BY n.id;
                RETURN NULL;
            END IF;
            IF EXISTS (
                SELECT FROM changed n
                JOIN previous o ON o.id = n.id
                CROSS JOIN LATERAL (SELECT v.transaction_id FROM row_versions v WHERE v.row_id = n.id ORDER BY v.number DESC LIMIT 1) last
                WHERE n.changed_at = o.changed_at AND last.transaction_id <> txid_current()
                    AND to_jsonb(n) - TG_ARGV[0]::text[] IS DISTINCT FROM to_jsonb(o) - TG_ARGV[0]::text[]) THEN
                RAISE EXCEPTION 'a change of % has to set changed_at', TG_TABLE_NAME USING ERRCODE = 'check_violation';
            END IF;
            -- Clocks of replicas differ by a little: what took effect later was not known earlier.
            INSERT INTO row_versions (table_name, row_id, subject_id, known_at, transaction_id, state)
            SELECT TG_TABLE_NAME, n.id, n.subject_id, greatest(n.changed_at, last.known_at), txid_current(), to_jsonb(n) - TG_ARGV[0]::text[]
            FROM changed n
            JOIN previous o ON o.id = n.id
            LEFT JOIN LATERAL (SELECT v.known_at FROM row_versions v WHERE v.row_id = n.id ORDER BY v.number DESC LIMIT 1) last ON true
            WHERE to_jsonb(n) - TG_ARGV[0]::text[] - 'changed_at' IS DISTINCT FROM to_jsonb(o) - TG_ARGV[0]::text[] - 'changed_at'
            ORDER BY n.id;
            RETURN NULL;
        END $$;

        CREATE FUNCTION kept_rows_stay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'rows of % are never deleted: withdraw them', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
        END $$;

        CREATE FUNCTION row_versions_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'INSERT' AND pg_trigger_depth() > 1 THEN
                RETURN NULL;
            END IF;
            RAISE EXCEPTION 'row_versions is append-only and written by triggers alone' USING ERRCODE = 'insufficient_privilege';
        END $$;
        CREATE TRIGGER row_versions_is_append_only BEFORE UPDATE OR DELETE ON row_versions
            FOR EACH ROW EXECUTE FUNCTION row_versions_is_append_only();
        CREATE TRIGGER row_versions_is_written_by_triggers BEFORE INSERT OR TRUNCATE ON row_versions
            FOR EACH STATEMENT EXECUTE FUNCTION row_versions_is_append_only();
        """);

    /// <summary>Has the history of a table kept from now on, beginning with the rows that it holds.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="table">The table; it has the columns <c>id</c>, <c>subject_id</c> and <c>changed_at</c>.</param>
    /// <param name="knownSince">Column that says since when a row of before is known, where nothing else does.</param>
    /// <param name="ignored">Columns that are no part of the file.</param>
    internal static void KeepHistory(this MigrationBuilder migration, string table, string knownSince, params string[] ignored) => migration.Sql($$"""
        -- Rows of before this column have the first instant there is.
        UPDATE {{table}} SET changed_at = {{knownSince}} WHERE changed_at < '1900-01-01';
        ALTER TABLE row_versions DISABLE TRIGGER row_versions_is_written_by_triggers;
        INSERT INTO row_versions (table_name, row_id, subject_id, known_at, transaction_id, state)
            SELECT '{{table}}', r.id, r.subject_id, r.changed_at, txid_current(), to_jsonb(r) - '{{{string.Join(',', ignored)}}}'::text[] FROM {{table}} r ORDER BY r.changed_at, r.id;
        ALTER TABLE row_versions ENABLE TRIGGER row_versions_is_written_by_triggers;
        CREATE TRIGGER {{table}}_keep_inserted AFTER INSERT ON {{table}} REFERENCING NEW TABLE AS changed
            FOR EACH STATEMENT EXECUTE FUNCTION keep_versions('{{{string.Join(',', ignored)}}}');
        CREATE TRIGGER {{table}}_keep_updated AFTER UPDATE ON {{table}} REFERENCING OLD TABLE AS previous NEW TABLE AS changed
            FOR EACH STATEMENT EXECUTE FUNCTION keep_versions('{{{string.Join(',', ignored)}}}');
        CREATE TRIGGER {{table}}_stay BEFORE DELETE ON {{table}} FOR EACH ROW EXECUTE FUNCTION kept_rows_stay();
        """);

    /// <summary>Ends the mechanism, for a migration that is taken back.</summary>
    internal static void ForgetHistory(this MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables)
            migration.Sql($"DROP TRIGGER {table}_keep_inserted ON {table}; DROP TRIGGER {table}_keep_updated ON {table}; DROP TRIGGER {table}_stay ON {table};");
        migration.Sql("DROP FUNCTION keep_versions(); DROP FUNCTION kept_rows_stay(); DROP FUNCTION row_versions_is_append_only() CASCADE;");
    }
}
