using Quzhou.Law;
using Quzhou.Platform.Persistence;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.Platform.Enforcement;

/// <summary>
/// A department's own field (一处失信,处处受限): finds what a punishment restricts there. The platform keeps the
/// restrictions, undoes them when the punishment ends, and answers; a department only names them and obeys them.
/// </summary>
/// <typeparam name="TDb">The department's database.</typeparam>
public interface IFieldEnforcement<TDb>
    where TDb : ServiceDbContext
{
    /// <summary>
    /// Everything of the subject that the punishment restricts now. Runs in the transaction that keeps the result, once
    /// per version; an empty list is the answer "nothing to restrict here".
    /// </summary>
    Task<IReadOnlyList<FieldEffect>> FindEffectsAsync(
        Work<TDb> work, SubjectId subject, PunishmentInForce punishment, CancellationToken cancellation);

    /// <summary>Called in the same transaction after the restrictions of a punishment were undone; most departments have nothing more to do.</summary>
    Task ReleasedAsync(Work<TDb> work, SubjectId subject, Guid punishmentId, CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>One thing that a punishment restricts (惩戒效果).</summary>
/// <param name="Kind">Stable code, for example <c>COOPERATION_SUSPENDED</c>.</param>
/// <param name="Target">Id of what is restricted.</param>
/// <param name="DescriptionZh">What changes, in Chinese, without personal data.</param>
/// <param name="Basis">The rule it rests on.</param>
public sealed record FieldEffect(string Kind, string Target, string DescriptionZh, Finding Basis);
