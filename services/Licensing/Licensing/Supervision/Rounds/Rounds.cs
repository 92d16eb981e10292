using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform;
using Quzhou.Platform.Api;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>Double-random rounds (双随机抽查), from rows to the wire and back to the draw that they came from.</summary>
internal static class Rounds
{
    /// <summary>A task of the caller's agency with its round; both locked, the round first as everywhere.</summary>
    /// <exception cref="Grpc.Core.RpcException">NOT_FOUND, or ABORTED when another officer changed the task meanwhile.</exception>
    internal static async Task<(InspectionTaskRow Task, RoundRow Round)> TaskAsync(this Work<LicensingDb> work, Guid id, string etag, CancellationToken cancellation)
    {
        var roundId = await work.Db.Set<InspectionTaskRow>().Where(t => t.Id == id).Select(t => (Guid?)t.RoundId).SingleOrDefaultAsync(cancellation)
            ?? throw ApiErrors.NotFound("task", id.ToString());
        var round = await work.LockedAsync<RoundRow>("round", roundId, cancellation);
        return round.Agency == work.Actor.Agency
            ? (await work.LockedAsync<InspectionTaskRow>("task", id, etag, cancellation), round)
            : throw ApiErrors.NotFound("task", id.ToString());
    }

    /// <summary>The draw as its tasks tell it: what the office put on the list by hand afterwards does not count.</summary>
    internal static PublishedDraw DrawOf(RoundRow round, IReadOnlyList<InspectionTaskRow> tasks) => new(
        Convert.ToHexStringLower(round.Seed),
        round.Plan,
        new DrawResult(
            round.Procedure,
            [.. tasks.Where(t => t.Eligible is null).Select(t => new DrawnSubject(t.Stratum, t.SubjectKey.ToString(), t.Inspectors))],
            [.. tasks.Where(t => t.Eligible is not null).Select(t => new UnstaffedSubject(t.Stratum, t.SubjectKey.ToString(), t.Eligible!.Value, round.Plan.InspectorsPerSubject))]));

    internal static Task<List<InspectionTaskRow>> TasksOfAsync(this LicensingDb db, Guid roundId, CancellationToken cancellation) =>
        db.Set<InspectionTaskRow>().AsNoTracking().Where(t => t.RoundId == roundId).OrderBy(t => t.Ordinal).ToListAsync(cancellation);

    internal static Round ToMessage(this RoundRow row)
    {
        var plan = row.Plan;
        var message = new Round
        {
            RoundId = row.Id.ToString(),
            Title = row.Title,
            Agency = row.Agency,
            Kind = row.Kind,
            RatioPercent = plan.Strata.Single(s => s.Code == InspectionPlan.OrdinaryCode).RatioPercent.ToString("0.####"),
            InspectorsPerSubject = plan.InspectorsPerSubject,
            Seed = Convert.ToHexStringLower(row.Seed),
            Procedure = row.Procedure,
            DrawnOn = row.DrawnOn.ToMessage(),
            DueOn = row.DueOn.ToMessage(),
            State = row.State,
            Tasks = row.Tasks,
            Results = row.Results,
            PublishedOn = row.PublishedOn?.ToMessage(),
            Etag = row.Version.ToString(),
        };
        message.Basis.AddRange(StoredBasis.Read(row.Findings).ToBasis());
        return message;
    }

    internal static InspectionTask ToMessage(this InspectionTaskRow row, Caller caller)
    {
        var message = new InspectionTask
        {
            TaskId = row.Id.ToString(),
            SubjectKey = row.SubjectKey.ToString(),
            SubjectName = row.IsPerson && !caller.MaySeeIdentity ? Conversions.MaskName(row.SubjectName) : row.SubjectName,
            SupervisionClass = row.Class,
            Outcome = row.Outcome,
            Findings = row.FindingsText,
            InspectedOn = row.InspectedOn?.ToMessage(),
            RecordedBy = row.RecordedBy ?? "",
            Etag = row.Version.ToString(),
        };
        message.Inspectors.AddRange(row.Inspectors);
        return message;
    }
}
