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
            INSERT INTO archive_entries (id, archive_id, kind, cause_id, recorded_by_agency, closes_commitment, state, recorded_on, findings, dossier)
            SELECT DISTINCT ON (i.subject_id, i.application_id) i.id, r.id, 3, i.application_id, 'licensing-office', true, 1, i.recorded_on, '[]',
                jsonb_build_object(
                    'Id', i.id,
                    'Information', jsonb_build_object(
                        'Content', 6, 'Source', 1, 'SourceName', 'licensing-office', 'Statement', i.reason, 'Evidence', 'applications/' || i.application_id,
                        'OccurredOn', i.recorded_on, 'HoldsBusinessSecret', false),
                    'Recorded', jsonb_build_object('By', '', 'On', i.recorded_on),
                    'Publications', '[]'::jsonb, 'ObjectionId', NULL, 'CorrectedOn', NULL, 'RemovedOn', NULL)
            FROM integrity_archive i JOIN archives r ON r.subject_id = i.subject_id
            ORDER BY i.subject_id, i.application_id, i.recorded_on;
            """);
        migration.Sql("DROP TABLE integrity_archive;");
        migration.Sql("UPDATE permits p SET basis = a.basis FROM applications a WHERE a.id = p.application_id;");
    }
}
