using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quzhou.Credit.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ElectricityFile : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_records_subject_id_bill_number_level",
                table: "records");

            migrationBuilder.AddColumn<string>(
                name: "anchor_key",
                table: "records",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "records",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<bool>(
                name: "disputed",
                table: "records",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string[]>(
                name: "fact_keys",
                table: "records",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "rule_id",
                table: "records",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withdrawal",
                table: "records",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "withdrawn_on",
                table: "records",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_records_subject_id_bill_number",
                table: "records",
                columns: new[] { "subject_id", "bill_number" },
                filter: "bill_number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_records_subject_id_rule_id_anchor_key",
                table: "records",
                columns: new[] { "subject_id", "rule_id", "anchor_key" },
                unique: true,
                filter: "anchor_key IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_records_subject_id_bill_number",
                table: "records");

            migrationBuilder.DropIndex(
                name: "ix_records_subject_id_rule_id_anchor_key",
                table: "records");

            migrationBuilder.DropColumn(
                name: "anchor_key",
                table: "records");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "records");

            migrationBuilder.DropColumn(
                name: "disputed",
                table: "records");

            migrationBuilder.DropColumn(
                name: "fact_keys",
                table: "records");

            migrationBuilder.DropColumn(
                name: "rule_id",
                table: "records");

            migrationBuilder.DropColumn(
                name: "withdrawal",
                table: "records");

            migrationBuilder.DropColumn(
                name: "withdrawn_on",
                table: "records");

            migrationBuilder.CreateIndex(
                name: "ix_records_subject_id_bill_number_level",
                table: "records",
                columns: new[] { "subject_id", "bill_number", "level" },
                unique: true,
                filter: "bill_number IS NOT NULL");
        }
    }
}
