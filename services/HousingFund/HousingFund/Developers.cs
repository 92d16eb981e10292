using Microsoft.EntityFrameworkCore;
using Quzhou.HousingFund.Core.Projects;
using Quzhou.HousingFund.Persistence;
using Quzhou.HousingFund.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.HousingFund;

/// <summary>How a developer stands: the city's punishments and the fund's own blacklist.</summary>
internal static class Developers
{
    internal static async Task<(DeveloperStanding Standing, long RegisterSequence)> DeveloperAsync(
        this Work<HousingFundDb> work, string developerId, CancellationToken cancellation)
    {
        var standing = await work.StandingOfAsync(SubjectId.Parse(developerId), cancellation);
        var entry = await work.Db.PublicEntries.AsNoTracking()
            .Where(e => e.SubjectId == developerId && e.Kind == PublicEntryKind.JointFraud)
            .OrderBy(e => e.Id)
            .FirstOrDefaultAsync(cancellation);
        IReadOnlyList<Law.Fact>? blacklisted = entry is null
            ? null
            : [new("entry_id", entry.Id.ToString()), new("listed_on", entry.ListedOn.ToString("yyyy-MM-dd"))];
        return (new DeveloperStanding(standing.Facts(), blacklisted), standing.RegisterSequence);
    }
}
