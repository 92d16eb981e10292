using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quzhou.FoodSafety.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RegisterToTargets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "severity",
                table: "violations",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "operators",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "assessed_by",
                table: "operators",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "assessed_on",
                table: "operators",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assessment_reason",
                table: "operators",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "catering_size",
                table: "operators",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "operators",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "grid",
                table: "operators",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "kitchen_waste_collected",
                table: "operators",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "main_urban_area",
                table: "operators",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "oil_water_separator",
                table: "operators",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "dossier",
                table: "inspections",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "inspectors",
                table: "inspections",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "result_basis",
                table: "inspections",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "round_id",
                table: "inspections",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "checklists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_checklists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disinfection_listings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disinfection_listings", x => x.id);
                    table.ForeignKey(
                        name: "fk_disinfection_listings_operators_operator_id",
                        column: x => x.operator_id,
                        principalTable: "operators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_code = table.Column<string>(type: "text", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    numerator = table.Column<long>(type: "bigint", nullable: false),
                    denominator = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    reported_by = table.Column<string>(type: "text", nullable: false),
                    confirmed_by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.id);
                    table.CheckConstraint("figure_is_a_part", "numerator >= 0 AND denominator >= 0 AND (denominator = 0 OR numerator <= denominator)");
                });

            migrationBuilder.CreateTable(
                name: "food_credit_queries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    consent = table.Column<string>(type: "text", nullable: false),
                    queried_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_food_credit_queries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "grading_tables",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grading_tables", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "grid_workers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    township = table.Column<string>(type: "text", nullable: false),
                    grid = table.Column<string>(type: "text", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grid_workers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: true),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    drawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drawn_by = table.Column<string>(type: "text", nullable: false),
                    published = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspectors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspectors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "insurances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    policy_number = table.Column<string>(type: "text", nullable: false),
                    insurer = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    premium_fen = table.Column<long>(type: "bigint", nullable: false),
                    insured_fen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_insurances", x => x.id);
                    table.CheckConstraint("first_day_first", "\"from\" <= \"until\"");
                    table.ForeignKey(
                        name: "fk_insurances_operators_operator_id",
                        column: x => x.operator_id,
                        principalTable: "operators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "limits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    standard = table.Column<string>(type: "text", nullable: false),
                    product_group = table.Column<string>(type: "text", nullable: false),
                    analyte = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    minimum = table.Column<decimal>(type: "numeric", nullable: true),
                    maximum = table.Column<decimal>(type: "numeric", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: false),
                    confirmed_by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limits", x => x.id);
                    table.CheckConstraint("a_limit_limits", "minimum IS NOT NULL OR maximum IS NOT NULL");
                });

            migrationBuilder.CreateTable(
                name: "operator_milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    reached_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_milestones", x => x.id);
                    table.ForeignKey(
                        name: "fk_operator_milestones_operators_operator_id",
                        column: x => x.operator_id,
                        principalTable: "operators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "operator_permits",
                columns: table => new
                {
                    permit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    catalogue_serial = table.Column<int>(type: "integer", nullable: false),
                    item_name = table.Column<string>(type: "text", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    subject_name = table.Column<string>(type: "text", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    township = table.Column<string>(type: "text", nullable: false),
                    grid = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_permits", x => x.permit_id);
                    table.ForeignKey(
                        name: "fk_operator_permits_operators_operator_id",
                        column: x => x.operator_id,
                        principalTable: "operators",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "operator_staff",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    duty = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_staff", x => x.id);
                    table.ForeignKey(
                        name: "fk_operator_staff_operators_operator_id",
                        column: x => x.operator_id,
                        principalTable: "operators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "samples",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sample_number = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<int>(type: "integer", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    batch = table.Column<string>(type: "text", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    conclusion = table.Column<int>(type: "integer", nullable: true),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_samples", x => x.id);
                    table.ForeignKey(
                        name: "fk_samples_operators_operator_id",
                        column: x => x.operator_id,
                        principalTable: "operators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sampling_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sampling_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "target_snapshots",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    actual = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target_snapshots", x => new { x.year, x.county, x.code, x.taken_on });
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    warn_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    warned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "grid_trainings",
                columns: table => new
                {
                    worker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trained_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grid_trainings", x => new { x.worker_id, x.trained_on });
                    table.ForeignKey(
                        name: "fk_grid_trainings_grid_workers_worker_id",
                        column: x => x.worker_id,
                        principalTable: "grid_workers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspector_conflicts",
                columns: table => new
                {
                    inspector_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    declared_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspector_conflicts", x => new { x.inspector_id, x.subject_id });
                    table.ForeignKey(
                        name: "fk_inspector_conflicts_inspectors_inspector_id",
                        column: x => x.inspector_id,
                        principalTable: "inspectors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_trainings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trained_on = table.Column<DateOnly>(type: "date", nullable: false),
                    hours = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_trainings", x => x.id);
                    table.CheckConstraint("hours_of_a_day", "hours BETWEEN 1 AND 12");
                    table.ForeignKey(
                        name: "fk_staff_trainings_operator_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "operator_staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sample_id = table.Column<Guid>(type: "uuid", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disposals", x => x.id);
                    table.ForeignKey(
                        name: "fk_disposals_operators_operator_id",
                        column: x => x.operator_id,
                        principalTable: "operators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_disposals_samples_sample_id",
                        column: x => x.sample_id,
                        principalTable: "samples",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_operators_county_township_id",
                table: "operators",
                columns: new[] { "county", "township", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspections_inspected_on_id",
                table: "inspections",
                columns: new[] { "inspected_on", "id" },
                filter: "outcome IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_round_id_id",
                table: "inspections",
                columns: new[] { "round_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_checklists_kind_effective_from",
                table: "checklists",
                columns: new[] { "kind", "effective_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_checklists_kind_version",
                table: "checklists",
                columns: new[] { "kind", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disinfection_listings_operator_id",
                table: "disinfection_listings",
                column: "operator_id",
                unique: true,
                filter: "state <> 4");

            migrationBuilder.CreateIndex(
                name: "ix_disinfection_listings_state_id",
                table: "disinfection_listings",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_disposals_operator_id",
                table: "disposals",
                column: "operator_id");

            migrationBuilder.CreateIndex(
                name: "ix_disposals_report_id",
                table: "disposals",
                column: "report_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disposals_sample_id",
                table: "disposals",
                column: "sample_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figures_target_code_county_as_of",
                table: "figures",
                columns: new[] { "target_code", "county", "as_of" },
                unique: true,
                filter: "confirmed_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_grading_tables_effective_from",
                table: "grading_tables",
                column: "effective_from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grid_workers_county_id",
                table: "grid_workers",
                columns: new[] { "county", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_grid_workers_person_id",
                table: "grid_workers",
                column: "person_id",
                unique: true,
                filter: "ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inspectors_officer",
                table: "inspectors",
                column: "officer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_insurances_insurer_policy_number",
                table: "insurances",
                columns: new[] { "insurer", "policy_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_insurances_operator_id",
                table: "insurances",
                column: "operator_id");

            migrationBuilder.CreateIndex(
                name: "ix_limits_product_group_analyte_effective_from",
                table: "limits",
                columns: new[] { "product_group", "analyte", "effective_from" },
                unique: true,
                filter: "confirmed_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_operator_milestones_kind_reached_on",
                table: "operator_milestones",
                columns: new[] { "kind", "reached_on" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_milestones_operator_id_kind",
                table: "operator_milestones",
                columns: new[] { "operator_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_operator_permits_operator_id_permit_id",
                table: "operator_permits",
                columns: new[] { "operator_id", "permit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_permits_subject_id",
                table: "operator_permits",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_operator_permits_valid_until",
                table: "operator_permits",
                column: "valid_until",
                filter: "ended_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_operator_staff_operator_id_id",
                table: "operator_staff",
                columns: new[] { "operator_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_staff_operator_id_person_id",
                table: "operator_staff",
                columns: new[] { "operator_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_samples_batch",
                table: "samples",
                column: "batch",
                filter: "batch <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_samples_category_county_taken_on",
                table: "samples",
                columns: new[] { "category", "county", "taken_on" });

            migrationBuilder.CreateIndex(
                name: "ix_samples_operator_id_id",
                table: "samples",
                columns: new[] { "operator_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_samples_sample_number",
                table: "samples",
                column: "sample_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sampling_plans_approved",
                table: "sampling_plans",
                column: "year",
                unique: true,
                filter: "state = 2");

            migrationBuilder.CreateIndex(
                name: "ix_sampling_plans_year_id",
                table: "sampling_plans",
                columns: new[] { "year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_trainings_staff_id_trained_on",
                table: "staff_trainings",
                columns: new[] { "staff_id", "trained_on" });

            migrationBuilder.CreateIndex(
                name: "ix_work_items_county_due_on_id",
                table: "work_items",
                columns: new[] { "county", "due_on", "id" },
                filter: "done_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_due_on_id",
                table: "work_items",
                columns: new[] { "due_on", "id" },
                filter: "done_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_kind_target_id",
                table: "work_items",
                columns: new[] { "kind", "target_id" },
                unique: true,
                filter: "done_on IS NULL");

            migrationBuilder.AddForeignKey(
                name: "fk_inspections_rounds_round_id",
                table: "inspections",
                column: "round_id",
                principalTable: "inspection_rounds",
                principalColumn: "id");

            migrationBuilder.CarryOverFirstVersion();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_inspections_rounds_round_id",
                table: "inspections");

            migrationBuilder.DropTable(
                name: "checklists");

            migrationBuilder.DropTable(
                name: "disinfection_listings");

            migrationBuilder.DropTable(
                name: "disposals");

            migrationBuilder.DropTable(
                name: "figures");

            migrationBuilder.DropTable(
                name: "food_credit_queries");

            migrationBuilder.DropTable(
                name: "grading_tables");

            migrationBuilder.DropTable(
                name: "grid_trainings");

            migrationBuilder.DropTable(
                name: "inspection_rounds");

            migrationBuilder.DropTable(
                name: "inspector_conflicts");

            migrationBuilder.DropTable(
                name: "insurances");

            migrationBuilder.DropTable(
                name: "limits");

            migrationBuilder.DropTable(
                name: "operator_milestones");

            migrationBuilder.DropTable(
                name: "operator_permits");

            migrationBuilder.DropTable(
                name: "sampling_plans");

            migrationBuilder.DropTable(
                name: "staff_trainings");

            migrationBuilder.DropTable(
                name: "target_snapshots");

            migrationBuilder.DropTable(
                name: "work_items");

            migrationBuilder.DropTable(
                name: "samples");

            migrationBuilder.DropTable(
                name: "grid_workers");

            migrationBuilder.DropTable(
                name: "inspectors");

            migrationBuilder.DropTable(
                name: "operator_staff");

            migrationBuilder.DropIndex(
                name: "ix_operators_county_township_id",
                table: "operators");

            migrationBuilder.DropIndex(
                name: "ix_inspections_inspected_on_id",
                table: "inspections");

            migrationBuilder.DropIndex(
                name: "ix_inspections_round_id_id",
                table: "inspections");

            migrationBuilder.DropColumn(
                name: "address",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "assessed_by",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "assessed_on",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "assessment_reason",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "catering_size",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "grid",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "kitchen_waste_collected",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "main_urban_area",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "oil_water_separator",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "dossier",
                table: "inspections");

            migrationBuilder.DropColumn(
                name: "inspectors",
                table: "inspections");

            migrationBuilder.DropColumn(
                name: "result_basis",
                table: "inspections");

            migrationBuilder.DropColumn(
                name: "round_id",
                table: "inspections");

            migrationBuilder.AlterColumn<int>(
                name: "severity",
                table: "violations",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);
        }
    }
}
