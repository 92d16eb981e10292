using System.Data;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.CityRegister;
using Quzhou.Credit.Core.Trustworthy;
using Quzhou.Credit.Enforcement;
using Quzhou.Credit.GetCreditReport;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;

namespace Quzhou.Credit;

internal sealed partial class CreditGrpc
{
    /// <summary>What is recorded of one subject, as far as the caller may see it (信用报告); the access is logged like a check.</summary>
    public override async Task<GetCreditReportResponse> GetCreditReport(GetCreditReportRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var subject = check.Subject("subject_id", request.SubjectId);
        var purpose = check.Text("purpose", request.Purpose, PurposeLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var today = time.CityToday();
        var report = await transactions.ReadAsync((db, token) => CompileAsync(db, subject, today, caller, token), context.CancellationToken);
        report.PrintableText = ReportText.Of(report);
        var seen = new CheckStandingResponse { Level = report.Level, RegisterSequence = report.RegisterSequence };
        seen.Punishments.AddRange(report.Punishments.Where(p => p.State is PunishmentState.InForce or PunishmentState.LiftProposed));
        await LogCheckAsync(subject, purpose, seen, caller, context.CancellationToken);
        return report;
    }

    // One snapshot: level, records and punishments of a report belong to the same moment.
    private static async Task<GetCreditReportResponse> CompileAsync(
        CreditDb db, SubjectId subject, DateOnly today, Caller caller, CancellationToken cancellation)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var number = subject.Reveal();
        var sequence = await db.RegisterHead.Select(h => h.Sequence).SingleAsync(cancellation);
        if (await db.Subjects.SingleOrDefaultAsync(s => s.SubjectId == number, cancellation) is not { } row)
            return Report(subject.ToMessage("", caller), [], [], today, sequence);
        var records = await db.RecordsOfAsync(number, cancellation);
        var bills = await db.Bills.Where(b => b.SubjectId == number).ToDictionaryAsync(b => b.BillNumber, cancellation);
        var punishments = await db.JointPunishments.Where(p => p.SubjectId == number).OrderByDescending(p => p.Number).ToListAsync(cancellation);
        var repairs = await db.Repairs.Where(r => r.SubjectId == number).OrderByDescending(r => r.CreatedAt).ToListAsync(cancellation);
        var restrictions = await db.RestrictionsOnAsync(CreditEnforcement.TargetsOf(row), today, cancellation);

        var report = Report(row.ToSubject(caller), records, await db.GrantsOfAsync(number, cancellation), today, sequence);
        var view = RegisterView.Of(caller);
        report.Records.AddRange(Enumerable.Reverse(records).Where(view.Shows).Select(r => r.ToRecord(r.BillNumber is null ? null : bills[r.BillNumber], today)));
        report.Punishments.AddRange(punishments.Where(p => view.Shows(p, today)).Select(p => p.ToPunishment(row, caller)));
        report.Repairs.AddRange(repairs.Where(r => view.Shows(r, records)).Select(r => r.ToRepair()));
        report.Restrictions.AddRange(restrictions.Select(r => r.ToEffect()));
        return report;
    }

    // Of a subject never heard of there is nothing to tell, and that is the report.
    private static GetCreditReportResponse Report(
        Common.V1.Subject subject, IEnumerable<RecordRow> records, IEnumerable<TrustworthyGrant> grants, DateOnly today, long sequence)
    {
        var standing = TrustworthyStanding.On(today, [.. records.Select(r => r.ToCore())], grants);
        var report = new GetCreditReportResponse { Subject = subject, Level = standing.Level.ToLevel(), RegisterSequence = sequence, ReportedOn = today.ToMessage() };
        report.LevelBasis.AddRange(standing.Findings.ToBasis());
        return report;
    }
}
