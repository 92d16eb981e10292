using Microsoft.EntityFrameworkCore;

namespace Quzhou.Credit.Persistence;

/// <summary>Reads rows as they were known at a time (历史版本读取).</summary>
internal static class RowHistory
{
    internal static Task<List<RecordRow>> RecordsAsKnownAsync(this CreditDb db, string number, DateTimeOffset knownAt, CancellationToken cancellation) =>
        db.Records.FromSql(
            $"""
             SELECT r.* FROM (
                 SELECT DISTINCT ON (row_id) state FROM row_versions
                 WHERE table_name = 'records' AND subject_id = {number} AND known_at <= {knownAt}
                 ORDER BY row_id, number DESC) v, jsonb_populate_record(NULL::records, v.state) r
             """).AsNoTracking().ToListAsync(cancellation);

    internal static Task<List<RepairRow>> RepairsAsKnownAsync(this CreditDb db, string number, DateTimeOffset knownAt, CancellationToken cancellation) =>
        db.Repairs.FromSql(
            $"""
             SELECT r.* FROM (
                 SELECT DISTINCT ON (row_id) state FROM row_versions
                 WHERE table_name = 'repairs' AND subject_id = {number} AND known_at <= {knownAt}
                 ORDER BY row_id, number DESC) v, jsonb_populate_record(NULL::repairs, v.state) r
             """).AsNoTracking().ToListAsync(cancellation);

    // The counter for those who watch is no part of the file; a version has none.
    internal static Task<List<JointPunishmentRow>> PunishmentsAsKnownAsync(this CreditDb db, string number, DateTimeOffset knownAt, CancellationToken cancellation) =>
        db.JointPunishments.FromSql(
            $"""
             SELECT r.* FROM (
                 SELECT DISTINCT ON (row_id) state || jsonb_build_object('change', 0) AS state FROM row_versions
                 WHERE table_name = 'joint_punishments' AND subject_id = {number} AND known_at <= {knownAt}
                 ORDER BY row_id, number DESC) v, jsonb_populate_record(NULL::joint_punishments, v.state) r
             """).AsNoTracking().ToListAsync(cancellation);

    internal static Task<List<AbnormalListingRow>> ListingsAsKnownAsync(this CreditDb db, string number, DateTimeOffset knownAt, CancellationToken cancellation) =>
        db.AbnormalListings.FromSql(
            $"""
             SELECT r.* FROM (
                 SELECT DISTINCT ON (row_id) state FROM row_versions
                 WHERE table_name = 'abnormal_listings' AND subject_id = {number} AND known_at <= {knownAt}
                 ORDER BY row_id, number DESC) v, jsonb_populate_record(NULL::abnormal_listings, v.state) r
             """).AsNoTracking().ToListAsync(cancellation);

    internal static Task<List<TrustworthyRow>> ApplicationsAsKnownAsync(this CreditDb db, string number, DateTimeOffset knownAt, CancellationToken cancellation) =>
        db.Trustworthy.FromSql(
            $"""
             SELECT r.* FROM (
                 SELECT DISTINCT ON (row_id) state FROM row_versions
                 WHERE table_name = 'trustworthy_applications' AND subject_id = {number} AND known_at <= {knownAt}
                 ORDER BY row_id, number DESC) v, jsonb_populate_record(NULL::trustworthy_applications, v.state) r
             """).AsNoTracking().ToListAsync(cancellation);
}
