using Microsoft.EntityFrameworkCore;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Transactions;

namespace Quzhou.Platform.Inbox;

/// <summary>Makes the effects of a message and the memory of it one transaction.</summary>
public static class InboxExtensions
{
    /// <summary>
    /// True when the message is new to this consumer. It is remembered with this very work: when the work rolls back,
    /// the message is new again. A redelivery that runs at the same time waits for the first.
    /// </summary>
    public static async Task<bool> TryAcceptAsync<TDb>(this Work<TDb> work, Guid messageId, string consumer, CancellationToken cancellation)
        where TDb : ServiceDbContext =>
        await work.Db.Database.ExecuteSqlAsync(
            $"INSERT INTO inbox (message_id, consumer, handled_at) VALUES ({messageId}, {consumer}, {work.Now}) ON CONFLICT DO NOTHING",
            cancellation) == 1;
}
