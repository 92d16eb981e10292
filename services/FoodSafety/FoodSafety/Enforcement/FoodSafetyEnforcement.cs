using Microsoft.EntityFrameworkCore;
using Quzhou.FoodSafety.Core.Supervision.Rules;
using Quzhou.FoodSafety.Persistence;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.FoodSafety.Enforcement;

/// <summary>What a punishment restricts in food safety: every operator of the subject moves to the top class and loses its exemption.</summary>
internal sealed class FoodSafetyEnforcement : IFieldEnforcement<FoodSafetyDb>
{
    internal const string TopClass = "TOP_INSPECTION_CLASS";
    internal const string ExemptionSuspended = "EXEMPTION_SUSPENDED";

    public async Task<IReadOnlyList<FieldEffect>> FindEffectsAsync(
        Work<FoodSafetyDb> work, SubjectId subject, PunishmentInForce punishment, CancellationToken cancellation)
    {
        var number = subject.Reveal();
        var facts = punishment.ToFacts();
        var rows = await work.Db.Operators.AsNoTracking().Where(r => r.SubjectId == number).OrderBy(r => r.Id).ToListAsync(cancellation);
        var effects = new List<FieldEffect>();
        foreach (var row in rows)
        {
            effects.Add(new FieldEffect(TopClass, row.Id.ToString(), "检查类别调整为重点检查", PunishedOperatorIsTopClass.Of(row.AssessedClass, facts).Basis));
            if (row.ToDomain().IsExempt(work.Today))
                effects.Add(new FieldEffect(ExemptionSuspended, row.Id.ToString(), "免检中止", PunishedOperatorHasNoExemption.Check(facts)!));
        }
        return effects;
    }
}
