using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

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
                name: "alarms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    severity = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    batch = table.Column<string>(type: "text", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    township = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "jsonb", nullable: false),
                    occurrences = table.Column<int>(type: "integer", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledge_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    escalations = table.Column<int>(type: "integer", nullable: false),
                    level_code = table.Column<string>(type: "text", nullable: true),
                    level_name = table.Column<string>(type: "text", nullable: true),
                    ground_lapsed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<string>(type: "text", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_for = table.Column<int>(type: "integer", nullable: true),
                    closing_note = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alarms", x => x.id);
                });

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
                name: "cold_chain_devices",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    serial = table.Column<string>(type: "text", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product = table.Column<string>(type: "text", nullable: false),
                    gateway = table.Column<string>(type: "text", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cold_chain_devices", x => x.number);
                    table.ForeignKey(
                        name: "fk_cold_chain_devices_operators_operator_id",
                        column: x => x.operator_id,
                        principalTable: "operators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cold_chain_rejections",
                columns: table => new
                {
                    device_number = table.Column<long>(type: "bigint", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    message_zh = table.Column<string>(type: "text", nullable: false),
                    rejected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cold_chain_rejections", x => new { x.device_number, x.sequence });
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
                name: "emergency_plan_levels",
                columns: table => new
                {
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    codes = table.Column<List<string>>(type: "text[]", nullable: false),
                    names = table.Column<List<string>>(type: "text[]", nullable: false),
                    general = table.Column<string>(type: "text", nullable: false),
                    heavier = table.Column<string>(type: "text", nullable: false),
                    severe = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_plan_levels", x => x.effective_from);
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
                name: "sentinel_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital = table.Column<string>(type: "text", nullable: false),
                    hospital_case_number = table.Column<string>(type: "text", nullable: false),
                    onset_on = table.Column<DateOnly>(type: "date", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    age_band = table.Column<int>(type: "integer", nullable: false),
                    hospitalised = table.Column<bool>(type: "boolean", nullable: false),
                    county = table.Column<string>(type: "text", nullable: false),
                    township = table.Column<string>(type: "text", nullable: false),
                    grid = table.Column<string>(type: "text", nullable: false),
                    suspected_batch = table.Column<string>(type: "text", nullable: false),
                    suspected_operator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    withdrawn_for = table.Column<string>(type: "text", nullable: true),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    corrections = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sentinel_cases", x => x.id);
                    table.ForeignKey(
                        name: "fk_sentinel_cases_operators_suspected_operator_id",
                        column: x => x.suspected_operator_id,
                        principalTable: "operators",
                        principalColumn: "id");
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
                name: "temperature_limits",
                columns: table => new
                {
                    product = table.Column<string>(type: "text", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    min_tenths = table.Column<int>(type: "integer", nullable: false),
                    max_tenths = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_temperature_limits", x => new { x.product, x.effective_from });
                });

            migrationBuilder.CreateTable(
                name: "trace_batches",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trace_batches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trace_entries",
                columns: table => new
                {
                    batch_id = table.Column<long>(type: "bigint", nullable: false),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<short>(type: "smallint", nullable: false),
                    movement = table.Column<int>(type: "integer", nullable: false),
                    place_id = table.Column<long>(type: "bigint", nullable: false),
                    counterpart_id = table.Column<long>(type: "bigint", nullable: true),
                    container_id = table.Column<long>(type: "bigint", nullable: true),
                    dimension = table.Column<short>(type: "smallint", nullable: true),
                    quantity = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trace_entries", x => new { x.batch_id, x.event_id, x.line });
                });

            migrationBuilder.CreateTable(
                name: "trace_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    event_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place_id = table.Column<long>(type: "bigint", nullable: false),
                    transformation_id = table.Column<string>(type: "text", nullable: true),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    declared_wrong_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trace_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trace_links",
                columns: table => new
                {
                    from_id = table.Column<long>(type: "bigint", nullable: false),
                    to_id = table.Column<long>(type: "bigint", nullable: false),
                    event_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trace_links", x => new { x.from_id, x.to_id, x.event_id });
                });

            migrationBuilder.CreateTable(
                name: "trace_places",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    uri = table.Column<string>(type: "text", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trace_places", x => x.id);
                    table.ForeignKey(
                        name: "fk_trace_places_operators_operator_id",
                        column: x => x.operator_id,
                        principalTable: "operators",
                        principalColumn: "id");
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
                name: "alarm_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    sequence = table.Column<long>(type: "bigint", nullable: true),
                    alarm_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    severity = table.Column<int>(type: "integer", nullable: false),
                    level_code = table.Column<string>(type: "text", nullable: true),
                    basis = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alarm_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_alarm_changes_alarms_alarm_id",
                        column: x => x.alarm_id,
                        principalTable: "alarms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alarm_members",
                columns: table => new
                {
                    alarm_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alarm_members", x => new { x.alarm_id, x.member_id });
                    table.ForeignKey(
                        name: "fk_alarm_members_alarms_alarm_id",
                        column: x => x.alarm_id,
                        principalTable: "alarms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cold_chain_excursions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    device_number = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    peak_tenths = table.Column<int>(type: "integer", nullable: false),
                    alarm_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cold_chain_excursions", x => x.id);
                    table.ForeignKey(
                        name: "fk_cold_chain_excursions_alarms_alarm_id",
                        column: x => x.alarm_id,
                        principalTable: "alarms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cold_chain_progress",
                columns: table => new
                {
                    device_number = table.Column<long>(type: "bigint", nullable: false),
                    highest = table.Column<long>(type: "bigint", nullable: false),
                    missing = table.Column<long[]>(type: "bigint[]", nullable: false),
                    last_measured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    run = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cold_chain_progress", x => x.device_number);
                    table.ForeignKey(
                        name: "fk_cold_chain_progress_cold_chain_devices_device_number",
                        column: x => x.device_number,
                        principalTable: "cold_chain_devices",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
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
                name: "ix_alarm_changes_alarm_id",
                table: "alarm_changes",
                column: "alarm_id");

            migrationBuilder.CreateIndex(
                name: "ix_alarm_changes_sequence",
                table: "alarm_changes",
                column: "sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alarm_members_member_id",
                table: "alarm_members",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_alarms_acknowledge_by",
                table: "alarms",
                column: "acknowledge_by",
                filter: "acknowledge_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_alarms_kind_key",
                table: "alarms",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_alarms_kind_key1",
                table: "alarms",
                columns: new[] { "kind", "key" },
                unique: true,
                filter: "state <> 3");

            migrationBuilder.CreateIndex(
                name: "ix_alarms_state_id",
                table: "alarms",
                columns: new[] { "state", "id" });

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
                name: "ix_cold_chain_devices_gateway_number",
                table: "cold_chain_devices",
                columns: new[] { "gateway", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_cold_chain_devices_operator_id_number",
                table: "cold_chain_devices",
                columns: new[] { "operator_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_cold_chain_devices_serial",
                table: "cold_chain_devices",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cold_chain_excursions_alarm_id",
                table: "cold_chain_excursions",
                column: "alarm_id");

            migrationBuilder.CreateIndex(
                name: "ix_cold_chain_excursions_device_number_started_at",
                table: "cold_chain_excursions",
                columns: new[] { "device_number", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cold_chain_rejections_rejected_at",
                table: "cold_chain_rejections",
                column: "rejected_at");

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
                name: "ix_sentinel_cases_county_township_onset_on",
                table: "sentinel_cases",
                columns: new[] { "county", "township", "onset_on" },
                filter: "NOT withdrawn");

            migrationBuilder.CreateIndex(
                name: "ix_sentinel_cases_hospital_hospital_case_number",
                table: "sentinel_cases",
                columns: new[] { "hospital", "hospital_case_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sentinel_cases_suspected_batch_onset_on",
                table: "sentinel_cases",
                columns: new[] { "suspected_batch", "onset_on" },
                filter: "NOT withdrawn AND suspected_batch <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_sentinel_cases_suspected_operator_id_onset_on",
                table: "sentinel_cases",
                columns: new[] { "suspected_operator_id", "onset_on" },
                filter: "NOT withdrawn AND suspected_operator_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_staff_trainings_staff_id_trained_on",
                table: "staff_trainings",
                columns: new[] { "staff_id", "trained_on" });

            migrationBuilder.CreateIndex(
                name: "ix_trace_batches_key",
                table: "trace_batches",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trace_events_event_id",
                table: "trace_events",
                column: "event_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trace_events_place_id_id",
                table: "trace_events",
                columns: new[] { "place_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_trace_events_transformation_id",
                table: "trace_events",
                column: "transformation_id",
                filter: "transformation_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_trace_links_to_id_from_id",
                table: "trace_links",
                columns: new[] { "to_id", "from_id" });

            migrationBuilder.CreateIndex(
                name: "ix_trace_places_operator_id_id",
                table: "trace_places",
                columns: new[] { "operator_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_trace_places_uri",
                table: "trace_places",
                column: "uri",
                unique: true);

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
            migrationBuilder.CreateAlarmSql();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_inspections_rounds_round_id",
                table: "inspections");

            migrationBuilder.DropTable(
                name: "alarm_changes");

            migrationBuilder.DropTable(
                name: "alarm_members");

            migrationBuilder.DropTable(
                name: "checklists");

            migrationBuilder.DropTable(
                name: "cold_chain_excursions");

            migrationBuilder.DropTable(
                name: "cold_chain_progress");

            migrationBuilder.DropTable(
                name: "cold_chain_rejections");

            migrationBuilder.DropTable(
                name: "disinfection_listings");

            migrationBuilder.DropTable(
                name: "disposals");

            migrationBuilder.DropTable(
                name: "emergency_plan_levels");

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
                name: "sentinel_cases");

            migrationBuilder.DropTable(
                name: "staff_trainings");

            migrationBuilder.DropTable(
                name: "target_snapshots");

            migrationBuilder.DropTable(
                name: "temperature_limits");

            migrationBuilder.DropTable(
                name: "trace_batches");

            migrationBuilder.DropTable(
                name: "trace_entries");

            migrationBuilder.DropTable(
                name: "trace_events");

            migrationBuilder.DropTable(
                name: "trace_links");

            migrationBuilder.DropTable(
                name: "trace_places");

            migrationBuilder.DropTable(
                name: "work_items");

            migrationBuilder.DropTable(
                name: "alarms");

            migrationBuilder.DropTable(
                name: "cold_chain_devices");

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
