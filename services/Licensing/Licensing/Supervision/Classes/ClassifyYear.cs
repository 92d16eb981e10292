using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Core.Supervision.Rules;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    public override Task<ClassifyYearResponse> ClassifyYear(ClassifyYearRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var key = check.Id("subject_key", request.SubjectKey);
        check.Range("year", request.Year, FirstYear, LastYear);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            var unit = await work.SupervisedAsync(key, SupervisedKind.Crossbow, cancellation);
            if (unit.RegisteredOn.Year > request.Year)
                throw ApiErrors.Precondition("WRONG_DAY", $"subjects/{key}", "该年度单位尚未纳入监管", "the unit was not supervised in that year");
            var deductions = await work.Db.Set<DeductionRow>().AsNoTracking().Where(d => d.SubjectKey == key).OrderBy(d => d.VerifiedOn).ToListAsync(cancellation);
            if (deductions.Any(d => d.VerifiedOn.Year == request.Year && d.RecordedBy == work.Actor.Officer))
                throw ApiErrors.Precondition("FOUR_EYES", $"subjects/{key}", "记录扣分的人员不得评价", "who recorded a deduction of the year does not rate it", "another-officer");
            var scales = await work.Db.StandardsAsync<ClassScale>(unit.Agency, StandardKind.ClassScale, cancellation);
            var rated = ClassDecisions
                .Evaluate(Guid.CreateVersion7(work.Now), request.Year, [.. deductions.Select(d => d.Deduction)], scales, new Act(work.Actor.Officer, work.Today))
                .Settle($"subjects/{key}");
            var response = new ClassifyYearResponse { Verdict = rated.Verdict };
            response.Basis.AddRange(rated.Findings.ToBasis());
            if (!rated.Granted)
                return response;
            var row = new YearClassRow
            {
                Id = rated.State.Id, SubjectKey = key, Year = request.Year, Dossier = Dossiers.Write(rated.State), Findings = StoredBasis.Write(rated.Findings),
            };
            work.Db.Add(row);

            // A year rated late must not push aside the class of a newer one.
            if (!await work.Db.Set<YearClassRow>().AnyAsync(c => c.SubjectKey == key && c.Year > request.Year, cancellation))
                unit.YearClass = rated.State.Class;

            // What is on the list may be another year, which stays due.
            var due = EvaluatedInFirstQuarter.LastDay(request.Year);
            if (await work.Db.WorkItems.AnyAsync(i => i.Kind == WorkKind.YearClass && i.TargetId == key && i.DoneOn == null && i.DueOn == due, cancellation))
                await work.KeepAsync(WorkKind.YearClass, key, unit.Agency, null, null, cancellation);
            work.Audit("year.classified", row.Id.ToString(), $"{request.Year}, {rated.State.Class}");
            await work.Db.SaveChangesAsync(cancellation);
            response.YearClass = row.ToMessage(unit);
            return response;
        });
    }

    public override Task<ListYearClassesResponse> ListYearClasses(ListYearClassesRequest request, ServerCallContext context)
    {
        var year = request.Year;
        var page = PageTokens.Read("year-classes", request.PageSize, request.PageToken, $"{year}");
        var after = page.IdKey();
        return transactions.ReadAsync(async (db, cancellation) =>
        {
            var rows = await db.Set<YearClassRow>().AsNoTracking()
                .Where(c => c.Id > after && (year == 0 || c.Year == year))
                .Join(db.Set<SupervisedSubjectRow>(), c => c.SubjectKey, s => s.Id, (rated, unit) => new { rated, unit })
                .OrderBy(r => r.rated.Id)
                .Take(page.Size + 1)
                .ToListAsync(cancellation);
            var response = new ListYearClassesResponse();
            response.YearClasses.AddRange(rows.Take(page.Size).Select(r => r.rated.ToMessage(r.unit)));
            if (rows.Count > page.Size)
                response.NextPageToken = page.Next(rows[page.Size - 1].rated.Id.ToString());
            return response;
        }, context.CancellationToken);
    }
}
