using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quzhou.Licensing.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FiveModes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "announced",
                table: "permits",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "basis",
                table: "permits",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "end_basis",
                table: "permits",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ended_on",
                table: "permits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "premises",
                table: "permits",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "state",
                table: "permits",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateOnly>(
                name: "valid_until",
                table: "permits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "permits",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<int>(
                name: "channel",
                table: "applications",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "details",
                table: "applications",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "dossier",
                table: "applications",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                table: "applications",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "guide_id",
                table: "applications",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "letter_number",
                table: "applications",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "premises",
                table: "applications",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signed_by",
                table: "applications",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "archives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    subject_name = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_archives", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "check_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    zone = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<int>(type: "integer", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false),
                    set_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guides",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    zone = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guides", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    seed = table.Column<byte[]>(type: "bytea", nullable: false),
                    procedure = table.Column<string>(type: "text", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "date", nullable: false),
                    drawn_by = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    tasks = table.Column<int>(type: "integer", nullable: false),
                    results = table.Column<int>(type: "integer", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_rounds", x => x.id);
                    table.CheckConstraint("results_are_within_the_tasks", "results >= 0 AND results <= tasks");
                });

            migrationBuilder.CreateTable(
                name: "inspectors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    certificate = table.Column<string>(type: "text", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    removed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    removal_reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspectors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "letter_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last_number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_years", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "published_standards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_standards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    subject_name = table.Column<string>(type: "text", nullable: false),
                    zone = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    premises = table.Column<string>(type: "jsonb", nullable: true),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "retail_licences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_id = table.Column<string>(type: "text", nullable: false),
                    holder_name = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retail_licences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "security_applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    applicant_id = table.Column<string>(type: "text", nullable: false),
                    applicant_name = table.Column<string>(type: "text", nullable: false),
                    company_name = table.Column<string>(type: "text", nullable: false),
                    licence_number = table.Column<string>(type: "text", nullable: true),
                    company_id = table.Column<string>(type: "text", nullable: true),
                    copy_reference = table.Column<string>(type: "text", nullable: true),
                    copy_digest = table.Column<byte[]>(type: "bytea", nullable: true),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_security_applications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supervised_subjects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    subject_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    key_unit = table.Column<bool>(type: "boolean", nullable: false),
                    district = table.Column<string>(type: "text", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    removed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    removal_reason = table.Column<string>(type: "text", nullable: true),
                    year_class = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervised_subjects", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false),
                    consequence = table.Column<int>(type: "integer", nullable: false),
                    zone = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    basis = table.Column<string>(type: "jsonb", nullable: false),
                    alarmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "archive_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    archive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    cause_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_agency = table.Column<string>(type: "text", nullable: false),
                    closes_commitment = table.Column<bool>(type: "boolean", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_archive_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_archive_entries_archives_archive_id",
                        column: x => x.archive_id,
                        principalTable: "archives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "retailer_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    licence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retailer_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_retailer_events_retail_licences_licence_id",
                        column: x => x.licence_id,
                        principalTable: "retail_licences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revocation_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    licence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    participants = table.Column<string[]>(type: "text[]", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: true),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revocation_cases", x => x.id);
                    table.ForeignKey(
                        name: "fk_revocation_cases_retail_licences_licence_id",
                        column: x => x.licence_id,
                        principalTable: "retail_licences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tobacco_copies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    licence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<int>(type: "integer", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    acknowledged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    acknowledged_by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tobacco_copies", x => x.id);
                    table.ForeignKey(
                        name: "fk_tobacco_copies_retail_licences_licence_id",
                        column: x => x.licence_id,
                        principalTable: "retail_licences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tobacco_penalties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    licence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    conduct = table.Column<int>(type: "integer", nullable: false),
                    fake_or_smuggled_cartons = table.Column<int>(type: "integer", nullable: false),
                    bought_elsewhere_fen = table.Column<long>(type: "bigint", nullable: false),
                    bought_elsewhere_cases = table.Column<int>(type: "integer", nullable: false),
                    annulled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    annulled_by = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tobacco_penalties", x => x.id);
                    table.ForeignKey(
                        name: "fk_tobacco_penalties_retail_licences_licence_id",
                        column: x => x.licence_id,
                        principalTable: "retail_licences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tobacco_seizures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    licence_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    fake_or_smuggled_cartons = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tobacco_seizures", x => x.id);
                    table.ForeignKey(
                        name: "fk_tobacco_seizures_retail_licences_licence_id",
                        column: x => x.licence_id,
                        principalTable: "retail_licences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "security_materials",
                columns: table => new
                {
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_security_materials", x => new { x.application_id, x.kind });
                    table.ForeignKey(
                        name: "fk_security_materials_security_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "security_applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deductions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deductions", x => x.id);
                    table.ForeignKey(
                        name: "fk_deductions_supervised_subjects_subject_key",
                        column: x => x.subject_key,
                        principalTable: "supervised_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "explosives_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_explosives_checks", x => x.id);
                    table.ForeignKey(
                        name: "fk_explosives_checks_supervised_subjects_subject_key",
                        column: x => x.subject_key,
                        principalTable: "supervised_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "explosives_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    first_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false),
                    met_on = table.Column<DateOnly>(type: "date", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_explosives_periods", x => x.id);
                    table.ForeignKey(
                        name: "fk_explosives_periods_supervised_subjects_subject_key",
                        column: x => x.subject_key,
                        principalTable: "supervised_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_name = table.Column<string>(type: "text", nullable: false),
                    is_person = table.Column<bool>(type: "boolean", nullable: false),
                    @class = table.Column<int>(name: "class", type: "integer", nullable: false),
                    stratum = table.Column<string>(type: "text", nullable: false),
                    inspectors = table.Column<string[]>(type: "text[]", nullable: false),
                    eligible = table.Column<int>(type: "integer", nullable: true),
                    staffed_by = table.Column<string>(type: "text", nullable: true),
                    outcome = table.Column<int>(type: "integer", nullable: false),
                    findings_text = table.Column<string>(type: "text", nullable: false),
                    inspected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: true),
                    reference = table.Column<string>(type: "text", nullable: true),
                    digest = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_tasks", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspection_tasks_inspection_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "inspection_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_inspection_tasks_supervised_subjects_subject_key",
                        column: x => x.subject_key,
                        principalTable: "supervised_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspector_conflicts",
                columns: table => new
                {
                    agency = table.Column<string>(type: "text", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    declared_on = table.Column<DateOnly>(type: "date", nullable: false),
                    declared_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspector_conflicts", x => new { x.agency, x.officer, x.subject_key });
                    table.ForeignKey(
                        name: "fk_inspector_conflicts_supervised_subjects_subject_key",
                        column: x => x.subject_key,
                        principalTable: "supervised_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "risks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_risks", x => x.id);
                    table.ForeignKey(
                        name: "fk_risks_supervised_subjects_subject_key",
                        column: x => x.subject_key,
                        principalTable: "supervised_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "year_classes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_year_classes", x => x.id);
                    table.ForeignKey(
                        name: "fk_year_classes_supervised_subjects_subject_key",
                        column: x => x.subject_key,
                        principalTable: "supervised_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "archive_objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    receipt = table.Column<string>(type: "text", nullable: true),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_archive_objections", x => x.id);
                    table.ForeignKey(
                        name: "fk_archive_objections_archive_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "archive_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_ordinal = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_documents_revocation_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "revocation_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "explosives_measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_key = table.Column<Guid>(type: "uuid", nullable: false),
                    check_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_explosives_measures", x => x.id);
                    table.ForeignKey(
                        name: "fk_explosives_measures_explosives_checks_check_id",
                        column: x => x.check_id,
                        principalTable: "explosives_checks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_permits_not_announced",
                table: "permits",
                column: "id",
                filter: "announced = 0");

            migrationBuilder.CreateIndex(
                name: "ix_applications_letter_number",
                table: "applications",
                column: "letter_number",
                unique: true,
                filter: "letter_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_archive_entries_archive_id_id",
                table: "archive_entries",
                columns: new[] { "archive_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_archive_entries_archive_id_kind_cause_id",
                table: "archive_entries",
                columns: new[] { "archive_id", "kind", "cause_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_archive_entries_published_on",
                table: "archive_entries",
                column: "published_on",
                filter: "published_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_archive_objections_agency_id",
                table: "archive_objections",
                columns: new[] { "agency", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_archive_objections_entry_id",
                table: "archive_objections",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_archives_subject_id",
                table: "archives",
                column: "subject_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_documents_case_id_step_ordinal_kind",
                table: "case_documents",
                columns: new[] { "case_id", "step_ordinal", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_check_plans_zone_serial_id",
                table: "check_plans",
                columns: new[] { "zone", "serial", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deductions_subject_key_verified_on",
                table: "deductions",
                columns: new[] { "subject_key", "verified_on" });

            migrationBuilder.CreateIndex(
                name: "ix_explosives_checks_subject_key_level_checked_on",
                table: "explosives_checks",
                columns: new[] { "subject_key", "level", "checked_on" });

            migrationBuilder.CreateIndex(
                name: "ix_explosives_measures_check_id",
                table: "explosives_measures",
                column: "check_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_explosives_periods_last_on_id",
                table: "explosives_periods",
                columns: new[] { "last_on", "id" },
                filter: "met_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_explosives_periods_subject_key_level_first_on",
                table: "explosives_periods",
                columns: new[] { "subject_key", "level", "first_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guides_zone_serial",
                table: "guides",
                columns: new[] { "zone", "serial" },
                unique: true,
                filter: "state = 2");

            migrationBuilder.CreateIndex(
                name: "ix_guides_zone_serial_id",
                table: "guides",
                columns: new[] { "zone", "serial", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_rounds_agency_id",
                table: "inspection_rounds",
                columns: new[] { "agency", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_rounds_agency_title",
                table: "inspection_rounds",
                columns: new[] { "agency", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_tasks_round_id_ordinal",
                table: "inspection_tasks",
                columns: new[] { "round_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inspection_tasks_subject_key",
                table: "inspection_tasks",
                column: "subject_key");

            migrationBuilder.CreateIndex(
                name: "ix_inspector_conflicts_subject_key",
                table: "inspector_conflicts",
                column: "subject_key");

            migrationBuilder.CreateIndex(
                name: "ix_inspectors_agency_officer",
                table: "inspectors",
                columns: new[] { "agency", "officer" },
                unique: true,
                filter: "removed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_published_standards_agency_kind_reference",
                table: "published_standards",
                columns: new[] { "agency", "kind", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registrations_open",
                table: "registrations",
                column: "id",
                filter: "state <> 3");

            migrationBuilder.CreateIndex(
                name: "ix_registrations_subject_id_zone_serial",
                table: "registrations",
                columns: new[] { "subject_id", "zone", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_retail_licences_holder_id_id",
                table: "retail_licences",
                columns: new[] { "holder_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_retail_licences_number",
                table: "retail_licences",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_retailer_events_licence_id_id",
                table: "retailer_events",
                columns: new[] { "licence_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_revocation_cases_licence_id",
                table: "revocation_cases",
                column: "licence_id",
                unique: true,
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_revocation_cases_report_id",
                table: "revocation_cases",
                column: "report_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_risks_subject_key",
                table: "risks",
                column: "subject_key");

            migrationBuilder.CreateIndex(
                name: "ix_security_applications_applicant_id",
                table: "security_applications",
                column: "applicant_id");

            migrationBuilder.CreateIndex(
                name: "ix_security_applications_licence_number",
                table: "security_applications",
                column: "licence_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_security_applications_stage_due_on",
                table: "security_applications",
                columns: new[] { "stage", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_supervised_subjects_agency_kind_id",
                table: "supervised_subjects",
                columns: new[] { "agency", "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_supervised_subjects_agency_kind_subject_id",
                table: "supervised_subjects",
                columns: new[] { "agency", "kind", "subject_id" },
                unique: true,
                filter: "removed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tobacco_copies_agency_id",
                table: "tobacco_copies",
                columns: new[] { "agency", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tobacco_copies_case_id_recipient",
                table: "tobacco_copies",
                columns: new[] { "case_id", "recipient" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tobacco_copies_licence_id",
                table: "tobacco_copies",
                column: "licence_id");

            migrationBuilder.CreateIndex(
                name: "ix_tobacco_penalties_licence_id_authority_number",
                table: "tobacco_penalties",
                columns: new[] { "licence_id", "authority", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tobacco_penalties_licence_id_decided_on",
                table: "tobacco_penalties",
                columns: new[] { "licence_id", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "ix_tobacco_seizures_licence_id_authority_reference",
                table: "tobacco_seizures",
                columns: new[] { "licence_id", "authority", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_items_department_due_on_id",
                table: "work_items",
                columns: new[] { "department", "due_on", "id" },
                filter: "done_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_due_on_id",
                table: "work_items",
                columns: new[] { "due_on", "id" },
                filter: "done_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_target_id_kind_detail",
                table: "work_items",
                columns: new[] { "target_id", "kind", "detail" },
                unique: true,
                filter: "done_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_year_classes_subject_key_year",
                table: "year_classes",
                columns: new[] { "subject_key", "year" },
                unique: true);

            migrationBuilder.CarryOverFirstVersion();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "archive_objections");

            migrationBuilder.DropTable(
                name: "case_documents");

            migrationBuilder.DropTable(
                name: "check_plans");

            migrationBuilder.DropTable(
                name: "deductions");

            migrationBuilder.DropTable(
                name: "explosives_measures");

            migrationBuilder.DropTable(
                name: "explosives_periods");

            migrationBuilder.DropTable(
                name: "guides");

            migrationBuilder.DropTable(
                name: "inspection_tasks");

            migrationBuilder.DropTable(
                name: "inspector_conflicts");

            migrationBuilder.DropTable(
                name: "inspectors");

            migrationBuilder.DropTable(
                name: "letter_years");

            migrationBuilder.DropTable(
                name: "published_standards");

            migrationBuilder.DropTable(
                name: "registrations");

            migrationBuilder.DropTable(
                name: "retailer_events");

            migrationBuilder.DropTable(
                name: "risks");

            migrationBuilder.DropTable(
                name: "security_materials");

            migrationBuilder.DropTable(
                name: "tobacco_copies");

            migrationBuilder.DropTable(
                name: "tobacco_penalties");

            migrationBuilder.DropTable(
                name: "tobacco_seizures");

            migrationBuilder.DropTable(
                name: "work_items");

            migrationBuilder.DropTable(
                name: "year_classes");

            migrationBuilder.DropTable(
                name: "archive_entries");

            migrationBuilder.DropTable(
                name: "revocation_cases");

            migrationBuilder.DropTable(
                name: "explosives_checks");

            migrationBuilder.DropTable(
                name: "inspection_rounds");

            migrationBuilder.DropTable(
                name: "security_applications");

            migrationBuilder.DropTable(
                name: "archives");

            migrationBuilder.DropTable(
                name: "retail_licences");

            migrationBuilder.DropTable(
                name: "supervised_subjects");

            migrationBuilder.DropIndex(
                name: "ix_permits_not_announced",
                table: "permits");

            migrationBuilder.DropIndex(
                name: "ix_applications_letter_number",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "announced",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "basis",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "end_basis",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "ended_on",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "premises",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "state",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "valid_until",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "permits");

            migrationBuilder.DropColumn(
                name: "channel",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "details",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "dossier",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "due_on",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "guide_id",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "letter_number",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "premises",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "signed_by",
                table: "applications");

            migrationBuilder.CreateTable(
                name: "integrity_archive",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_integrity_archive", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_integrity_archive_subject_id",
                table: "integrity_archive",
                column: "subject_id");
        }
    }
}
