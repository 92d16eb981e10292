using System.Security.Cryptography;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Core;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

internal sealed partial class SupervisionGrpc
{
    private const int SeedBytes = 32;
    private const int MaxTitle = 100;

    // A round goes through one transaction and its plan into one answer of 4 MiB.
    private const int MaxDrawnFrom = 50_000;

    public override Task<DrawRoundResponse> DrawRound(DrawRoundRequest request, ServerCallContext context)
    {
        var check = new RequestChecks();
        var requestId = check.RequestId("request_id", request.RequestId);
        var title = check.Text("title", request.Title, MaxTitle);
        check.Require(!title.Any(char.IsControl), "title", "CONTROL_CHARACTER", "含有控制字符", "has a control character");
        check.Known("kind", request.Kind);
        check.Range("inspectors_per_subject", request.InspectorsPerSubject, 2, MaxInspectors);
        var dueOn = check.Date("due_on", request.DueOn);
        check.ThrowIfInvalid();

        return commands.ExecuteAsync(request, requestId, context, async (work, cancellation) =>
        {
            if (dueOn < work.Today)
                throw ApiErrors.Invalid("due_on", "IN_THE_PAST", "期限不得早于今日", "must not be before today");
            var subjects = await work.DrawnFromAsync(request.Kind, MaxDrawnFrom, cancellation);
            var made = (await PlanAsync(work, title, subjects, request.InspectorsPerSubject, cancellation)).Settle($"agencies/{work.Actor.Agency}");
            var response = new DrawRoundResponse { Verdict = made.Verdict };
            response.Basis.AddRange(made.Findings.ToBasis());
            if (!made.Granted)
                return response;
            var (plan, seed) = (made.State, RandomNumberGenerator.GetBytes(SeedBytes));
            var draw = DoubleRandomDraw.Run(seed, plan);
            if (draw.Drawn.Count + draw.Unstaffed.Count == 0)
                throw ApiErrors.Precondition("NOBODY_TO_DRAW", $"agencies/{work.Actor.Agency}", "名录中没有可抽取的对象", "nobody on the list can be drawn", "RegisterSubject");
            var row = new RoundRow
            {
                Id = Guid.CreateVersion7(work.Now),
                Agency = work.Actor.Agency,
                Title = title,
                Kind = request.Kind,
                Seed = seed,
                Procedure = draw.Procedure,
                Dossier = Dossiers.Write(plan),
                DrawnOn = work.Today,
                DrawnBy = work.Actor.Officer,
                DueOn = dueOn,
                State = RoundState.Drawn,
                Tasks = draw.Drawn.Count + draw.Unstaffed.Count,
                Findings = StoredBasis.Write(made.Findings),
            };
            work.Db.Add(row);
            work.Db.AddRange(Tasks(row, draw, subjects.ToDictionary(s => s.Row.Id.ToString(), StringComparer.Ordinal), work.Now));
            work.Audit("round.drawn", row.Id.ToString(), $"{row.Tasks} subjects, {draw.Unstaffed.Count} without inspectors, seed {Convert.ToHexStringLower(seed)}");
            await work.KeepAsync(WorkKind.RoundResults, row.Id, row.Agency, dueOn, made.Findings[0], cancellation);
            await work.Db.SaveChangesAsync(cancellation);
            response.Round = row.ToMessage();
            return response;
        });
    }

    private static async Task<Outcome<DrawPlan>> PlanAsync(
        Work<LicensingDb> work, string title, IReadOnlyList<DrawnFrom> subjects, int perSubject, CancellationToken cancellation)
    {
        var agency = work.Actor.Agency;
        var inspectors = await work.Db.Set<InspectorRow>().AsNoTracking().Where(i => i.Agency == agency && i.RemovedOn == null).Select(i => i.Officer).ToListAsync(cancellation);
        var conflicts = await work.Db.Set<ConflictRow>().AsNoTracking()
            .Where(c => c.Agency == agency)
            .Select(c => new { c.Officer, c.SubjectKey })
            .ToListAsync(cancellation);
        var keys = subjects.Select(s => s.Row.Id).ToHashSet();
        var ratios = await work.Db.StandardsAsync<InspectionRatio>(agency, StandardKind.InspectionRatio, cancellation);
        return InspectionPlan.Make(
            $"{agency} {title}",
            [.. subjects.Select(s => s.Subject)],
            ratios,
            inspectors,
            perSubject,
            [.. conflicts.Where(c => keys.Contains(c.SubjectKey) && inspectors.Contains(c.Officer)).Select(c => new DrawConflict(c.Officer, c.SubjectKey.ToString()))],
            work.Today);
    }

    private static IEnumerable<InspectionTaskRow> Tasks(RoundRow round, DrawResult draw, Dictionary<string, DrawnFrom> subjects, DateTimeOffset now)
    {
        var ordinal = 0;
        foreach (var drawn in draw.Drawn)
            yield return Task(drawn.Stratum, drawn.Subject, [.. drawn.Inspectors], eligible: null);
        foreach (var unstaffed in draw.Unstaffed)
            yield return Task(unstaffed.Stratum, unstaffed.Subject, [], unstaffed.Eligible);

        InspectionTaskRow Task(string stratum, string key, string[] inspectors, int? eligible)
        {
            var subject = subjects[key].Row;
            return new InspectionTaskRow
            {
                Id = Guid.CreateVersion7(now),
                RoundId = round.Id,
                Ordinal = ++ordinal,
                SubjectKey = subject.Id,
                SubjectName = subject.SubjectName,
                IsPerson = SubjectId.Parse(subject.SubjectId).IsNaturalPerson,
                Class = SupervisedSubjects.ClassOf(subjects[key].Subject),
                Stratum = stratum,
                Inspectors = inspectors,
                Eligible = eligible,
            };
        }
    }
}
