using Microsoft.EntityFrameworkCore;
using Quzhou.Licensing.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Licensing;

/// <summary>What an authority sets and publishes because no text prints it (公布的标准). Nothing is ever changed: a newer one takes its place.</summary>
internal static class PublishedStandards
{
    internal static void PublishStandard<T>(this Work<LicensingDb> work, StandardKind kind, string reference, T standard)
    {
        var row = new PublishedStandardRow
        {
            Id = Guid.CreateVersion7(work.Now),
            Agency = work.Actor.Agency,
            Kind = kind,
            Reference = reference,
            Dossier = Dossiers.Write(standard),
            PublishedOn = work.Today,
            PublishedBy = work.Actor.Officer,
        };
        work.Db.Add(row);
        work.Audit("standard.published", row.Id.ToString(), $"{kind}");
    }

    internal static async Task<IReadOnlyList<T>> StandardsAsync<T>(this LicensingDb db, string agency, StandardKind kind, CancellationToken cancellation)
    {
        var rows = await db.Set<PublishedStandardRow>().AsNoTracking()
            .Where(s => s.Agency == agency && s.Kind == kind)
            .OrderBy(s => s.Id)
            .Select(s => s.Dossier)
            .ToListAsync(cancellation);
        return [.. rows.Select(Dossiers.Read<T>)];
    }
}
