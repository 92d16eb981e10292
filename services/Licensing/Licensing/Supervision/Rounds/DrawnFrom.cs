using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Core.Supervision;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>A subject that a round may draw, as it stands today.</summary>
internal sealed record DrawnFrom(SupervisedSubjectRow Row, InspectionSubject Subject);

/// <summary>What a round is drawn from.</summary>
internal static class DrawnFromList
{
    /// <summary>All subjects of a kind on the agency's list, as they stand today: a punishment in force makes a subject a key one.</summary>
    /// <exception cref="Grpc.Core.RpcException">FAILED_PRECONDITION when there are more than a round takes.</exception>
    internal static async Task<IReadOnlyList<DrawnFrom>> DrawnFromAsync(this Work<LicensingDb> work, SupervisedKind kind, int max, CancellationToken cancellation)
    {
        var agency = work.Actor.Agency;
        var rows = await work.Db.Set<SupervisedSubjectRow>().AsNoTracking()
            .Where(r => r.Agency == agency && r.Kind == kind && r.RemovedOn == null)
            .OrderBy(r => r.Id)
            .Take(max + 1)
            .ToListAsync(cancellation);
        if (rows.Count > max)
            throw ApiErrors.Precondition("TOO_MANY_SUBJECTS", $"agencies/{agency}", $"名录超过{max}户,请分批抽查", $"more than {max} subjects; draw them in parts");
        var standings = await work.Db.StandingsOfAsync([.. rows.Select(r => SubjectId.Parse(r.SubjectId)).Distinct()], work.Today, cancellation);
        return [.. rows.Select(r => new DrawnFrom(r, r.ToInspection(standings[SubjectId.Parse(r.SubjectId)].Facts())))];
    }
}
