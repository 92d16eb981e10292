using Microsoft.EntityFrameworkCore.Migrations;

namespace Quzhou.Credit.Persistence;

/// <summary>
/// Finds subjects by any part of their name (名称检索). Chinese names have no words, parts of them are often a character or
/// two, and trigrams know no Chinese letters in the C locale; so the index holds single characters and pairs.
/// See docs/decisions/0146-search-by-pairs.md.
/// </summary>
internal static class SearchSql
{
    internal static void CreateNameSearch(this MigrationBuilder migration) => migration.Sql("""
        CREATE FUNCTION name_pairs(name text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
            SELECT coalesce(array_agg(DISTINCT part), '{}')
            FROM generate_series(1, length(name)) at, LATERAL (VALUES (substr(name, at, 1)), (substr(name, at, 2))) AS parts (part)
        $$;
        CREATE INDEX ix_subjects_name_pairs ON subjects USING gin (name_pairs(name));
        """);

    internal static void DropNameSearch(this MigrationBuilder migration) => migration.Sql("DROP INDEX ix_subjects_name_pairs; DROP FUNCTION name_pairs(text);");
}
