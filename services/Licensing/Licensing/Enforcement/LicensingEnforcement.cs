using Microsoft.EntityFrameworkCore;
using Quzhou.Law;
using Quzhou.Licensing.Core.Permits;
using Quzhou.Licensing.Persistence;
using Quzhou.Licensing.V1;
using Quzhou.Platform.Api;
using Quzhou.Platform.Enforcement;
using Quzhou.Platform.Register;
using Quzhou.Platform.Transactions;
using ApplicationState = Quzhou.Licensing.Core.Applications.ApplicationState;

namespace Quzhou.Licensing.Enforcement;

/// <summary>What a punishment restricts in licensing: open applications and permits of the subject.</summary>
internal sealed class LicensingEnforcement : IFieldEnforcement<LicensingDb>
{
    private static readonly ApplicationState[] Decided = [ApplicationState.Granted, ApplicationState.Refused];

    public async Task<IReadOnlyList<FieldEffect>> FindEffectsAsync(
        Work<LicensingDb> work, SubjectId subject, PunishmentInForce punishment, CancellationToken cancellation)
    {
        var number = subject.Reveal();
        var applications = await work.Db.Applications.AsNoTracking()
            .Where(r => r.ApplicantId == number && !Decided.Contains(r.State))
            .OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Route })
            .ToListAsync(cancellation);
        var permits = await work.Db.Permits.AsNoTracking().Where(r => r.HolderId == number && r.State == PermitState.InForce).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellation);
        var effects = PunishmentEffects.Of(punishment.ToFacts(), [.. applications.Select(a => (a.Id, a.Route))], permits, work.Today);
        return [.. effects.Select(e => new FieldEffect(e.Kind, e.Target, e.DescriptionZh, e.Basis))];
    }
}
