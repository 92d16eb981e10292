using Microsoft.EntityFrameworkCore.Migrations;

namespace Quzhou.FoodSafety.Persistence;

/// <summary>
/// Brings rows of the first version along: an inspection with a result gets the case that it would have had, and what was open
/// then is on the work list.
/// </summary>
internal static class CarryOver
{
    internal static void CarryOverFirstVersion(this MigrationBuilder migration)
    {
        migration.Sql(
            """
            UPDATE inspections i SET dossier = jsonb_build_object(
                'Id', i.id, 'OperatorId', i.operator_id, 'Kind', o.kind, 'Class', i.class, 'Stage', CASE WHEN i.outcome = 2 THEN 2 ELSE 3 END, 'PlannedOn', i.planned_on,
                'Inspectors', '[]'::jsonb, 'ChecklistId', NULL, 'Items', '[]'::jsonb, 'Result', i.outcome,
                'OnSite', jsonb_build_object('By', coalesce(i.inspector, ''), 'On', i.inspected_on), 'RectifyBy', i.rectify_by, 'Rechecks', '[]'::jsonb)
            FROM operators o WHERE o.id = i.operator_id AND i.outcome IS NOT NULL;
            """);
        migration.Sql(
            """
            INSERT INTO work_items (id, kind, target_id, county, due_on, warn_on)
            SELECT gen_random_uuid(), CASE WHEN i.outcome IS NULL THEN 1 ELSE 2 END, i.id, o.county, d.due_on, d.due_on - 3
            FROM inspections i JOIN operators o ON o.id = i.operator_id
            CROSS JOIN LATERAL (SELECT CASE WHEN i.outcome IS NULL THEN i.planned_on ELSE i.rectify_by END) AS d(due_on)
            WHERE i.outcome IS NULL OR (i.outcome = 2 AND i.rectify_by IS NOT NULL);
            """);
    }
}
