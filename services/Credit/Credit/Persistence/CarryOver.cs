using Microsoft.EntityFrameworkCore.Migrations;

namespace Quzhou.Credit.Persistence;

/// <summary>
/// Brings records and bills of the first version along. Its records named their bill and kept their findings, which tell
/// the rule; the days of its determinations are the days on which the books were looked at.
/// </summary>
internal static class CarryOver
{
    internal static void CarryOverFirstVersion(this MigrationBuilder migration) => migration.Sql(
        $"""
         UPDATE records
         SET rule_id = findings -> 0 ->> 'ruleId', anchor_key = '{BillRow.KeyPrefix}' || bill_number, fact_keys = ARRAY['{BillRow.KeyPrefix}' || bill_number]
         WHERE bill_number IS NOT NULL;

         UPDATE bills b
         SET observed_on = seen.days, found_open_on = seen.newest, source = seen.source, evidence = seen.evidence
         FROM (
             SELECT subject_id, bill_number, array_agg(DISTINCT determined_on ORDER BY determined_on) AS days, max(determined_on) AS newest,
                 (array_agg(source ORDER BY recorded_at))[1] AS source, (array_agg(evidence ORDER BY recorded_at))[1] AS evidence
             FROM records
             WHERE bill_number IS NOT NULL
             GROUP BY subject_id, bill_number) seen
         WHERE b.subject_id = seen.subject_id AND b.bill_number = seen.bill_number;
         """);
}
