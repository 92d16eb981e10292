using Microsoft.EntityFrameworkCore.Migrations;

namespace Quzhou.Licensing.Persistence;

/// <summary>
/// Brings rows of the first version along: its integrity archive, which knew only that a commitment had been broken or false, becomes
/// entries of the archives; its permits are in force and rest on the decision of their application. Cases and deadlines follow at the
/// first start, see <see cref="Scheduling.FirstVersionCarryOver"/>.
/// </summary>
internal static class CarryOver
{
    internal static void CarryOverFirstVersion(this MigrationBuilder migration)
    {
        migration.Sql(
            """
            INSERT INTO archives (id, subject_id, subject_name, opened_on)
            SELECT DISTINCT ON (i.subject_id) gen_random_uuid(), i.subject_id, coalesce(a.applicant_name, ''), i.recorded_on
            FROM integrity_archive i LEFT JOIN applications a ON a.id = i.application_id
            ORDER BY i.subject_id, i.recorded_on;
            """);
        migration.Sql(
            """
            INSERT INTO archive_entries (id, archive_id, kind, state, cause_id, occurred_on, recorded_on, recorded_by_agency, recorded_by, summary, reference, closes_commitment, findings)
            SELECT DISTINCT ON (i.subject_id, i.application_id) i.id, r.id, 3, 1, i.application_id, i.recorded_on, i.recorded_on, 'licensing', 'system', left(i.reason, 500), 'applications/' || i.application_id, true, '[]'
            FROM integrity_archive i JOIN archives r ON r.subject_id = i.subject_id
            ORDER BY i.subject_id, i.application_id, i.recorded_on;
            """);
        migration.Sql("DROP TABLE integrity_archive;");
        migration.Sql("UPDATE permits p SET basis = a.basis FROM applications a WHERE a.id = p.application_id;");
    }
}
