using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Quzhou.Credit.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ElectricityFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_payments_subject_id_bill_number",
                table: "payments");

            migrationBuilder.AddColumn<string>(
                name: "receipt",
                table: "payments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contract_number",
                table: "bills",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evidence",
                table: "bills",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "found_open_on",
                table: "bills",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly[]>(
                name: "observed_on",
                table: "bills",
                type: "date[]",
                nullable: false,
                defaultValue: new DateOnly[0]);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "bills",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "voided_on",
                table: "bills",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "conduct",
                columns: table => new
                {
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    fact_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    established_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    voltage = table.Column<string>(type: "text", nullable: true),
                    refused = table.Column<bool>(type: "boolean", nullable: true),
                    refused_payment = table.Column<bool>(type: "boolean", nullable: true),
                    serious = table.Column<bool>(type: "boolean", nullable: true),
                    compensated = table.Column<bool>(type: "boolean", nullable: true),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    evidence = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    voided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conduct", x => new { x.subject_id, x.fact_key });
                    table.ForeignKey(
                        name: "fk_conduct_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    contract_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    settlement = table.Column<string>(type: "text", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracts", x => x.contract_number);
                    table.ForeignKey(
                        name: "fk_contracts_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fact_corrections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    subject_id = table.Column<string>(type: "character varying(18)", nullable: false),
                    fact_key = table.Column<string>(type: "text", nullable: false),
                    voided = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: false),
                    agency = table.Column<string>(type: "text", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    corrected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_corrections", x => x.id);
                    table.ForeignKey(
                        name: "fk_fact_corrections_subjects_subject_id",
                        column: x => x.subject_id,
                        principalTable: "subjects",
                        principalColumn: "subject_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    source_file = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    last_row = table.Column<long>(type: "bigint", nullable: false),
                    accepted_rows = table.Column<long>(type: "bigint", nullable: false),
                    unchanged_rows = table.Column<long>(type: "bigint", nullable: false),
                    failed_rows = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ratings",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ratings", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "import_errors",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_number = table.Column<long>(type: "bigint", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    message_zh = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_errors", x => x.number);
                    table.ForeignKey(
                        name: "fk_import_errors_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rating_partitions",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_subject = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    to_subject = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    users = table.Column<long>(type: "bigint", nullable: false),
                    facts_read = table.Column<long>(type: "bigint", nullable: false),
                    users_changed = table.Column<long>(type: "bigint", nullable: false),
                    observations_added = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating_partitions", x => new { x.day, x.number });
                    table.ForeignKey(
                        name: "fk_rating_partitions_ratings_day",
                        column: x => x.day,
                        principalTable: "ratings",
                        principalColumn: "day",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_payments_subject_id_bill_number_receipt",
                table: "payments",
                columns: new[] { "subject_id", "bill_number", "receipt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bills_open_or_late",
                table: "bills",
                columns: new[] { "subject_id", "due_on" },
                filter: "voided_on IS NULL AND (settled_on IS NULL OR settled_on > due_on)");

            migrationBuilder.CreateIndex(
                name: "ix_contracts_subject_id",
                table: "contracts",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_corrections_subject_id_fact_key",
                table: "fact_corrections",
                columns: new[] { "subject_id", "fact_key" });

            migrationBuilder.CreateIndex(
                name: "ix_import_errors_import_id_number",
                table: "import_errors",
                columns: new[] { "import_id", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "conduct");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropTable(
                name: "fact_corrections");

            migrationBuilder.DropTable(
                name: "import_errors");

            migrationBuilder.DropTable(
                name: "rating_partitions");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "ratings");

            migrationBuilder.DropIndex(
                name: "ix_payments_subject_id_bill_number_receipt",
                table: "payments");

            migrationBuilder.DropIndex(
                name: "ix_bills_open_or_late",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "receipt",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "contract_number",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "found_open_on",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "observed_on",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "source",
                table: "bills");

            migrationBuilder.DropColumn(
                name: "voided_on",
                table: "bills");

            migrationBuilder.CreateIndex(
                name: "ix_payments_subject_id_bill_number",
                table: "payments",
                columns: new[] { "subject_id", "bill_number" });
        }
    }
}
