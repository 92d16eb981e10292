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
                name: "ix_check_plans_zone_serial_id",
                table: "check_plans",
                columns: new[] { "zone", "serial", "id" });

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

            migrationBuilder.CarryOverFirstVersion();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "archive_objections");

            migrationBuilder.DropTable(
                name: "check_plans");

            migrationBuilder.DropTable(
                name: "guides");

            migrationBuilder.DropTable(
                name: "letter_years");

            migrationBuilder.DropTable(
                name: "registrations");

            migrationBuilder.DropTable(
                name: "work_items");

            migrationBuilder.DropTable(
                name: "archive_entries");

            migrationBuilder.DropTable(
                name: "archives");

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
