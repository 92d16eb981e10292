using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quzhou.Licensing.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FollowUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_case_documents_case_id_step_ordinal_kind",
                table: "case_documents",
                columns: new[] { "case_id", "step_ordinal", "kind" },
                unique: true);

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
                name: "ix_year_classes_subject_key_year",
                table: "year_classes",
                columns: new[] { "subject_key", "year" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_documents");

            migrationBuilder.DropTable(
                name: "deductions");

            migrationBuilder.DropTable(
                name: "explosives_measures");

            migrationBuilder.DropTable(
                name: "explosives_periods");

            migrationBuilder.DropTable(
                name: "inspection_tasks");

            migrationBuilder.DropTable(
                name: "inspector_conflicts");

            migrationBuilder.DropTable(
                name: "inspectors");

            migrationBuilder.DropTable(
                name: "published_standards");

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
                name: "year_classes");

            migrationBuilder.DropTable(
                name: "revocation_cases");

            migrationBuilder.DropTable(
                name: "explosives_checks");

            migrationBuilder.DropTable(
                name: "inspection_rounds");

            migrationBuilder.DropTable(
                name: "security_applications");

            migrationBuilder.DropTable(
                name: "retail_licences");

            migrationBuilder.DropTable(
                name: "supervised_subjects");
        }
    }
}
