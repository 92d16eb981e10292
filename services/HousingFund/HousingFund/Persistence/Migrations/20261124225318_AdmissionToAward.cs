using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quzhou.HousingFund.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AdmissionToAward : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<DateOnly>(
                name: "bids_until",
                table: "tenders",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<string>(
                name: "dossier",
                table: "tenders",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string[]>(
                name: "signatures",
                table: "tenders",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<int>(
                name: "stage",
                table: "tenders",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "tenders",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<string>(
                name: "archive_dossier",
                table: "projects",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "by_committee",
                table: "projects",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "dossier",
                table: "projects",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "suspension_findings",
                table: "projects",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<bool>(
                name: "withdrawal_agreement",
                table: "projects",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "annual_rate_percent",
                table: "loans",
                type: "numeric(9,6)",
                precision: 9,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "balance_fen",
                table: "loans",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "loans",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "instalments_paid",
                table: "loans",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "method",
                table: "loans",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mortgage_number",
                table: "loans",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "mortgage_received_on",
                table: "loans",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "paid_out_by",
                table: "loans",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "strictly_reviewed_by",
                table: "loans",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "strictly_reviewed_on",
                table: "loans",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taken_in_by",
                table: "loans",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "taken_in_on",
                table: "loans",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.CreateTable(
                name: "admissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admissions", x => x.id);
                    table.ForeignKey(
                        name: "fk_admissions_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bank_exclusions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bid_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bank_id = table.Column<string>(type: "text", nullable: false),
                    bank_name = table.Column<string>(type: "text", nullable: false),
                    ground = table.Column<int>(type: "integer", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_exclusions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hindrances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    offender_id = table.Column<string>(type: "text", nullable: false),
                    offender_name = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hindrances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "materials",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    admission_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    original_checked = table.Column<bool>(type: "boolean", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    filed_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_materials", x => x.id);
                    table.ForeignKey(
                        name: "fk_materials_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    members = table.Column<string>(type: "jsonb", nullable: false),
                    reason_outside_term = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "public_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    subject_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    cause_id = table.Column<Guid>(type: "uuid", nullable: false),
                    listed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_public_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "purchases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    buyer_id = table.Column<string>(type: "text", nullable: false),
                    buyer_name = table.Column<string>(type: "text", nullable: false),
                    employer = table.Column<string>(type: "text", nullable: false),
                    mobile = table.Column<string>(type: "text", nullable: false),
                    home = table.Column<string>(type: "text", nullable: false),
                    contract_number = table.Column<string>(type: "text", nullable: false),
                    down_paid = table.Column<bool>(type: "boolean", nullable: false),
                    contract_filed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchases", x => x.id);
                    table.ForeignKey(
                        name: "fk_purchases_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "repayment_plans",
                columns: table => new
                {
                    loan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_repayment_plans", x => x.loan_id);
                    table.ForeignKey(
                        name: "fk_repayment_plans_loans_loan_id",
                        column: x => x.loan_id,
                        principalTable: "loans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits", x => x.id);
                    table.ForeignKey(
                        name: "fk_visits_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agenda_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    signed_by = table.Column<string>(type: "text", nullable: true),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_items_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "withdrawals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purchase_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<string>(type: "text", nullable: false),
                    employee_name = table.Column<string>(type: "text", nullable: false),
                    dossier = table.Column<string>(type: "jsonb", nullable: false),
                    stage = table.Column<int>(type: "integer", nullable: false),
                    fraud_evidence = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withdrawals", x => x.id);
                    table.ForeignKey(
                        name: "fk_withdrawals_purchases_purchase_id",
                        column: x => x.purchase_id,
                        principalTable: "purchases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    vote = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballots", x => new { x.item_id, x.officer });
                    table.ForeignKey(
                        name: "fk_ballots_agenda_items_item_id",
                        column: x => x.item_id,
                        principalTable: "agenda_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "balance_is_within_the_loan",
                table: "loans",
                sql: "balance_fen >= 0 AND balance_fen <= amount_fen");

            migrationBuilder.CreateIndex(
                name: "ix_admissions_project_id",
                table: "admissions",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_meeting_id",
                table: "agenda_items",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_target_id",
                table: "agenda_items",
                column: "target_id",
                unique: true,
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_bank_exclusions_bank_id",
                table: "bank_exclusions",
                column: "bank_id");

            migrationBuilder.CreateIndex(
                name: "ix_bank_exclusions_bid_id",
                table: "bank_exclusions",
                column: "bid_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hindrances_offender_id",
                table: "hindrances",
                column: "offender_id");

            migrationBuilder.CreateIndex(
                name: "ix_materials_project_id_id",
                table: "materials",
                columns: new[] { "project_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meetings_held_on",
                table: "meetings",
                column: "held_on");

            migrationBuilder.CreateIndex(
                name: "ix_public_entries_cause_id_subject_id",
                table: "public_entries",
                columns: new[] { "cause_id", "subject_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_public_entries_subject_id",
                table: "public_entries",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_purchases_project_id_contract_number_buyer_id",
                table: "purchases",
                columns: new[] { "project_id", "contract_number", "buyer_id" },
                unique: true,
                filter: "cancelled_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_purchases_project_id_id",
                table: "purchases",
                columns: new[] { "project_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_project_id_id",
                table: "visits",
                columns: new[] { "project_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_employee_id",
                table: "withdrawals",
                column: "employee_id");

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_purchase_id",
                table: "withdrawals",
                column: "purchase_id",
                unique: true);

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

            migrationBuilder.CarryOverFirstVersion();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "admissions");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropTable(
                name: "bank_exclusions");

            migrationBuilder.DropTable(
                name: "hindrances");

            migrationBuilder.DropTable(
                name: "materials");

            migrationBuilder.DropTable(
                name: "public_entries");

            migrationBuilder.DropTable(
                name: "repayment_plans");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "withdrawals");

            migrationBuilder.DropTable(
                name: "work_items");

            migrationBuilder.DropTable(
                name: "agenda_items");

            migrationBuilder.DropTable(
                name: "purchases");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropCheckConstraint(
                name: "balance_is_within_the_loan",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "dossier",
                table: "tenders");

            migrationBuilder.DropColumn(
                name: "signatures",
                table: "tenders");

            migrationBuilder.DropColumn(
                name: "stage",
                table: "tenders");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "tenders");

            migrationBuilder.DropColumn(
                name: "archive_dossier",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "by_committee",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "dossier",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "suspension_findings",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "withdrawal_agreement",
                table: "projects");

            migrationBuilder.DropColumn(
                name: "annual_rate_percent",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "balance_fen",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "instalments_paid",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "method",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "mortgage_number",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "mortgage_received_on",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "paid_out_by",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "strictly_reviewed_by",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "strictly_reviewed_on",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "taken_in_by",
                table: "loans");

            migrationBuilder.DropColumn(
                name: "taken_in_on",
                table: "loans");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "bids_until",
                table: "tenders",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);
        }
    }
}
