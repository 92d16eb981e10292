using Quzhou.Credit.Core.JointPunishment.Rules;
using Quzhou.Credit.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.Credit.Enforcement;

/// <summary>What a joint punishment restricts in the credit office's own field: prepaid settlement and the public list.</summary>
internal sealed class CreditEnforcement : IFieldEnforcement<CreditDb>
{
    /// <summary>Electricity is paid for before use.</summary>
    internal const string Prepaid = "PREPAID_SETTLEMENT";

    /// <summary>On the public list.</summary>
    internal const string Published = "PUBLIC_LIST";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FieldEffect>> FindEffectsAsync(
        Work<CreditDb> work, SubjectId subject, PunishmentInForce punishment, CancellationToken cancellation)
    {
        var row = await work.Db.LockSubjectRowAsync(subject.Reveal(), cancellation)
            ?? throw new InvalidOperationException("A punished subject is in the city register.");
        row.Version++;
        var codes = punishment.Measures.Select(m => m.Code).ToList();
        var effects = new List<FieldEffect>();
        if (PrepaidSettlement.Find(codes) is { } prepaid)
            effects.Add(new FieldEffect(Prepaid, AccountOf(row), "电费改为全额预结算", prepaid));
        if (PublicList.Find(codes) is { } published)
            effects.Add(new FieldEffect(Published, ListingOf(row), "列入失信公示名单", published));
        return effects;
    }

    /// <inheritdoc/>
    public async Task ReleasedAsync(Work<CreditDb> work, SubjectId subject, Guid punishmentId, CancellationToken cancellation)
    {
        // An end can arrive for a subject that this register never saw; then there is nothing to tell anew.
        if (await work.Db.LockSubjectRowAsync(subject.Reveal(), cancellation) is { } row)
            row.Version++;
    }

    /// <summary>Targets of a subject in this field; they name it without its number.</summary>
    internal static string[] TargetsOf(SubjectRow subject) => [AccountOf(subject), ListingOf(subject)];

    private static string AccountOf(SubjectRow subject) => $"electricity-accounts/{subject.Key}";

    private static string ListingOf(SubjectRow subject) => $"publications/{subject.Key}";
}
