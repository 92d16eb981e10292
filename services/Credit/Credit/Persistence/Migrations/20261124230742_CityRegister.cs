using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Quzhou.Credit.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CityRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_records_subject_id_bill_number_level",
                table: "records");

            migrationBuilder.DropIndex(
                name: "ix_payments_subject_id_bill_number",
                table: "payments");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "repairs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string[]>(
                name: "evidence",
                table: "repairs",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "anchor_key",
                table: "records",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "records",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<bool>(
                name: "disputed",
                table: "records",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string[]>(
                name: "fact_keys",
                table: "records",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "rule_id",
                table: "records",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawal",
                table: "records",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "records",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "receipt",
                table: "payments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "joint_punishments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "contract_number",
                table: "bills",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "bills",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "found_open_on",
                table: "bills",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly[]>(
                name: "observed_on",
                table: "bills",
                type: "date[]",
                nullable: false,
                defaultValue: new DateOnly[0]);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "bills",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "voided_on",
                table: "bills",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "abnormal_listings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    stated_basis = table.Column<string>(type: "text", nullable: false),
                    entered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    removed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    removal_reason = table.Column<string>(type: "text", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_abnormal_listings", x => x.id);
                    table.CheckConstraint("ck_abnormal_listings_removed", "removed_on >= entered_on AND (removed_on IS NULL) = (removal_reason IS NULL)");
                    table.ForeignKey(
                        name: "fk_abnormal_listings_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conduct",
                columns: table => new
                {
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    fact_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    established_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    voltage = table.Column<string>(type: "text", nullable: true),
                    refused = table.Column<bool>(type: "boolean", nullable: true),
                    refused_payment = table.Column<bool>(type: "boolean", nullable: true),
                    serious = table.Column<bool>(type: "boolean", nullable: true),
                    compensated = table.Column<bool>(type: "boolean", nullable: true),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    voided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conduct", x => new { x.subject_id, x.fact_key });
                    table.ForeignKey(
                        name: "fk_conduct_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    contract_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    settlement = table.Column<string>(type: "text", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => x.contract_number);
                    table.ForeignKey(
                        name: "fk_contracts_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credit_promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    guarantee = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_by = table.Column<string>(type: "text", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_promises", x => x.id);
                    table.ForeignKey(
                        name: "fk_credit_promises_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fact_corrections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    voided = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    corrected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_corrections", x => x.id);
                    table.ForeignKey(
                        name: "fk_fact_corrections_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    source_file = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    last_row = table.Column<long>(type: "bigint", nullable: false),
                    accepted_rows = table.Column<long>(type: "bigint", nullable: false),
                    unchanged_rows = table.Column<long>(type: "bigint", nullable: false),
                    failed_rows = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    objection_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: true),
                    delivered_by = table.Column<string>(type: "text", nullable: true),
                    receipt = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.CheckConstraint("ck_notices_delivered", "(delivered_on IS NULL) = (channel IS NULL)");
                    table.ForeignKey(
                        name: "fk_notices_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    statement = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    evidence = table.Column<string[]>(type: "text[]", nullable: false),
                    taken_in_by = table.Column<string>(type: "text", nullable: false),
                    taken_in_by_agency = table.Column<string>(type: "text", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    alarm_on = table.Column<DateOnly>(type: "date", nullable: false),
                    warned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true),
                    further_records = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_by_agency = table.Column<string>(type: "text", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objections", x => x.id);
                    table.CheckConstraint("ck_objections_closed", "(state = 'Open') = (closed_on IS NULL) AND (state = 'Open') = (result IS NULL)");
                    table.ForeignKey(
                        name: "fk_objections_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_pushes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_pushes", x => x.id);
                    table.ForeignKey(
                        name: "fk_platform_pushes_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "prepaid_settlements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    end_reason = table.Column<string>(type: "text", nullable: false),
                    ended_by = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prepaid_settlements", x => x.id);
                    table.ForeignKey(
                        name: "fk_prepaid_settlements_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "punishment_suggestions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    records = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    punishment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_by = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_punishment_suggestions", x => x.id);
                    table.ForeignKey(
                        name: "fk_punishment_suggestions_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ratings",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ratings", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "register_accesses",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    caller = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    identity_shown = table.Column<bool>(type: "boolean", nullable: false),
                    subject_ids = table.Column<string[]>(type: "text[]", nullable: false),
                    accessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_accesses", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "report_withdrawals",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_withdrawals", x => new { x.report_id, x.source });
                });

            migrationBuilder.CreateTable(
                name: "row_versions",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    table_name = table.Column<string>(type: "text", nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    known_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    transaction_id = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_row_versions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "trustworthy_applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    user_since = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reviews = table.Column<string>(type: "jsonb", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trustworthy_applications", x => x.id);
                    table.ForeignKey(
                        name: "fk_trustworthy_applications_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_errors",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_number = table.Column<long>(type: "bigint", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    message_zh = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_errors", x => x.number);
                    table.ForeignKey(
                        name: "fk_import_errors_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rating_partitions",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_subject = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    to_subject = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    users = table.Column<long>(type: "bigint", nullable: false),
                    facts_read = table.Column<long>(type: "bigint", nullable: false),
                    users_changed = table.Column<long>(type: "bigint", nullable: false),
                    observations_added = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating_partitions", x => new { x.day, x.number });
                    table.ForeignKey(
                        name: "fk_rating_partitions_ratings_day",
                        column: x => x.day,
                        principalTable: "ratings",
                        principalColumn: "day",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_records_level_subject_id",
                table: "records",
                columns: new[] { "level", "subject_id" },
                filter: "withdrawn_on IS NULL AND level IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_records_subject_id1",
                table: "records",
                column: "subject_id",
                filter: "level = 'Severe' AND withdrawal IS NULL AND punishment_ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_records_subject_id_bill_number",
                table: "records",
                columns: new[] { "subject_id", "bill_number" },
                filter: "bill_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_records_subject_id_rule_id_anchor_key",
                table: "records",
                columns: new[] { "subject_id", "rule_id", "anchor_key" },
                unique: true,
                filter: "anchor_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_payments_subject_id_bill_number_receipt",
                table: "payments",
                columns: new[] { "subject_id", "bill_number", "receipt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bills_open_or_late",
                table: "bills",
                columns: new[] { "subject_id", "due_on" },
                filter: "voided_on IS NULL AND (settled_on IS NULL OR settled_on > due_on)");

            migrationBuilder.CreateIndex(
                name: "ix_abnormal_listings_source_reference",
                table: "abnormal_listings",
                columns: new[] { "source", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_abnormal_listings_subject_id",
                table: "abnormal_listings",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_subject_id",
                table: "contracts",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_promises_number",
                table: "credit_promises",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_promises_subject_id",
                table: "credit_promises",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_corrections_subject_id_fact_key",
                table: "fact_corrections",
                columns: new[] { "subject_id", "fact_key" });

            migrationBuilder.CreateIndex(
                name: "ix_import_errors_import_id_number",
                table: "import_errors",
                columns: new[] { "import_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_number",
                table: "notices",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_number1",
                table: "notices",
                column: "number",
                filter: "delivered_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_objection_id",
                table: "notices",
                column: "objection_id",
                unique: true,
                filter: "objection_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_record_id",
                table: "notices",
                column: "record_id",
                unique: true,
                filter: "objection_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_objections_due_on_number",
                table: "objections",
                columns: new[] { "due_on", "number" },
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_objections_number",
                table: "objections",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_objections_record_id",
                table: "objections",
                column: "record_id",
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_objections_subject_id_number",
                table: "objections",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_pushes_kind_cause",
                table: "platform_pushes",
                columns: new[] { "kind", "cause" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_pushes_number",
                table: "platform_pushes",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_pushes_record_id",
                table: "platform_pushes",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_pushes_state_number",
                table: "platform_pushes",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_prepaid_settlements_subject_id",
                table: "prepaid_settlements",
                column: "subject_id",
                unique: true,
                filter: "ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_punishment_suggestions_number",
                table: "punishment_suggestions",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_punishment_suggestions_state_number",
                table: "punishment_suggestions",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_punishment_suggestions_subject_id",
                table: "punishment_suggestions",
                column: "subject_id",
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_punishment_suggestions_subject_id1",
                table: "punishment_suggestions",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_accesses_agency_number",
                table: "register_accesses",
                columns: new[] { "agency", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_register_accesses_subject_ids",
                table: "register_accesses",
                column: "subject_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_row_versions_row_id_number",
                table: "row_versions",
                columns: new[] { "row_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_row_versions_subject_id_number",
                table: "row_versions",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_trustworthy_applications_subject_id",
                table: "trustworthy_applications",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_trustworthy_applications_subject_id1",
                table: "trustworthy_applications",
                column: "subject_id",
                unique: true,
                filter: "state IN ('Requested', 'PowerCompanyApproved')");

            // The order counts: what is carried over belongs to the first version that is kept.
            migrationBuilder.CarryOverFirstVersion();
            migrationBuilder.CreateHistory();
            migrationBuilder.KeepHistory("records", knownSince: "recorded_at");
            migrationBuilder.KeepHistory("repairs", knownSince: "created_at");
            migrationBuilder.KeepHistory("joint_punishments", knownSince: "proposed_at", "change");
            migrationBuilder.KeepHistory("abnormal_listings", knownSince: "changed_at");
            migrationBuilder.KeepHistory("objections", knownSince: "created_at", "warned_at", "overdue_at");
            migrationBuilder.KeepHistory("trustworthy_applications", knownSince: "created_at");
            migrationBuilder.CreateNameSearch();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropNameSearch();
            migrationBuilder.ForgetHistory("trustworthy_applications", "objections", "abnormal_listings", "joint_punishments", "repairs", "records");

            migrationBuilder.DropTable(
                name: "abnormal_listings");

            migrationBuilder.DropTable(
                name: "conduct");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropTable(
                name: "credit_promises");

            migrationBuilder.DropTable(
                name: "fact_corrections");

            migrationBuilder.DropTable(
                name: "import_errors");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "objections");

            migrationBuilder.DropTable(
                name: "platform_pushes");

            migrationBuilder.DropTable(
                name: "prepaid_settlements");

            migrationBuilder.DropTable(
                name: "punishment_suggestions");

            migrationBuilder.DropTable(
                name: "rating_partitions");

            migrationBuilder.DropTable(
                name: "register_accesses");

            migrationBuilder.DropTable(
                name: "report_withdrawals");

            migrationBuilder.DropTable(
                name: "row_versions");

            migrationBuilder.DropTable(
                name: "trustworthy_applications");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "ratings");

            migrationBuilder.DropIndex(
                name: "ix_records_level_subject_id",
                table: "records");

            migrationBuilder.DropIndex(
                name: "ix_records_subject_id1",
                table: "records");

            migrationBuilder.DropIndex(
                name: "ix_records_subject_id_bill_number",
                table: "records");

            migrationBuilder.DropIndex(
                name: "ix_records_subject_id_rule_id_anchor_key",
                table: "records");

            migrationBuilder.DropIndex(
                name: "ix_payments_subject_id_bill_number_receipt",
                table: "payments");

            migrationBuilder.DropIndex(
                name: "ix_bills_open_or_late",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "repairs");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "repairs");

            migrationBuilder.DropColumn(
                name: "anchor_key",
                table: "records");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "records");

            migrationBuilder.DropColumn(
                name: "disputed",
                table: "records");

            migrationBuilder.DropColumn(
                name: "fact_keys",
                table: "records");

            migrationBuilder.DropColumn(
                name: "rule_id",
                table: "records");

            migrationBuilder.DropColumn(
                name: "withdrawal",
                table: "records");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "records");

            migrationBuilder.DropColumn(
                name: "receipt",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "joint_punishments");

            migrationBuilder.DropColumn(
                name: "contract_number",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "found_open_on",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "observed_on",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "source",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "voided_on",
                table: "bills");

            migrationBuilder.CreateIndex(
                name: "ix_records_subject_id_bill_number_level",
                table: "records",
                columns: new[] { "subject_id", "bill_number", "level" },
                unique: true,
                filter: "bill_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_payments_subject_id_bill_number",
                table: "payments",
                columns: new[] { "subject_id", "bill_number" });
        }
    }
}
