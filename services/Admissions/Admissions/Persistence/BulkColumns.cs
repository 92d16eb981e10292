using NpgsqlTypes;

namespace Quzhou.Admissions.Persistence;

/// <summary>The columns of the tables that are written in bulk.</summary>
internal static class BulkColumns
{
    internal static readonly IReadOnlyList<BulkColumn<CandidateRow>> Candidates =
    [
        new("id", NpgsqlDbType.Uuid, r => r.Id),
        new("person_id", NpgsqlDbType.Text, r => r.PersonId),
        new("person_name", NpgsqlDbType.Text, r => r.PersonName),
        new("guardian_id", NpgsqlDbType.Text, r => r.GuardianId),
        new("guardian_name", NpgsqlDbType.Text, r => r.GuardianName),
        new("previous_graduate", NpgsqlDbType.Boolean, r => r.PreviousGraduate),
        new("filings", NpgsqlDbType.Integer, r => r.Filings),
    ];

    internal static readonly IReadOnlyList<BulkColumn<RegistrationRow>> Registrations =
    [
        new("id", NpgsqlDbType.Uuid, r => r.Id),
        new("year", NpgsqlDbType.Integer, r => r.Year),
        new("number", NpgsqlDbType.Varchar, r => r.Number),
        new("candidate_id", NpgsqlDbType.Uuid, r => r.CandidateId),
        new("junior_school_id", NpgsqlDbType.Uuid, r => r.JuniorSchoolId),
        new("category", NpgsqlDbType.Integer, r => (int)r.Category),
        new("hearing_exempt", NpgsqlDbType.Boolean, r => r.HearingExempt),
        new("eligible", NpgsqlDbType.Boolean, r => r.Eligible),
        new("facts", NpgsqlDbType.Jsonb, r => r.Facts),
        new("basis", NpgsqlDbType.Jsonb, r => r.Basis),
        new("changes", NpgsqlDbType.Integer, r => r.Changes),
    ];

    internal static readonly IReadOnlyList<BulkColumn<ScoreSheetRow>> ScoreSheets =
    [
        new("registration_id", NpgsqlDbType.Uuid, r => r.RegistrationId),
        new("year", NpgsqlDbType.Integer, r => r.Year),
        new("first", NpgsqlDbType.Array | NpgsqlDbType.Smallint, r => r.First),
        new("first_by", NpgsqlDbType.Array | NpgsqlDbType.Text, r => r.FirstBy),
        new("second", NpgsqlDbType.Array | NpgsqlDbType.Smallint, r => r.Second),
        new("second_by", NpgsqlDbType.Array | NpgsqlDbType.Text, r => r.SecondBy),
        new("reviewed", NpgsqlDbType.Array | NpgsqlDbType.Smallint, r => r.Reviewed),
        new("reviewed_by", NpgsqlDbType.Array | NpgsqlDbType.Text, r => r.ReviewedBy),
        new("frozen", NpgsqlDbType.Boolean, r => r.Frozen),
    ];

    internal static readonly IReadOnlyList<BulkColumn<GradeSheetRow>> GradeSheets =
    [
        new("registration_id", NpgsqlDbType.Uuid, r => r.RegistrationId),
        new("grades", NpgsqlDbType.Jsonb, r => r.Grades),
    ];

    internal static readonly IReadOnlyList<BulkColumn<PreferenceRow>> Preferences =
    [
        new("candidate_id", NpgsqlDbType.Uuid, r => r.CandidateId),
        new("year", NpgsqlDbType.Integer, r => r.Year),
        new("rank", NpgsqlDbType.Integer, r => r.Rank),
        new("school_id", NpgsqlDbType.Uuid, r => r.SchoolId),
        new("accepted", NpgsqlDbType.Boolean, r => r.Accepted),
        new("basis", NpgsqlDbType.Jsonb, r => r.Basis),
    ];

    internal static readonly IReadOnlyList<BulkColumn<RunPlacementRow>> RunPlacements =
    [
        new("run_id", NpgsqlDbType.Uuid, r => r.RunId),
        new("ordinal", NpgsqlDbType.Integer, r => r.Ordinal),
        new("registration_id", NpgsqlDbType.Uuid, r => r.RegistrationId),
        new("school_id", NpgsqlDbType.Uuid, r => r.SchoolId),
        new("channel", NpgsqlDbType.Integer, r => (int)r.Channel),
        new("preference", NpgsqlDbType.Integer, r => r.Preference),
        new("total", NpgsqlDbType.Integer, r => r.Total),
        new("data_digest", NpgsqlDbType.Bytea, r => r.DataDigest),
        new("basis", NpgsqlDbType.Text, r => r.Basis),
    ];
}
