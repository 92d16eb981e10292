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
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "trustworthy_applications",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "repairs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "objections",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "joint_punishments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

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

            migrationBuilder.CreateIndex(
                name: "ix_records_level_subject_id",
                table: "records",
                columns: new[] { "level", "subject_id" },
                filter: "withdrawn_on IS NULL AND level IS NOT NULL");

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
                name: "register_accesses");

            migrationBuilder.DropTable(
                name: "report_withdrawals");

            migrationBuilder.DropTable(
                name: "row_versions");

            migrationBuilder.DropIndex(
                name: "ix_records_level_subject_id",
                table: "records");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "trustworthy_applications");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "repairs");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "objections");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "joint_punishments");
        }
    }
}
