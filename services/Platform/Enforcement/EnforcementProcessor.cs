using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quzhou.Contracts.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Inbox;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.Platform.Enforcement;

/// <summary>
/// Applies a change of the register: remembers it, restricts or releases, and answers, all in one transaction. The key
/// is (punishment, version, service) and never expires, so that the same change does one thing however often and by
/// whichever way it comes: the bus, a re-send, or the comparison of registers.
/// </summary>
/// <typeparam name="TDb">The department's database.</typeparam>
public sealed class EnforcementProcessor<TDb>(
    Transactions<TDb> transactions, IFieldEnforcement<TDb> field, IOptions<PlatformOptions> options)
    where TDb : ServiceDbContext
{
    private readonly string service = options.Value.Service;

    /// <summary>Applies a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="messageId">Id of the message that brought it; null when no message did.</param>
    /// <param name="cancellation">Cancels, and then nothing has changed.</param>
    public Task<RegisterOutcome> ApplyAsync(RegisterChange change, Guid? messageId, CancellationToken cancellation) =>
        transactions.RunAsync(new Actor(service, "system"), async (work, token) =>
        {
            if (messageId is { } id && !await work.TryAcceptAsync(id, "punishments", token))
                return RegisterOutcome.Stale;
            var subject = SubjectId.Parse(change.Subject.Id);
            await work.Db.LockSubjectAsync(subject, exclusive: true, token);
            var row = await work.Db.Punishments.SingleOrDefaultAsync(p => p.PunishmentId == change.PunishmentId, token);
            var outcome = PunishmentRegister.Decide(row?.Version ?? 0, change);
            switch (outcome)
            {
                case RegisterOutcome.Repeated:
                    work.Publish(ContractJson.Read(row!.AnswerType!, row.Answer!));
                    break;
                case RegisterOutcome.Enforce:
                    await EnforceAsync(work, row, subject, ((RegisterChange.Imposed)change).Event, token);
                    break;
                case RegisterOutcome.Release:
                    await ReleaseAsync(work, row, subject, ((RegisterChange.Lifted)change).Event, token);
                    break;
            }
            return outcome;
        }, cancellation);

    /// <summary>Says that a change could not be applied; a later success replaces it.</summary>
    public Task ReportFailureAsync(RegisterChange change, string reasonCode, CancellationToken cancellation) =>
        transactions.RunAsync(new Actor(service, "system"), (work, _) =>
        {
            work.Publish(new EnforcementFailed
            {
                PunishmentId = change.PunishmentId,
                Version = change.Version,
                Service = service,
                ReasonCode = reasonCode,
                FailedAt = work.Now,
            });
            work.Audit("enforcement.failed", change.PunishmentId.ToString(), $"version {change.Version}: {reasonCode}");
            return Task.CompletedTask;
        }, cancellation);

    private async Task EnforceAsync(
        Work<TDb> work, PunishmentRow? row, SubjectId subject, JointPunishmentImposed decision, CancellationToken cancellation)
    {
        row = Remember(work, row, new RegisterChange.Imposed(decision));
        row.Decision = ContractJson.Write(decision);
        (row.Level, row.ImposedOn, row.ExpiresOn) = (decision.Level, decision.ImposedOn, decision.ExpiresOn);

        var effects = await field.FindEffectsAsync(work, subject, PunishmentInForce.From(row), cancellation);
        await ReplaceRestrictionsAsync(work, decision.PunishmentId, effects, cancellation);
        Answer(work, row, new PunishmentEnforced
        {
            PunishmentId = decision.PunishmentId,
            Version = decision.Version,
            Service = service,
            Effects = [.. effects.Select(e => new Effect(e.Kind, e.Target, e.DescriptionZh, e.Basis.ToContract()))],
            EnforcedAt = work.Now,
        });
        work.Audit("punishment.enforced", decision.PunishmentId.ToString(), $"version {decision.Version}, {effects.Count} effects");
    }

    private async Task ReleaseAsync(
        Work<TDb> work, PunishmentRow? row, SubjectId subject, JointPunishmentLifted lifted, CancellationToken cancellation)
    {
        row = Remember(work, row, new RegisterChange.Lifted(lifted));
        var open = await OpenRestrictionsAsync(work, lifted.PunishmentId, cancellation);
        open.ForEach(r => r.ReleasedAt = work.Now);
        await field.ReleasedAsync(work, subject, lifted.PunishmentId, cancellation);
        Answer(work, row, new PunishmentReleased
        {
            PunishmentId = lifted.PunishmentId,
            Version = lifted.Version,
            Service = service,
            Effects = [.. open.Select(r => new Effect(r.Kind, r.Target, r.Description, ContractJson.Read<LegalBasis>(r.Basis)))],
            ReleasedAt = work.Now,
        });
        work.Audit("punishment.released", lifted.PunishmentId.ToString(), $"version {lifted.Version}, {open.Count} effects");
    }

    private static PunishmentRow Remember(Work<TDb> work, PunishmentRow? row, RegisterChange change)
    {
        if (row is null)
        {
            row = new PunishmentRow
            {
                PunishmentId = change.PunishmentId,
                Version = change.Version,
                Lifted = change is RegisterChange.Lifted,
                Sequence = change.Sequence,
                SubjectId = change.Subject.Id,
                AppliedAt = work.Now,
            };
            work.Db.Punishments.Add(row);
            return row;
        }
        (row.Version, row.Lifted, row.Sequence, row.SubjectId, row.AppliedAt) =
            (change.Version, change is RegisterChange.Lifted, change.Sequence, change.Subject.Id, work.Now);
        return row;
    }

    // A new version replaces the restrictions of the one before: what both ask for stays as it is.
    private static async Task ReplaceRestrictionsAsync(
        Work<TDb> work, Guid punishmentId, IReadOnlyList<FieldEffect> effects, CancellationToken cancellation)
    {
        var open = (await OpenRestrictionsAsync(work, punishmentId, cancellation)).ToDictionary(r => (r.Kind, r.Target));
        foreach (var effect in effects)
        {
            var basis = ContractJson.Write(effect.Basis.ToContract());
            if (open.Remove((effect.Kind, effect.Target), out var kept))
            {
                (kept.Description, kept.Basis) = (effect.DescriptionZh, basis);
                continue;
            }
            work.Db.Restrictions.Add(new RestrictionRow
            {
                PunishmentId = punishmentId,
                Kind = effect.Kind,
                Target = effect.Target,
                Description = effect.DescriptionZh,
                Basis = basis,
                Since = work.Now,
            });
        }
        foreach (var gone in open.Values)
            gone.ReleasedAt = work.Now;
    }

    private static Task<List<RestrictionRow>> OpenRestrictionsAsync(Work<TDb> work, Guid punishmentId, CancellationToken cancellation) =>
        work.Db.Restrictions.Where(r => r.PunishmentId == punishmentId && r.ReleasedAt == null).OrderBy(r => r.Id).ToListAsync(cancellation);

    private static void Answer(Work<TDb> work, PunishmentRow row, object answer)
    {
        (row.AnswerType, row.Answer) = (answer.GetType().FullName, ContractJson.Write(answer));
        work.Publish(answer);
    }
}
