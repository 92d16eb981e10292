using System.Data;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Credit.Core.Measures;
using Quzhou.Credit.Core.Measures.Parameters;
using Quzhou.Credit.Messages;
using Quzhou.Credit.Persistence;
using Quzhou.Credit.V1;
using Quzhou.Law;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;
using CreditLevel = Quzhou.Credit.Core.Standing.CreditLevel;
using PunishmentState = Quzhou.Credit.Core.JointPunishment.PunishmentState;
using PushKind = Quzhou.Credit.Persistence.PushKind;
using PushState = Quzhou.Credit.Persistence.PushState;

namespace Quzhou.Credit;

internal sealed partial class MeasuresGrpc
{
    /// <summary>The catalogue of the day (措施目录).</summary>
    public override Task<ListMeasuresResponse> ListMeasures(ListMeasuresRequest request, ServerCallContext context)
    {
        var today = time.CityToday();
        var page = PageTokens.Read("measures", request.PageSize, request.PageToken, $"{today:yyyy-MM-dd}", defaultSize: 100);
        var from = (int)Math.Min(page.NumberKey(), int.MaxValue);
        var all = UserMeasures.Catalogue.On(today).Value.Measures;
        var answer = new ListMeasuresResponse();

        // A measure of the catalogue rests on the text itself, not on a rule that found it.
        answer.Measures.AddRange(all.Skip(from).Take(page.Size).Select(m => m.ToMeasure(new Finding("", m.Citation, m.DescriptionZh, m.DescriptionEn).ToBasis())));
        if (from + page.Size < all.Count)
            answer.NextPageToken = page.Next($"{from + page.Size}");
        return Task.FromResult(answer);
    }

    /// <summary>What applies to a subject today (当日适用的措施); the access is logged like a check.</summary>
    public override async Task<GetMeasuresOfSubjectResponse> GetMeasuresOfSubject(GetMeasuresOfSubjectRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var subject = check.Subject("subject_id", request.SubjectId);
        var purpose = check.Text("purpose", request.Purpose, PurposeLength);
        check.ThrowIfInvalid();
        var caller = Caller.From(context);
        var today = time.CityToday();
        var (answer, seen) = await transactions.ReadAsync((db, token) => CompileAsync(db, subject.Reveal(), today, token), context.CancellationToken);
        answer.CheckId = (await transactions.RunAsync(new Actor(caller.Agency, caller.Officer), (work, _) =>
        {
            var row = new StandingCheckRow
            {
                Id = Guid.CreateVersion7(),
                SubjectId = subject.Reveal(),
                Agency = caller.Agency,
                Caller = caller.Officer,
                Purpose = purpose,
                Level = (CreditLevel)answer.Level,
                PunishmentsInForce = seen.Punishments,
                RegisterSequence = seen.Sequence,
                CheckedAt = work.Now,
            };
            work.Db.StandingChecks.Add(row);
            return Task.FromResult(row.Id);
        }, context.CancellationToken)).ToString();
        return answer;
    }

    // One snapshot: level, records and what was done about them belong to the same moment.
    private static async Task<(GetMeasuresOfSubjectResponse Answer, (int Punishments, long Sequence) Seen)> CompileAsync(
        CreditDb db, string number, DateOnly today, CancellationToken cancellation)
    {
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var records = await db.RecordsOfAsync(number, cancellation);
        var standing = await StandingAsync(db, number, today, cancellation);
        var cited = records.Where(r => r.RuleId is not null).Select(r => new CitedRecord(r.ToCore(), StoredJson.ReadFindings(r.Findings)[0].Citation)).ToList();
        var done = await CarriedOutAsync(db, number, standing.CountingRecords, today, cancellation);
        var answer = new GetMeasuresOfSubjectResponse { Level = standing.Level.ToLevel() };
        answer.LevelBasis.AddRange(standing.Findings.ToBasis());
        answer.Measures.AddRange(MeasuresToday.Of(standing, cited, today).Select(m => m.Measure.ToMeasure(m.Finding.ToBasis(), done.Contains(m.Measure.Code))));
        var punishments = await db.JointPunishments.CountAsync(
            p => p.SubjectId == number && (p.State == PunishmentState.InForce || p.State == PunishmentState.LiftProposed) && p.ExpiresOn >= today, cancellation);
        return (answer, (punishments, await db.RegisterHead.Select(h => h.Sequence).SingleAsync(cancellation)));
    }

    private static async Task<HashSet<string>> CarriedOutAsync(
        CreditDb db, string number, IReadOnlyList<Guid> counting, DateOnly today, CancellationToken cancellation)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        if (counting.Count > 0 && await db.Notices.CountAsync(n => counting.Contains(n.RecordId) && n.ObjectionId == null && n.DeliveredOn != null, cancellation) == counting.Count)
            done.UnionWith([UserMeasures.Reminder, UserMeasures.WrittenNotice]);
        var since = await db.Records.Where(r => counting.Contains(r.Id)).MaxAsync(r => (DateOnly?)r.DeterminedOn, cancellation);
        if (await db.Promises.AnyAsync(p => p.SubjectId == number && p.GivenOn >= since, cancellation))
            done.UnionWith([UserMeasures.Guarantee, UserMeasures.CreditPromise]);
        if (await PrepaidAsync(db, number, cancellation) is { } prepaid && prepaid.Since <= today)
            done.Add(UserMeasures.Prepaid);
        if (counting.Count > 0 && !await db.Pushes.AnyAsync(p => counting.Contains(p.RecordId) && p.Kind == PushKind.Record && p.State != PushState.Pushed, cancellation))
            done.Add(UserMeasures.PlatformPush);
        return done;
    }
}
