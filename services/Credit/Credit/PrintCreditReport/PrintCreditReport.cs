using System.Data;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.CityRegister;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.PrintCreditReport;
using Quzhou.Credit.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Credit;

internal sealed partial class CityRegisterGrpc
{
    /// <summary>A credit report as data and as a page to print, of now or as of then (信用报告打印).</summary>
    public override async Task<PrintCreditReportResponse> PrintCreditReport(PrintCreditReportRequest request, ServerCallContext context)
    {
        var view = RegisterView.Of(Caller.From(context));
        var check = new RequestChecks();
        var subject = check.Subject("subject_id", request.SubjectId);
        var purpose = check.Text("purpose", request.Purpose, PurposeLength);
        var asOf = ReadAsOf(check, request.AppliedOn, request.KnownTime);
        check.ThrowIfInvalid();

        var report = await transactions.ReadAsync(async (db, token) =>
        {
            await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, token);
            var file = await RegisterFile.LoadAsync(db, subject, asOf.KnownAt, token);
            // Payments are no part of the history: what is owed is told as of now only.
            var number = subject.Reveal();
            var bills = asOf.KnownAt is null
                ? await db.Bills.Where(b => b.SubjectId == number).ToDictionaryAsync(b => b.BillNumber, StringComparer.Ordinal, token)
                : [];
            return Compile(file, bills, view, asOf);
        }, context.CancellationToken);
        report.Purpose = purpose;
        report.ReportId = (await LogAccessAsync(nameof(PrintCreditReport), view, purpose, [subject.Reveal()], context.CancellationToken)).ToString();
        return new PrintCreditReportResponse { Report = report, Html = ReportPage.Of(report) };
    }

    private static CityCreditReport Compile(RegisterFile file, Dictionary<string, BillRow> bills, RegisterView view, AsOf asOf)
    {
        var day = asOf.AppliedOn;
        var standing = file.StandingOn(day);
        var report = new CityCreditReport
        {
            Subject = file.SubjectFor(view.Caller),
            Scope = view.Scope,
            Level = standing.Level.ToLevel(),
            AppliedOn = day.ToMessage(),
            KnownTime = asOf.Known.ToTimestamp(),
            ReportedOn = asOf.Now.ToCityDate().ToMessage(),
            AskedBy = view.Caller.Agency,
        };
        report.LevelBasis.AddRange(standing.Findings.ToBasis());
        report.Records.AddRange(file.Records.Reverse().Where(view.Shows)
            .Select(r => r.ToReportRecord(r.BillNumber is null ? null : bills.GetValueOrDefault(r.BillNumber), day)));
        report.Punishments.AddRange(file.Punishments.Reverse().Where(p => view.Shows(p, day)).Select(p => p.ToPunishment(file.Subject!, view.Caller)));
        report.Repairs.AddRange(file.Repairs.Reverse().Where(r => view.Shows(r, file.Records)).Select(r => r.ToRepair()));
        report.Lists.AddRange(file.ListsOn(day, standing.Level).Where(view.Shows).Select(e => e.ToEntry()));
        report.AbnormalListings.AddRange(file.Listings.Reverse().Where(l => view.Shows(l, day)).Select(l => l.ToListing()));
        return report;
    }
}
