using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Quzhou.FoodSafety.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Tracing : Migration
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

            migrationBuilder.CreateAlarmSql();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alarm_changes");

            migrationBuilder.DropTable(
                name: "emergency_plan_levels");

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
                name: "alarms");
        }
    }
}
