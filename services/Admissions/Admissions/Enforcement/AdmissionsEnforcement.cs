using Microsoft.EntityFrameworkCore;
using Quzhou.Admissions.Core.Plans.Rules;
using Quzhou.Admissions.Core.Preferences.Rules;
using Quzhou.Admissions.Persistence;
using Quzhou.Contracts.V1;
using Quzhou.Law;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;

namespace Quzhou.Admissions.Enforcement;

/// <summary>
/// What a punishment restricts in admissions: the plans of a private school that the subject operates, and, when it is
/// severe, places of the subject's wards in high-fee private schools. A public school is never touched.
/// </summary>
internal sealed class AdmissionsEnforcement : IFieldEnforcement<AdmissionsDb>
{
    internal const string PlanFrozen = "PLAN_FROZEN";
    internal const string HighFeeBarred = "HIGH_FEE_PLACEMENT_BARRED";

    public async Task<IReadOnlyList<FieldEffect>> FindEffectsAsync(
        Work<AdmissionsDb> work, SubjectId subject, PunishmentInForce punishment, CancellationToken cancellation)
    {
        var number = subject.Reveal();
        var facts = punishment.ToFacts();
        var plans = await (
            from plan in work.Db.Plans.AsNoTracking()
            join school in work.Db.Schools.AsNoTracking() on plan.SchoolId equals school.Id
            where school.OperatorId == number
            orderby plan.Id
            select new { plan.Id, School = school }).ToListAsync(cancellation);
        var effects = plans
            .Select(p => (p.Id, Finding: SanctionedOperatorFreezesPlan.Check(p.School.ToDomain(), facts)))
            .Where(p => p.Finding is not null)
            .Select(p => new FieldEffect(PlanFrozen, p.Id.ToString(), "民办学校招生计划冻结待复核", p.Finding!))
            .ToList();
        if (punishment.Level != DishonestyLevel.Severe || !subject.IsNaturalPerson)
            return effects;

        var wards = await (
            from preference in work.Db.Preferences.AsNoTracking()
            join candidate in work.Db.Candidates.AsNoTracking() on preference.CandidateId equals candidate.Id
            join school in work.Db.Schools.AsNoTracking() on preference.SchoolId equals school.Id
            where candidate.GuardianId == number
            orderby candidate.Id, preference.Rank
            select new { CandidateId = candidate.Id, School = school }).ToListAsync(cancellation);
        effects.AddRange(wards
            .Select(w => (w.CandidateId, w.School.Id, Finding: GuardianBarsHighFee.Check(w.School.ToDomain(), facts)))
            .Where(w => w.Finding is not null)
            .Select(w => new FieldEffect(HighFeeBarred, $"{w.CandidateId}/{w.Id}", "高收费民办学校志愿不予录取", w.Finding!)));
        return effects;
    }
}
