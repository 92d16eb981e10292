using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Quzhou.Credit.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Objections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "evidence",
                table: "repairs",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

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
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "ix_records_subject_id1",
                table: "records",
                column: "subject_id",
                filter: "level = 'Severe' AND withdrawal IS NULL AND punishment_ended_on IS NULL");

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
                name: "ix_trustworthy_applications_subject_id",
                table: "trustworthy_applications",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_trustworthy_applications_subject_id1",
                table: "trustworthy_applications",
                column: "subject_id",
                unique: true,
                filter: "state IN ('Requested', 'PowerCompanyApproved')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "evidence",
                table: "repairs");

            migrationBuilder.DropTable(
                name: "credit_promises");

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
                name: "trustworthy_applications");

            migrationBuilder.DropIndex(
                name: "ix_records_subject_id1",
                table: "records");
        }
    }
}
