using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Quzhou.Admissions.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Examination : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_preferences",
                table: "preferences");

            migrationBuilder.AddColumn<string>(
                name: "district",
                table: "schools",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "grade",
                table: "schools",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "jurisdiction",
                table: "schools",
                type: "integer",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<bool>(
                name: "quota_school",
                table: "schools",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "year",
                table: "preferences",
                type: "integer",
                nullable: false,
                defaultValue: 2018);

            migrationBuilder.AddColumn<string>(
                name: "figures",
                table: "plans",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "quota_seats",
                table: "plans",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "signatures",
                table: "plans",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "special_talent_seats",
                table: "plans",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "pk_preferences",
                table: "preferences",
                columns: new[] { "candidate_id", "year", "rank" });

            migrationBuilder.CreateTable(
                name: "exam_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last_number = table.Column<int>(type: "integer", nullable: false),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    frozen_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exam_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "import_jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    table = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    next_row = table.Column<int>(type: "integer", nullable: false),
                    accepted = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    completed = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "junior_schools",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    district = table.Column<string>(type: "text", nullable: false),
                    rural = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_junior_schools", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "past_lines",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    line_tenths = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_lines", x => new { x.school_id, x.year });
                    table.ForeignKey(
                        name: "fk_past_lines_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    classes = table.Column<int>(type: "integer", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    quota_seats = table.Column<int>(type: "integer", nullable: false),
                    special_talent_seats = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_changes_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "query_attempts",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    window_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_query_attempts", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    base_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    started_by = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    input_digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    result_digest = table.Column<byte[]>(type: "bytea", nullable: true),
                    register_sequence = table.Column<long>(type: "bigint", nullable: false),
                    last_correction = table.Column<long>(type: "bigint", nullable: false),
                    candidates = table.Column<int>(type: "integer", nullable: false),
                    placed = table.Column<int>(type: "integer", nullable: false),
                    certificate = table.Column<string>(type: "jsonb", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                    rejected_by = table.Column<string>(type: "text", nullable: true),
                    rejection = table.Column<string>(type: "text", nullable: true),
                    passed_over = table.Column<string>(type: "jsonb", nullable: true),
                    changes = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "talent_schemes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<int>(type: "integer", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    public_observers = table.Column<int>(type: "integer", nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    test_on = table.Column<DateOnly>(type: "date", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: false),
                    approved = table.Column<bool>(type: "boolean", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talent_schemes", x => x.id);
                    table.ForeignKey(
                        name: "fk_talent_schemes_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_errors",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_errors", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_errors_import_jobs_import_id",
                        column: x => x.import_id,
                        principalTable: "import_jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_ranges",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_row = table.Column<int>(type: "integer", nullable: false),
                    last_row = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_ranges", x => new { x.import_id, x.first_row });
                    table.ForeignKey(
                        name: "fk_import_ranges_import_jobs_import_id",
                        column: x => x.import_id,
                        principalTable: "import_jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "junior_school_years",
                columns: table => new
                {
                    junior_school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    graduates = table.Column<int>(type: "integer", nullable: false),
                    registered = table.Column<int>(type: "integer", nullable: false),
                    compliance_percent = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_junior_school_years", x => new { x.year, x.junior_school_id });
                    table.CheckConstraint("ck_junior_school_years", "registered BETWEEN 0 AND graduates AND compliance_percent BETWEEN 0 AND 100");
                    table.ForeignKey(
                        name: "fk_junior_school_years_junior_schools_junior_school_id",
                        column: x => x.junior_school_id,
                        principalTable: "junior_schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "quotas",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    junior_school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quotas", x => new { x.plan_id, x.junior_school_id });
                    table.CheckConstraint("ck_quotas_seats", "seats >= 0");
                    table.ForeignKey(
                        name: "fk_quotas_junior_schools_junior_school_id",
                        column: x => x.junior_school_id,
                        principalTable: "junior_schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_quotas_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    junior_school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    category = table.Column<int>(type: "integer", nullable: false),
                    hearing_exempt = table.Column<bool>(type: "boolean", nullable: false),
                    eligible = table.Column<bool>(type: "boolean", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    basis = table.Column<string>(type: "jsonb", nullable: false),
                    code_salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    changes = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registrations", x => x.id);
                    table.ForeignKey(
                        name: "fk_registrations_candidates_candidate_id",
                        column: x => x.candidate_id,
                        principalTable: "candidates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_registrations_junior_schools_junior_school_id",
                        column: x => x.junior_school_id,
                        principalTable: "junior_schools",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "rulings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tie = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rulings", x => x.id);
                    table.ForeignKey(
                        name: "fk_rulings_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "run_approvals",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_run_approvals", x => new { x.run_id, x.officer });
                    table.ForeignKey(
                        name: "fk_run_approvals_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "run_inputs",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    input = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_run_inputs", x => x.run_id);
                    table.ForeignKey(
                        name: "fk_run_inputs_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "run_lines",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    junior_school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false),
                    filled = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: true),
                    last_professional_rank = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_run_lines", x => new { x.run_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_run_lines_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "run_placements",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    preference = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    data_digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_run_placements", x => new { x.run_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_run_placements_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "run_ties",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    junior_school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    members = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    competing = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_run_ties", x => new { x.run_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_run_ties_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bonus_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ground = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    filed_by = table.Column<string>(type: "text", nullable: false),
                    reviewed_by = table.Column<string>(type: "text", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bonus_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_bonus_claims_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: false),
                    after = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corrections", x => x.number);
                    table.ForeignKey(
                        name: "fk_corrections_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grade_sheets",
                columns: table => new
                {
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grades = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grade_sheets", x => x.registration_id);
                    table.ForeignKey(
                        name: "fk_grade_sheets_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "score_sheets",
                columns: table => new
                {
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    first = table.Column<short[]>(type: "smallint[]", nullable: false),
                    first_by = table.Column<string[]>(type: "text[]", nullable: false),
                    second = table.Column<short[]>(type: "smallint[]", nullable: false),
                    second_by = table.Column<string[]>(type: "text[]", nullable: false),
                    reviewed = table.Column<short[]>(type: "smallint[]", nullable: false),
                    reviewed_by = table.Column<string[]>(type: "text[]", nullable: false),
                    frozen = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_sheets", x => x.registration_id);
                    table.ForeignKey(
                        name: "fk_score_sheets_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "talent_results",
                columns: table => new
                {
                    scheme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    passed = table.Column<bool>(type: "boolean", nullable: false),
                    score_tenths = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talent_results", x => new { x.scheme_id, x.registration_id });
                    table.ForeignKey(
                        name: "fk_talent_results_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_talent_results_talent_schemes_scheme_id",
                        column: x => x.scheme_id,
                        principalTable: "talent_schemes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bonus_claims_registration_id_ground",
                table: "bonus_claims",
                columns: new[] { "registration_id", "ground" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bonus_claims_year_state",
                table: "bonus_claims",
                columns: new[] { "year", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_corrections_id",
                table: "corrections",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_corrections_registration_id",
                table: "corrections",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "ix_corrections_year_number",
                table: "corrections",
                columns: new[] { "year", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_import_errors_import_id_id",
                table: "import_errors",
                columns: new[] { "import_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_junior_school_years_junior_school_id",
                table: "junior_school_years",
                column: "junior_school_id");

            migrationBuilder.CreateIndex(
                name: "ix_junior_schools_code",
                table: "junior_schools",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_junior_schools_name",
                table: "junior_schools",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_quotas_junior_school_id",
                table: "quotas",
                column: "junior_school_id");

            migrationBuilder.CreateIndex(
                name: "ix_registrations_candidate_id_year",
                table: "registrations",
                columns: new[] { "candidate_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registrations_junior_school_id",
                table: "registrations",
                column: "junior_school_id");

            migrationBuilder.CreateIndex(
                name: "ix_registrations_number",
                table: "registrations",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registrations_year_number",
                table: "registrations",
                columns: new[] { "year", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_rulings_run_id_tie",
                table: "rulings",
                columns: new[] { "run_id", "tie" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rulings_year",
                table: "rulings",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_run_placements_run_id_registration_id",
                table: "run_placements",
                columns: new[] { "run_id", "registration_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_run_placements_run_id_school_id_ordinal",
                table: "run_placements",
                columns: new[] { "run_id", "school_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_runs_open",
                table: "runs",
                column: "number",
                filter: "state IN ('Queued', 'Running')");

            migrationBuilder.CreateIndex(
                name: "ix_runs_published",
                table: "runs",
                column: "year",
                unique: true,
                filter: "state = 'Published'");

            migrationBuilder.CreateIndex(
                name: "ix_runs_year_number",
                table: "runs",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_score_sheets_year",
                table: "score_sheets",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_talent_results_registration_id",
                table: "talent_results",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_changes_open",
                table: "plan_changes",
                column: "plan_id",
                unique: true,
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_talent_schemes_school_id",
                table: "talent_schemes",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_talent_schemes_year_school_id",
                table: "talent_schemes",
                columns: new[] { "year", "school_id" },
                unique: true);

            migrationBuilder.KeepRuns();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bonus_claims");

            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "exam_years");

            migrationBuilder.DropTable(
                name: "grade_sheets");

            migrationBuilder.DropTable(
                name: "import_errors");

            migrationBuilder.DropTable(
                name: "import_ranges");

            migrationBuilder.DropTable(
                name: "junior_school_years");

            migrationBuilder.DropTable(
                name: "past_lines");

            migrationBuilder.DropTable(
                name: "plan_changes");

            migrationBuilder.DropTable(
                name: "query_attempts");

            migrationBuilder.DropTable(
                name: "quotas");

            migrationBuilder.DropTable(
                name: "rulings");

            migrationBuilder.DropTable(
                name: "run_approvals");

            migrationBuilder.DropTable(
                name: "run_inputs");

            migrationBuilder.DropTable(
                name: "run_lines");

            migrationBuilder.DropTable(
                name: "run_placements");

            migrationBuilder.DropTable(
                name: "run_ties");

            migrationBuilder.DropTable(
                name: "score_sheets");

            migrationBuilder.DropTable(
                name: "talent_results");

            migrationBuilder.DropTable(
                name: "import_jobs");

            migrationBuilder.DropTable(
                name: "runs");

            migrationBuilder.DropTable(
                name: "registrations");

            migrationBuilder.DropTable(
                name: "talent_schemes");

            migrationBuilder.DropTable(
                name: "junior_schools");

            migrationBuilder.DropPrimaryKey(
                name: "pk_preferences",
                table: "preferences");

            migrationBuilder.DropColumn(
                name: "district",
                table: "schools");

            migrationBuilder.DropColumn(
                name: "grade",
                table: "schools");

            migrationBuilder.DropColumn(
                name: "jurisdiction",
                table: "schools");

            migrationBuilder.DropColumn(
                name: "quota_school",
                table: "schools");

            migrationBuilder.DropColumn(
                name: "year",
                table: "preferences");

            migrationBuilder.DropColumn(
                name: "figures",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "quota_seats",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "signatures",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "special_talent_seats",
                table: "plans");

            migrationBuilder.AddPrimaryKey(
                name: "pk_preferences",
                table: "preferences",
                columns: new[] { "candidate_id", "rank" });
            migrationBuilder.Sql("DROP FUNCTION is_written_once");
        }
    }
}
