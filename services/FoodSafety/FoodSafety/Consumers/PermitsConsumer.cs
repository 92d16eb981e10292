using MassTransit;
using Microsoft.EntityFrameworkCore;
using Quzhou.Contracts.V1;
using Quzhou.FoodSafety.Core.Operators.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.FoodSafety.V1;
using Quzhou.Law;
using Quzhou.Platform.Inbox;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Consumers;

/// <summary>
/// Takes food permits that licensing announces into the register (许可证信息接收), in any order of arrival: the newest version
/// stands, and an end that overtakes its issue is remembered.
/// </summary>
internal sealed class PermitsConsumer(Transactions<FoodSafetyDb> transactions) : IConsumer<PermitIssued>, IConsumer<PermitEnded>
{
    private const string Consumer = "permits";
    private static readonly Actor System = new("food-safety", "system");

    public Task Consume(ConsumeContext<PermitIssued> context) =>
        TakeAsync(context.MessageId ?? Derived(context.Message.PermitId, context.Message.Version), context.Message, context.CancellationToken);

    public Task Consume(ConsumeContext<PermitEnded> context) =>
        EndAsync(context.MessageId ?? Derived(context.Message.PermitId, context.Message.Version), context.Message, context.CancellationToken);

    internal Task TakeAsync(Guid messageId, PermitIssued permit, CancellationToken cancellation) =>
        transactions.RunAsync(System, (work, token) => TakeAsync(work, messageId, permit, token), cancellation);

    internal Task EndAsync(Guid messageId, PermitEnded ended, CancellationToken cancellation) =>
        transactions.RunAsync(System, (work, token) => EndAsync(work, messageId, ended, token), cancellation);

    private static async Task TakeAsync(Work<FoodSafetyDb> work, Guid messageId, PermitIssued permit, CancellationToken cancellation)
    {
        if (PermitCreatesKind.Of(permit.CatalogueSerial, permit.IssuedOn).Kinds.Count == 0 || !await work.TryAcceptAsync(messageId, Consumer, cancellation))
            return;
        var row = await NewerAsync(work, permit.PermitId, permit.Version, permit.Subject.Id, cancellation);
        if (row is null)
            return;
        (row.SubjectId, row.SubjectName) = (SubjectId.Parse(permit.Subject.Id).Reveal(), permit.SubjectName);
        (row.CatalogueSerial, row.ItemName, row.Authority) = (permit.CatalogueSerial, permit.ItemName, permit.Authority);
        (row.IssuedOn, row.ValidUntil, row.EndedOn) = (permit.IssuedOn, permit.ValidUntil, null);
        if (permit.Premises is { } premises)
            (row.County, row.Township, row.Grid, row.Address) = (premises.County, premises.Township, premises.Grid ?? "", premises.Address);
        await work.MatchAsync(row, cancellation);
        work.Audit("permit.received", permit.PermitId.ToString(), $"version {permit.Version}, item {permit.CatalogueSerial}");
    }

    private static async Task EndAsync(Work<FoodSafetyDb> work, Guid messageId, PermitEnded ended, CancellationToken cancellation)
    {
        if (!await work.TryAcceptAsync(messageId, Consumer, cancellation))
            return;
        var row = await NewerAsync(work, ended.PermitId, ended.Version, ended.Subject.Id, cancellation);
        if (row is null)
            return;
        row.EndedOn = ended.EndedOn;
        await work.DoneAsync(FoodWorkKind.PermitExpiry, row.PermitId, cancellation);
        await work.DoneAsync(FoodWorkKind.Registration, row.PermitId, cancellation);
        work.Audit("permit.ended", ended.PermitId.ToString(), $"version {ended.Version}, {ended.Reason}");
    }

    /// <summary>The row to change, its version raised; null when what it has is newer or the same.</summary>
    private static async Task<PermitRow?> NewerAsync(Work<FoodSafetyDb> work, Guid permitId, long version, string subject, CancellationToken cancellation)
    {
        // Issue and end of one permit take turns, also when neither has a row yet.
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"permit/{permitId}"}, 0))", cancellation);
        var row = await work.Db.Permits.SingleOrDefaultAsync(p => p.PermitId == permitId, cancellation);
        if (row is null)
        {
            row = new PermitRow { PermitId = permitId, Version = version, SubjectId = SubjectId.Parse(subject).Reveal() };
            work.Db.Permits.Add(row);
            return row;
        }
        if (version <= row.Version)
            return null;
        row.Version = version;
        return row;
    }

    // A bus without message ids: the same version of the same permit is the same message.
    private static Guid Derived(Guid permitId, long version) => new(global::System.Security.Cryptography.SHA256.HashData([.. permitId.ToByteArray(), .. BitConverter.GetBytes(version)]).AsSpan(0, 16));
}
