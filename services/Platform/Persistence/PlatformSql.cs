using Microsoft.EntityFrameworkCore.Migrations;

namespace Quzhou.Platform.Persistence;

/// <summary>What the platform's tables need beyond columns; called once in a department's first migration.</summary>
public static class PlatformSql
{
    /// <summary>
    /// Wakes the dispatcher the moment a message is committed, and makes the audit log append-only for everyone who is
    /// not its owner's superuser.
    /// </summary>
    public static void CreatePlatformTriggers(this MigrationBuilder migration) => migration.Sql("""
        CREATE FUNCTION outbox_wake() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('outbox', '');
            RETURN NULL;
        END $$;
        CREATE TRIGGER outbox_wake AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake();

        CREATE FUNCTION audit_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'audit_log is append-only' USING ERRCODE = 'insufficient_privilege';
        END $$;
        CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE OR DELETE ON audit_log
            FOR EACH ROW EXECUTE FUNCTION audit_log_is_append_only();
        CREATE TRIGGER audit_log_is_never_truncated BEFORE TRUNCATE ON audit_log
            FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only();
        """);
}
