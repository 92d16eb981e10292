using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Persistence;

namespace Quzhou.Platform.Enforcement;

/// <summary>A restriction in force on a target, as a department's decision sees it.</summary>
/// <param name="PunishmentId">Punishment that causes it.</param>
/// <param name="Kind">Stable code of the effect.</param>
/// <param name="Target">Id of what is restricted.</param>
/// <param name="Description">What changed, in Chinese.</param>
/// <param name="Basis">The rule it rests on.</param>
/// <param name="Since">Since when.</param>
public sealed record Restriction(Guid PunishmentId, string Kind, string Target, string Description, Finding Basis, DateTimeOffset Since);

/// <summary>Which targets are restricted now.</summary>
public static class Restrictions
{
    /// <summary>Restrictions in force on any of some targets, oldest first.</summary>
    /// <param name="db">The department's database.</param>
    /// <param name="targets">Ids of targets.</param>
    /// <param name="today">Legal day: a punishment past its term no longer restricts, even before its end was announced.</param>
    /// <param name="cancellation">Cancels.</param>
    public static async Task<IReadOnlyList<Restriction>> RestrictionsOnAsync(
        this ServiceDbContext db, IReadOnlyCollection<string> targets, DateOnly today, CancellationToken cancellation)
    {
        var rows = await (
            from restriction in db.Restrictions.AsNoTracking()
            join punishment in db.Punishments.AsNoTracking() on restriction.PunishmentId equals punishment.PunishmentId
            where targets.Contains(restriction.Target) && restriction.ReleasedAt == null
                && !punishment.Lifted && punishment.ExpiresOn >= today
            orderby restriction.Id
            select restriction).ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    private static Restriction Read(RestrictionRow row) =>
        new(row.PunishmentId, row.Kind, row.Target, row.Description, ContractJson.Read<LegalBasis>(row.Basis).ToFinding(), row.Since);
}
