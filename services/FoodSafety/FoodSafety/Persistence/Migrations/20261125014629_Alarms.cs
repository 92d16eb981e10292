using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Quzhou.FoodSafety.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Alarms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateAlarmSql();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alarm_changes");

            migrationBuilder.DropTable(
                name: "alarm_members");

            migrationBuilder.DropTable(
                name: "cold_chain_excursions");

            migrationBuilder.DropTable(
                name: "cold_chain_progress");

            migrationBuilder.DropTable(
                name: "cold_chain_rejections");

            migrationBuilder.DropTable(
                name: "emergency_plan_levels");

            migrationBuilder.DropTable(
                name: "sentinel_cases");

            migrationBuilder.DropTable(
                name: "temperature_limits");

            migrationBuilder.DropTable(
                name: "alarms");

            migrationBuilder.DropTable(
                name: "cold_chain_devices");
        }
    }
}
