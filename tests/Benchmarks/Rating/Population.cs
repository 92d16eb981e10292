using System.Globalization;

namespace Quzhou.Benchmarks.Rating;

/// <summary>
/// Users with years of monthly bills, made inside PostgreSQL. Of a hundred users ninety-two pay every bill in time; six pay one
/// in nine late, one has four open and dunned bills, one has old arrears that were paid after seven months. Every user has a
/// bill that is not due yet.
/// </summary>
internal static class Population
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    internal static async Task FillAsync(CreditOnly credit, int users, int months)
    {
        var sum = string.Join(" + ", Weights.Select((w, i) => string.Create(CultureInfo.InvariantCulture, $"substr(b, {i + 1}, 1)::int * {w}")));
        await credit.ExecuteAsync($"""
            CREATE TABLE people AS
            SELECT i, b || substr('10X98765432', ({sum}) % 11 + 1, 1) AS id
            FROM (SELECT i, '330802' || to_char(date '1960-01-01' + i / 900, 'YYYYMMDD') || lpad((i % 900)::text, 3, '0') AS b
                  FROM generate_series(0, {users - 1}) AS i) AS n;
            INSERT INTO subjects (subject_id, key, type, name, version, created_at)
            SELECT id, gen_random_uuid(), 'Individual', '某用户', 0, now() FROM people;
            INSERT INTO contracts (contract_number, subject_id, kind, signed_on, settlement, recorded_at)
            SELECT 'C-' || i, id, 'Supply', date '2018-06-01', 'Postpaid', now() FROM people;
            """);

        // Keys and indexes are made afterwards: what is measured is the rating, not the making of its data.
        await credit.ExecuteAsync($"""
            SET session_replication_role = replica;
            ALTER TABLE payments DROP CONSTRAINT fk_payments_bills_subject_id_bill_number;
            ALTER TABLE bills DROP CONSTRAINT pk_bills;
            DROP INDEX ix_bills_open_or_late;
            ALTER TABLE bills SET UNLOGGED;
            INSERT INTO bills (subject_id, bill_number, due_on, dunned_on, amount_fen, paid_fen, settled_on, contract_number, observed_on, source, evidence)
            SELECT id, to_char(due, 'YYYYMM'), due,
                CASE WHEN is_open OR is_old THEN due + 5 END,
                12345,
                CASE WHEN is_open OR m = 0 THEN 0 ELSE 12345 END,
                CASE WHEN is_open OR m = 0 THEN NULL WHEN is_old THEN due + 215 WHEN is_late THEN due + 10 ELSE due - 3 END,
                NULL,
                CASE WHEN is_open THEN ARRAY[due + 6] WHEN is_old THEN ARRAY[due + 6, due + 100, due + 200] WHEN is_late THEN ARRAY[due + 11] ELSE '{"{}"}'::date[] END,
                'power-company', ''
            FROM (SELECT id, m, due,
                      i % 100 = 98 AND m BETWEEN 1 AND 4 AS is_open,
                      i % 100 = 99 AND m = {Math.Min(30, months)} AS is_old,
                      i % 100 BETWEEN 92 AND 97 AND m > 0 AND (m + i) % 9 = 0 AS is_late
                  FROM (SELECT id, i, m, ((now() AT TIME ZONE 'Asia/Shanghai')::date + 10 - make_interval(months => m))::date AS due
                        FROM people, generate_series(0, {months - 1}) AS m) AS d) AS k;
            RESET session_replication_role;
            """);
        await credit.ExecuteAsync("SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 2; ALTER TABLE bills ADD CONSTRAINT pk_bills PRIMARY KEY (subject_id, bill_number);");
        await credit.ExecuteAsync("""
            CREATE INDEX ix_bills_open_or_late ON bills (subject_id, due_on) WHERE voided_on IS NULL AND (settled_on IS NULL OR settled_on > due_on);
            ANALYZE subjects; ANALYZE bills; ANALYZE contracts;
            """);
        await credit.ExecuteAsync("VACUUM subjects");
    }
}
